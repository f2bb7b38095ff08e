"""An address book once it is read: the contacts in it, and what could not be read."""

from dataclasses import dataclass
from enum import StrEnum

from bot.address_books.columns import Field
from bot.people.yearly import Yearly


class Format(StrEnum):
    """What wrote an address book."""

    GOOGLE = "google"
    OUTLOOK = "outlook"
    LINKEDIN = "linkedin"
    HUBSPOT = "hubspot"
    TABLE = "table"
    WORKBOOK = "workbook"
    VCARD = "vcard"


class FlawKind(StrEnum):
    """Why a line, or the whole file, could not be read as expected."""

    # The whole file, of which nothing is read.
    EMPTY = "empty"
    NOT_TEXT = "not_text"
    IMAGE = "image"
    PDF = "pdf"
    JSON = "json"
    ARCHIVE = "archive"
    PROTECTED = "protected"
    BROKEN_WORKBOOK = "broken_workbook"
    TOO_LARGE = "too_large"
    TOO_WIDE = "too_wide"
    WRONG_COLUMNS = "wrong_columns"
    NO_HEADER = "no_header"
    NO_CARD = "no_card"
    NOBODY = "nobody"
    # A row that is left out.
    NO_NAME = "no_name"
    NAME_TOO_LONG = "name_too_long"
    TOO_MANY_CELLS = "too_many_cells"
    DUPLICATE = "duplicate"
    BROKEN_ROW = "broken_row"
    NO_PERSON = "no_person"
    UNCLOSED = "unclosed"
    # A row that came in, though not all of it.
    NOT_UTF8 = "not_utf8"
    NEVER_UTF8 = "never_utf8"
    LOST_LETTER = "lost_letter"
    EMAIL = "email"
    PHONE = "phone"
    BIRTHDAY = "birthday"
    DAY = "day"
    TOO_LONG = "too_long"
    NEITHER_YES_NOR_NO = "neither_yes_nor_no"
    LANGUAGE = "language"
    SUFFIX = "suffix"
    SHARED = "shared"


OF_THE_WHOLE = frozenset(
    {
        FlawKind.EMPTY,
        FlawKind.NOT_TEXT,
        FlawKind.IMAGE,
        FlawKind.PDF,
        FlawKind.JSON,
        FlawKind.ARCHIVE,
        FlawKind.PROTECTED,
        FlawKind.BROKEN_WORKBOOK,
        FlawKind.TOO_LARGE,
        FlawKind.TOO_WIDE,
        FlawKind.WRONG_COLUMNS,
        FlawKind.NO_HEADER,
        FlawKind.NO_CARD,
        FlawKind.NOBODY,
    }
)
"""Why nothing of a file is read."""
OF_THE_LETTERS = frozenset({FlawKind.NEVER_UTF8})
"""What is told of the whole file, though all of it may come in."""
LEFT_OUT = frozenset(
    {
        FlawKind.NO_NAME,
        FlawKind.NAME_TOO_LONG,
        FlawKind.TOO_MANY_CELLS,
        FlawKind.DUPLICATE,
        FlawKind.BROKEN_ROW,
        FlawKind.NO_PERSON,
        FlawKind.UNCLOSED,
    }
)
"""Why a row is not read; all others tell of something that a row came in without."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that was wrong: `line` in the file (1 is the header), `said` what stood there."""

    kind: FlawKind
    line: int
    said: str = ""


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day of the year besides the birthday; `name` is empty for an anniversary."""

    name: str
    day: Yearly


@dataclass(frozen=True, slots=True)
class Row:
    """One contact as the address book has it; empty where it says nothing.

    `name` has no `honorific` ("Dr.", "Mevr.") in it; `first_name` is what the book itself calls
    so, where it tells. `emails` are in small letters, the preferred one first; `phones` and
    `labels` as they were written. `language` is the code of one that the book names. Whom the book
    tells to be private, `is_private`.
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
    is_private: bool = False

    @property
    def email(self) -> str | None:
        """The preferred address."""
        return self.emails[0] if self.emails else None


@dataclass(frozen=True)
class Column:
    """A column as the file names it, and what it was taken for; None where it is not read."""

    name: str
    field: Field | None = None


@dataclass(frozen=True)
class AddressBook:
    """What was read of a file; `encoding`, `separator` and `columns` where it has such.

    The `fingerprint` is that of the file's content, where it was read from one.
    """

    rows: tuple[Row, ...]
    problems: tuple[Flaw, ...]
    format: Format = Format.TABLE
    encoding: str | None = None
    separator: str | None = None
    columns: tuple[Column, ...] = ()
    fingerprint: bytes = b""

    @property
    def mistaken(self) -> Flaw | None:
        """Why the file is none that we read, for one with nobody in it."""
        return next((one for one in self.problems if one.kind in OF_THE_WHOLE), None)

    @property
    def rejected(self) -> tuple[Flaw, ...]:
        """The rows that were left out, each with its reason."""
        return tuple(one for one in self.problems if one.kind in LEFT_OUT)
