"""What is known of a contact, changed in a dialog that somebody else may have open as well.

A dialog marks each of its fields with what it was drawn from. So it is known later which fields
somebody changed, and which of these another one changed meanwhile.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from sqlmodel import Session

from bot.cards import values
from bot.cards.values import Flaw, Problem, Unsuitable
from bot.models import MemberRow
from bot.people import changes, contacts, details, jobs, locks, owners, staff
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.people.details import Details
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import ContactField

_MARK_BYTES = 6
_TELLS_WHO = frozenset({ContactField.AUDIENCE, ContactField.NAME, ContactField.EMAILS})
"""By these a colleague is recognised."""


@dataclass(frozen=True)
class Filled:
    """What stood in a field when a dialog was sent; `mark` tells what stood in it at first."""

    value: Value
    mark: str


@dataclass(frozen=True)
class Theirs:
    """What somebody else changed a field to; `by` is None for what nobody did by hand."""

    value: Value
    by: str | None


@dataclass(frozen=True)
class Saved:
    """The fields that hold another value now, as the contact has them.

    To `congratulate` is a contact of the member's who has a new job, as became known with this.
    """

    known: Details
    changed: frozenset[ContactField]
    is_other_rhythm: bool = False
    congratulate: Contact | None = None


@dataclass(frozen=True)
class Overtaken:
    """Nothing was saved: another one changed `theirs` while somebody typed `typed` there.

    Of those may be what is no field of its own, such as the rhythm.
    """

    known: Details
    theirs: Mapping[str, Theirs]
    typed: Mapping[ContactField, Value]


def mark(value: Value) -> str:
    """A short sign of a value: another value has another one."""
    plain = value.isoformat() if isinstance(value, date) else value
    said = json.dumps(plain, ensure_ascii=False).encode()
    return blake2b(said, digest_size=_MARK_BYTES).hexdigest()


def known(session: Session, member: Member, contact_id: int) -> Details:
    """What is known of a contact that the member may change. Raises Gone and LookedAfterBy."""
    contact = contacts.kept_up_with(session, member, contact_id)
    owners.check_owner(session, member, contact)
    return details.read(session, member.workspace_id, [contact.id])[contact.id]


def save(
    session: Session,
    member: Member,
    contact_id: int,
    filled: Mapping[ContactField, Filled],
    now: datetime,
) -> Saved | Overtaken:
    """Keep what somebody changed, and leave what they left.

    Nothing is kept where another one changed the same to something else meanwhile. Raises
    Unsuitable, Gone and LookedAfterBy.
    """
    locks.contact(session, contacts.kept_up_with(session, member, contact_id).id)
    before = known(session, member, contact_id)
    wanted = changed(filled)
    _check_values(before, wanted, member.today(now))
    overtaken = {
        field: value
        for field, value in wanted.items()
        if filled[field].mark != mark(current := getattr(before, field.value)) and current != value
    }
    if overtaken:
        theirs: dict[str, Theirs] = {
            field: Theirs(getattr(before, field.value), who_changed(session, before, field))
            for field in overtaken
        }
        return Overtaken(before, theirs, wanted)
    region = zones.country_of(member.time_zone)
    done = details.change(session, before, wanted, member.id, now, region=region)
    if not _TELLS_WHO.isdisjoint(done):
        staff.recognise(session, member, [contact_id], now)
    begins = jobs.begins(session, before.workspace_id, before.id, done, now)
    congratulate = begins and before.owner_id == member.id
    return Saved(
        known(session, member, contact_id),
        frozenset(done),
        congratulate=contacts.by_id(session, member, before.id) if congratulate else None,
    )


def changed(filled: Mapping[ContactField, Filled]) -> dict[ContactField, Value]:
    """The values that aren't those which their fields began with."""
    tidy = {field: values.tidied(field, one.value) for field, one in filled.items()}
    return {field: value for field, value in tidy.items() if filled[field].mark != mark(value)}


def _check_values(before: Details, wanted: Mapping[ContactField, Value], today: date) -> None:
    flaws = {
        field: flaw
        for field, value in wanted.items()
        if (flaw := values.flaw(field, value, today)) is not None
    }
    # Nobody would see it any more.
    if before.owner_id is None and wanted.get(ContactField.IS_PRIVATE):
        flaws[ContactField.IS_PRIVATE] = Flaw(Problem.OWNERS_OWN)
    if before.owner_id is not None and wanted.get(ContactField.STAND_IN) == before.owner_id:
        flaws[ContactField.STAND_IN] = Flaw(Problem.THE_OWNER)
    if flaws:
        raise Unsuitable(flaws)


def who_changed(session: Session, known: Details, field: str) -> str | None:
    """The name of who changed a field last; None for what nobody did by hand."""
    made = changes.of(session, known.workspace_id, known.id)
    by = next((one.member_id for one in made if one.field == field), None)
    return None if by is None else session.get_one(MemberRow, by).name
