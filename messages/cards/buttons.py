"""The buttons and menus of a card: their action ids, and what each carries."""

from dataclasses import dataclass
from enum import StrEnum

from bot.people.rhythm import Cadence
from bot.vocabulary import Comparing
from messages.carried import Carried
from messages.people.buttons import ContactButton

CONTACT = "card.contact"
"""The buttons that choose whose card is shown, each with a ContactButton."""
PAGE = "card.page"
OPEN = "card.open"
"""What opens a dialog, each with a PartButton; so does a menu that has other choices, too."""


TOLD = "card.told"
"""The same for a dialog in which stands what a line tells, each with a ToldButton."""


ALLOW = "card.allow"
"""A menu of what is left out, each with an AllowButton."""


SHARE = "card.share"
"""Of words that went out: who may read them. With a ReadersButton."""


COMPARE = "card.compare"
"""What tells of somebody whether they take part in experiments, each with a CompareButton."""


class Part(StrEnum):
    """What of a contact is opened: a dialog, or something that is read in place of the card."""

    PERSON = "person"
    REACH = "reach"
    TOPICS = "topics"
    OCCASIONS = "occasions"
    GIFTS = "gifts"
    RHYTHM = "rhythm"
    HAND_OVER = "hand_over"
    NOTE = "note"
    ENTRY = "entry"
    REMINDER = "reminder"
    CHANGES = "changes"
    SENT = "sent"
    REMOVAL = "removal"
    SAME = "same"
    HOUSEHOLD = "household"
    ASK = "ask"


class Readers(StrEnum):
    """Who may read words that went out."""

    TEAM = "team"
    WRITER = "writer"


READ_IN_PLACE = frozenset({Part.CHANGES, Part.SENT, Part.REMOVAL})
"""These are no dialogs."""


@dataclass(frozen=True)
class PageButton(ContactButton):
    """How many of the latest entries are passed over."""

    skipped: int = 0


@dataclass(frozen=True)
class AllowButton(ContactButton):
    """What may be suggested again."""

    unwanted_id: int


@dataclass(frozen=True)
class PartButton(ContactButton):
    """Which part of whom."""

    part: Part


@dataclass(frozen=True)
class AskPartButton(PartButton):
    """The same for an ask that is known; 0 is for a new one."""

    ask_id: int = 0


@dataclass(frozen=True)
class SentPartButton(PartButton):
    """How much that was sent later is passed over; None for nothing."""

    skipped: int | None = None


@dataclass(frozen=True)
class ReadersButton(ContactButton):
    """What was sent with which gesture, who may read it then, and the page it stands on."""

    gesture_id: int
    readers: Readers
    skipped: int = 0


@dataclass(frozen=True)
class ToldButton(PartButton):
    """The same with the line that tells something of it."""

    said: str


@dataclass(frozen=True)
class RhythmButton(ContactButton):
    """How often whom, in days; with 0 as usual."""

    ideal_days: int
    maximum_days: int

    @property
    def cadence(self) -> Cadence | None:
        """None for the usual one."""
        return Cadence(self.ideal_days, self.maximum_days) if self.ideal_days else None


@dataclass(frozen=True)
class Origin(Carried):
    """What a dialog carries: who opened it about whom, and where its card can be drawn anew."""

    member_id: int
    contact_id: int
    channel: str
    card_url: str


@dataclass(frozen=True)
class CompareButton(ContactButton):
    """What is told of whom."""

    wish: Comparing
