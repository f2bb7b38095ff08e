"""Somebody in Slack: what they do reaches the bot as Slack would send it, whole and signed."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from slack_sdk.signature import SignatureVerifier
from werkzeug.test import Client, TestResponse

from tests.handlers.screen import button, choice
from tests.handlers.slack import APP, CHANNEL, SIGNING_SECRET, TEAM, FakeSlack, Payload
from tests.messages.drawing import buttons

NUDGE_TS = "1700000000.000001"


@dataclass
class Person:
    """Mara, unless told otherwise, typing in a channel."""

    web: Client
    slack: FakeSlack
    user_id: str = "U0MARA"
    channel_name: str = "team-together"

    def types(self, text: str) -> Payload:
        """Type `/goodturn text`; the answer, as a message."""
        form = {
            "token": "deprecated",
            "team_id": TEAM,
            "team_domain": "sandbox",
            "channel_id": CHANNEL,
            "channel_name": self.channel_name,
            "user_id": self.user_id,
            "user_name": self.user_id.lower(),
            "command": "/goodturn",
            "text": text,
            "api_app_id": APP,
            "is_enterprise_install": "false",
            "response_url": f"{self.slack.url}/response",
            "trigger_id": "1.2.3",
        }
        answered = self.send(urlencode(form))
        assert answered.status_code == 200, answered.get_data(as_text=True)
        shown: Payload = answered.get_json()
        return shown

    def presses(self, message: Payload, text: str) -> TestResponse:
        """Press the button that says `text`."""
        pressed = button(message, text)
        return self.clicks(pressed["action_id"], pressed["value"])

    def clicks(self, action_id: str, value: str, ts: str = NUDGE_TS) -> TestResponse:
        """Press a button with this action id and value."""
        label = {"type": "plain_text", "text": "a button", "emoji": True}
        action = {"type": "button", "action_id": action_id, "text": label, "value": value}
        return self._acts(action, ts)

    def chooses(self, message: Mapping[str, Any], text: str, ts: str = NUDGE_TS) -> TestResponse:
        """Choose what says `text` from the first menu that offers it."""
        menu, option = choice(message, text)
        action = {
            "type": "static_select",
            "action_id": menu["action_id"],
            "selected_option": option,
            "placeholder": menu["placeholder"],
        }
        return self._acts(action, ts)

    def picks(self, message: Mapping[str, Any], user_id: str, ts: str = NUDGE_TS) -> TestResponse:
        """Choose a person from the first menu of people."""
        menu = next(one for one in buttons(message) if one["type"] == "users_select")
        action = {
            "type": "users_select",
            "action_id": menu["action_id"],
            "selected_user": user_id,
        }
        return self._acts(action, ts)

    def submits(self, view: Mapping[str, Any], **filled: str) -> Payload | None:
        """Send a dialog as it was opened, but for the fields in `filled`; the answer, if any."""
        return self.sends(view, _state(view, filled))

    def sends(self, view: Mapping[str, Any], values: Payload) -> Payload | None:
        """Send a dialog with `values` in its fields, by block id; the answer, if any."""
        answered = self._from_dialog("view_submission", view, values, response_urls=[])
        answer: Payload | None = answered.get_json(silent=True)
        return answer

    def switches(self, view: Mapping[str, Any], action_id: str, to: str, **filled: str) -> None:
        """Choose another option in an open dialog that tells the bot at once."""
        option = {"text": {"type": "plain_text", "text": to}, "value": to}
        self.switched(view, action_id, action_id, option, _state(view, filled))

    def switched(
        self,
        view: Mapping[str, Any],
        block_id: str,
        action_id: str,
        option: Payload,
        values: Payload,
    ) -> None:
        """Tell the bot of `option`, which was chosen in a dialog with `values` in its fields."""
        action = {
            "type": "static_select",
            "action_id": action_id,
            "block_id": block_id,
            "selected_option": option,
            "action_ts": "1700000001.000000",
        }
        container = {"type": "view", "view_id": "V1"}
        self._from_dialog("block_actions", view, values, container=container, actions=[action])

    def writes(self, text: str, event_id: str | None = None) -> TestResponse:
        """Write to the bot in its own conversation."""
        message = {"type": "message", "channel": "D0MARA", "channel_type": "im", "text": text}
        return self.event({**message, "user": self.user_id, "ts": "1.2"}, event_id)

    def event(self, event: Payload, event_id: str | None = None) -> TestResponse:
        """Something happened in the workspace; anew, unless it is told again by its id."""
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
        return self.send(json.dumps(body), content_type="application/json")

    def send(
        self,
        body: str,
        *,
        content_type: str = "application/x-www-form-urlencoded",
        secret: str = SIGNING_SECRET,
        timestamp: str | None = None,
    ) -> TestResponse:
        """Send a body signed with `secret` at `timestamp` (seconds; now unless told)."""
        sent_at = timestamp or str(int(time.time()))
        signature = SignatureVerifier(secret).generate_signature(timestamp=sent_at, body=body)
        return self.web.post(
            "/slack/events",
            data=body,
            content_type=content_type,
            headers={
                "X-Slack-Request-Timestamp": sent_at,
                "X-Slack-Signature": signature or "",
            },
        )

    def _acts(self, action: Payload, ts: str) -> TestResponse:
        container = {
            "type": "message",
            "message_ts": ts,
            "channel_id": "D0MARA",
            "is_ephemeral": False,
        }
        return self._interacts(
            "block_actions",
            container=container,
            channel={"id": "D0MARA", "name": "directmessage"},
            message={"type": "message", "ts": ts, "text": "a nudge", "blocks": []},
            state={"values": {}},
            response_url=f"{self.slack.url}/response",
            actions=[{**action, "block_id": "b1", "action_ts": "1700000001.000000"}],
        )

    def _from_dialog(
        self, kind: str, view: Mapping[str, Any], values: Payload, **more: object
    ) -> TestResponse:
        answered = self._interacts(kind, view=_opened(view, values), **more)
        assert answered.status_code == 200, answered.get_data(as_text=True)
        return answered

    def _interacts(self, kind: str, **more: object) -> TestResponse:
        payload: Payload = {
            "type": kind,
            "team": {"id": TEAM, "domain": "sandbox"},
            "user": {"id": self.user_id, "username": "mara", "team_id": TEAM},
            "api_app_id": APP,
            "token": "deprecated",
            "trigger_id": "1.2.3",
            "enterprise": None,
            "is_enterprise_install": False,
            **more,
        }
        return self.send(urlencode({"payload": json.dumps(payload)}))


def _opened(view: Mapping[str, Any], values: Payload) -> Payload:
    """A dialog as Slack knows it once it is open."""
    return {
        "private_metadata": "",
        **view,
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


def _state(view: Mapping[str, Any], filled: Mapping[str, str]) -> Payload:
    """What stands in the fields: what they began with, unless something was filled in."""
    values: Payload = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            name, element = block["block_id"], block["element"]
            key = "selected_date" if element["type"] == "datepicker" else "value"
            first = element.get("initial_date") or element.get("initial_value")
            value = {"type": element["type"], key: filled.get(name, first)}
            values[name] = {element["action_id"]: value}
    assert filled.keys() <= values.keys()
    return values
