"""A gift above a limit: asked about before it is logged, unless it is told as a fact."""

from dataclasses import replace
from datetime import date

import pytest

from bot.ledger.entries import Gesture
from bot.money import Money
from bot.people.contacts import Contact
from bot.recording.outcomes import Decision, Doubtful, LetGo
from bot.recording.statements import Doubt
from bot.team.members import Member
from bot.vocabulary import AskedBack, Direction, LimitForce, Verb, Verdict
from tests.bot.plain_words import Team
from tests.bot.policy.keeping import give, limit, terms
from tests.bot.recording.gifts import asked, decide, type_gift
from tests.bot.recording.kept import facts

TODAY, YESTERDAY = date(2026, 11, 3), date(2026, 11, 2)


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
