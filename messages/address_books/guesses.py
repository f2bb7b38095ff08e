"""What was guessed of an address book, and what of it isn't read, in plain words."""

from collections import Counter
from collections.abc import Iterator

from bot.address_books.books import AddressBook, Format
from bot.address_books.previews import Preview
from messages import formats
from messages.address_books.words import AUDIENCES, WHY_AUDIENCE, WHY_LANGUAGE
from messages.catalogue import Texts

_MOST_COLUMNS = 10
_LONGEST_COLUMN = 40
_NAMED_BY_PEOPLE = frozenset({Format.TABLE, Format.WORKBOOK})
"""Where a column that isn't read may be one that somebody misses."""


def told(texts: Texts, found: Preview) -> Iterator[tuple[str, str]]:
    """What those who are new are, and in which language they are written to, and why."""
    audiences = Counter((one.audience.audience, one.audience.reason) for one in found.added)
    said = [
        _count(texts, texts.plain(AUDIENCES[audience]), count, texts.plain(WHY_AUDIENCE[reason]))
        for (audience, reason), count in audiences.most_common()
    ]
    if said:
        yield texts.plain("Who they are:"), " · ".join(said)
    languages = Counter(
        (one.language.language, one.language.reason) for one in found.added if one.language
    )
    told = [
        _count(
            texts,
            formats.language(texts, language),
            count,
            texts.plain(WHY_LANGUAGE[reason]),
        )
        for (language, reason), count in languages.most_common()
    ]
    if told:
        yield texts.plain("Language of drafts:"), " · ".join(told)


def unread(texts: Texts, book: AddressBook) -> list[str]:
    """The columns that aren't read, where one of them may be missed."""
    names = [one.name for one in book.columns if one.name and one.field is None]
    if not names or book.format not in _NAMED_BY_PEOPLE:
        return []
    shown = [
        texts.plain("“{column}”", column=formats.shortened(name, _LONGEST_COLUMN))
        for name in names[:_MOST_COLUMNS]
    ]
    more = len(names) - len(shown)
    if more > 0:
        shown.append(texts.plain_plural("one more", "{count} more", more))
    return shown


def _count(texts: Texts, what: str, count: int, why: str) -> str:
    number = formats.number(texts, count)
    return texts.plain("{what}: {count} ({why})", what=what, count=number, why=why)
