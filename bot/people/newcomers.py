"""Somebody is introduced: added, unless the team knows them already."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.database import locked
from bot.models import ContactRow, MemberRow
from bot.people import changes, contacts, names, points, staff
from bot.people.contacts import Contact, NewContact
from bot.people.names import LONGEST_NAME, name_key
from bot.refusals import NameMissing, NameTooLong
from bot.team.members import Member
from bot.vocabulary import Audience, Passage


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
    colleague: str | None = None,
) -> Introduced:
    """Add them for the member, once; without an `audience` nobody is added.

    They are linked to the `colleague`, a Slack id; staff of whom only name and address are told to
    the member who they are. Raises NameMissing and NameTooLong.
    """
    _check(introduction)
    if audience is not None:
        # Of two clicks at one moment the second finds whom the first added.
        locked(session, MemberRow, member.id)
    known = _linked(session, member, colleague) or find(session, member, introduction)
    if known is not None:
        return KnownAlready(known)
    if audience is None:
        return WhichAudience(introduction)
    emails = (introduction.email,) if introduction.email else ()
    new = NewContact(introduction.name, audience, introduction.organisation or None, emails)
    contact = contacts.add(session, member, new, member.today(now))
    if colleague is None:
        staff.recognise(session, member, [contact.id], now)
    else:
        staff.link(session, member, contact.id, colleague, now)
    changes.record_passage(session, member, contact.id, Passage.ADDED, now)
    return Added(contact, introduction.email)


def _linked(session: Session, member: Member, colleague: str | None) -> Contact | None:
    """Who is linked to the colleague, as far as the member sees them."""
    if colleague is None:
        return None
    known = staff.bearer(session, member.workspace_id, colleague)
    return None if known is None else contacts.by_ids(session, member, [known]).get(known)


def find(session: Session, member: Member, introduction: Introduction) -> Contact | None:
    """Who has this address, or this name, unless they work elsewhere; the member's own first."""
    ids = _bearers(session, member, introduction)
    found = contacts.by_ids(session, member, ids)
    return next((found[one] for one in ids if one in found), None)


def _bearers(session: Session, member: Member, introduction: Introduction) -> list[int]:
    """Those who may be meant: by the address and a first name that fits, else by the name."""
    workspace_id = member.workspace_id
    if introduction.email:
        ids = points.bearers(session, workspace_id, points.email(introduction.email).key)
        known = contacts.by_ids(session, member, ids)
        if fitting := [
            one for one in ids if one in known and names.fit(known[one].name, introduction.name)
        ]:
            return fitting
    named = select(ContactRow.id, ContactRow.owner_id).where(
        ContactRow.workspace_id == workspace_id,
        col(ContactRow.forgotten_on).is_(None),
        ContactRow.name_key == name_key(introduction.name),
    )
    rows = session.exec(named.order_by(col(ContactRow.id))).all()
    ids = [contact_id or 0 for contact_id, _ in sorted(rows, key=lambda row: row[1] != member.id)]
    known = contacts.by_ids(session, member, ids)
    return [one for one in ids if one in known and _may_be(known[one], introduction)]


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
