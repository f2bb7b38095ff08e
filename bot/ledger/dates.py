"""On which days a fact can have happened."""

from datetime import date, timedelta

from bot.refusals import DateInFuture, DateTooLongAgo

OLDEST_FACT = timedelta(days=5 * 366)
"""How far back a gesture, ask or response may be dated."""
A_MOMENT_AGO = timedelta(minutes=10)
"""Whoever tells the same again within this time may have meant it once."""


def check_fact_day(day: date, today: date) -> date:
    """`day`, if a fact can have happened then. Raises DateInFuture and DateTooLongAgo."""
    if day > today:
        raise DateInFuture(day)
    if day < today - OLDEST_FACT:
        raise DateTooLongAgo(day)
    return day
