"""Reminders that have waited too long end by themselves, so that they don't crowd out giving."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row

from bot.reminders import checks
from bot.vocabulary import Purpose

THANKS_WAIT = timedelta(days=30)
"""After this long a word of thanks would only surprise."""
RESPONSE_WAITS = timedelta(days=60)
"""After this long without an answer the ask is left unanswered; an answer can still be logged."""
_PATIENCE = {
    Purpose.THANK: THANKS_WAIT,
    Purpose.RESPONSE: RESPONSE_WAITS,
}


def is_old(row: Row[Any], today: date) -> bool:
    """Whether an open reminder has grown old, or is a check that was passed over too often.

    It grows old by the day of what it is about: the gift received, the answer, or the ask made.
    """
    is_check = row.purpose is Purpose.RESPONSE
    if is_check and checks.are_over(row.asked_on, row.passed_over, row.shown_on):
        return True
    patience, since = _PATIENCE.get(row.purpose), row.received_on or row.answered_on or row.asked_on
    return patience is not None and since is not None and since < today - patience


def last_check(row: Row[Any], today: date) -> date | None:
    """The day of the last check on an answer, where the first was passed over and it is ahead."""
    if row.purpose is not Purpose.RESPONSE or row.passed_over != checks.MOST - 1:
        return None
    day: date = row.asked_on + checks.UNTIL_LAST
    return day if day > today else None
