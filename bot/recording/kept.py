"""Commands that wait for a click. Nobody else writes their table."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, or_
from sqlmodel import Session, col

from bot.database import locked, within
from bot.ledger import entries
from bot.ledger.cooling_off import CoolingOff
from bot.ledger.entries import Entry, EntryId
from bot.models import PendingRow
from bot.models.columns import saved
from bot.people import contacts, naming
from bot.people.contacts import Contact
from bot.people.naming import Known, Unresolved
from bot.recording import attempts
from bot.recording.attempts import SeveralAsks, Statement, Undecided
from bot.recording.outcomes import LetGo, Outcome, TooEarly, WhichAsk, WhichContact
from bot.refusals import Gone, NotYours
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import EntryKind


@dataclass(frozen=True)
class Kept:
    """A command that was kept, and how far it has come: its contact, its entry, or its end."""

    id: int
    statement: Statement
    contact_id: int | None
    entry_id: EntryId | None
    is_closed: bool

    @property
    def is_undecided(self) -> bool:
        """Whether nobody has said yet who is meant."""
        return self.contact_id is None and not self.is_closed


def keep(
    session: Session,
    member: Member,
    statement: Statement,
    line: str,
    now: datetime,
    contact: Contact | None = None,
) -> Kept:
    """Keep a command until somebody decides; `line` has the name first."""
    row = PendingRow(
        workspace_id=member.workspace_id,
        member_id=member.id,
        verb=statement.verb,
        line=line,
        day=statement.day,
        answer=statement.answer,
        contact_id=None if contact is None else contact.id,
        typed_at=now,
    )
    session.add(row)
    session.flush()
    return _value(row, member)


def find(session: Session, member: Member, pending_id: int) -> Kept:
    """The member's kept command. Raises Gone outside the workspace, NotYours for a colleague's."""
    row = within(session, PendingRow, member.workspace_id, pending_id)
    if row.member_id != member.id:
        raise NotYours
    return _value(row, member)


def take(session: Session, member: Member, pending_id: int) -> Kept:
    """The same, and nobody else's to decide on until the transaction ends."""
    find(session, member, pending_id)
    return _value(locked(session, PendingRow, pending_id), member)


def choose(session: Session, kept: Kept, contact: Contact) -> None:
    """This contact is meant."""
    session.get_one(PendingRow, kept.id).contact_id = contact.id
    session.flush()


def settle(session: Session, kept: Kept, entry: Entry) -> None:
    """The entry came of it."""
    row = session.get_one(PendingRow, kept.id)
    match entry.id.kind:
        case EntryKind.GESTURE:
            row.gesture_id = entry.id.id
        case EntryKind.MEETING:
            row.meeting_id = entry.id.id
        case EntryKind.ASK:
            row.ask_id = entry.id.id
        case EntryKind.RESPONSE:
            row.response_id = entry.id.id
    let_go(session, kept)


def let_go(session: Session, kept: Kept) -> None:
    """No click counts any more."""
    session.get_one(PendingRow, kept.id).closed = True
    session.flush()


def forget(session: Session, workspace_id: int, contact: Contact) -> None:
    """Delete what was typed about the contact, or about somebody of that name, and waited."""
    session.execute(
        delete(PendingRow).where(
            col(PendingRow.workspace_id) == workspace_id,
            or_(
                col(PendingRow.contact_id) == contact.id,
                col(PendingRow.line).startswith(contact.name, autoescape=True),
            ),
        )
    )


def outcome(session: Session, member: Member, kept: Kept) -> Outcome:
    """Where the command stands. Raises Gone when nothing is left to decide about it."""
    if kept.entry_id is not None:
        return entries.entry(session, member.workspace_id, kept.entry_id)
    if kept.is_closed:
        return LetGo()
    if kept.contact_id is None:
        return which_contact(kept, naming.resolve(session, member, kept.statement.line))
    contact = contacts.by_id(session, member.workspace_id, kept.contact_id)
    undecided = attempts.undecided(session, member, kept.statement, contact)
    if undecided is None:
        raise Gone
    return waiting(session, member, kept, contact, undecided)


def which_contact(kept: Kept, found: Known | Unresolved) -> WhichContact:
    """The question who is meant."""
    verb = kept.statement.verb
    if isinstance(found, Known):
        return WhichContact(kept.id, verb, found.contact.name, (found.contact,), True)
    return WhichContact(
        kept.id, verb, found.name, found.candidates, found.fits_several, found.are_more
    )


def waiting(
    session: Session, member: Member, kept: Kept, contact: Contact, undecided: Undecided
) -> WhichAsk | TooEarly:
    """The question about a command whose contact is known."""
    match undecided:
        case SeveralAsks(asks):
            assert kept.statement.answer is not None
            return WhichAsk(kept.id, contact, kept.statement.answer, asks)
        case CoolingOff(first_day=first_day):
            words = naming.words_after_name(kept.statement.line, contact)
            remind_on = members.calendar(session, member).working_day_from(first_day)
            return TooEarly(kept.id, contact, words, kept.statement.day, undecided, remind_on)


def _value(row: PendingRow, member: Member) -> Kept:
    typed_on = member.today(row.typed_at)
    return Kept(
        id=saved(row.id),
        statement=Statement(row.verb, row.line, row.day, row.answer, typed_on),
        contact_id=row.contact_id,
        entry_id=_entry_id(row),
        is_closed=row.closed,
    )


def _entry_id(row: PendingRow) -> EntryId | None:
    for kind, entry_id in (
        (EntryKind.GESTURE, row.gesture_id),
        (EntryKind.MEETING, row.meeting_id),
        (EntryKind.ASK, row.ask_id),
        (EntryKind.RESPONSE, row.response_id),
    ):
        if entry_id is not None:
            return EntryId(kind, entry_id)
    return None
