"""What a member decides about a reminder of theirs: handled, put off, changed.

While a colleague stands in for them, both may.
"""

from datetime import date, timedelta

from sqlmodel import Session

from bot.database import within
from bot.models import ReminderRow
from bot.people import locks
from bot.people.rhythm import Cadence
from bot.refusals import WithAColleague
from bot.reminders import rows
from bot.reminders.rows import IS_OPEN
from bot.team.members import Member
from bot.vocabulary import GestureKind, ReminderState

PUT_OFF = timedelta(days=7)
"""How long "next week" and "not yet" last."""


def owned(session: Session, member: Member, reminder_id: int) -> ReminderRow:
    """The member's reminder, to be read. Raises Gone outside the workspace, and WithAColleague."""
    return _owned(session, member, reminder_id)


def locked(session: Session, member: Member, reminder_id: int) -> ReminderRow:
    """The same as it is now, and nobody else's to change until the transaction ends.

    That goes for all that belongs to its contact.
    """
    locks.of_reminder(session, member.workspace_id, reminder_id)
    return _owned(session, member, reminder_id, anew=True)


def handle(
    session: Session, member: Member, reminder_id: int, state: ReminderState
) -> ReminderRow | None:
    """Move the member's open reminder to `state`; None for all but the one caller that did it.

    Raises Gone and WithAColleague as `owned` does.
    """
    locks.of_reminder(session, member.workspace_id, reminder_id)
    handled = rows.change_if(
        session,
        ReminderRow.id == reminder_id,
        ReminderRow.workspace_id == member.workspace_id,
        rows.is_of(member.id),
        IS_OPEN,
        state=state,
    )
    if handled is None:
        owned(session, member, reminder_id)
    return handled


def close(session: Session, row: ReminderRow, state: ReminderState) -> None:
    """Move a reminder to `state`, whatever it is in."""
    rows.change_row(session, row, state=state)


def put_off(session: Session, row: ReminderRow, until: date) -> None:
    """Show an open reminder again from `until` on, and not before."""
    rows.change_row(session, row, show_on=until, promised_for=until, passed_over=0)


def put_back(
    session: Session, row: ReminderRow, on: date, *, promised_for: date | None = None
) -> None:
    """Undo `put_off`: the reminder may be shown from `on` on, late if it was for another day."""
    rows.change_row(session, row, show_on=on, promised_for=promised_for)


def suggest(
    session: Session, row: ReminderRow, kind: GestureKind | None, idea_id: str | None
) -> None:
    """Show another idea with the reminder from now on, or none."""
    rows.change_row(session, row, idea=kind, idea_id=idea_id)


def former_rhythm(row: ReminderRow) -> Cadence | None:
    """The contact's rhythm before the reminder was answered by changing it, if it was."""
    if row.former_ideal_days is None or row.former_maximum_days is None:
        return None
    return Cadence(row.former_ideal_days, row.former_maximum_days)


def keep_rhythm(session: Session, row: ReminderRow, former: Cadence) -> None:
    """Remember the rhythm before the first change, which is the one to go back to."""
    if former_rhythm(row) is None:
        rows.change_row(
            session,
            row,
            former_ideal_days=former.ideal_days,
            former_maximum_days=former.maximum_days,
        )


def forget_rhythm(session: Session, row: ReminderRow) -> None:
    """The contact has its former rhythm back."""
    rows.change_row(session, row, former_ideal_days=None, former_maximum_days=None)


def _owned(
    session: Session, member: Member, reminder_id: int, *, anew: bool = False
) -> ReminderRow:
    row = within(session, ReminderRow, member.workspace_id, reminder_id, anew=anew)
    if member.id not in (row.member_id, row.stands_in_for_id):
        raise WithAColleague
    return row
