"""A contact is removed: gone at once if nothing is noted, else put away or forgotten for good."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.address_books import imports, pairs, proposals
from bot.asking import former
from bot.campaigns import forgetting
from bot.giving import unwanted
from bot.ledger import words
from bot.people import (
    archive,
    changes,
    contacts,
    households,
    housemates,
    locks,
    merges,
    newcomers,
    notes,
    occasions,
    owners,
)
from bot.people.contacts import Contact
from bot.people.newcomers import Introduction
from bot.people.yearly import Yearly
from bot.policy import approving, requests
from bot.recording import kept
from bot.reminders import forgotten
from bot.team.members import Member
from bot.vocabulary import Passage


@dataclass(frozen=True)
class Removed:
    """Nothing was noted of `contact`, which is gone; what was `told` of it can be told again."""

    contact: Contact
    told: Introduction


@dataclass(frozen=True)
class HasHistory:
    """Something is noted of the contact: what becomes of that has to be decided."""

    contact: Contact


def remove(
    session: Session,
    member: Member,
    contact_id: int,
    now: datetime,
    told_birthday: Yearly | None = None,
) -> Removed | HasHistory:
    """Forget somebody of whom nothing is noted, but for a birthday told as they were added.

    Raises Gone and LookedAfterBy, as all here do.
    """
    contact = _own(session, member, contact_id)
    if contact.is_archived or _is_noted(session, contact, told_birthday):
        return HasHistory(contact)
    told = newcomers.recorded(session, member, contact).told
    if told.is_too_long:
        return HasHistory(contact)  # It could not be brought back with all that is known.
    _forget(session, member, contact, now)
    changes.record_passage(session, member, contact.id, Passage.REMOVED, now)
    return Removed(contact, told)


def take_out(
    session: Session,
    member: Member,
    contact_id: int,
    now: datetime,
    told_birthday: Yearly | None = None,
) -> Removed | HasHistory:
    """The same, of somebody who was added by mistake: it is as if they never had been."""
    outcome = remove(session, member, contact_id, now, told_birthday)
    if isinstance(outcome, Removed):
        changes.forget(session, contact_id)
    return outcome


def put_away(session: Session, member: Member, contact_id: int, now: datetime) -> None:
    """Keep what is noted, but keep up with the contact no more. A second time changes nothing."""
    contact = _own(session, member, contact_id)
    if not contact.is_archived:
        archive.put_away(session, contact, member.today(now))
        changes.record_passage(session, member, contact.id, Passage.ARCHIVED, now)


def bring_back(session: Session, member: Member, contact_id: int, now: datetime) -> None:
    """Undo `put_away`; who is forgotten stays so."""
    contact = _own(session, member, contact_id)
    if contact.is_archived and not contact.is_forgotten:
        archive.bring_back(session, member.workspace_id, contact)
        changes.record_passage(session, member, contact.id, Passage.BROUGHT_BACK, now)


def forget(session: Session, member: Member, contact_id: int, now: datetime) -> None:
    """Delete all that tells who the contact was. How much was given and asked stays, as counts."""
    contact = _own(session, member, contact_id)
    if not contact.is_forgotten:
        _forget(session, member, contact, now)
        changes.record_passage(session, member, contact.id, Passage.FORGOTTEN, now)


def find(session: Session, member: Member, contact_id: int) -> Contact:
    """The contact as it stands, to be read."""
    contact = contacts.by_id(session, member, contact_id)
    owners.check_owner(session, member, contact)
    return contact


def _own(session: Session, member: Member, contact_id: int) -> Contact:
    """The same, and nobody else's to change until the transaction ends."""
    contact = contacts.by_id(session, member, contact_id)
    locks.contact(session, contact.id)
    return find(session, member, contact.id)


def _is_noted(session: Session, contact: Contact, told_birthday: Yearly | None) -> bool:
    return (
        words.has_entries(session, contact.id)
        or occasions.has_any(session, contact.id, besides=told_birthday)
        or notes.has_any(session, contact.id)
        or unwanted.has_any(session, contact.id)
        or housemates.has_any(session, contact.id)
        or requests.has_any(session, contact.id)
        or forgotten.is_promised(session, contact.id)
        or forgetting.has_any(session, contact.id)
    )


def _forget(session: Session, member: Member, contact: Contact, now: datetime) -> None:
    """With those who were merged into the contact, of whom everything but the history is left."""
    ids = merges.predecessors(session, contact.id)
    for one in contacts.as_filed(session, member, ids).values():
        _forget_one(session, member, one, now)
    _forget_one(session, member, contact, now)


def _forget_one(session: Session, member: Member, contact: Contact, now: datetime) -> None:
    forgetting.forget(session, member.workspace_id, contact)
    forgotten.forget(session, contact.id)
    former.forget(session, contact.id)
    unwanted.forget(session, contact.id)
    households.forget(session, contact.id)
    approving.forget(session, contact.id, now)
    words.forget(session, contact.id)
    occasions.forget(session, contact.id)
    for row in merges.handed_on(session, contact.id):
        changes.forget_made_at(session, row.kept_id, (row.recorded_at, row.undone_at))
    merges.forget(session, contact.id)
    proposals.forget(session, contact.id)
    pairs.forget(session, contact.id)
    imports.forget(session, member.workspace_id, contact.name)
    kept.forget(session, member.workspace_id, contact)
    archive.forget(session, contact, member.today(now))
