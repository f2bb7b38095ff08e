"""When it shall be quiet, or not any more: of a line that asks for a pause, or for its end."""

from dataclasses import replace

from bot.vocabulary import AskedBack, Intent
from handlers.reading import absences, days_away
from handlers.reading.almanac import Standpoint
from handlers.reading.spans import Span
from handlers.reading.tagged import TaggedLine
from handlers.reading.understood import Understood
from messages.reading import days_away as days_away_words
from messages.reading import grammar, purposes, topics


def wanted(line: TaggedLine, standpoint: Standpoint) -> Understood:
    """A pause, or that there is none after all, or when the member is away."""
    if days_away.is_asked(line):
        return Understood(line.text, Intent.AWAY)
    read = _pause(line, standpoint)
    if days_away.is_called_off(line):
        return replace(read, intent=Intent.CALL_OFF)
    is_endless = read.day is None and read.until is None and not read.doubts
    if is_endless and _is_away_somehow(line):
        return _doubted(replace(read, rest=line.text))
    return read


def _pause(line: TaggedLine, standpoint: Standpoint) -> Understood:
    """From when to when; with neither it is for as long as nothing else is said."""
    found = absences.span(line, standpoint.looking(1))
    read = Understood(line.text, Intent.PAUSE, rest=found.rest)
    if found.is_doubtful:
        return _doubted(read)
    told = found.told or Span()
    return replace(read, day=told.first, until=told.until)


def _is_away_somehow(line: TaggedLine) -> bool:
    """ "I'm off to lunch", "bin über die Feiertage weg": more is told than that we are away."""
    line = TaggedLine(line.text, line.language)
    if line.tells(topics.nudging) or not line.tells(grammar.away):
        return False
    little = (grammar.openings, grammar.polite, grammar.we, topics.being, grammar.auxiliaries)
    quiet = (grammar.away, purposes.pausing, days_away_words.days_off, days_away_words.leading)
    return not line.is_made_of(*little, *quiet)


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
