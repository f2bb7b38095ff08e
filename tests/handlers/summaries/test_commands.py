"""The monthly summary: choosing its channel, its day, and a look at it in between."""

from datetime import UTC, datetime, timedelta

from bot.database import Transaction
from bot.people.contacts import Contact
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, user
from tests.payloads import CHANNEL


def test_an_admin_chooses_the_channel_and_it_comes_on_the_first_working_day(
    person: Person,
    anna: Contact,
    transaction: Transaction,
    clock: StoppedClock,
    turn: Turn,
    slack: FakeSlack,
) -> None:
    chosen = person.types("summary here")
    assert f"<#{CHANNEL}>" in chosen["text"]
    assert "Tuesday 1 December" in chosen["text"]
    person.types("give Anna a book")
    clock.moment = datetime(2026, 12, 1, 7, 59, tzinfo=UTC)
    turn.take()
    assert slack.made("chat.postMessage") == []
    clock.moment += timedelta(minutes=1)
    for _ in (1, 2):
        turn.take()
    (posted,) = [
        call for call in slack.made("chat.postMessage") if call.arguments["channel"] == CHANNEL
    ]
    assert "November 2026, together" in posted.arguments["text"]
    assert "Gestures: 1 given, 0 received." in posted.arguments["text"]
    assert posted.arguments["blocks"][-1]["type"] == "data_visualization"


def test_only_an_admin_chooses(person: Person, slack: FakeSlack) -> None:
    slack.users["U0PRIYA"] = user("U0PRIYA", is_admin=False)
    person.user_id = "U0PRIYA"
    assert "Ask one of your Slack admins" in person.types("summary here")["text"]


def test_anybody_sees_last_month(person: Person, anna: Contact) -> None:
    person.types("give Anna a book on 20 October")
    shown = person.types("summary")["text"]
    assert "October 2026, together" in shown
    assert "the one person on the list" in shown
