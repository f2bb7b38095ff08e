"""Somebody is introduced: what is told of them, who is known by that, and who is new."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session, col, select

from bot.models import ContactRow
from bot.people import (
    changes,
    contacts,
    details,
    names,
    occasions,
    organisations,
    points,
    staff,
    tags,
)
from bot.people.contacts import Contact, NewContact
from bot.people.names import LONGEST_NAME, name_key
from bot.people.yearly import Yearly
from bot.refusals import NameMissing, NameTooLong, TooMuchTold
from bot.team.members import Member
from bot.vocabulary import AddressForm, Audience, OccasionKind, Passage, TagKind

MOST_LETTERS = 600
"""Of all that is told of somebody: a button has to carry it."""


@dataclass(frozen=True)
class Introduction:
    """What is told of somebody who may be new; empty where nothing is told.

    The `honorific` is no part of the `name`. Of what is `unplaced` nobody knows where it belongs.
    """

    name: str
    organisation: str = ""
    emails: tuple[str, ...] = ()
    role: str = ""
    honorific: str = ""
    phones: tuple[str, ...] = ()
    birthday: Yearly | None = None
    tags: tuple[str, ...] = ()
    address_form: AddressForm | None = None
    is_private: bool = False
    unplaced: tuple[str, ...] = ()

    @property
    def is_too_long(self) -> bool:
        """Whether it has more letters than can be carried."""
        short = (self.name, self.organisation, self.role, self.honorific)
        several = (*self.emails, *self.phones, *self.tags, *self.unplaced)
        return sum(len(one) + 1 for one in (*short, *several)) > MOST_LETTERS

    def beyond(self, known: "Introduction") -> "Introduction":
        """What is told besides what is known: nothing where both say the same."""
        return replace(
            self,
            organisation="" if self.organisation == known.organisation else self.organisation,
            emails=tuple(one for one in self.emails if one not in known.emails),
            role="" if self.role == known.role else self.role,
            phones=tuple(one for one in self.phones if one not in known.phones),
            birthday=None if self.birthday == known.birthday else self.birthday,
            tags=tuple(one for one in self.tags if one not in known.tags),
            address_form=None if self.address_form is known.address_form else self.address_form,
            is_private=self.is_private and not known.is_private,
        )


@dataclass(frozen=True)
class Added:
    """They are a contact of the member's now; `told` is what is kept of them, and what is not.

    A colleague who `is_linked` is a Slack user that we know.
    """

    contact: Contact
    told: Introduction
    is_linked: bool = False


def each(told: Introduction, names: Sequence[str]) -> tuple[Introduction, ...]:
    """Several people of whom one thing is told: what only one of them can have goes to the first.

    As many addresses or numbers as there are people are theirs in order.
    """
    count = len(names)
    first = replace(told, name=names[0])
    others = replace(told, emails=(), phones=(), birthday=None, unplaced=())
    people = [first, *(replace(others, name=name) for name in names[1:])]
    if len(told.emails) == count:
        people = [replace(one, emails=told.emails[at : at + 1]) for at, one in enumerate(people)]
    if len(told.phones) == count:
        people = [replace(one, phones=told.phones[at : at + 1]) for at, one in enumerate(people)]
    return tuple(people)


def check(told: Introduction) -> None:
    """Raises NameMissing, NameTooLong and TooMuchTold."""
    if not told.name:
        raise NameMissing("add")
    parts = (told.name, told.organisation, told.role, told.honorific, *told.emails, *told.tags)
    if max(map(len, parts)) > LONGEST_NAME:
        raise NameTooLong(LONGEST_NAME)
    if told.is_too_long:
        raise TooMuchTold(MOST_LETTERS)


def add(
    session: Session,
    member: Member,
    told: Introduction,
    audience: Audience,
    now: datetime,
    colleague: str | None = None,
) -> Added:
    """Add them for the member, with all that is told.

    They are linked to the `colleague`, a Slack id; staff of whom only name and address are told to
    the member who they are.
    """
    new = NewContact(
        told.name,
        audience,
        told.organisation or None,
        told.emails,
        honorific=told.honorific,
        role=told.role,
        phones=told.phones,
        address_form=told.address_form,
        is_private=told.is_private,
    )
    contact = contacts.add(session, member, new, member.today(now))
    if told.tags:
        tags.add(session, member.workspace_id, TagKind.TAG, {contact.id: told.tags})
    if told.birthday is not None:
        _keep_birthday(session, member, contact, told.birthday, now)
    if colleague is None:
        staff.recognise(session, member, [contact.id], now)
    else:
        staff.link(session, member, contact.id, colleague, now)
    changes.record_passage(session, member, contact.id, Passage.ADDED, now)
    added = recorded(session, member, contact)
    return replace(added, told=replace(added.told, unplaced=told.unplaced))


def _keep_birthday(
    session: Session, member: Member, contact: Contact, day: Yearly, now: datetime
) -> None:
    occasions.keep(
        session,
        member.workspace_id,
        contact.id,
        OccasionKind.BIRTHDAY,
        day,
        member.today(now),
        lead_days=occasions.usual_lead(contact.audience),
    )


def recorded(session: Session, member: Member, contact: Contact) -> Added:
    """A contact that the member sees, as they would have to be introduced to be the same again."""
    known = details.read(session, member.workspace_id, [contact.id])[contact.id]
    told = Introduction(
        known.name,
        known.organisation or "",
        known.emails,
        known.role,
        known.honorific,
        known.phones,
        occasions.birthday(session, contact.id),
        known.tags,
        known.address_form,
        known.is_private,
    )
    return Added(contact, told, known.slack_user is not None)


def added_since(
    session: Session, member: Member, contact: Contact, moment: datetime
) -> Added | None:
    """The contact as the member added them by hand after a moment; None if they didn't."""
    is_theirs = contact.owner_id == member.id and not contact.is_archived
    if not is_theirs or not changes.changed_since(session, [contact.id], Passage.ADDED, moment):
        return None
    return recorded(session, member, contact)


def placed(session: Session, member: Member, told: Introduction) -> Introduction:
    """The same, working where words say that had no place: a known organisation, in small letters.

    It is written as it is known.
    """
    if told.organisation or not told.unplaced:
        return told
    known = organisations.spellings(session, member.workspace_id, told.unplaced)
    places = [one for one in told.unplaced if name_key(one) in known]
    if not places:
        return told
    left = tuple(one for one in told.unplaced if one != places[0])
    return replace(told, organisation=known[name_key(places[0])], unplaced=left)


def linked(session: Session, member: Member, colleague: str | None) -> Contact | None:
    """Who is linked to the colleague, a Slack id, as far as the member sees them."""
    if colleague is None:
        return None
    known = staff.bearer(session, member.workspace_id, colleague)
    return None if known is None else contacts.by_ids(session, member, [known]).get(known)


def find(session: Session, member: Member, told: Introduction) -> Contact | None:
    """Who has this address, or this name, unless they work elsewhere; the member's own first."""
    ids = _bearers(session, member, told)
    found = contacts.by_ids(session, member, ids)
    return next((found[one] for one in ids if one in found), None)


def _bearers(session: Session, member: Member, told: Introduction) -> list[int]:
    """Those who may be meant: by an address and a first name that fits, else by the name."""
    workspace_id = member.workspace_id
    if told.emails:
        keys = [points.email(one).key for one in told.emails]
        ids = [one for key in keys for one in points.bearers(session, workspace_id, key)]
        known = contacts.by_ids(session, member, ids)
        if fitting := [
            one for one in ids if one in known and names.fit(known[one].name, told.name)
        ]:
            return fitting
    named = select(ContactRow.id, ContactRow.owner_id).where(
        ContactRow.workspace_id == workspace_id,
        col(ContactRow.forgotten_on).is_(None),
        ContactRow.name_key == name_key(told.name),
    )
    rows = session.exec(named.order_by(col(ContactRow.id))).all()
    ids = [contact_id or 0 for contact_id, _ in sorted(rows, key=lambda row: row[1] != member.id)]
    known = contacts.by_ids(session, member, ids)
    return [one for one in ids if one in known and _may_be(known[one], told)]


def _may_be(contact: Contact, told: Introduction) -> bool:
    """Whether both work at the same place, as far as that is known."""
    known = contact.organisation
    return not told.organisation or not known or name_key(told.organisation) == name_key(known)
