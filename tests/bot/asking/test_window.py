"""A planned ask is never within the cooling-off window, whatever happens after it was planned."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from bot.asking import asks, plans
from bot.ledger import keeping_clear, reversals
from bot.ledger.entries import Ask
from bot.ledger.put_off import PutOff
from bot.models import ReminderRow
from bot.nudges import acts
from bot.people.contacts import Contact
from bot.privacy import merging
from bot.refusals import AskInsideWindow
from bot.team.members import Member
from bot.vocabulary import Purpose
from tests.bot.plain_words import Team
from tests.bot.privacy.merged import merge

TODAY = date(2026, 11, 3)
"""A Tuesday; the window lasts ten days."""
SOON, FIRST_DAY = date(2026, 11, 5), date(2026, 11, 13)


@pytest.fixture
def plan(team: Team, mara: Member, anna: Contact) -> Ask:
    """Mara wants to ask Anna in two days, who got nothing lately."""
    return team.plan_ask(mara, anna, in_days=2)


def days(team: Team, plan: Ask) -> tuple[date, date | None]:
    stands = team.entry(plan)
    return stands.day, stands.put_off_from


def reminded_on(team: Team) -> tuple[date, date | None]:
    def found(session: Session) -> tuple[date, date | None]:
        row = session.exec(select(ReminderRow).where(ReminderRow.purpose == Purpose.ASK)).one()
        return row.show_on, row.promised_for

    return team.ask_for(found)


def test_it_is_not_planned_inside(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna)
    with pytest.raises(AskInsideWindow) as refused:
        team.plan_ask(mara, anna, in_days=2)
    assert (refused.value.day, refused.value.first_day) == (SOON, FIRST_DAY)


def test_a_later_gesture_puts_it_off(team: Team, mara: Member, anna: Contact, plan: Ask) -> None:
    given = team.give(mara, anna)
    assert days(team, plan) == (FIRST_DAY, SOON)
    assert reminded_on(team) == (FIRST_DAY, SOON)
    assert given.asks == (PutOff("tax return", FIRST_DAY, SOON, None, None),)


def test_it_waits_for_a_working_day(team: Team, mara: Member, anna: Contact, plan: Ask) -> None:
    team.give(mara, anna, days_ago=2)  # The window ends on Wednesday, 11 November.
    assert days(team, plan) == (date(2026, 11, 11), SOON)
    team.give(mara, anna, words="more", days_ago=1)
    assert days(team, plan) == (date(2026, 11, 12), SOON)


def test_who_gives_is_told_of_a_colleagues_ask_but_not_its_words(
    team: Team, ben: Member, anna: Contact, plan: Ask
) -> None:
    given = team.give(ben, anna)
    assert given.asks == (PutOff("", FIRST_DAY, SOON, None, "Mara Visser"),)


def test_an_earlier_gesture_moves_nothing(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    given = team.give(mara, anna, days_ago=9)
    assert days(team, plan) == (SOON, None)
    assert given.asks == ()


def test_one_that_is_overdue_waits_too(team: Team, mara: Member, anna: Contact, plan: Ask) -> None:
    later = Team(team.transaction, team.workspace_id, team.now + timedelta(days=6))
    later.give(mara, anna)
    assert days(later, plan) == (date(2026, 11, 19), SOON)


def test_undoing_the_gesture_reopens_the_day(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    given = team.give(mara, anna)
    taken_back = team.ask_for(lambda s: reversals.undo(s, mara, given.id, team.now))
    assert days(team, plan) == (SOON, None)
    assert reminded_on(team) == (SOON, SOON)
    assert taken_back == team.entry(given)
    assert team.entry(given).asks == (PutOff("tax return", SOON, None, None, None),)


def test_a_day_that_is_over_by_then_comes_tomorrow(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    given = team.give(mara, anna)
    later = Team(team.transaction, team.workspace_id, team.now + timedelta(days=6))
    later.ask_for(lambda s: reversals.undo(s, mara, given.id, later.now))
    assert days(later, plan) == (date(2026, 11, 10), None)


def test_it_comes_back_as_far_as_another_gesture_lets_it(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    team.give(mara, anna, days_ago=4)
    last = team.give(mara, anna, words="more")
    team.ask_for(lambda s: reversals.undo(s, mara, last.id, team.now))
    assert days(team, plan) == (date(2026, 11, 9), SOON)


def test_a_day_of_the_members_own_choice_is_wanted_from_then_on(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    given, chosen = team.give(mara, anna), date(2026, 11, 16)
    team.ask_for(lambda s: plans.move(s, mara, plan.id.id, chosen, team.now))
    assert days(team, plan) == (chosen, None)
    team.ask_for(lambda s: reversals.undo(s, mara, given.id, team.now))
    assert days(team, plan) == (chosen, None)


def test_it_is_not_moved_inside(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna)
    plan = team.plan_ask(mara, anna, in_days=20)
    with pytest.raises(AskInsideWindow):
        team.ask_for(lambda s: plans.move(s, mara, plan.id.id, SOON, team.now))
    assert days(team, plan) == (date(2026, 11, 23), None)


def test_what_was_dropped_is_taken_up_outside(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    team.ask_for(lambda s: asks.drop(s, plan.id.id))
    team.give(mara, anna)
    team.ask_for(lambda s: asks.take_up_again(s, plan.id.id, TODAY))
    assert days(team, plan) == (FIRST_DAY, SOON)


def test_what_was_not_made_after_all_is_planned_outside(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    team.ask_for(lambda s: asks.make_planned(s, mara, plan.id.id, team.now))
    team.give(mara, anna)
    team.ask_for(lambda s: reversals.undo(s, mara, plan.id, team.now))
    assert days(team, plan) == (FIRST_DAY, SOON)
    assert reminded_on(team) == (FIRST_DAY, FIRST_DAY)


def test_what_was_dropped_comes_back_where_nothing_stands_in_its_way_by_then(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    given = team.give(mara, anna)
    team.ask_for(lambda s: asks.drop(s, plan.id.id))
    team.ask_for(lambda s: reversals.undo(s, mara, given.id, team.now))
    team.ask_for(lambda s: asks.take_up_again(s, plan.id.id, TODAY))
    assert days(team, plan) == (SOON, None)
    assert reminded_on(team) == (SOON, SOON)


def test_what_was_not_made_after_all_comes_back_as_far_as_it_can(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    team.give(mara, anna, days_ago=4)
    last = team.give(mara, anna, words="more")
    team.ask_for(lambda s: asks.make_planned(s, mara, plan.id.id, team.now))
    team.ask_for(lambda s: reversals.undo(s, mara, last.id, team.now))
    team.ask_for(lambda s: reversals.undo(s, mara, plan.id, team.now))
    assert days(team, plan) == (date(2026, 11, 9), SOON)
    assert reminded_on(team) == (date(2026, 11, 9), date(2026, 11, 9))


def test_a_day_that_was_chosen_for_its_reminder_stays(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    given, chosen = team.give(mara, anna), date(2026, 11, 18)
    reminder_id = team.ask_for(lambda s: s.exec(select(ReminderRow.id)).one())
    assert reminder_id is not None
    team.ask_for(lambda s: acts.put_off(s, mara, reminder_id, chosen, team.now))
    team.ask_for(lambda s: reversals.undo(s, mara, given.id, team.now))
    assert reminded_on(team) == (chosen, chosen)


def test_a_longer_window_puts_it_off_and_a_shorter_one_brings_it_back(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna)
    plan = team.plan_ask(mara, anna, in_days=13)
    wanted = date(2026, 11, 16)
    team.ask_for(lambda s: keeping_clear.last_for(s, team.workspace_id, 30, team.now))
    assert days(team, plan) == (date(2026, 12, 3), wanted)
    team.ask_for(lambda s: keeping_clear.last_for(s, team.workspace_id, 14, team.now))
    assert days(team, plan) == (date(2026, 11, 17), wanted)
    team.ask_for(lambda s: keeping_clear.last_for(s, team.workspace_id, 7, team.now))
    assert days(team, plan) == (wanted, None)


@pytest.mark.parametrize("is_kept", [True, False])
def test_two_who_are_one_person_have_one_window(
    team: Team, mara: Member, anna: Contact, plan: Ask, is_kept: bool
) -> None:
    other = team.meet(mara, "Anna J.")
    team.give(mara, other)
    pair = (anna, other) if is_kept else (other, anna)
    merged = merge(team, mara, *pair)
    assert days(team, plan) == (FIRST_DAY, SOON)
    team.ask_for(lambda s: merging.undo(s, mara, merged.id, team.now))
    assert days(team, plan) == (SOON, None)


def test_a_gesture_of_who_lives_a_day_ahead_counts(team: Team, mara: Member, anna: Contact) -> None:
    """On Tuesday evening in Hawaii it is Wednesday in Auckland, where something was given."""
    ahead, behind = team.hire("U0AROHA", "Pacific/Auckland"), team.hire("U0KAI", "Pacific/Honolulu")
    late = Team(team.transaction, team.workspace_id, team.now + timedelta(hours=20))
    given = late.give(ahead, anna)
    assert given.day == behind.today(late.now) + timedelta(days=1)
    with pytest.raises(AskInsideWindow):
        late.plan_ask(behind, anna, in_days=1)


ACTS: dict[str, Callable[[Team, Member, Contact], object]] = {
    "given": lambda team, mara, anna: team.give(mara, anna),
    "received": lambda team, mara, anna: team.receive(mara, anna),
    "met": lambda team, mara, anna: team.see(mara, anna),
    "asked": lambda team, mara, anna: team.ask(mara, anna),
}


@pytest.mark.parametrize("act", ACTS)
def test_every_fact_is_recorded(
    team: Team, mara: Member, anna: Contact, plan: Ask, act: str
) -> None:
    team.give(mara, anna)
    assert ACTS[act](team, mara, anna)
