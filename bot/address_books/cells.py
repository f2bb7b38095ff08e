"""Cells of address books that hold several things: addresses, phone numbers, labels."""

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from bot.address_books.columns import EVERYBODY, NOTHING, key
from bot.address_books.inert import as_meant
from bot.letters import legible
from bot.people.names import LONGEST_NAME

_BETWEEN = ":::"
"""Google's own mark between several things in a cell."""
_BETWEEN_ADDRESSES = re.compile(r"[\s;,|<>()\[\]\"]+|/(?=[^/]*@)")
_ADDRESS = re.compile(r"[^\s@<>\",;:|()\[\]]+@[^\s@<>\",;|()\[\]/.]+(?:\.[^\s@<>\",;|()\[\]/.]+)+")
_BETWEEN_NUMBERS = re.compile(r"[;,|\r\n/]|\b(?:of|or|oder)\b")
_NO_DIGIT = re.compile(r"\D+")
_FEWEST_DIGITS = 6
"""A number has: 030/123456 is one, not two."""
_PLAIN_NUMBER = re.compile(r"(?=(?:[^0-9]*[0-9]){6})\+?[0-9]+(?:[ -][0-9]+)*")
"""Six digits at least: most numbers are such, and need no second look."""
_ROUNDED = re.compile(r"\d[.,]?\d*E\+?\d+", re.IGNORECASE)
"""A number of which a spreadsheet kept the first digits only: 3,16E+10."""
_FEWEST_OWN_DIGITS = 7
"""A number has, without its country's code, where two are compared by them."""
_MOST_DIGITS_BEFORE = 4
"""Of a country's code, with a nought in brackets: +353 (0)."""
_BETWEEN_LABELS = re.compile(r":::|[;,|\n]")
_FORMULA = re.compile(r"=|[+\-@][^(|!]*[(|!]")
_AS_TEXT = re.compile(r'="([^"]*)"')
"""How some programs keep spreadsheets from taking a cell for a number."""


def seen(text: str) -> str:
    """What is to be read in a cell: not what acts unseen, nor what only keeps it a text."""
    found = _AS_TEXT.fullmatch(text) if text.startswith("=") else None
    return legible(found[1] if found else as_meant(text))


def plain(text: str) -> str:
    """What is to be read in a cell, on one line and without spare white space."""
    return " ".join(text.split())


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run a cell: such is nobody's name."""
    return bool(_FORMULA.match(text))


def says_nothing(text: str) -> bool:
    """Whether there is only a dash or a "none" in a cell."""
    return not any(map(str.isdigit, text)) and key(text) in NOTHING


def addresses(text: str) -> tuple[list[str], list[str]]:
    """The e-mail addresses in a cell, in small letters, and what is none of them."""
    if _ADDRESS.fullmatch(text) and len(text) <= LONGEST_NAME:
        return [text.lower()], []
    good, bad = [], []
    for part in _BETWEEN_ADDRESSES.split(text):
        told = part.lower().removeprefix("mailto:").strip("'.:")
        if _ADDRESS.fullmatch(told) and len(told) <= LONGEST_NAME:
            good.append(told)
        elif "@" in told:
            bad.append(part)
    if not good and not bad and not says_nothing(text):
        bad.append(text)
    return good, bad


def numbers(text: str) -> tuple[list[str], list[str]]:
    """The phone numbers in a cell, as they are written, and what is none of them."""
    if _PLAIN_NUMBER.fullmatch(text) and len(text) <= LONGEST_NAME:
        return [text], []
    good, bad = [], []
    for part in map(str.strip, text.split(_BETWEEN)):
        pieces = list(filter(None, map(str.strip, _BETWEEN_NUMBERS.split(part))))
        whole = all(_digits(piece) >= _FEWEST_DIGITS for piece in pieces)
        for number in pieces if whole else [part]:
            if _is_number(number):
                good.append(number)
            elif not says_nothing(number):
                bad.append(number)
    return good, bad


def labels(text: str, *, from_google: bool) -> tuple[str, ...]:
    """The groups in a cell; not the one that Google has everybody in."""
    return _labels(text, from_google)


@lru_cache(maxsize=1024)
def _labels(text: str, from_google: bool) -> tuple[str, ...]:
    # A book has few groups and many people in them.
    split = text.split(_BETWEEN) if from_google else _BETWEEN_LABELS.split(text)
    told = (plain(label).removeprefix("* ") for label in split)
    return unique(label for label in told if label and key(label) != EVERYBODY)


def unique(told: Iterable[str]) -> tuple[str, ...]:
    """Each once, in order."""
    return tuple(dict.fromkeys(told))


def lines(text: str) -> str:
    """A note: white space is spared, lines are kept."""
    if "\n" not in text and "\r" not in text:
        return plain(text)
    return "\n".join(map(plain, text.splitlines())).strip("\n")


def _is_number(text: str) -> bool:
    return _digits(text) > 1 and len(text) <= LONGEST_NAME and not _ROUNDED.fullmatch(text)


def _digits(text: str) -> int:
    return len(_NO_DIGIT.sub("", text))


def numbers_once(told: Sequence[str]) -> tuple[str, ...]:
    """Telephone numbers, each once: of "079 611 22 33" and "+41 79 611 22 33" the second."""
    found = unique(told)
    if len(found) < 2:
        return found
    abroad = {_plain_digits(one) for one in found if one.startswith(("+", "00"))}
    return tuple(one for one in found if not _is_told_with_country(_plain_digits(one), abroad))


def _is_told_with_country(number: str, abroad: Set[str]) -> bool:
    """Whether another one is the same behind the code of a country, which has up to 3 digits."""
    own = number[1:]
    if not number.startswith("0") or own.startswith("0") or len(own) < _FEWEST_OWN_DIGITS:
        return False
    return any(
        1 <= len(one.removeprefix("00").removesuffix(own)) <= _MOST_DIGITS_BEFORE
        for one in abroad
        if one.endswith(own)
    )


def _plain_digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))
