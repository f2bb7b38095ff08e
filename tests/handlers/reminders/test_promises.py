"""`remind`: what is promised, what is asked first, and what a second click does."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ReminderRow
from bot.people import archive, contacts
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Purpose, ReminderState
from tests import payloads
from tests.assembly import StoppedClock
from tests.handlers.conftest import NextDay
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons as drawn_buttons
from tests.payloads import Payload

THURSDAY = date(2026, 11, 5)


def promised(transaction: Transaction) -> list[ReminderRow]:
    with transaction() as session:
        wanted = select(ReminderRow).where(
            ReminderRow.purpose == Purpose.REMIND, ReminderRow.state == ReminderState.OPEN
        )
        rows = list(session.exec(wanted).all())
        session.expunge_all()
    return rows


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


def test_without_a_day_it_is_asked_and_promised_once(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    asked = person.types("remind me about Anna")
    assert promised(transaction) == []
    for time in (1, 2):
        person.presses(asked, "Tomorrow")
        redrawn = slack.wait_for("response", count=time).arguments
        assert "Wednesday 4 November" in redrawn["text"]
    assert [row.promised_for for row in promised(transaction)] == [date(2026, 11, 4)]


@pytest.mark.parametrize("words", ["", "the offer: 3.5 per cent", "the offer " * 99])
def test_another_day_is_picked(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, words: str
) -> None:
    asked = person.types(f"remind me about Anna Jansen {words}")
    _pick(person, slack, asked, "2026-11-12")
    assert "Thursday 12 November" in slack.wait_for("response").arguments["text"]
    (row,) = promised(transaction)
    assert (row.promised_for, row.words) == (date(2026, 11, 12), words.strip())


def test_a_picked_day_that_is_over_is_refused(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    _pick(person, slack, person.types("remind me about Anna"), "2026-11-02")
    assert "still to come" in slack.wait_for("response").arguments["text"]
    assert promised(transaction) == []


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
        assert redrawn["text"] == "Taken back: no reminder of *Anna Jansen*."
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


def test_what_was_left_is_promised_no_more(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    asked = person.types("remind me about Anna")
    for time in (1, 2):
        person.presses(asked, "Cancel")
        assert "no reminder" in slack.wait_for("response", count=time).arguments["text"]
    person.presses(asked, "Tomorrow")
    slack.wait_for("response", count=3)
    assert promised(transaction) == []


@pytest.mark.parametrize("second", ["Next week", "Cancel"])
def test_only_the_first_choice_of_a_day_counts(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, second: str
) -> None:
    asked = person.types("remind me about Anna")
    for time, pressed in enumerate(("Tomorrow", second), start=1):
        person.presses(asked, pressed)
        redrawn = slack.wait_for("response", count=time).arguments
        assert "on Wednesday 4 November" in redrawn["text"]
        assert [one["text"]["text"] for one in drawn_buttons(redrawn)] == ["Undo"]
    assert [row.promised_for for row in promised(transaction)] == [date(2026, 11, 4)]


def test_what_was_taken_back_is_not_promised_by_an_older_click(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    asked = person.types("remind me about Anna")
    person.presses(asked, "Tomorrow")
    person.presses(dict(slack.wait_for("response").arguments), "Undo")
    slack.wait_for("response", count=2)
    person.presses(asked, "Tomorrow")
    assert "out of date" in slack.wait_for("response", count=3).arguments["text"]
    assert promised(transaction) == []


def test_a_day_that_is_over_when_it_is_clear_of_whom_is_asked_anew(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    clock: StoppedClock,
) -> None:
    asked = person.types("remind me about Annaa on Thursday")
    clock.moment += timedelta(weeks=1)
    person.presses(asked, "Anna Jansen, Bakkerij Jansen")
    assert "When shall I" in slack.wait_for("response").arguments["text"]
    assert promised(transaction) == []


def test_a_reminder_in_place_of_an_entry_stays_shown(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    asked = person.types("give Anna Jansen wine on 9 November")
    for time, pressed in enumerate(("Remind me then", "Remind me then", "Today", "Cancel"), 1):
        person.presses(asked, pressed)
        redrawn = slack.wait_for("response", count=time).arguments
        assert "remind you of *Anna Jansen* on Monday 9 November: “wine”" in redrawn["text"]
        assert [one["text"]["text"] for one in drawn_buttons(redrawn)] == ["Undo"]
    assert [row.words for row in promised(transaction)] == ["wine"]


def test_a_day_that_has_come_meanwhile_can_be_logged(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, clock: StoppedClock
) -> None:
    asked = person.types("give Anna Jansen wine on 9 November")
    clock.moment += timedelta(weeks=1)
    person.presses(asked, "Remind me then")
    shown = dict(slack.wait_for("response").arguments)
    assert promised(transaction) == []
    person.presses(shown, "Monday 9 November")
    assert "“wine” from you yesterday" in slack.wait_for("response", count=2).arguments["text"]


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


def _pick(person: Person, slack: FakeSlack, asked: Payload, day: str) -> None:
    (picker,) = [one for one in drawn_buttons(asked) if one["type"] == "datepicker"]
    picked = {"type": "datepicker", "action_id": picker["action_id"], "selected_date": day}
    form = payloads.acted(person.user_id, picked, f"{slack.url}/response")
    assert person.send(payloads.encoded(form)).status_code == 200


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
        assert "When shall I remind you of *Anna Jansen*?" in shown


def test_who_is_archived_stays_so_where_it_is_left(
    person: Person, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    with transaction() as session:
        archive.put_away(session, anna, date(2026, 11, 1))
    person.presses(person.types("remind me about Anna Jansen"), "Cancel")
    with transaction() as session:
        assert contacts.by_id(session, mara, anna.id).is_archived
    assert promised(transaction) == []
