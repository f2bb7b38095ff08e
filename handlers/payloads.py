"""Typed values out of what Slack sends: commands, button values, messages."""

import html
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from bot.ledger.entries import EntryId
from bot.recording.outcomes import Decision
from bot.refusals import Gone
from bot.vocabulary import Act, Answer, AskState, Audience, EntryKind, GestureKind
from messages.catalogue import LANGUAGES

Payload = dict[str, Any]
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
    return _reminder_button(_parts(action, 2))


def reminder_answer(action: Payload) -> Answer:
    """The answer on a response check's button."""
    return _one_of(Answer, _parts(action, 3)[2])


def shown_idea(action: Payload) -> GestureKind:
    """The idea beside the button that asks for another."""
    return _one_of(GestureKind, _parts(action, 3)[2])


def act(action: Payload) -> Act:
    """What was chosen from a reminder's menu."""
    return _one_of(Act, _parts(action, 3)[2])


def is_act(action: Payload, *acts: Act) -> bool:
    """Whether one of `acts` was chosen from a reminder's menu. Refuses nothing, for matchers."""
    return _parts(action, 0)[-1] in acts


def owner_choice(action: Payload) -> ReminderButton:
    """Which reminder in which nudge a colleague was chosen for: such a menu has no value."""
    return _reminder_button(action["action_id"].rpartition(".")[2].split(":"))


def chosen_person(action: Payload) -> str:
    """The Slack id of the person who was chosen. Raises Gone for none."""
    if not action.get("selected_user"):
        raise Gone
    return str(action["selected_user"])


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


@dataclass(frozen=True)
class Origin:
    """The reminder that a dialog is about, and the message it was opened from."""

    button: ReminderButton
    message: Posted

    def metadata(self) -> str:
        """What the dialog carries, so that `origin` finds this again when it is submitted."""
        ids = (str(self.button.nudge_id), str(self.button.reminder_id))
        return ":".join((*ids, self.message.channel, self.message.ts))


def origin(view: Payload) -> Origin:
    """Where the dialog came from. Raises Gone for one from an older version of the bot."""
    parts = str(view.get("private_metadata", "")).split(":")
    if len(parts) != 4:
        raise Gone
    return Origin(_reminder_button(parts), Posted(parts[2], parts[3]))


def chosen_language(action: Payload) -> str:
    """The code of a language that we speak. Raises Gone for any other."""
    code = str(action.get("selected_option", {}).get("value", ""))
    if code not in LANGUAGES:
        raise Gone
    return code


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


def _reminder_button(parts: list[str]) -> ReminderButton:
    if len(parts) < 2:
        raise Gone
    return ReminderButton(_number(parts[0]), _number(parts[1]))


def _parts(action: Payload, count: int) -> list[str]:
    """The parts of the value of a button, or of what was chosen from a menu.

    Raises Gone for one from an older version of the bot.
    """
    chosen = action.get("selected_option") or action
    parts = str(chosen.get("value", "")).split(":")
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
