"""What Slack posts to the bot when somebody types, clicks or fills in a dialog: every field of it.

A builder takes what a test or a measurement is about; the rest is as Slack has it.
"""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

TEAM, APP, CHANNEL = "T0SANDBOX", "A0GOODTURN", "C0TEAM"
CONVERSATION = "D0MARA"
"""Where the bot writes to a member."""
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
"""The content types of bodies: events come as JSON, all else as a form."""
NUDGE_TS = "1700000000.000001"

Payload = dict[str, Any]


def command(
    user_id: str, text: str, response_url: str, channel_name: str = "team-together"
) -> Payload:
    """The form of `/goodturn text`."""
    return {
        "token": "deprecated",
        "team_id": TEAM,
        "team_domain": "sandbox",
        "channel_id": CHANNEL,
        "channel_name": channel_name,
        "user_id": user_id,
        "user_name": user_id.lower(),
        "command": "/goodturn",
        "text": text,
        "api_app_id": APP,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": "1.2.3",
    }


def button(action_id: str, value: str) -> Payload:
    """A press on a button with this action id and value."""
    label = {"type": "plain_text", "text": "a button", "emoji": True}
    return {"type": "button", "action_id": action_id, "text": label, "value": value}


def acted(user_id: str, action: Payload, response_url: str, ts: str = NUDGE_TS) -> Payload:
    """The form of one action below a message of the bot's in its conversation with a member."""
    return _interaction(
        "block_actions",
        user_id,
        container={
            "type": "message",
            "message_ts": ts,
            "channel_id": CONVERSATION,
            "is_ephemeral": False,
        },
        channel={"id": CONVERSATION, "name": "directmessage"},
        message={"type": "message", "ts": ts, "text": "a nudge", "blocks": []},
        state={"values": {}},
        response_url=response_url,
        actions=[{**action, "block_id": "b1", "action_ts": "1700000001.000000"}],
    )


def submitted(user_id: str, view: Mapping[str, Any], values: Payload) -> Payload:
    """The form of a dialog that was sent with `values` in its fields, by block id."""
    opened = _opened(view, values)
    return _interaction("view_submission", user_id, view=opened, response_urls=[])


def switched(user_id: str, view: Mapping[str, Any], values: Payload, action: Payload) -> Payload:
    """The form of one action in a dialog that is still open, with `values` in its fields."""
    return _interaction(
        "block_actions",
        user_id,
        view=_opened(view, values),
        container={"type": "view", "view_id": "V1"},
        actions=[{**action, "action_ts": "1700000001.000000"}],
    )


def suggested(user_id: str, view: Mapping[str, Any], action_id: str, typed: str) -> Payload:
    """The form that asks what to offer in a dialog's menu for what is typed in it."""
    return _interaction(
        "block_suggestion",
        user_id,
        view=_opened(view, {}),
        container={"type": "view", "view_id": "V1"},
        action_id=action_id,
        block_id=action_id,
        value=typed,
    )


def happened(event: Payload, event_id: str | None = None) -> str:
    """The body of an event: a new one, unless it is told again by its id."""
    body = {
        "token": "deprecated",
        "team_id": TEAM,
        "api_app_id": APP,
        "event": event,
        "type": "event_callback",
        "event_id": event_id or f"Ev{uuid4().hex}",
        "event_time": 1700000000,
        "authorizations": [
            {"enterprise_id": None, "team_id": TEAM, "user_id": "U0BOT", "is_bot": True}
        ],
    }
    return json.dumps(body)


def encoded(form: Payload) -> str:
    """The body of a form."""
    return urlencode(form)


def used_on_message(user_id: str, callback_id: str, text: str, ts: str) -> Payload:
    """A shortcut from the menu of a message."""
    return _interaction(
        "message_action",
        user_id,
        callback_id=callback_id,
        action_ts="1.2",
        channel={"id": CHANNEL, "name": "general"},
        message_ts=ts,
        message={"type": "message", "user": "U0ELSE", "text": text, "ts": ts},
    )


def _interaction(kind: str, user_id: str, **more: object) -> Payload:
    payload: Payload = {
        "type": kind,
        "team": {"id": TEAM, "domain": "sandbox"},
        "user": {"id": user_id, "username": user_id.lower(), "team_id": TEAM},
        "api_app_id": APP,
        "token": "deprecated",
        "trigger_id": "1.2.3",
        "enterprise": None,
        "is_enterprise_install": False,
        **more,
    }
    return {"payload": json.dumps(payload)}


def _opened(view: Mapping[str, Any], values: Payload) -> Payload:
    """A dialog as Slack knows it once it is open, when every block has an id."""
    blocks = [{"block_id": f"b{place}", **block} for place, block in enumerate(view["blocks"])]
    return {
        "private_metadata": "",
        **view,
        "blocks": blocks,
        "id": "V1",
        "team_id": TEAM,
        "state": {"values": values},
        "hash": "1700000000.abcdef",
        "root_view_id": "V1",
        "previous_view_id": None,
        "app_id": APP,
        "external_id": "",
        "bot_id": "B0",
    }
