"""An event that Slack delivers again counts once; one that failed is handled then."""

import json
from collections.abc import Callable

import pytest
from slack_bolt import App
from sqlmodel import select

from bot.database import Transaction
from bot.models import EventRow
from bot.team.members import Member
from tests import assembly
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, server_error
from tests.payloads import APP, JSON, TEAM, Payload

PIN: Payload = {"type": "pin_added", "user": "U0MARA"}


class Counted:
    """A listener that counts what it is told, and does something at the first time."""

    def __init__(self, at_first: Callable[[], object] = lambda: None) -> None:
        self.count = 0
        self._at_first = at_first

    def __call__(self) -> None:
        self.count += 1
        if self.count == 1:
            self._at_first()


def fail() -> None:
    raise RuntimeError("a bug")


def stop() -> None:
    raise SystemExit


@on_both_databases
def test_a_message_delivered_twice_is_answered_once(
    person: Person, slack: FakeSlack, app: App, mara: Member
) -> None:
    assert [person.writes("hi", event_id="Ev1").status_code for _ in range(2)] == [200, 200]
    person.writes("hi", event_id="Ev2")
    slack.wait_for("chat.postMessage", count=2)
    app.listener_runner.listener_executor.shutdown()
    assert len(slack.made("chat.postMessage")) == 2


def test_another_process_knows_what_was_handled(
    app: App, person: Person, assembled: assembly.Bot
) -> None:
    here, there = Counted(), Counted()
    app.event("pin_added")(here)
    person.event(PIN, "Ev1")
    with assembled.listening() as other:
        other.event("pin_added")(there)
        person.web = assembled.web(other)
        assert person.event(PIN, "Ev1").status_code == 200
    assert (here.count, there.count) == (1, 0)


def test_an_event_whose_listener_failed_is_handled_at_the_retry(app: App, person: Person) -> None:
    listener = Counted(fail)
    app.event("pin_added")(listener)
    assert [person.event(PIN, "Ev1").status_code for _ in range(3)] == [500, 200, 200]
    assert listener.count == 2


def test_a_retry_while_the_event_is_being_handled_is_put_off(app: App, person: Person) -> None:
    early: list[int] = []
    listener = Counted(lambda: early.append(person.event(PIN, "Ev1").status_code))
    app.event("pin_added")(listener)
    assert person.event(PIN, "Ev1").status_code == 200
    assert person.event(PIN, "Ev1").status_code == 200
    assert early == [503]
    assert listener.count == 1


def test_an_event_whose_listener_was_interrupted_is_handled_at_the_retry(
    app: App, person: Person
) -> None:
    listener = Counted(stop)
    app.event("pin_added")(listener)
    with pytest.raises(SystemExit):
        person.event(PIN, "Ev1")
    assert person.event(PIN, "Ev1").status_code == 200
    assert listener.count == 2


def test_a_message_is_answered_once_slack_tells_who_wrote_it(
    person: Person, slack: FakeSlack
) -> None:
    slack.answers["users.info"] = [server_error]
    first = person.writes("hi", event_id="Ev1").status_code
    assert (first, person.writes("hi", event_id="Ev1").status_code) == (500, 200)
    slack.wait_for("chat.postMessage")


def test_commands_and_clicks_write_no_event(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("help")
    person.clicks("reminder.done", "0:0")
    with transaction() as session:
        assert session.exec(select(EventRow)).all() == []


@pytest.mark.parametrize(
    "event",
    [
        PIN,
        {"type": "app_uninstalled"},
        {"type": "channel_rename", "channel": {"id": "C0TEAM", "name": "new", "created": 1}},
        {"type": "member_joined_channel", "user": "U0MARA", "channel": "C0TEAM"},
        {"type": "message", "channel": "C0TEAM", "channel_type": "channel", "subtype": "bot_add"},
        {"type": "something_new", "of": ["whatever"]},
    ],
)
def test_what_nobody_listens_to_is_taken_all_the_same(
    person: Person, slack: FakeSlack, event: Payload
) -> None:
    assert [person.event(event, "Ev1").status_code for _ in range(2)] == [200, 200]
    assert slack.made("chat.postMessage") == []


def test_slack_may_say_that_it_tells_no_more_for_a_while(person: Person) -> None:
    told = {"type": "app_rate_limited", "team_id": TEAM, "api_app_id": APP, "token": "x"}
    body = json.dumps({**told, "minute_rate_limited": 1700000000})
    assert person.send(body, content_type=JSON).status_code == 200
