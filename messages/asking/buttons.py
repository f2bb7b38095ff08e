"""What the dialog of an ask carries, and the buttons below asks that are planned or open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from bot.refusals import Gone
from messages.carried import Carried, whole_number


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
KEEP_ALL = "ask.keep_all"
"""Undo of several that were dropped at once, with an AsksButton."""
MORE = "ask.more"
"""Its ending tells whether it leads on or back. It carries a MoreButton."""
_BETWEEN = "."


@dataclass(frozen=True)
class MoveButton(Carried):
    """Which planned ask is wanted on which day."""

    ask_id: int
    day: date


@dataclass(frozen=True)
class AsksButton(Carried):
    """Which asks, their ids with full stops between them."""

    ask_ids: str

    @classmethod
    def of(cls, ask_ids: Iterable[int]) -> Self:
        return cls(_BETWEEN.join(map(str, ask_ids)))

    def ids(self) -> tuple[int, ...]:
        """Raises Gone for what are no ids."""
        numbers = [whole_number(one) for one in self.ask_ids.split(_BETWEEN)]
        if None in numbers:
            raise Gone
        return tuple(one for one in numbers if one is not None)


@dataclass(frozen=True)
class MoreButton(Carried):
    """From which place on a list is shown: of all asks, or of those to the contact.

    With a day it offers to move the plans among them there.
    """

    first: int
    contact_id: int = 0
    day: date | None = None
