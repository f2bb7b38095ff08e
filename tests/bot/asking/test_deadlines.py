"""What is asked of somebody keeps gifts away, and a deadline does so until the ask is made."""

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import select

from bot.asking import asks, deadlines
from bot.models import WorkspaceRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Answer, Purpose
from tests.bot.plain_words import Team

TODAY = date(2026, 11, 3)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("needed_by", "day", "missed"),
    [
        (None, TODAY, False),
        (TODAY, TODAY, False),
        (TODAY, TODAY + DAY, True),
        (TODAY + DAY, TODAY, False),
    ],
)
def test_a_deadline_is_missed_from_the_day_after_it(
    needed_by: date | None, day: date, missed: bool
) -> None:
    assert deadlines.is_missed(needed_by, day) is missed


def suggested(team: Team, at: datetime) -> list[Purpose]:
    nudge = team.nudge(at)
    return [] if nudge is None else [one.purpose for one in nudge.suggestions]


@pytest.fixture
def eva(team: Team, mara: Member) -> Contact:
    """Who would be suggested to be given something."""
    return team.keep_up(mara, "Eva")


@pytest.mark.usefixtures("eva")
def test_somebody_who_is_due_is_suggested(team: Team) -> None:
    assert suggested(team, team.now + DAY) == [Purpose.GIVE]


def plan(team: Team, member: Member, contact: Contact, in_days: int, needed_in: int | None) -> None:
    day = TODAY + timedelta(days=in_days)
    needed_by = None if needed_in is None else TODAY + timedelta(days=needed_in)
    team.ask_for(lambda s: asks.plan(s, member, contact, "plan", day, team.now, needed_by))


@pytest.mark.parametrize(
    ("in_days", "needed_in", "window", "gives"),
    [
        (15, None, 10, False),
        (16, None, 10, True),
        (16, 20, 10, False),
        (200, 210, 10, False),
        (30, None, 60, False),
        (62, None, 60, True),
    ],
)
def test_no_gesture_is_suggested_before_a_planned_ask(
    team: Team,
    mara: Member,
    eva: Contact,
    in_days: int,
    needed_in: int | None,
    window: int,
    gives: bool,
) -> None:
    with team.transaction() as session:
        session.exec(select(WorkspaceRow)).one().cooling_off_days = window
    plan(team, mara, eva, in_days, needed_in)
    assert suggested(team, team.now + DAY) == ([Purpose.GIVE] if gives else [])


def test_an_ask_of_a_colleague_stands_against_it_too(team: Team, ben: Member, eva: Contact) -> None:
    plan(team, ben, eva, 10, None)
    assert suggested(team, team.now + DAY) == []


def test_a_suggestion_that_is_open_already_waits_for_the_ask(
    team: Team, mara: Member, eva: Contact
) -> None:
    assert suggested(team, team.now + DAY) == [Purpose.GIVE]
    plan(team, mara, eva, 40, 60)
    assert [suggested(team, team.now + n * DAY) for n in range(8, 28)] == [[]] * 20


def test_while_an_ask_is_open_no_gesture_is_suggested(
    team: Team, mara: Member, eva: Contact
) -> None:
    asked = team.ask(mara, eva, days_ago=45)
    assert Purpose.GIVE not in suggested(team, team.now + DAY)
    team.answer(mara, asked, Answer.NO, days_ago=44)
    assert suggested(team, team.now + 2 * DAY) == [Purpose.GIVE]
