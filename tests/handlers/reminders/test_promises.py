"""`remind`: what is promised of a line, whom it is about, and what undo takes back."""

from datetime import date

import pytest

from bot.database import Transaction
from bot.people import archive, contacts
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.handlers.conftest import NextDay
from tests.handlers.person import Person
from tests.handlers.reminders.promised import THURSDAY, promised
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons as drawn_buttons


@pytest.mark.parametrize(
    ("language", "line", "shown"),
    [
        ("English", "remind me about Anna next Thursday", "Thursday 5 November"),
        ("Nederlands", "herinner me donderdag aan Anna", "donderdag 5 november"),
        ("Deutsch", "erinnere mich nächsten Donnerstag an Anna", "Donnerstag, dem 5.\xa0November"),
    ],
)
def test_a_line_with_a_day_is_promised(
    person: Person, transaction: Transaction, anna: Contact, language: str, line: str, shown: str
) -> None:
    person.types(f"language {language}")
    answer = person.types(line)["text"]
    assert "*Anna Jansen*" in answer
    assert shown in answer
    (row,) = promised(transaction)
    assert (row.contact_id, row.promised_for) == (anna.id, THURSDAY)


@pytest.mark.parametrize(
    ("language", "line", "shown"),
    [
        ("English", "remind me about Anna on Saturday", "You don’t work on Saturday 7 November."),
        ("Nederlands", "herinner me zaterdag aan Anna", "Op zaterdag 7 november werk je niet."),
        (
            "Deutsch",
            "erinnere mich am Samstag an Anna",
            "Am Samstag, dem 7.\xa0November, arbeitest du nicht.",
        ),
    ],
)
def test_a_day_off_is_told_to_be_one(
    person: Person, transaction: Transaction, anna: Contact, language: str, line: str, shown: str
) -> None:
    person.types(f"language {language}")
    assert person.types(line)["text"].endswith(shown)
    (row,) = promised(transaction)
    assert row.promised_for == date(2026, 11, 9)


@pytest.mark.parametrize(
    ("language", "away", "line", "why"),
    [
        (
            "English",
            "I'm away from 5 to 10 November",
            "remind me about Anna on Saturday",
            "You are away up to and including Tuesday 10 November.",
        ),
        (
            "Nederlands",
            "ik ben van 5 tot en met 10 november op vakantie",
            "herinner me vrijdag aan Anna",
            "Je bent weg tot en met dinsdag 10 november.",
        ),
        (
            "Deutsch",
            "ich bin vom 5. bis 10. November im Urlaub",
            "erinnere mich am Samstag an Anna",
            "Du bist weg, bis einschließlich Dienstag, den 10.\xa0November.",
        ),
        (
            "English",
            "pause until 20 November",
            "remind me about Anna on Thursday",
            "on Friday 20 November. You asked for quiet up to and including Thursday 19 November.",
        ),
        (
            "English",
            "I'm away from 5 to 10 November",
            "ask Anna for a testimonial on 7 November",
            "You are away up to and including Tuesday 10 November.",
        ),
    ],
)
def test_an_absence_that_puts_it_off_is_told(
    person: Person,
    transaction: Transaction,
    anna: Contact,
    language: str,
    away: str,
    line: str,
    why: str,
) -> None:
    person.types(f"language {language}")
    person.types(away)
    assert why in person.types(line)["text"]


def test_what_it_is_about_stands_in_the_nudge(
    person: Person, slack: FakeSlack, anna: Contact, next_day: NextDay
) -> None:
    person.writes("remind me tomorrow about the offer for Anna Jansen")
    assert "“the offer”" in slack.wait_for("chat.postMessage").arguments["text"]
    next_day()
    assert "“the offer”" in str(slack.wait_for("chat.postMessage", count=2).arguments["blocks"])


def test_an_amount_stays_in_the_words(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    person.types("remind me tomorrow to pay Anna Jansen 50 euros")
    assert [row.words for row in promised(transaction)] == ["pay 50 euros"]


def test_of_whom_to_remind_is_no_word_of_what(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    person.types("remind me of Anna Jansen tomorrow")
    assert [row.words for row in promised(transaction)] == [""]


def test_a_typed_day_that_is_over_is_refused(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    answer = person.types("remind me about Anna yesterday")["text"]
    assert "still to come" in answer
    assert "remind me about Anna yesterday" in answer
    assert promised(transaction) == []


def test_undo_takes_the_promise_back(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("remind me about Anna on Thursday")
    for time in (1, 2):
        person.presses(shown, "Undo")
        redrawn = slack.wait_for("response", count=time).arguments
        assert redrawn["text"] == "Undone: the reminder about *Anna Jansen*."
    assert promised(transaction) == []


def test_who_is_meant_is_asked_with_the_day_kept(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    person.presses(
        person.types("remind me about Annaa on Thursday"), "Anna Jansen, Bakkerij Jansen"
    )
    assert "Thursday 5 November" in slack.wait_for("response").arguments["text"]
    assert [row.promised_for for row in promised(transaction)] == [THURSDAY]


def test_whom_was_chosen_first_is_reminded_of(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    person.types("add Anna Bos (client)")
    asked = person.types("remind me about Anna on Thursday")
    person.presses(asked, "Anna Bos")
    slack.wait_for("response")
    person.presses(asked, "Anna Jansen, Bakkerij Jansen")
    assert "Anna Bos" in slack.wait_for("response", count=2).arguments["text"]
    assert [row.contact_id == anna.id for row in promised(transaction)] == [False]


@pytest.mark.parametrize(
    "line",
    ["don't remind me about Anna Jansen on Thursday", "herinner me donderdag niet aan Anna Jansen"],
)
def test_what_may_mean_the_opposite_is_asked(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    assert drawn_buttons(person.types(line))
    assert promised(transaction) == []


def test_the_opposite_is_asked_about_once_it_is_clear_of_whom(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    person.types("add Anna Bos (client)")
    asked = person.types("don't remind me about Anna on Thursday")
    person.presses(asked, "Anna Jansen, Bakkerij Jansen")
    assert "When shall I" in slack.wait_for("response").arguments["text"]
    assert promised(transaction) == []


def test_nobody_and_nobody_known(person: Person, anna: Contact) -> None:
    assert "/goodturn remind" in person.types("remind me on Thursday")["text"]
    assert "/goodturn add" in person.types("remind me about Zacharias on Thursday")["text"]


@pytest.mark.parametrize("day", ["next Thursday ", ""])
def test_who_is_archived_is_brought_back_and_reminded_of(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    day: str,
) -> None:
    with transaction() as session:
        archive.put_away(session, anna, date(2026, 11, 1))
    asked = person.types(f"remind me {day}about Anna Jansen")
    assert "*Anna Jansen* is archived. Shall I bring this contact back?" in asked["text"]
    person.presses(asked, "Bring back")
    shown = slack.wait_for("response").arguments["text"]
    with transaction() as session:
        assert not contacts.by_id(session, mara, anna.id).is_archived
    if day:
        assert [row.promised_for for row in promised(transaction)] == [THURSDAY]
    else:
        assert "When shall I remind you about *Anna Jansen*?" in shown


def test_who_is_archived_stays_so_where_it_is_left(
    person: Person, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    with transaction() as session:
        archive.put_away(session, anna, date(2026, 11, 1))
    person.presses(person.types("remind me about Anna Jansen"), "Cancel")
    with transaction() as session:
        assert contacts.by_id(session, mara, anna.id).is_archived
    assert promised(transaction) == []
