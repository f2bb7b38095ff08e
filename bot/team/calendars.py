"""When a person works, by the clock and the calendar of where they are: time in, time out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.team import countries, zones

LONGEST_SEARCH = timedelta(days=3 * 366)
"""How far from the day it starts at a working day is looked for."""


def local_day(now: datetime, time_zone: str) -> date:
    """The date that people in `time_zone` write at this moment."""
    return now.astimezone(ZoneInfo(time_zone)).date()


class NeverAtWork(ValueError):
    """No working day within `LONGEST_SEARCH`: away for years, or no days or hours of work."""


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both included."""

    first: date
    last: date

    def contains(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Calendar:
    """The days and hours of one person's work.

    Work is from `opens_at` until `closes_at` (full hours on the wall clock of the time zone, 0 to
    24) on each of the `working_days` (Monday is 0; None for the usual ones of the country) that is
    no public holiday and in no period `away`. The country is ISO 3166's alpha-2 code, None for
    that of the time zone; the region is one of `countries.regions_of` it, `countries.NATIONWIDE`,
    or None for that of the time zone. `good_friday_off` says whether Good Friday is a day off
    where that is a choice.

    Moments go in with any time zone and come out in UTC. What looks for a working day raises
    NeverAtWork if there is none within three years.
    """

    time_zone: str
    opens_at: int = 9
    closes_at: int = 17
    working_days: frozenset[int] | None = None
    country: str | None = None
    region: str | None = None
    good_friday_off: bool = False
    away: tuple[Period, ...] = ()

    @property
    def home_country(self) -> str | None:
        """The country whose holidays count: the chosen one, else that of the time zone."""
        return self.country or zones.country_of(self.time_zone)

    @property
    def home_region(self) -> str | None:
        """The region whose holidays count: the chosen one, else the time zone's, if it tells."""
        if self.region is not None or self.home_country != zones.country_of(self.time_zone):
            return self.region
        return zones.region_of(self.time_zone)

    @property
    def week(self) -> frozenset[int]:
        """The weekdays of work: the chosen ones, else the usual ones of the home region."""
        if self.working_days is not None:
            return self.working_days
        return countries.usual_working_days(self.home_country, self.home_region)

    def today(self, now: datetime) -> date:
        """The date that people there write at this moment."""
        return self._there(now).date()

    def holiday(self, day: date) -> bool:
        """Whether it is a public holiday in the home country, or in the region."""
        if day in countries.public_holidays(self.home_country, self.home_region, day.year):
            return True
        is_chosen = self.good_friday_off and self.home_country in countries.GOOD_FRIDAY_IS_A_CHOICE
        return is_chosen and day == countries.good_friday(day.year)

    def is_working_day(self, day: date) -> bool:
        if day.weekday() not in self.week or any(period.contains(day) for period in self.away):
            return False
        return not self.holiday(day)

    def working_day_from(self, day: date) -> date:
        """`day` itself, or the first working day after it."""
        return next(filter(self.is_working_day, _days(day)))

    def away_until(self, day: date) -> date | None:
        """The last day of the absence that puts off the working day from `day` on, if one does."""
        back = self.working_day_from(day)
        lasts = [one.last for one in self.away if one.first < back and one.last >= day]
        return max(lasts, default=None)

    def working_day_after(self, day: date) -> date:
        return self.working_day_from(day + timedelta(days=1))

    def first_working_day(self, month: date) -> date:
        """The first in the month that `month` lies in; in a later one if there is none in it."""
        return self.working_day_from(month.replace(day=1))

    def opening(self, day: date) -> datetime:
        """When this day's work starts, whether or not it is a working day."""
        return self._at(day, self.opens_at)

    def closing(self, day: date) -> datetime:
        """When this day's work ends."""
        return self._at(day, self.closes_at)

    def contains(self, now: datetime) -> bool:
        """Whether a message at `now` arrives during work."""
        there = self._there(now)
        return self.opens_at <= there.hour < self.closes_at and self.is_working_day(there.date())

    def next_opening(self, now: datetime) -> datetime:
        """The first start of work later than `now`."""
        openings = map(self.opening, _days(self.today(now)))
        # An opening is not at work on a day off, nor where the change of clocks skips the hours.
        return next(start for start in openings if start > now and self.contains(start))

    def _there(self, now: datetime) -> datetime:
        return now.astimezone(ZoneInfo(self.time_zone))

    def _at(self, day: date, hour: int) -> datetime:
        # Midnight plus hours, so that closing at 24 works; the wall clock counts, not elapsed time.
        midnight = datetime.combine(day, time(), ZoneInfo(self.time_zone))
        return (midnight + timedelta(hours=hour)).astimezone(UTC)


def _days(start: date) -> Iterator[date]:
    """`start` and the days after it, as far as a search goes."""
    for number in range(LONGEST_SEARCH.days):
        yield start + timedelta(days=number)
    raise NeverAtWork(f"No work within {LONGEST_SEARCH.days} days of {start}")
