"""Days away that are called off in words, asked for, or that end earlier than was said."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AbsenceRow, MemberRow
from bot.team.members import Member
from tests.assembly import StoppedClock
from tests.handlers.person import Person

Away = Callable[[], list[tuple[date, date]]]
DECEMBER = (date(2026, 12, 7), date(2026, 12, 18))


@pytest.fixture
def away(transaction: Transaction, anna: object) -> Away:
    """When somebody is away, as it is kept."""

    def of() -> list[tuple[date, date]]:
        with transaction() as session:
            rows = session.exec(select(AbsenceRow).order_by(col(AbsenceRow.first_day)))
            return [(one.first_day, one.last_day) for one in rows]

    return of


@pytest.fixture
def is_paused(transaction: Transaction, mara: Member) -> Callable[[], bool]:
    def of() -> bool:
        with transaction() as session:
            return session.get_one(MemberRow, mara.id).paused

    return of


@pytest.mark.parametrize(
    "line",
    [
        "I'm not on vacation in December after all",
        "cancel my vacation",
        "ik ben toch niet met vakantie",
        "schrap mijn vakantie vanaf 7 december",
        "Streich meine Ferien vom 7. Dezember",
        "Ich bin doch nicht im Urlaub",
        "Urlaub streichen",
    ],
)
def test_days_away_that_are_called_off_end(
    person: Person, away: Away, is_paused: Callable[[], bool], line: str
) -> None:
    person.types("I'm on vacation from 7 December to 18 December")
    assert away() == [DECEMBER]
    assert "18" in person.types(line)["text"]
    assert (away(), is_paused()) == ([], False)
    person.types("undo")
    assert away() == [DECEMBER]


@pytest.mark.parametrize(
    "line",
    [
        "cancel my vacation",
        "I'm not on vacation on 9 December",
        "Streich meine Ferien vom 10. Dezember",
    ],
)
def test_where_it_is_not_clear_which_days_they_are_shown(
    person: Person, away: Away, is_paused: Callable[[], bool], line: str
) -> None:
    person.types("I'm on vacation from 7 December to 18 December")
    person.types("I'm on vacation from 4 January to 8 January")
    before = away()
    answer = person.types(line)["text"]
    assert "7 December" in answer
    assert "8 January" in answer
    assert (away(), is_paused()) == (before, False)


@pytest.mark.parametrize("line", ["Urlaub beenden", "geen vakantie meer", "end my vacation"])
def test_a_holiday_that_was_told_as_a_pause_ends(
    person: Person, is_paused: Callable[[], bool], anna: object, line: str
) -> None:
    person.types("I'm on vacation")
    assert is_paused()
    person.types(line)
    assert not is_paused()


def test_no_days_away_are_none_to_call_off(
    person: Person, away: Away, is_paused: Callable[[], bool]
) -> None:
    assert "no days away" in person.types("cancel my vacation")["text"]
    assert (away(), is_paused()) == ([], False)


def test_a_question_is_answered_and_pauses_nothing(
    person: Person, is_paused: Callable[[], bool], anna: object
) -> None:
    person.types("I'm on vacation from 7 December to 18 December")
    assert "7 December" in person.types("when am I away?")["text"]
    assert not is_paused()
    person.types("pause")
    answer = person.types("am I on holiday?")["text"]
    assert "until you tell me otherwise" in answer
    assert "7 December" in answer


@pytest.mark.parametrize("line", ["I'm back", "bin wieder zurück", "ik ben weer terug", "resume"])
def test_who_is_back_earlier_is_away_no_more(
    person: Person, away: Away, clock: StoppedClock, line: str
) -> None:
    person.types("I'm on vacation from 7 December to 18 December")
    clock.moment += timedelta(days=36)
    assert "on a pause." not in person.types(line)["text"]
    assert away() == []


def test_who_will_be_back_earlier_is_away_until_then(
    person: Person, away: Away, clock: StoppedClock
) -> None:
    person.types("I'm on vacation from 7 December to 18 December")
    clock.moment += timedelta(days=36)
    assert "15 December" in person.types("resume on 16 December")["text"]
    assert away() == [(date(2026, 12, 7), date(2026, 12, 15))]


def test_days_away_ahead_do_not_end_where_somebody_is_back(person: Person, away: Away) -> None:
    person.types("I'm on vacation from 7 December to 18 December")
    assert "on a pause." in person.types("I'm back")["text"]
    assert away() == [DECEMBER]
