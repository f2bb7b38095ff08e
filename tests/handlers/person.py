"""Somebody in Slack: what they do reaches the bot as Slack would send it, whole and signed."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_sdk.signature import SignatureVerifier
from werkzeug.test import Client, TestResponse

from tests import payloads
from tests.assembly import SIGNING_SECRET
from tests.handlers.screen import button, choice
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons
from tests.payloads import CHANNEL, CONVERSATION, FORM, JSON, NUDGE_TS, Payload


@dataclass
class Person:
    """Mara, unless told otherwise, typing in a channel."""

    web: Client
    slack: FakeSlack
    user_id: str = "U0MARA"
    channel_name: str = "team-together"
    channel_id: str = CHANNEL

    def types(self, text: str) -> Payload:
        """Type `/goodturn text`; the answer, as a message."""
        form = payloads.command(self.user_id, text, self._response_url, self.channel_name)
        form["channel_id"] = self.channel_id
        shown: Payload = self._sends_well(form).get_json()
        return shown

    def presses(self, message: Payload, text: str) -> TestResponse:
        """Press the button that says `text`."""
        pressed = button(message, text)
        return self.clicks(pressed["action_id"], pressed["value"])

    def clicks(self, action_id: str, value: str, ts: str = NUDGE_TS) -> TestResponse:
        """Press a button with this action id and value."""
        return self._acts(payloads.button(action_id, value), ts)

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

    def picks_channel(self, message: Mapping[str, Any], channel_id: str) -> TestResponse:
        """Choose a channel from the menu of channels."""
        menu = next(one for one in buttons(message) if one["type"] == "channels_select")
        action = {
            "type": "channels_select",
            "action_id": menu["action_id"],
            "selected_channel": channel_id,
        }
        return self._acts(action, NUDGE_TS)

    def dates(self, action_id: str, day: str, ts: str = NUDGE_TS) -> TestResponse:
        """Pick a day, as ISO 8601 has it, from the calendar with this action id."""
        picked = {"type": "datepicker", "action_id": action_id, "selected_date": day}
        return self._acts(picked, ts)

    def submits(self, view: Mapping[str, Any], **filled: str) -> Payload | None:
        """Send a dialog as it was opened, but for the fields in `filled`; the answer, if any."""
        return self.sends(view, _state(view, filled))

    def sends(self, view: Mapping[str, Any], values: Payload) -> Payload | None:
        """Send a dialog with `values` in its fields, by block id; the answer, if any."""
        answered = self._sends_well(payloads.submitted(self.user_id, view, values))
        answer: Payload | None = answered.get_json(silent=True)
        return answer

    def switches(self, view: Mapping[str, Any], action_id: str, to: str, **filled: str) -> None:
        """Choose another option in an open dialog that tells the bot at once."""
        option = {"text": {"type": "plain_text", "text": to}, "value": to}
        self.switched(view, action_id, action_id, option, _state(view, filled))

    def presses_within(self, view: Mapping[str, Any], text: str, **filled: str) -> None:
        """Press the button that says `text` in an open dialog."""
        action = {"block_id": "b1", **button(view, text)}
        self._sends_well(payloads.switched(self.user_id, view, _state(view, filled), action))

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
        }
        self._sends_well(payloads.switched(self.user_id, view, values, action))

    def looks_for(self, view: Mapping[str, Any], action_id: str, typed: str) -> dict[str, str]:
        """Type in a menu of an open dialog; what it offers then, each with its value."""
        asked = payloads.suggested(self.user_id, view, action_id, typed)
        answer = self._sends_well(asked).get_json()
        return {one["text"]["text"]: one["value"] for one in answer["options"]}

    def clicks_in_dialog(self, view: Mapping[str, Any], action_id: str, value: str) -> None:
        """Press a button in an open dialog."""
        action = payloads.button(action_id, value)
        self._sends_well(payloads.switched(self.user_id, view, {}, action))

    def writes(self, text: str, event_id: str | None = None) -> TestResponse:
        """Write to the bot in its own conversation."""
        message = {"type": "message", "channel": CONVERSATION, "channel_type": "im", "text": text}
        return self.event({**message, "user": self.user_id, "ts": "1.2"}, event_id)

    def event(self, event: Payload, event_id: str | None = None) -> TestResponse:
        """Something happened in the workspace; anew, unless it is told again by its id."""
        return self.send(payloads.happened(event, event_id), content_type=JSON)

    def send(
        self,
        body: str,
        *,
        content_type: str = FORM,
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

    @property
    def _response_url(self) -> str:
        return f"{self.slack.url}/response"

    def _acts(self, action: Payload, ts: str) -> TestResponse:
        form = payloads.acted(self.user_id, action, self._response_url, ts)
        return self.send(payloads.encoded(form))

    def _sends_well(self, form: Payload) -> TestResponse:
        answered = self.send(payloads.encoded(form))
        assert answered.status_code == 200, answered.get_data(as_text=True)
        return answered


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
