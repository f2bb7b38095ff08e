"""Suggestions: a reminder with all that its part of a message says, as things stand now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, func, select

from bot.asking import asks
from bot.ledger import entries
from bot.ledger.entries import Entry, Gesture
from bot.models import (
    AskRow,
    GestureRow,
    NudgeReminderRow,
    NudgeRow,
    OccasionRow,
    ReminderRow,
    ResponseRow,
)
from bot.models.columns import saved
from bot.models.standing import GESTURE_STANDS, RESPONSE_STANDS
from bot.people import contacts
from bot.people.contacts import Contact
from bot.team import members
from bot.vocabulary import Answer, GestureKind, OccasionKind, Purpose, ReminderState


@dataclass(frozen=True)
class Occasion:
    """A day that belongs to the contact, and for the how manieth time, if that is known."""

    kind: OccasionKind
    on: date
    years: int | None


@dataclass(frozen=True)
class Suggestion:
    """One reminder with all that its part of the message says.

    `days_since` counts from the last touch, None without one; `asked_on` is set for a response
    check; `words` are those of the ask or of the gesture to thank for; `outcome` is the entry that
    handling it made; `put_off_until` the day it comes back on. `is_red` says that the maximum
    interval is over, `is_rescheduled` that the rhythm was changed in answer. Unless the contact
    `is_yours`, the member's, `keeper` is the name of who looks after it now, if anybody does.
    """

    reminder_id: int
    purpose: Purpose
    state: ReminderState
    contact: Contact
    days_since: int | None
    last_gesture: Gesture | None
    last_response: tuple[Answer, int] | None
    idea: GestureKind | None = None
    words: str = ""
    asked_on: date | None = None
    put_off_until: date | None = None
    outcome: Entry | None = None
    occasion: Occasion | None = None
    is_red: bool = False
    is_rescheduled: bool = False
    is_yours: bool = True
    keeper: str | None = None


def build(session: Session, row: ReminderRow, today: date) -> Suggestion:
    """The reminder in `row`, told on `today`."""
    (only,) = build_all(session, row.workspace_id, [(row, today)])
    return only


def build_all(
    session: Session, workspace_id: int, told: Sequence[tuple[ReminderRow, date]]
) -> list[Suggestion]:
    """Reminders of one workspace, each told on a day; what they have in common is read together."""
    known = contacts.by_ids(session, workspace_id, {row.contact_id for row, _ in told})
    gestures = entries.last_gestures(session, known)
    responses = asks.last_responses(session, list(known))
    return [
        _suggestion(
            session,
            row,
            today,
            known[row.contact_id],
            gestures.get(row.contact_id),
            responses.get(row.contact_id),
        )
        for row, today in told
    ]


def _suggestion(
    session: Session,
    row: ReminderRow,
    today: date,
    contact: Contact,
    last_gesture: Gesture | None,
    last_response: tuple[Answer, int] | None,
) -> Suggestion:
    ask = session.get(AskRow, row.ask_id) if row.ask_id else None
    received = session.get(GestureRow, row.gesture_id) if row.gesture_id else None
    last_touch = contact.last_touch_on
    return Suggestion(
        reminder_id=saved(row.id),
        purpose=row.purpose,
        state=row.state,
        contact=contact,
        days_since=None if last_touch is None else (today - last_touch).days,
        last_gesture=last_gesture,
        last_response=last_response,
        idea=row.idea,
        words=ask.words if ask else received.words if received else "",
        asked_on=ask.made_on if ask else None,
        put_off_until=row.show_on if row.put_off else None,
        outcome=outcome(session, row, contact),
        occasion=_occasion(session, row),
        is_red=contact.red_on <= today,
        is_rescheduled=row.former_ideal_days is not None,
        is_yours=contact.owner_id == row.member_id,
        keeper=_keeper(session, row, contact),
    )


def first_shown_on(session: Session, row: ReminderRow) -> date:
    """The day of the first nudge with the reminder, which is the day it was opened on."""
    day = session.exec(
        select(func.min(NudgeRow.day))
        .join(NudgeReminderRow, col(NudgeReminderRow.nudge_id) == NudgeRow.id)
        .where(NudgeReminderRow.reminder_id == row.id)
    ).one()
    return day or row.show_on


def outcome(session: Session, row: ReminderRow, contact: Contact) -> Entry | None:
    """The entry that handling the reminder made and that still stands."""
    if row.state != ReminderState.DONE:
        return None
    if row.purpose is Purpose.ASK:
        return entries.ask(session.get_one(AskRow, row.ask_id), contact)
    if row.purpose is Purpose.RESPONSE:
        return _standing_response(session, row, contact)
    return _standing_gesture(session, row, contact)


def _occasion(session: Session, row: ReminderRow) -> Occasion | None:
    if row.occasion_id is None or row.occurs_on is None:
        return None
    occasion = session.get_one(OccasionRow, row.occasion_id)
    years = None if occasion.year is None else row.occurs_on.year - occasion.year
    return Occasion(occasion.kind, row.occurs_on, years)


def _keeper(session: Session, row: ReminderRow, contact: Contact) -> str | None:
    if contact.owner_id is None or contact.owner_id == row.member_id:
        return None
    return members.by_id(session, row.workspace_id, contact.owner_id).name


def _standing_gesture(session: Session, row: ReminderRow, contact: Contact) -> Entry | None:
    gesture = session.exec(
        select(GestureRow).where(GestureRow.reminder_id == row.id, GESTURE_STANDS)
    ).first()
    return None if gesture is None else entries.gesture(gesture, contact)


def _standing_response(session: Session, row: ReminderRow, contact: Contact) -> Entry | None:
    response = session.exec(
        select(ResponseRow).where(ResponseRow.ask_id == row.ask_id, RESPONSE_STANDS)
    ).first()
    if response is None:
        return None
    return entries.response(response, session.get_one(AskRow, row.ask_id), contact)
