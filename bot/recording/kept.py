"""Typed lines that wait for a click, or that several entries came of. Nobody else writes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import delete, or_
from sqlmodel import Session, col, select

from bot.database import locked, within
from bot.ledger.entries import Entry, EntryId
from bot.models import PendingPersonRow, PendingRow
from bot.models.columns import saved
from bot.people import names
from bot.people.contacts import Contact
from bot.recording.statements import Named, Statement
from bot.refusals import Gone, NotYours
from bot.team.members import Member
from bot.vocabulary import EntryKind

_STATEMENT = TypeAdapter(Statement)


@dataclass(frozen=True)
class Person:
    """One of the people of a line, and how far it has come with them."""

    place: int
    name: str
    contact_id: int | None
    entry_id: EntryId | None


@dataclass(frozen=True)
class Kept:
    """A line that was kept; `typed_on` is the date where the member was."""

    id: int
    statement: Statement
    people: tuple[Person, ...]
    typed_on: date
    is_closed: bool

    @property
    def day(self) -> date:
        """The day that the line says, else the one on which it was typed."""
        return self.statement.day or self.typed_on

    @property
    def unknown(self) -> Person | None:
        """The first of whom nobody has said yet who is meant."""
        return next((one for one in self.people if one.contact_id is None), None)

    @property
    def next(self) -> Person | None:
        """The first without an entry, once everybody is known."""
        return next((one for one in self.people if one.entry_id is None), None)

    @property
    def waiting(self) -> tuple[Person, ...]:
        """All without an entry."""
        return tuple(one for one in self.people if one.entry_id is None)

    @property
    def place(self) -> int:
        """That of the person whom the question is about, or would be next."""
        asked_of = self.unknown or self.next
        return 0 if asked_of is None else asked_of.place

    @property
    def entry_ids(self) -> list[EntryId]:
        return [one.entry_id for one in self.people if one.entry_id is not None]


def keep(
    session: Session, member: Member, statement: Statement, people: Sequence[Named], now: datetime
) -> Kept:
    """Keep a line until somebody decides."""
    return find(session, member, add(session, member, _written(statement), people, now))


def add(session: Session, member: Member, said: str, people: Sequence[Named], now: datetime) -> int:
    """Keep what is `said` of the people, written as those will read it who keep it; its id."""
    row = PendingRow(workspace_id=member.workspace_id, member_id=member.id, said=said, typed_at=now)
    session.add(row)
    session.flush()
    for place, one in enumerate(people):
        person = PendingPersonRow(
            pending_id=saved(row.id),
            place=place,
            workspace_id=member.workspace_id,
            name=one.name,
            contact_id=None if one.contact is None else one.contact.id,
        )
        session.add(person)
    session.flush()
    return saved(row.id)


def find(session: Session, member: Member, pending_id: int) -> Kept:
    """The member's kept line. Raises Gone outside the workspace, NotYours for a colleague's."""
    return _value(session, own(session, member, pending_id), member)


def own(session: Session, member: Member, pending_id: int) -> PendingRow:
    """Its row, whatever is kept there. Raises Gone and NotYours as `find` does."""
    row = within(session, PendingRow, member.workspace_id, pending_id)
    if row.member_id != member.id:
        raise NotYours
    return row


def take(session: Session, member: Member, pending_id: int) -> Kept:
    """The same, and nobody else's to decide on until the transaction ends."""
    return _value(session, hold(session, member, pending_id), member)


def hold(session: Session, member: Member, pending_id: int) -> PendingRow:
    """Its row, as `own` finds it, and nobody else's until the transaction ends."""
    own(session, member, pending_id)
    return locked(session, PendingRow, pending_id)


def of_entry(session: Session, member: Member, entry: Entry) -> Kept | None:
    """The line that an entry came of, if it was kept."""
    row = session.exec(
        select(PendingRow)
        .join(PendingPersonRow, col(PendingPersonRow.pending_id) == col(PendingRow.id))
        .where(
            col(getattr(PendingPersonRow, _COLUMNS[entry.id.kind])) == entry.id.id,
            PendingRow.member_id == member.id,
        )
        .order_by(col(PendingRow.id).desc())
    ).first()
    return None if row is None else _value(session, row, member)


def mean(session: Session, pending_id: int, place: int, contact: Contact) -> None:
    """This contact is meant by the name at that place of the line."""
    session.get_one(PendingPersonRow, (pending_id, place)).contact_id = contact.id
    session.flush()


def leave_out(session: Session, kept: Kept, places: Sequence[int]) -> None:
    """Those are not meant."""
    for place in places:
        session.delete(session.get_one(PendingPersonRow, (kept.id, place)))
    session.flush()
    _close_if_done(session, kept)


def restate(session: Session, kept: Kept, statement: Statement) -> None:
    """This is what is meant."""
    session.get_one(PendingRow, kept.id).said = _written(statement)
    session.flush()


def settle(session: Session, kept: Kept, place: int, entry: Entry) -> None:
    """The entry came of it for that person; when it was the last of them, no click counts more."""
    row = session.get_one(PendingPersonRow, (kept.id, place))
    setattr(row, _COLUMNS[entry.id.kind], entry.id.id)
    session.flush()
    _close_if_done(session, kept)


def _close_if_done(session: Session, kept: Kept) -> None:
    if all(one.entry_id is not None for one in people(session, kept.id)):
        let_go(session, kept)


def let_go(session: Session, kept: Kept) -> None:
    """No click counts any more."""
    session.get_one(PendingRow, kept.id).closed = True
    session.flush()


def forget(session: Session, workspace_id: int, contact: Contact) -> None:
    """Delete what was typed about the contact, or about somebody of that name, and waited.

    What was said of others on the same line goes with it, since it is the same words.
    """
    found = select(PendingPersonRow).where(
        PendingPersonRow.workspace_id == workspace_id,
        or_(
            col(PendingPersonRow.contact_id) == contact.id,
            col(PendingPersonRow.contact_id).is_(None),
        ),
    )
    called = names.keys(contact.name.split())
    lines = {
        one.pending_id
        for one in session.exec(found)
        if one.contact_id is not None or _begins_with(one.name, called)
    }
    session.execute(delete(PendingPersonRow).where(col(PendingPersonRow.pending_id).in_(lines)))
    session.execute(delete(PendingRow).where(col(PendingRow.id).in_(lines)))


def _begins_with(typed: str, called: Sequence[str]) -> bool:
    """Whether the name, however it is written, is this one, maybe with more after it."""
    keys = [key.removesuffix("'s") for key in names.keys(names.words(typed))]
    return keys[: len(called)] == list(called)


_COLUMNS = {
    EntryKind.GESTURE: "gesture_id",
    EntryKind.MEETING: "meeting_id",
    EntryKind.ASK: "ask_id",
    EntryKind.RESPONSE: "response_id",
}


def _value(session: Session, row: PendingRow, member: Member) -> Kept:
    """Raises Gone for what is no statement: a reminder that somebody wants."""
    try:
        statement = _STATEMENT.validate_json(row.said)
    except ValidationError:
        raise Gone from None
    return Kept(
        id=saved(row.id),
        statement=statement,
        people=people(session, saved(row.id)),
        typed_on=member.today(row.typed_at),
        is_closed=row.closed,
    )


def people(session: Session, pending_id: int) -> tuple[Person, ...]:
    """Those whom the line names, in its order."""
    rows = session.exec(
        select(PendingPersonRow)
        .where(PendingPersonRow.pending_id == pending_id)
        .order_by(col(PendingPersonRow.place))
        .execution_options(populate_existing=True)
    )
    return tuple(Person(row.place, row.name, row.contact_id, _entry_id(row)) for row in rows)


def _entry_id(row: PendingPersonRow) -> EntryId | None:
    for kind, column in _COLUMNS.items():
        number: int | None = getattr(row, column)
        if number is not None:
            return EntryId(kind, number)
    return None


def _written(statement: Statement) -> str:
    return _STATEMENT.dump_json(statement, exclude_defaults=True).decode()
