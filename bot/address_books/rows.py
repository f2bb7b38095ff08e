"""What one row of a table tells of a person, cell by cell."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from sys import intern

from bot.address_books import cells, days
from bot.address_books.books import Column, Flaw, FlawKind, NamedDay, Row
from bot.address_books.columns import (
    ANNIVERSARIES,
    GREETINGS,
    NO,
    YES,
    Field,
    key,
    language_named,
)
from bot.address_books.days import Order
from bot.address_books.person_names import PersonParts, clean, compose
from bot.people.names import LONGEST_NAME
from bot.people.yearly import Yearly
from bot.team import first_names

SAID = 40
"""Letters that are told of a row or cell that is too long."""
_SHORTEST_TITLE = 2
"""Letters. One alone tells a gender."""
_PREFERRED = "*"
"""Google marks the address so that is to be used first."""


@dataclass(frozen=True)
class Ways:
    """How all rows of a table are to be read.

    `places` are those of each field, `order` is that of numbers in days, and `from_google` tells
    how labels are joined.
    """

    columns: Sequence[Column]
    fields: Sequence[Field | None]
    places: Mapping[Field, Sequence[int]]
    today: date
    order: Order | None
    from_google: bool


class RowOfCells:
    """A row on its way to a `Row`; `flaws` gathers what it says in vain."""

    def __init__(self, line: int, said: Sequence[str], ways: Ways) -> None:
        self._line = line
        self._said = said
        self._ways = ways
        self._told: dict[Field, list[str]] = {}
        for field, cell in zip(ways.fields, said, strict=False):
            if cell and field:
                self._told.setdefault(field, []).append(cells.seen(cell))
        self.flaws: list[Flaw] = []

    def read(self) -> Row | None:
        """The person; None for a row that has none, with one flaw that tells why."""
        organisation = self._short(self._first(Field.ORGANISATION))
        honorific, role = self._titles()
        name = compose(self._parts(honorific, organisation))
        if name is None:
            told = [*self._all(Field.EMAIL), organisation, *map(clean, self._said)]
            self._refuse(FlawKind.NO_NAME, next(filter(None, told), ""))
            return None
        if len(name.name) > LONGEST_NAME:
            self._refuse(FlawKind.NAME_TOO_LONG, name.name)
            return None
        organisation, role = organisation or self._short(name.organisation), role or name.role
        return Row(
            line=self._line,
            name=name.name,
            organisation=intern(organisation) if organisation else None,
            emails=self._emails(),
            labels=self._labels(),
            birthday=next(self._days(Field.BIRTHDAY), None),
            notes="\n".join(filter(None, map(cells.lines, self._told.get(Field.NOTES, ())))),
            first_name=intern(name.first_name),
            honorific=intern(self._short(name.honorific)),
            role=intern(self._short(role)),
            phones=self._phones(),
            occasions=tuple(self._occasions()),
            language=intern(self._language()) if Field.LANGUAGE in self._told else "",
            is_private=any(list(map(self._says_yes, self._all(Field.PRIVATE)))),
        )

    def _all(self, field: Field) -> Iterator[str]:
        return filter(None, map(cells.plain, self._told.get(field, ())))

    def _first(self, field: Field) -> str:
        return next(self._all(field), "") if field in self._told else ""

    def _refuse(self, kind: FlawKind, said: str) -> None:
        self.flaws = [Flaw(kind, self._line, begun(cells.plain(said)))]

    def _tell(self, kind: FlawKind, said: str) -> None:
        self.flaws.append(Flaw(kind, self._line, cells.plain(said)[:LONGEST_NAME]))

    def _short(self, said: str) -> str:
        if len(said) <= LONGEST_NAME:
            return said
        self._tell(FlawKind.TOO_LONG, begun(said))
        return ""

    def _parts(self, honorific: str, organisation: str) -> PersonParts:
        return PersonParts(
            first=self._named(Field.FIRST_NAME) or self._named(Field.INITIALS),
            middle=self._named(Field.MIDDLE_NAME),
            last=self._named(Field.LAST_NAME),
            honorific=honorific,
            suffix=self._suffix() if Field.SUFFIX in self._told else "",
            nickname=self._named(Field.NICKNAME),
            file_as=self._named(Field.FILE_AS),
            whole=self._named(Field.NAME),
            organisation=organisation,
        )

    def _named(self, field: Field) -> str:
        if field not in self._told:
            return ""
        return next((one for one in self._all(field) if not cells.is_formula(one)), "")

    def _suffix(self) -> str:
        """What stands behind a name, which is told since it isn't kept."""
        suffix = self._named(Field.SUFFIX)
        if suffix and not cells.says_nothing(suffix):
            self._tell(FlawKind.SUFFIX, suffix)
        return suffix

    def _titles(self) -> tuple[str, str]:
        """How somebody is titled and what they do: a "Title" may be either."""
        told = tuple(self._all(Field.HONORIFIC))
        honorific, role = _titled(told, self._first(Field.TITLE))
        return honorific, self._first(Field.ROLE) or role

    def _emails(self) -> tuple[str, ...]:
        """The preferred ones first."""
        told = self._told.get(Field.EMAIL, ())
        if len(told) > 1 and Field.EMAIL_LABEL in self._told:
            pairs = sorted(
                zip(self._cells(Field.EMAIL_LABEL), self._cells(Field.EMAIL), strict=False),
                key=lambda pair: not pair[0].startswith(_PREFERRED),
            )
            told = [cell for _, cell in pairs if cell] if len(pairs) >= len(told) else told
        return self._several(told, cells.addresses, FlawKind.EMAIL)

    def _says_yes(self, cell: str) -> bool:
        told = key(cell)
        if told not in YES and told not in NO:
            self._tell(FlawKind.NEITHER_YES_NOR_NO, cell)
        return told in YES

    def _phones(self) -> tuple[str, ...]:
        told = self._told.get(Field.PHONE, ())
        return cells.numbers_once(self._several(told, cells.numbers, FlawKind.PHONE))

    def _cells(self, field: Field) -> list[str]:
        """Of all columns, empty ones too, so that those of a group stay side by side."""
        places = (at for at in self._ways.places[field] if at < len(self._said))
        return [cells.seen(self._said[at]) for at in places]

    def _language(self) -> str:
        """Its code; as it is written where it is none of ours, so that nobody guesses another."""
        told = [cell for cell in self._all(Field.LANGUAGE) if not cells.says_nothing(cell)]
        if not told:
            return ""
        code = next(filter(None, map(language_named, told)), "")
        if not code:
            self._tell(FlawKind.LANGUAGE, told[0])
        return code or begun(told[0])

    def _several(
        self,
        told: Sequence[str],
        read: Callable[[str], tuple[list[str], list[str]]],
        kind: FlawKind,
    ) -> tuple[str, ...]:
        found: list[str] = []
        for cell in told:
            good, bad = read(cell)
            found += good
            for one in bad:
                self._tell(kind, one)
        return cells.unique(found)

    def _labels(self) -> tuple[str, ...]:
        told = [
            cells.labels(cell, from_google=self._ways.from_google)
            for cell in self._all(Field.LABELS)
        ]
        if len(told) == 1 and all(len(label) <= LONGEST_NAME for label in told[0]):
            return told[0]
        return cells.unique(filter(None, map(self._short, chain.from_iterable(told))))

    def _days(self, field: Field) -> Iterator[Yearly]:
        for cell in self._all(field):
            day = self._day(cell, FlawKind.BIRTHDAY if field is Field.BIRTHDAY else FlawKind.DAY)
            if day is not None:
                yield day

    def _day(self, cell: str, kind: FlawKind) -> Yearly | None:
        if cells.says_nothing(cell):
            return None
        read = days.read_birthday if kind is FlawKind.BIRTHDAY else days.read_day
        try:
            return read(cell, self._ways.today, self._ways.order)
        except days.Unreadable:
            self._tell(kind, cell)
            return None

    def _occasions(self) -> Iterator[NamedDay]:
        for name, cell in self._named_days():
            day = self._day(cell, FlawKind.DAY)
            if day is not None:
                yield NamedDay("" if key(name) in ANNIVERSARIES else self._short(name), day)

    def _named_days(self) -> Iterator[tuple[str, str]]:
        """What a day is called, and the cell that tells it."""
        if Field.ANNIVERSARY in self._told:
            columns = [self._ways.columns[at].name for at in self._ways.places[Field.ANNIVERSARY]]
            yield from zip(columns, self._cells(Field.ANNIVERSARY), strict=False)
        if Field.EVENT in self._told:
            labels = [label.lstrip(f"{_PREFERRED} ") for label in self._cells(Field.EVENT_LABEL)]
            yield from zip(map(cells.plain, labels), self._cells(Field.EVENT), strict=False)


def begun(said: str) -> str:
    """The beginning of what stood there, and that it goes on."""
    return said if len(said) <= SAID else f"{said[: SAID - 1].rstrip()}…"


# A book has few titles and many people in it.
@lru_cache(maxsize=1024)
def _titled(told: tuple[str, ...], title: str) -> tuple[str, str]:
    is_honorific = first_names.count_titles(title.split()) == len(title.split())
    role = "" if is_honorific else title
    said = list[str]()
    for one in filter(_is_title, (*told, title) if is_honorific else told):
        # "Frau" in one column and "Prof. Dr." in another are both hers, "Dr." twice is once.
        if not set(one.casefold().split()) <= set(" ".join(said).casefold().split()):
            said.append(one)
    return " ".join(said), role


def _is_title(said: str) -> bool:
    is_greeting = key(said.partition(" ")[0]) in GREETINGS
    return not is_greeting and len(said.strip(".")) >= _SHORTEST_TITLE
