"""What was promised for a day comes on another one, and on the former one again by Undo."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.models import ReminderRow
from bot.reminders import decisions, promises, rows
from bot.reminders.promises import Latest, Promised
from bot.team.members import Member
from bot.vocabulary import Purpose, ReminderState


def move(session: Session, member: Member, reminder_id: int, day: date, now: datetime) -> Promised:
    """Have what was promised come on `day`, or the first working day of theirs after it.

    It is the last thing that the member asked for then; one that has come meanwhile is promised
    anew. Raises Gone and WithAColleague, DateNotAhead and DateTooFarOff.
    """
    row = decisions.locked(session, member, reminder_id)
    if row.state is not ReminderState.OPEN:
        return promises.promise(session, member, row.contact_id, day, now, row.words)
    named, day = day, promises.agreed_day(session, member, day, member.today(now))
    if day != row.show_on:
        _remember(session, row, now)
    decisions.put_off(session, row, day)
    rows.change_row(session, row, wanted_at=now)
    return promises.as_agreed(session, member, row, day, named)


def move_back(session: Session, member: Member, moved: Latest, now: datetime) -> Promised | None:
    """Undo `move`, where that is what the member asked for last; None where it isn't.

    A former day that is over by now is the next working day. Raises Gone and WithAColleague.
    """
    row = decisions.locked(session, member, moved.promised.reminder_id)
    before = _before(session, row, moved.at)
    if before is None or row.state is not ReminderState.OPEN:
        return None
    today = member.today(now)
    day, promised_for = before.show_on, before.promised_for
    if day <= today:
        day = promised_for = promises.next_working_day(session, member, today)
    decisions.put_back(session, row, day, promised_for=promised_for)
    session.delete(before)
    session.flush()
    return promises.as_agreed(session, member, row, day, day)


def _remember(session: Session, row: ReminderRow, now: datetime) -> None:
    """Keep the day that it was for, as a reminder that was overtaken at that moment."""
    before = ReminderRow(
        workspace_id=row.workspace_id,
        member_id=row.member_id,
        contact_id=row.contact_id,
        purpose=Purpose.REMIND,
        state=ReminderState.OVERTAKEN,
        show_on=row.show_on,
        promised_for=row.promised_for,
        words=row.words,
        wanted_at=now,
    )
    rows.add(session, before)


def _before(session: Session, row: ReminderRow, at: datetime) -> ReminderRow | None:
    """The day that a reminder was for until it was moved at that moment."""
    kept = select(ReminderRow).where(
        ReminderRow.workspace_id == row.workspace_id,
        ReminderRow.member_id == row.member_id,
        ReminderRow.contact_id == row.contact_id,
        ReminderRow.purpose == Purpose.REMIND,
        ReminderRow.words == row.words,
        ReminderRow.state == ReminderState.OVERTAKEN,
        ReminderRow.wanted_at == at,
    )
    return session.exec(kept.order_by(col(ReminderRow.id).desc())).first()
