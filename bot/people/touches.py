"""When a contact last heard from us, and so when a reminder is wanted."""

from datetime import date

from sqlalchemy import or_, update
from sqlmodel import Session, col, func, select

from bot.database import locked
from bot.models import AskRow, ContactRow, GestureRow, ResponseRow
from bot.models.standing import GESTURE_STANDS, RESPONSE_STANDS
from bot.people import rhythm
from bot.people.contacts import Contact
from bot.vocabulary import AskState


def restart_clock(session: Session, contact_id: int) -> None:
    """Count the contact's interval from the last touch that still stands, whoever made it."""
    row = locked(session, ContactRow, contact_id)
    cadence = rhythm.Cadence(row.ideal_days, row.maximum_days)
    row.last_touch_on = _last_touch(session, contact_id)
    if row.last_touch_on is None:
        row.due_on = row.added_on
    else:
        row.due_on = rhythm.due_on(contact_id, row.last_touch_on, cadence)
    row.red_on = rhythm.red_on(row.last_touch_on or row.added_on, cadence)
    session.flush()


def touched(session: Session, contact: Contact, day: date) -> None:
    """A touch on `day` was recorded: count the contact's interval from it, if none came later.

    A fact about the last touch as `contact` knows it may be old by now, so that the database is
    asked to compare.
    """
    moved = update(ContactRow).where(
        col(ContactRow.id) == contact.id,
        or_(col(ContactRow.last_touch_on).is_(None), col(ContactRow.last_touch_on) <= day),
        col(ContactRow.ideal_days) == contact.cadence.ideal_days,
        col(ContactRow.maximum_days) == contact.cadence.maximum_days,
    )
    clock = {
        "last_touch_on": day,
        "due_on": rhythm.due_on(contact.id, day, contact.cadence),
        "red_on": rhythm.red_on(day, contact.cadence),
    }
    if session.exec(moved.values(clock)).rowcount == 0:
        restart_clock(session, contact.id)


def let_pass(session: Session, contact_id: int, today: date) -> None:
    """Not this time: the next reminder comes an interval from today, though no touch happened."""
    row = locked(session, ContactRow, contact_id)
    cadence = rhythm.Cadence(row.ideal_days, row.maximum_days)
    row.due_on = rhythm.due_on(contact_id, today, cadence)
    row.red_on = rhythm.red_on(today, cadence)
    session.flush()


def is_due(session: Session, contact_id: int, today: date) -> bool:
    """Whether a reminder of the contact is wanted by `today`."""
    return session.get_one(ContactRow, contact_id).due_on <= today


def change_rhythm(session: Session, contact_id: int, cadence: rhythm.Cadence) -> None:
    """Keep up with the contact in another rhythm, counted from the last touch."""
    row = locked(session, ContactRow, contact_id)
    row.ideal_days, row.maximum_days = cadence.ideal_days, cadence.maximum_days
    session.flush()
    restart_clock(session, contact_id)


def _last_touch(session: Session, contact_id: int) -> date | None:
    gesture = select(func.max(GestureRow.happened_on)).where(
        GestureRow.contact_id == contact_id, GESTURE_STANDS
    )
    ask = select(func.max(AskRow.made_on)).where(
        AskRow.contact_id == contact_id, AskRow.state != AskState.DROPPED
    )
    response = (
        select(func.max(ResponseRow.answered_on))
        .join(AskRow, col(AskRow.id) == ResponseRow.ask_id)
        .where(AskRow.contact_id == contact_id, RESPONSE_STANDS)
    )
    days = [session.exec(query).one() for query in (gesture, ask, response)]
    return max((day for day in days if day is not None), default=None)
