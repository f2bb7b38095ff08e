"""Colleagues as contacts: each linked to the Slack user that they are.

They are told by a mention, by the address that the directory has of a member, where the app may
read it, and by a name that one member alone has.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_
from sqlmodel import Session, col, select

from bot.models import ContactPointRow, ContactRow, MemberRow
from bot.models.columns import saved
from bot.people import details, names, points
from bot.people.details import Details
from bot.team import members, zones
from bot.team.members import Member, Profile
from bot.vocabulary import Audience, ContactField


def bearer(session: Session, workspace_id: int, slack_user_id: str) -> int | None:
    """The id of the contact that is this Slack user, whoever sees it."""
    linked = select(ContactRow.id).where(
        ContactRow.workspace_id == workspace_id, ContactRow.slack_user_id == slack_user_id
    )
    return session.exec(linked).one_or_none()


def link(
    session: Session, member: Member, contact_id: int, slack_user_id: str, now: datetime
) -> None:
    """The contact is this Slack user, unless another one is, or the contact is somebody else."""
    known = details.read(session, member.workspace_id, [contact_id])[contact_id]
    _link(session, known, slack_user_id, member, now, by=member.id)


def recognise(
    session: Session,
    member: Member,
    contact_ids: Collection[int],
    now: datetime,
    import_id: int | None = None,
) -> None:
    """Link those of the contacts who are staff, each to the one member of the team who they are.

    The contacts are as the member just told of them, or as an import of theirs did.
    """
    unlinked = _unlinked_staff(session, member.workspace_id, contact_ids)
    if not unlinked:
        return
    team = _Team(_active(session, member.workspace_id))
    for one in unlinked:
        if colleague := team.who_is(one):
            _link(session, one, colleague, member, now, by=member.id, import_id=import_id)


def welcome(session: Session, workspace_id: int, profile: Profile, now: datetime) -> Member:
    """Make somebody a member, and let who they are among the contacts be known.

    Raises ColleaguesOnly for everybody but a colleague.
    """
    member = members.welcome(session, workspace_id, profile, now)
    meet(session, member, now)
    return member


def meet(session: Session, member: Member, now: datetime) -> None:
    """Link the one contact of staff who is this member, of whom the directory just told."""
    if not member.is_active or bearer(session, member.workspace_id, member.slack_user_id):
        return
    me = next(one for one in _active(session, member.workspace_id) if one.is_(member))
    candidates = _unlinked_staff(session, member.workspace_id, _perhaps(session, member, me))
    meant = [one for one in candidates if me.has_an_address_of(one)] or candidates
    if len(meant) == 1:
        _link(session, meant[0], member.slack_user_id, member, now, by=None)


@dataclass(frozen=True)
class _Colleague:
    """A member as the directory tells of them; `address` is the key of theirs."""

    slack_user_id: str
    name: str
    address: str | None

    def is_(self, member: Member) -> bool:
        return self.slack_user_id == member.slack_user_id

    def has_an_address_of(self, contact: Details) -> bool:
        """Whether one is theirs; a mailbox may be somebody else's, too, of another name."""
        addresses = {points.email(one).key for one in contact.emails}
        return self.address in addresses and names.fit(contact.name, self.name)


class _Team:
    def __init__(self, colleagues: Iterable[_Colleague]) -> None:
        self._named: defaultdict[str, list[_Colleague]] = defaultdict(list)
        self._reached: defaultdict[str, list[_Colleague]] = defaultdict(list)
        for one in colleagues:
            self._named[names.name_key(one.name)].append(one)
            if one.address:
                self._reached[one.address].append(one)

    def who_is(self, contact: Details) -> str | None:
        """The Slack id of the one member with an address of the contact's, else with its name."""
        keys = {points.email(one).key for one in contact.emails}
        reached = [one for key in keys for one in self._reached.get(key, ())]
        meant = [one for one in reached if one.has_an_address_of(contact)]
        meant = meant or self._named.get(names.name_key(contact.name), [])
        return meant[0].slack_user_id if len(meant) == 1 else None


def _active(session: Session, workspace_id: int) -> list[_Colleague]:
    known = select(MemberRow.slack_user_id, MemberRow.name, MemberRow.email).where(
        MemberRow.workspace_id == workspace_id, col(MemberRow.is_active)
    )
    return [
        _Colleague(user_id, name, points.email(address).key if address else None)
        for user_id, name, address in session.exec(known)
    ]


def _perhaps(session: Session, member: Member, me: _Colleague) -> list[int]:
    """Those who are called as the member is, or share an address with them."""
    with_address = select(ContactPointRow.contact_id).where(
        ContactPointRow.workspace_id == member.workspace_id, ContactPointRow.key == me.address
    )
    found = select(ContactRow.id).where(
        ContactRow.workspace_id == member.workspace_id,
        or_(
            col(ContactRow.name_key) == names.name_key(me.name),
            col(ContactRow.id).in_(with_address),
        ),
    )
    return [saved(contact_id) for contact_id in session.exec(found)]


def _unlinked_staff(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> list[Details]:
    return [
        one
        for one in details.read(session, workspace_id, contact_ids).values()
        if one.audience is Audience.STAFF and one.slack_user is None and one.archived_on is None
    ]


def _link(
    session: Session,
    known: Details,
    slack_user_id: str,
    member: Member,
    now: datetime,
    *,
    by: int | None,
    import_id: int | None = None,
) -> None:
    if known.slack_user or bearer(session, known.workspace_id, slack_user_id) is not None:
        return
    told = [(known, {ContactField.SLACK_USER: slack_user_id})]
    region = zones.country_of(member.time_zone)
    details.change_many(
        session, known.workspace_id, told, by, now, region=region, import_id=import_id
    )
