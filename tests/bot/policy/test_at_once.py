"""Gifts that are approved, given and decided on at one moment: no limit is passed unseen."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as StillWaiting
from dataclasses import replace
from threading import Barrier

import pytest
from sqlmodel import Session, select

from bot.giving import approved, gestures
from bot.models import GestureRow
from bot.money import Money
from bot.people import households, locks
from bot.people.contacts import Contact
from bot.policy import approving, requests
from bot.policy.limits import Limit
from bot.policy.requests import Request
from bot.team.members import Member
from bot.vocabulary import ApprovalState, LimitForce, LimitScope
from tests.bot.plain_words import Team
from tests.bot.policy.keeping import GIVEN, give, limit, terms
from tests.bot.policy.requested import ask, decide, wished

SECONDS_TO_SEE = 0.3
"""How long somebody waits before it is clear that they do."""
Act = Callable[[Session, Request], object]


@pytest.fixture
def boss(team: Team) -> Member:
    return team.hire("U0BOSS")


@pytest.fixture
def by_boss(team: Team, boss: Member) -> Limit:
    return limit(team, boss, terms(force=LimitForce.APPROVAL))


@pytest.fixture
def hat(team: Team, mara: Member, anna: Contact, by_boss: Limit) -> Request:
    return ask(team, mara, anna, by_boss, wished(team, "a hat", 60_00))


def gifts(team: Team) -> int:
    return team.ask_for(lambda s: len(s.exec(select(GestureRow)).all()))


def at_once(team: Team, *acts: Callable[[Session], object]) -> None:
    """Each in a transaction of its own."""
    start = Barrier(len(acts))

    def one(act: Callable[[Session], object]) -> None:
        start.wait(timeout=10)
        team.ask_for(act)

    with ThreadPoolExecutor(len(acts)) as threads:
        list(threads.map(one, acts))


@pytest.mark.parametrize("scope", [LimitScope.ORGANISATION, LimitScope.HOUSEHOLD])
def test_two_who_log_what_was_approved_at_once_do_not_both_fit(
    team: Team, mara: Member, ben: Member, anna: Contact, by_boss: Limit, scope: LimitScope
) -> None:
    """To two people of one organisation, or to the two of one household."""
    organisation = "Bakkerij Jansen" if scope is LimitScope.ORGANISATION else "Zaal"
    bram = team.meet(ben, "Bram Bakker", organisation=organisation)
    if scope is LimitScope.HOUSEHOLD:
        team.ask_for(lambda s: households.live_together(s, mara, [anna.id, bram.id], team.now))
    limit(team, mara, replace(terms(amount=Money(100_00, "EUR")), scope=scope))
    asked = [
        decide(
            team, ask(team, *whose, by_boss, wished(team, "a hat", 60_00)), ApprovalState.APPROVED
        )
        for whose in ((mara, anna), (ben, bram))
    ]
    at_once(
        team,
        *(lambda s, one=one: approved.log(s, one.member, one.id, team.now) for one in asked),
    )
    assert gifts(team) == 1


def _decide(session: Session, request: Request) -> object:
    approver, now = request.approver, request.asked_at
    return approving.decide(session, approver, request.id, "", now, approves=True)


def _withdraw(session: Session, request: Request) -> object:
    return approving.withdraw(session, request.member, request.id, request.asked_at)


def _ask_instead(session: Session, request: Request) -> object:
    return approving.ask_instead(session, request.member, request.id, request.approver.id)


def _ask_also(session: Session, request: Request) -> object:
    whom = request.limit.id, request.approver.id
    return approving.ask_also(session, request.member, request.id, *whom, request.asked_at)


@pytest.mark.parametrize("act", [_decide, _withdraw, _ask_instead, _ask_also])
def test_whatever_is_done_to_a_request_waits_while_its_gift_is_noted(
    team: Team, mara: Member, anna: Contact, hat: Request, act: Act
) -> None:
    with ThreadPoolExecutor(1) as thread:
        with team.transaction() as session:
            locks.contact(session, anna.id)
            acting = thread.submit(lambda: team.ask_for(lambda s: act(s, hat)))
            with pytest.raises(StillWaiting):
                acting.result(timeout=SECONDS_TO_SEE)
            noted = gestures.log(
                session, mara, anna, GIVEN, team.now, words="a hat", worth=hat.wish.worth
            ).id.id
            assert approving.take_up(session, mara, anna, GIVEN, hat.wish, noted)
        acting.result(timeout=10)
    after = team.ask_for(lambda s: requests.show(s, mara, hat.id))
    assert after.given_id == noted
    assert (after.gesture_id == noted) == (after.state is ApprovalState.APPROVED)


def test_two_who_approve_the_same_gift_at_once_both_do(
    team: Team, mara: Member, anna: Contact, hat: Request
) -> None:
    by_cfo = limit(team, team.hire("U0CFO"), terms(force=LimitForce.APPROVAL))
    both = [hat, ask(team, mara, anna, by_cfo, hat.wish)]
    noted = give(team, mara, anna, 60_00, team.now.date()).id.id
    team.ask_for(lambda s: approving.take_up(s, mara, anna, GIVEN, hat.wish, noted))
    at_once(team, *(lambda s, one=one: _decide(s, one) for one in both))
    after = team.ask_for(lambda s: [requests.show(s, mara, one.id) for one in both])
    assert [one.state for one in after] == [ApprovalState.APPROVED] * 2
    assert [one.gesture_id for one in after] == [noted] * 2
