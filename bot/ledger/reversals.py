"""Taking entries back: facts stay, a correction is another entry."""

from datetime import datetime, timedelta

from sqlmodel import Session, select

from bot.database import locked
from bot.ledger import cooling_off, entries, keeping_clear, standing_gestures
from bot.ledger.entries import Ask, Entry, EntryId
from bot.models import AskRow, GestureRow, MeetingRow, MemberRow, ResponseRow, ReversalRow
from bot.people import contacts, locks, touches
from bot.reminders import life, thanks
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import AskState, Direction, GestureKind, Purpose, ReminderState


def undo(
    session: Session,
    member: Member,
    entry_id: EntryId,
    now: datetime,
    *,
    seen: AskState | None = None,
) -> Entry:
    """Take an entry back; a second time changes nothing.

    An ask that was planned and made is planned again. `seen` is the state that the member saw it
    in: when it has another one by now, as after a double click, it stays as it is.
    Raises NotYours for an entry that somebody else recorded, and Gone for an unknown one.
    """
    row = entries.owned_row(session, member, entry_id)
    locks.contact(session, entries.about(session, row))
    locked(session, type(row), entry_id.id)
    current = entries.entry(session, member, entry_id)
    before = row.planned_for if isinstance(row, AskRow) else None
    is_as_seen = not isinstance(current, Ask) or seen in (None, current.state)
    if not current.reversed and is_as_seen:
        if isinstance(row, GestureRow):
            _undo_gesture(session, member, row, now)
        elif isinstance(row, MeetingRow):
            _reverse(session, member, now, meeting_id=row.id)
            touches.restart_clock(session, row.contact_id)
        elif isinstance(row, AskRow):
            _undo_ask(session, member, row, now)
        else:
            _undo_response(session, member, row, now)
    undone = entries.entry(session, member, entry_id)
    if isinstance(undone, Ask):
        return keeping_clear.told_anew(undone, before, member.today(now))
    return undone


def _undo_gesture(session: Session, member: Member, row: GestureRow, now: datetime) -> None:
    _reverse(session, member, now, gesture_id=row.id)
    if row.reminder_id is not None:
        life.reopen(session, row.reminder_id)
    if row.direction == Direction.GIVEN:
        if row.kind is GestureKind.THANK_YOU_NOTE:
            last = standing_gestures.last_given(session, row.contact_id, kind=row.kind)
            thanks.wait_after_all(session, row.contact_id, last.happened_on if last else None)
        contact = contacts.by_id(session, member, row.contact_id)
        cooling_off.review_asks(session, contact, row.happened_on)
        keeping_clear.come_back(session, [row.contact_id], now)
    else:
        assert row.id is not None
        thanks.close(session, row.id)
    touches.restart_clock(session, row.contact_id)


def _undo_ask(session: Session, member: Member, row: AskRow, now: datetime) -> None:
    assert row.id is not None
    for response in session.exec(select(ResponseRow).where(ResponseRow.ask_id == row.id)).all():
        if not entries.is_reversed(session, ReversalRow.response_id == response.id):
            _reverse(session, member, now, response_id=response.id)
    _reverse(session, member, now, ask_id=row.id)
    life.close_for_ask(session, row.id, Purpose.RESPONSE, ReminderState.OVERTAKEN)
    life.close_for_ask(session, row.id, Purpose.THANK, ReminderState.OVERTAKEN)
    if row.planned_for is not None and row.state != AskState.PLANNED:
        # The plan still stands; only the making of it is taken back.
        keeping_clear.stand_again(session, row, member.today(now))
        row.state, row.made_on, row.inside_window = AskState.PLANNED, None, False
        session.flush()
        life.wait_to_ask_again(session, row, row.planned_for, member.today(now))
    else:
        row.state = AskState.DROPPED
        session.flush()
        life.close_for_ask(session, row.id, Purpose.ASK, ReminderState.OVERTAKEN)
    touches.restart_clock(session, row.contact_id)


def _undo_response(session: Session, member: Member, row: ResponseRow, now: datetime) -> None:
    _reverse(session, member, now, response_id=row.id)
    ask = session.get_one(AskRow, row.ask_id)
    ask.state = AskState.MADE
    session.flush()
    life.close_for_ask(session, row.ask_id, Purpose.THANK, ReminderState.OVERTAKEN)
    assert ask.made_on is not None
    owner = members.value(session.get_one(MemberRow, ask.member_id))
    check = ask.made_on + timedelta(days=life.DAYS_UNTIL_RESPONSE_CHECK)
    earliest = max(check, owner.today(now) + timedelta(days=1))
    life.check_on(session, ask, members.calendar(session, owner).working_day_from(earliest))
    touches.restart_clock(session, ask.contact_id)


def _reverse(session: Session, member: Member, now: datetime, **reversed_id: int | None) -> None:
    session.add(
        ReversalRow(
            workspace_id=member.workspace_id, member_id=member.id, recorded_at=now, **reversed_id
        )
    )
    session.flush()
