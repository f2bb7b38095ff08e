"""What Slack's signature covers and is odd all the same: each of these was an error of ours."""

import json
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import Contact
from bot.team.members import Member
from messages.nudges import buttons
from tests import payloads
from tests.handlers.person import Person
from tests.handlers.screen import button
from tests.handlers.slack import FakeSlack, refused, user
from tests.payloads import CONVERSATION, FORM, JSON, TEAM, Payload

MARA: Payload = {"type": "x", "team": {"id": TEAM}, "user": {"id": "U0MARA"}}


def interaction(payload: Payload) -> str:
    return payloads.encoded({"payload": json.dumps(payload)})


@pytest.mark.parametrize(
    "payload",
    [
        MARA | {"type": "block_suggestion"},
        MARA | {"type": "interactive_message", "actions": []},
        MARA | {"type": "workflow_step_edit"},
        MARA | {"type": None},
        {"team_id": TEAM, "event": {"type": "user_change", "user": {"id": "U0MARA"}}},
    ],
)
@pytest.mark.parametrize("content_type", [FORM, JSON])
def test_kinds_that_nobody_asked_for_are_refused(
    person: Person, anna: Contact, payload: Payload, content_type: str
) -> None:
    body = interaction(payload) if content_type == FORM else json.dumps(payload)
    with capture_logs() as logged:
        assert person.send(body, content_type=content_type).status_code == 400
    assert logged == []


@pytest.mark.parametrize("function", ["0", ["callback_id"], None, 5])
def test_an_event_of_a_function_that_is_none_is_refused(person: Person, function: object) -> None:
    event = {"type": "function_executed", "function": function}
    body = {"type": "event_callback", "team_id": TEAM, "event_id": "Ev1", "event": event}
    with capture_logs() as logged:
        assert person.send(json.dumps(body), content_type=JSON).status_code == 400
    assert logged == []


@pytest.mark.parametrize(
    "payload",
    [
        {
            "type": "view_closed",
            "view": {
                "id": "V1",
                "hash": "1",
                "type": "modal",
                "callback_id": "x",
                "blocks": [],
                "state": {"values": {}},
            },
        },
        {"type": "shortcut", "callback_id": "x", "trigger_id": "1.2.3"},
        {
            "type": "message_action",
            "callback_id": "x",
            "trigger_id": "1.2.3",
            "channel": {"id": "C0TEAM"},
            "message_ts": "1.2",
            "message": {},
        },
    ],
    ids=lambda payload: payload["type"],
)
def test_who_is_no_colleague_is_refused_without_an_error(
    person: Person, slack: FakeSlack, payload: Payload
) -> None:
    slack.users["U0GUEST"] = user("U0GUEST", is_restricted=True)
    assert person.send(interaction(MARA | payload | {"user": {"id": "U0GUEST"}})).status_code == 200


def test_a_shortcut_of_who_is_no_colleague_is_answered_to_them(
    person: Person, slack: FakeSlack
) -> None:
    slack.users["U0GUEST"] = user("U0GUEST", is_restricted=True)
    shortcut = {"type": "shortcut", "callback_id": "x", "trigger_id": "1.2.3"}
    person.send(interaction(MARA | shortcut | {"user": {"id": "U0GUEST"}}))
    (told,) = slack.made("chat.postMessage")
    assert told.arguments["channel"] == "U0GUEST"


@pytest.mark.parametrize("said_by", [{}, {"user": {"id": None}}, {"user": None}])
def test_a_message_of_nobody_is_not_answered(
    person: Person,
    slack: FakeSlack,
    anna: Contact,
    caplog: pytest.LogCaptureFixture,
    said_by: Payload,
) -> None:
    message = {"type": "message", "channel": CONVERSATION, "channel_type": "im", "text": "hi"}
    assert person.event(message | said_by).status_code == 200
    person.writes("hi")
    slack.wait_for("chat.postMessage")
    assert len(slack.made("chat.postMessage")) == 1
    assert [line for line in caplog.records if line.levelname == "ERROR"] == []


def test_the_bot_speaks_with_no_token_but_its_own(
    person: Person, slack: FakeSlack, nudge: dict[str, Any]
) -> None:
    done = button(nudge, "Done")
    form = payloads.acted("U0MARA", done, f"{slack.url}/response")
    workflow = {
        "function_data": {"execution_id": "Fx1"},
        "bot_access_token": "no header takes \u202e this",
    }
    person.send(interaction(json.loads(form["payload"]) | workflow))
    slack.wait_for("chat.update")


def test_a_click_that_cant_be_answered_counts_for_nothing(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    asked = person.types("give Zebedee tea")
    add = button(asked, "Add as a client")
    form = payloads.acted("U0MARA", add, f"{slack.url}/response")
    payload = json.loads(form["payload"])
    del payload["response_url"]
    assert person.send(interaction(payload)).status_code == 400


def test_a_nudge_is_drawn_again_only_where_it_was_posted(
    person: Person, slack: FakeSlack, nudge: dict[str, Any]
) -> None:
    done = button(nudge, "Done")
    form = payloads.acted("U0MARA", done, f"{slack.url}/response")
    person.send(payloads.encoded(form).replace(CONVERSATION, "D0BEN"))
    person.clicks(buttons.UNDO, done["value"])
    slack.wait_for("chat.update")
    assert [call.arguments["channel"] for call in slack.made("chat.update")] == [CONVERSATION]


def test_who_is_in_no_directory_is_no_colleague(person: Person, slack: FakeSlack) -> None:
    slack.answers["users.info"] = [refused("user_not_found")]
    person.user_id = "U0NOBODY"
    with capture_logs() as logged:
        assert "members of this workspace" in person.types("help")["text"]
    assert logged == []


def test_a_contact_is_not_handed_over_to_who_is_in_no_directory(
    person: Person,
    slack: FakeSlack,
    nudge: dict[str, Any],
    anna: Contact,
    transaction: Transaction,
    mara: Member,
) -> None:
    person.chooses(nudge, "Not my contact")
    asked = dict(slack.wait_for("chat.update").arguments)
    slack.answers["users.info"] = [refused("user_not_visible")]
    with capture_logs() as logged:
        person.picks(asked, "U0NOBODY")
    assert "U0NOBODY" in slack.wait_for("response").arguments["text"]
    assert logged == []
    with transaction() as session:
        assert contacts.by_id(session, mara, anna.id).owner_id is None
