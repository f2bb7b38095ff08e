"""Tables that begin with people: what their columns hold is told by what stands in them."""

import re
from collections.abc import Callable, Iterable, Sequence

from bot.address_books.columns import Field

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_NUMBER = re.compile(r"\+?[\d()/. -]{7,}")
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d\d?[-./]\d\d?[-./]\d{2,4}")
_LETTERS = 26


def is_somebody(cells: Iterable[str]) -> bool:
    """Whether an e-mail address stands in a row."""
    return any("@" in cell and _ADDRESS.fullmatch(cell.strip()) for cell in cells)


def fields(people: Sequence[Sequence[str]]) -> list[Field | None]:
    """What each column holds: addresses and numbers tell themselves.

    The first words are a name and the next the employer; two single words side by side are a first
    name and a surname.
    """
    width = max(map(len, people))
    columns = [[row[at].strip() for row in people if row[at:]] for at in range(width)]
    kinds = [_kind([cell for cell in column if cell]) for column in columns]
    words = [at for at, kind in enumerate(kinds) if kind is Field.NAME]
    order = [Field.NAME, Field.ORGANISATION]
    if len(words) > 1 and all(_most(columns[at], _is_single) for at in words[:2]):
        order = [Field.FIRST_NAME, Field.LAST_NAME, Field.ORGANISATION]
    named = dict(zip(words, order, strict=False))
    return [named.get(at) if at in words else kind for at, kind in enumerate(kinds)]


def letter(place: int) -> str:
    """What a spreadsheet calls a column: A, Z, AA."""
    before = letter(place // _LETTERS - 1) if place >= _LETTERS else ""
    return before + chr(ord("A") + place % _LETTERS)


def _kind(said: Sequence[str]) -> Field | None:
    if _most(said, _ADDRESS.fullmatch):
        return Field.EMAIL
    if _most(said, _NUMBER.fullmatch):
        return None if _most(said, _DATE.fullmatch) else Field.PHONE
    return Field.NAME if _most(said, _is_in_words) else None


def _most(cells: Sequence[str], fits: Callable[[str], object]) -> bool:
    return sum(bool(fits(cell)) for cell in cells) * 2 > len(cells)


def _is_in_words(cell: str) -> bool:
    return any(map(str.isalpha, cell)) and not any(one.isdigit() or one == "@" for one in cell)


def _is_single(cell: str) -> bool:
    return bool(cell) and " " not in cell
