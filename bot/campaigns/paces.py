"""How many people a day an owner wants to hear of in a campaign. Nobody else writes its table."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from bot import bulk
from bot.database import added
from bot.models import CampaignPaceRow

MOST_A_DAY = 10
"""People in one message, unless its owner wants otherwise."""
FEWEST, MOST = 1, 20
"""How many they may want."""


@dataclass(frozen=True)
class Pace:
    """So many people a day, and none before a day, if one was told."""

    most_a_day: int = MOST_A_DAY
    not_before: date | None = None


USUAL = Pace()


def of_members(
    session: Session, campaign_id: int, member_ids: Collection[int]
) -> Mapping[int, Pace]:
    """What those of the members want who said so."""
    rows = session.exec(
        select(CampaignPaceRow).where(
            CampaignPaceRow.campaign_id == campaign_id,
            bulk.among(session, col(CampaignPaceRow.member_id), member_ids),
        )
    )
    return {row.member_id: Pace(row.most_a_day, row.not_before) for row in rows}


def of(session: Session, campaign_id: int, member_id: int) -> Pace:
    """What the member wants, or what is usual."""
    return of_members(session, campaign_id, [member_id]).get(member_id, USUAL)


def change(
    session: Session,
    workspace_id: int,
    campaign_id: int,
    member_id: int,
    *,
    most_a_day: int | None,
    not_before: date | None,
) -> None:
    """The member wants this from now on; None leaves it as it is."""
    new = CampaignPaceRow(workspace_id=workspace_id, campaign_id=campaign_id, member_id=member_id)
    added(session, new)
    row = session.exec(
        select(CampaignPaceRow)
        .where(CampaignPaceRow.campaign_id == campaign_id, CampaignPaceRow.member_id == member_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).one()
    if most_a_day is not None:
        row.most_a_day = min(MOST, max(FEWEST, most_a_day))
    if not_before is not None:
        row.not_before = not_before
    session.flush()
