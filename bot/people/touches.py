"""When a contact last heard from us, and so when a reminder is wanted."""

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import CursorResult, bindparam, or_, update
from sqlmodel import Session, col, func, select

from bot.database import locked
from bot.models import AskRow, ContactRow, GestureRow, MeetingRow, ReminderRow, ResponseRow
from bot.models.columns import saved, table_of
from bot.models.unreversed import GESTURE_STANDS, MEETING_STANDS, RESPONSE_STANDS
from bot.people import first_days, rhythm, signs
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.vocabulary import AskState, Purpose, ReminderState


@dataclass(frozen=True)
class Clock:
    """From which touch a contact's interval is counted, and until when."""

    last_touch_on: date | None
    due_on: date
    red_on: date


def clock(session: Session, contact_id: int) -> Clock:
    """How the contact's interval is counted now."""
    row = session.get_one(ContactRow, contact_id)
    return Clock(row.last_touch_on, row.due_on, row.red_on)


def set_back(session: Session, contact_id: int, before: Clock) -> None:
    """Count as `before` again, where it is the same touch that counts: it may have been put off."""
    row = locked(session, ContactRow, contact_id)
    if row.last_touch_on == before.last_touch_on:
        row.due_on, row.red_on = before.due_on, before.red_on
        session.flush()


def restart_clock(session: Session, contact_id: int) -> None:
    """Count the contact's interval from the last touch that still stands, whoever made it.

    Where that is the one which counts already, the day stays, whatever it was put off for.
    """
    row = locked(session, ContactRow, contact_id)
    last_touch_on = _last_touch(session, contact_id)
    if last_touch_on != row.last_touch_on:
        row.last_touch_on = last_touch_on
        _count(session, row)
    signs.heed(session, contact_id)


def let_no_more_pass(session: Session, contact_id: int, purpose: Purpose) -> None:
    """Undo `let_pass`: the interval counts from the last touch, or from an earlier pass."""
    row = locked(session, ContactRow, contact_id)
    if purpose in _that_pass(row):
        _count(session, row)


def _count(session: Session, row: ContactRow) -> None:
    cadence = rhythm.Cadence(row.ideal_days, row.maximum_days)
    contact_id = saved(row.id)
    began = [day for day in (row.last_touch_on, _let_pass_on(session, row)) if day]
    if began:
        row.due_on = rhythm.due_on(contact_id, max(began), cadence)
    else:
        row.due_on = row.added_on + first_days.wait(session, row)
    row.red_on = rhythm.red_on(max(began, default=row.added_on), cadence)
    session.flush()


_CONTACTS = table_of(ContactRow)
_TOUCHED = (
    update(_CONTACTS)
    .where(
        _CONTACTS.c.id == bindparam("contact"),
        or_(_CONTACTS.c.last_touch_on.is_(None), _CONTACTS.c.last_touch_on <= bindparam("day")),
        _CONTACTS.c.ideal_days == bindparam("ideal"),
        _CONTACTS.c.maximum_days == bindparam("maximum"),
        _CONTACTS.c.forgotten_on.is_(None),
    )
    .values(last_touch_on=bindparam("day"), due_on=bindparam("due"), red_on=bindparam("red"))
)


def touched(session: Session, contact: Contact, day: date) -> None:
    """A touch on `day` was recorded: count the contact's interval from it, if none came later.

    What `contact` knows of its last touch and its rhythm may be old by now, so that the database
    is asked to compare. Raises Gone where the contact was forgotten meanwhile: of nobody there is
    nothing to record.
    """
    moved = {
        "contact": contact.id,
        "day": day,
        "ideal": contact.cadence.ideal_days,
        "maximum": contact.cadence.maximum_days,
        "due": rhythm.due_on(contact.id, day, contact.cadence),
        "red": rhythm.red_on(day, contact.cadence),
    }
    if cast(CursorResult[Any], session.execute(_TOUCHED, moved)).rowcount:
        signs.heed(session, contact.id)
        return
    if locked(session, ContactRow, contact.id).forgotten_on is not None:
        raise Gone
    restart_clock(session, contact.id)


def let_pass(session: Session, contact_id: int, purpose: Purpose, today: date) -> None:
    """Not this time: the next reminder comes an interval from today, though no touch happened.

    A reminder with another `purpose` than to give is no answer to that, unless nobody was in touch
    with the contact yet: then it was about a first word, too.
    """
    row = locked(session, ContactRow, contact_id)
    if purpose not in _that_pass(row):
        return
    cadence = rhythm.Cadence(row.ideal_days, row.maximum_days)
    row.due_on = rhythm.due_on(contact_id, today, cadence)
    row.red_on = rhythm.red_on(today, cadence)
    session.flush()


def bring_forward(session: Session, workspace_id: int, today: date) -> None:
    """Let no interval last longer than one from `today` on: a clock that was ahead began it."""
    here = col(ContactRow.workspace_id) == workspace_id
    rhythms = select(ContactRow.ideal_days, ContactRow.maximum_days).where(here).distinct()
    for ideal_days, maximum_days in session.exec(rhythms).all():
        cadence = rhythm.Cadence(ideal_days, maximum_days)
        too_late = select(ContactRow).where(
            here,
            ContactRow.ideal_days == ideal_days,
            ContactRow.maximum_days == maximum_days,
            col(ContactRow.due_on) > rhythm.latest_due_on(today, cadence),
        )
        locked_in_order = too_late.order_by(col(ContactRow.id)).with_for_update(key_share=True)
        for row in session.exec(locked_in_order):
            row.due_on = rhythm.due_on(saved(row.id), today, cadence)
            row.red_on = rhythm.red_on(today, cadence)
    session.flush()


def is_due(session: Session, contact_id: int, today: date) -> bool:
    """Whether a reminder of the contact is wanted by `today`."""
    due_on = session.exec(select(col(ContactRow.due_on)).where(ContactRow.id == contact_id)).one()
    return due_on <= today


def _let_pass_on(session: Session, row: ContactRow) -> date | None:
    """When a reminder of the contact last came to which the member said: not this time."""
    passed = select(func.max(ReminderRow.shown_on)).where(
        ReminderRow.contact_id == row.id,
        col(ReminderRow.purpose).in_(_that_pass(row)),
        ReminderRow.state == ReminderState.SKIPPED,
    )
    return session.exec(passed).one()


def _that_pass(row: ContactRow) -> tuple[Purpose, ...]:
    """Of what nothing comes for an interval: of whom nobody was in touch with, a wish, too."""
    return (Purpose.GIVE,) if row.last_touch_on else (Purpose.GIVE, Purpose.REMIND)


def _last_touch(session: Session, contact_id: int) -> date | None:
    gesture = select(func.max(GestureRow.happened_on)).where(
        GestureRow.contact_id == contact_id, GESTURE_STANDS
    )
    meeting = select(func.max(MeetingRow.happened_on)).where(
        MeetingRow.contact_id == contact_id, MEETING_STANDS
    )
    ask = select(func.max(AskRow.made_on)).where(
        AskRow.contact_id == contact_id, AskRow.state != AskState.DROPPED
    )
    response = (
        select(func.max(ResponseRow.answered_on))
        .join(AskRow, col(AskRow.id) == ResponseRow.ask_id)
        .where(AskRow.contact_id == contact_id, RESPONSE_STANDS)
    )
    days = [session.exec(query).one() for query in (gesture, meeting, ask, response)]
    return max((day for day in days if day is not None), default=None)
