"""Weekdays, hours and days away, as the settings show them."""

from datetime import time

from babel.dates import format_time

from bot.team.calendars import Period
from messages.catalogue import Texts
from messages.reader import Reader


def weekday(texts: Texts, number: int) -> str:
    return str(texts.locale.days["stand-alone"]["wide"][number])


def hour(texts: Texts, hour: int) -> str:
    if hour == 24:
        return texts.plain("midnight")
    return str(format_time(time(hour), "short", locale=texts.locale))


def period(reader: Reader, period: Period) -> str:
    first = reader.weekday(period.first)
    if period.first == period.last:
        return first
    last = reader.weekday(period.last)
    return reader.texts.plain("{first} to {last}", first=first, last=last)
