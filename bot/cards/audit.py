"""What was changed about a contact: which field, by whom and when, and what it held before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot import bulk
from bot.address_books.learning import LearntField
from bot.models import MemberRow
from bot.models.columns import saved
from bot.people import changes, contacts
from bot.people.contacts import Contact
from bot.team.calendars import local_day
from bot.team.members import Member
from bot.vocabulary import ContactField

MOST = 20
"""How many of the latest changes are told."""
_OF_MEMBERS = frozenset({ContactField.STAND_IN, "owner"})
"""Fields that hold members, who are told by their names."""


@dataclass(frozen=True)
class Changed:
    """One change, on a day where the reader is; `by` is None for what the bot did."""

    field: str
    before: object
    after: object
    by: str | None
    is_yours: bool
    is_imported: bool
    day: date


@dataclass(frozen=True)
class Changes:
    """The latest changes of a contact, newest first; there `are_more` before them."""

    contact: Contact
    made: tuple[Changed, ...]
    are_more: bool = False


def find(session: Session, member: Member, contact_id: int) -> Changes:
    """What was changed about a contact. Raises Gone where the member sees none."""
    contact = contacts.by_id(session, member, contact_id)
    # A note is its writer's own, and nothing tells what it was.
    every = changes.of(session, member.workspace_id, contact.id)
    made = [one for one in every if one.field != LearntField.NOTE]
    names = _names(session, member, made[:MOST])
    told = tuple(_told(member, one, names) for one in made[:MOST])
    return Changes(contact, told, are_more=len(made) > MOST)


def _names(session: Session, member: Member, made: Sequence[changes.Change]) -> dict[int, str]:
    ids = {one.member_id for one in made if one.member_id is not None}
    ids |= {
        value
        for one in made
        if one.field in _OF_MEMBERS
        for value in (one.before, one.after)
        if isinstance(value, int)
    }
    found = session.exec(
        select(MemberRow).where(
            MemberRow.workspace_id == member.workspace_id,
            bulk.among(session, col(MemberRow.id), list(ids)),
        )
    )
    return {saved(row.id): row.name for row in found}


def _told(member: Member, one: changes.Change, names: dict[int, str]) -> Changed:
    before, after = one.before, one.after
    if one.field in _OF_MEMBERS:
        before, after = (
            names.get(value) if isinstance(value, int) else None for value in (before, after)
        )
    return Changed(
        one.field,
        before,
        after,
        None if one.member_id is None else names.get(one.member_id),
        is_yours=one.member_id == member.id,
        is_imported=one.import_id is not None,
        day=_day(one.recorded_at, member),
    )


def _day(recorded_at: datetime, member: Member) -> date:
    return local_day(recorded_at, member.time_zone)
