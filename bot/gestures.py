"""Gestures: what was given without strings, and what was received."""

from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from bot import contacts, ledger, reminders
from bot.contacts import Contact
from bot.ledger import Entry
from bot.members import Member
from bot.models import GestureRow, ReversalRow
from bot.refusals import DateInFuture, DateTooLongAgo
from bot.vocabulary import Direction, GestureKind

OLDEST_FACT = timedelta(days=5 * 366)
"""How far back a gesture, ask or response may be dated."""


def log(
    session: Session,
    member: Member,
    contact: Contact,
    direction: Direction,
    now: datetime,
    *,
    words: str = "",
    kind: GestureKind | None = None,
    day: date | None = None,
    reminder_id: int | None = None,
) -> Entry:
    """Record a gesture on `day` (today where the member is, unless said otherwise).

    The contact's clock restarts. Something received is followed by a reminder to say thanks;
    something given settles open reminders to give and to thank.
    Raises DateInFuture and DateTooLongAgo.
    """
    today = member.today(now)
    happened_on = check_fact_day(day or today, today, words)
    row = GestureRow(
        workspace_id=member.workspace_id,
        contact_id=contact.id,
        member_id=member.id,
        reminder_id=reminder_id,
        direction=direction,
        kind=kind,
        words=words,
        happened_on=happened_on,
        recorded_at=now,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    reminders.overtake(session, contact.id)
    if direction is Direction.RECEIVED:
        thanks_on = max(today, happened_on + timedelta(days=reminders.DAYS_UNTIL_THANKS))
        reminders.wait_to_thank(
            session, member.workspace_id, member.id, contact.id, row.id, thanks_on
        )
    else:
        reminders.thanked(session, contact.id)
    contacts.restart_clock(session, contact.id)
    return ledger.gesture_entry(session, row)


def check_fact_day(day: date, today: date, said: str) -> date:
    """`day`, if a fact can have happened then. Raises DateInFuture and DateTooLongAgo."""
    if day > today:
        raise DateInFuture(day, said)
    if day < today - OLDEST_FACT:
        raise DateTooLongAgo(day, said)
    return day


def last(session: Session, contact_id: int, direction: Direction | None = None) -> Entry | None:
    """The contact's latest gesture that still stands, in one direction or either."""
    rows = standing(session, contact_id, direction, limit=1)
    return ledger.gesture_entry(session, rows[0]) if rows else None


def standing(
    session: Session, contact_id: int, direction: Direction | None, limit: int
) -> list[GestureRow]:
    """The contact's latest gestures that were not taken back, newest first."""
    query = (
        select(GestureRow)
        .outerjoin(ReversalRow, col(ReversalRow.gesture_id) == GestureRow.id)
        .where(GestureRow.contact_id == contact_id, col(ReversalRow.id).is_(None))
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
        .limit(limit)
    )
    if direction is not None:
        query = query.where(GestureRow.direction == direction)
    return list(session.exec(query).all())
