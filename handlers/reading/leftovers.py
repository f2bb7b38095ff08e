"""Words of time in a line that no day was read from."""

from collections.abc import Iterable
from functools import cache

from handlers.reading import terms
from handlers.reading.tagged import TaggedLine
from handlers.reading.time_words import may_be_several
from messages.reading import asides, calendar_names, grammar, times, vocabulary
from messages.reading import words as typed

_DAYS = frozenset({"weekday", "near"})
_TIMES = _DAYS | {"month", "unit", "single", "season", "feast", "year", "date", "figures", "pair"}


def left_over(line: TaggedLine) -> list[int]:
    """The places of words that tell a time and were not read, so that it has to be asked.

    "Tickets for Black Friday" tells none; "for Friday" may.
    """
    return [place for place in line.free() if _tells_time(line, place)]


def start_of_time(line: TaggedLine, place: int) -> int:
    """Where the words start that go with one that tells a time: "in 99999 weeks"."""
    first = place
    leading = typed.in_words() | typed.on_words()
    if place and any(character.isdigit() for character in line.said[place - 1].bare):
        first -= 1
    is_led = first > 0 and line.tags[first - 1] is None and line.keys[first - 1] in leading
    return first - 1 if is_led else first


def may_tell_time(line: TaggedLine) -> bool:
    """Whether a time may be told by the words that nothing was read from yet."""
    return tells_time(line, line.free())


def tells_time(line: TaggedLine, places: Iterable[int]) -> bool:
    """Whether a time may be told by the words at these places."""
    found = (term.kind for place in places for term in terms.terms(line.said, place))
    return not _TIMES.isdisjoint(found)


def _tells_time(line: TaggedLine, place: int) -> bool:
    if place and line.keys[place - 1] in times.naming():
        return False
    kinds = {term.kind for term in terms.terms(line.said, place)}
    if may_be_several(line.keys[place]) or line.keys[place] in _ago():
        return True
    if not kinds and _is_part_of_day(line.keys[place]):
        return True
    if "pair" in kinds and line.said[place].bare.endswith("."):
        return True  # "24.11." is no version
    if "short_weekday" in kinds and place and line.said[place].text[:1].isupper():
        return True  # "Sat arvo"
    if "short_weekday" in kinds and _is_small_weekday(line, place):
        return True
    if kinds & _DAYS or ("month" in kinds and _is_beside_a_figure(line, place)):
        return True
    if "unit" in kinds and _is_counted(line, place):
        return True
    before = {term.kind for term in terms.terms(line.said, place - 1)} if place else set()
    is_ordinal = "nth" in kinds and "the" in before and _ends_here(line, place)
    return is_ordinal or ("number" in kinds and line.keys[place - 1] in times.week_numbers())


def _is_small_weekday(line: TaggedLine, place: int) -> bool:
    """ "Bram wo gesproken", "helped Tim move house sat"; not "sat with Tim", "the sun", a name.

    What is a word of another kind, too, may be a day at the end of a part, and in languages that
    put it first, at the start and after a name.
    """
    key, after = line.keys[place], place + 1
    is_ours = key in calendar_names.short_weekdays_of(line.language)
    others = grammar.openings(line.language) | asides.delights(line.language)
    if not is_ours or (key,) in others:
        return False
    if place and line.keys[place - 1] in typed.determiners() | typed.the_words():
        return False
    around = (line.said[at].bare[:1] for at in (place - 1, after) if 0 <= at < len(line.said))
    is_name = 0 < place < len(line.said) - 1 and all(one.isupper() for one in around)
    is_closed = after == len(line.said) or line.said[place].ends_part
    if is_closed or is_name:
        return is_closed
    is_known = key in vocabulary.words(line.language)
    follows = place == 0 or line.names_somebody(place - 1)
    return line.language != "en" and (follows or not is_known)


def _ago() -> frozenset[str]:
    """Words that are said of nothing else: "3days ago"."""
    return typed.ago_words() & times.ago_after()


def _is_part_of_day(key: str) -> bool:
    """ "Vrijdagnoen", of which a part is a day; a "zondagskrant" is a thing."""
    starts = (day for day in _long_days() if key.startswith(day))
    rests = (key.removeprefix(day) for day in starts)
    return any(rest[:1].isalpha() and not rest.startswith("s") for rest in rests)


@cache
def _long_days() -> tuple[str, ...]:
    """Their names, without those that begin with another one: "Friday morning"."""
    days = {*calendar_names.weekdays(), *typed.near_days()}
    names = sorted(day for day in days if len(day) >= _LONG and day.isalpha())
    shortest: list[str] = []
    for name in names:
        if not (shortest and name.startswith(shortest[-1])):
            shortest.append(name)
    return tuple(shortest)


_LONG = 6
"""Letters that a day's name has which other words hardly start with."""


def _is_counted(line: TaggedLine, place: int) -> bool:
    """ "In 99999 weeks", which no calendar has."""
    if not place or not line.said[place - 1].bare.isdecimal():
        return False
    after = line.keys[place + 1] if place + 1 < len(line.keys) else ""
    return line.keys[max(place - 2, 0)] in typed.in_words() or after in typed.ago_words()


def _is_beside_a_figure(line: TaggedLine, place: int) -> bool:
    """Whether it is a month for sure, which "may" and "march" alone are not."""
    beside = (other for other in (place - 1, place + 1) if 0 <= other < len(line.said))
    return any(line.said[other].bare.rstrip(".").isdecimal() for other in beside)


def _ends_here(line: TaggedLine, place: int) -> bool:
    """Whether nothing follows that there may be so many of: "the 29th floor"."""
    after = place + 1
    if after >= len(line.said) or line.said[place].ends_part or line.tags[after] is not None:
        return True
    return line.keys[after] in vocabulary.single_words(line.language)
