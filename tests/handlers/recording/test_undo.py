"""`undo`: of entries and reminders, what the member did last is taken back."""

from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AskRow, ReminderRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AskState, Purpose, ReminderState
from tests.assembly import StoppedClock
from tests.handlers.conftest import TakenBack, Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack

pytestmark = on_both_databases
NOTHING = "You have nothing to undo."


def reminders(transaction: Transaction) -> list[str]:
    """What became of those that somebody asked for, the first first."""
    wanted = select(ReminderRow.state).where(ReminderRow.purpose == Purpose.REMIND)
    with transaction() as session:
        return list(session.exec(wanted.order_by(col(ReminderRow.id))).all())


@pytest.mark.parametrize(
    ("language", "wanted", "undo", "told"),
    [
        (
            "English",
            "remind me about Anna on Friday",
            "undo that",
            "Undone: the reminder about *Anna Jansen* on Friday 6 November.",
        ),
        (
            "Nederlands",
            "herinner me vrijdag aan Anna",
            "draai terug",
            "Teruggedraaid: de herinnering aan *Anna Jansen* op vrijdag 6 november.",
        ),
        (
            "Deutsch",
            "erinnere mich am Freitag an Anna",
            "mach das rückgängig",
            "Zurückgenommen: die Erinnerung an *Anna Jansen* am Freitag, dem 6.\xa0November.",
        ),
    ],
)
@pytest.mark.usefixtures("given")
def test_a_reminder_that_came_after_a_gift(
    types: Types,
    transaction: Transaction,
    taken_back: TakenBack,
    language: str,
    wanted: str,
    undo: str,
    told: str,
) -> None:
    types(f"language {language}")
    types(wanted)
    assert types(undo)["text"] == told
    assert reminders(transaction) == [ReminderState.SKIPPED]
    assert taken_back() == 0


@pytest.mark.usefixtures("given")
def test_each_time_it_goes_one_further_back(
    types: Types, transaction: Transaction, taken_back: TakenBack
) -> None:
    types("remind me about Anna Jansen on Friday: the offer")
    types("give Anna Jansen flowers")
    assert "flowers" in types("undo")["text"]
    assert types("undo")["text"].endswith("on Friday 6 November (“the offer”).")
    assert "a book" in types("undo")["text"]
    assert types("undo")["text"] == NOTHING
    assert reminders(transaction) == [ReminderState.SKIPPED]
    assert taken_back() == 2


@pytest.mark.parametrize(
    ("line", "button"),
    [
        ("remind me about Anna", "Tomorrow"),
        ("call Anna tomorrow", "Remind me then"),
    ],
)
@pytest.mark.usefixtures("given")
def test_a_reminder_that_came_of_a_click(
    types: Types,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    taken_back: TakenBack,
    line: str,
    button: str,
) -> None:
    person.presses(types(line), button)
    slack.wait_for("response")
    assert types("undo")["text"].startswith("Undone: the reminder about *Anna Jansen* on Wednesday")
    assert reminders(transaction) == [ReminderState.SKIPPED]
    assert taken_back() == 0


@pytest.mark.usefixtures("given")
def test_a_reminder_asked_for_once_more_is_the_last(
    types: Types, transaction: Transaction, taken_back: TakenBack
) -> None:
    for line in ("remind me about Anna on Friday", "give Anna flowers"):
        types(line)
    types("remind me about Anna on Friday")
    types("undo")
    assert reminders(transaction) == [ReminderState.SKIPPED]
    assert taken_back() == 0


@pytest.mark.usefixtures("given")
def test_a_reminder_that_was_let_go_is_wanted_again(
    types: Types, person: Person, slack: FakeSlack, taken_back: TakenBack
) -> None:
    person.presses(types("remind me about Anna tomorrow"), "Undo")
    slack.wait_for("response")
    assert types("undo")["text"].startswith("I’ll remind you about *Anna Jansen*")
    assert taken_back() == 0


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


@pytest.mark.usefixtures("given")
def test_what_was_recorded_longer_ago_is_told_and_stands_until_it_is_confirmed(
    types: Types, person: Person, slack: FakeSlack, clock: StoppedClock, taken_back: TakenBack
) -> None:
    clock.moment += timedelta(minutes=61)
    shown = types("undo")
    assert "Undo to remove it." in shown["text"]
    assert "a book" in shown["text"]
    assert taken_back() == 0
    person.presses(shown, "Undo")
    slack.wait_for("response")
    assert taken_back() == 1


@pytest.mark.usefixtures("given")
@pytest.mark.parametrize("undo", ["undo", "ongedaan maken", "rückgängig"])
def test_beside_the_question_whom_to_add_no_entry_is_taken_back(
    types: Types, taken_back: TakenBack, undo: str
) -> None:
    assert "Shall I add" in types("gave Hans Mayr flowers")["text"]
    assert "Undone" not in types(undo)["text"]
    assert taken_back() == 0


HALF_DONE = [
    (
        "English",
        "ask Bram, Anna and Fatima for a logo on Friday",
        "Planned: ",
        "After this question I’ll ask about: *Fatima Aziz*.",
        ("undo", "never mind"),
        "All right, nothing from that line is logged any more.",
    ),
    (
        "Nederlands",
        "vraag Bram, Anna en Fatima vrijdag om een logo",
        "Gepland: ",
        "Na deze vraag: *Fatima Aziz*.",
        ("ongedaan maken", "laat maar"),
        "Goed, van die regel blijft niets staan.",
    ),
    (
        "Deutsch",
        "Bram, Anna und Fatima am Freitag um ein Logo bitten",
        "Geplant: ",
        "Nach dieser Frage: *Fatima Aziz*.",
        ("rückgängig", "schon gut"),
        "In Ordnung, von dieser Zeile bleibt nichts stehen.",
    ),
]


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize(("language", "line", "noted", "waits", "undos", "told"), HALF_DONE)
@pytest.mark.usefixtures("given")
def test_a_line_that_is_half_done_says_so_and_goes_back_whole(
    types: Types,
    transaction: Transaction,
    taken_back: TakenBack,
    language: str,
    line: str,
    noted: str,
    waits: str,
    undos: tuple[str, str],
    told: str,
    which: int,
) -> None:
    for name in ("Bram Kuipers", "Fatima Aziz"):
        types(f"add client {name}")
    types(f"language {language}")
    asked = types(line)["text"]
    assert asked.startswith(noted)
    assert waits in asked
    said = types(undos[which])["text"]
    assert said.startswith(told)
    assert "Bram Kuipers" in said
    with transaction() as session:
        assert not session.exec(select(AskRow).where(AskRow.state == AskState.PLANNED)).all()
    assert not taken_back()


@pytest.mark.parametrize(
    ("language", "line", "other", "told"),
    [
        (
            "English",
            HALF_DONE[0][1],
            "met Bram",
            "nothing has been logged yet about *{}* and *{}*.",
        ),
        (
            "Nederlands",
            HALF_DONE[1][1],
            "Bram gesproken",
            "over *{}* en *{}* is nog niets genoteerd.",
        ),
        ("Deutsch", HALF_DONE[2][1], "Bram getroffen", "Zu *{}* und *{}* ist noch nichts notiert."),
    ],
)
@pytest.mark.usefixtures("given")
def test_what_is_noted_next_tells_who_of_a_line_is_still_open(
    types: Types, language: str, line: str, other: str, told: str
) -> None:
    for name in ("Bram Kuipers", "Fatima Aziz"):
        types(f"add client {name}")
    types(f"language {language}")
    types(line)
    said = types(other)["text"]
    assert said.endswith(told.format("Anna Jansen", "Fatima Aziz"))
    assert "Anna Jansen" not in types(other)["text"]


@pytest.mark.usefixtures("given")
def test_a_line_whose_second_question_is_open_goes_back_whole(
    types: Types, person: Person, slack: FakeSlack, taken_back: TakenBack
) -> None:
    for name in ("Bram Kuipers", "Fatima Aziz"):
        types(f"add client {name}")
    types("give Fatima a book")
    early = types("ask Bram, Anna and Fatima for a logo on Friday")
    person.presses(early, "Remind me on Friday 13 November")
    assert "Shall I remind you then?" in slack.wait_for("response").arguments["text"]
    said = types("undo")["text"]
    assert "Bram Kuipers" in said
    assert "Anna Jansen" in said
    assert not taken_back()
    assert "a book" in types("undo")["text"]


@pytest.mark.usefixtures("given")
def test_the_same_again_of_one_of_several_names_the_others(types: Types) -> None:
    types("add client Bram Kuipers")
    types("asked Bram for a logo")
    asked = types("asked Bram and Anna for a logo")["text"]
    assert asked.startswith(
        "After this question I’ll ask about: *Anna Jansen*.\nYou logged the same ask"
    )
