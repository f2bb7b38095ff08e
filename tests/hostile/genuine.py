"""Whole payloads about what somebody sees, each on top of one of Slack's own type."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID

from tests.hostile.neighbours import Workspace
from tests.hostile.screens import Opened, Seen, options_of
from tests.hostile.typed import Typed
from tests.payloads import Payload

APP, CHANNEL = "A0GOODTURN", "C0TEAM"
_CHOSEN = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "users_select": "selected_user",
    "channels_select": "selected_channel",
    "conversations_select": "selected_conversation",
}
_SAID = {
    "selected_date": ("2026-11-20", "2026-12-31", "2027-01-04", "2026-11-01"),
    "selected_time": ("09:00", "17:30"),
    "selected_user": ("U0BEN", "U0MARA", "U0ZOE", "U0YAN", "U0NEW", "U0GUEST", "U0STRANGER"),
    "selected_channel": (CHANNEL,),
    "selected_conversation": (CHANNEL, "D0MARA"),
    "value": ("30", "7", "60", "9", "Thank you for your time", ""),
}


@dataclass(frozen=True)
class Genuine:
    """Makes payloads as Slack does, in which `rolled` chooses what is free."""

    typed: Typed
    rolled: Random

    def command(self, workspace: Workspace, user_id: str, text: str) -> Payload:
        channel = self.rolled.choice((CHANNEL, direct(user_id)))
        return {
            **self.typed.made("delivery_command", self.rolled),
            "team_id": workspace.team_id,
            "channel_id": channel,
            "user_id": user_id,
            "command": "/goodturn",
            "text": text,
            "api_app_id": APP,
            "response_url": response_url(workspace),
            "trigger_id": "1.2.3",
        }

    def click(self, workspace: Workspace, user_id: str, seen: Seen) -> Payload:
        """A click on what somebody saw, in a message or in a dialog that is open."""
        action = {
            **self._used(seen.element),
            "type": seen.element["type"],
            "action_id": seen.element["action_id"],
            "block_id": seen.block_id,
            "action_ts": "1700000001.000000",
        }
        payload = self._interaction("block_actions", workspace, user_id)
        payload |= {"actions": [action], "trigger_id": "1.2.3"}
        if seen.view is not None:
            payload.pop("message", None)
            payload.pop("channel", None)
            payload.pop("response_url", None)
            payload["container"] = {"type": "view", "view_id": "V1"}
            return payload | {"view": self._open(workspace, seen.view)}
        payload.pop("view", None)
        channel, ts = direct(user_id), "1700000000.000001"
        return payload | {
            "container": {
                "type": "message",
                "message_ts": ts,
                "channel_id": channel,
                "is_ephemeral": self.rolled.random() < 0.5,
            },
            "channel": {"id": channel, "name": "directmessage"},
            "message": {"type": "message", "ts": ts, "text": "a nudge", "blocks": []},
            "state": {"values": {}},
            "response_url": response_url(workspace),
        }

    def dialog(self, kind: str, workspace: Workspace, user_id: str, opened: Opened) -> Payload:
        """A dialog that is sent or closed."""
        payload = self._interaction(kind, workspace, user_id)
        return payload | {"view": self._open(workspace, opened.view)}

    def other(self, kind: str, workspace: Workspace, user_id: str) -> Payload:
        """Any other interaction."""
        return self._interaction(kind, workspace, user_id)

    def message_shortcut(
        self, workspace: Workspace, user_id: str, callback_id: str, text: str
    ) -> Payload:
        """A shortcut of ours, on a message with that text."""
        made = self._interaction("message_action", workspace, user_id)
        message = {**made["message"], "text": text}
        return {
            **made,
            "callback_id": callback_id,
            "message_ts": "1762160000.1",
            "message": message,
        }

    def event(self, workspace: Workspace, event: Payload | None = None) -> Payload:
        """An event: any of Slack's, unless told which."""
        made = self.typed.made("sent_event", self.rolled)
        return {
            **made,
            "team_id": workspace.team_id,
            "api_app_id": APP,
            "event": made["event"] if event is None else event,
            "event_id": f"Ev{UUID(int=self.rolled.getrandbits(128)).hex}",
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": workspace.team_id,
                    "user_id": "U0BOT",
                    "is_bot": True,
                }
            ],
        }

    def _interaction(self, kind: str, workspace: Workspace, user_id: str) -> Payload:
        known = kind in ("interactive_message", "dialog_submission", "dialog_suggestion")
        prefix = "sent" if known or kind == "message_suggestion" else "delivery"
        payload = {
            **self.typed.made(f"{prefix}_{kind}", self.rolled),
            "team": {"id": workspace.team_id, "domain": "sandbox"},
            "user": {"id": user_id, "username": user_id.lower(), "team_id": workspace.team_id},
            "api_app_id": APP,
            "enterprise": None,
            "is_enterprise_install": False,
        }
        if "response_url" in payload:
            payload["response_url"] = response_url(workspace)
        return payload

    def _open(self, workspace: Workspace, view: Mapping[str, Any]) -> Payload:
        """A dialog as Slack knows it while it is open, filled in."""
        blocks = [{"block_id": f"b{place}", **block} for place, block in enumerate(view["blocks"])]
        values = {
            block["block_id"]: {
                block["element"].get("action_id", "any"): {
                    "type": block["element"]["type"],
                    **self._used(block["element"]),
                }
            }
            for block in blocks
            if block["type"] == "input"
        }
        return {
            "private_metadata": "",
            **view,
            "blocks": blocks,
            "id": "V1",
            "team_id": workspace.team_id,
            "state": {"values": values},
            "hash": "1700000000.abcdef",
            "root_view_id": "V1",
            "previous_view_id": None,
            "app_id": APP,
            "external_id": "",
            "bot_id": "B0",
        }

    def _used(self, element: Payload) -> Payload:
        """What is chosen or typed; a button says what it is."""
        kind = element["type"]
        if kind == "button":
            return {key: element[key] for key in ("text", "value", "style") if key in element}
        if kind == "multi_external_select":
            return {"selected_options": element.get("initial_options") or []}
        options = options_of(element)
        if kind in ("checkboxes", "multi_static_select"):
            count = self.rolled.randint(0, len(options))
            return {"selected_options": self.rolled.sample(options, count)}
        if options:
            return {"selected_option": self.rolled.choice(options)}
        key = _CHOSEN.get(kind, "value")
        first = element.get("initial_date") or element.get("initial_value")
        if first is not None and self.rolled.random() < 0.5:
            return {key: first}
        return {key: self.rolled.choice(_SAID[key])}


def direct(user_id: str) -> str:
    """The conversation of the bot with a person."""
    return f"D{user_id[1:]}"


def response_url(workspace: Workspace) -> str:
    return f"{workspace.slack.url}/response"
