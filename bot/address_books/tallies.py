"""An address book on its way into the database: how far it has come, and what came of it."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from sqlmodel import Session

from bot.address_books import joining
from bot.address_books.books import AddressBook, Flaw, Row
from bot.address_books.colleagues import Colleagues
from bot.address_books.joining import Pair
from bot.address_books.matching import Matching
from bot.address_books.outcomes import Options, Portion
from bot.team import zones
from bot.team.members import Member

ROWS_AT_ONCE = 1000
"""Stored in a transaction of their own, which takes a tenth of a second: enough that statements
cost little, few enough to hold in memory, and nobody waits long for the end of it."""


@dataclass(frozen=True)
class Imported:
    """What came of an import: how many were new, and what became of the rows of the others.

    `updated` learnt something, `joined` were about somebody whom another row is about, too. Of
    those who are `likely` somebody else, and of what is `proposed`, members are to decide.
    `languages` are those that were guessed for the new ones, with how many; the most first.
    `import_id` is what it can be undone by; None where nothing was stored.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    joined: int = 0
    likely: int = 0
    proposed: int = 0
    problems: tuple[Flaw, ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    import_id: int | None = None


@dataclass(frozen=True, slots=True)
class Resembling:
    """The contact that a row became, or was before."""

    contact_id: int
    is_new: bool


@dataclass(frozen=True)
class Stored:
    """What came of some rows. `resembling` are those who resemble others in the book, by line."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    likely: int = 0
    proposed: int = 0
    languages: tuple[str, ...] = ()
    resembling: Mapping[int, Resembling] = field(default_factory=dict)
    import_id: int | None = None
    remarks: tuple[Flaw, ...] = ()


class Tally:
    """An import on its way: what came of the rows that are committed, `done` in number."""

    def __init__(
        self, owner: Member, book: AddressBook, options: Options, file_name: str = ""
    ) -> None:
        self.owner, self.book, self.options, self.file_name = owner, book, options, file_name
        region = zones.country_of(owner.time_zone)
        self.joined = joining.join(book.rows, region, join_likely=options.join_likely)
        self.colleagues = Colleagues()
        self.matching = Matching(self.joined, owner.id, join_likely=options.join_likely)
        self.done = 0
        self.import_id: int | None = None
        self.resembling: dict[int, Resembling] = {}
        self._resemble = {line for one in self.joined.likely for line in (one.line, one.other_line)}
        self._counted: Counter[str] = Counter()
        self._languages: Counter[str] = Counter()
        self._remarks: list[Flaw] = []

    def look_around(self, session: Session) -> None:
        """See which contacts are colleagues of people in the book, before any of these is stored.

        Without it, nobody is likely to be a misspelt one of them but who has the same address.
        """
        self.colleagues.find(session, self.owner.workspace_id, self.joined.people)

    @property
    def total(self) -> int:
        """How many people there are."""
        return len(self.joined.rows)

    def portions(self) -> Iterator[Portion]:
        """The book's people, as many as are stored at once."""
        rows, people = self.joined.rows, self.joined.people
        for start in range(0, self.total, ROWS_AT_ONCE):
            end = start + ROWS_AT_ONCE
            yield Portion(rows[start:end], people[start:end])

    def pairs(self, rows: Sequence[Row]) -> Sequence[Pair]:
        """Those who may be one, and of whom the later one is among the next `rows`."""
        likely, line = self.joined.likely, attrgetter("line")
        start = bisect_left(likely, rows[0].line, key=line)
        return likely[start : bisect_right(likely, rows[-1].line, lo=start, key=line)]

    def resembles(self, row: Row) -> bool:
        """Whether the person of a row is likely to be another one in the book."""
        return row.line in self._resemble

    def count(self, portion: Portion, stored: Stored) -> None:
        """Take in what came of some people, once that is committed."""
        self.done += len(portion.rows)
        self.import_id = stored.import_id
        self.resembling.update(stored.resembling)
        for name in ("added", "updated", "unchanged", "likely", "proposed"):
            self._counted[name] += getattr(stored, name)
        self._languages.update(stored.languages)
        self._remarks += stored.remarks

    def imported(self) -> Imported:
        """The outcome so far."""
        return Imported(
            **self._counted,
            joined=len(self.joined.into),
            problems=tuple(sorted([*self.book.problems, *self._remarks], key=attrgetter("line"))),
            languages=tuple(self._languages.most_common()),
            import_id=self.import_id,
        )
