"""Birthdays and anniversaries: on their day, or on the working day before a day off."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import select

import bot.people.occasions
import bot.reminders.occasions
from bot.database import POSTGRESQL
from bot.models import OccasionRow
from bot.nudges import dismissals
from bot.nudges.shown_reminders import Suggestion, ToCongratulate
from bot.people import stand_ins, yearly
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import OccasionKind, Purpose
from tests.bot.plain_words import Team

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""Nine in Amsterdam."""
DAY = timedelta(days=1)


@pytest.fixture
def friend(team: Team, mara: Member, anna: Contact) -> Contact:
    """Anna, whom nothing else is due for."""
    team.give(mara, anna)
    return anna


def celebrate(
    team: Team, contact: Contact, on: date, year: int | None = None, today: date | None = None
) -> None:
    with team.transaction() as session:
        bot.people.occasions.keep(
            session,
            team.workspace_id,
            contact.id,
            OccasionKind.BIRTHDAY,
            Yearly(on.month, on.day, year),
            today or date(2026, 11, 3),
        )


def told(team: Team, at: datetime) -> list[tuple[Purpose, date | None]]:
    """What the nudge of this moment is about, and on which day that is."""
    nudge = team.nudge(at)
    suggestions = nudge.suggestions if nudge else ()
    return [(shown.purpose, _day(shown)) for shown in suggestions]


def _day(shown: Suggestion) -> date | None:
    return shown.about.on if isinstance(shown.about, ToCongratulate) else None


def test_on_its_day(team: Team, friend: Contact) -> None:
    celebrate(team, friend, date(2026, 11, 5))
    assert told(team, WEDNESDAY) == []
    assert told(team, WEDNESDAY + DAY) == [(Purpose.OCCASION, date(2026, 11, 5))]
    assert told(team, WEDNESDAY + 2 * DAY) == []


def test_of_easter_on_good_friday_which_is_a_working_day(team: Team, friend: Contact) -> None:
    easter = date(2027, 3, 28)
    celebrate(team, friend, easter)
    good_friday = datetime(2027, 3, 26, 8, 0, tzinfo=UTC)
    of_easter = (Purpose.OCCASION, easter)
    assert of_easter not in told(team, good_friday - DAY)
    assert of_easter in told(team, good_friday)


@pytest.mark.parametrize("day", [7, 8])
def test_on_the_working_day_before_a_weekend(team: Team, friend: Contact, day: int) -> None:
    celebrate(team, friend, date(2026, 11, day))
    friday = WEDNESDAY + 2 * DAY
    assert told(team, friday) == [(Purpose.OCCASION, date(2026, 11, day))]
    assert told(team, friday + 3 * DAY) == []


def test_a_day_that_the_bot_missed_is_told_late_but_not_too_late(
    team: Team, mara: Member, friend: Contact
) -> None:
    celebrate(team, friend, date(2026, 11, 4))
    bram = team.meet(mara, "Bram")
    team.give(mara, bram)
    celebrate(team, bram, date(2026, 11, 3))
    assert told(team, WEDNESDAY + 3 * DAY - timedelta(hours=24)) == [
        (Purpose.OCCASION, date(2026, 11, 3)),
        (Purpose.OCCASION, date(2026, 11, 4)),
    ]


@pytest.mark.parametrize("skips", [False, True])
def test_nothing_else_is_suggested_for_a_week_after_it(
    team: Team, mara: Member, anna: Contact, skips: bool
) -> None:
    celebrate(team, anna, date(2026, 11, 4))
    nudge = team.nudge(WEDNESDAY)
    assert nudge is not None
    (shown,) = nudge.suggestions
    assert shown.purpose is Purpose.OCCASION
    if skips:
        team.ask_for(lambda s: dismissals.not_this_time(s, mara, shown.reminder_id, WEDNESDAY))
    assert [told(team, WEDNESDAY + n * DAY) for n in (1, 2, 5, 6)] == [[]] * 4
    assert told(team, WEDNESDAY + 7 * DAY) == [(Purpose.GIVE, None)]


def test_after_a_week_nobody_is_congratulated(team: Team, friend: Contact) -> None:
    celebrate(team, friend, date(2026, 11, 4))
    assert told(team, WEDNESDAY + 7 * DAY) == []


@pytest.mark.parametrize("engine", [POSTGRESQL], indirect=True)
def test_a_reminder_of_an_occasion_can_be_added_while_it_is_opened(
    team: Team, mara: Member, friend: Contact
) -> None:
    """A row that points to another one locks its key."""
    celebrate(team, friend, date(2026, 11, 4))
    key = select(OccasionRow).with_for_update(read=True, key_share=True, nowait=True)
    with team.transaction() as session:
        works = {mara.id: members.calendar(session, mara)}
        bot.reminders.occasions.open_due(
            session, team.workspace_id, works, stand_ins.NOBODY, WEDNESDAY.date()
        )
        assert team.ask_for(lambda other: len(other.exec(key).all())) == 1


def test_every_year_again(team: Team, friend: Contact) -> None:
    celebrate(team, friend, date(2026, 11, 5), year=1986)
    years = []
    for year in (2026, 2027, 2028):
        on = datetime(year, 11, 5, 8, 0, tzinfo=UTC)
        if on.weekday() >= 5:
            on -= (on.weekday() - 4) * DAY
        nudge = team.nudge(on)
        assert nudge is not None
        told = (shown.about for shown in nudge.suggestions)
        years += [one.years for one in told if isinstance(one, ToCongratulate)]
    assert years == [40, 41, 42]


@pytest.mark.parametrize(
    ("earliest", "found"),
    [
        (date(2027, 1, 1), date(2027, 2, 28)),
        (date(2027, 3, 1), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 2, 29)),
        (date(2028, 3, 1), date(2029, 2, 28)),
    ],
)
def test_a_birthday_on_29_february_comes_every_year(earliest: date, found: date) -> None:
    assert yearly.next_on(2, 29, earliest) == found


def test_what_is_kept_anew_replaces_what_was_known(team: Team, friend: Contact) -> None:
    celebrate(team, friend, date(2026, 11, 5))
    celebrate(team, friend, date(2026, 11, 6))
    assert told(team, WEDNESDAY + DAY) == []
    assert told(team, WEDNESDAY + 2 * DAY) == [(Purpose.OCCASION, date(2026, 11, 6))]


def test_a_day_that_was_told_of_can_be_put_right(team: Team, friend: Contact) -> None:
    celebrate(team, friend, date(2026, 11, 4))
    assert told(team, WEDNESDAY) == [(Purpose.OCCASION, date(2026, 11, 4))]
    celebrate(team, friend, date(2026, 11, 11))
    assert told(team, WEDNESDAY + 7 * DAY) == [(Purpose.OCCASION, date(2026, 11, 11))]
