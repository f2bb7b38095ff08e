"""When a nudge comes and when not: calendar, pause, maximum, silence, and a bot that was away."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.models import AbsenceRow, ContactRow, MemberRow
from bot.nudges import acts
from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.plain_words import Team
from tests.conftest import mara_profile

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""Nine in Amsterdam."""
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)


@pytest.fixture
def change(team: Team, mara: Member) -> Callable[..., None]:
    """Change Mara's settings, as the dialog does."""

    def change(at: datetime = team.now, **settings: object) -> None:
        with team.transaction() as session:
            row = session.get_one(MemberRow, mara.id)
            for name, value in settings.items():
                setattr(row, name, value)
            members.look_again(session, row, at)

    return change


@pytest.fixture
def crowd(team: Team, mara: Member) -> None:
    """Forty clients of Mara's, all due."""
    team.keep_up_with_many(mara, 40)


def days_with_a_nudge(team: Team, first: datetime, days: int, hours: float = 0) -> list[int]:
    """On which days, counted from `first`, a nudge comes when the bot looks once a day."""
    return [n for n in range(days) if team.nudge(first + n * DAY + hours * HOUR)]


def shown(team: Team, at: datetime) -> int:
    nudge = team.nudge(at)
    return len(nudge.suggestions) if nudge else 0


def test_working_days_are_the_members_own(
    team: Team, crowd: None, change: Callable[..., None]
) -> None:
    change(working_days="036")  # Monday, Thursday and Sunday
    assert days_with_a_nudge(team, WEDNESDAY, 12) == [1, 4, 5, 8, 11]


def test_the_week_is_that_of_the_country(
    team: Team, crowd: None, change: Callable[..., None]
) -> None:
    change(time_zone="Asia/Riyadh")
    assert days_with_a_nudge(team, WEDNESDAY, 8) == [0, 1, 4, 5, 6, 7]


def test_public_holidays_are_days_off(team: Team, crowd: None, change: Callable[..., None]) -> None:
    change(country="DE", region="NW")
    christmas = datetime(2026, 12, 23, 8, 0, tzinfo=UTC)  # a Wednesday; 25 and 26 are holidays
    assert days_with_a_nudge(team, christmas, 10) == [0, 1, 5, 6, 7, 8]


def test_away_dates_are_days_off_and_what_waited_comes_after_them(
    team: Team, mara: Member, crowd: None
) -> None:
    with team.transaction() as session:
        session.add(
            AbsenceRow(
                workspace_id=team.workspace_id,
                member_id=mara.id,
                first_day=date(2026, 11, 5),
                last_day=date(2026, 11, 10),
            )
        )
    assert days_with_a_nudge(team, WEDNESDAY, 8) == [0, 7]


def test_a_pause_ends_by_itself(team: Team, crowd: None, change: Callable[..., None]) -> None:
    change(paused=True, resumes_on=date(2026, 11, 14))  # a Saturday
    assert days_with_a_nudge(team, WEDNESDAY, 14) == [12, 13]


def test_a_pause_until_told_otherwise_does_not(
    team: Team, crowd: None, change: Callable[..., None]
) -> None:
    change(paused=True)
    assert days_with_a_nudge(team, WEDNESDAY, 30) == []
    change(at=WEDNESDAY + 30 * DAY, paused=False)
    assert days_with_a_nudge(team, WEDNESDAY + 31 * DAY, 1) == []  # Saturday
    assert days_with_a_nudge(team, WEDNESDAY + 33 * DAY, 1) == [0]


@pytest.mark.parametrize("most", [1, 2, 3])
def test_no_more_a_day_than_the_member_wants(
    team: Team, crowd: None, change: Callable[..., None], most: int
) -> None:
    change(most_per_day=most)
    assert shown(team, WEDNESDAY) == most


def test_no_more_a_week_than_the_member_wants(
    team: Team, crowd: None, change: Callable[..., None]
) -> None:
    change(most_per_week=5)
    days = [shown(team, WEDNESDAY + n * DAY) for n in range(15)]
    assert days == [3, 2, 0, 0, 0, 0, 0, 3, 2, 0, 0, 0, 0, 0, 3]


def test_a_bot_that_was_off_from_friday_to_tuesday_makes_up_once_inside_working_hours(
    team: Team, crowd: None
) -> None:
    friday, tuesday = WEDNESDAY + 2 * DAY, WEDNESDAY + 6 * DAY
    assert shown(team, friday - 17 * HOUR) == 3  # Thursday at four, just before it went off
    assert shown(team, tuesday - 3 * HOUR) == 0
    assert shown(team, tuesday) == 3
    assert [shown(team, tuesday + n * HOUR) for n in range(1, 9)] == [0] * 8


def test_a_bot_that_comes_back_during_work_makes_up_at_once(team: Team, crowd: None) -> None:
    tuesday = WEDNESDAY + 6 * DAY
    assert shown(team, tuesday + 3 * HOUR) == 3
    assert [shown(team, tuesday + n * HOUR) for n in range(3, 9)] == [0] * 6
    assert shown(team, tuesday + DAY) == 3


@pytest.mark.parametrize(
    ("first", "then", "gap", "comes"),
    [
        pytest.param("Pacific/Honolulu", "Pacific/Auckland", 1, False, id="an hour, a day later"),
        pytest.param("Pacific/Auckland", "Pacific/Honolulu", 23, False, id="the same date again"),
        pytest.param("Europe/Amsterdam", "America/New_York", 6, False, id="the same day"),
        pytest.param("Europe/Amsterdam", "Europe/Amsterdam", 24, True, id="staying"),
    ],
)
def test_a_move_brings_no_second_nudge_too_soon(
    team: Team, crowd: None, first: str, then: str, gap: int, comes: bool
) -> None:
    with team.transaction() as session:
        members.keep_in_step(session, team.workspace_id, mara_profile(time_zone=first), team.now)
        mara = members.find(session, team.workspace_id, "U0MARA")
    assert mara is not None
    assert mara.next_nudge_at is not None
    start = mara.next_nudge_at
    assert shown(team, start) == 3
    with team.transaction() as session:
        members.keep_in_step(session, team.workspace_id, mara_profile(time_zone=then), start)
    assert (shown(team, start + gap * HOUR) > 0) is comes


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        pytest.param(date(2026, 3, 27), 8, id="Friday before clocks go forward"),
        pytest.param(date(2026, 3, 30), 7, id="Monday after"),
        pytest.param(date(2026, 10, 23), 7, id="Friday before clocks go back"),
        pytest.param(date(2026, 10, 26), 8, id="Monday after"),
        pytest.param(date(2028, 2, 29), 8, id="leap day"),
    ],
)
def test_nine_stays_nine_through_changes_of_the_clock(
    team: Team, mara: Member, day: date, hour: int
) -> None:
    at = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    with team.transaction() as session:
        row = session.get_one(MemberRow, mara.id)
        members.look_again(session, row, at - HOUR / 60)
        opening = row.next_nudge_at
    assert opening == at


def test_a_silent_member_gets_fewer_and_is_asked_once_whether_to_stop(
    team: Team, crowd: None
) -> None:
    nudges = [team.nudge(WEDNESDAY + n * DAY) for n in range(50)]
    came = [n for n, nudge in enumerate(nudges) if nudge]
    assert came[:6] == [0, 1, 2, 5, 6, 7]
    assert came[6:] == [14, 21, 28, 35, 42, 49]
    assert [n for n, nudge in enumerate(nudges) if nudge and nudge.asks_to_stop] == [7]


def test_who_is_heard_from_again_gets_daily_nudges_again(
    team: Team, mara: Member, crowd: None
) -> None:
    for n in range(8):
        team.nudge(WEDNESDAY + n * DAY)
    with team.transaction() as session:
        members.heard_from(session, mara, WEDNESDAY + 8 * DAY)
    assert days_with_a_nudge(team, WEDNESDAY + 8 * DAY, 7) == [1, 4, 5, 6]


def test_who_uses_the_nudges_is_not_silent(team: Team, mara: Member, crowd: None) -> None:
    for n in range(21):
        nudge = team.nudge(WEDNESDAY + n * DAY)
        if nudge:
            assert not nudge.asks_to_stop
            with team.transaction() as session:
                members.heard_from(session, mara, WEDNESDAY + n * DAY)
                acts.done(session, mara, nudge.suggestions[0].reminder_id, WEDNESDAY + n * DAY)
    assert days_with_a_nudge(team, WEDNESDAY + 21 * DAY, 3) == [0, 1, 2]


def test_more_people_than_fit_are_told_of_once_a_month_with_what_would_fit(
    team: Team, mara: Member, change: Callable[..., None]
) -> None:
    for number in range(60):
        team.meet(mara, f"Client {number:02}", on=date(2026, 8, 1))
    change(most_per_week=5)
    first_month = [team.nudge(WEDNESDAY + n * DAY) for n in range(26)]
    hints = [nudge.fitting_days for nudge in first_month if nudge]
    assert hints == [84] + [None] * (len(hints) - 1)
    december = [team.nudge(WEDNESDAY + n * DAY) for n in range(27, 40)]
    assert [nudge.fitting_days for nudge in december if nudge and nudge.fitting_days] == [84]


def test_a_backlog_that_will_be_worked_off_is_no_cause_for_a_hint(team: Team, mara: Member) -> None:
    for number in range(20):
        team.meet(mara, f"Partner {number:02}", Audience.PARTNER, on=date(2026, 1, 1))
    nudges = [team.nudge(WEDNESDAY + n * DAY) for n in range(7)]
    assert [nudge.fitting_days for nudge in nudges if nudge] == [None] * 5


@pytest.mark.parametrize("ending", [{"owner_id": None}, {"is_reminded": False}])
def test_nobody_is_reminded_of_who_is_not_theirs_or_stopped(
    team: Team, anna: Contact, ending: dict[str, object]
) -> None:
    with team.transaction() as session:
        row = session.get_one(ContactRow, anna.id)
        for name, value in ending.items():
            setattr(row, name, value)
    assert shown(team, WEDNESDAY) == 0
