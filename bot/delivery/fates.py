"""What becomes of a message that was claimed to be sent."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Arrived:
    """Slack took the message, and calls it `channel` and `ts`."""

    channel: str
    ts: str


@dataclass(frozen=True)
class PutOff:
    """It was not sent, for certain: try again at `until`, and the whole workspace if it `rests`."""

    until: datetime
    rests: bool = False


@dataclass(frozen=True)
class MayHaveArrived:
    """Nobody knows whether Slack took it. It is never sent again."""

    error: str


@dataclass(frozen=True)
class Failed:
    """Slack refused for good, with this code."""

    error: str


Fate = Arrived | PutOff | MayHaveArrived | Failed
