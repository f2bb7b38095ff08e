"""Typed values out of what Slack sends: commands, button values, users."""

import html
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from bot.ledger import EntryId
from bot.members import Profile
from bot.outcomes import Decision
from bot.refusals import Gone
from bot.vocabulary import Answer, AskState, Audience, EntryKind

Payload = dict[str, Any]
SLACKBOT = "USLACKBOT"
"""Slack's own bot, which says is_bot: false of itself."""
Choice = TypeVar("Choice", bound=StrEnum)


def text(command: Payload) -> str:
    """What was typed after the command's name; Slack sends & < > of the text escaped."""
    return html.unescape(str(command.get("text", ""))).strip()


@dataclass(frozen=True)
class ReminderButton:
    nudge_id: int
    reminder_id: int


def reminder_button(action: Payload) -> ReminderButton:
    """Which reminder in which nudge was clicked."""
    parts = _parts(action, 2)
    return ReminderButton(_number(parts[0]), _number(parts[1]))


def reminder_answer(action: Payload) -> Answer:
    """The answer on a response check's button."""
    return _one_of(Answer, _parts(action, 3)[2])


def entry_id(action: Payload) -> EntryId:
    """The entry that a button belongs to."""
    kind, number = _parts(action, 2)[:2]
    return EntryId(_one_of(EntryKind, kind), _number(number))


def seen_state(action: Payload) -> AskState | None:
    """The state in which the button showed its ask; None for other entries."""
    parts = _parts(action, 2)
    return _one_of(AskState, parts[2]) if len(parts) > 2 else None


def number(action: Payload) -> int:
    """The one number that a button carries."""
    return _number(_parts(action, 1)[0])


def pending_id(action: Payload) -> int:
    """The kept command that a button belongs to."""
    return _number(_parts(action, 1)[0])


def chosen_id(action: Payload) -> int:
    """The contact or ask that was chosen for a kept command."""
    return _number(_parts(action, 2)[1])


def chosen_audience(action: Payload) -> Audience:
    return _one_of(Audience, _parts(action, 2)[1])


def decision(action: Payload) -> Decision:
    return _one_of(Decision, _parts(action, 2)[1])


@dataclass(frozen=True)
class Posted:
    """Where a message stands."""

    channel: str
    ts: str


def posted(body: Payload) -> Posted:
    """The message whose button was clicked."""
    container = body["container"]
    return Posted(container["channel_id"], container["message_ts"])


def profile(user: Payload) -> Profile:
    """A person as Slack's user object describes them."""
    described = user.get("profile", {})
    name = described.get("real_name") or user.get("real_name") or user.get("name") or user["id"]
    is_guest = bool(user.get("is_restricted") or user.get("is_ultra_restricted"))
    return Profile(
        slack_user_id=user["id"],
        name=name,
        locale=user.get("locale") or "en",
        time_zone=user.get("tz") or "Etc/UTC",
        is_active=not (
            user.get("deleted") or user.get("is_bot") or is_guest or user["id"] == SLACKBOT
        ),
        is_admin=bool(user.get("is_admin")),
    )


def is_direct(channel_id: str) -> bool:
    """Whether it is a direct message rather than a channel."""
    return channel_id.startswith("D")


def is_written_to_us(event: Payload) -> bool:
    """Whether a message event is a person's own new message in the conversation with the bot."""
    return event.get("channel_type") == "im" and not event.keys() & {"subtype", "bot_id"}


def numbered(action_id: str) -> re.Pattern[str]:
    """Action ids are unique within a message, so each of several like buttons has an ending."""
    return re.compile(rf"^{re.escape(action_id)}\.[^.]+$")


def unnumbered(action_id: str) -> str:
    """The action id without its ending."""
    return action_id.rpartition(".")[0]


def _parts(action: Payload, count: int) -> list[str]:
    """The parts of a button's value. Raises Gone for one from an older version of the bot."""
    parts = str(action.get("value", "")).split(":")
    if len(parts) < count:
        raise Gone
    return parts


def _one_of(choices: type[Choice], part: str) -> Choice:
    if part not in list(choices):
        raise Gone
    return choices(part)


def _number(part: str) -> int:
    if not part.isdecimal():
        raise Gone
    return int(part)
