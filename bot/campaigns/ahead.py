"""What a clock that was ahead wrote of campaigns, put right once it is set back."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.campaigns import steps
from bot.models import (
    CampaignBatchContactRow,
    CampaignBatchRow,
    CampaignContactRow,
    CampaignRow,
    ContactRow,
)
from bot.models.columns import saved
from bot.people import holds
from bot.vocabulary import CampaignState, NotDone, PostingState, Step

_DAY = timedelta(days=1)
_WERE_SEEN = (PostingState.CLAIMED, PostingState.POSTED, PostingState.UNCLEAR)


def bring_forward(session: Session, workspace_id: int, now: datetime) -> None:
    """Look at all campaigns now, and take for open what only that clock took for over."""
    campaigns = session.exec(
        select(CampaignRow)
        .where(
            CampaignRow.workspace_id == workspace_id,
            col(CampaignRow.state).in_(
                (CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.CLOSED)
            ),
            col(CampaignRow.closes_on) >= now.date() - _DAY,
        )
        .order_by(col(CampaignRow.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).all()
    for campaign in campaigns:
        # By no zone: where it is tomorrow already, the next look takes it for over again.
        if campaign.closes_on is not None and now.date() <= campaign.closes_on:
            _reopen(session, campaign, now.date())
    _take_from_the_calendar(session, [saved(one.id) for one in campaigns], now)


def _reopen(session: Session, campaign: CampaignRow, day: date) -> None:
    campaign.looks_at = None
    if campaign.state is CampaignState.CLOSED:
        campaign.state, campaign.ended_on = CampaignState.RUNNING, None
        _hold_again(session, campaign)
    session.flush()
    for step in Step:
        if day <= steps.last_day(campaign, step):
            told = steps.NOT_DONE[step]
            session.execute(
                update(CampaignContactRow)
                .where(
                    col(CampaignContactRow.campaign_id) == campaign.id,
                    told.in_((NotDone.LAPSED, NotDone.GONE)),
                )
                .values({told: None}),
                execution_options={"synchronize_session": False},
            )


def _hold_again(session: Session, campaign: CampaignRow) -> None:
    """Those whom no other campaign took meanwhile."""
    assert campaign.closes_on is not None
    people = session.exec(
        select(CampaignContactRow.contact_id)
        .join(ContactRow, col(ContactRow.id) == col(CampaignContactRow.contact_id))
        .where(CampaignContactRow.campaign_id == campaign.id, col(ContactRow.archived_on).is_(None))
    ).all()
    held = holds.of_contacts(session, people, date.min)
    free = [one for one in people if one not in held]
    holds.hold(session, campaign.workspace_id, saved(campaign.id), free, campaign.closes_on)


def _take_from_the_calendar(session: Session, campaign_ids: Collection[int], now: datetime) -> None:
    """Free the days to come, on each of which a member gets one message about a step.

    Those that nobody saw are forgotten; the others get a day of those that have passed.
    """
    rows = session.exec(
        select(CampaignBatchRow)
        .where(bulk.among(session, col(CampaignBatchRow.campaign_id), campaign_ids))
        .order_by(col(CampaignBatchRow.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).all()
    # Somewhere it is tomorrow already.
    ahead = [row for row in rows if row.day > now.date() + _DAY]
    _forget(session, [saved(row.id) for row in ahead if row.state not in _WERE_SEEN])
    taken = {_place(row, row.day) for row in rows}
    for row in ahead:
        if row.state in _WERE_SEEN:
            day = now.date() - _DAY
            while _place(row, day) in taken:
                day -= _DAY
            taken.add(_place(row, day))
            row.day = day
    session.flush()


def _place(row: CampaignBatchRow, day: date) -> tuple[int, int, Step, date]:
    return row.campaign_id, row.member_id, row.step, day


def _forget(session: Session, batch_ids: Sequence[int]) -> None:
    if not batch_ids:
        return
    for column in (CampaignContactRow.give_batch_id, CampaignContactRow.ask_batch_id):
        session.execute(
            update(CampaignContactRow)
            .where(bulk.among(session, col(column), batch_ids))
            .values({column: None}),
            execution_options={"synchronize_session": False},
        )
    shown = bulk.among(session, col(CampaignBatchContactRow.batch_id), batch_ids)
    session.execute(delete(CampaignBatchContactRow).where(shown))
    session.execute(
        delete(CampaignBatchRow).where(bulk.among(session, col(CampaignBatchRow.id), batch_ids))
    )
