"""Reminders that have waited too long end by themselves, so that they don't crowd out giving."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row

from bot.reminders import batches, life
from bot.vocabulary import Purpose

THANKS_WAIT = timedelta(days=30)
"""After this long a word of thanks would only surprise."""
RESPONSE_WAITS = timedelta(days=60)
"""After this long without an answer the ask is left unanswered; an answer can still be logged."""
_PATIENCE = {
    Purpose.THANK: THANKS_WAIT,
    Purpose.RESPONSE: RESPONSE_WAITS,
}


def is_old(purpose: Purpose, since: date | None, passed_over: int, today: date) -> bool:
    """Whether an open reminder has grown old.

    `since` is the day of what it is about: of the gift received, or the ask made. A check that was
    passed over too often is old, too.
    """
    if purpose is Purpose.RESPONSE and passed_over >= batches.CHECKS:
        return True
    patience = _PATIENCE.get(purpose)
    return patience is not None and since is not None and since < today - patience


def last_check(row: Row[Any], today: date) -> date | None:
    """The day of the last check on an answer, where the first was passed over and it is ahead."""
    if row.purpose is not Purpose.RESPONSE or row.passed_over != batches.CHECKS - 1:
        return None
    day: date = row.asked_on + timedelta(days=life.DAYS_UNTIL_LAST_CHECK)
    return day if day > today else None
