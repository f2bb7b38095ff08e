"""When it shall be quiet, or not any more: of a line that asks for a pause, or for its end."""

from dataclasses import replace

from bot.vocabulary import AskedBack, Intent
from handlers.reading import absences, days_away
from handlers.reading.almanac import Standpoint
from handlers.reading.spans import Span
from handlers.reading.tagged import TaggedLine
from handlers.reading.understood import Understood


def wanted(line: TaggedLine, standpoint: Standpoint) -> Understood:
    """A pause, or that there is none after all, or when the member is away."""
    if days_away.is_asked(line):
        return Understood(line.text, Intent.AWAY)
    read = _pause(line, standpoint)
    return replace(read, intent=Intent.CALL_OFF) if days_away.is_called_off(line) else read


def _pause(line: TaggedLine, standpoint: Standpoint) -> Understood:
    """From when to when; with neither it is for as long as nothing else is said."""
    found = absences.span(line, standpoint.looking(1))
    read = Understood(line.text, Intent.PAUSE, rest=found.rest)
    if found.is_doubtful:
        return _doubted(read)
    told = found.told or Span()
    return replace(read, day=told.first, until=told.until)


def ended(line: TaggedLine, standpoint: Standpoint) -> Understood:
    """At once, unless a day is told; "is my pause over?" ends none."""
    if days_away.is_asked(line):
        return Understood(line.text, Intent.AWAY)
    found = absences.end(line, standpoint.looking(1))
    read = Understood(line.text, Intent.RESUME, rest=found.rest)
    return _doubted(read) if found.is_doubtful else replace(read, day=found.told)


def _doubted(read: Understood) -> Understood:
    """That no day is told for sure."""
    return replace(read, doubts=(AskedBack.DAY,), doubtful=read.rest)
