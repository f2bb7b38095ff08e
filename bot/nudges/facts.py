"""What is told of reminders as they stand now, read in one query."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, or_

from bot.asking import responses
from bot.giving import library
from bot.ledger import entries, standing_gestures
from bot.ledger.entries import Entry
from bot.models import (
    AskRow,
    ContactRow,
    GestureRow,
    MemberRow,
    OccasionRow,
    ReminderRow,
    ResponseRow,
    TipRow,
)
from bot.models.columns import saved
from bot.models.unreversed import GESTURE_STANDS, RESPONSE_STANDS
from bot.nudges import gift_rooms, interests, offered_tips, receivers, to_congratulate
from bot.nudges.gift_rooms import NO_LIMITS, Left
from bot.nudges.shown_reminders import (
    About,
    Suggestion,
    ToAsk,
    ToCheck,
    ToGive,
    ToRemember,
    ToThank,
    ToThankForAnswer,
)
from bot.people import contacts, stand_ins
from bot.people.contacts import Contact
from bot.people.stand_ins import Colleague
from bot.policy.rooms import Room
from bot.refusals import Gone
from bot.reminders import checks, thanks
from bot.vocabulary import Answer, Purpose, ReminderState

_THANKS = aliased(ReminderRow, name="thanks")
_RECEIVED = aliased(GestureRow, name="received")
_KEEPER = aliased(MemberRow, name="keeper")
_LAST_GESTURE = aliased(GestureRow, name="last_gesture")
_LAST_RESPONSE = aliased(ResponseRow, name="last_response")
_LAST_ANSWERED = aliased(AskRow, name="last_answered")


Whose = Mapping[int, Colleague]
"""Members by their ids, as what is told of a reminder names them."""
_NOBODYS: Whose = {}


def selected() -> Select[Any]:
    """A query for reminders of people whom their members see.

    It is to be joined with more before `with_facts` makes it long.
    """
    is_of = col(ReminderRow.contact_id) == col(ContactRow.id)
    return (
        contacts.selected(col(ReminderRow.member_id))
        .join(ReminderRow, is_of)
        .add_columns(ReminderRow)
    )


def with_facts(query: Select[Any]) -> Select[Any]:
    """A query of `selected` with all that `tell` needs.

    PostgreSQL joins all but the first eight tables in the order in which they are written: those by
    which the query is narrowed have to stand before these. Making it takes as long as running it:
    it is best made once, and gets its conditions where it is run.
    """
    kept_by_another = col(ContactRow.owner_id) != col(ReminderRow.member_id)
    query = (
        query.outerjoin(AskRow, col(AskRow.id) == col(ReminderRow.ask_id))
        .outerjoin(_RECEIVED, col(_RECEIVED.id) == col(ReminderRow.gesture_id))
        .outerjoin(OccasionRow, col(OccasionRow.id) == col(ReminderRow.occasion_id))
        .outerjoin(_KEEPER, and_(col(_KEEPER.id) == col(ContactRow.owner_id), kept_by_another))
        .outerjoin(TipRow, offered_tips.is_suggested())
        .add_columns(AskRow, OccasionRow, TipRow)
        .add_columns(
            col(_RECEIVED.words).label("received_words"), col(_KEEPER.name).label("keeper")
        )
    )
    query = _with_history(_with_entry(query))
    cares_about = interests.joined().label("interests")
    return query.add_columns(cares_about, receivers.joined_unwanted())


def _with_entry(query: Select[Any]) -> Select[Any]:
    """What handling a reminder put into the ledger, and the answer that one is to thank for."""
    is_done = col(ReminderRow.state) == ReminderState.DONE
    is_own = col(GestureRow.reminder_id) == col(ReminderRow.id)
    answers = and_(
        col(ResponseRow.ask_id) == col(ReminderRow.ask_id),
        col(ReminderRow.purpose) == Purpose.RESPONSE,
        is_done,
        RESPONSE_STANDS,
    )
    return (
        query.outerjoin(GestureRow, and_(is_own, is_done, GESTURE_STANDS))
        .outerjoin(ResponseRow, or_(answers, thanks.IS_FOR_ANSWER))
        .add_columns(GestureRow, ResponseRow, _thanks_id().label("thanks_id"))
    )


def _thanks_id() -> ColumnElement[int | None]:
    """The open reminder to say thanks for the answer that a reminder was about."""
    return (
        columns(col(_THANKS.id))
        .where(
            col(ResponseRow.id).is_not(None),
            col(_THANKS.ask_id) == col(ReminderRow.ask_id),
            col(_THANKS.member_id) == col(ReminderRow.member_id),
            col(_THANKS.purpose) == Purpose.THANK,
            col(_THANKS.state) == ReminderState.OPEN,
        )
        .correlate(ReminderRow, ResponseRow)
        .scalar_subquery()
    )


def _with_history(query: Select[Any]) -> Select[Any]:
    """The contact's last gesture and response, for an open reminder to give.

    An ask stands apart from gifts, and what was handled says only what became of it.
    """
    has_history = and_(
        col(ReminderRow.purpose) == Purpose.GIVE, col(ReminderRow.state) == ReminderState.OPEN
    )
    is_last = col(_LAST_GESTURE.id) == standing_gestures.last_of_contact()
    is_last_response = col(_LAST_RESPONSE.id) == responses.last_of_contact()
    return (
        query.outerjoin(_LAST_GESTURE, and_(has_history, is_last))
        .outerjoin(_LAST_RESPONSE, and_(has_history, is_last_response))
        .outerjoin(_LAST_ANSWERED, col(_LAST_ANSWERED.id) == col(_LAST_RESPONSE.ask_id))
        .add_columns(_LAST_GESTURE, _LAST_RESPONSE)
        .add_columns(col(_LAST_ANSWERED.made_on).label("last_asked_on"))
    )


REMINDERS = with_facts(selected())
"""All reminders with their facts, for conditions to be added."""


def find(session: Session, reminder_id: int, today: date) -> Suggestion:
    """The reminder with this id, told on `today`. Raises Gone where its member sees none."""
    found = session.execute(REMINDERS.where(col(ReminderRow.id) == reminder_id)).one_or_none()
    if found is None:
        raise Gone
    left = gift_rooms.of(session, [found], today)
    return tell(found, today, today, whose=whose(session, [found], today), left=left)


def whose(session: Session, rows: Iterable[Row[Any]], today: date) -> Whose:
    """The colleagues whose reminders these are, where somebody stands in for them or did."""
    lent = [row.ReminderRow.stands_in_for_id for row in rows]
    return stand_ins.colleagues(session, {one for one in lent if one}, today)


def tell(
    row: Row[Any],
    today: date,
    nudged_on: date,
    promised_for: date | None = None,
    whose: Whose = _NOBODYS,
    left: Left = NO_LIMITS,
) -> Suggestion:
    """The reminder that a query of `with_facts` found, told on `today`.

    It stands in a nudge of the day `nudged_on`, late if it was `promised_for` an earlier one.
    """
    reminder: ReminderRow = row.ReminderRow
    contact = contacts.value(row)
    room = left.get(contact.id)
    about = _about(row, contact, today, nudged_on, room)
    return Suggestion(
        reminder_id=saved(reminder.id),
        state=reminder.state,
        contact=contact,
        about=about,
        put_off_until=_put_off_until(reminder, nudged_on),
        promised_for=promised_for,
        entry=_entry(row, contact),
        is_yours=contact.owner_id == reminder.member_id,
        keeper=row.keeper,
        for_whom=whose.get(reminder.stands_in_for_id or 0),
        room=room if gift_rooms.costs(about) else None,
        season=library.season(today),
    )


def _put_off_until(reminder: ReminderRow, nudged_on: date) -> date | None:
    """The day it is promised for, unless it is this very nudge that keeps the promise."""
    is_ahead = reminder.promised_for is not None and reminder.show_on > nudged_on
    return reminder.show_on if is_ahead else None


def _about(
    row: Row[Any], contact: Contact, today: date, nudged_on: date, left: Room | None
) -> About:
    reminder: ReminderRow = row.ReminderRow
    match reminder.purpose:
        case Purpose.GIVE:
            return _to_give(row, contact, today)
        case Purpose.THANK:
            return _to_thank(row)
        case Purpose.ASK:
            return _to_ask(row.AskRow)
        case Purpose.RESPONSE:
            return _to_check(row, today, nudged_on)
        case Purpose.REMIND:
            return ToRemember(reminder.words)
        case Purpose.OCCASION:
            return to_congratulate.of_reminder(row, contact, today, left)


def _to_thank(row: Row[Any]) -> ToThank | ToThankForAnswer:
    if row.AskRow is None:
        return ToThank(row.received_words)
    answer = None if row.ResponseRow is None else row.ResponseRow.answer
    return ToThankForAnswer(row.AskRow.words, answer)


def _to_check(row: Row[Any], today: date, nudged_on: date) -> ToCheck:
    asked_on = row.AskRow.made_on or today
    closes_on = checks.closes_on(asked_on, row.ReminderRow, nudged_on)
    # Of an earlier nudge that is drawn again once there was another check.
    is_past = closes_on is not None and closes_on < today
    return ToCheck(row.AskRow.words, asked_on, None if is_past else closes_on)


def _to_ask(ask: AskRow) -> ToAsk:
    return ToAsk(ask.words, ask.needed_by, ask.kind, ask.draft, ask.sent_because)


def _to_give(row: Row[Any], contact: Contact, today: date) -> ToGive:
    reminder, last_touch, last = row.ReminderRow, contact.last_touch_on, row.last_gesture
    tip = offered_tips.told(row)
    cares_about = interests.one_of(row.interests, saved(reminder.id))
    return ToGive(
        days_since=None if last_touch is None else (today - last_touch).days,
        idea=reminder.idea,
        idea_id=reminder.idea_id,
        interest=cares_about if tip is None else interests.among(row.interests, tip.topics),
        tip=tip,
        is_red=contact.red_on <= today,
        is_rescheduled=reminder.former_ideal_days is not None,
        last_gesture=None if last is None else entries.gesture(last, contact),
        last_response=_last_response(row),
    )


def _last_response(row: Row[Any]) -> tuple[Answer, int] | None:
    last, asked_on = row.last_response, row.last_asked_on
    if last is None or asked_on is None:
        return None
    return last.answer, (last.answered_on - asked_on).days


def _entry(row: Row[Any], contact: Contact) -> Entry | None:
    """The entry that handling the reminder made and that still stands."""
    if row.ReminderRow.state is not ReminderState.DONE:
        return None
    if row.ReminderRow.purpose is Purpose.ASK:
        return entries.ask(row.AskRow, contact)
    if row.ReminderRow.purpose is Purpose.RESPONSE and row.ResponseRow is not None:
        answered = entries.response(row.ResponseRow, row.AskRow, contact)
        return replace(answered, thanks_id=row.thanks_id)
    return None if row.GestureRow is None else entries.gesture(row.GestureRow, contact)
