"""Working days and hours in a time zone: instants in, instants out, all in UTC."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEKDAYS = range(5)
"""Monday to Friday, as `date.weekday` counts."""


def local_day(now: datetime, time_zone: str) -> date:
    """The date that people in `time_zone` write at this moment."""
    return now.astimezone(ZoneInfo(time_zone)).date()


def is_working_day(day: date) -> bool:
    return day.weekday() in WEEKDAYS


def working_day_from(day: date) -> date:
    """`day` itself, or the first working day after it."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def first_working_day(month: date) -> date:
    """The first working day in the month that `month` lies in."""
    return working_day_from(month.replace(day=1))


@dataclass(frozen=True)
class WorkingHours:
    """From `opens_at` until `closes_at` (full hours, local time) on working days."""

    time_zone: str
    opens_at: int
    closes_at: int

    def opening(self, day: date) -> datetime:
        """When this day's work starts, in UTC, whether or not it is a working day."""
        return self._at(day, self.opens_at)

    def closing(self, day: date) -> datetime:
        """When this day's work ends, in UTC."""
        return self._at(day, self.closes_at)

    def contain(self, now: datetime) -> bool:
        """Whether a message at `now` arrives during work."""
        day = local_day(now, self.time_zone)
        return is_working_day(day) and self.opening(day) <= now < self.closing(day)

    def next_opening(self, now: datetime) -> datetime:
        """The first start of work later than `now`, in UTC."""
        day = local_day(now, self.time_zone)
        while not is_working_day(day) or self.opening(day) <= now:
            day += timedelta(days=1)
        return self.opening(day)

    def _at(self, day: date, hour: int) -> datetime:
        # Midnight plus hours, so that closing at 24 works; the wall clock counts, not elapsed time.
        start = datetime.combine(day, time(), ZoneInfo(self.time_zone))
        return (start + timedelta(hours=hour)).astimezone(UTC)
