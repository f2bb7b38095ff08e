"""The choice of a day for a reminder, of which only the first counts."""

from datetime import date, timedelta

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from tests import payloads
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.reminders.promised import promised
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons as drawn_buttons
from tests.payloads import Payload


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
        assert "remind you about *Anna Jansen* on Monday 9 November: “wine”" in redrawn["text"]
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


def _pick(person: Person, slack: FakeSlack, asked: Payload, day: str) -> None:
    (picker,) = [one for one in drawn_buttons(asked) if one["type"] == "datepicker"]
    picked = {"type": "datepicker", "action_id": picker["action_id"], "selected_date": day}
    form = payloads.acted(person.user_id, picked, f"{slack.url}/response")
    assert person.send(payloads.encoded(form)).status_code == 200
