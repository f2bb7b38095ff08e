"""Giving and asking are kept apart: the window after a gesture, and what it does to plans."""

from datetime import date, datetime, timedelta

from sqlmodel import col, select

from bot.asking import asks
from bot.database import Transaction
from bot.giving import gestures
from bot.ledger import cooling_off, reversals
from bot.models import NudgeReminderRow, ReminderRow
from bot.nudges import planning
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Direction, Purpose
from tests.bot.plain_words import Team, as_it_stands


def shown(transaction: Transaction) -> list[Purpose]:
    """What the nudges so far remind of."""
    with transaction() as session:
        return [
            Purpose(purpose)
            for purpose in session.exec(
                select(ReminderRow.purpose).join(
                    NudgeReminderRow, col(NudgeReminderRow.reminder_id) == ReminderRow.id
                )
            )
        ]


GIVEN_ON = date(2026, 11, 2)


def test_window_lasts_ten_days_from_the_gesture(
    transaction: Transaction, mara: Member, anna: Contact, now: datetime
) -> None:
    with transaction() as session:
        gestures.log(session, mara, anna, Direction.GIVEN, now, words="tips", day=GIVEN_ON)
        ninth = cooling_off.window(session, mara.workspace_id, anna, GIVEN_ON + timedelta(days=9))
        tenth = cooling_off.window(session, mara.workspace_id, anna, GIVEN_ON + timedelta(days=10))
    assert ninth is not None
    assert ninth.first_day == date(2026, 11, 12)
    assert tenth is None


def test_a_gesture_received_opens_no_window(
    transaction: Transaction, mara: Member, anna: Contact, now: datetime
) -> None:
    with transaction() as session:
        gestures.log(session, mara, anna, Direction.RECEIVED, now, words="flowers")
        assert cooling_off.window(session, mara.workspace_id, anna, mara.today(now)) is None


def test_a_gesture_taken_back_opens_no_window(
    transaction: Transaction, mara: Member, anna: Contact, now: datetime
) -> None:
    with transaction() as session:
        given = gestures.log(session, mara, anna, Direction.GIVEN, now, words="tips")
        reversals.undo(session, mara, given.id, now)
        assert cooling_off.window(session, mara.workspace_id, anna, mara.today(now)) is None


def test_a_later_gesture_keeps_a_planned_ask_out_of_the_nudge(
    transaction: Transaction, mara: Member, anna: Contact, now: datetime
) -> None:
    ripe = now + timedelta(days=3)
    with transaction() as session:
        asks.plan(session, mara, anna, "tax return", mara.today(ripe), now)
        given = gestures.log(session, mara, anna, Direction.GIVEN, now, words="tips")
        planning.plan_one(session, mara.workspace_id, mara.id, ripe)
    assert shown(transaction) == []

    with transaction() as session:
        reversals.undo(session, mara, given.id, ripe)
        planning.plan_one(session, mara.workspace_id, mara.id, ripe + timedelta(days=7))
    assert shown(transaction) == [Purpose.ASK]


def test_a_gesture_logged_late_marks_the_ask_that_it_made_too_early(
    transaction: Transaction, mara: Member, anna: Contact, now: datetime
) -> None:
    today = mara.today(now)
    with transaction() as session:
        ask = asks.make(session, mara, anna, "tax return", today, now)
        late = gestures.log(session, mara, anna, Direction.GIVEN, now, words="tips", day=GIVEN_ON)
        assert as_it_stands(session, mara, ask).inside_window
        reversals.undo(session, mara, late.id, now)
        assert not as_it_stands(session, mara, ask).inside_window


def test_the_gesture_before_an_old_ask_is_found_behind_any_number_of_later_ones(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=60)
    for days_ago in range(45):
        team.give(mara, anna, days_ago=days_ago)
        team.give(mara, anna, days_ago=days_ago)
    assert team.ask(mara, anna, days_ago=55).inside_window
