"""Messages to the bot: sentences that are logged, questions it asks back, and thanks."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, GestureRow
from bot.people.contacts import Contact
from bot.vocabulary import AskState, Direction
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


def _writes(person: Person, slack: FakeSlack, text: str) -> str:
    """What the bot answers to a message."""
    written = {"type": "message", "channel": "D0MARA", "channel_type": "im", "ts": "1.2"}
    assert person.event({**written, "user": "U0MARA", "text": text}).status_code == 200
    answer: str = slack.wait_for("chat.postMessage").arguments["text"]
    return answer


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        ("Anna Jansen sent us flowers", Direction.RECEIVED, "flowers"),
        ("I gave Anna Jansen a book", Direction.GIVEN, "a book"),
        ("Anna Jansen heeft ons een taart gebracht", Direction.RECEIVED, "een taart"),
        ("ich habe Anna Jansen ein Muster geschickt", Direction.GIVEN, "ein Muster"),
    ],
)
def test_a_sentence_is_logged(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    text: str,
    direction: Direction,
    words: str,
) -> None:
    assert "*Anna Jansen*" in _writes(person, slack, text)
    with transaction() as session:
        (gesture,) = session.exec(select(GestureRow)).all()
        assert (gesture.contact_id, gesture.direction) == (anna.id, direction)
        assert gesture.words == words


def test_an_ask_told_in_the_past_was_made(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    _writes(person, slack, "I asked Anna Jansen for a review yesterday")
    with transaction() as session:
        (ask,) = session.exec(select(AskRow)).all()
        assert (ask.contact_id, ask.state, ask.words) == (anna.id, AskState.MADE, "a review")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I gave Anna Jansen flowers last week", "“last week”"),
        ("stuur Anna Jansen zaterdag een kaart", "Saturday 7 November"),
        ("on Thursday I bring Anna Jansen a cake", "Thursday 5 November"),
        ("I forgot to give Anna Jansen the book", "“forgot to”"),
    ],
)
def test_what_is_doubtful_is_asked_and_nothing_logged(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    text: str,
    told: str,
) -> None:
    answer = _writes(person, slack, text)
    assert told in answer
    assert anna.name in answer
    with transaction() as session:
        assert session.exec(select(GestureRow)).all() == []


def test_where_nothing_was_given_there_is_nothing_to_log(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    assert "anything to log" in _writes(person, slack, "I gave Anna Jansen nothing")
    with transaction() as session:
        assert session.exec(select(GestureRow)).all() == []


def test_an_event_that_slack_repeats_is_logged_once(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    written = {"type": "message", "channel": "D0MARA", "channel_type": "im", "ts": "1.2"}
    event = {**written, "user": "U0MARA", "text": f"I gave {anna.name} a book"}
    for _ in range(2):
        assert person.event(event, "Ev1").status_code == 200
    slack.wait_for("chat.postMessage")
    with transaction() as session:
        assert len(session.exec(select(GestureRow)).all()) == 1


def test_thanks_are_answered(person: Person, slack: FakeSlack) -> None:
    assert _writes(person, slack, "thanks!") == "You’re welcome."


def test_a_dialog_needs_a_click_or_the_command(person: Person, slack: FakeSlack) -> None:
    assert "/goodturn settings" in _writes(person, slack, "settings")
    person.presses(dict(slack.made("chat.postMessage")[0].arguments), "Settings")
    slack.wait_for("views.open")
