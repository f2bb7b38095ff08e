"""Gifts that somebody asks to have approved, in plain words."""

from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import approving
from bot.policy.limits import Limit
from bot.policy.requests import Request, Wish
from bot.team.members import Member
from bot.vocabulary import ApprovalState
from tests.bot.plain_words import Team


def wished(team: Team, words: str, minor: int) -> Wish:
    return Wish(Money(minor, "EUR"), team.now.date(), words)


def ask(team: Team, member: Member, contact: Contact, by: Limit, wish: Wish) -> Request:
    """Asked of whom the limit names."""
    assert by.approver_id is not None
    asked = member, contact.id, by.id, by.approver_id, wish, team.now
    return team.ask_for(lambda s: approving.ask(s, *asked))[0]


def decide(team: Team, request: Request, state: ApprovalState) -> Request:
    """What the approver said; nothing yet, where it is ASKED."""
    if state is ApprovalState.ASKED:
        return request
    decided = request.approver, request.id, "her jubilee", team.now
    approves = state is ApprovalState.APPROVED
    return team.ask_for(lambda s: approving.decide(s, *decided, approves=approves))[0]
