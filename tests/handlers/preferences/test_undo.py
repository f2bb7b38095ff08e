"""`undo`: a pause or days away that the member set last, and no gift from before it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AbsenceRow, MemberRow
from bot.team.members import Member
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.conftest import TakenBack, Types, on_both_databases
from tests.handlers.person import Person
from tests.messages.drawing import buttons

pytestmark = on_both_databases
Paused = Callable[[], tuple[bool, date | None]]
AwayOn = Callable[[], list[tuple[date, date]]]
FRIDAY = date(2026, 11, 6)
NOTHING = "You have nothing to undo."


@pytest.fixture
def paused(transaction: Transaction, mara: Member) -> Paused:
    """Whether Mara has paused, and until when."""

    def read() -> tuple[bool, date | None]:
        with transaction() as session:
            row = session.get_one(MemberRow, mara.id)
            return row.paused, row.resumes_on

    return read


@pytest.fixture
def away(transaction: Transaction) -> AwayOn:
    """The days that anybody is away, the first first."""

    def read() -> list[tuple[date, date]]:
        with transaction() as session:
            rows = session.exec(select(AbsenceRow).order_by(col(AbsenceRow.first_day))).all()
            return [(row.first_day, row.last_day) for row in rows]

    return read


@pytest.mark.parametrize(
    ("language", "pause", "undo", "told"),
    [
        ("English", "pause until Friday", "undo", "Undone: no pause. "),
        ("Nederlands", "pauze tot vrijdag", "draai terug", "Teruggedraaid: geen pauze. "),
        ("Deutsch", "Pause bis Freitag", "mach das rückgängig", "Zurückgenommen: keine Pause. "),
    ],
)
@pytest.mark.usefixtures("given")
def test_a_pause_that_came_after_a_gift(
    types: Types,
    taken_back: TakenBack,
    paused: Paused,
    language: str,
    pause: str,
    undo: str,
    told: str,
) -> None:
    types(f"language {language}")
    types(pause)
    assert paused() == (True, FRIDAY)
    answer = types(undo)["text"]
    assert answer.startswith(told)
    assert "4" in answer  # November, on which the next nudge may come
    assert (paused(), taken_back()) == ((False, None), 0)
    types(undo)
    assert taken_back() == 1


@pytest.mark.usefixtures("given")
def test_pauses_go_back_one_by_one(types: Types, taken_back: TakenBack, paused: Paused) -> None:
    for line in ("pause until Friday", "pause", "resume"):
        types(line)
    told = types("undo")
    assert told["text"].startswith("Undone: your pause is as it was. I’ll be quiet until you")
    assert (paused(), bool(buttons(told))) == ((True, None), True)
    assert "until Friday 6 November" in types("undo")["text"]
    assert paused() == (True, FRIDAY)
    assert types("undo")["text"].startswith("Undone: no pause.")
    assert (paused(), taken_back()) == ((False, None), 0)
    assert "a book" in types("undo")["text"]


@pytest.mark.usefixtures("given")
def test_a_pause_that_is_over_is_left(
    types: Types, clock: StoppedClock, turn: Turn, transaction: Transaction
) -> None:
    types("pause")
    types("pause until tomorrow")
    clock.moment += timedelta(days=3)
    turn.take()
    assert "a book" in types("undo")["text"]


@pytest.mark.usefixtures("given")
def test_a_pause_said_once_more_is_the_last(
    types: Types, taken_back: TakenBack, paused: Paused
) -> None:
    for line in ("pause", "give Anna flowers", "pause"):
        types(line)
    types("undo")
    assert (paused(), taken_back()) == ((False, None), 0)


@pytest.mark.parametrize(
    ("language", "absence", "undo", "told"),
    [
        (
            "English",
            "pause from 7 December through 11 December",
            "undo",
            "Undone: no pause from Monday 7 December up to and including Friday 11 December. ",
        ),
        (
            "Nederlands",
            "pauze van 7 december tot en met 11 december",
            "draai terug",
            "Teruggedraaid: geen pauze van maandag 7 december tot en met vrijdag 11 december. ",
        ),
        (
            "Deutsch",
            "Pause vom 7. Dezember bis einschließlich 11. Dezember",
            "mach das rückgängig",
            "Zurückgenommen: keine Pause von Montag, dem 7.\xa0Dezember, bis einschließlich"
            " Freitag, den 11.\xa0Dezember. ",
        ),
    ],
)
@pytest.mark.usefixtures("given")
def test_days_away_that_came_after_a_gift(
    types: Types,
    taken_back: TakenBack,
    away: AwayOn,
    language: str,
    absence: str,
    undo: str,
    told: str,
) -> None:
    types(f"language {language}")
    types(absence)
    assert away() == [(date(2026, 12, 7), date(2026, 12, 11))]
    assert types(undo)["text"].startswith(told)
    assert (away(), taken_back()) == ([], 0)


@pytest.mark.usefixtures("given")
def test_days_away_that_became_more_are_fewer_again(types: Types, away: AwayOn) -> None:
    types("pause from 7 December through 11 December")
    types("pause on 21 December")
    types("pause from 10 December through 16 December")
    told = types("undo")["text"]
    assert told.startswith("Undone: your days away in `/goodturn settings` are as they were.")
    december = [
        (date(2026, 12, first), date(2026, 12, last)) for first, last in [(7, 11), (21, 21)]
    ]
    assert away() == december
    assert types("undo")["text"].startswith("Undone: no pause on Monday 21 December.")
    assert away() == december[:1]


@pytest.mark.usefixtures("given")
def test_a_colleagues_pause_is_theirs(
    types: Types, person: Person, paused: Paused, ben: Member
) -> None:
    types("pause")
    colleague = Person(person.web, person.slack, ben.slack_user_id)
    assert colleague.types("undo")["text"] == NOTHING
    assert paused() == (True, None)


def test_another_stand_in_is_taken_back(
    person: Person, transaction: Transaction, clock: StoppedClock, ben: Member
) -> None:
    for typed in ("away 1-14 December", "away 1-14 December, Ben stands in"):
        person.types(typed)
        clock.moment += timedelta(minutes=1)
    assert "your days away" in person.types("undo")["text"]
    with transaction() as session:
        assert [one.stand_in_id for one in session.exec(select(AbsenceRow))] == [None]
