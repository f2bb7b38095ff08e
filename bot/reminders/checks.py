"""Whether an ask was answered is looked at twice; then it is closed, on a day that is told before.

The second look is the last one, and so is any from the day on that it is for.
"""

from datetime import date, timedelta

from bot.models import ReminderRow
from bot.reminders import life
from bot.reminders.decisions import PUT_OFF
from bot.vocabulary import Purpose, ReminderState

MOST = 2
"""How often it is asked whether an answer came, before the ask is left unanswered."""
UNTIL_LAST = timedelta(days=life.DAYS_UNTIL_LAST_CHECK)


def are_over(asked_on: date, passed_over: int, shown_on: date | None) -> bool:
    """Whether the last check was passed over, in the nudge of `shown_on`."""
    return passed_over > 0 and shown_on is not None and _is_last(asked_on, passed_over, shown_on)


def closes_on(asked_on: date, reminder: ReminderRow, nudged_on: date | None = None) -> date | None:
    """The day on which the ask is closed if nothing comes; None while another check is to come.

    That is told of what a nudge of `nudged_on` shows, and of what any has shown.
    """
    if reminder.purpose is not Purpose.RESPONSE or reminder.state is not ReminderState.OPEN:
        return None
    if nudged_on is None or nudged_on == reminder.shown_on:
        is_over = are_over(asked_on, reminder.passed_over, reminder.shown_on)
        return reminder.show_on if is_over else None
    is_last = _is_last(asked_on, reminder.passed_over + 1, nudged_on)
    return nudged_on + PUT_OFF if is_last else None


def _is_last(asked_on: date, number: int, day: date) -> bool:
    return number >= MOST or day >= asked_on + UNTIL_LAST
