"""The buttons that decide what becomes of a contact: their action ids, and what each carries."""

from dataclasses import dataclass
from enum import StrEnum

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
