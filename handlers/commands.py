"""The slash command: one listener for every line, and what it is answered from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.database import Reading, Transaction
from bot.team.members import Member
from handlers import afterwards, payloads
from handlers.afterwards import Act
from handlers.background import Background
from handlers.payloads import Payload
from handlers.team.install import Identity
from messages import Message, commands
from messages.reader import Reader


@dataclass(frozen=True)
class TypedLine:
    """What was typed after `/goodturn`, where and by whom, and what it takes to answer it."""

    text: str
    channel: str
    trigger_id: str
    reader: Reader
    now: datetime
    transaction: Transaction
    reading: Reading
    client: WebClient
    identity: Identity
    background: Background
    afterwards: list[Act]
    """What is to be done once the line is answered."""
    called: dict[str, str | None] = field(default_factory=dict)
    """What those are called whom it mentions, by their Slack ids, once they were looked up."""

    @classmethod
    def of(cls, context: BoltContext, text: str, channel: str, trigger_id: str = "") -> Self:
        """What somebody typed, or as good as typed by a click; without an id nothing can open."""
        return cls(
            text,
            channel,
            trigger_id,
            context["reader"],
            context["now"],
            context["transaction"],
            context["reading"],
            context.client,
            context["identity"],
            context["background"],
            afterwards.of(context),
        )

    @property
    def member(self) -> Member:
        return self.reader.member


Command = Callable[[TypedLine], Message | None]
"""Does what a line says. The answer, or None where it opens a dialog."""


def register(app: App, answer: Command) -> None:
    """One listener, since Bolt would ask each of many in turn whether the line is theirs."""

    def carry_out(ack: Ack, command: Payload, context: BoltContext) -> None:
        text, channel = payloads.text(command), command["channel_id"]
        line = TypedLine.of(context, text, channel, command["trigger_id"])
        said = answer(line)
        # Charts are for messages that stay; this one only the member sees.
        ack(**said.payload(with_charts=False) if said else {})

    app.command(commands.NAME)(ack=carry_out, lazy=[afterwards.do])
