"""The buttons of what leaves us, and what is removed: their action ids, and what each carries."""

from dataclasses import dataclass
from enum import StrEnum

from bot.address_books.formats import BookFormat
from messages.carried import Carried
from messages.people.buttons import ContactButton


class Step(StrEnum):
    """What becomes of a contact about whom something is noted."""

    PUT_AWAY = "put_away"
    BRING_BACK = "bring_back"
    FORGET = "forget"
    KEEP = "keep"


CONTACT = "forget.contact"
STEP = "forget.step"


@dataclass(frozen=True)
class StepButton(ContactButton):
    """What becomes of whom."""

    step: Step


EXPORT = "export.format"


@dataclass(frozen=True)
class FormatButton(Carried):
    """As what contacts go out, to whoever presses it."""

    form: BookFormat
