"""What can be done below an entry: the action ids, and what they carry."""

from dataclasses import dataclass
from typing import Self

from bot.ledger.entries import Ask, Entry, EntryId
from bot.vocabulary import AskState, EntryKind
from messages.carried import Carried

UNDO = "entry.undo"
THANK = "entry.thank"
"""Of a response: a note of thanks for it."""
OTHER_DAY = "entry.other_day"
"""Its ending is an EntryButton: a calendar carries no value of its own."""

CHANGE = "entry.change"
"""Opens the dialog of an ask."""
DETAILS = "entry.details"
"""Opens the dialog of a gesture, filled in."""
REFUSED = "entry.refused"
"""It was offered, and not taken. Its ending is a place in a list."""
CHANGE_BACK = "entry.change_back"
"""Undo of the last change of an ask. It carries a ChangeBackButton."""


@dataclass(frozen=True)
class EntryButton(Carried):
    """Which entry; of an ask also the state that is shown, `seen`."""

    kind: EntryKind
    number: int
    seen: AskState | None = None

    @classmethod
    def of(cls, entry: Entry) -> Self:
        seen = entry.state if isinstance(entry, Ask) else None
        return cls(entry.id.kind, entry.id.id, seen)

    @property
    def entry_id(self) -> EntryId:
        return EntryId(self.kind, self.number)


@dataclass(frozen=True)
class ChangeBackButton(Carried):
    """Which change of which ask."""

    ask_id: int
    change_id: int
