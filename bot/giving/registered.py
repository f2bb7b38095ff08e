"""What the register holds, line by line and page by page, and what it is narrowed by."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.money import Money
from bot.vocabulary import Direction, GestureKind

PAGE = 10
"""How many gifts are shown at a time."""


class Corrections(StrEnum):
    """Whether what was taken back is shown."""

    BESIDE = "beside"
    LEFT_OUT = "left_out"
    ALONE = "alone"


@dataclass(frozen=True)
class Filters:
    """Which gifts are wanted: all that is told has to fit, and None and "" leave nothing out.

    `whom` is part of the name of a contact, or of an organisation. What is worth `least` or more
    is of its currency: nothing is converted.
    """

    first: date | None = None
    last: date | None = None
    direction: Direction | None = None
    whom: str = ""
    member_id: int | None = None
    least: Money | None = None
    corrections: Corrections = Corrections.BESIDE


@dataclass(frozen=True)
class Instead:
    """What was recorded in place of something that was put right."""

    id: int
    day: date
    worth: Money | None


@dataclass(frozen=True)
class TakenBack:
    """On which day, where the reader is, and by whom; and what is there `instead` of it."""

    on: date
    by: str
    is_yours: bool
    instead: Instead | None = None


@dataclass(frozen=True)
class Gift:
    """One line of the register; `name` is None where the contact is private to a colleague.

    `words` are "" where they aren't the reader's to see.
    """

    id: int
    day: date
    direction: Direction
    name: str | None
    organisation: str | None
    kind: GestureKind | None
    words: str
    worth: Money | None
    by: str
    is_yours: bool
    is_forgotten: bool
    taken_back: TakenBack | None


@dataclass(frozen=True)
class Sum:
    """What stands of one direction: amounts by currency, how many, and how many without worth."""

    amounts: tuple[Money, ...] = ()
    number: int = 0
    without_worth: int = 0


@dataclass(frozen=True)
class Page:
    """Those that fit, newest first, from the `number`th page on, which is 0 at first.

    What was taken back counts in the `total` of them, but in no sum. `first_year` is the earliest
    of which there is anything, and `members` are those who recorded something.
    """

    filters: Filters
    number: int
    gifts: tuple[Gift, ...]
    total: int
    given: Sum = field(default_factory=Sum)
    received: Sum = field(default_factory=Sum)
    first_year: int | None = None
    members: tuple[tuple[int, str], ...] = ()
    is_of_all: bool = False
    """Whether it tells of the whole workspace."""

    @property
    def has_next(self) -> bool:
        return (self.number + 1) * PAGE < self.total
