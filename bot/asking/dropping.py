"""Asks that a member lets go of: a plan is dropped, and what was asked is left unanswered."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.asking import asks
from bot.ledger import entries, keeping_clear
from bot.ledger.entries import Ask, EntryId
from bot.models import AskRow, ContactRow, ReminderRow
from bot.models.columns import saved
from bot.models.seen import seen_by
from bot.people import contacts, locks
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.reminders import life
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind, Purpose, ReminderState

_PURPOSES = {
    AskState.PLANNED: Purpose.ASK,
    AskState.DROPPED: Purpose.ASK,
    AskState.MADE: Purpose.RESPONSE,
    AskState.UNANSWERED: Purpose.RESPONSE,
}
"""Of what the member is reminded about an ask in this state, or was before it was let go of."""


@dataclass(frozen=True)
class LetGo:
    """What the member let go of last, and when."""

    at: datetime
    ask: Ask


def waiting(session: Session, member: Member, contact: Contact) -> tuple[Ask, ...]:
    """What the member asked the contact for and waits for the answer to, the oldest first."""
    rows = session.exec(
        select(AskRow)
        .where(
            AskRow.member_id == member.id,
            AskRow.contact_id == contact.id,
            AskRow.state == AskState.MADE,
        )
        .order_by(col(AskRow.made_on), col(AskRow.id))
    )
    return tuple(entries.ask(row, contact) for row in rows)


def all_open(session: Session, member: Member) -> tuple[Ask, ...]:
    """All plans of the member's, the next to come first, and then what they wait for.

    Without those of contacts that are archived.
    """
    rows = session.exec(
        select(AskRow)
        .join(ContactRow, col(ContactRow.id) == col(AskRow.contact_id))
        .where(
            AskRow.workspace_id == member.workspace_id,
            AskRow.member_id == member.id,
            col(AskRow.state).in_((AskState.PLANNED, AskState.MADE)),
            seen_by(member.id),
            col(ContactRow.archived_on).is_(None),
        )
    ).all()
    people = contacts.as_filed(session, member, {row.contact_id for row in rows})
    found = [entries.ask(row, people[row.contact_id]) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.state is AskState.MADE, one.day, one.id.id)))


def drop(session: Session, member: Member, ask_id: int, now: datetime) -> Ask:
    """A plan is dropped, and an answer that didn't come isn't waited for; any other ask stays.

    Raises Gone and NotYours.
    """
    row = _owned(session, member, ask_id)
    purpose = _PURPOSES.get(row.state)
    if row.state in (AskState.PLANNED, AskState.MADE) and purpose is not None:
        asks.drop(session, ask_id)
        asks.leave_unanswered(session, ask_id)
        life.let_go_of_ask(session, ask_id, purpose, now)
    return _as_it_stands(session, member, row)


def take_up_again(session: Session, member: Member, ask_id: int, today: date) -> Ask:
    """Undo `drop`; what was let go of in another way stays so. Raises Gone and NotYours."""
    row = _owned(session, member, ask_id)
    purpose = _PURPOSES.get(row.state)
    before = row.planned_for
    if purpose is not None and life.take_up_ask(session, ask_id, purpose):
        asks.take_up_again(session, ask_id, today)
    return keeping_clear.told_anew(_as_it_stands(session, member, row), before, today)


def drop_all(
    session: Session, member: Member, ask_ids: Collection[int], now: datetime
) -> tuple[Ask, ...]:
    """`drop` each of them, once all their contacts are locked."""
    _lock(session, member, ask_ids)
    return tuple(drop(session, member, one, now) for one in ask_ids)


def take_up_all(
    session: Session, member: Member, ask_ids: Collection[int], today: date
) -> tuple[Ask, ...]:
    """`take_up_again` each of them, once all their contacts are locked."""
    _lock(session, member, ask_ids)
    return tuple(take_up_again(session, member, one, today) for one in ask_ids)


def latest(session: Session, member: Member) -> LetGo | None:
    """What the member let go of last by `drop`, unless it was taken up again."""
    reminder = session.exec(
        select(ReminderRow)
        .where(
            ReminderRow.workspace_id == member.workspace_id,
            ReminderRow.member_id == member.id,
            col(ReminderRow.purpose).in_((Purpose.ASK, Purpose.RESPONSE)),
            ReminderRow.state == ReminderState.SKIPPED,
            col(ReminderRow.wanted_at).is_not(None),
        )
        .order_by(col(ReminderRow.wanted_at).desc(), col(ReminderRow.id).desc())
        .limit(1)
    ).first()
    if reminder is None or reminder.wanted_at is None or reminder.ask_id is None:
        return None
    row = session.get_one(AskRow, reminder.ask_id)
    contact = contacts.by_id(session, member, row.contact_id)
    return LetGo(reminder.wanted_at, entries.ask(row, contact))


def _lock(session: Session, member: Member, ask_ids: Collection[int]) -> None:
    """Lock the contacts of many asks in one order, whichever the asks come in."""
    locks.contacts(session, {_row(session, member, one).contact_id for one in ask_ids})


def _row(session: Session, member: Member, ask_id: int) -> AskRow:
    row = entries.owned_row(session, member, EntryId(EntryKind.ASK, ask_id))
    if not isinstance(row, AskRow):
        raise Gone
    return row


def _owned(session: Session, member: Member, ask_id: int) -> AskRow:
    """The member's ask as it is now, with its contact locked."""
    row = _row(session, member, ask_id)
    locks.contact(session, row.contact_id)
    return session.get_one(AskRow, saved(row.id), populate_existing=True)


def _as_it_stands(session: Session, member: Member, row: AskRow) -> Ask:
    return entries.ask(row, contacts.by_id(session, member, row.contact_id))
