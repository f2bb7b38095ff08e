"""Address books that we write, in the formats that others read."""

from collections.abc import Iterable, Iterator

from bot.address_books import written_cards, written_objects, written_tables
from bot.address_books.formats import BookFormat
from bot.address_books.listed import Listed, Widest


def written(form: BookFormat, people: Iterable[Listed], widest: Widest) -> Iterator[str]:
    """The book piece by piece, as the people come."""
    match form:
        case BookFormat.CSV:
            return written_tables.written(people, widest)
        case BookFormat.VCARD:
            return written_cards.written(people)
        case BookFormat.JSON:
            return written_objects.written(people)
