"""What the words and figures of a line may be in the telling of a time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from handlers.reading import tokens
from handlers.reading.tokens import Token
from messages.reading import calendar_names, times
from messages.reading import words as typed
from messages.reading.times import joined, plain

KINDS: Mapping[str, times.Numbered] = {
    "near": joined(typed.near_days, times.near_days),
    "weekday": calendar_names.weekdays,
    "short_weekday": calendar_names.short_weekdays,
    "sure_weekday": cache(
        lambda: {
            word: calendar_names.short_weekdays()[word]
            for word in calendar_names.sure_short_weekdays()
        }
    ),
    "month": calendar_names.months,
    "single": cache(lambda: {word: times.units()[word] for word in typed.single_units()}),
    "unit": times.units,
    "unit_time": times.unit_times,
    "number": times.numbers,
    "ordinal": times.ordinals,
    "half": plain(times.half),
    "one_and_half": plain(times.one_and_half),
    "and_half": plain(times.and_half),
    "few": plain(times.few),
    "about": plain(times.about),
    "ago": plain(typed.ago_words),
    "ago_after": plain(times.ago_after),
    "in": plain(typed.in_words),
    "from_now": plain(times.from_now),
    "after_day": plain(times.after_day),
    "time_ahead": plain(times.time_ahead),
    "relation": times.relations,
    "relation_behind": times.relations_behind,
    "day_mark": times.day_marks,
    "stage": times.stages,
    "end_word": times.ends,
    "quarter": times.quarters,
    "season": times.seasons,
    "feast": times.feasts,
    "leisure": plain(times.leisure),
    "event": plain(times.events),
    "feast_on": plain(times.feast_prepositions),
    "inside": plain(times.inside),
    "on": plain(typed.on_words),
    "toward": plain(times.toward),
    "the": plain(typed.the_words),
    "of": plain(typed.of_words),
    "loosely": plain(times.loosely),
    "latest": plain(times.at_the_latest),
    "latest_by_itself": plain(times.at_the_latest_by_itself),
    "latest_behind": plain(times.at_the_latest_behind),
    "earliest": plain(times.at_the_earliest),
    "later_than": plain(times.later_than),
    "vague": plain(times.vague),
    "part": joined(plain(typed.day_parts), plain(times.parts_of_day)),
    "clock_on": plain(times.clock_prepositions),
    "clock_unit": plain(times.clock_units),
    "half_hour": plain(times.half_hours),
}
"""Kinds of words, and the number that each of their words stands for."""
_SUFFIX = r"(?:st|nd|rd|th|e|ste|de|ter|ten)\.?"
FIGURES: Mapping[str, re.Pattern[str]] = {
    "number": re.compile(r"\d{1,4}"),
    "day": re.compile(rf"(\d{{1,2}})(?:{_SUFFIX}|\.)?"),
    "ordinal": re.compile(rf"(\d{{1,2}})(?:{_SUFFIX}|\.)"),
    "nth": re.compile(rf"(\d{{1,2}}){_SUFFIX}"),
    "dot": re.compile(r"(\d{1,2})\.+"),
    "year": re.compile(r"(?:19|20|21)\d\d"),
    "short_year": re.compile(r"['’]?([2-4]\d)"),
    "clock": re.compile(r"\d{1,2}(?:[:.]\d\d)?"),
    "whole_clock": re.compile(
        r"\d{1,2}(?::\d\d|(?:[:.h]?\d\d)?(?:am|pm|a\.m\.|p\.m\.|h|u|uhr|uur))"
    ),
}
ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
FULL = re.compile(r"(\d{1,2})(?P<mark>[./-])(\d{1,2})(?P=mark)'?(\d{4}|\d{2})")
SHORT = re.compile(r"(\d{1,2})([./-])(\d{1,2})(\.?)")
_BEGUN = re.compile(r"mid-(\w+)|half-(\w+)")
_PAIR = 100


class Term(NamedTuple):
    """What the next `length` words may be, and the number that they stand for."""

    kind: str
    value: int
    length: int


def terms(said: Sequence[Token], place: int) -> Iterator[Term]:
    """All that can start at that token, the longest first."""
    token = said[place]
    for rest, kind, value in _starting().get(token.key, ()):
        after = place + 1 + len(rest)
        if not rest or tuple(one.key for one in said[place + 1 : after]) == rest:
            yield Term(kind, value, 1 + len(rest))
    if any(character.isdigit() for character in token.bare):
        for kind, value in _figures(token):
            yield Term(kind, value, 1)
    elif begun := _BEGUN.fullmatch(token.key):
        month = calendar_names.months().get(begun[1] or begun[2])
        if month is not None:
            yield Term("mid_month", month, 1)


def _figures(token: Token) -> Iterator[tuple[str, int]]:
    # A full stop may follow that of "am 30. 10.".
    written = re.sub(r"\.+$", ".", token.bare.casefold())
    key = written.rstrip(".")
    for kind, pattern in FIGURES.items():
        if match := pattern.fullmatch(written) or (
            pattern.fullmatch(key) if kind in ("number", "year", "short_year") else None
        ):
            figure = match[1] if pattern.groups else match[0]
            yield kind, int(figure) if figure.isdecimal() else 0
    if iso := ISO.fullmatch(key):
        yield "date", _packed(*(int(iso[part]) for part in ("day", "month", "year")))
    elif full := FULL.fullmatch(key):
        year = int(full[4]) + (2000 if len(full[4]) == 2 else 0)
        yield "figures", _packed(int(full[1]), int(full[3]), year)
    elif short := SHORT.fullmatch(written):
        yield "any_pair", _packed(int(short[1]), int(short[3]), 0)
        if _is_plain_date(short):
            yield "pair", _packed(int(short[1]), int(short[3]), 0)


def _is_plain_date(short: re.Match[str]) -> bool:
    """Whether nothing has to say that it is one: "3.11." is, and 3.1 may be a version."""
    if short[0] == "24/7":
        return False
    return short[2] != "." or bool(short[4]) or len(short[1]) == len(short[3]) == 2


def _packed(first: int, second: int, year: int) -> int:
    return (year * _PAIR + second) * _PAIR + first


def unpacked(value: int) -> tuple[int, int, int | None]:
    """The two figures of a date and its year, which may be left out."""
    rest, first = divmod(value, _PAIR)
    year, second = divmod(rest, _PAIR)
    return first, second, year or None


@cache
def _starting() -> dict[str, tuple[tuple[tuple[str, ...], str, int], ...]]:
    """By its first word: the other words of each term, its kind and its number."""
    found: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
    for kind, table in KINDS.items():
        for phrase, value in table().items():
            first, *rest = (token.key for token in tokens.tokens(phrase))
            found.setdefault(first, []).append((tuple(rest), kind, value))
    starting = {
        first: tuple(sorted(choices, key=lambda choice: len(choice[0]), reverse=True))
        for first, choices in found.items()
    }
    for name, kind, value in _misspelt():
        starting.setdefault(name, (((), kind, value),))
    return starting


_LONG, _VERY_LONG = 6, 8
"""From how many letters on a name is known with two of them swapped, or with one left out."""
_SURE = 7
"""From how many letters on "yesterday" and the like are known with two of them left out."""


def _misspelt() -> Iterator[tuple[str, str, int]]:
    """The names of days and months with the slips of fingers that leave no doubt."""
    for kind in ("near", "weekday", "month"):
        for name, value in KINDS[kind]().items():
            if name.isalpha() and len(name) >= _LONG:
                yield from ((slip, kind, value) for slip in _slips(name))
            if kind == "near" and name.isalpha() and len(name) >= _SURE:
                yield from ((slip, kind, value) for slip in _shortened(name))


def _shortened(name: str) -> Iterator[str]:
    """Without two of its letters, the first and the last being there: "ystrday"."""
    for first, other in combinations(range(1, len(name) - 1), 2):
        yield name[:first] + name[first + 1 : other] + name[other + 1 :]


def _slips(name: str) -> Iterator[str]:
    for place in range(1, len(name) - 1):
        yield name[:place] + name[place + 1] + name[place] + name[place + 2 :]
        if len(name) >= _VERY_LONG:
            yield name[:place] + name[place + 1 :]
