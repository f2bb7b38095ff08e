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


@dataclass(frozen=True)
class EntryButton(Carried):
    """Which entry; of an ask also the state that is shown, `seen`, and its last `change`."""

    kind: EntryKind
    number: int
    seen: AskState | None = None
    change: int = 0

    @classmethod
    def of(cls, entry: Entry) -> Self:
        if isinstance(entry, Ask):
            return cls(entry.id.kind, entry.id.id, entry.state, entry.change or 0)
        return cls(entry.id.kind, entry.id.id)

    @property
    def entry_id(self) -> EntryId:
        return EntryId(self.kind, self.number)
