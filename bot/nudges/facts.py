"""What is told of reminders as they stand now: one query, and history where it counts."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col

from bot.asking import asks
from bot.ledger import entries
from bot.ledger.entries import Entry, Gesture
from bot.models import (
    AskRow,
    ContactRow,
    GestureRow,
    MemberRow,
    OccasionRow,
    ReminderRow,
    ResponseRow,
)
from bot.models.columns import saved
from bot.models.standing import GESTURE_STANDS, RESPONSE_STANDS
from bot.nudges.shown_reminders import (
    About,
    Suggestion,
    ToAsk,
    ToCheck,
    ToCongratulate,
    ToGive,
    ToThank,
)
from bot.people import contacts
from bot.people.contacts import Contact
from bot.vocabulary import Answer, Purpose, ReminderState

_RECEIVED = aliased(GestureRow, name="received")
_KEEPER = aliased(MemberRow, name="keeper")


def selected() -> Select[Any]:
    """A query for reminders, to be narrowed before `with_facts` makes it long."""
    is_of = col(ReminderRow.contact_id) == col(ContactRow.id)
    return contacts.selected().join(ReminderRow, is_of).add_columns(ReminderRow)


def with_facts(query: Select[Any]) -> Select[Any]:
    """A query of `selected` with all that `tell` needs besides history.

    PostgreSQL joins all but the first eight tables in the order in which they are written: those by
    which the query is narrowed have to stand before these.
    """
    is_done = col(ReminderRow.state) == ReminderState.DONE
    is_kept_by_another = col(ContactRow.owner_id) != col(ReminderRow.member_id)
    return (
        query.outerjoin(AskRow, col(AskRow.id) == col(ReminderRow.ask_id))
        .outerjoin(_RECEIVED, col(_RECEIVED.id) == col(ReminderRow.gesture_id))
        .outerjoin(OccasionRow, col(OccasionRow.id) == col(ReminderRow.occasion_id))
        .outerjoin(_KEEPER, and_(col(_KEEPER.id) == col(ContactRow.owner_id), is_kept_by_another))
        .outerjoin(
            GestureRow,
            and_(col(GestureRow.reminder_id) == col(ReminderRow.id), is_done, GESTURE_STANDS),
        )
        .outerjoin(
            ResponseRow,
            and_(
                col(ResponseRow.ask_id) == col(ReminderRow.ask_id),
                col(ReminderRow.purpose) == Purpose.RESPONSE,
                is_done,
                RESPONSE_STANDS,
            ),
        )
        .add_columns(AskRow, OccasionRow, GestureRow, ResponseRow)
        .add_columns(
            col(_RECEIVED.words).label("received_words"), col(_KEEPER.name).label("keeper")
        )
    )


def find(session: Session, reminder_id: int, today: date) -> Suggestion:
    """The reminder with this id, told on `today`."""
    only_this = selected().where(col(ReminderRow.id) == reminder_id)
    row = session.execute(with_facts(only_this)).one()
    (only,) = tell(session, [(row, today)])
    return only


def tell(session: Session, told: Sequence[tuple[Row[Any], date]]) -> list[Suggestion]:
    """The reminders that a query of `with_facts` found, each told on a day."""
    to_give = [row for row, _ in told if _has_history(row.ReminderRow)]
    known = {row.id: contacts.value(row) for row in to_give}
    gestures = entries.last_gestures(session, known) if known else {}
    responses = asks.last_responses(session, known) if known else {}
    return [_suggestion(row, today, gestures, responses) for row, today in told]


def _has_history(reminder: ReminderRow) -> bool:
    """An ask stands apart from gifts, and what was handled says only what became of it."""
    return reminder.purpose is Purpose.GIVE and reminder.state is ReminderState.OPEN


def _suggestion(
    row: Row[Any],
    today: date,
    gestures: Mapping[int, Gesture],
    responses: Mapping[int, tuple[Answer, int]],
) -> Suggestion:
    reminder: ReminderRow = row.ReminderRow
    contact = contacts.value(row)
    if reminder.purpose is Purpose.GIVE:
        about: About = _to_give(reminder, contact, today, gestures, responses)
    else:
        about = _about(row, today)
    return Suggestion(
        reminder_id=saved(reminder.id),
        state=reminder.state,
        contact=contact,
        about=about,
        put_off_until=reminder.show_on if reminder.put_off else None,
        entry=_entry(row, contact),
        is_yours=contact.owner_id == reminder.member_id,
        keeper=row.keeper,
    )


def _to_give(
    reminder: ReminderRow,
    contact: Contact,
    today: date,
    gestures: Mapping[int, Gesture],
    responses: Mapping[int, tuple[Answer, int]],
) -> ToGive:
    last_touch = contact.last_touch_on
    has_history = _has_history(reminder)
    return ToGive(
        days_since=None if last_touch is None else (today - last_touch).days,
        idea=reminder.idea,
        is_red=contact.red_on <= today,
        is_rescheduled=reminder.former_ideal_days is not None,
        last_gesture=gestures.get(contact.id) if has_history else None,
        last_response=responses.get(contact.id) if has_history else None,
    )


def _about(row: Row[Any], today: date) -> About:
    """What a reminder is about, other than to give something."""
    reminder: ReminderRow = row.ReminderRow
    match reminder.purpose:
        case Purpose.ASK:
            return ToAsk(row.AskRow.words)
        case Purpose.RESPONSE:
            return ToCheck(row.AskRow.words, row.AskRow.made_on or today)
        case Purpose.OCCASION:
            on, occasion = reminder.occurs_on or today, row.OccasionRow
            years = None if occasion.year is None else on.year - occasion.year
            return ToCongratulate(occasion.kind, on, years)
        case _:
            return ToThank(row.received_words)


def _entry(row: Row[Any], contact: Contact) -> Entry | None:
    """The entry that handling the reminder made and that still stands."""
    if row.ReminderRow.state is not ReminderState.DONE:
        return None
    if row.ReminderRow.purpose is Purpose.ASK:
        return entries.ask(row.AskRow, contact)
    if row.ResponseRow is not None:
        return entries.response(row.ResponseRow, row.AskRow, contact)
    return None if row.GestureRow is None else entries.gesture(row.GestureRow, contact)
