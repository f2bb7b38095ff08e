"""The limits of a workspace as a member sees them: who approves, and whom to ask for others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from bot.models import MemberRow
from bot.people.contacts import Contact
from bot.policy import limits, rooms
from bot.policy.limits import Limit
from bot.policy.rooms import Room
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Direction

MOST_ADMINS = 3
"""How many are offered in place of who can't approve."""


@dataclass(frozen=True)
class Held:
    """A limit, and who approves gifts above it; `can_approve` tells whether they are there."""

    limit: Limit
    approver: Member | None = None
    can_approve: bool = False


@dataclass(frozen=True)
class Policy:
    """The limits that hold or will, and an admin who can change them."""

    held: Sequence[Held]
    admin: Member | None = None


@dataclass(frozen=True)
class Left:
    """A limit, and the room that it leaves for somebody."""

    held: Held
    room: Room


@dataclass(frozen=True)
class Change:
    """What an admin did: limits that hold since, or will, or one that was ended."""

    added: tuple[Limit, ...] = ()
    ended: Limit | None = None


@dataclass(frozen=True)
class Told:
    """The same, with who approves."""

    added: Sequence[Held] = ()
    ended: Held | None = None

    @property
    def approvers(self) -> Sequence[Member]:
        """Who approves gifts from now on, each once."""
        found = {one.approver.id: one.approver for one in self.added if one.approver is not None}
        return list(found.values())


def told(session: Session, workspace_id: int, change: Change) -> Told:
    """What was changed, to be told."""
    added = [of(session, workspace_id, one) for one in change.added]
    ended = change.ended
    return Told(added, None if ended is None else of(session, workspace_id, ended))


def show(session: Session, member: Member, today: date) -> Policy:
    """What holds for the workspace on that day, and what is to come."""
    every = limits.of(session, member.workspace_id)
    lasting = [one for one in every if one.valid_until is None or one.valid_until >= today]
    standing = [one for one in lasting if not one.holds_never]
    return Policy(
        [of(session, member.workspace_id, one) for one in standing],
        members.an_admin(session, member.workspace_id),
    )


def of(session: Session, workspace_id: int, limit: Limit) -> Held:
    """The limit, with who approves."""
    if limit.approver_id is None:
        return Held(limit)
    approver = members.by_id(session, workspace_id, limit.approver_id)
    return Held(limit, approver, can_be_asked(session, approver))


def left(
    session: Session, member: Member, contact: Contact, direction: Direction, day: date
) -> Sequence[Left]:
    """What each limit leaves for the contact on that day, one way."""
    found = rooms.room(session, [contact], direction, day)
    return [Left(of(session, member.workspace_id, one.limit), one) for one in found]


def can_be_asked(session: Session, member: Member) -> bool:
    """Whether the member uses Goodturn, and Slack reaches them."""
    row = session.get_one(MemberRow, member.id)
    return row.is_active and row.unreachable is None


def admins(session: Session, member: Member) -> Sequence[Member]:
    """Admins other than the member who can be asked, those who came first."""
    found = session.exec(
        select(MemberRow)
        .where(
            MemberRow.workspace_id == member.workspace_id,
            MemberRow.id != member.id,
            col(MemberRow.is_admin),
            col(MemberRow.is_active),
            col(MemberRow.unreachable).is_(None),
        )
        .order_by(col(MemberRow.id))
        .limit(MOST_ADMINS)
    )
    return [members.value(row) for row in found]
