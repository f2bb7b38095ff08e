"""A contact as shown to a member: what passed lately, what is open, when to ask and to give."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Select, select
from sqlmodel import Session, col

from bot.ledger import cooling_off, entries
from bot.ledger.entries import Entry, Gesture
from bot.models import AskRow, ContactRow, GestureRow, MeetingRow, MemberRow, ResponseRow
from bot.models.unreversed import GESTURE_STANDS, MEETING_STANDS, RESPONSE_STANDS
from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import AskState

MOST_GESTURES = 5
MOST_MEETINGS = 3
MOST_RESPONSES = 2
MOST_ASKS = 5


@dataclass(frozen=True)
class Noted:
    """An entry that stands; `by` is the colleague who made it, None for the reader.

    What a colleague wrote is for them and for who looks after the contact: it isn't `is_told` to
    anybody else, who sees only that something happened, and when.
    """

    entry: Entry
    by: str | None
    is_told: bool


@dataclass(frozen=True)
class Card:
    """A contact, with all that one member may see of it.

    `lately` is what passed, newest first. `ask_from` is the first good day to ask, None where any
    day is. `due_on` is the day from which a reminder is wanted, None where nobody is reminded.
    """

    contact: Contact
    owner: str | None
    is_yours: bool
    lately: tuple[Noted, ...]
    open_asks: tuple[Noted, ...]
    ask_from: date | None
    due_on: date | None


def show(session: Session, member: Member, contact: Contact, today: date) -> Card:
    """The contact's card, drawn for the member."""
    row = session.get_one(ContactRow, contact.id)
    owner = None if row.owner_id is None else session.get_one(MemberRow, row.owner_id)
    is_reminded = row.is_reminded and row.archived_on is None and owner is not None
    return Card(
        contact=contact,
        owner=None if owner is None else owner.name,
        is_yours=row.owner_id == member.id,
        lately=_lately(session, member, contact),
        open_asks=_open_asks(session, member, contact),
        ask_from=_ask_from(session, member, contact, today),
        due_on=row.due_on if is_reminded else None,
    )


def _lately(session: Session, member: Member, contact: Contact) -> tuple[Noted, ...]:
    """The last gestures, either way, the last meetings, and the last responses."""
    gestures = [
        _noted(member, entries.gesture(row, contact), by)
        for row, by in session.execute(_last_gestures(contact))
    ]
    meetings = [
        _noted(member, entries.meeting(row, contact), by)
        for row, by in session.execute(_last_meetings(contact))
    ]
    responses = [
        _noted(member, entries.response(row, ask, contact), by)
        for row, ask, by in session.execute(_last_responses(contact))
    ]
    passed = [*gestures, *meetings, *responses]
    return tuple(sorted(passed, key=lambda one: one.entry.day, reverse=True))


def _last_gestures(contact: Contact) -> Select[GestureRow, MemberRow]:
    return (
        select(GestureRow, MemberRow)
        .join(MemberRow, col(MemberRow.id) == GestureRow.member_id)
        .where(col(GestureRow.contact_id) == contact.id, GESTURE_STANDS)
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
        .limit(MOST_GESTURES)
    )


def _last_meetings(contact: Contact) -> Select[MeetingRow, MemberRow]:
    return (
        select(MeetingRow, MemberRow)
        .join(MemberRow, col(MemberRow.id) == MeetingRow.member_id)
        .where(col(MeetingRow.contact_id) == contact.id, MEETING_STANDS)
        .order_by(col(MeetingRow.happened_on).desc(), col(MeetingRow.id).desc())
        .limit(MOST_MEETINGS)
    )


def _last_responses(contact: Contact) -> Select[ResponseRow, AskRow, MemberRow]:
    return (
        select(ResponseRow, AskRow, MemberRow)
        .join(AskRow, col(AskRow.id) == ResponseRow.ask_id)
        .join(MemberRow, col(MemberRow.id) == ResponseRow.member_id)
        .where(col(AskRow.contact_id) == contact.id, RESPONSE_STANDS)
        .order_by(col(ResponseRow.answered_on).desc(), col(ResponseRow.id).desc())
        .limit(MOST_RESPONSES)
    )


def _open_asks(session: Session, member: Member, contact: Contact) -> tuple[Noted, ...]:
    """Those that are planned or wait for an answer, in the order of their days."""
    found = session.execute(
        select(AskRow, MemberRow)
        .join(MemberRow, col(MemberRow.id) == AskRow.member_id)
        .where(
            col(AskRow.contact_id) == contact.id,
            col(AskRow.state).in_((AskState.PLANNED, AskState.MADE)),
        )
        .order_by(col(AskRow.id).desc())
        .limit(MOST_ASKS)
    )
    asks = [_noted(member, entries.ask(row, contact), by) for row, by in found]
    return tuple(sorted(asks, key=lambda one: one.entry.day))


def _ask_from(session: Session, member: Member, contact: Contact, today: date) -> date | None:
    window = cooling_off.window(session, member.workspace_id, contact, today)
    if window is None:
        return None
    return members.calendar(session, member).working_day_from(window.first_day)


def _noted(member: Member, entry: Entry, by: MemberRow) -> Noted:
    if by.id == member.id:
        return Noted(entry, None, is_told=True)
    if entry.contact.owner_id == member.id:
        return Noted(entry, by.name, is_told=True)
    return Noted(_without_words(entry), by.name, is_told=False)


def _without_words(entry: Entry) -> Entry:
    if isinstance(entry, Gesture):
        return replace(entry, words="", kind=None)
    return replace(entry, words="")
