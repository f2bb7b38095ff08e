"""Campaigns that are under way, as their rows have them, whatever began them."""

from datetime import date, timedelta

from sqlmodel import Session

from bot.models import (
    CampaignArmRow,
    CampaignBatchContactRow,
    CampaignBatchRow,
    CampaignContactRow,
    CampaignPaceRow,
    CampaignRow,
)
from bot.models.columns import saved
from bot.people import holds
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience, CampaignState, GestureKind, PostingState, Step
from tests.bot.plain_words import Team


def under_way(
    team: Team,
    member: Member,
    name: str,
    *people: Contact,
    is_experiment: bool = True,
    begun_days_ago: int = 0,
    state: CampaignState = CampaignState.RUNNING,
) -> int:
    """The id of a campaign of the member's that was launched, and holds the people.

    It gives for five days, waits for ten, asks for five, and waits for thirty. The first of the
    people is in the first group, the second in the other, and so on.
    """
    first = member.today(team.now) - timedelta(days=begun_days_ago)
    with team.transaction() as session:
        row = _campaign(team, member, name, first, state)
        session.add(row)
        session.flush()
        campaign_id = saved(row.id)
        _add_arms(session, team, campaign_id, 1 + is_experiment)
        for place, one in enumerate(people):
            session.add(_participant(team, member, campaign_id, one, place, 1 + is_experiment))
        session.flush()
        until = row.closes_on if is_experiment else row.asks_until
        assert until is not None
        holds.hold(session, team.workspace_id, campaign_id, [one.id for one in people], until)
    return campaign_id


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


def _campaign(
    team: Team, member: Member, name: str, first: date, state: CampaignState
) -> CampaignRow:
    return CampaignRow(
        workspace_id=team.workspace_id,
        member_id=member.id,
        name=name,
        state=state,
        words="the tax return",
        planned_at=team.now,
        zone=member.time_zone,
        seed=1,
        launched_at=team.now,
        gives_on=first,
        gives_until=first + timedelta(days=4),
        asks_on=first + timedelta(days=14),
        asks_until=first + timedelta(days=18),
        closes_on=first + timedelta(days=48),
    )


def _add_arms(session: Session, team: Team, campaign_id: int, number: int) -> None:
    kinds = [GestureKind.USEFUL_TIP] if number == 1 else [None, GestureKind.USEFUL_TIP]
    for place, kind in enumerate(kinds):
        session.add(
            CampaignArmRow(
                campaign_id=campaign_id,
                place=place,
                workspace_id=team.workspace_id,
                kind=kind,
                words="tips" if kind else "",
            )
        )


def _participant(
    team: Team, member: Member, campaign_id: int, contact: Contact, turn: int, arms: int
) -> CampaignContactRow:
    return CampaignContactRow(
        campaign_id=campaign_id,
        contact_id=contact.id,
        workspace_id=team.workspace_id,
        unit=-contact.id,
        arm=turn % arms,
        owner_id=contact.owner_id or member.id,
        audience=contact.audience or Audience.CLIENT,
        turn=turn,
    )
