"""What the register holds, line by line and page by page, and what it is narrowed by."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.ledger.presents import Part
from bot.money import Money
from bot.vocabulary import Direction, GestureKind

PAGE = 10
"""How many gifts are shown at a time."""


class Shown(StrEnum):
    """Whether something is shown that counts in no sum."""

    BESIDE = "beside"
    LEFT_OUT = "left_out"
    ALONE = "alone"


@dataclass(frozen=True)
class Filters:
    """Which gifts are wanted: all that is told has to fit, and None and "" leave nothing out.

    `whom` is part of the name of a contact, or of an organisation. What is worth `least` or more
    is of its currency: nothing is converted. `corrections` are what was taken back, and `refusals`
    what wasn't taken, or was declined by whoever was to approve it.
    """

    first: date | None = None
    last: date | None = None
    direction: Direction | None = None
    whom: str = ""
    member_id: int | None = None
    least: Money | None = None
    corrections: Shown = Shown.BESIDE
    refusals: Shown = Shown.BESIDE


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
class Decision:
    """Who was to approve a gift said yes or no, on which day, where the reader is.

    The `reason` is "" where it isn't the reader's to see.
    """

    on: date
    by: str
    is_yours: bool
    reason: str = ""


@dataclass(frozen=True)
class Gift:
    """One line of the register; `name` is None where the contact is private to a colleague.

    `words` are "" where they aren't the reader's to see. Who wanted to give, or to accept, what was
    `declined` did `by` recording that; the id is the request's then.
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
    taken_back: TakenBack | None = None
    is_refused: bool = False
    approved: Decision | None = None
    declined: Decision | None = None
    unapproved: Decision | None = None
    """Who declined it, though it was given."""
    part: Part | None = None
    """Of one present for several."""
    idea_id: str | None = None
    """Which idea it was, where its words would be the reader's to see."""


@dataclass(frozen=True)
class Sum:
    """What stands of one direction: amounts by currency, how many, and how many without worth."""

    amounts: tuple[Money, ...] = ()
    number: int = 0
    without_worth: int = 0


@dataclass(frozen=True)
class Page:
    """Those that fit, newest first, from the `number`th page on, which is 0 at first.

    What was taken back, refused or declined counts in the `total` of them, but in no sum.
    `first_year` is the earliest of which there is anything, and `members` are those who recorded
    something.
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
