"""Weekdays, hours and days away, as the settings show them."""

from datetime import time

from babel.dates import format_time

from bot.preferences.absences import Absence
from bot.team.calendars import Period
from messages import formats
from messages.catalogue import Texts
from messages.reader import Reader

LONGEST_NAME = 20
"""How much of a stand-in's name fits beside the days in an option of a dialog."""


def weekday(texts: Texts, number: int) -> str:
    return str(texts.locale.days["stand-alone"]["wide"][number])


def hour(texts: Texts, hour: int) -> str:
    if hour == 24:
        return texts.plain("midnight")
    return str(format_time(time(hour), "short", locale=texts.locale))


def hours(texts: Texts, opens_at: int, closes_at: int) -> str:
    """From one full hour until another, up to 24, as a sentence has it: von 9 bis 17 Uhr."""
    starts = formats.figures(texts, time(opens_at))
    if closes_at == 24:
        starts, ends = texts.plain("{clock}", clock=starts), texts.plain("midnight")
    else:
        ends = texts.plain("{clock}", clock=formats.figures(texts, time(closes_at)))
    return texts.plain("from {start} until {end}", start=starts, end=ends)


def period(reader: Reader, period: Period) -> str:
    first = reader.weekday(period.first)
    if period.first == period.last:
        return first
    last = reader.weekday(period.last)
    return reader.texts.plain("{first} to {last}", first=first, last=last)


def absence(reader: Reader, absence: Absence) -> str:
    """When it is, and who stands in then."""
    when = period(reader, absence.period)
    if absence.stand_in is None:
        return when
    name = formats.shortened(absence.stand_in, LONGEST_NAME)
    return reader.texts.plain("{period} (stand-in: {name})", period=when, name=name)
