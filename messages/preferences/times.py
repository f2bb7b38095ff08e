"""Weekdays, hours and days away, as the settings show them."""

from datetime import time

from babel.dates import format_time

from bot.team.calendars import Period
from messages import formats
from messages.catalogue import Texts
from messages.reader import Reader


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
