"""`undo`: what the member did last is taken back, whatever kind of thing it was."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AbsenceRow, GestureRow, MemberRow, ReminderRow, ReversalRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Purpose, ReminderState
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons
from tests.payloads import Payload

Types = Callable[[str], Payload]
Paused = Callable[[], tuple[bool, date | None]]
AwayOn = Callable[[], list[tuple[date, date]]]
FRIDAY = date(2026, 11, 6)
NOTHING = "There is nothing of yours to take back."


@pytest.fixture
def types(person: Person, clock: StoppedClock) -> Types:
    """Mara types a line, a minute after whatever she did before."""

    def later(text: str) -> Payload:
        clock.moment += timedelta(minutes=1)
        return person.types(text)

    return later


@pytest.fixture
def given(types: Types, anna: Contact) -> None:
    types("give Anna Jansen a book")


def reminders(transaction: Transaction) -> list[str]:
    """What became of those that somebody asked for, the first first."""
    wanted = select(ReminderRow.state).where(ReminderRow.purpose == Purpose.REMIND)
    with transaction() as session:
        return list(session.exec(wanted.order_by(col(ReminderRow.id))).all())


def taken_back(transaction: Transaction) -> int:
    """How many gifts are."""
    with transaction() as session:
        found = select(GestureRow.id).join(ReversalRow)
        return len(session.exec(found).all())


@pytest.mark.parametrize(
    ("language", "wanted", "undo", "told"),
    [
        (
            "English",
            "remind me about Anna on Friday",
            "undo that",
            "Taken back: no reminder of *Anna Jansen* on Friday 6 November.",
        ),
        (
            "Nederlands",
            "herinner me vrijdag aan Anna",
            "draai terug",
            "Teruggedraaid: geen herinnering aan *Anna Jansen* op vrijdag 6 november.",
        ),
        (
            "Deutsch",
            "erinnere mich am Freitag an Anna",
            "mach das rückgängig",
            "Zurückgenommen: keine Erinnerung an *Anna Jansen* am Freitag, dem 6.\xa0November.",
        ),
    ],
)
@pytest.mark.usefixtures("given")
def test_a_reminder_that_came_after_a_gift(
    types: Types, transaction: Transaction, language: str, wanted: str, undo: str, told: str
) -> None:
    types(f"language {language}")
    types(wanted)
    assert types(undo)["text"] == told
    assert reminders(transaction) == [ReminderState.SKIPPED]
    assert taken_back(transaction) == 0


@pytest.mark.usefixtures("given")
def test_each_time_it_goes_one_further_back(types: Types, transaction: Transaction) -> None:
    types("remind me about Anna Jansen on Friday: the offer")
    types("give Anna Jansen flowers")
    assert "flowers" in types("undo")["text"]
    assert types("undo")["text"].endswith("on Friday 6 November: “the offer”.")
    assert "a book" in types("undo")["text"]
    assert types("undo")["text"] == NOTHING
    assert reminders(transaction) == [ReminderState.SKIPPED]
    assert taken_back(transaction) == 2


@pytest.mark.parametrize(
    ("line", "button"),
    [
        ("remind me about Anna", "Tomorrow"),
        ("call Anna tomorrow", "Remind me then"),
    ],
)
@pytest.mark.usefixtures("given")
def test_a_reminder_that_came_of_a_click(
    types: Types, person: Person, slack: FakeSlack, transaction: Transaction, line: str, button: str
) -> None:
    person.presses(types(line), button)
    slack.wait_for("response")
    assert types("undo")["text"].startswith("Taken back: no reminder of *Anna Jansen* on Wednesday")
    assert reminders(transaction) == [ReminderState.SKIPPED]
    assert taken_back(transaction) == 0


@pytest.mark.usefixtures("given")
def test_a_reminder_asked_for_once_more_is_the_last(types: Types, transaction: Transaction) -> None:
    for line in ("remind me about Anna on Friday", "give Anna flowers"):
        types(line)
    types("remind me about Anna on Friday")
    types("undo")
    assert reminders(transaction) == [ReminderState.SKIPPED]
    assert taken_back(transaction) == 0


@pytest.mark.usefixtures("given")
def test_a_reminder_that_is_over_is_left(
    types: Types, person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(types("remind me about Anna tomorrow"), "Undo")
    slack.wait_for("response")
    assert "a book" in types("undo")["text"]
    assert taken_back(transaction) == 1


@pytest.mark.usefixtures("given")
def test_a_reminder_from_before_there_was_a_time_of_it_is_not_the_last(
    types: Types, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    with transaction() as session:
        session.add(
            ReminderRow(
                workspace_id=mara.workspace_id,
                member_id=mara.id,
                contact_id=anna.id,
                purpose=Purpose.REMIND,
                show_on=date(2026, 11, 6),
                promised_for=date(2026, 11, 6),
            )
        )
    assert "a book" in types("undo")["text"]
    assert types("undo")["text"] == NOTHING
    assert reminders(transaction) == [ReminderState.OPEN]


@pytest.mark.usefixtures("given")
def test_a_colleagues_reminder_is_theirs(
    types: Types, person: Person, transaction: Transaction, ben: Member
) -> None:
    colleague = Person(person.web, person.slack, ben.slack_user_id)
    colleague.types("remind me about Anna Jansen on Friday")
    assert "a book" in types("undo")["text"]
    assert types("undo")["text"] == NOTHING
    assert reminders(transaction) == [ReminderState.OPEN]


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
        ("English", "pause until Friday", "undo", "Taken back: no pause. "),
        ("Nederlands", "pauze tot vrijdag", "draai terug", "Teruggedraaid: geen pauze. "),
        ("Deutsch", "Pause bis Freitag", "mach das rückgängig", "Zurückgenommen: keine Pause. "),
    ],
)
@pytest.mark.usefixtures("given")
def test_a_pause_that_came_after_a_gift(
    types: Types,
    transaction: Transaction,
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
    assert (paused(), taken_back(transaction)) == ((False, None), 0)
    types(undo)
    assert taken_back(transaction) == 1


@pytest.mark.usefixtures("given")
def test_pauses_go_back_one_by_one(types: Types, transaction: Transaction, paused: Paused) -> None:
    for line in ("pause until Friday", "pause", "resume"):
        types(line)
    told = types("undo")
    assert told["text"].startswith("Taken back: your pause is as it was. I’ll be quiet until you")
    assert (paused(), bool(buttons(told))) == ((True, None), True)
    assert "until Friday 6 November" in types("undo")["text"]
    assert paused() == (True, FRIDAY)
    assert types("undo")["text"].startswith("Taken back: no pause.")
    assert (paused(), taken_back(transaction)) == ((False, None), 0)
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
    types: Types, transaction: Transaction, paused: Paused
) -> None:
    for line in ("pause", "give Anna flowers", "pause"):
        types(line)
    types("undo")
    assert (paused(), taken_back(transaction)) == ((False, None), 0)


@pytest.mark.parametrize(
    ("language", "absence", "undo", "told"),
    [
        (
            "English",
            "pause from 7 December through 11 December",
            "undo",
            "Taken back: no pause from Monday 7 December through Friday 11 December. ",
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
    transaction: Transaction,
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
    assert (away(), taken_back(transaction)) == ([], 0)


@pytest.mark.usefixtures("given")
def test_days_away_that_became_more_are_fewer_again(types: Types, away: AwayOn) -> None:
    types("pause from 7 December through 11 December")
    types("pause on 21 December")
    types("pause from 10 December through 16 December")
    told = types("undo")["text"]
    assert told.startswith("Taken back: your days away in `/goodturn settings` are as they were.")
    december = [
        (date(2026, 12, first), date(2026, 12, last)) for first, last in [(7, 11), (21, 21)]
    ]
    assert away() == december
    assert types("undo")["text"].startswith("Taken back: no pause on Monday 21 December.")
    assert away() == december[:1]


@pytest.mark.usefixtures("given")
def test_a_colleagues_pause_is_theirs(
    types: Types, person: Person, paused: Paused, ben: Member
) -> None:
    types("pause")
    colleague = Person(person.web, person.slack, ben.slack_user_id)
    assert colleague.types("undo")["text"] == NOTHING
    assert paused() == (True, None)
