"""What members noted about contacts, for themselves or for all. Nobody else writes their table.

Each member has one note about a contact, which says all they want to remember.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot import bulk
from bot.models import MemberRow, NoteRow
from bot.people import locks
from bot.people.contacts import Contact
from bot.team.members import Member


@dataclass(frozen=True)
class Note:
    """What somebody noted; `by` is the colleague who did, None for the reader."""

    words: str
    is_shared: bool
    by: str | None = None


def note(
    session: Session, contact: Contact, member: Member, words: str, *, is_shared: bool
) -> None:
    """Keep the member's own note about the contact, in place of the one before; none for no words.

    Others read it too if it `is_shared`.
    """
    locks.contact(session, contact.id)
    row = session.exec(_of(member, contact.id)).one_or_none()
    if row is None:
        row = NoteRow(
            workspace_id=member.workspace_id, contact_id=contact.id, member_id=member.id, words=""
        )
    if words:
        row.words, row.is_shared = words, is_shared
        session.add(row)
    elif row.id is not None:
        session.delete(row)
    session.flush()


def own(session: Session, member: Member, contact_id: int) -> Note:
    """The member's own note about the contact; one without words where there is none."""
    row = session.exec(_of(member, contact_id)).one_or_none()
    return Note("", is_shared=False) if row is None else Note(row.words, row.is_shared)


def seen_by(session: Session, member: Member, contact_id: int) -> tuple[Note, ...]:
    """The notes about the contact that the member may read: their own first, and shared ones."""
    rows = session.exec(
        select(NoteRow, MemberRow)
        .join(MemberRow, col(MemberRow.id) == NoteRow.member_id)
        .where(
            NoteRow.workspace_id == member.workspace_id,
            NoteRow.contact_id == contact_id,
            (col(NoteRow.member_id) == member.id) | col(NoteRow.is_shared),
        )
        .order_by(col(NoteRow.member_id) != member.id, col(NoteRow.id))
    )
    return tuple(
        Note(row.words, row.is_shared, None if by.id == member.id else by.name) for row, by in rows
    )


def add_missing(
    session: Session, workspace_id: int, member_id: int, noted: Mapping[int, str]
) -> None:
    """Keep words about contacts, by their ids, for the member alone where they noted nothing yet.

    Words that are nothing but space are none.
    """
    said = {contact_id: words.strip() for contact_id, words in noted.items()}
    known = select(NoteRow.contact_id).where(
        NoteRow.workspace_id == workspace_id,
        NoteRow.member_id == member_id,
        bulk.among(session, col(NoteRow.contact_id), list(said)),
    )
    before = set(session.exec(known))
    rows: list[bulk.Values] = [
        {"contact_id": contact_id, "words": words}
        for contact_id, words in said.items()
        if words and contact_id not in before
    ]
    if rows:
        same = {"workspace_id": workspace_id, "member_id": member_id, "is_shared": False}
        bulk.add(session, NoteRow, rows, same)


def forget(session: Session, contact_id: int) -> None:
    """Nobody can read any more what was noted about the contact."""
    session.execute(delete(NoteRow).where(col(NoteRow.contact_id) == contact_id))


def _of(member: Member, contact_id: int) -> SelectOfScalar[NoteRow]:
    return select(NoteRow).where(
        NoteRow.workspace_id == member.workspace_id,
        NoteRow.contact_id == contact_id,
        NoteRow.member_id == member.id,
    )
