"""A gift above a limit: asked about before it is logged, unless it is told as a fact."""

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
from bot.recording import approvals, commands
from bot.recording.outcomes import Decision, Doubtful, LetGo, Outcome, Together
from bot.recording.statements import Doubt, Named, Said, Statement
from bot.team.members import Member
from bot.vocabulary import AskedBack, Direction, LimitForce, LimitScope, Verb, Verdict
from tests.bot.plain_words import Team
from tests.bot.policy.keeping import give, limit, terms
from tests.bot.recording import kept
from tests.bot.recording.kept import facts

SINCE = date(2026, 1, 1)
TODAY, YESTERDAY = date(2026, 11, 3), date(2026, 11, 2)
Type = Callable[..., Outcome]


@pytest.fixture
def baker(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Bram Bakker", organisation="Bakkerij Jansen")


def type_gift(
    team: Team,
    member: Member,
    name: str = "Anna",
    *,
    minor: int = 50_01,
    verb: Verb = Verb.GIVE,
    day: date | None = None,
    is_given: bool = False,
    doubts: tuple[Doubt, ...] = (),
    is_one: bool = False,
    currency: str = "EUR",
) -> Outcome:
    worth = Money(minor, currency)
    statement = Statement(
        *(verb, "a watch", day),
        worth=worth,
        is_given=is_given,
        doubts=doubts,
        is_one=is_one,
        is_each=not is_one,
    )
    said = Said(statement, tuple(Named(one) for one in name.split(" and ")))
    return team.ask_for(lambda s: commands.carry_out(s, member, said, team.now))


def decide(team: Team, member: Member, told: Doubtful, decision: Decision) -> Outcome:
    return kept.decide(team, member, told.pending_id, decision, told.place)


def asked(told: Outcome) -> Doubtful:
    assert isinstance(told, Doubtful)
    assert told.doubt.about is AskedBack.POLICY
    return told


@pytest.mark.parametrize("force", [LimitForce.CAP, LimitForce.APPROVAL])
def test_above_what_stops_nothing_is_logged_before_it_is_asked(
    team: Team, mara: Member, anna: Contact, force: LimitForce
) -> None:
    limit(team, mara, terms(force=force))
    told = asked(type_gift(team, mara))
    (room,) = told.rooms
    assert (room.contact, room.after) == (anna, -1)
    assert facts(team) == 0
    logged = decide(team, mara, told, Decision.LOG)
    assert isinstance(logged, Gesture)
    assert logged.worth == Money(50_01, "EUR")
    assert logged.heed is not None
    assert [(one.used, one.worth) for one in logged.heed.rooms] == [(0, 50_01)]


def test_at_the_limit_it_is_logged(team: Team, mara: Member, anna: Contact) -> None:
    limit(team, mara, terms())
    logged = type_gift(team, mara, minor=50_00)
    assert isinstance(logged, Gesture)
    assert logged.heed is None


def test_it_can_be_left(team: Team, mara: Member, anna: Contact) -> None:
    limit(team, mara, terms())
    told = asked(type_gift(team, mara))
    assert decide(team, mara, told, Decision.CANCEL) == LetGo()
    assert decide(team, mara, told, Decision.LOG) == LetGo()
    assert facts(team) == 0


def test_a_fact_is_logged_and_told(team: Team, mara: Member, anna: Contact) -> None:
    limit(team, mara, terms())
    for told in (
        type_gift(team, mara, is_given=True, minor=50_01),
        type_gift(team, mara, day=YESTERDAY, minor=50_02),
    ):
        assert isinstance(told, Gesture)
        assert told.heed is not None
        (room,) = told.heed.rooms
        assert room.verdict is Verdict.OVER_THE_CAP


def test_a_warning_is_told_and_stops_nothing(team: Team, mara: Member, anna: Contact) -> None:
    limit(team, mara, terms(force=LimitForce.WARNING))
    logged = type_gift(team, mara)
    assert isinstance(logged, Gesture)
    assert logged.heed is not None
    assert [one.verdict for one in logged.heed.rooms] == [Verdict.WARNS]


def test_what_is_received_is_a_fact(team: Team, mara: Member, anna: Contact) -> None:
    limit(team, mara, replace(terms(), direction=Direction.RECEIVED))
    logged = type_gift(team, mara, verb=Verb.GOT)
    assert isinstance(logged, Gesture)
    assert logged.thanks_on is not None
    assert logged.heed is not None
    assert [one.verdict for one in logged.heed.rooms] == [Verdict.OVER_THE_CAP]


def test_a_gift_is_told_as_it_stood_with_those_before_it(
    team: Team, mara: Member, anna: Contact
) -> None:
    limit(team, mara, terms())
    first, second = (give(team, mara, anna, 30_00, TODAY) for _ in range(2))
    third = give(team, mara, anna, 5_00, YESTERDAY)
    assert team.entry(first).heed is None
    told = team.entry(second).heed
    assert told is not None
    assert [one.used for one in told.rooms] == [30_00]
    told = team.entry(third).heed
    assert told is not None
    assert [one.used for one in told.rooms] == [60_00]


def test_what_the_line_leaves_open_is_asked_with_the_room(
    team: Team, mara: Member, anna: Contact
) -> None:
    limit(team, mara, terms())
    told = type_gift(team, mara, minor=20_00, doubts=(Doubt(AskedBack.MEANING, "want to"),))
    assert isinstance(told, Doubtful)
    assert [(one.before, one.after) for one in told.rooms] == [(50_00, 30_00)]


def test_who_said_that_it_was_given_is_not_asked_again(
    team: Team, mara: Member, anna: Contact
) -> None:
    limit(team, mara, terms())
    told = type_gift(team, mara, doubts=(Doubt(AskedBack.MEANING, "want to"),))
    assert isinstance(told, Doubtful)
    assert isinstance(decide(team, mara, told, Decision.LOG), Gesture)


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
