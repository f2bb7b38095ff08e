"""Lines that ask for the register of gifts: "show all gifts of this year over 20 euro"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.money import Money
from bot.refusals import NoSuchDate
from bot.vocabulary import Direction
from handlers.reading import almanac, amounts, moments
from handlers.reading.almanac import Days, Standpoint
from handlers.reading.amounts import Amount
from handlers.reading.clauses import VERB_LAST
from handlers.reading.tagged import Tag, TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import registers as typed
from messages.reading.phrases import Phrases

_YEAR = re.compile(r"(?:19|20)\d{2}")
_WHOLE_YEAR = 364
"""Days between the first and the last of it, at least."""
_LONGEST_TIME = 5
"""Words of which a time is made."""
_NARROWING = (typed.given, typed.received, typed.own, typed.around, typed.least, typed.behind_least)
_KNOWN = (typed.registers, typed.asking, typed.asking_what, typed.gifts, *_NARROWING)


@dataclass(frozen=True)
class Asked:
    """What the register is to be narrowed by; without a period this year is meant.

    The amount may have no currency yet.
    """

    period: Days | None = None
    direction: Direction | None = None
    whom: str = ""
    least: Money | None = None
    is_own: bool = False


def asked(text: str, standpoint: Standpoint) -> Asked | None:
    """What a line asks for, in any language; None where it asks, or tells, something else."""
    for code in LANGUAGES:
        line = TaggedLine(text, code)
        if _opens(line) and (found := _read(line, standpoint.looking(-1))) is not None:
            return found
    return None


def amount(said: str, currency: str, language: str) -> Money | None:
    """The one amount that is all of a text, in that currency where none is told."""
    for written in (said, f"{said} {currency}"):
        line = TaggedLine(written, language)
        found = amounts.amounts(line.text, line.said)
        if len(found) == 1 and (found[0].first, found[0].after) == (0, len(line.said)):
            return amounts.in_currency(found[0].money, currency)
    return None


def _opens(line: TaggedLine) -> bool:
    """Whether it begins as such a line does, and isn't one that tells of a gift."""
    first = _first(line)
    if any(line.starts_with(group, first) for group in (typed.registers, typed.alone)):
        return True
    if _asks_what(line, first):
        return True
    if line.starts_with(typed.asking, first):
        return any(line.tells(one) for one in (typed.gifts, typed.registers, typed.alone))
    tells = line.tells(typed.given) or line.tells(typed.received)
    return line.starts_with(typed.gifts, first) is not None and not tells


def _asks_what(line: TaggedLine, first: int) -> bool:
    """ "What have I given this year"; without a time it is asked of somebody's history."""
    what = line.starts_with(typed.asking_what, first)
    if what is None:
        return False
    groups = (typed.given, typed.received)
    if line.language in VERB_LAST:
        return any(line.ends_with(group, len(line.keys)) is not None for group in groups)
    return any(line.starts_with(group, what.after) for group in groups)


def _first(line: TaggedLine) -> int:
    """The place of the first word, behind the command that it was pasted with."""
    return int(line.tags[:1] == [Tag.LITTLE])


def _read(line: TaggedLine, standpoint: Standpoint) -> Asked | None:
    """None where some word of it isn't understood."""
    money = amounts.amounts(line.text, line.said)
    reading = _Reading(line, money, standpoint)
    if not reading.is_whole(_first(line)) or len(money) > 1 or len(reading.periods) > 1:
        return None
    found = Asked(
        next(iter(reading.periods), None),
        reading.direction,
        reading.whom,
        money[0].money if money else None,
        line.tells(typed.own),
    )
    return found if _is_asked_by(line, found) else None


def _is_asked_by(line: TaggedLine, found: Asked) -> bool:
    """Whether the beginning alone is enough for what else is told.

    "Register Anna" adds somebody, and "gifts to Anna yesterday" tells of some.
    """
    first = _first(line)
    is_day = found.period is not None and found.period[0] == found.period[1]
    if _asks_what(line, first):
        return found.period is not None and not is_day
    if line.starts_with(typed.registers, first) or line.starts_with(typed.asking, first):
        return True
    if line.starts_with(typed.alone, first):
        return found.least is None and not found.whom
    is_name = all(word[:1].isupper() for word in found.whom.split())
    is_later = found.whom and line.tells(typed.for_whom)
    return is_name and not is_day and not is_later and not (found.whom and found.least)


class _Reading:
    """A line taken apart: its times, and of whom it tells."""

    def __init__(self, line: TaggedLine, money: Sequence[Amount], standpoint: Standpoint) -> None:
        self.line, self.money, self.standpoint = line, money, standpoint
        self.periods: list[Days] = []
        self._names: list[int] = []
        self._is_to = self._is_from = False

    @property
    def whom(self) -> str:
        return self.line.written(self._names).strip(" ?!.,;:")

    @property
    def direction(self) -> Direction | None:
        """The one that is told; both, or none, narrow nothing."""
        is_given = self._is_to or self.line.tells(typed.given)
        is_received = self._is_from or self.line.tells(typed.received)
        if is_given is is_received:
            return None
        return Direction.GIVEN if is_given else Direction.RECEIVED

    def is_whole(self, place: int) -> bool:
        """Whether every word from there on is understood, and a name stands together."""
        while place < len(self.line.said):
            after = self._after(place)
            if after == place and self.line.says_something(place) and not self._is_name(place):
                return False
            place = max(after, place + 1)
        return not self._names or self._names[-1] - self._names[0] == len(self._names) - 1

    def _after(self, place: int) -> int:
        """The place behind what is understood there; the place itself for nothing."""
        for amount in self.money:
            if amount.first <= place < amount.after:
                return amount.after
        period, after = self._period(place)
        if period is not None:
            self.periods.append(period)
            return after
        return self._led_to(place) or self._known(place, (typed.alone, *_KNOWN))

    def _period(self, place: int) -> tuple[Days | None, int]:
        """The time that is told from there on, and the place behind it."""
        since = self.line.starts_with(typed.since, place)
        first, after = self._time(place if since is None else since.after)
        if first is None:
            return None, place
        until = self.line.starts_with(typed.until, after)
        last, end = (None, after) if until is None else self._time(until.after)
        if last is not None and first[0] <= last[1]:
            return (first[0], last[1]), end
        is_year = (first[1] - first[0]).days >= _WHOLE_YEAR
        if since is None or (is_year and self.line.is_one_of(since, typed.of_a_year)):
            return first, after
        return (first[0], max(first[0], self.standpoint.today)), after

    def _time(self, place: int) -> tuple[Days | None, int]:
        """The longest time that is told by the words from there on alone."""
        for after in range(min(len(self.line.said), place + _LONGEST_TIME), place, -1):
            words = [token.bare for token in self.line.said[place:after]]
            if len(words) == 1 and _YEAR.fullmatch(words[0]):
                year = int(words[0])
                return (date(year, 1, 1), date(year, 12, 31)), after
            told = _told(words, self.standpoint)
            if told is not None:
                return told, after
        return None, place

    def _led_to(self, place: int) -> int:
        """The place behind "to" or "from", where somebody's name follows; 0 for anything else."""
        given = self.line.starts_with(typed.given, place)
        if given is not None and _asks_what(self.line, _first(self.line)):
            is_named = self._is_unread(given.after) and not self._names
            self._is_to = self._is_to or is_named
            return given.after if is_named else 0
        for group in (typed.to_whom, typed.for_whom, typed.from_whom):
            span = self.line.starts_with(group, place)
            if span is not None and self._is_unread(span.after):
                self._is_to = self._is_to or group is not typed.from_whom
                self._is_from = self._is_from or group is typed.from_whom
                return span.after
        return 0

    def _is_name(self, place: int) -> bool:
        """Whether the word there is one of a name: it is led to, or has a capital."""
        is_led = self._is_to or self._is_from
        if is_led or self.line.said[place].text[:1].isupper():
            self._names.append(place)
            return True
        return False

    def _is_unread(self, place: int) -> bool:
        is_of_money = any(one.first <= place < one.after for one in self.money)
        if place >= len(self.line.said) or is_of_money or self._time(place)[0] is not None:
            return False
        return self._known(place, _KNOWN) == place

    def _known(self, place: int, groups: Sequence[Phrases]) -> int:
        spans = (self.line.starts_with(group, place) for group in groups)
        return max((one.after for one in spans if one is not None), default=place)


def _told(words: Sequence[str], standpoint: Standpoint) -> Days | None:
    """The days that all of the words tell, none of them ahead unless they say the year."""
    try:
        meaning = moments.told(words, standpoint)
    except NoSuchDate:
        return None
    if meaning is None:
        return None
    if meaning.span is not None:
        return meaning.span
    day = meaning.day
    if day is not None and day > standpoint.today and not any(map(_YEAR.fullmatch, words)):
        day = almanac.after(day, -1, "year")
    return None if day is None else (day, day)
