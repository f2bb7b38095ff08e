"""What a campaign still wants of a member: how many of their people wait for a step, until when."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot.campaigns import steps
from bot.models import CampaignContactRow, CampaignRow, ContactRow, MemberRow
from bot.team.members import Member
from bot.vocabulary import CampaignState, Step


@dataclass(frozen=True)
class Wanted:
    """So many people of the member's are to be given something, or asked, by a day."""

    name: str
    step: Step
    people: int
    until: date


def of_member(session: Session, member: Member, now: datetime) -> tuple[Wanted, ...]:
    """What campaigns that run want of the member by now, what ends first, first."""
    running = session.exec(
        select(CampaignRow)
        .where(
            CampaignRow.workspace_id == member.workspace_id,
            CampaignRow.state == CampaignState.RUNNING,
        )
        .order_by(col(CampaignRow.id))
    )
    found = [one for row in running for one in _wanted(session, row, member, now)]
    return tuple(sorted(found, key=lambda one: one.until))


def count(
    session: Session, campaign: CampaignRow, member: Member, which: ColumnElement[bool]
) -> int:
    """How many of the member's people in the campaign are so."""
    theirs = col(ContactRow.owner_id) == member.id
    if campaign.member_id == member.id:
        owner = exists().where(col(MemberRow.id) == ContactRow.owner_id, col(MemberRow.is_active))
        theirs = or_(theirs, and_(~col(ContactRow.is_private), ~owner))
    number: int = session.execute(
        columns(func.count())
        .select_from(CampaignContactRow)
        .join(ContactRow, col(ContactRow.id) == CampaignContactRow.contact_id)
        .where(
            col(CampaignContactRow.campaign_id) == campaign.id,
            theirs,
            col(ContactRow.archived_on).is_(None),
            which,
        )
    ).scalar_one()
    return number


def _wanted(
    session: Session, campaign: CampaignRow, member: Member, now: datetime
) -> tuple[Wanted, ...]:
    step = steps.current(campaign, steps.today(campaign, now))
    people = step and count(session, campaign, member, steps.IS_OPEN[step])
    if not step or not people:
        return ()
    return (Wanted(campaign.name, step, people, steps.last_day(campaign, step)),)
