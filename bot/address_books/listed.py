"""A contact as an address book that we write lists it."""

from dataclasses import dataclass
from datetime import date

from bot.people.details import Details
from bot.people.rhythm import Cadence
from bot.people.yearly import Yearly
from bot.team.first_names import first_name
from bot.vocabulary import OccasionKind

ANNIVERSARY = "Anniversary"
"""What address books call one that has no name of its own."""


@dataclass(frozen=True)
class ListedDay:
    """A day of every year, or without a `day` a month, mentioned `lead_days` before."""

    kind: OccasionKind
    name: str
    month: int
    day: int | None
    year: int | None
    lead_days: int

    def written(self) -> str:
        """As ISO 8601 has it, where it tells of such: 1980-03-09, --03-09, --03."""
        return Yearly(self.month, self.day, self.year).written()

    @property
    def label(self) -> str:
        """What the day is called."""
        return self.name or ANNIVERSARY


@dataclass(frozen=True)
class ListedNote:
    """What a member noted; it `is_own` where it is for them that the book is written."""

    words: str
    is_shared: bool
    by: str
    is_own: bool


@dataclass(frozen=True)
class ListedWords:
    """What whoever gets the book sent to the contact, and when."""

    words: str
    day: date


@dataclass(frozen=True)
class ListedCampaign:
    """A campaign that the contact took part in, and when they were given and asked something.

    `group` is the number of their group, from 0 for the one that is compared with: told only once
    an experiment is over. `answered_early_on` is the day on which they did what was to be asked.
    """

    name: str
    launched_on: date
    given_on: date | None = None
    asked_on: date | None = None
    answered_early_on: date | None = None
    group: int | None = None


@dataclass(frozen=True)
class ListedTip:
    """A tip of the team's library that the contact got, as it was called then."""

    title: str
    day: date


@dataclass(frozen=True)
class ListedUnwanted:
    """What isn't suggested for a contact: ideas and kinds of gesture, in the words they go by."""

    ideas: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    is_priced: bool = False


@dataclass(frozen=True)
class Listed:
    """A contact with all that whoever gets the book may see; `owner` is a name."""

    details: Details
    owner: str | None
    cadence: Cadence
    last_touch_on: date | None
    days: tuple[ListedDay, ...] = ()
    notes: tuple[ListedNote, ...] = ()
    sent: tuple[ListedWords, ...] = ()
    unwanted: ListedUnwanted = ListedUnwanted()
    household: tuple[str, ...] = ()
    tips: tuple[ListedTip, ...] = ()
    campaigns: tuple[ListedCampaign, ...] = ()

    @property
    def birthday(self) -> ListedDay | None:
        return next((one for one in self.days if one.kind is OccasionKind.BIRTHDAY), None)

    @property
    def events(self) -> tuple[ListedDay, ...]:
        """The other days of the year; not the months, which address books don't know."""
        return tuple(
            one
            for one in self.days
            if one.kind is not OccasionKind.BIRTHDAY and one.day is not None
        )

    @property
    def labels(self) -> tuple[str, ...]:
        """What the contact is to the team, in a word that an import reads, and the tags."""
        return (self.details.audience.title(), *self.details.tags)

    @property
    def own_note(self) -> str:
        """What whoever gets the book noted; an import takes it for theirs, and no other."""
        return next((one.words for one in self.notes if one.is_own), "")

    @property
    def in_parts(self) -> tuple[str, str]:
        """The first name and the rest; all in the first part where these can't be told apart."""
        first = first_name(self.details.name)
        rest = self.details.name.removeprefix(f"{first} ")
        return (first, rest) if rest != self.details.name else (self.details.name, "")


@dataclass(frozen=True)
class Widest:
    """How many of each a contact in the book has at most: that many columns a table needs."""

    emails: int
    phones: int
    days: int
