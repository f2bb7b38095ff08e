"""Nudges: whom a member is reminded of today, planned into rows that delivery then posts."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, and_, col, or_, select

from bot import contacts, cooling_off, expiry, hours, ideas, ledger, members, suggestions
from bot.contacts import Contact
from bot.members import Member
from bot.models import ContactRow, MemberRow, NudgeReminderRow, NudgeRow, ReminderRow
from bot.refusals import Gone
from bot.suggestions import Suggestion
from bot.vocabulary import Direction, GestureKind, Purpose, ReminderState

MOST_REMINDERS = 3
"""How many reminders a nudge holds at most."""
MEMBERS_PER_TICK = 200
"""How many members one tick looks at, so that a tick stays short."""
NO_GIFT_BEFORE_ASK = timedelta(days=14)
"""No gesture is suggested this long before a planned ask: it would look like the price of it."""
KINDS_NOT_REPEATED = ideas.FREE_BEFORE_PRICED
"""An idea differs from this many last gestures given to the contact."""


@dataclass(frozen=True)
class Nudge:
    """A nudge as it stands, for drawing and redrawing its message."""

    id: int
    member: Member
    day: date
    suggestions: tuple[Suggestion, ...]
    channel: str | None
    ts: str | None


def due_members(session: Session, workspace_id: int, now: datetime) -> list[int]:
    """The members whose time for a nudge has come, the longest waiting first."""
    due = session.exec(
        select(MemberRow.id)
        .where(MemberRow.workspace_id == workspace_id, col(MemberRow.next_nudge_at) <= now)
        .order_by(col(MemberRow.next_nudge_at))
        .limit(MEMBERS_PER_TICK)
    )
    return [member_id for member_id in due if member_id is not None]


def plan(session: Session, member_id: int, now: datetime) -> None:
    """Plan the member's nudge for today, if there is anything to remind of.

    The member is claimed by moving `next_nudge_at` on, so that several processes can do this. One
    who is met outside working hours (the bot was down) waits for the next opening.
    """
    row = session.get_one(MemberRow, member_id)
    if _claim(session, row, now) and members.working_hours(row).contain(now):
        _plan(session, row, now)


def skip(session: Session, member_id: int, now: datetime) -> None:
    """Planning for the member failed: try again when their next working day starts."""
    _claim(session, session.get_one(MemberRow, member_id), now)


def show(session: Session, workspace_id: int, nudge_id: int, now: datetime) -> Nudge:
    """The nudge as it stands now. Raises Gone outside the workspace."""
    row = session.get(NudgeRow, nudge_id)
    if row is None or row.workspace_id != workspace_id:
        raise Gone
    member = members.by_id(session, workspace_id, row.member_id)
    shown = session.exec(
        select(ReminderRow)
        .join(NudgeReminderRow, col(NudgeReminderRow.reminder_id) == ReminderRow.id)
        .where(NudgeReminderRow.nudge_id == nudge_id)
        .order_by(col(NudgeReminderRow.position))
    ).all()
    shown_now = tuple(suggestions.build(session, row, member.today(now)) for row in shown)
    return Nudge(nudge_id, member, row.day, shown_now, row.channel, row.ts)


def _claim(session: Session, row: MemberRow, now: datetime) -> bool:
    moved_on = session.exec(
        update(MemberRow)
        .where(
            col(MemberRow.id) == row.id,
            col(MemberRow.next_nudge_at) == row.next_nudge_at,
            col(MemberRow.next_nudge_at) <= now,
        )
        .values(next_nudge_at=members.working_hours(row).next_opening(now))
    )
    return moved_on.rowcount == 1


def _plan(session: Session, row: MemberRow, now: datetime) -> None:
    today = hours.local_day(now, row.time_zone)
    if session.exec(
        select(NudgeRow.id).where(NudgeRow.member_id == row.id, NudgeRow.day == today)
    ).first():
        return
    expiry.let_go(session, row.id or 0, today)
    chosen = _waiting(session, row, today)
    chosen += _newly_due(session, row, today, MOST_REMINDERS - len(chosen))
    if not chosen:
        return
    assert row.id is not None
    nudge = NudgeRow(
        workspace_id=row.workspace_id,
        member_id=row.id,
        day=today,
        due_at=now,
        good_until=members.working_hours(row).closing(today),
    )
    session.add(nudge)
    session.flush()
    for position, reminder in enumerate(chosen):
        assert nudge.id is not None
        assert reminder.id is not None
        reminder.put_off = False
        session.add(
            NudgeReminderRow(
                nudge_id=nudge.id,
                reminder_id=reminder.id,
                workspace_id=row.workspace_id,
                position=position,
            )
        )


def _waiting(session: Session, row: MemberRow, today: date) -> list[ReminderRow]:
    """Open reminders whose day has come, one a contact, by Purpose and then the oldest first."""
    waiting = session.exec(
        select(ReminderRow).where(
            ReminderRow.member_id == row.id,
            ReminderRow.state == ReminderState.OPEN,
            col(ReminderRow.show_on) <= today,
        )
    ).all()
    order = list(Purpose)
    by_rank = sorted(waiting, key=lambda r: (order.index(r.purpose), r.show_on, r.id))
    first_by_contact: dict[int, ReminderRow] = {}
    for reminder in by_rank:
        if not _is_cooling_off(session, reminder, today):
            first_by_contact.setdefault(reminder.contact_id, reminder)
    return list(first_by_contact.values())[:MOST_REMINDERS]


def _is_cooling_off(session: Session, reminder: ReminderRow, today: date) -> bool:
    """Whether a planned ask has to wait for a gift that came meanwhile; then it is put off."""
    if reminder.purpose is not Purpose.ASK:
        return False
    contact = contacts.by_id(session, reminder.workspace_id, reminder.contact_id)
    early = cooling_off.window(session, reminder.workspace_id, contact, today)
    if early is None:
        return False
    reminder.show_on = early.first_day
    return True


def _newly_due(session: Session, row: MemberRow, today: date, most: int) -> list[ReminderRow]:
    """New reminders to give, for those contacts that have waited longest beyond their day."""
    already_open = select(ReminderRow.contact_id).where(
        ReminderRow.state == ReminderState.OPEN,
        ReminderRow.member_id == row.id,
        or_(
            ReminderRow.purpose == Purpose.GIVE,
            col(ReminderRow.show_on) <= today,
            and_(
                ReminderRow.purpose == Purpose.ASK,
                col(ReminderRow.show_on) <= today + NO_GIFT_BEFORE_ASK,
            ),
        ),
    )
    due = session.exec(
        select(ContactRow.id)
        .where(
            ContactRow.owner_id == row.id,
            col(ContactRow.due_on) <= today,
            col(ContactRow.id).not_in(already_open),
        )
        .order_by(col(ContactRow.due_on), col(ContactRow.id))
        .limit(most)
    ).all()
    assert row.id is not None
    opened = []
    for contact_id in (found for found in due if found is not None):
        contact = contacts.by_id(session, row.workspace_id, contact_id)
        reminder = ReminderRow(
            workspace_id=row.workspace_id,
            member_id=row.id,
            contact_id=contact.id,
            purpose=Purpose.GIVE,
            show_on=today,
            idea=_idea(session, contact, today),
        )
        session.add(reminder)
        opened.append(reminder)
    session.flush()
    return opened


def _idea(session: Session, contact: Contact, today: date) -> GestureKind:
    lately = ledger.standing_gestures(
        session, contact.id, Direction.GIVEN, limit=KINDS_NOT_REPEATED
    )
    return ideas.suggest(
        contact.audience,
        [row.kind for row in lately],
        met_before=contact.last_touch_on is not None,
        seed=f"{contact.id}:{today.isoformat()}",
    )
