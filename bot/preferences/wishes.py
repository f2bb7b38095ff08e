"""What a member sets themselves: days and hours of work, holidays, days away, how many, language.

A set of wishes is checked as a whole and saved as a whole, or not at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Session

from bot.delivery import hours
from bot.ledger import keeping_clear
from bot.ledger.cooling_off import LONGEST_DAYS, SHORTEST_DAYS
from bot.models import MemberRow, WorkspaceRow
from bot.preferences import absences
from bot.preferences.absences import Absence
from bot.preferences.former import Leave
from bot.team import availability, countries, members, zones
from bot.team.availability import MOST_PER_DAY
from bot.team.calendars import Calendar
from bot.team.members import Member

MOST_PER_WEEK = 7 * MOST_PER_DAY


class Part(StrEnum):
    """What of the wishes a problem is about."""

    WORKING_DAYS = "working_days"
    CLOSES_AT = "closes_at"
    COUNTRY = "country"
    REGION = "region"
    PER_DAY = "per_day"
    PER_WEEK = "per_week"
    AWAY_FROM = "away_from"
    AWAY_UNTIL = "away_until"
    STAND_IN = "away_stand_in"
    COOLING_OFF = "cooling_off"


class Problem(StrEnum):
    """Why wishes can't be met."""

    NO_WORKING_DAY = "no_working_day"
    NO_HOURS = "no_hours"
    UNKNOWN_PLACE = "unknown_place"
    OUT_OF_RANGE = "out_of_range"
    START_MISSING = "start_missing"
    END_MISSING = "end_missing"
    ENDS_BEFORE_START = "ends_before_start"
    OVER = "over"
    TOO_LONG = "too_long"
    TOO_FAR_OFF = "too_far_off"
    TOO_MANY = "too_many"
    NOBODY_ELSE = "nobody_else"


class Unsuitable(ValueError):
    """Wishes that can't be met; `problems` says which, and why."""

    def __init__(self, problems: Mapping[Part, Problem]) -> None:
        super().__init__(", ".join(f"{part}: {problem}" for part, problem in problems.items()))
        self.problems = problems


@dataclass(frozen=True)
class Preferences:
    """What holds for a member now, and for their workspace.

    `working_days` are the weekdays in force (Monday is 0), whether they were chosen or are the
    usual ones; `opens_at` and `closes_at` full hours in the member's time zone. A `country` of None
    stands for `home_country`, that of the time zone, and there a `region` of None for
    `home_region`, the time zone's if it tells. `absences` are those that last beyond yesterday, the
    first first. A `chosen_locale` of None follows Slack's, which is `slack_locale`.
    `paused_until` is the first day on which nudges may come again; `next_nudge_at` is in UTC. The
    `currency` is the workspace's, where an admin chose one. Its `cooling_off_days` are those after
    a gesture in which nothing is asked; it `stops_strings` where no reason lets words go out that
    tie a gift to something. `later_asks`: nudges may tell when it is good to ask somebody again.
    """

    working_days: frozenset[int]
    opens_at: int
    closes_at: int
    country: str | None
    home_country: str | None
    region: str | None
    home_region: str | None
    good_friday_off: bool
    most_per_day: int
    most_per_week: int
    absences: tuple[Absence, ...]
    chosen_locale: str | None
    slack_locale: str
    paused: bool
    paused_until: date | None
    next_nudge_at: datetime | None
    cooling_off_days: int
    stops_strings: bool
    currency: str | None = None
    later_asks: bool = True
    moved_asks: int = 0
    """How many planned asks another cooling-off time moved just now."""

    @property
    def holidays_of(self) -> str | None:
        """The country whose public holidays count."""
        return self.country or self.home_country

    @property
    def implied_region(self) -> str | None:
        """The region that counts where none is chosen."""
        return self.home_region if self.holidays_of == self.home_country else None

    @property
    def _usual_week(self) -> frozenset[int]:
        region = self.region or self.implied_region
        return countries.usual_working_days(self.holidays_of, region)

    def elsewhere(self, country: str | None, region: str | None) -> "Preferences":
        """The same in another place; who works the usual days works those of that place."""
        moved = replace(self, country=country, region=region)
        if self.working_days != self._usual_week:
            return moved
        return replace(moved, working_days=moved._usual_week)


@dataclass(frozen=True)
class Wishes:
    """What a member wants from now on; `drops` are the ids of absences that no longer hold.

    `stand_in_id` is the member who stands in for the days away that are added. What the workspace
    is to do counts if an admin wishes it.
    """

    working_days: frozenset[int]
    opens_at: int
    closes_at: int
    country: str | None
    region: str | None
    good_friday_off: bool
    most_per_day: int
    most_per_week: int
    away_from: date | None
    away_until: date | None
    drops: frozenset[int]
    chosen_locale: str | None
    workspace: "WorkspaceWishes | None" = None
    stand_in_id: int | None = None
    later_asks: bool = True


@dataclass(frozen=True)
class WorkspaceWishes:
    """What an admin wants of the workspace."""

    currency: str | None
    cooling_off_days: int
    stops_strings: bool


def show(session: Session, member: Member, now: datetime) -> Preferences:
    """The preferences as they stand."""
    row = session.get_one(MemberRow, member.id)
    works = availability.calendar(session, row)
    workspace = session.get_one(WorkspaceRow, member.workspace_id)
    return Preferences(
        working_days=works.week,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        country=row.country,
        home_country=zones.country_of(row.time_zone),
        region=row.region,
        home_region=zones.region_of(row.time_zone),
        good_friday_off=row.good_friday_off,
        most_per_day=row.most_per_day,
        most_per_week=row.most_per_week,
        absences=absences.to_come(session, row, works.today(now)),
        chosen_locale=row.chosen_locale,
        slack_locale=row.slack_locale,
        paused=row.paused,
        paused_until=row.resumes_on,
        next_nudge_at=row.next_nudge_at,
        cooling_off_days=workspace.cooling_off_days,
        stops_strings=workspace.stops_strings,
        currency=workspace.currency,
        later_asks=row.later_asks,
    )


def save(session: Session, member: Member, wishes: Wishes, now: datetime) -> Preferences:
    """Do as the member wishes, all of it or, raising Unsuitable, nothing.

    A second time changes nothing more. A nudge that waits keeps to the new hours.
    """
    row = session.get_one(MemberRow, member.id)
    today = member.today(now)
    home = wishes.country or zones.country_of(row.time_zone)
    problems = _problems(wishes, home, today)
    if wishes.stand_in_id == member.id:
        problems[Part.STAND_IN] = Problem.NOBODY_ELSE
    kept = [one for one in absences.to_come(session, row, today) if one.id not in wishes.drops]
    new = _away(wishes)
    if not problems and new is not None and absences.too_many(kept, new):
        problems = {Part.AWAY_FROM: Problem.TOO_MANY}
    if problems:
        raise Unsuitable(problems)
    moved = 0
    if member.is_admin and wishes.workspace is not None:
        moved = _keep_to(session, member.workspace_id, wishes.workspace, now)
    usual = Calendar(row.time_zone, country=wishes.country, region=wishes.region).week
    is_usual = wishes.working_days == usual
    row.working_days = None if is_usual else "".join(map(str, sorted(wishes.working_days)))
    row.opens_at, row.closes_at = wishes.opens_at, wishes.closes_at
    row.country, row.region = wishes.country, wishes.region
    row.good_friday_off = wishes.good_friday_off
    row.most_per_day, row.most_per_week = wishes.most_per_day, wishes.most_per_week
    row.chosen_locale, row.later_asks = wishes.chosen_locale, wishes.later_asks
    if new is not None or wishes.drops:
        absences.keep(session, row, kept, new, now)
    members.look_again(session, row, now)
    hours.keep_to(session, member.workspace_id, member.slack_user_id, now)
    return replace(show(session, member, now), moved_asks=moved)


def _keep_to(session: Session, workspace_id: int, wanted: WorkspaceWishes, now: datetime) -> int:
    """How many planned asks that moves."""
    moved = 0
    row = session.get_one(WorkspaceRow, workspace_id)
    if row.cooling_off_days != wanted.cooling_off_days:
        moved = keeping_clear.last_for(session, workspace_id, wanted.cooling_off_days, now)
    row.currency, row.stops_strings = wanted.currency, wanted.stops_strings
    session.flush()
    return moved


def _problems(wishes: Wishes, home: str | None, today: date) -> dict[Part, Problem]:
    found: dict[Part, Problem] = {}
    if not wishes.working_days <= frozenset(range(7)) or not wishes.working_days:
        found[Part.WORKING_DAYS] = Problem.NO_WORKING_DAY
    if not 0 <= wishes.opens_at < wishes.closes_at <= 24:
        found[Part.CLOSES_AT] = Problem.NO_HOURS
    if wishes.country is not None and not countries.is_known(wishes.country):
        found[Part.COUNTRY] = Problem.UNKNOWN_PLACE
    elif wishes.region is not None and (
        home is None or not countries.is_known(home, wishes.region)
    ):
        found[Part.REGION] = Problem.UNKNOWN_PLACE
    if not 1 <= wishes.most_per_day <= MOST_PER_DAY:
        found[Part.PER_DAY] = Problem.OUT_OF_RANGE
    if not 1 <= wishes.most_per_week <= MOST_PER_WEEK:
        found[Part.PER_WEEK] = Problem.OUT_OF_RANGE
    asked = wishes.workspace
    if asked is not None and not SHORTEST_DAYS <= asked.cooling_off_days <= LONGEST_DAYS:
        found[Part.COOLING_OFF] = Problem.OUT_OF_RANGE
    found |= _problems_away(wishes.away_from, wishes.away_until, today)
    if wishes.stand_in_id is not None and wishes.away_from is None:
        found[Part.AWAY_FROM] = Problem.START_MISSING
    return found


def _problems_away(first: date | None, last: date | None, today: date) -> dict[Part, Problem]:
    match first, last:
        case None, None:
            return {}
        case None, _:
            return {Part.AWAY_FROM: Problem.START_MISSING}
        case _, None:
            return {Part.AWAY_UNTIL: Problem.END_MISSING}
    assert first is not None
    assert last is not None
    problem = None
    if last < first:
        problem = Problem.ENDS_BEFORE_START
    elif last < today:
        problem = Problem.OVER
    elif last - first >= absences.LONGEST:
        problem = Problem.TOO_LONG
    elif last > today + absences.FURTHEST:
        problem = Problem.TOO_FAR_OFF
    return {Part.AWAY_UNTIL: problem} if problem else {}


def _away(wishes: Wishes) -> Leave | None:
    if wishes.away_from is None or wishes.away_until is None:
        return None
    return Leave(wishes.away_from, wishes.away_until, wishes.stand_in_id)
