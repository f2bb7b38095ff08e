"""Slack's own shapes, read: commands, actions, messages and where they stand."""

import html
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from bot.letters import legible
from bot.refusals import Gone

Payload = dict[str, Any]


def text(command: Payload) -> str:
    """What was typed after the command's name; Slack sends & < > of the text escaped."""
    return legible(html.unescape(str(command.get("text", "")))).strip()


def value(action: Payload) -> str:
    """What a button, or what was chosen from a menu, carries; nothing for nothing."""
    chosen = action.get("selected_option") or action
    return str(chosen.get("value", ""))


def chosen_person(action: Payload) -> str:
    """The Slack id of the person who was chosen. Raises Gone for none."""
    if not action.get("selected_user"):
        raise Gone
    return str(action["selected_user"])


def chosen_channel(action: Payload) -> str:
    """The Slack id of the channel that was chosen. Raises Gone for none."""
    if not action.get("selected_channel"):
        raise Gone
    return str(action["selected_channel"])


def picked_day(action: Payload) -> date:
    """The day that was picked from a calendar. Raises Gone for none."""
    said = str(action.get("selected_date") or "")
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise Gone from None


def metadata(view: Payload) -> str:
    """What a dialog carries."""
    return str(view.get("private_metadata", ""))


_TIMESTAMP = re.compile(r"\d{1,10}(?:\.\d{1,6})?")


def is_timestamp(said: object) -> bool:
    """Whether it is written as Slack writes when a message was posted."""
    return isinstance(said, str) and _TIMESTAMP.fullmatch(said) is not None


@dataclass(frozen=True)
class Place:
    """Where a message stands."""

    channel: str
    ts: str

    @property
    def at(self) -> datetime:
        """When the message was posted, as Slack's timestamps tell. Raises Gone for none of them."""
        if not is_timestamp(self.ts):
            raise Gone
        return datetime.fromtimestamp(float(self.ts), UTC)


def place(body: Payload) -> Place:
    """Where the message stands whose button was clicked."""
    container = body["container"]
    return Place(container["channel_id"], container["message_ts"])


def is_direct(channel_id: str) -> bool:
    """Whether it is a direct message rather than a channel."""
    return channel_id.startswith("D")


def is_written_to_us(event: Payload) -> bool:
    """Whether a message event is a person's own new message in the conversation with the bot."""
    is_direct, is_persons = event.get("channel_type") == "im", isinstance(event.get("user"), str)
    return is_direct and is_persons and not event.keys() & {"subtype", "bot_id"}


def mentions_us(event: Payload) -> bool:
    """Whether a person mentions the bot among others; in its own conversation that says nothing."""
    is_among_others = not is_direct(str(event.get("channel", "")))
    is_persons = isinstance(event.get("user"), str) and not event.keys() & {"subtype", "bot_id"}
    return event.get("type") == "app_mention" and is_among_others and is_persons


def with_ending(action_id: str) -> re.Pattern[str]:
    """Action ids are unique within a message, so each of several like buttons has an ending."""
    return re.compile(rf"^{re.escape(action_id)}\.[^.]+$")


def ending(action: Payload) -> str:
    """What follows the last full stop of the action's id."""
    return str(action["action_id"]).rpartition(".")[2]


def before_ending(action: Payload) -> str:
    """What stands before it."""
    return str(action["action_id"]).rpartition(".")[0]
