"""A campaign begins: who gets what is drawn by lot, and its days are fixed."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from random import Random

from sqlmodel import Session

from bot import bulk
from bot.bulk import Values
from bot.campaigns import drafts, outlooks, plans, shares, taking_part
from bot.campaigns.plans import Days, Plan
from bot.campaigns.taking_part import Participant
from bot.giving import library, tips
from bot.measures import assignment, evidence
from bot.measures.evidence import Silent
from bot.models import CampaignContactRow, CampaignRow
from bot.people import holds, locks
from bot.refusals import CampaignLaunched, CampaignUnfinished, NobodyTakesPart, TooFewUnits
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import CampaignState

_SEEDS = 2**62


def launch(session: Session, member: Member, campaign_id: int, now: datetime) -> Plan:
    """Begin the draft; nothing happens to one that was launched already.

    Participants are written with their arms, and held (bot.people.holds). Whoever another launch
    was quicker with takes no part. Raises Gone, NotYours, NobodyTakesPart, CampaignUnfinished where
    the ask or a gift is missing or out of use, and TooFewUnits where there are fewer units than
    arms.
    """
    try:
        row = drafts.own(session, member, campaign_id)
    except CampaignLaunched:
        return plans.show(session, member, campaign_id)
    plan = plans.heeding_window(session, plans.of_row(session, row), member.workspace_id)
    _check_finished(session, member, plan)
    participants = _claimed(session, member, plan, now)
    units = {one.unit for one in participants}
    if not units:
        raise NobodyTakesPart
    if len(units) < len(plan.arms):
        raise TooFewUnits(len(units), len(plan.arms))
    today = member.today(now)
    works = members.calendar(session, member)
    days = outlooks.days(works, plan, outlooks.busiest(participants), today)
    _begin(row, member, plan, days, len(units), now)
    assert row.seed is not None
    _write(
        session, row.workspace_id, campaign_id, participants, arms_of(plan, participants, row.seed)
    )
    until = days.closes_on if plan.is_experiment else days.asks_until
    contact_ids = [one.contact_id for one in participants]
    holds.hold(session, row.workspace_id, campaign_id, contact_ids, until)
    session.flush()
    return plans.of_row(session, row)


def arms_of(plan: Plan, participants: Sequence[Participant], seed: int) -> Mapping[int, int]:
    """The arm of each unit, by lot: all of a unit are in one, and its stratum is that of its
    contact with the lowest id.
    """
    if not plan.is_experiment:
        return {one.unit: 0 for one in participants}
    return assignment.assign(shares.strata(participants), len(plan.arms), seed)


def _check_finished(session: Session, member: Member, plan: Plan) -> None:
    gifts = [arm.gift for arm in plan.arms if arm.gift is not None]
    in_use = {tip.id for tip in tips.in_use(session, member.workspace_id)}
    for gift in gifts:
        tip_id = library.tip(gift.idea_id) if gift.tip_id is None else gift.tip_id
        is_tip_gone = tip_id is not None and tip_id not in in_use
        is_idea_gone = gift.idea_id is not None and library.find(gift.idea_id) is None
        if is_tip_gone or is_idea_gone:
            raise CampaignUnfinished
    if not gifts or not plan.request.words.strip():
        raise CampaignUnfinished


def _claimed(session: Session, member: Member, plan: Plan, now: datetime) -> Sequence[Participant]:
    """Those who take part, for nobody else to launch anything with until the transaction ends."""
    today = member.today(now)
    first = taking_part.choose(session, member, plan, today)
    locks.contacts(session, [one.contact_id for one in first.participants])
    chosen = taking_part.choose(session, member, plan, today)
    locked = {one.contact_id for one in first.participants}
    return [one for one in chosen.participants if one.contact_id in locked]


def _begin(
    row: CampaignRow, member: Member, plan: Plan, days: Days, units: int, now: datetime
) -> None:
    row.state, row.launched_at = CampaignState.RUNNING, now
    row.zone, row.delay_days = member.time_zone, plan.request.delay_days
    row.seed = secrets.randbelow(_SEEDS)
    row.gives_on, row.gives_until = days.gives_on, days.gives_until
    row.asks_on, row.asks_until = days.asks_on, days.asks_until
    row.closes_on = days.closes_on
    if plan.is_experiment:
        each = units // len(plan.arms)
        row.tilt = evidence.tilt(Silent(each, each))


def _write(
    session: Session,
    workspace_id: int,
    campaign_id: int,
    participants: Sequence[Participant],
    arms: Mapping[int, int],
) -> None:
    turns = list(range(len(participants)))
    Random(secrets.randbelow(_SEEDS)).shuffle(turns)
    rows: list[Values] = [
        {
            "contact_id": one.contact_id,
            "unit": one.unit,
            "arm": arms[one.unit],
            "owner_id": one.owner_id,
            "audience": one.audience.value,
            "turn": turn,
        }
        for one, turn in zip(participants, turns, strict=True)
    ]
    bulk.add(
        session,
        CampaignContactRow,
        rows,
        {"workspace_id": workspace_id, "campaign_id": campaign_id},
    )
