"""Whom Slack doesn't let us reach for good: they get nothing more, an admin is told once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func
from sqlmodel import Session, col, select

from bot.database import added, within
from bot.models import CampaignBatchRow, ContactRow, MemberRow, NoticeRow, NudgeRow
from bot.models.reminded import IS_REMINDED
from bot.team import members, workspaces
from bot.team.members import Member
from bot.vocabulary import Barrier

NOTICE_KEEPS = timedelta(days=14)
"""How long an admin is looked for."""


@dataclass(frozen=True)
class Notice:
    """What an admin is told: Slack doesn't let us reach `about`, with so many contacts.

    It goes to the admin, or, where nobody can get a direct message, to the summary channel.
    """

    about: Member
    reason: Barrier
    contacts: int
    admin: Member | None
    channel: str | None
    locale: str


def lose(
    session: Session, workspace_id: int, nudge_id: int, reason: Barrier, now: datetime
) -> None:
    """Slack refused a nudge for good: plan no more for its member, and have an admin told.

    The member is tried again once they do something here, or come back in the directory.
    Raises Gone outside the workspace.
    """
    nudge = within(session, NudgeRow, workspace_id, nudge_id)
    _lose(session, workspace_id, nudge.member_id, reason, now)


def lose_batch(
    session: Session, workspace_id: int, batch_id: int, reason: Barrier, now: datetime
) -> None:
    """The same for a message about a campaign. Raises Gone outside the workspace."""
    batch = within(session, CampaignBatchRow, workspace_id, batch_id)
    _lose(session, workspace_id, batch.member_id, reason, now)


def _lose(
    session: Session, workspace_id: int, member_id: int, reason: Barrier, now: datetime
) -> None:
    if reason is not Barrier.MESSAGES_OFF:
        row = session.get_one(MemberRow, member_id)
        row.unreachable, row.next_nudge_at = reason, None
    _tell(session, workspace_id, member_id, reason, now)


def tell_who_left(session: Session, member: Member, now: datetime) -> None:
    """The member left the team: have an admin told of the contacts that nobody looks after now."""
    if _contacts(session, member.workspace_id, member.id):
        _tell(session, member.workspace_id, member.id, Barrier.LEFT, now)


def notice(session: Session, workspace_id: int, notice_id: int) -> Notice:
    """What to tell, and whom, as things stand now. Raises Gone outside the workspace."""
    row = within(session, NoticeRow, workspace_id, notice_id)
    workspace = workspaces.find(session, workspace_id)
    return Notice(
        about=members.by_id(session, workspace_id, row.member_id),
        reason=row.reason,
        contacts=_contacts(session, workspace_id, row.member_id),
        admin=None
        if row.reason is Barrier.MESSAGES_OFF
        else members.an_admin(session, workspace_id, but_not=row.member_id),
        channel=workspace.summary_channel if row.reason is Barrier.MESSAGES_OFF else None,
        locale=workspace.summary_locale,
    )


def _tell(
    session: Session, workspace_id: int, member_id: int, reason: Barrier, now: datetime
) -> None:
    """Have an admin told, if that was not done before."""
    told = select(NoticeRow.id).where(
        NoticeRow.workspace_id == workspace_id, NoticeRow.reason == reason
    )
    if reason is not Barrier.MESSAGES_OFF:
        told = told.where(NoticeRow.member_id == member_id)
    if session.exec(told).first() is None:
        added(
            session,
            NoticeRow(
                workspace_id=workspace_id,
                member_id=member_id,
                reason=reason,
                due_at=now,
                good_until=now + NOTICE_KEEPS,
            ),
        )


def _contacts(session: Session, workspace_id: int, member_id: int) -> int:
    """How many contacts that colleagues may see the member is the one to hear from."""
    count = select(func.count()).where(
        ContactRow.workspace_id == workspace_id,
        ContactRow.owner_id == member_id,
        ~col(ContactRow.is_private),
        IS_REMINDED,
    )
    return session.exec(count).one()
