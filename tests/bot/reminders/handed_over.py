"""Contacts that go to a colleague, and what comes of it."""

from sqlmodel import select

from bot.models import HandOverRow
from bot.people import details
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.people.offers import Chosen
from bot.reminders import hand_overs
from bot.reminders.past_hand_overs import HandOver
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import ContactField, PostingState
from tests.bot.plain_words import Team, profile


def give(team: Team, member: Member, former: Member, to: Member, chosen: Chosen) -> HandOver:
    found = profile(to.slack_user_id, to.time_zone)
    return team.ask_for(lambda s: hand_overs.give(s, member, former.id, chosen, found, team.now))


def looking_after(team: Team, people: list[Contact]) -> list[int | None]:
    found = team.ask_for(lambda s: details.read(s, team.workspace_id, [p.id for p in people]))
    return [found[person.id].owner_id for person in people]


def mark(team: Team, person: Contact, field: ContactField, value: Value) -> None:
    with team.transaction() as session:
        known = details.read(session, team.workspace_id, [person.id])[person.id]
        details.change(session, known, {field: value}, None, team.now, region=None)


def words_waiting(team: Team) -> list[int]:
    """Whom words about a hand-over wait for."""
    waiting = select(HandOverRow).where(HandOverRow.state == PostingState.DUE)
    return team.ask_for(lambda s: [row.member_id for row in s.exec(waiting)])


def leave(team: Team, member: Member) -> None:
    gone = profile(member.slack_user_id, is_active=False)
    team.ask_for(lambda s: members.keep_in_step(s, team.workspace_id, gone, team.now))
