"""The buttons about a reminder that is asked for: their action ids, and what each carries."""

from dataclasses import dataclass
from enum import StrEnum

from messages.carried import Carried
from messages.recording.buttons import PendingButton


class When(StrEnum):
    """Days that are offered by name."""

    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"


CONTACT = "remind.contact"
BACK = "remind.back"
"""Carries a ContactButton of somebody who is archived."""
WHEN = "remind.when"


@dataclass(frozen=True)
class WhenButton(PendingButton):
    """One of the days by name."""

    when: When


DAY = "remind.day"
"""A calendar to pick from, which carries nothing: its action id ends with a PendingButton."""
LEAVE = "remind.leave"
UNDO = "remind.undo"


@dataclass(frozen=True)
class PromiseButton(Carried):
    """Which reminder."""

    reminder_id: int
