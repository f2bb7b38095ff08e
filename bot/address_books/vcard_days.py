"""The days of the year that a card tells, in the ways that programs write them."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.address_books import days
from bot.address_books.books import Flaw, FlawKind, NamedDay
from bot.address_books.columns import ANNIVERSARIES, key
from bot.address_books.person_names import LONGEST, clean
from bot.address_books.vcard_cards import Card, split
from bot.address_books.vcard_lines import Property
from bot.people.yearly import Yearly

_BIRTHDAY = "BDAY"
_ANNIVERSARIES = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY")
_OF_APPLE = "X-ABDATE"
_OF_ANDROID = "X-ANDROID-CUSTOM"
NAMES = frozenset({_BIRTHDAY, *_ANNIVERSARIES, _OF_APPLE, _OF_ANDROID})
"""The properties with days in them."""

_OMITTED = re.compile(r"X-APPLE-OMIT-YEAR=\"?(\d{4})", re.IGNORECASE)
_ANNIVERSARY, _OTHER = "anniversary", "Other"
_EVENT = "vnd.android.cursor.item/contact_event"
_KINDS_OF_EVENT = {"1": _ANNIVERSARY, "2": _OTHER, "3": _BIRTHDAY}
"""Android's, besides those with a name of their own."""


class _Written(NamedTuple):
    line: int
    name: str
    day: str


def read(card: Card, today: date) -> tuple[Yearly | None, tuple[NamedDay, ...], list[Flaw]]:
    """The birthday, the other days, and those that can't be read."""
    births: list[Yearly] = []
    others: list[NamedDay] = []
    flaws: list[Flaw] = []
    for line, name, written in _written(card):
        is_birthday = name == _BIRTHDAY
        try:
            if is_birthday and (day := days.read_birthday(written, today)):
                births.append(day)
            elif not is_birthday and (day := days.read_day(written, today)):
                others.append(NamedDay("" if key(name) in ANNIVERSARIES else name, day))
        except days.Unreadable:
            kind = FlawKind.BIRTHDAY if is_birthday else FlawKind.DAY
            flaws.append(Flaw(kind, line, written[:LONGEST]))
    return next(iter(births), None), tuple(dict.fromkeys(others)), flaws


def _written(card: Card) -> Iterator[_Written]:
    for one in card.all(_BIRTHDAY):
        yield _Written(one.line, _BIRTHDAY, _without_year(one))
    for column in _ANNIVERSARIES:
        for one in card.all(column):
            yield _Written(one.line, _ANNIVERSARY, _without_year(one))
    for one in card.all(_OF_APPLE):
        yield _Written(one.line, card.label(one) or _ANNIVERSARY, _without_year(one))
    for one in card.all(_OF_ANDROID):
        what, day, kind, name, *_ = [*map(clean, split(one.value, ";")), "", "", "", ""]
        if what == _EVENT:
            yield _Written(one.line, _KINDS_OF_EVENT.get(kind) or name or _OTHER, day)


def _without_year(one: Property) -> str:
    """The day as it was written, but for a year that stands for none."""
    written = clean(one.value)
    omitted = _OMITTED.search(one.parameters)
    if omitted and written.startswith(omitted[1]):
        return "--" + written.removeprefix(omitted[1]).lstrip("-")
    return written
