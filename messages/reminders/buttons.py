"""The buttons about a reminder that is asked for: their action ids, and what each carries."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from messages.carried import Carried


class When(StrEnum):
    """Days that are offered by name."""

    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"


CONTACT = "remind.contact"


@dataclass(frozen=True)
class ContactButton(Carried):
    """Who asked, who is meant, on which day (in ISO's form; empty where none was told), and why."""

    member_id: int
    contact_id: int
    day: str
    words: str


WHEN = "remind.when"


@dataclass(frozen=True)
class WhenButton(Carried):
    """The same, with one of the days by name."""

    member_id: int
    contact_id: int
    when: When
    words: str


DAY = "remind.day"
"""A calendar to pick from, which carries nothing: its action id ends with a DayEnding."""


@dataclass(frozen=True)
class DayEnding(Carried):
    """The same, while no day is told."""

    member_id: int
    contact_id: int
    words: str

    def ending(self) -> str:
        """As the end of an action id, in which a full stop ends what stands before it."""
        return self.value().replace(".", "%2E")

    @classmethod
    def of(cls, ending: str) -> Self:
        return cls.read(ending.replace("%2E", "."))


LEAVE = "remind.leave"
UNDO = "remind.undo"


@dataclass(frozen=True)
class PromiseButton(Carried):
    """Which reminder."""

    reminder_id: int
