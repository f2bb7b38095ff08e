"""What the dialog of an ask carries."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from messages.carried import Carried


class Opener(StrEnum):
    """What the dialog was opened from, and so what is drawn anew in its place."""

    CARD = "card"
    ENTRY = "entry"
    OTHER = "other"
    """Something that stays as it is: the answer stands below it."""


@dataclass(frozen=True)
class AskOrigin(Carried):
    """Who opened it about whom, where, and from what; of an ask that is known, which it is.

    The member wanted to be reminded of the contact on `next_on`, too.
    """

    member_id: int
    contact_id: int
    channel: str
    url: str
    opener: Opener
    ask_id: int = 0
    next_on: date | None = None


DROP = "ask.drop"
"""Its ending is a place in a list. It carries an EntryButton, as does the Undo of it."""
KEEP = "ask.keep"
MOVE = "ask.move"
"""The same with a MoveButton."""


@dataclass(frozen=True)
class MoveButton(Carried):
    """Which planned ask is wanted on which day."""

    ask_id: int
    day: date
