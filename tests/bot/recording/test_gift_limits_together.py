"""A gift for several above a limit, and gifts that are told at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest

from bot.ledger import reversals
from bot.ledger.entries import Gesture
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import limits
from bot.recording import approvals
from bot.recording.outcomes import Decision, LetGo, Outcome, Together
from bot.team.members import Member
from bot.vocabulary import LimitForce, LimitScope, Verdict
from tests.bot.plain_words import Team
from tests.bot.policy.keeping import give, limit, terms
from tests.bot.recording import kept
from tests.bot.recording.gifts import asked, decide, type_gift
from tests.bot.recording.kept import facts

SINCE = date(2026, 1, 1)
YESTERDAY = date(2026, 11, 2)
Type = Callable[..., Outcome]


@pytest.fixture
def baker(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Bram Bakker", organisation="Bakkerij Jansen")


def test_of_several_one_can_be_left(
    team: Team, mara: Member, anna: Contact, baker: Contact
) -> None:
    limit(team, mara, replace(terms(), scope=LimitScope.ORGANISATION))
    told = asked(type_gift(team, mara, "Anna and Bram", minor=30_00))
    assert told.names == ("Anna Jansen", "Bram Bakker")
    (room,) = told.rooms
    assert (room.used, room.worth) == (0, 60_00)
    assert facts(team) == 0
    left = kept.decide(team, mara, told.pending_id, Decision.LEAVE_OUT, 1)
    assert isinstance(left, Gesture)
    assert left.contact.id == anna.id
    again = kept.decide(team, mara, told.pending_id, Decision.LEAVE_OUT, 0)
    assert again == left
    assert facts(team) == 1


def test_both_can_have_been_given(team: Team, mara: Member, anna: Contact, baker: Contact) -> None:
    limit(team, mara, terms())
    told = asked(type_gift(team, mara, "Anna and Bram"))
    assert isinstance(decide(team, mara, told, Decision.LOG), Together)


@pytest.mark.parametrize("minor", [99_99, 100_00, 100_01])
def test_one_present_for_several_is_measured_whole(
    team: Team, mara: Member, anna: Contact, baker: Contact, minor: int
) -> None:
    """To the cent, though its shares may differ by one."""
    together = replace(terms(amount=Money(100_00, "EUR")), scope=LimitScope.ORGANISATION)
    limit(team, mara, together)
    told = type_gift(team, mara, "Anna and Bram", minor=minor, is_one=True)
    if minor <= 100_00:
        assert isinstance(told, Together)
        return
    (room,) = asked(told).rooms
    assert (room.worth, room.after) == (100_01, -1)
    assert facts(team) == 0
    assert isinstance(decide(team, mara, asked(told), Decision.LOG), Together)
    assert facts(team) == 2


def test_of_one_present_nobody_is_left_out_and_all_of_it_can_be_dropped(
    team: Team, mara: Member, anna: Contact, baker: Contact
) -> None:
    limit(team, mara, replace(terms(), scope=LimitScope.ORGANISATION))
    told = asked(type_gift(team, mara, "Anna and Bram", minor=60_00, is_one=True))
    same = kept.decide(team, mara, told.pending_id, Decision.LEAVE_OUT, 1)
    assert asked(same).names == told.names
    assert decide(team, mara, told, Decision.CANCEL) == LetGo()
    assert facts(team) == 0


def test_nothing_of_a_line_is_logged_while_one_of_its_people_has_no_room(
    team: Team, mara: Member, anna: Contact, baker: Contact
) -> None:
    limit(team, mara, terms())
    given = give(team, mara, baker, 40_00, YESTERDAY)
    told = asked(type_gift(team, mara, "Anna and Bram", minor=20_00))
    assert [one.contact.id for one in told.rooms if one.after < 0] == [baker.id]
    assert facts(team) == 1
    assert given.worth is not None
    assert isinstance(kept.decide(team, mara, told.pending_id, Decision.LEAVE_OUT, 1), Gesture)


def test_shares_in_another_currency_are_not_converted(
    team: Team, mara: Member, anna: Contact, baker: Contact
) -> None:
    limit(team, mara, replace(terms(), scope=LimitScope.ORGANISATION))
    give(team, mara, anna, 45_00, YESTERDAY)
    told = type_gift(team, mara, "Anna and Bram", minor=60_00, is_one=True, currency="CHF")
    assert isinstance(told, Together)
    heeds = [one.heed for one in told.entries if isinstance(one, Gesture)]
    assert [one.verdict for heed in heeds if heed for one in heed.rooms] == [
        Verdict.NOT_COMPARABLE,
        Verdict.NOT_COMPARABLE,
    ]


def test_what_was_taken_back_leaves_room_for_both(
    team: Team, mara: Member, anna: Contact, baker: Contact
) -> None:
    limit(team, mara, replace(terms(), scope=LimitScope.ORGANISATION))
    given = give(team, mara, anna, 30_00, YESTERDAY)
    told = asked(type_gift(team, mara, "Anna and Bram", minor=40_00, is_one=True))
    team.ask_for(lambda s: reversals.undo(s, mara, given.id, team.now))
    (room,) = asked(kept.decide(team, mara, told.pending_id, Decision.LEAVE_OUT, 0)).rooms
    assert (room.used, room.verdict) == (0, Verdict.FITS)
    assert isinstance(decide(team, mara, told, Decision.LOG), Together)


def test_of_several_gifts_each_is_approved_by_itself(
    team: Team, mara: Member, ben: Member, anna: Contact, baker: Contact
) -> None:
    held = team.ask_for(
        lambda s: limits.keep(
            s, mara, terms(force=LimitForce.APPROVAL), SINCE, team.now, approver_id=ben.id
        )
    )
    told = asked(type_gift(team, mara, "Anna and Bram", minor=60_00))
    assert [one.approver for one in told.approvers] == [ben]
    assert told.to_approve == 0

    def ask_ben(place: int) -> approvals.Asked | None:
        return team.ask_for(
            lambda s: approvals.ask(s, mara, told.pending_id, held.id, ben.id, place, team.now)
        )

    first = ask_ben(1)
    assert first is not None
    assert (first.request.contact, first.request.wish.worth) == (baker, Money(60_00, "EUR"))
    assert first.goes_on
    assert ask_ben(1) is None
    second = ask_ben(0)
    assert second is not None
    assert (second.request.contact, second.goes_on) == (anna, False)
    assert facts(team) == 0


def test_one_present_for_several_is_approved_for_nobody_alone(
    team: Team, mara: Member, ben: Member, anna: Contact, baker: Contact
) -> None:
    what = replace(terms(force=LimitForce.APPROVAL), scope=LimitScope.ORGANISATION)
    held = team.ask_for(lambda s: limits.keep(s, mara, what, SINCE, team.now, approver_id=ben.id))
    told = asked(type_gift(team, mara, "Anna and Bram", minor=120_00, is_one=True))
    assert (told.approvers, told.is_too_many) == ((), True)
    assert (
        team.ask_for(
            lambda s: approvals.ask(s, mara, told.pending_id, held.id, ben.id, 0, team.now)
        )
        is None
    )


def at_once(team: Team, *acts: Callable[[], Outcome]) -> list[Outcome]:
    """What comes of things that are done at the same moment."""
    start = Barrier(len(acts))

    def one(act: Callable[[], Outcome]) -> Outcome:
        start.wait(timeout=10)
        return act()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(one, acts))


@pytest.mark.parametrize("scope", [LimitScope.RECIPIENT, LimitScope.ORGANISATION])
def test_two_who_give_at_once_do_not_both_fit(
    team: Team, mara: Member, ben: Member, anna: Contact, baker: Contact, scope: LimitScope
) -> None:
    """To the same person, or to two of one organisation."""
    limit(team, mara, replace(terms(), scope=scope))
    other = "Anna" if scope is LimitScope.RECIPIENT else "Bram"
    outcomes = at_once(
        team,
        lambda: type_gift(team, mara, "Anna", minor=30_00),
        lambda: type_gift(team, ben, other, minor=30_00),
    )
    assert facts(team) == 1
    assert sorted(type(one).__name__ for one in outcomes) == ["Doubtful", "Gesture"]


def test_two_lines_about_the_same_in_another_order_wait_for_nobody_for_ever(
    team: Team, mara: Member, ben: Member, anna: Contact, baker: Contact
) -> None:
    team.meet(mara, "Dora", organisation="Zaal")
    limit(team, mara, replace(terms(), scope=LimitScope.ORGANISATION))
    outcomes = at_once(
        team,
        lambda: type_gift(team, mara, "Anna and Dora", minor=10_00),
        lambda: type_gift(team, ben, "Dora and Bram", minor=10_00),
    )
    assert all(isinstance(one, Together) for one in outcomes)
