"""Who opens the conversation with the bot for the first time is welcomed, once."""

from collections.abc import Callable

import pytest
from flask import Response
from sqlmodel import select
from werkzeug.test import TestResponse

from bot.database import Transaction
from bot.models import MemberRow
from tests import assembly
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, hang_up, ratelimited, refused, user


def opens(person: Person, tab: str = "messages", event_id: str | None = None) -> TestResponse:
    """Open a tab of the app's."""
    event = {"type": "app_home_opened", "user": person.user_id, "channel": "D0MARA", "tab": tab}
    return person.event(event, event_id)


@on_both_databases
def test_the_first_look_brings_a_welcome_and_no_other_does(
    person: Person, slack: FakeSlack
) -> None:
    slack.users["U0MARA"] = user("U0MARA", locale="nl-NL")
    for tab in ("home", "messages", "messages", "home", "messages"):
        assert opens(person, tab).status_code == 200
    person.writes("hallo")
    slack.wait_for("chat.postMessage", count=2)
    welcome, answer = slack.made("chat.postMessage")
    assert welcome.arguments["channel"] == "D0MARA"
    assert "Hallo Mara, ik ben Goodturn." in welcome.arguments["text"]
    assert "/goodturn pauze" in welcome.arguments["text"]
    assert "Hallo Mara" not in answer.arguments["text"]


def test_who_typed_before_is_welcomed_too(person: Person, slack: FakeSlack) -> None:
    person.types("help")
    opens(person)
    assert "Hello Mara" in slack.wait_for("chat.postMessage").arguments["text"]


@pytest.mark.parametrize("kind", ["is_restricted", "is_bot", "deleted", "is_stranger"])
def test_who_is_no_colleague_is_not(
    person: Person, slack: FakeSlack, transaction: Transaction, kind: str
) -> None:
    slack.users["U0MARA"] = user("U0MARA", **{kind: True})
    assert opens(person).status_code == 200
    with transaction() as session:
        assert session.exec(select(MemberRow)).all() == []


@pytest.mark.parametrize(
    ("answer", "posts"),
    [
        (ratelimited, 2),
        (refused("messages_tab_disabled"), 2),
        # Slack may have it: better no welcome than two.
        (hang_up, 1),
    ],
)
def test_a_welcome_that_certainly_did_not_arrive_comes_the_next_time(
    assembled: assembly.Bot, slack: FakeSlack, answer: Callable[[], Response], posts: int
) -> None:
    slack.answers["chat.postMessage"] = [answer]
    for _ in range(3):
        with assembled.listening() as app:
            opens(Person(assembled.web(app), slack))
    assert len(slack.made("chat.postMessage")) == posts
