"""Colleagues as contacts: each linked to the Slack user that they are."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.models import ContactRow, MemberRow
from bot.people import details
from bot.people.names import name_key
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import ContactField


def bearer(session: Session, workspace_id: int, slack_user_id: str) -> int | None:
    """The id of the contact that is this Slack user, whoever sees it."""
    linked = select(ContactRow.id).where(
        ContactRow.workspace_id == workspace_id, ContactRow.slack_user_id == slack_user_id
    )
    return session.exec(linked).one_or_none()


def link(
    session: Session, member: Member, contact_id: int, slack_user_id: str, now: datetime
) -> None:
    """The contact is this Slack user, unless another one is."""
    if bearer(session, member.workspace_id, slack_user_id) is not None:
        return
    known = details.read(session, member.workspace_id, [contact_id])[contact_id]
    region = zones.country_of(member.time_zone)
    wanted = {ContactField.SLACK_USER: slack_user_id}
    details.change(session, known, wanted, member.id, now, region=region)


def namesake(session: Session, workspace_id: int, name: str) -> str | None:
    """The Slack id of the one member of the team who is called so; None for none, and for two."""
    active = select(MemberRow.slack_user_id, MemberRow.name).where(
        MemberRow.workspace_id == workspace_id, col(MemberRow.is_active)
    )
    key = name_key(name)
    called = [user_id for user_id, known in session.exec(active) if name_key(known) == key]
    return called[0] if len(called) == 1 else None
