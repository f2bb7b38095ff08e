"""Campaigns that are under way, as their rows have them, whatever began them."""

from datetime import timedelta
from typing import Any

from bot.models import (
    CampaignBatchContactRow,
    CampaignBatchRow,
    CampaignContactRow,
    CampaignPaceRow,
)
from bot.models.columns import saved
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import PostingState, Step
from tests.bot.campaigns.launched import NOTHING, TIPS, launched
from tests.bot.plain_words import Team


def under_way(
    team: Team,
    member: Member,
    name: str,
    *people: Contact,
    is_experiment: bool = True,
    begun_days_ago: int = 0,
    **values: Any,
) -> int:
    """The id of a campaign of the member's that was launched, and began to give so many days ago.

    The first of the people is in the first group, the second in the other, and so on.
    """
    first = member.today(team.now) - timedelta(days=begun_days_ago)
    arms = (NOTHING, TIPS) if is_experiment else (TIPS,)
    return launched(team, member, people, arms, first=first, name=name, **values).id


def with_all_of_it(
    team: Team, member: Member, campaign_id: int, contact: Contact, step: Step = Step.GIVE
) -> int:
    """The id of a message about the contact, with the pace that the member wants."""
    with team.transaction() as session:
        batch = CampaignBatchRow(
            workspace_id=team.workspace_id,
            campaign_id=campaign_id,
            member_id=member.id,
            step=step,
            day=member.today(team.now),
            state=PostingState.POSTED,
            due_at=team.now,
            good_until=team.now + timedelta(hours=8),
            channel="D0",
            ts="45.0",
        )
        pace = CampaignPaceRow(
            workspace_id=team.workspace_id, campaign_id=campaign_id, member_id=member.id
        )
        session.add(batch)
        session.add(pace)
        session.flush()
        part = session.get_one(CampaignContactRow, (campaign_id, contact.id))
        if step is Step.GIVE:
            part.give_batch_id = saved(batch.id)
        else:
            part.ask_batch_id = saved(batch.id)
        session.add(
            CampaignBatchContactRow(
                batch_id=saved(batch.id),
                contact_id=contact.id,
                workspace_id=team.workspace_id,
                place=0,
            )
        )
        return saved(batch.id)
