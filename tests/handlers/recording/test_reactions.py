"""The gift emoji on a message: who put it there is asked, and nobody else, whether to log it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from typing import Any

import pytest
from sqlmodel import select
from structlog.testing import capture_logs

from bot.database import Transaction
from bot.models import EventRow, GestureRow, MemberRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Direction
from tests import assembly
from tests.handlers.person import Person
from tests.handlers.recording.message_menu import sends, starts_with
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, refused, tells
from tests.payloads import CHANNEL, CONVERSATION, Payload

FRIDAY, ON_FRIDAY = date(2026, 10, 30), "1793355000.000100"
FLOWERS = "Anna Jansen just sent us tulips &amp; roses!"
Alone = Callable[[], AbstractContextManager[Person]]
SAYING = ("chat.postEphemeral", "chat.postMessage", "response")


@pytest.fixture
def alone(assembled: assembly.Bot, slack: FakeSlack) -> Alone:
    """Mara, until the block is left: then all that she set off has been done."""

    @contextmanager
    def alone() -> Iterator[Person]:
        with assembled.listening() as app:
            yield Person(assembled.web(app), slack)

    return alone


def put(user_id: str = "U0MARA", channel: str = CHANNEL, **changes: Any) -> Payload:
    """What Slack tells when somebody puts the emoji on a message of somebody else's."""
    return {
        "type": "reaction_added",
        "user": user_id,
        "reaction": "gift",
        "item_user": "U0ELSE",
        "item": {"type": "message", "channel": channel, "ts": ON_FRIDAY},
        "event_ts": "1793355060.000200",
        **changes,
    }


def holds(slack: FakeSlack, text: str, times: int = 1, **more: str) -> None:
    """The message says this, however often it is read."""
    message = {"type": "message", "user": "U0ELSE", "text": text, "ts": ON_FRIDAY, **more}
    slack.answers["reactions.get"] = [tells(type="message", message=message)] * times


def said(slack: FakeSlack) -> list[str]:
    return [str(call.arguments["text"]) for one in SAYING for call in slack.made(one)]


def test_who_put_it_there_is_told_alone_what_was_understood(
    person: Person, slack: FakeSlack, anna: Contact, transaction: Transaction
) -> None:
    holds(slack, FLOWERS)
    assert person.event(put()).status_code == 200
    shown = slack.wait_for("chat.postEphemeral").arguments
    assert (shown["channel"], shown["user"]) == (CHANNEL, "U0MARA")
    assert "thread_ts" not in shown
    assert shown["text"] == (
        "Log this? You got “tulips &amp; roses” from *Anna Jansen*, on 30 October."
    )
    assert labels(dict(shown)) == ["Log a gesture"]
    read = slack.made("reactions.get")[0].arguments
    assert (read["channel"], read["timestamp"]) == (CHANNEL, ON_FRIDAY)
    with transaction() as session:
        assert session.exec(select(GestureRow)).all() == []


def test_the_button_opens_the_dialog_that_logs_it(
    person: Person, slack: FakeSlack, anna: Contact, transaction: Transaction
) -> None:
    holds(slack, FLOWERS, times=2)
    person.event(put())
    person.presses(dict(slack.wait_for("chat.postEphemeral").arguments), "Log a gesture")
    view = dict(slack.wait_for("views.open").arguments["view"])
    assert view["callback_id"] == "shortcut.gesture"
    first = starts_with(view)
    assert (first["who"], first["verb"], first["words"], first["day"]) == (
        "Anna Jansen",
        "got",
        "tulips & roses",
        FRIDAY.isoformat(),
    )
    assert sends(person, view) is None
    with transaction() as session:
        logged = session.exec(select(GestureRow)).one()
        assert (logged.direction, logged.words) == (Direction.RECEIVED, "tulips & roses")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gave Anna Jansen a book", "You gave *Anna Jansen* “a book”, on 30 October."),
        ("see you tomorrow", "I can’t tell from the message who gave what"),
        ("", "I can’t read any words in the message,"),
    ],
)
def test_what_it_tells_is_said(
    person: Person, slack: FakeSlack, anna: Contact, text: str, expected: str
) -> None:
    holds(slack, text)
    person.event(put())
    assert expected in slack.wait_for("chat.postEphemeral").arguments["text"]


def test_within_a_thread_the_answer_is_there(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    holds(slack, FLOWERS, thread_ts="1793350000.000100")
    person.event(put())
    shown = slack.wait_for("chat.postEphemeral").arguments
    assert shown["thread_ts"] == "1793350000.000100"


def test_a_message_with_answers_stands_in_the_channel(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    holds(slack, FLOWERS, thread_ts=ON_FRIDAY)
    person.event(put())
    assert "thread_ts" not in slack.wait_for("chat.postEphemeral").arguments


def test_in_the_conversation_with_us_our_own_messages_count_too(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    holds(slack, FLOWERS)
    person.event(put(channel=CONVERSATION, item_user="U0BOT"))
    assert slack.wait_for("chat.postMessage").arguments["channel"] == CONVERSATION


def test_an_event_that_comes_twice_is_answered_once(
    alone: Alone, slack: FakeSlack, anna: Contact
) -> None:
    holds(slack, FLOWERS, times=2)
    with alone() as person:
        for _ in range(2):
            assert person.event(put(), event_id="Ev0AGAIN").status_code == 200
    assert len(said(slack)) == 1


@pytest.mark.parametrize(
    "event",
    [
        put(reaction="thumbsup"),
        put("U0BOT"),
        put("U0STRANGER"),
        put(item_user="U0BOT"),
        put(item={"type": "file", "file": "F0ONE"}),
        put(item={"type": "message", "channel": CHANNEL, "ts": "soon"}),
        put(item={"type": "message"}),
        {"type": "reaction_added", "user": "U0MARA", "reaction": "gift"},
        put(type="reaction_removed"),
    ],
)
def test_all_else_is_passed_over(
    alone: Alone, slack: FakeSlack, anna: Contact, transaction: Transaction, event: Payload
) -> None:
    with alone() as person:
        assert person.event(event).status_code == 200
    assert slack.made("reactions.get") == []
    assert said(slack) == []
    with transaction() as session:
        assert session.exec(select(MemberRow.slack_user_id)).all() == ["U0MARA"]


def test_of_other_emoji_nothing_is_remembered(
    alone: Alone, slack: FakeSlack, anna: Contact, transaction: Transaction
) -> None:
    holds(slack, FLOWERS)
    with alone() as person:
        for emoji in ("thumbsup", "gift", "tada"):
            assert person.event(put(reaction=emoji)).status_code == 200
    with transaction() as session:
        assert len(session.exec(select(EventRow)).all()) == 1


def test_who_has_left_is_passed_over(
    alone: Alone, slack: FakeSlack, anna: Contact, transaction: Transaction
) -> None:
    with transaction() as session:
        session.exec(select(MemberRow)).one().is_active = False
    with alone() as person:
        person.event(put())
    assert said(slack) == []


@pytest.mark.parametrize("error", ["message_not_found", "channel_not_found", "missing_scope"])
def test_a_message_that_cannot_be_read_is_logged_in_silence(
    alone: Alone, slack: FakeSlack, anna: Contact, error: str
) -> None:
    slack.answers["reactions.get"] = [refused(error)]
    with capture_logs() as logs, alone() as person:
        assert person.event(put()).status_code == 200
    assert said(slack) == []
    assert [(one["log_level"], one["error"]) for one in logs if one["event"] == "reaction_unread"]
    assert not [one for one in logs if one["log_level"] == "error"]


@pytest.mark.parametrize("error", ["not_in_channel", "user_not_in_channel", "is_archived"])
def test_who_cannot_be_told_there_is_told_nowhere(
    alone: Alone, slack: FakeSlack, anna: Contact, error: str
) -> None:
    holds(slack, FLOWERS)
    slack.answers["chat.postEphemeral"] = [refused(error)]
    with capture_logs() as logs, alone() as person:
        assert person.event(put()).status_code == 200
    assert slack.made("chat.postMessage") == []
    assert "reaction_unanswered" in [one["event"] for one in logs]
    assert FLOWERS not in str(logs)


def test_a_message_that_went_away_leaves_its_day(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    holds(slack, FLOWERS)
    person.event(put())
    shown = dict(slack.wait_for("chat.postEphemeral").arguments)
    slack.answers["reactions.get"] = [refused("message_not_found")]
    person.presses(shown, "Log a gesture")
    view = dict(slack.wait_for("views.open").arguments["view"])
    note, *fields = view["blocks"]
    assert "I couldn’t read the message" in note["text"]["text"]
    first = starts_with({"blocks": fields})
    assert (first["who"], first["words"], first["day"]) == (None, None, FRIDAY.isoformat())


def test_a_colleague_is_asked_about_their_own_people(
    person: Person, ben: Member, slack: FakeSlack, anna: Contact
) -> None:
    holds(slack, FLOWERS)
    person.event(put(ben.slack_user_id))
    shown = slack.wait_for("chat.postEphemeral").arguments
    assert shown["user"] == ben.slack_user_id


def test_the_button_is_theirs_alone(
    person: Person, ben: Member, slack: FakeSlack, anna: Contact
) -> None:
    holds(slack, FLOWERS, times=2)
    person.event(put())
    shown = dict(slack.wait_for("chat.postEphemeral").arguments)
    Person(person.web, slack, ben.slack_user_id).presses(shown, "Log a gesture")
    assert "out of date" in slack.wait_for("response").arguments["text"]
    assert slack.made("views.open") == []
    assert len(slack.made("reactions.get")) == 1


@pytest.mark.parametrize("value", ["", "1", "1:soon", "1:1793355000.000100:more"])
def test_an_odd_button_opens_nothing_that_is_not_there(
    person: Person, slack: FakeSlack, anna: Contact, value: str
) -> None:
    slack.answers["reactions.get"] = [refused("bad_timestamp")]
    assert person.clicks("reaction.log", value).status_code == 200
