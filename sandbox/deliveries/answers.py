"""What goes to the bot, in either way, and what comes back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sandbox.wire import Json


class Kind(StrEnum):
    """What kind of thing is delivered, in Slack's words for it in Socket Mode."""

    COMMAND = "slash_commands"
    INTERACTION = "interactive"
    EVENT = "events_api"


class NotAnswered(Exception):
    """The bot was too slow, failed or wasn't there.

    The text is what Slack shows to the person; `reason` what it tells the bot when it tries again,
    or None where it doesn't.
    """

    def __init__(self, shown: str, reason: str | None = None) -> None:
        super().__init__(shown)
        self.reason = reason


@dataclass(frozen=True)
class Delivery:
    """One try to bring something to the bot: the how-manieth, from 0, and why there is another."""

    kind: Kind
    payload: Json
    attempt: int = 0
    reason: str = ""


@dataclass(frozen=True)
class Written:
    """A delivery as it goes over the wire."""

    body: str
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What the bot said to a delivery: a status as over HTTP, or None for silence."""

    status: int | None = None
    body: str = ""
    content_type: str = ""
    failure: NotAnswered | None = None

    def as_json(self) -> Json:
        """The body as an object; a bare text becomes a message with that text."""
        if not self.body.strip():
            return {}
        if not self.content_type.startswith("application/json"):
            return {"text": self.body}
        try:
            parsed = json.loads(self.body)
        except ValueError as error:
            raise NotAnswered("dispatch_failed") from error
        return parsed if isinstance(parsed, dict) else {"text": str(parsed)}
