"""A small honest Slack for the handlers' tests: it takes calls, and sends whole signed payloads."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from threading import Condition, Thread
from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, jsonify, request
from slack_sdk.signature import SignatureVerifier
from werkzeug.serving import make_server
from werkzeug.test import Client, TestResponse

SIGNING_SECRET = "signing-secret-of-the-tests"
TEAM, APP, CHANNEL = "T0SANDBOX", "A0GOODTURN", "C0TEAM"
PATIENCE_SECONDS = 5.0
NUDGE_TS = "1700000000.000001"

Payload = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """One call that the bot made: a Web API method, or `response` for a response url."""

    method: str
    arguments: Mapping[str, Any]


@dataclass
class FakeSlack:
    """Answers the Web API on a port of this machine, and remembers every call.

    `answers` holds what to say to the next calls of a method, in their order; then all is well.
    """

    calls: list[Call] = field(default_factory=list)
    users: dict[str, Payload] = field(default_factory=dict)
    answers: dict[str, list[Callable[[], Response]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._changed = Condition()
        web = Flask(__name__)
        web.post("/api/<method>")(self._answer)
        web.post("/response")(self._response)
        self._server = make_server("127.0.0.1", 0, web, threaded=True)
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.port}"

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def made(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    def wait_for(self, method: str, count: int = 1) -> Call:
        """The `count`th call of a method, which lazy listeners make a moment later."""
        with self._changed:
            came = self._changed.wait_for(lambda: len(self.made(method)) >= count, PATIENCE_SECONDS)
        assert came, f"no call of {method}"
        return self.made(method)[count - 1]

    def _answer(self, method: str) -> Response:
        arguments = request.get_json(silent=True) or request.form.to_dict()
        self._remember(Call(method, arguments))
        waiting = self.answers.get(method)
        if waiting:
            return waiting.pop(0)()
        return jsonify({"ok": True, **self._said(method, arguments)})

    def _said(self, method: str, arguments: Mapping[str, Any]) -> Payload:
        if method == "auth.test":
            return {"team_id": TEAM, "team": "Sandbox", "bot_id": "B0", "user_id": "U0BOT"}
        if method == "users.info":
            return {"user": self.users.get(arguments["user"]) or user(arguments["user"])}
        if method == "chat.postMessage":
            return {"channel": "D0MARA", "ts": f"1700000000.{len(self.calls):06}"}
        return {}

    def _response(self) -> str:
        self._remember(Call("response", request.get_json()))
        return "ok"

    def _remember(self, call: Call) -> None:
        with self._changed:
            self.calls.append(call)
            self._changed.notify_all()


def user(user_id: str, **changes: Any) -> Payload:
    """A user as the directory has them."""
    described: Payload = {
        "id": user_id,
        "team_id": TEAM,
        "name": user_id.lower(),
        "real_name": "Mara Visser",
        "deleted": False,
        "is_bot": False,
        "is_admin": True,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "tz": "Europe/Amsterdam",
        "locale": "en-GB",
        "profile": {"real_name": "Mara Visser", "display_name": "Mara"},
    }
    return {**described, **changes}


@dataclass
class Person:
    """Somebody in Slack: what they do reaches the bot as Slack would send it."""

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

    def _from_dialog(
        self, kind: str, view: Mapping[str, Any], values: Payload, **more: object
    ) -> TestResponse:
        payload: Payload = {
            "type": kind,
            "team": {"id": TEAM, "domain": "sandbox"},
            "user": {"id": self.user_id, "username": "mara", "team_id": TEAM},
            "api_app_id": APP,
            "token": "deprecated",
            "trigger_id": "1.2.3",
            "view": _opened(view, values),
            "is_enterprise_install": False,
            "enterprise": None,
            **more,
        }
        answered = self.send(urlencode({"payload": json.dumps(payload)}))
        assert answered.status_code == 200, answered.get_data(as_text=True)
        return answered

    def _acts(self, action: Payload, ts: str) -> TestResponse:
        payload: Payload = {
            "type": "block_actions",
            "user": {"id": self.user_id, "username": "mara", "team_id": TEAM},
            "api_app_id": APP,
            "token": "deprecated",
            "container": {
                "type": "message",
                "message_ts": ts,
                "channel_id": "D0MARA",
                "is_ephemeral": False,
            },
            "trigger_id": "1.2.3",
            "team": {"id": TEAM, "domain": "sandbox"},
            "enterprise": None,
            "is_enterprise_install": False,
            "channel": {"id": "D0MARA", "name": "directmessage"},
            "message": {"type": "message", "ts": ts, "text": "a nudge", "blocks": []},
            "state": {"values": {}},
            "response_url": f"{self.slack.url}/response",
            "actions": [{**action, "block_id": "b1", "action_ts": "1700000001.000000"}],
        }
        return self.send(urlencode({"payload": json.dumps(payload)}))

    def presses(self, message: Payload, text: str) -> TestResponse:
        """Press the button that says `text`."""
        pressed = button(message, text)
        return self.clicks(pressed["action_id"], pressed["value"])

    def event(self, event: Payload) -> TestResponse:
        """Something happened in the workspace."""
        body = {
            "token": "deprecated",
            "team_id": TEAM,
            "api_app_id": APP,
            "event": event,
            "type": "event_callback",
            "event_id": "Ev1",
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


def buttons(message: Mapping[str, Any]) -> list[Payload]:
    """All buttons and menus of a message."""
    return [
        element
        for block in message.get("blocks", [])
        if block["type"] == "actions"
        for element in block["elements"]
    ]


def button(message: Mapping[str, Any], text: str) -> Payload:
    """The first button that says `text`."""
    said = {label: found for found, label in reversed(list(_labelled(message)))}
    assert text in said, f"no button {text!r} among {list(said)}"
    return said[text]


def choice(message: Mapping[str, Any], text: str) -> tuple[Payload, Payload]:
    """The first menu that offers `text`, and that option of it."""
    options = [
        (menu, option)
        for menu in buttons(message)
        for group in menu.get("option_groups", [])
        for option in group["options"]
    ]
    said = {option["text"]["text"]: (menu, option) for menu, option in reversed(options)}
    assert text in said, f"no choice {text!r} among {list(said)}"
    return said[text]


def labels(message: Mapping[str, Any]) -> list[str]:
    """What the buttons say, and what the menus offer, from left to right."""
    return [label for _, label in _labelled(message)]


def _labelled(message: Mapping[str, Any]) -> Iterator[tuple[Payload, str]]:
    for found in buttons(message):
        yield found, (found.get("text") or found["placeholder"])["text"]


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
