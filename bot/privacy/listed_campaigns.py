"""Campaigns that contacts took part in, as whoever asks for all that is stored of them is told."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import func
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.address_books.listed import ListedCampaign
from bot.models import AskRow, CampaignArmRow, CampaignContactRow, CampaignRow, GestureRow
from bot.vocabulary import CampaignState

_OVER = (CampaignState.STOPPED, CampaignState.CLOSED)


def of_each(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> Mapping[int, Sequence[ListedCampaign]]:
    """Those of each contact, by its id, the latest first. Groups are told of what is over."""
    groups = (
        columns(func.count())
        .where(col(CampaignArmRow.campaign_id) == col(CampaignRow.id))
        .scalar_subquery()
    )
    rows = session.execute(
        columns(CampaignContactRow, CampaignRow, col(GestureRow.happened_on), col(AskRow.made_on))
        .add_columns(groups.label("groups"))
        .join(CampaignRow, col(CampaignRow.id) == col(CampaignContactRow.campaign_id))
        .outerjoin(GestureRow, col(GestureRow.id) == col(CampaignContactRow.gesture_id))
        .outerjoin(AskRow, col(AskRow.id) == col(CampaignContactRow.ask_id))
        .where(
            bulk.known_for(col(CampaignContactRow.workspace_id), workspace_id),
            bulk.among(session, col(CampaignContactRow.contact_id), contact_ids),
        )
        .order_by(col(CampaignRow.launched_at).desc(), col(CampaignRow.id).desc())
    )
    found: defaultdict[int, list[ListedCampaign]] = defaultdict(list)
    for part, campaign, given_on, asked_on, number in rows:
        is_told = number > 1 and campaign.state in _OVER
        found[part.contact_id].append(
            ListedCampaign(
                campaign.name,
                campaign.launched_at.date(),
                given_on,
                asked_on,
                part.early_on,
                part.arm if is_told else None,
            )
        )
    return found
