"""One nudge a day at most, three reminders at most, at work, and nothing lost on the way."""

from datetime import UTC, date, datetime, timedelta

import pytest

import bot.nudges.shown
from bot.giving import library
from bot.nudges import acts, planning
from bot.nudges.shown_reminders import ToGive
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import GestureKind, Purpose, ReminderState
from tests.bot.plain_words import Team, giving
from tests.conftest import mara_profile

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""Nine in Amsterdam."""
SATURDAY = WEDNESDAY + timedelta(days=3)
MONDAY = WEDNESDAY + timedelta(days=5)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def test_three_people_at_most_the_longest_waiting_first(team: Team, mara: Member) -> None:
    for name, days in [("Dirk", 49), ("Anna", 50), ("Cato", 48), ("Bram", 50), ("Eva", 48)]:
        team.keep_up(mara, name, days)
    assert names(team, WEDNESDAY) == ["Anna", "Bram", "Dirk"]
    assert names(team, WEDNESDAY + DAY) == ["Cato", "Eva"]


def test_promises_come_first_and_then_people_answer_people(team: Team, mara: Member) -> None:
    team.meet(mara, "New", on=date(2026, 10, 1))
    asked, ripe, kind = (team.meet(mara, name) for name in ("Asked", "Ripe", "Kind"))
    team.ask(mara, asked, days_ago=30)
    team.plan_ask(mara, ripe, in_days=1)
    team.receive(mara, kind, days_ago=1)
    nudge = team.nudge(WEDNESDAY)
    assert nudge is not None
    assert [shown.purpose for shown in nudge.suggestions] == [
        Purpose.ASK,
        Purpose.THANK,
        Purpose.RESPONSE,
    ]
    assert names(team, WEDNESDAY + DAY) == ["New"]


def test_who_waits_beyond_the_maximum_has_a_place(team: Team, mara: Member) -> None:
    team.meet(mara, "Red", on=date(2026, 1, 1))
    for name in ("Asked", "Polled", "Begged"):
        team.ask(mara, team.meet(mara, name), days_ago=30)
    assert names(team, WEDNESDAY) == ["Asked", "Polled", "Red"]


def test_an_ask_planned_for_later_does_not_stop_giving(team: Team, mara: Member) -> None:
    far = team.meet(mara, "Far")
    team.plan_ask(mara, far, in_days=200)
    near = team.meet(mara, "Near")
    team.plan_ask(mara, near, in_days=13)
    assert names(team, WEDNESDAY) == ["Far"]


def test_one_nudge_per_member_and_day(team: Team, mara: Member, ben: Member) -> None:
    for member in (mara, ben):
        for n in range(4):
            team.keep_up(member, f"{member.name} {n}")
    assert len(names(team, WEDNESDAY)) == 3
    assert len(names(team, WEDNESDAY)) == 3
    assert [names(team, WEDNESDAY + n * HOUR) for n in range(9)] == [[]] * 9


def test_a_second_process_plans_nothing(team: Team, mara: Member, anna: Contact) -> None:
    for _ in range(2):
        with team.transaction() as session:
            planning.plan_one(session, mara.workspace_id, mara.id, WEDNESDAY)
    assert team.claim_nudge(WEDNESDAY) is not None
    assert team.claim_nudge(WEDNESDAY) is None


def test_a_move_across_the_sea_brings_no_second_nudge_on_one_day(
    team: Team, mara: Member, anna: Contact
) -> None:
    assert team.nudge(WEDNESDAY) is not None
    bram = team.meet(mara, "Bram")
    with team.transaction() as session:
        members.keep_in_step(
            session, team.workspace_id, mara_profile(time_zone="America/New_York"), WEDNESDAY
        )
    assert team.nudge(WEDNESDAY + 6 * HOUR) is None
    assert names(team, WEDNESDAY + 6 * HOUR + DAY) == [bram.name]


def test_who_left_while_the_planner_worked_gets_nothing(
    team: Team, mara: Member, anna: Contact
) -> None:
    with team.transaction() as session:
        gone = mara_profile(is_active=False)
        members.keep_in_step(session, team.workspace_id, gone, WEDNESDAY)
        planning.plan_one(session, mara.workspace_id, mara.id, WEDNESDAY)
    assert team.claim_nudge(WEDNESDAY) is None
    assert team.nudge(WEDNESDAY + DAY) is None


@pytest.mark.parametrize(
    "at", [WEDNESDAY - HOUR / 60, SATURDAY, SATURDAY + DAY, MONDAY - HOUR / 60]
)
def test_no_nudge_before_its_time_or_at_the_weekend(
    team: Team, mara: Member, anna: Contact, at: datetime
) -> None:
    if at > WEDNESDAY:
        assert team.nudge(WEDNESDAY) is not None
        team.meet(mara, "Bram")
    assert team.nudge(at) is None


@pytest.mark.parametrize("hour", [0, 7.99, 17, 23.5])
def test_a_nudge_missed_while_the_bot_was_down_waits_for_work_to_start(
    team: Team, mara: Member, anna: Contact, hour: float
) -> None:
    woken = WEDNESDAY - 9 * HOUR + DAY + hour * HOUR
    opening = WEDNESDAY + DAY if hour < 9 else WEDNESDAY + 2 * DAY
    assert team.nudge(woken) is None
    assert team.nudge(opening) is not None


def test_a_missed_nudge_is_made_up_once_and_late(team: Team, mara: Member, anna: Contact) -> None:
    assert names(team, MONDAY + 3 * HOUR) == ["Anna Jansen"]
    assert names(team, MONDAY + 4 * HOUR) == []


def test_a_nudge_that_lapsed_leaves_its_reminders_for_the_next(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.plan_nudges(WEDNESDAY)
    assert team.claim_nudge(WEDNESDAY + 8 * HOUR) is None
    assert names(team, WEDNESDAY + DAY) == ["Anna Jansen"]


def test_nobody_due_no_nudge(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna)
    assert [team.nudge(WEDNESDAY + n * DAY) for n in range(28)] == [None] * 28


def test_what_is_ignored_comes_back_after_a_week_and_not_before(
    team: Team, mara: Member, anna: Contact
) -> None:
    assert names(team, WEDNESDAY) == ["Anna Jansen"]
    assert [names(team, WEDNESDAY + n * DAY) for n in range(1, 7)] == [[]] * 6
    assert names(team, WEDNESDAY + 7 * DAY) == ["Anna Jansen"]
    assert names(team, WEDNESDAY + 14 * DAY) == ["Anna Jansen"]


def test_a_first_time_contact_is_suggested_nothing_with_a_price(
    team: Team, mara: Member, anna: Contact
) -> None:
    nudge = team.nudge(WEDNESDAY)
    assert nudge is not None
    (shown,) = nudge.suggestions
    idea = library.find(giving(shown).idea_id)
    assert idea is not None
    assert not idea.is_priced
    assert shown.about == ToGive(days_since=None, idea=idea.kind, idea_id=idea.id)


def test_the_idea_is_none_of_the_last_three(team: Team, mara: Member, anna: Contact) -> None:
    lately = [GestureKind.USEFUL_TIP, GestureKind.CHECK_IN, GestureKind.INTRODUCTION]
    for n, kind in enumerate(lately):
        team.give(mara, anna, kind=kind, days_ago=200 + n)
    nudge = team.nudge(WEDNESDAY)
    assert nudge is not None
    assert giving(nudge.suggestions[0]).idea not in lately


def test_a_member_is_reminded_of_their_own_contacts_only(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    nudge = team.nudge(WEDNESDAY)
    assert nudge is not None
    assert nudge.member.id == mara.id
    assert team.nudge(WEDNESDAY) is None


def test_each_member_is_nudged_in_their_own_morning(team: Team) -> None:
    opened = {"Asia/Tokyo": 0, "Europe/Amsterdam": 8, "America/New_York": 14}
    for zone in opened:
        member = team.hire(f"U0{zone}", zone)
        team.meet(member, zone, on=date(2026, 11, 1))
    midnight = WEDNESDAY - 8 * HOUR
    # On Tuesday at nine in Amsterdam only New York's day was still to start.
    assert names(team, midnight - 10 * HOUR) == ["America/New_York"]
    assert [names(team, midnight + hour * HOUR) for hour in (0, 8)] == [
        ["Asia/Tokyo"],
        ["Europe/Amsterdam"],
    ]


def test_the_nudge_shows_what_was_done_since(team: Team, mara: Member, anna: Contact) -> None:
    nudge = team.nudge(WEDNESDAY)
    assert nudge is not None
    assert (nudge.day, nudge.ts) == (date(2026, 11, 4), None)
    with team.transaction() as session:
        acts.done(session, mara, nudge.suggestions[0].reminder_id, WEDNESDAY)
    later = team.show(nudge.id, WEDNESDAY + HOUR)
    assert later.suggestions[0].state is ReminderState.DONE
    assert (later.channel, later.ts) == ("D0", f"{nudge.id}.0")


def test_a_nudge_that_never_was_is_gone(team: Team, mara: Member) -> None:
    with pytest.raises(Gone):
        team.ask_for(lambda session: bot.nudges.shown.show(session, mara, 404, WEDNESDAY))


def names(team: Team, at: datetime) -> list[str]:
    """Whom the next nudge is about."""
    nudge = team.nudge(at)
    return [] if nudge is None else [shown.contact.name for shown in nudge.suggestions]


def test_what_has_waited_too_long_ends_by_itself(team: Team, mara: Member) -> None:
    silent, kind, old = (team.meet(mara, name) for name in ("Silent", "Kind", "Old"))
    team.ask(mara, silent, days_ago=61)
    team.receive(mara, kind, days_ago=1)
    later = WEDNESDAY + 40 * DAY
    assert set(names(team, WEDNESDAY)) >= {"Kind", old.name}
    nudge = team.nudge(later)
    assert nudge is not None
    assert {shown.purpose for shown in nudge.suggestions} == {Purpose.GIVE}
