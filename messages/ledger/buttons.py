"""The button under an entry: its action id, and what it carries."""

from dataclasses import dataclass
from typing import Self

from bot.ledger.entries import Entry, EntryId
from bot.vocabulary import AskState, EntryKind
from messages.carried import Carried

UNDO = "entry.undo"


@dataclass(frozen=True)
class EntryButton(Carried):
    """Which entry; of an ask also the state that is shown, `seen`."""

    kind: EntryKind
    number: int
    seen: AskState | None = None

    @classmethod
    def of(cls, entry: Entry) -> Self:
        return cls(entry.id.kind, entry.id.id, entry.ask_state)

    @property
    def entry_id(self) -> EntryId:
        return EntryId(self.kind, self.number)
