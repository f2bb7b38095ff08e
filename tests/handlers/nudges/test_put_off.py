"""A nudge that is out when something is given: what it wanted asked waits, and it says so."""

from datetime import timedelta

from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


def test_no_ask_is_written_once_something_was_given(
    person: Person, clock: StoppedClock, turn: Turn, slack: FakeSlack, anna: object
) -> None:
    person.types("ask Anna for a review on Thursday")
    clock.moment += timedelta(days=2)
    turn.take()
    (call,) = slack.made("chat.postMessage")
    person.types("give Anna tulips")
    person.presses(dict(call.arguments), "Write it")
    shown = slack.wait_for("chat.update").arguments
    assert "put off until Monday 16 November" in str(shown)
    assert not slack.made("views.open")
