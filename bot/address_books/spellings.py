"""How the organisations of an address book are written: each in one way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.address_books.books import Row
from bot.people.names import name_key


def spell_once(rows: Iterable[Row], known: Mapping[str, str]) -> Iterator[Row]:
    """The rows, with each organisation as it is `known` by its key, else as it is first written."""
    by_key = dict(known)
    as_first: dict[str, str] = {}
    for row in rows:
        said = row.organisation
        if said and said not in as_first:
            as_first[said] = by_key.setdefault(name_key(said), said)
        if said and as_first[said] != said:
            yield replace(row, organisation=as_first[said])
        else:
            yield row
