"""What a running campaign does by itself: messages to owners on their days, and its end."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import BindParameter, ColumnElement, bindparam, exists, or_, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.campaigns import asked_otherwise, keepers, open_people, paces, reports, steps
from bot.campaigns.keepers import Keepers
from bot.campaigns.open_people import OpenPerson
from bot.campaigns.paces import Pace
from bot.database import added
from bot.ledger import cooling_off
from bot.models import (
    CampaignBatchContactRow,
    CampaignBatchRow,
    CampaignContactRow,
    CampaignRow,
    ContactRow,
)
from bot.models.columns import saved
from bot.people import holds
from bot.vocabulary import CampaignState, NotDone, Step

LOOKS_EVERY = timedelta(minutes=10)
"""How often a campaign is looked at; work starts at a full hour, so that this misses none."""
SKIPPED_FOR = timedelta(hours=1)
"""How long a campaign is left out for which planning failed."""
AGAIN_AFTER = timedelta(days=3)
"""Somebody whom a message showed, and about whom nothing was done, is in another one after that:
the first one still works, and the same every morning would be pestering.
"""
_A_FEW_DAYS = timedelta(days=3)
"""How far the dates of two people can be apart, and more."""

_WORKSPACE: BindParameter[int] = bindparam("workspace_id")
_NOW: BindParameter[datetime] = bindparam("now")
_IS_DUE: tuple[ColumnElement[bool], ...] = (
    col(CampaignRow.workspace_id) == _WORKSPACE,
    col(CampaignRow.state) == CampaignState.RUNNING,
    or_(col(CampaignRow.looks_at).is_(None), col(CampaignRow.looks_at) <= _NOW),
)
# Sent at every tick: made once.
_DUE = select(CampaignRow).where(*_IS_DUE).order_by(col(CampaignRow.id))
_CLAIMED = _DUE.with_for_update(skip_locked=True, key_share=True).execution_options(
    populate_existing=True
)
_ONE = _CLAIMED.where(col(CampaignRow.id) == bindparam("campaign_id"))


def plan_due(session: Session, workspace_id: int, now: datetime) -> None:
    """Plan today's batches of the campaigns that run, and end those whose last day is over.

    A batch is for an owner at work, besides the nudge; who is away has a stand-in or waits, and
    whose owner left is the planner's. What wasn't done by the last day of its step lapses. It may
    be called at any moment, by several processes, and after any time without a call.
    """
    given = {"workspace_id": workspace_id, "now": now}
    for campaign in session.scalars(_CLAIMED, given).all():
        _look(session, campaign, now)


def due(session: Session, workspace_id: int, now: datetime) -> Sequence[int]:
    """The ids of the campaigns that it is time to look at."""
    found = session.scalars(_DUE, {"workspace_id": workspace_id, "now": now})
    return [saved(row.id) for row in found]


def plan_one(session: Session, workspace_id: int, campaign_id: int, now: datetime) -> None:
    """The same for one campaign, if it is still due."""
    given = {"workspace_id": workspace_id, "now": now, "campaign_id": campaign_id}
    for campaign in session.scalars(_ONE, given).all():
        _look(session, campaign, now)


def skip(session: Session, workspace_id: int, campaign_id: int, now: datetime) -> None:
    """Planning for the campaign failed: try again in a while."""
    session.exec(
        update(CampaignRow)
        .where(col(CampaignRow.workspace_id) == workspace_id, col(CampaignRow.id) == campaign_id)
        .values(looks_at=now + SKIPPED_FOR)
    )


def _look(session: Session, campaign: CampaignRow, now: datetime) -> None:
    day = steps.today(campaign, now)
    campaign.looks_at = _next_look(now)
    asked_otherwise.link(session, campaign)
    for step in Step:
        if day > steps.last_day(campaign, step):
            _lapse(session, campaign, step)
    _close(session, campaign, day, now)
    step_now = steps.current(campaign, day)
    if step_now is not None:
        _plan_batches(session, campaign, step_now, day, now)
    session.flush()


def _next_look(now: datetime) -> datetime:
    """The next of the moments, which are the same for all, however long the last look took."""
    past = timedelta(minutes=now.minute, seconds=now.second, microseconds=now.microsecond)
    return now + LOOKS_EVERY - past % LOOKS_EVERY


def _lapse(session: Session, campaign: CampaignRow, step: Step) -> None:
    """Nobody is reminded of what is open any more."""
    is_gone = exists().where(
        col(ContactRow.id) == col(CampaignContactRow.contact_id),
        col(ContactRow.archived_on).is_not(None),
    )
    for why, which in ((NotDone.GONE, is_gone), (NotDone.LAPSED, ~is_gone)):
        session.execute(
            update(CampaignContactRow)
            .where(col(CampaignContactRow.campaign_id) == campaign.id, steps.IS_OPEN[step], which)
            .values({steps.NOT_DONE[step]: why}),
            execution_options={"synchronize_session": False},
        )


def _close(session: Session, campaign: CampaignRow, day: date, now: datetime) -> None:
    """No answer counts any more, since the day that was fixed, whenever that is noticed."""
    if campaign.closes_on is not None and day > campaign.closes_on:
        campaign.state, campaign.ended_on = CampaignState.CLOSED, campaign.closes_on
        holds.release(session, campaign.workspace_id, saved(campaign.id))
        session.flush()
        reports.have_told(session, campaign, now)


def _plan_batches(
    session: Session, campaign: CampaignRow, step: Step, day: date, now: datetime
) -> None:
    kept_by = keepers.find(session, campaign, open_people.owner_ids(session, campaign, step), day)
    wanted = _wanted(session, campaign, step, kept_by, now)
    if not wanted:
        return
    theirs: defaultdict[int, list[OpenPerson]] = defaultdict(list)
    for one in open_people.find(session, campaign, step, day):
        member_id = kept_by.of(one.card)
        if member_id is not None and member_id in wanted:
            theirs[member_id].append(one)
    for member_id, people in theirs.items():
        today = kept_by.today(member_id, now)
        people = [one for one in people if _is_time_for(one, wanted[member_id], today)]
        if step is Step.ASK:
            people = _askable(session, campaign, people, today)
        if people:
            chosen = people[: wanted[member_id].most_a_day]
            _write(session, campaign, step, (member_id, today), chosen, kept_by, now)


def _wanted(
    session: Session, campaign: CampaignRow, step: Step, kept_by: Keepers, now: datetime
) -> Mapping[int, Pace]:
    """What those want who are at work, and heard of nobody today."""
    at_work = kept_by.at_work(now)
    told = _told_lately(session, campaign, step, kept_by.day)
    asked = {one for one in at_work if (one, kept_by.today(one, now)) not in told}
    wishes = paces.of_members(session, saved(campaign.id), asked) if asked else {}
    wanted = {one: wishes.get(one, paces.USUAL) for one in asked}
    return {
        one: pace
        for one, pace in wanted.items()
        if pace.not_before is None or kept_by.today(one, now) >= pace.not_before
    }


def _is_time_for(one: OpenPerson, pace: Pace, today: date) -> bool:
    """Whether no message showed them lately, or its owner wanted to hear of them again by now."""
    if one.shown_on is None or one.shown_on + AGAIN_AFTER <= today:
        return True
    return pace.not_before is not None and one.shown_on < pace.not_before


def _told_lately(
    session: Session, campaign: CampaignRow, step: Step, day: date
) -> set[tuple[int, date]]:
    """Who had a message about the step on which of the last days."""
    found = select(col(CampaignBatchRow.member_id), col(CampaignBatchRow.day)).where(
        CampaignBatchRow.campaign_id == campaign.id,
        CampaignBatchRow.step == step,
        col(CampaignBatchRow.day) > day - _A_FEW_DAYS,
    )
    return {(member_id, on) for member_id, on in session.exec(found)}


def _askable(
    session: Session, campaign: CampaignRow, people: Sequence[OpenPerson], today: date
) -> list[OpenPerson]:
    """Those who don't cool off; the others come on a later day."""
    ids = {one.person_id for one in people}
    cools = cooling_off.first_days(session, campaign.workspace_id, ids, today)
    return [one for one in people if one.person_id not in cools]


def _write(
    session: Session,
    campaign: CampaignRow,
    step: Step,
    whose: tuple[int, date],
    people: Sequence[OpenPerson],
    kept_by: Keepers,
    now: datetime,
) -> None:
    member_id, today = whose
    batch = CampaignBatchRow(
        workspace_id=campaign.workspace_id,
        campaign_id=saved(campaign.id),
        member_id=member_id,
        step=step,
        day=today,
        due_at=now,
        good_until=kept_by.closing(member_id, today),
    )
    if not added(session, batch):
        return
    places: list[Mapping[str, int | str | None]] = [
        {"contact_id": one.contact_id, "place": place} for place, one in enumerate(people)
    ]
    same = {"batch_id": saved(batch.id), "workspace_id": campaign.workspace_id}
    bulk.add(session, CampaignBatchContactRow, places, same)
    _move(session, campaign, step, saved(batch.id), [one.contact_id for one in people])


def _move(
    session: Session, campaign: CampaignRow, step: Step, batch_id: int, contact_ids: Sequence[int]
) -> None:
    """They are in this batch now, and in no earlier one."""
    for row in session.exec(
        select(CampaignContactRow)
        .where(
            CampaignContactRow.campaign_id == campaign.id,
            bulk.among(session, col(CampaignContactRow.contact_id), contact_ids),
        )
        .order_by(col(CampaignContactRow.contact_id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ):
        if step is Step.GIVE:
            row.give_batch_id = batch_id
        else:
            row.ask_batch_id = batch_id
    session.flush()
