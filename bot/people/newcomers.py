"""Somebody is introduced: added, unless the team knows them already."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.database import locked
from bot.models import ContactRow, MemberRow
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.people.names import LONGEST_NAME, name_key
from bot.refusals import NameMissing, NameTooLong
from bot.team.members import Member
from bot.vocabulary import Audience


@dataclass(frozen=True)
class Introduction:
    """What is told of somebody who may be new; empty where nothing is told."""

    name: str
    organisation: str = ""
    email: str = ""


@dataclass(frozen=True)
class Added:
    """They are a contact of the member's now."""

    contact: Contact
    email: str


@dataclass(frozen=True)
class KnownAlready:
    """The team keeps up with them already."""

    contact: Contact


@dataclass(frozen=True)
class WhichAudience:
    """What they are to the team has to be told first."""

    introduction: Introduction


Introduced = Added | KnownAlready | WhichAudience


def introduce(
    session: Session,
    member: Member,
    introduction: Introduction,
    audience: Audience | None,
    now: datetime,
) -> Introduced:
    """Add them for the member, once; without an `audience` nobody is added.

    Raises NameMissing and NameTooLong.
    """
    _check(introduction)
    if audience is not None:
        # Of two clicks at one moment the second finds whom the first added.
        locked(session, MemberRow, member.id)
    known = find(session, member, introduction)
    if known is not None:
        return KnownAlready(known)
    if audience is None:
        return WhichAudience(introduction)
    organisation, email = introduction.organisation or None, introduction.email or None
    new = NewContact(introduction.name, audience, organisation, email)
    return Added(contacts.add(session, member, new, member.today(now)), introduction.email)


def find(session: Session, member: Member, introduction: Introduction) -> Contact | None:
    """Who has this address, or this name, unless they work elsewhere; the member's own first."""
    here = select(ContactRow.id, ContactRow.owner_id).where(
        ContactRow.workspace_id == member.workspace_id, col(ContactRow.forgotten_on).is_(None)
    )
    if introduction.email:
        by_address = session.exec(here.where(ContactRow.email == introduction.email)).first()
        if by_address is not None:
            return contacts.by_id(session, member.workspace_id, by_address[0] or 0)
    named = here.where(ContactRow.name_key == name_key(introduction.name))
    rows = session.exec(named.order_by(col(ContactRow.id))).all()
    ids = [contact_id or 0 for contact_id, _ in sorted(rows, key=lambda row: row[1] != member.id)]
    found = contacts.by_ids(session, member.workspace_id, ids)
    return next((found[one] for one in ids if _may_be(found[one], introduction)), None)


def _may_be(contact: Contact, introduction: Introduction) -> bool:
    """Whether both work at the same place, as far as that is known."""
    told, known = introduction.organisation, contact.organisation
    return not told or not known or name_key(told) == name_key(known)


def _check(introduction: Introduction) -> None:
    if not introduction.name:
        raise NameMissing("add")
    if max(len(introduction.name), len(introduction.organisation)) > LONGEST_NAME:
        raise NameTooLong(LONGEST_NAME)
    if len(introduction.email) > LONGEST_NAME:
        raise NameTooLong(LONGEST_NAME)
