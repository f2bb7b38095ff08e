"""The buttons and menus of an owner's message about a campaign, and what each carries."""

from dataclasses import dataclass

from bot.vocabulary import NotDone
from messages.carried import Carried

DONE = "batch.done"
"""It was given, or asked. It carries a BatchPerson, as do the four that follow."""
WRITE = "batch.write"
"""Opens the dialog with the draft."""
UNDO = "batch.undo"
OPEN_AGAIN = "batch.open_again"
MENU = "batch.menu"
"""Whatever else can become of somebody. It carries a BatchChoice."""
ALL_DONE = "batch.all_done"
"""It carries a BatchButton."""
PACE = "batch.pace"
"""How many people a day. It carries a PaceChoice."""
NOT_BEFORE = "batch.not_before"
"""A calendar: it has no value, so that the BatchButton ends its action id."""

NOTE = "batch.note"
"""The dialog."""


@dataclass(frozen=True)
class BatchButton(Carried):
    """Which batch."""

    batch_id: int


@dataclass(frozen=True)
class BatchPerson(BatchButton):
    """Who of a batch."""

    contact_id: int


@dataclass(frozen=True)
class BatchChoice(BatchPerson):
    """Why nothing is done for somebody: left out, or did it by themselves."""

    why: NotDone


@dataclass(frozen=True)
class PaceChoice(BatchButton):
    """So many people a day."""

    most_a_day: int


@dataclass(frozen=True)
class NoteOrigin(BatchPerson):
    """Of whom a note is written, and where the message stands that opened the dialog."""

    channel: str
    ts: str
