"""What a member does with a reminder: done, answered, later, not this time, and back again."""

from datetime import datetime, timedelta

from sqlmodel import Session

from bot import asks, contacts, gestures, reminders, reversals, suggestions
from bot.members import Member
from bot.models import ReminderRow
from bot.refusals import Gone, NotYours
from bot.vocabulary import Answer, Direction, GestureKind, Purpose, ReminderState

PUT_OFF = timedelta(days=7)
"""How long "later" and "not yet" last."""


def done(session: Session, member: Member, reminder_id: int, now: datetime) -> None:
    """The member did what the reminder suggests; the ledger gets it. A second click does nothing.

    Raises Gone and NotYours, as all functions here do.
    """
    row = _row(session, member, reminder_id)
    if not reminders.handle(session, reminder_id, ReminderState.DONE):
        return
    if row.purpose is Purpose.ASK:
        assert row.ask_id is not None
        asks.make_planned(session, member, row.ask_id, now)
    else:
        gestures.log(
            session,
            member,
            contacts.by_id(session, member.workspace_id, row.contact_id),
            Direction.GIVEN,
            now,
            kind=GestureKind.THANK_YOU_NOTE if row.purpose is Purpose.THANK else row.idea,
            reminder_id=reminder_id,
        )


def answered(
    session: Session, member: Member, reminder_id: int, answer: Answer, now: datetime
) -> None:
    """The contact responded to the ask that the reminder is about."""
    row = _row(session, member, reminder_id)
    if reminders.handle(session, reminder_id, ReminderState.DONE):
        assert row.ask_id is not None
        asks.answer(session, member, row.ask_id, answer, member.today(now), now)


def later(session: Session, member: Member, reminder_id: int, now: datetime) -> None:
    """Show the reminder again in a week."""
    row = _row(session, member, reminder_id)
    if row.state is ReminderState.OPEN:
        reminders.put_off(session, reminder_id, member.today(now) + PUT_OFF)


def not_this_time(session: Session, member: Member, reminder_id: int, now: datetime) -> None:
    """Leave it: a gesture waits for the next interval, an ask is dropped or let rest."""
    row = _row(session, member, reminder_id)
    if not reminders.handle(session, reminder_id, ReminderState.SKIPPED):
        return
    if row.purpose is Purpose.GIVE:
        contacts.let_pass(session, row.contact_id, member.today(now))
    elif row.purpose is Purpose.ASK:
        assert row.ask_id is not None
        asks.drop(session, row.ask_id)
    elif row.purpose is Purpose.RESPONSE:
        assert row.ask_id is not None
        asks.let_rest(session, row.ask_id)


def undo(session: Session, member: Member, reminder_id: int, now: datetime) -> None:
    """Take back what was done with the reminder, so that it is open again."""
    row = _row(session, member, reminder_id)
    entry = suggestions.outcome(session, row)
    if entry is not None:
        reversals.undo(session, member, entry.id, now)
    elif row.state is ReminderState.SKIPPED:
        reminders.reopen(session, reminder_id)
        if row.purpose is Purpose.GIVE:
            contacts.restart_clock(session, row.contact_id)
        elif row.ask_id is not None:
            asks.take_up_again(session, row.ask_id)
    elif row.state is ReminderState.OPEN and row.put_off:
        reminders.put_back(session, reminder_id, member.today(now))


def _row(session: Session, member: Member, reminder_id: int) -> ReminderRow:
    row = session.get(ReminderRow, reminder_id)
    if row is None or row.workspace_id != member.workspace_id:
        raise Gone
    if row.member_id != member.id:
        raise NotYours
    return row
