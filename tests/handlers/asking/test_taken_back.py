"""`undo`, or the button, after a plan was changed: the change is taken back, and not the plan."""

from datetime import date, timedelta

import pytest

from bot.vocabulary import AskState
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.asking.conftest import Asks, Opens
from tests.handlers.cards.filled import filled
from tests.handlers.conftest import Types
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

pytestmark = pytest.mark.usefixtures("anna")
WRITE = "Write or change it"
FRIDAY, MONDAY = date(2026, 11, 13), date(2026, 11, 16)


def change(person: Person, opens: Opens, planned: Payload, slack: FakeSlack) -> Payload:
    """What stands in place of the answer once the plan is changed in its dialog."""
    changes = {"words": "her figures", "day": "2026-11-16", "draft": "Anna, may I come by?"}
    view = opens(planned, WRITE)
    assert person.sends(view, filled(view, **changes)) is None
    return dict(slack.wait_for("response").arguments)


def plan(types: Types) -> Payload:
    return types("ask Anna Jansen for her tax return on 13 November")


@pytest.mark.parametrize("word", ["undo", "ongedaan maken", "rückgängig"])
def test_a_word_takes_back_the_change_and_then_the_plan(
    person: Person, slack: FakeSlack, opens: Opens, types: Types, asks: Asks, word: str
) -> None:
    change(person, opens, plan(types), slack)
    answered = types(word)
    assert answered["text"].startswith("Undone: the change.\n")
    assert "on Friday 13 November" in answered["text"]
    (ask,) = asks()
    assert (ask.words, ask.planned_for, ask.draft) == ("her tax return", FRIDAY, "")
    types(word)
    assert [one.state for one in asks()] == [AskState.DROPPED]


def test_what_was_planned_after_it_stays(
    person: Person,
    slack: FakeSlack,
    opens: Opens,
    types: Types,
    asks: Asks,
    clock: StoppedClock,
) -> None:
    planned = plan(types)
    clock.moment += timedelta(minutes=2)
    types("add Tom Bakker client")
    types("ask Tom Bakker for a review on 12 November")
    clock.moment += timedelta(minutes=2)
    change(person, opens, planned, slack)
    types("undo")
    assert [(one.words, one.state) for one in asks()] == [
        ("her tax return", AskState.PLANNED),
        ("a review", AskState.PLANNED),
    ]


def test_the_button_takes_back_the_change_and_twice_is_as_once(
    person: Person, slack: FakeSlack, opens: Opens, types: Types, asks: Asks
) -> None:
    changed = change(person, opens, plan(types), slack)
    person.presses(changed, "Undo")
    back = dict(slack.wait_for("response", 2).arguments)
    assert "on Friday 13 November" in back["text"]
    person.presses(changed, "Undo")
    assert [(one.words, one.planned_for) for one in asks()] == [("her tax return", FRIDAY)]
    person.presses(back, "Undo")
    assert [one.state for one in asks()] == [AskState.DROPPED]


@pytest.mark.parametrize(
    "line", ["move the ask to Anna to Monday 16 November", "ask Anna on 16 November instead"]
)
def test_a_plan_that_was_moved_in_words_comes_back(types: Types, asks: Asks, line: str) -> None:
    plan(types)
    assert "Undo" in labels(types(line))
    assert [one.planned_for for one in asks()] == [MONDAY]
    types("undo")
    assert [(one.planned_for, one.state) for one in asks()] == [(FRIDAY, AskState.PLANNED)]


def test_a_correction_is_taken_back_alone(types: Types, asks: Asks) -> None:
    plan(types)
    types("sorry, the 16th")
    assert [one.planned_for for one in asks()] == [MONDAY]
    types("undo")
    assert [(one.planned_for, one.state) for one in asks()] == [(FRIDAY, AskState.PLANNED)]


def test_a_question_from_before_the_change_is_not_meant(
    types: Types, asks: Asks, clock: StoppedClock
) -> None:
    plan(types)
    clock.moment += timedelta(minutes=1)
    types("gave Marieke a book")
    clock.moment += timedelta(minutes=1)
    types("move the ask to Anna to Monday 16 November")
    types("undo")
    assert [(one.planned_for, one.state) for one in asks()] == [(FRIDAY, AskState.PLANNED)]


@pytest.mark.parametrize("pressed", ["I asked", "Not any more"])
def test_so_it_is_with_what_was_pressed_in_a_nudge(
    person: Person,
    slack: FakeSlack,
    types: Types,
    asks: Asks,
    clock: StoppedClock,
    turn: Turn,
    pressed: str,
) -> None:
    """Neither what was recorded before it is meant, nor a question that is still open."""
    plan(types)
    types("add Tom Bakker client")
    types("gave Tom Bakker a book")
    clock.moment += timedelta(days=10)
    turn.take()
    types("gave Marieke a book")
    clock.moment += timedelta(minutes=1)
    (call,) = slack.made("chat.postMessage")
    nudge = dict(call.arguments)
    if pressed in labels(nudge):
        person.presses(nudge, pressed)
    else:
        person.chooses(nudge, pressed)
    assert [one.state for one in asks()] != [AskState.PLANNED]
    types("undo")
    assert [one.state for one in asks()] == [AskState.PLANNED]


def test_what_was_made_and_is_planned_again_was_changed_last(
    person: Person,
    slack: FakeSlack,
    opens: Opens,
    types: Types,
    asks: Asks,
    clock: StoppedClock,
    turn: Turn,
) -> None:
    change(person, opens, plan(types), slack)
    clock.moment += timedelta(days=13)
    turn.take()
    (call,) = slack.made("chat.postMessage")
    person.presses(dict(call.arguments), "I asked")
    types("undo")
    assert [(one.words, one.state) for one in asks()] == [("her figures", AskState.PLANNED)]
    types("undo")
    assert [(one.words, one.state) for one in asks()] == [("her tax return", AskState.PLANNED)]


def test_what_is_put_right_is_what_was_changed_last(
    types: Types, asks: Asks, clock: StoppedClock
) -> None:
    plan(types)
    types("add Tom Bakker client")
    types("ask Tom Bakker for a review on 12 November")
    clock.moment += timedelta(minutes=1)
    types("move the ask to Anna to Monday 16 November")
    types("sorry, Tuesday 17 November")
    assert [one.planned_for for one in asks()] == [date(2026, 11, 17), date(2026, 11, 12)]
