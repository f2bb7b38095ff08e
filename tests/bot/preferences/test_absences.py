"""Periods away: listed while they last, and one where they touch with one stand-in."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session

from bot.models import MemberRow
from bot.preferences import absences
from bot.preferences.absences import Absence
from bot.preferences.former import Leave
from bot.team.calendars import Period
from bot.team.members import Member
from tests.bot.plain_words import Team
from tests.conftest import NOW

TODAY = date(2026, 11, 3)
CHRISTMAS = Period(date(2026, 12, 21), date(2026, 12, 24))
SPRING = Period(date(2027, 2, 1), date(2027, 2, 5))
DAY = timedelta(days=1)


class Away:
    """When a member is away."""

    def __init__(self, team: Team, member: Member) -> None:
        self._team, self._member = team, member

    def from_(self, *periods: Period, stand_in: Member | None = None) -> None:
        for period in periods:
            with self._team.transaction() as session:
                kept = absences.to_come(session, self._row(session), TODAY)
                leave = Leave(period.first, period.last, stand_in.id if stand_in else None)
                absences.keep(session, self._row(session), kept, leave, NOW)

    def only(self, kept: Iterable[Absence], now: datetime = NOW) -> None:
        with self._team.transaction() as session:
            absences.keep(session, self._row(session), list(kept), None, now)

    def held(self, today: date = TODAY) -> tuple[Absence, ...]:
        return self._team.ask_for(lambda s: absences.to_come(s, self._row(s), today))

    def periods(self, today: date = TODAY) -> list[Period]:
        return [absence.period for absence in self.held(today)]

    def _row(self, session: Session) -> MemberRow:
        return session.get_one(MemberRow, self._member.id)


@pytest.fixture
def away(team: Team, mara: Member) -> Away:
    return Away(team, mara)


def test_the_first_comes_first(away: Away) -> None:
    away.from_(SPRING, CHRISTMAS)
    assert away.periods() == [CHRISTMAS, SPRING]


def test_the_last_day_is_listed_and_the_day_after_is_not(away: Away) -> None:
    away.from_(CHRISTMAS)
    assert away.periods(CHRISTMAS.last) == [CHRISTMAS]
    assert away.periods(CHRISTMAS.last + DAY) == []


@pytest.mark.parametrize(
    ("second", "merged"),
    [
        (CHRISTMAS, CHRISTMAS),
        (Period(date(2026, 12, 22), date(2026, 12, 23)), CHRISTMAS),
        (
            Period(date(2026, 12, 25), date(2027, 1, 3)),
            Period(date(2026, 12, 21), date(2027, 1, 3)),
        ),
        (
            Period(date(2026, 12, 19), date(2026, 12, 20)),
            Period(date(2026, 12, 19), date(2026, 12, 24)),
        ),
    ],
)
def test_those_that_touch_become_one(away: Away, second: Period, merged: Period) -> None:
    away.from_(CHRISTMAS, SPRING, second)
    assert away.periods() == [merged, SPRING]


def test_a_day_at_work_between_two_keeps_them_apart(away: Away) -> None:
    new_year = Period(date(2026, 12, 26), date(2027, 1, 1))
    away.from_(CHRISTMAS, new_year)
    assert away.periods() == [CHRISTMAS, new_year]


def test_one_that_joins_two_makes_one_of_three(away: Away) -> None:
    away.from_(CHRISTMAS, SPRING, Period(date(2026, 12, 25), date(2027, 1, 31)))
    assert away.periods() == [Period(CHRISTMAS.first, SPRING.last)]


def test_what_is_not_kept_is_dropped(away: Away) -> None:
    away.from_(CHRISTMAS, SPRING)
    away.only(away.held()[1:])
    assert away.periods() == [SPRING]


def test_what_is_over_stays_though_it_is_not_listed(away: Away) -> None:
    away.from_(CHRISTMAS)
    away.only((), NOW + (CHRISTMAS.last + DAY - TODAY))
    assert away.periods() == [CHRISTMAS]


def test_a_colleague_is_not_away_with_them(team: Team, away: Away, ben: Member) -> None:
    away.from_(CHRISTMAS)
    bens = Away(team, ben)
    bens.from_(SPRING)
    bens.only(())
    assert (away.periods(), bens.periods()) == ([CHRISTMAS], [])


def test_no_more_than_a_dialog_lists(away: Away) -> None:
    weeks = [CHRISTMAS.first + number * timedelta(days=7) for number in range(absences.MOST)]
    away.from_(*(Period(monday, monday) for monday in weeks))
    assert absences.too_many(away.held(), Leave(date(2027, 6, 1), date(2027, 6, 1)))
    beside = Leave(weeks[0] + DAY, weeks[0] + DAY)
    assert not absences.too_many(away.held(), beside)


ONE_BEFORE = Period(CHRISTMAS.first - DAY, CHRISTMAS.first - DAY)
ONE_AFTER = Period(CHRISTMAS.last + DAY, CHRISTMAS.last + DAY)


def test_each_stands_in_only_as_long_as_was_said(away: Away, team: Team, ben: Member) -> None:
    cleo = team.hire("U0CLEO")
    away.from_(CHRISTMAS, stand_in=ben)
    away.from_(ONE_BEFORE, stand_in=cleo)
    away.from_(ONE_AFTER)
    assert [(one.period, one.stand_in) for one in away.held()] == [
        (ONE_BEFORE, cleo.name),
        (CHRISTMAS, ben.name),
        (ONE_AFTER, None),
    ]


def test_who_is_named_last_stands_in_on_the_days_of_both(
    away: Away, team: Team, ben: Member
) -> None:
    cleo = team.hire("U0CLEO")
    away.from_(CHRISTMAS, stand_in=ben)
    away.from_(Period(ONE_BEFORE.first, CHRISTMAS.first), stand_in=cleo)
    assert [(one.period, one.stand_in) for one in away.held()] == [
        (Period(ONE_BEFORE.first, CHRISTMAS.first), cleo.name),
        (Period(CHRISTMAS.first + DAY, CHRISTMAS.last), ben.name),
    ]


def test_days_in_the_middle_of_others_leave_two_apart(away: Away, team: Team, ben: Member) -> None:
    cleo = team.hire("U0CLEO")
    away.from_(CHRISTMAS, stand_in=ben)
    away.from_(Period(CHRISTMAS.first + DAY, CHRISTMAS.last - DAY), stand_in=cleo)
    assert [one.stand_in for one in away.held()] == [ben.name, cleo.name, ben.name]


def test_who_was_named_stays_where_nobody_is_named_for_more_days(away: Away, ben: Member) -> None:
    away.from_(CHRISTMAS, stand_in=ben)
    away.from_(Period(ONE_BEFORE.first, ONE_AFTER.last))
    assert [(one.period, one.stand_in_id) for one in away.held()] == [
        (ONE_BEFORE, None),
        (CHRISTMAS, ben.id),
        (ONE_AFTER, None),
    ]


def test_days_of_one_stand_in_become_one(away: Away, ben: Member) -> None:
    away.from_(CHRISTMAS, stand_in=ben)
    away.from_(ONE_AFTER, stand_in=ben)
    assert [one.period for one in away.held()] == [Period(CHRISTMAS.first, ONE_AFTER.last)]
