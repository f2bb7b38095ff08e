"""Gestures: what was given without strings, and what was received."""

from datetime import date, datetime

from sqlmodel import Session

from bot.database import within
from bot.ledger import cooling_off, dates
from bot.ledger.entries import EntryId, Gesture
from bot.models import GestureRow, ReminderRow
from bot.models.columns import table_of
from bot.people import touches
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.reminders import life
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Direction, EntryKind, GestureKind

_GESTURES = table_of(GestureRow)
_ADD = _GESTURES.insert().returning(_GESTURES.c.id)


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
) -> Gesture:
    """Record a gesture on `day` (today where the member is, unless said otherwise).

    The contact's clock restarts. Something received lately is followed by a reminder to say thanks;
    something given settles open reminders to give, and a note of thanks those to thank.
    Raises DateInFuture and DateTooLongAgo, and Gone for a reminder of another contact.
    """
    today = member.today(now)
    happened_on = dates.check_fact_day(day or today, today)
    if reminder_id is not None:
        _check_reminder(session, member, contact, reminder_id)
    added = session.execute(
        _ADD,
        {
            "workspace_id": member.workspace_id,
            "contact_id": contact.id,
            "member_id": member.id,
            "reminder_id": reminder_id,
            "direction": direction,
            "kind": kind,
            "words": words,
            "happened_on": happened_on,
            "recorded_at": now,
        },
    )
    gesture_id: int = added.scalar_one()
    thanks_on = None
    if direction is Direction.GIVEN:
        is_thanks = kind is GestureKind.THANK_YOU_NOTE
        life.overtaken_by_gift(session, member.id, contact.id, happened_on, is_thanks=is_thanks)
        cooling_off.review_asks(session, member.workspace_id, contact, happened_on)
    else:
        life.overtake(session, contact.id)
        thanks_on = _wait_to_thank(session, member, contact, gesture_id, happened_on, today)
    touches.touched(session, contact, happened_on)
    entry_id = EntryId(EntryKind.GESTURE, gesture_id)
    return Gesture(entry_id, contact, happened_on, words, direction, kind, thanks_on=thanks_on)


def _check_reminder(session: Session, member: Member, contact: Contact, reminder_id: int) -> None:
    reminder = within(session, ReminderRow, member.workspace_id, reminder_id)
    if reminder.contact_id != contact.id:
        raise Gone


def _wait_to_thank(
    session: Session,
    member: Member,
    contact: Contact,
    gesture_id: int,
    received_on: date,
    today: date,
) -> date | None:
    """Remind the member to say thanks for something received lately; on which day."""
    if received_on < today - life.FRESH:
        return None
    works = members.calendar(session, member)
    thanks_on = works.working_day_from(received_on + life.UNTIL_THANKS)
    life.wait_to_thank(session, member, contact.id, gesture_id, thanks_on, today)
    return thanks_on
