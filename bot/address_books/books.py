"""An address book once it is read: the contacts in it, and what could not be read."""

from dataclasses import dataclass
from enum import StrEnum

from bot.people.occasions import Yearly


class FlawKind(StrEnum):
    """Why a line, or the whole file, could not be read as expected."""

    EMPTY = "empty"
    NOT_TEXT = "not_text"
    NOT_UTF8 = "not_utf8"
    VCARD = "vcard"
    SEPARATOR = "separator"
    WRONG_COLUMNS = "wrong_columns"
    NOBODY = "nobody"
    NO_NAME = "no_name"
    NAME_TOO_LONG = "name_too_long"
    DUPLICATE = "duplicate"
    BROKEN_ROW = "broken_row"
    BIRTHDAY = "birthday"
    DAY = "day"
    NO_CARD = "no_card"
    NO_PERSON = "no_person"
    UNCLOSED = "unclosed"


@dataclass(frozen=True)
class Flaw:
    """One thing that was wrong: `line` in the file (1 is the header), `said` what stood there."""

    kind: FlawKind
    line: int
    said: str = ""


@dataclass(frozen=True)
class NamedDay:
    """A day of the year besides the birthday; `name` is empty for an anniversary."""

    name: str
    day: Yearly


@dataclass(frozen=True)
class Row:
    """One contact as the address book has it; empty where it says nothing.

    `name` has no `honorific` ("Dr.", "Mevr.") in it; `first_name` is what the book itself calls
    so, where it tells. `emails` are in small letters, the preferred one first; `phones` and
    `labels` as they were written. `language` is the code of one that the book names.
    """

    line: int
    name: str
    organisation: str | None = None
    emails: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    birthday: Yearly | None = None
    notes: str = ""
    first_name: str = ""
    honorific: str = ""
    role: str = ""
    phones: tuple[str, ...] = ()
    occasions: tuple[NamedDay, ...] = ()
    language: str = ""

    @property
    def email(self) -> str | None:
        """The preferred address."""
        return self.emails[0] if self.emails else None


_OF_THE_WHOLE = frozenset(
    {
        FlawKind.EMPTY,
        FlawKind.NOT_TEXT,
        FlawKind.VCARD,
        FlawKind.SEPARATOR,
        FlawKind.WRONG_COLUMNS,
        FlawKind.NOBODY,
        FlawKind.NO_CARD,
    }
)


@dataclass(frozen=True)
class AddressBook:
    rows: tuple[Row, ...]
    problems: tuple[Flaw, ...]

    @property
    def mistaken(self) -> Flaw | None:
        """Why the file is none that we read, for one with nobody in it."""
        return next((one for one in self.problems if one.kind in _OF_THE_WHOLE), None)
