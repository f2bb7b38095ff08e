"""What a line leaves in doubt is asked with buttons: a click logs it, with all that was typed."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow
from bot.models.meetings import MeetingRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Direction
from tests.handlers.person import Person
from tests.handlers.recording.test_commands import add, gestures
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons


@pytest.fixture
def bram(transaction: Transaction, mara: Member) -> Contact:
    return add(transaction, mara, "Bram Smit")


def test_an_amount_that_was_not_read_is_shown(person: Person, anna: Contact) -> None:
    shown = person.types("give Anna Jansen a voucher for a few euros")
    assert shown["text"].startswith("Which amount is “a few euros”?")
    assert labels(shown) == ["No amount", "Cancel"]


@pytest.mark.parametrize(
    ("line", "asked", "chosen"),
    [
        ("give Anna Jansen wine €15 or €20", "Which amount", "€20.00"),
        ("give Anna Jansen almost the book", "“almost”", "Log it as given"),
        ("Anna Jansen cake", "What happened?", "I gave it"),
        ("give Anna Jansen a book for Bram Smit", "Who is it about?", "Anna Jansen"),
    ],
)
def test_one_click_is_enough(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    bram: Contact,
    line: str,
    asked: str,
    chosen: str,
) -> None:
    shown = person.types(line)
    assert asked in shown["text"]
    assert "Anna Jansen" in shown["text"]
    assert gestures(transaction) == []
    person.presses(shown, chosen)
    slack.wait_for("response")
    (row,) = gestures(transaction)
    assert (row.contact_id, row.direction) == (anna.id, Direction.GIVEN)


def test_a_visit_can_be_what_happened(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("took Anna Jansen out for dinner yesterday")
    person.presses(shown, "We were in touch")
    slack.wait_for("response")
    with transaction() as session:
        assert [row.words for row in session.exec(select(MeetingRow))] == ["took out for dinner"]


def test_what_a_meeting_cost_stays_in_its_words(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("dinner with Anna Jansen yesterday, €84.50 or €90")
    person.presses(shown, "We were in touch")
    assert "“dinner €84.50 or €90”" in slack.wait_for("response").arguments["text"]
    with transaction() as session:
        assert [row.words for row in session.exec(select(MeetingRow))] == ["dinner €84.50 or €90"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("asked Anna Jansen for a deposit of €50", "a deposit of €50"),
        ("ask Anna Jansen to pay 1,250 euros", "to pay 1,250 euros"),
    ],
)
def test_an_ask_keeps_its_amount(
    person: Person, transaction: Transaction, anna: Contact, line: str, words: str
) -> None:
    person.types(line)
    with transaction() as session:
        assert [row.words for row in session.exec(select(AskRow))] == [words]


def test_a_gift_that_was_none_can_only_be_left(person: Person, anna: Contact) -> None:
    shown = person.types("give Anna Jansen nothing")
    assert labels(shown) == ["Don’t log it"]
    assert "Shall I log it?" not in shown["text"]


@pytest.mark.parametrize(
    "line",
    [
        "give Anna Jansen and Bram Smit cake",
        "geef Anna Jansen en Bram Smit taart",
        "gib Anna Jansen und Bram Smit Kuchen",
        "give Anna Jansen & Bram Smit cake",
        "I gave Anna Jansen, Bram Smit cake",
    ],
)
def test_several_people_get_it_together(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    bram: Contact,
    line: str,
) -> None:
    what = line.split()[-1]
    shown = person.types(line)
    assert f"*Anna Jansen* and *Bram Smit* each got “{what}”" in shown["text"]
    assert [row.words for row in gestures(transaction)] == [what, what]
    person.presses(shown, "Undo")
    undone = slack.wait_for("response").arguments
    assert undone["text"] == f"Undone: “{what}” (Anna Jansen and Bram Smit)."
    assert not buttons(undone)


def test_the_same_again_is_asked_about(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    person.types("give Anna Jansen cake")
    shown = person.types("give Anna Jansen cake")
    assert labels(shown) == ["Log it again", "No, it’s the same"]
    assert len(gestures(transaction)) == 1
    person.presses(shown, "Log it again")
    slack.wait_for("response")
    assert len(gestures(transaction)) == 2


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("ask Anna Jansen for her tax return next week", "Is this another one?"),
        ("asked Anna Jansen for her tax return", "Is this another one?"),
        ("met Anna Jansen for coffee", "Did it happen again?"),
    ],
)
def test_the_same_ask_or_meeting_is_asked_about(
    person: Person, slack: FakeSlack, anna: Contact, line: str, question: str
) -> None:
    person.types(line)
    shown = person.types(line)
    assert question in shown["text"]
    assert labels(shown) == ["Log it again", "No, it’s the same"]
    person.presses(shown, "Log it again")
    again = dict(slack.wait_for("response").arguments)
    assert "Undo" in labels(again)
    person.presses(again, "Undo")
    slack.wait_for("response", 2)
    assert question in person.types(line)["text"]


@pytest.mark.parametrize(
    ("line", "worth"),
    [
        ("give Anna Jansen flowers 12,50", (1250, "EUR")),
        ("give Anna Jansen flowers CHF 1'250.–", (125_000, "CHF")),
        ("give Anna Jansen flowers", (None, None)),
    ],
)
def test_what_it_was_worth_is_no_word(
    person: Person,
    transaction: Transaction,
    anna: Contact,
    line: str,
    worth: tuple[int | None, str | None],
) -> None:
    person.types(line)
    (row,) = gestures(transaction)
    assert (row.worth, row.currency) == worth
    if row.worth is not None:
        assert row.words == "flowers"


def test_undo_takes_back_the_last(person: Person, transaction: Transaction, anna: Contact) -> None:
    person.types("give Anna Jansen cake")
    assert person.types("undo")["text"] == "Undone: “cake” (Anna Jansen)."
    assert person.types("undo that, please")["text"] == "You have nothing to undo."
