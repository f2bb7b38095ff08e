"""Gestures: what was given without strings, and what was received."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Enum, String, bindparam, cast, exists, select
from sqlmodel import Session

from bot.database import within
from bot.giving.tips import Tip
from bot.ledger import cooling_off, dates, entries, heeds, keeping_clear, put_off
from bot.ledger.entries import EntryId, Gesture
from bot.ledger.heeds import Gift
from bot.ledger.keeping_clear import Near
from bot.models import GestureRow, ReminderRow, ReversalRow
from bot.models.columns import table_of
from bot.money import Money
from bot.people import touches
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.reminders import life, thanks
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Direction, EntryKind, GestureKind, Mark

_GESTURES, _REVERSALS = table_of(GestureRow), table_of(ReversalRow)


def _given(column: Column[Any]) -> ColumnElement[Any]:
    """The value for a column, whose type PostgreSQL must be told where it isn't one of its own."""
    value = bindparam(column.name, type_=column.type)
    return cast(value, String) if isinstance(column.type, Enum) else value


_VALUES = {column.name: _given(column) for column in _GESTURES.c if not column.primary_key}
_ALIKE = ("contact_id", "member_id", "direction", "words", "happened_on", "is_refused")
_REPEATED = (
    select(_GESTURES.c.id)
    .where(
        *(_GESTURES.c[name] == _VALUES[name] for name in _ALIKE),
        _GESTURES.c.kind.is_not_distinct_from(_VALUES["kind"]),
        _GESTURES.c.idea_id.is_not_distinct_from(_VALUES["idea_id"]),
        _GESTURES.c.worth.is_not_distinct_from(_VALUES["worth"]),
        _GESTURES.c.recorded_at >= bindparam("since", type_=_GESTURES.c.recorded_at.type),
        ~exists().where(_REVERSALS.c.gesture_id == _GESTURES.c.id),
    )
    .order_by(_GESTURES.c.id.desc())
)
_ADD = _GESTURES.insert().returning(_GESTURES.c.id)
_ADD_ONCE = (
    _GESTURES.insert()
    .from_select(list(_VALUES), select(*_VALUES.values()).where(~_REPEATED.exists()))
    .returning(_GESTURES.c.id)
)


class Repeated(Exception):
    """The same was logged a little while ago, as `gesture`; nothing is logged a second time."""

    def __init__(self, gesture: Gesture) -> None:
        self.gesture = gesture


def log(
    session: Session,
    member: Member,
    contact: Contact,
    direction: Direction,
    now: datetime,
    *,
    words: str = "",
    kind: GestureKind | None = None,
    worth: Money | None = None,
    day: date | None = None,
    reminder_id: int | None = None,
    unless_since: datetime | None = None,
    sent_because: str = "",
    sent_words: str = "",
    sent_is_shared: bool = False,
    present_id: int | None = None,
    tip: Tip | None = None,
    idea_id: str | None = None,
    marks: Collection[Mark] = (),
    is_refused: bool = False,
    is_thanked: bool = False,
) -> Gesture:
    """Record a gesture on `day` (today where the member is, unless said otherwise).

    The contact's clock restarts. Something received lately is followed by a reminder to say thanks;
    something given settles open reminders to give, and a note of thanks those to thank, and it puts
    off what is planned to be asked within its window. Words that the check found fault with went
    out `sent_because` of something; the `sent_words` of a note are kept for the member alone,
    unless `sent_is_shared`. Of a present for several it is what one of them got; `present_id` is
    its first entry's. `tip` is the one of the library that it was, and `idea_id` the idea, if it
    was no tip. For what was received and
    `is_refused`, or `is_thanked` for, no thanks are due.

    Raises Repeated where the member logged the very same after `unless_since`, DateInFuture and
    DateTooLongAgo, and Gone for a reminder of another contact or a present of another workspace.
    """
    today = member.today(now)
    happened_on = dates.check_fact_day(day or today, today)
    if reminder_id is not None:
        _check_reminder(session, member, contact, reminder_id)
    if present_id is not None:
        within(session, GestureRow, member.workspace_id, present_id)
    values = {
        "workspace_id": member.workspace_id,
        "contact_id": contact.id,
        "member_id": member.id,
        "reminder_id": reminder_id,
        "direction": direction,
        "kind": kind,
        "words": words,
        "worth": None if worth is None else worth.minor,
        "currency": None if worth is None else worth.currency,
        "sent_because": sent_because,
        "sent_words": sent_words,
        "present_id": present_id,
        "tip_id": None if tip is None else tip.id,
        "idea_id": idea_id if tip is None else None,
        "is_refused": is_refused,
        "is_relevant": Mark.RELEVANT in marks,
        "is_personal": Mark.PERSONAL in marks,
        "is_unexpected": Mark.UNEXPECTED in marks,
        "sent_is_shared": sent_is_shared,
        "happened_on": happened_on,
        "recorded_at": now,
    }
    near = None
    if direction is Direction.GIVEN:
        near = keeping_clear.make_way(session, contact.id, happened_on)
    entry_id = EntryId(EntryKind.GESTURE, _added(session, contact, values, unless_since))
    logged = Gesture(
        entry_id,
        contact,
        happened_on,
        words,
        direction,
        kind,
        worth,
        sent_because=sent_because,
        present_id=present_id,
        marks=tuple(mark for mark in Mark if mark in marks),
        is_refused=is_refused,
        idea_id=idea_id if tip is None else None,
    )
    if near is not None:
        logged = _settled(session, member, logged, near)
    else:
        life.overtake(session, contact.id)
        if not (is_refused or is_thanked):
            logged = replace(logged, thanks_on=_wait_to_thank(session, member, logged, today))
    touches.touched(session, contact, happened_on)
    gift = Gift(contact, direction, kind, worth, happened_on, entry_id.id, is_refused, member)
    return replace(logged, heed=heeds.of(session, gift))


def _added(
    session: Session, contact: Contact, values: Mapping[str, Any], since: datetime | None
) -> int:
    """The id of the new row. Raises Repeated."""
    if since is None:
        return int(session.execute(_ADD, values).scalar_one())
    given = {**values, "since": since}
    added: int | None = session.execute(_ADD_ONCE, given).scalar()
    if added is None:
        earlier = session.get_one(GestureRow, session.execute(_REPEATED, given).scalars().first())
        raise Repeated(entries.gesture(earlier, contact))
    return added


def _check_reminder(session: Session, member: Member, contact: Contact, reminder_id: int) -> None:
    reminder = within(session, ReminderRow, member.workspace_id, reminder_id)
    if reminder.contact_id != contact.id:
        raise Gone


def _settled(session: Session, member: Member, given: Gesture, near: Near) -> Gesture:
    """Close the reminders that it overtakes, mark the asks that it made too early, and tell all."""
    contact, is_thanks = given.contact, given.kind is GestureKind.THANK_YOU_NOTE
    life.overtaken_by_gift(session, member.id, contact.id, given.day, is_thanks=is_thanks)
    cooling_off.mark(session, contact, near.made)
    if not near.is_planned:
        return given
    asks = put_off.of_gesture(session, member, contact, given.day, stands=True)
    return replace(given, asks=asks)


def _wait_to_thank(session: Session, member: Member, received: Gesture, today: date) -> date | None:
    """Remind the member to say thanks for something received lately; on which day."""
    if received.day < today - thanks.FRESH:
        return None
    works = members.calendar(session, member)
    thanks_on = works.working_day_from(received.day + thanks.UNTIL_THANKS)
    gesture_id = received.id.id
    next_day = works.working_day_after(today)
    thanks.wait_for_gesture(session, member, received.contact.id, gesture_id, thanks_on, next_day)
    return thanks_on
