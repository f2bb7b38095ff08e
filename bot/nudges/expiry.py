"""Reminders that have waited too long end by themselves, so that they don't crowd out giving."""

from datetime import date, timedelta

from sqlmodel import Session

from bot.asking import asks
from bot.models import ReminderRow
from bot.models.columns import saved
from bot.reminders import batches, occasions
from bot.vocabulary import Purpose

THANKS_WAIT = timedelta(days=30)
"""After this long a word of thanks would only surprise."""
RESPONSE_WAITS = timedelta(days=60)
"""After this long without an answer the ask is let rest; an answer can still be logged."""
_PATIENCE = {
    Purpose.THANK: THANKS_WAIT,
    Purpose.RESPONSE: RESPONSE_WAITS,
    Purpose.OCCASION: occasions.LATE,
}


def let_go(session: Session, reminder: ReminderRow, since: date | None, today: date) -> bool:
    """End an open reminder that has grown old; True if it had.

    `since` is the day of what it is about: of the gift received, the ask made or the occasion.
    """
    patience = _PATIENCE.get(reminder.purpose)
    if patience is None or since is None or since >= today - patience:
        return False
    batches.let_go(session, [saved(reminder.id)])
    if reminder.purpose is Purpose.RESPONSE:
        assert reminder.ask_id is not None
        asks.let_rest(session, reminder.ask_id)
    return True
