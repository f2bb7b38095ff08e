"""Whose contacts they are, and whether anybody is reminded of them."""

from collections.abc import Collection

from sqlalchemy import case, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.database import locked
from bot.models import ContactRow, MemberRow
from bot.people.contacts import Contact
from bot.refusals import AdminsOnly, LookedAfterBy, NotYours
from bot.team import members
from bot.team.members import Member


def keepers(session: Session, viewer: Member, people: Collection[Contact]) -> dict[int, str]:
    """The names of the viewer's colleagues who look after any of the people, by their ids."""
    ids = {one.owner_id for one in people} - {viewer.id}
    rows = session.exec(
        select(col(MemberRow.id), col(MemberRow.name)).where(
            MemberRow.workspace_id == viewer.workspace_id, col(MemberRow.id).in_(ids)
        )
    )
    return {member_id or 0: name for member_id, name in rows}


def remind(session: Session, contact_id: int, *, wanted: bool) -> None:
    """Remind the owner of the contact from now on, or don't any more."""
    locked(session, ContactRow, contact_id).is_reminded = wanted
    session.flush()


def look_after(session: Session, contact_id: int, owner_id: int | None) -> None:
    """That member looks after the contact from now on, or nobody does."""
    locked(session, ContactRow, contact_id).owner_id = owner_id
    session.flush()


def disown(session: Session, contact_id: int) -> None:
    """Nobody looks after the contact from now on."""
    locked(session, ContactRow, contact_id).owner_id = None
    session.flush()


def adopt(session: Session, contact_id: int, owner_id: int) -> bool:
    """Have `owner_id` look after a contact that nobody looks after; whether nobody did."""
    row = locked(session, ContactRow, contact_id)
    if row.owner_id is not None:
        return False
    _give(session, row, owner_id)
    return True


def take_back(session: Session, contact_id: int, owner_id: int) -> int | None:
    """Undo `disown`; who looked after the contact meanwhile."""
    row = locked(session, ContactRow, contact_id)
    meanwhile = row.owner_id
    _give(session, row, owner_id)
    return meanwhile


def _give(session: Session, row: ContactRow, owner_id: int) -> None:
    """Have somebody look after a contact, who stands in for no other."""
    row.owner_id = owner_id
    if row.stand_in_id == owner_id:
        row.stand_in_id = None
    session.flush()


def check_owner(session: Session, member: Member, contact: Contact) -> None:
    """Only who looks after a contact changes it, or anybody where nobody does, or who did left.

    An administrator is no exception. Raises LookedAfterBy.
    """
    keeper = keeper_of(session, member, contact)
    if keeper is not None and keeper.id != member.id:
        raise LookedAfterBy(contact.name, keeper.name)


def keeper_of(session: Session, member: Member, contact: Contact) -> Member | None:
    """Who looks after a contact that the member sees; None where nobody does, or who did left."""
    if contact.owner_id is None:
        return None
    keeper = members.by_id(session, member.workspace_id, contact.owner_id)
    return keeper if keeper.is_active else None


def check_may_give(member: Member, former: Member) -> bool:
    """Whether the member may give private contacts of `former`'s, too: only their own.

    Of others, admins may give what was left behind. Raises NotYours, and AdminsOnly.
    """
    if member.id == former.id:
        return True
    if former.is_active:
        raise NotYours
    if not member.is_admin:
        raise AdminsOnly
    return False


def move(session: Session, contact_ids: Collection[int], owner_id: int) -> None:
    """Have somebody look after all of these contacts from now on, who stands in for no other."""
    stand_in = col(ContactRow.stand_in_id)
    session.execute(
        update(ContactRow)
        .where(bulk.among(session, col(ContactRow.id), contact_ids))
        .values(owner_id=owner_id, stand_in_id=case((stand_in == owner_id, None), else_=stand_in))
        .execution_options(synchronize_session=False)
    )
