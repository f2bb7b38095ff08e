"""Whoever puts the reminder of an ask off plans the ask for that day, but never inside a window."""

from datetime import date

import pytest
from sqlmodel import Session, select

from bot.ledger import reversals
from bot.ledger.entries import Ask, Gesture
from bot.models import ReminderRow
from bot.nudges import acts
from bot.people.contacts import Contact
from bot.refusals import AskInsideWindow
from bot.team.members import Member
from bot.vocabulary import Purpose
from tests.bot.plain_words import Nudged, Team

TODAY, TOMORROW, IN_A_WEEK = date(2026, 11, 5), date(2026, 11, 6), date(2026, 11, 12)
FIRST_DAY = date(2026, 11, 16)
"""A Monday: the window of what is given today ends on a Sunday."""


@pytest.fixture
def plan(team: Team, mara: Member, anna: Contact) -> Ask:
    return team.plan_ask(mara, anna, in_days=2)


@pytest.fixture
def nudged(team: Team, mara: Member, plan: Ask) -> Nudged:
    """It is the day for which the ask is planned, and Mara's nudge tells her so."""
    nudged = Nudged(team, mara, days=2)
    assert nudged.shown.purpose is Purpose.ASK
    return nudged


def days(nudged: Nudged, plan: Ask) -> tuple[date, date | None]:
    stands = nudged.team.entry(plan)
    return stands.day, stands.put_off_from


def reminded_on(nudged: Nudged) -> date:
    def found(session: Session) -> date:
        row = session.exec(select(ReminderRow).where(ReminderRow.id == shown_id)).one()
        return row.show_on

    shown_id = nudged.shown.reminder_id
    return nudged.team.ask_for(found)


def give(nudged: Nudged, who: Member, contact: Contact) -> Gesture:
    """Something is given on the day of the nudge, and told of as its entry tells it."""
    given = nudged.team.give(who, contact, at=nudged.at)
    return nudged.team.entry(given)


def test_the_plan_goes_along(nudged: Nudged, plan: Ask) -> None:
    assert nudged.click(acts.later).put_off_until == IN_A_WEEK
    nudged.undo()
    assert days(nudged, plan) == (TODAY, None)
    assert reminded_on(nudged) == TODAY


def test_a_gesture_moves_what_was_put_off_from_there(
    nudged: Nudged, mara: Member, anna: Contact, plan: Ask
) -> None:
    nudged.click(acts.later)
    given = give(nudged, mara, anna)
    assert [(one.day, one.wanted) for one in given.asks] == [(FIRST_DAY, IN_A_WEEK)]
    nudged.team.ask_for(lambda s: reversals.undo(s, mara, given.id, nudged.at))
    assert days(nudged, plan) == (IN_A_WEEK, None)
    assert reminded_on(nudged) == IN_A_WEEK


def test_what_was_put_off_for_longer_than_a_window_does_not_move(
    nudged: Nudged, mara: Member, anna: Contact, plan: Ask
) -> None:
    chosen = date(2026, 11, 20)
    reminder_id = nudged.shown.reminder_id
    nudged.team.ask_for(lambda s: acts.put_off(s, mara, reminder_id, chosen, nudged.at))
    assert give(nudged, mara, anna).asks == ()
    assert days(nudged, plan) == (chosen, None)


def test_a_nudge_of_before_a_gesture_puts_it_off_as_the_gesture_does(
    nudged: Nudged, ben: Member, anna: Contact, plan: Ask
) -> None:
    given = give(nudged, ben, anna)
    with pytest.raises(AskInsideWindow):
        nudged.click(acts.tomorrow)
    assert nudged.shown.put_off_until == FIRST_DAY
    nudged.team.ask_for(lambda s: reversals.undo(s, ben, given.id, nudged.at))
    assert days(nudged, plan) == (TOMORROW, None)
    assert reminded_on(nudged) == TOMORROW


def test_undone_after_a_gesture_it_waits_all_the_same(
    nudged: Nudged, mara: Member, anna: Contact, plan: Ask
) -> None:
    nudged.click(acts.later)
    give(nudged, mara, anna)
    nudged.undo()
    assert days(nudged, plan) == (FIRST_DAY, TODAY)
    assert reminded_on(nudged) == FIRST_DAY


def test_what_a_gesture_put_off_is_not_brought_back_by_a_click(
    nudged: Nudged, mara: Member, anna: Contact, plan: Ask
) -> None:
    give(nudged, mara, anna)
    assert nudged.shown.put_off_until == FIRST_DAY
    assert nudged.undo().put_off_until == FIRST_DAY
    assert days(nudged, plan) == (FIRST_DAY, TODAY)
