"""Asks that are planned or open: dropped, moved and listed in words, and nothing else stored."""

from datetime import date

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AskRow, ContactRow, ReminderRow
from bot.people.contacts import Contact
from bot.vocabulary import AskState, Purpose, ReminderState
from tests.handlers.conftest import NextDay, Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

_ROWS = select(AskRow).order_by(col(AskRow.id))
THURSDAY, FRIDAY = date(2026, 11, 5), date(2026, 11, 6)


@pytest.fixture
def asks(transaction: Transaction, anna: Contact) -> "Asks":
    return Asks(transaction)


class Asks:
    """What is kept of asks."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def states(self) -> list[AskState]:
        with self._transaction() as session:
            return [row.state for row in session.exec(_ROWS)]

    def days(self) -> list[date | None]:
        with self._transaction() as session:
            return [row.planned_for for row in session.exec(_ROWS)]

    def reminders(self) -> list[tuple[Purpose, date]]:
        """Those that are open, with their days."""
        with self._transaction() as session:
            rows = select(ReminderRow).where(
                ReminderRow.state == ReminderState.OPEN, col(ReminderRow.ask_id).is_not(None)
            )
            return [(one.purpose, one.show_on) for one in session.exec(rows)]

    def is_archived(self, contact: Contact) -> bool:
        with self._transaction() as session:
            return session.get_one(ContactRow, contact.id).archived_on is not None


DROPPING = [
    "drop the ask to Anna",
    "cancel the ask for Anna",
    "drop Anna's ask",
    "I no longer need the testimonial from Anna",
    "I don't need the testimonial from Anna anymore",
    "forget about asking Anna",
    "the ask to Anna is no longer needed",
    "let the ask to Anna go",
    "please cancel my request to Anna",
    "vergeet de vraag aan Anna",
    "laat de vraag aan Anna maar zitten",
    "ik heb de testimonial van Anna niet meer nodig",
    "de vraag aan Anna hoeft niet meer",
    "schrap het verzoek aan Anna Jansen",
    "vergiss die Bitte an Anna",
    "streich die Bitte an Anna Jansen",
    "die Bitte an Anna ist hinfällig",
    "Bitte an Anna streichen",
    "ich brauche das Testimonial von Anna nicht mehr",
    "lass die Bitte an Anna fallen",
    "delete ask Anna",
    "take the ask to Anna off my list",
    "cancel my planned ask to Anna",
    "don't ask Anna after all",
    "no need to ask Anna anymore",
    "never mind asking Anna",
    "stop asking Anna",
    "vraag Anna maar niet meer",
    "ik hoef Anna niets meer te vragen",
    "frag Anna doch nicht",
    "ich will Anna nicht mehr fragen",
]


@pytest.mark.parametrize("line", DROPPING)
def test_the_one_plan_is_dropped(
    person: Person, slack: FakeSlack, types: Types, asks: Asks, anna: Contact, line: str
) -> None:
    types("ask Anna for a testimonial on Thursday")
    shown = types(line)
    assert shown["text"] == "Dropped: I won’t remind you to ask *Anna Jansen* (“a testimonial”)."
    assert asks.states() == [AskState.DROPPED]
    assert asks.reminders() == []
    assert not asks.is_archived(anna)
    person.presses(shown, "Undo")
    assert slack.wait_for("response").arguments["text"].startswith("Planned: on Thursday")
    assert asks.states() == [AskState.PLANNED]
    assert asks.reminders() == [(Purpose.ASK, THURSDAY)]


@pytest.mark.parametrize("line", DROPPING)
def test_where_there_is_none_that_is_said(types: Types, asks: Asks, line: str) -> None:
    assert types(line)["text"].startswith("None of your asks to *Anna Jansen* is open")
    assert asks.states() == []


@pytest.mark.parametrize("line", ["drop the ask to Anna", "vergeet de vraag aan Anna"])
def test_of_several_plans_it_is_asked_which(
    person: Person, slack: FakeSlack, types: Types, asks: Asks, line: str
) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna for her tax return on Friday")
    shown = types(line)
    assert shown["text"].split("\n") == [
        "Which ask to *Anna Jansen* do you mean?",
        "*Anna Jansen*: “a testimonial”, planned for Thursday 5 November.",
        "*Anna Jansen*: “her tax return”, planned for Friday 6 November.",
    ]
    assert asks.states() == [AskState.PLANNED, AskState.PLANNED]
    person.presses(shown, "Drop it")
    assert "“a testimonial”" in slack.wait_for("response").arguments["text"]
    assert asks.states() == [AskState.DROPPED, AskState.PLANNED]


def test_words_of_it_tell_which_plan_is_meant(types: Types, asks: Asks) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna for her tax return on Friday")
    types("drop the ask to Anna about the tax return")
    assert asks.states() == [AskState.PLANNED, AskState.DROPPED]


@pytest.mark.parametrize(
    "line",
    [
        "vergiss die Bitte an Anna nicht",
        "don't drop the ask to Anna",
        "don't ask Anna for her tax return",
        "drop the ask to Anna about the quarterly figures",
        "I no longer need the book from Anna",
    ],
)
def test_with_words_left_over_it_is_asked(types: Types, asks: Asks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    shown = types(line)
    assert shown["text"].startswith("Do you mean this ask to *Anna Jansen*?")
    assert asks.states() == [AskState.PLANNED]


def test_what_waits_for_an_answer_is_let_rest_by_a_click(
    person: Person, slack: FakeSlack, types: Types, asks: Asks
) -> None:
    types("asked Anna for a testimonial yesterday")
    shown = types("I no longer need the testimonial from Anna")
    assert asks.states() == [AskState.MADE]
    person.presses(shown, "Let it rest")
    rested = dict(slack.wait_for("response").arguments)
    assert rested["text"].startswith("Let rest")
    assert asks.states() == [AskState.UNANSWERED]
    assert asks.reminders() == []
    person.presses(rested, "Undo")
    slack.wait_for("response", count=2)
    assert asks.states() == [AskState.MADE]
    assert [purpose for purpose, _ in asks.reminders()] == [Purpose.RESPONSE]


def test_undo_takes_up_again_what_was_dropped_last_and_nothing_else(
    types: Types, asks: Asks
) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("called Anna")
    types("drop the ask to Anna")
    assert types("undo")["text"].startswith("Planned: on Thursday")
    assert asks.states() == [AskState.PLANNED]
    assert "Taken back: a meeting" in types("undo")["text"]


@pytest.mark.usefixtures("anna")
def test_what_the_nudge_takes_up_again_is_not_taken_back_by_undo(
    types: Types, next_day: NextDay, person: Person, slack: FakeSlack, asks: Asks
) -> None:
    types("ask Anna for a testimonial tomorrow")
    next_day()
    nudge = dict(slack.wait_for("chat.postMessage").arguments)
    types("drop the ask to Anna")
    person.chooses(nudge, "Not any more")
    dropped = dict(slack.wait_for("chat.update").arguments)
    person.presses(dropped, "Undo")
    slack.wait_for("chat.update", count=2)
    assert asks.states() == [AskState.PLANNED]
    types("called Anna")
    assert "Taken back: a meeting" in types("undo")["text"]
    assert [purpose for purpose, _ in asks.reminders()] == [Purpose.ASK]


@pytest.mark.parametrize(
    "line",
    [
        "move the ask to Anna to Friday",
        "ask Anna on Friday instead",
        "postpone Anna's request to Friday",
        "verschieb die Bitte an Anna auf Freitag",
        "Bitte die Anfrage an Anna auf Freitag verschieben",
        "frag Anna lieber am Freitag",
        "verzet de vraag aan Anna naar vrijdag",
        "vraag Anna liever vrijdag",
        "push the ask to Anna back to Friday",
        "stel de vraag aan Anna uit tot vrijdag",
        "frag Anna erst am Freitag",
    ],
)
def test_the_one_plan_is_moved(types: Types, asks: Asks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    shown = types(line)["text"]
    assert "Friday 6 November" in shown
    assert "“a testimonial”" in shown
    assert asks.days() == [FRIDAY]
    assert asks.reminders() == [(Purpose.ASK, FRIDAY)]


def test_of_several_plans_it_is_asked_which_is_to_be_moved(
    person: Person, slack: FakeSlack, types: Types, asks: Asks
) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna for her tax return on 10 November")
    shown = types("move the ask to Anna to Friday")
    assert labels(shown) == ["Move to Friday 6 November"] * 2
    assert asks.days() == [THURSDAY, date(2026, 11, 10)]
    person.presses(shown, "Move to Friday 6 November")
    assert "Friday 6 November" in slack.wait_for("response").arguments["text"]
    assert asks.days() == [FRIDAY, date(2026, 11, 10)]


def test_a_plan_is_not_moved_into_the_window(types: Types, asks: Asks) -> None:
    types("ask Anna for a testimonial on 20 November")
    types("gave Anna a book")
    assert "13 November" in types("move the ask to Anna to Friday")["text"]
    assert asks.days() == [date(2026, 11, 20)]


def test_without_a_day_it_shows_how_it_can_be_moved(types: Types, asks: Asks) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert "Another day" in labels(types("move the ask to Anna"))
    assert asks.days() == [THURSDAY]


def test_where_none_is_planned_none_is_made(types: Types, asks: Asks) -> None:
    assert types("move the ask to Anna to Friday")["text"] == (
        "You have planned no ask to *Anna Jansen*."
    )
    assert asks.states() == []


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("line", ["drop the ask to Zoltan", "vergeet de vraag aan Zoltan"])
def test_of_whom_nobody_knows_nothing_is_stored(types: Types, asks: Asks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("I don’t know whom you mean")
    assert asks.states() == [AskState.PLANNED]


LISTING = [
    "which asks are open?",
    "open asks",
    "my asks",
    "what am I waiting for?",
    "list my asks",
    "welche Bitten sind offen?",
    "was habe ich alles offen?",
    "meine Bitten",
    "geplande vragen",
    "welke vragen staan open?",
    "mijn openstaande vragen",
]


@on_both_databases
@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("line", LISTING)
def test_all_that_are_open_are_listed(types: Types, line: str) -> None:
    assert types(line)["text"].startswith("None of your asks is open")
    types("asked Anna for a testimonial yesterday")
    types("ask Anna for her tax return on Thursday")
    shown = types(line)
    assert shown["text"].split("\n") == [
        "Your open asks:",
        "*Anna Jansen*: “her tax return”, planned for Thursday 5 November.",
        "*Anna Jansen*: “a testimonial”, asked on Monday 2 November, no answer yet.",
    ]
    assert labels(shown) == ["Drop it", "Write it or change it", "Let it rest", "Change"]


def test_more_than_are_listed_are_counted(types: Types, asks: Asks) -> None:
    for number in range(12):
        types(f"ask Anna for a testimonial {'x' * (number + 1)} on Thursday")
    assert types("my asks")["text"].endswith("2 more after these.")


def test_a_week_is_told_by_its_first_day(types: Types, asks: Asks) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna next week instead")
    assert asks.days() == [date(2026, 11, 9)]


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    "line",
    ["lunch with Anna is off", "lösche bitte Anna", "I don't need Anna anymore", "forget Anna"],
)
def test_what_is_about_no_ask_drops_none(types: Types, asks: Asks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert "testimonial" not in types(line)["text"]
    assert asks.states() == [AskState.PLANNED]


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    "line", ["ask Anna to drop the request on Friday", "ask Anna for a review on Friday"]
)
def test_an_ask_is_still_an_ask(types: Types, asks: Asks, line: str) -> None:
    types(line)
    assert asks.states() == [AskState.PLANNED]


@pytest.mark.usefixtures("anna")
def test_what_is_dropped_in_the_nudge_is_told_to_be_so(
    types: Types, next_day: NextDay, person: Person, slack: FakeSlack, asks: Asks
) -> None:
    types("ask Anna for a testimonial tomorrow")
    next_day()
    nudge = dict(slack.wait_for("chat.postMessage").arguments)
    assert "a testimonial" in str(nudge)
    assert "“a testimonial”" in types("what's planned?")["text"]
    person.chooses(nudge, "Not any more")
    left = dict(slack.wait_for("chat.update").arguments)
    assert "this ask is dropped" in str(left)
    assert asks.states() == [AskState.DROPPED]
