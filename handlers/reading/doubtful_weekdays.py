"""Days of the week of which a line leaves open which one is meant: "last Thursday", on a Friday."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.vocabulary import Intent
from handlers.reading.meant import FACTS, Meant
from handlers.reading.moments import Moment
from handlers.reading.tagged import TaggedLine
from messages.reading import calendar_names, grammar, times
from messages.reading import words as typed

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


def is_one(line: TaggedLine, meant: Meant, moment: Moment, today: date) -> bool:
    """Whether the moment of what happened tells such a day."""
    has_others = meant.intent in FACTS and any(others(line, moment, today))
    return has_others or _is_bare(line, meant, moment)


def others(line: TaggedLine, moment: Moment, today: date) -> Iterator[date]:
    """The other days that may be meant.

    On a Friday "last Thursday" may be that of the week before, and "Friday" may be today.
    """
    words = {line.keys[place] for place in range(moment.first, moment.after)}
    number = next((_numbers()[word] for word in words if word in _numbers()), None)
    is_told = any(_tells_date(line, place) for place in range(moment.first, moment.after))
    is_counted = not words.isdisjoint(typed.day_units())
    if number is None or moment.day is None or is_told or is_counted:
        return
    is_last = not words.isdisjoint(typed.last_words())
    if is_last and moment.day == today - _DAY:
        yield moment.day - _WEEK
    if not is_last and moment.day == today - _WEEK:
        yield today


def _numbers() -> dict[str, int]:
    return calendar_names.weekdays() | calendar_names.short_weekdays()


def _is_bare(line: TaggedLine, meant: Meant, moment: Moment) -> bool:
    """ "Lunch with Tim on Friday", which no verb puts behind or ahead."""
    if meant.intent is not Intent.MET or meant.verb is not None or line.tells(grammar.auxiliaries):
        return False
    words = {line.keys[place] for place in range(moment.first, moment.after)}
    is_weekday = not words.isdisjoint(_numbers())
    is_told = any(_tells_date(line, place) for place in range(moment.first, moment.after))
    return is_weekday and not is_told and words.isdisjoint(typed.last_words())


def _tells_date(line: TaggedLine, place: int) -> bool:
    """Whether a figure stands there that is no time of the day: "14:00", "2pm", "2 uur"."""
    if not any(character.isdigit() for character in line.keys[place]):
        return False
    units = {line.keys[place].lstrip("0123456789"), *line.keys[place + 1 : place + 2]}
    return ":" not in line.said[place].text and units.isdisjoint(times.clock_units())
