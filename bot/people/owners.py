"""Whose contacts they are, and whether anybody is reminded of them."""

from sqlmodel import Session

from bot.database import locked
from bot.models import ContactRow


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
    row.owner_id = owner_id
    session.flush()
    return True


def take_back(session: Session, contact_id: int, owner_id: int) -> int | None:
    """Undo `disown`; who looked after the contact meanwhile."""
    row = locked(session, ContactRow, contact_id)
    meanwhile, row.owner_id = row.owner_id, owner_id
    session.flush()
    return meanwhile
