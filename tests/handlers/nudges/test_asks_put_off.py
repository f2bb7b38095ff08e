"""A click in a nudge that makes a planned ask wait says so, and for how long."""

from datetime import timedelta

import pytest

from bot.people.contacts import Contact
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack

WAITS = "Your ask (“her tax return”) now waits until"


@pytest.mark.parametrize(
    ("received", "label"), [("got flowers from Anna Jansen", "I said thanks"), ("", "Done")]
)
def test_what_was_given_puts_a_planned_ask_off(
    person: Person,
    turn: Turn,
    clock: StoppedClock,
    slack: FakeSlack,
    anna: Contact,
    received: str,
    label: str,
) -> None:
    if received:
        person.types(received)
    clock.moment += timedelta(days=1)
    turn.take()
    (nudge,) = slack.made("chat.postMessage")
    person.types("ask Anna Jansen for her tax return on 9 November")
    person.presses(dict(nudge.arguments), label)
    shown = str(slack.wait_for("chat.update").arguments["blocks"])
    assert WAITS in shown
    assert "it was planned for Monday 9 November" in shown
