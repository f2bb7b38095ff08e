"""What was approved covers the gift that it was given as, and no other one like it."""

from bot.giving import approved
from bot.people.contacts import Contact
from bot.policy import requests
from bot.policy.limits import Limit
from bot.policy.requests import Request
from bot.team.members import Member
from bot.vocabulary import ApprovalState, LimitForce, LimitPeriod
from tests.bot.plain_words import Team
from tests.bot.policy.keeping import limit, terms
from tests.bot.policy.requested import ask, decide, wished


def test_the_same_gift_once_more_needs_every_approval_anew(
    team: Team, mara: Member, anna: Contact
) -> None:
    by_boss, by_cfo = (
        limit(team, team.hire(name), terms(period, LimitForce.APPROVAL))
        for name, period in (("U0BOSS", LimitPeriod.CALENDAR_YEAR), ("U0CFO", LimitPeriod.OCCASION))
    )
    first = _approved(team, mara, anna, by_boss)
    assert _uncovered(team, first) == [by_cfo.id]
    _approved(team, mara, anna, by_cfo)
    assert _uncovered(team, first) == []
    team.ask_for(lambda s: approved.log(s, mara, first.id, team.now))
    again = _approved(team, mara, anna, by_boss)
    assert again.id != first.id
    assert _uncovered(team, again) == [by_cfo.id]
    assert _uncovered(team, first) == []


def _approved(team: Team, member: Member, contact: Contact, by: Limit) -> Request:
    asked = ask(team, member, contact, by, wished(team, "a hat", 60_00))
    return decide(team, asked, ApprovalState.APPROVED)


def _uncovered(team: Team, request: Request) -> list[int]:
    now = team.ask_for(lambda s: requests.show(s, request.member, request.id))
    return [one.limit.id for one in team.ask_for(lambda s: requests.uncovered(s, now))]
