"""Somebody is introduced in a line: added, unless the team knows them, or somebody like them."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.address_books import known, persons
from bot.address_books.books import Row
from bot.address_books.colleagues import Colleagues
from bot.address_books.known import Known
from bot.address_books.persons import Person
from bot.database import locked
from bot.models import MemberRow
from bot.people import contacts, newcomers, staff
from bot.people.contacts import Contact
from bot.people.newcomers import Added, Introduction
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import Audience


@dataclass(frozen=True)
class KnownAlready:
    """The team keeps up with them already; nothing of what was `told` is new to them by that."""

    contact: Contact
    told: Introduction


@dataclass(frozen=True)
class Alike:
    """Nobody was added: they may be `contact`, which the member has to tell first."""

    contact: Contact
    told: Introduction
    audience: Audience | None


@dataclass(frozen=True)
class WhichAudience:
    """What they are to the team has to be told first."""

    told: Introduction


Introduced = Added | KnownAlready | Alike | WhichAudience


def introduce(
    session: Session,
    member: Member,
    introduction: Introduction,
    audience: Audience | None,
    now: datetime,
    colleague: str | None = None,
    *,
    is_somebody_else: bool = False,
) -> Introduced:
    """Add them for the member, once; without an `audience` nobody is added.

    They are linked to the `colleague`, a Slack id. Whoever only resembles a contact is asked about,
    unless the member has said that it `is_somebody_else`. Raises NameMissing, NameTooLong and
    TooMuchTold.
    """
    newcomers.check(introduction)
    introduction = newcomers.placed(session, member, introduction)
    # Of two clicks at one moment the second finds whom the first added.
    locked(session, MemberRow, member.id)
    met = newcomers.linked(session, member, colleague)
    met = met or newcomers.find(session, member, introduction)
    if met is not None:
        if colleague is not None and met.audience is Audience.STAFF:
            staff.link(session, member, met.id, colleague, now)
        return KnownAlready(met, introduction)
    alike = None if is_somebody_else else _alike(session, member, introduction)
    if alike is not None:
        return Alike(alike, introduction, audience)
    if audience is None:
        return WhichAudience(introduction)
    return newcomers.add(session, member, introduction, audience, now, colleague)


def _alike(session: Session, member: Member, told: Introduction) -> Contact | None:
    """Who may be the same person as an import would ask, as far as the member sees them."""
    row = Row(0, told.name, told.organisation or None, told.emails, phones=told.phones)
    person = persons.of_row(row, zones.country_of(member.time_zone))
    colleagues = Colleagues()
    colleagues.find(session, member.workspace_id, [person])
    near = known.find(session, member, [row], [person], colleagues)
    alike = [one for one in near if not one.is_archived and _may_be_one(person, one.person)]
    alike.sort(key=lambda one: _distance(person, one, member))
    found = contacts.by_ids(session, member, [one.id for one in alike])
    return next((found[one.id] for one in alike if one.id in found), None)


def _may_be_one(one: Person, other: Person) -> bool:
    return persons.are_one(one, other) or persons.why_likely(one, other) is not None


def _distance(person: Person, one: Known, member: Member) -> tuple[int, bool, int]:
    return -persons.in_common(person, one.person), one.owner_id != member.id, one.id
