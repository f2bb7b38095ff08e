"""What members noted about contacts, for themselves or for all. Nobody else writes their table.

Each member has one note about a contact, which says all they want to remember.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete
from sqlalchemy import select as columns
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot import bulk
from bot.database import locked
from bot.models import ContactRow, MemberRow, NoteRow
from bot.models.columns import saved, table_of
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.team.members import Member

_NOTES = table_of(NoteRow)


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

    Others read it too if it `is_shared`. Raises Gone where the contact was archived or forgotten
    meanwhile.
    """
    if locked(session, ContactRow, contact.id).archived_on is not None:
        raise Gone
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


def own_shared(session: Session, member: Member, contact_ids: Collection[int]) -> set[int]:
    """Those of the contacts, by their ids, about whom the member shares what they noted."""
    shared = select(NoteRow.contact_id).where(
        NoteRow.workspace_id == member.workspace_id,
        NoteRow.member_id == member.id,
        col(NoteRow.is_shared),
        bulk.among(session, col(NoteRow.contact_id), list(contact_ids)),
    )
    return set(session.exec(shared))


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
    said = {contact_id: told for contact_id, words in noted.items() if (told := words.strip())}
    if not said:
        return
    before = about(session, workspace_id, member_id, said)
    rows: list[bulk.Values] = [
        {"contact_id": contact_id, "words": words}
        for contact_id, words in said.items()
        if contact_id not in before
    ]
    if rows:
        same = {"workspace_id": workspace_id, "member_id": member_id, "is_shared": False}
        bulk.add(session, NoteRow, rows, same)


def about(
    session: Session, workspace_id: int, member_id: int, contact_ids: Collection[int]
) -> set[int]:
    """Those of the contacts, by their ids, about whom the member noted something."""
    known = select(NoteRow.contact_id).where(
        NoteRow.workspace_id == workspace_id,
        NoteRow.member_id == member_id,
        bulk.among(session, col(NoteRow.contact_id), list(contact_ids)),
    )
    return set(session.exec(known))


def take_out(
    session: Session,
    member_id: int,
    contact_ids: Collection[int],
    is_meant: Callable[[int, str], bool],
) -> set[int]:
    """Delete the member's own notes about contacts that are meant, by the contact and the words.

    The ids of the contacts about whom that was. A note that is shared stays.
    """
    noted = columns(_NOTES.c.id, _NOTES.c.contact_id, _NOTES.c.words).where(
        bulk.among(session, _NOTES.c.contact_id, contact_ids),
        _NOTES.c.member_id == member_id,
        _NOTES.c.is_shared.is_(False),
    )
    meant = {
        row.id: row.contact_id
        for row in session.execute(noted)
        if is_meant(row.contact_id, row.words)
    }
    session.execute(delete(_NOTES).where(bulk.among(session, _NOTES.c.id, meant)))
    return set(meant.values())


@dataclass(frozen=True)
class United:
    """Notes about a contact that are about another by now, by their ids.

    Of members who had noted something about both, `before` has the words of the one that had the
    other's added to it; `unshared` are those of them that were shared until then.
    """

    moved: Sequence[int] = ()
    before: Mapping[int, str] = field(default_factory=dict)
    unshared: Sequence[int] = ()


def unite(session: Session, gone_id: int, kept_id: int) -> United:
    """Have what was noted about one contact be about another.

    What was added to a note leaves it shared only if both were.
    """
    kept = {row.member_id: row for row in session.exec(_about(kept_id))}
    moved, before, unshared = [], {}, []
    for row in session.exec(_about(gone_id)):
        own = kept.get(row.member_id)
        if own is None:
            row.contact_id = kept_id
            moved.append(saved(row.id))
        elif row.words not in own.words:
            before[saved(own.id)] = own.words
            own.words = f"{own.words}\n{row.words}"
            if own.is_shared and not row.is_shared:
                unshared.append(saved(own.id))
                own.is_shared = False
    session.flush()
    return United(moved, before, unshared)


def part(session: Session, united: United, kept_id: int, gone_id: int) -> None:
    """Undo `unite`, but for what was written meanwhile."""
    meanwhile = set(session.exec(select(NoteRow.member_id).where(NoteRow.contact_id == gone_id)))
    for row in session.exec(_with_ids(session, united.moved)):
        if row.contact_id == kept_id and row.member_id not in meanwhile:
            row.contact_id = gone_id
    theirs = {row.member_id: row.words for row in session.exec(_about(gone_id))}
    for row in session.exec(_with_ids(session, united.before)):
        before = united.before[saved(row.id)]
        if row.words == f"{before}\n{theirs.get(row.member_id)}":
            row.words = before
            row.is_shared = row.is_shared or row.id in united.unshared
    session.flush()


def has_any(session: Session, contact_id: int) -> bool:
    """Whether anybody noted anything about the contact, shared or not."""
    return session.exec(_about(contact_id).limit(1)).first() is not None


def forget(session: Session, contact_id: int) -> None:
    """Nobody can read any more what was noted about the contact."""
    session.execute(delete(NoteRow).where(col(NoteRow.contact_id) == contact_id))


def _about(contact_id: int) -> SelectOfScalar[NoteRow]:
    return select(NoteRow).where(NoteRow.contact_id == contact_id).order_by(col(NoteRow.id))


def _with_ids(session: Session, ids: Collection[int]) -> SelectOfScalar[NoteRow]:
    return select(NoteRow).where(bulk.among(session, col(NoteRow.id), list(ids)))


def _of(member: Member, contact_id: int) -> SelectOfScalar[NoteRow]:
    return select(NoteRow).where(
        NoteRow.workspace_id == member.workspace_id,
        NoteRow.contact_id == contact_id,
        NoteRow.member_id == member.id,
    )
