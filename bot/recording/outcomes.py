"""What was said in a command, and what can come of it before there is an entry."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.ledger.cooling_off import CoolingOff
from bot.ledger.entries import Ask, Entry
from bot.people.contacts import Contact
from bot.vocabulary import Answer, Verb


@dataclass(frozen=True)
class Said:
    """What somebody wants recorded: `name` is as typed, `words` what is said beside it.

    `contact` is who is meant where that is sure; else any of `candidates` may be.
    """

    verb: Verb
    name: str
    words: str = ""
    day: date | None = None
    answer: Answer | None = None
    contact: Contact | None = None
    candidates: tuple[Contact, ...] = ()
    fits_several: bool = False

    @property
    def line(self) -> str:
        """The name first, and a comma where it ends."""
        name = self.name if self.contact is None else self.contact.name
        # Of a meeting no more need be said than with whom; of a gift the last word may be what.
        ends_with_name = self.verb is Verb.MET
        return f"{name.rstrip(',')}, {self.words}" if self.words or ends_with_name else name


@dataclass(frozen=True)
class WhichContact:
    """The name fits several contacts, or nobody quite; the person chooses or adds one."""

    pending_id: int
    verb: Verb
    name: str
    candidates: tuple[Contact, ...]
    fits_several: bool
    are_more: bool = False


@dataclass(frozen=True)
class WhichAsk:
    """The contact has several open asks; the person says which one was answered."""

    pending_id: int
    contact: Contact
    answer: Answer
    asks: tuple[Ask, ...]


@dataclass(frozen=True)
class TooEarly:
    """The ask falls into the cooling-off window.

    `day` is when it was wanted, `remind_on` the working day on which the member can be reminded.
    """

    pending_id: int
    contact: Contact
    words: str
    day: date
    cooling_off: CoolingOff
    remind_on: date


@dataclass(frozen=True)
class LetGo:
    """The person decided to leave it."""


Outcome = Entry | WhichContact | WhichAsk | TooEarly | LetGo


class Decision(StrEnum):
    """What to do with an ask that is too early; whatever is kept can be cancelled."""

    REMIND = "remind"
    ALREADY_ASKED = "already_asked"
    CANCEL = "cancel"
