"""Giving and asking are kept apart: the window after a gesture, and what it does to plans."""

from datetime import date, datetime, timedelta

from bot import asks, cooling_off, gestures, ledger
from bot.contacts import Contact
from bot.database import Transaction
from bot.members import Member
from bot.vocabulary import Direction

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
        ledger.undo(session, mara, given.id, now)
        assert cooling_off.window(session, mara.workspace_id, anna, mara.today(now)) is None


def test_a_later_gesture_puts_a_planned_ask_off(
    transaction: Transaction, mara: Member, anna: Contact, now: datetime
) -> None:
    today = mara.today(now)
    with transaction() as session:
        ask = asks.plan(session, mara, anna, "tax return", today + timedelta(days=3), now)
        gestures.log(session, mara, anna, Direction.GIVEN, now, words="tips")
        planned = ledger.entry(session, mara.workspace_id, ask.id)
    assert planned.day == today + timedelta(days=10)
