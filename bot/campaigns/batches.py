"""The message about a campaign that an owner gets on a day: whom to give to, or to ask."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Row, and_, exists
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot import bulk
from bot.campaigns import paces, plans, steps, waiting
from bot.campaigns.paces import MOST_A_DAY as MOST_A_DAY
from bot.campaigns.plans import Arm, Plan
from bot.database import within
from bot.giving import tips
from bot.giving.tips import Tip
from bot.ledger import cooling_off
from bot.models import (
    AskRow,
    CampaignBatchContactRow,
    CampaignBatchRow,
    CampaignContactRow,
    CampaignRow,
    GestureRow,
)
from bot.models.columns import saved
from bot.people import contacts
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import CampaignState, NotDone, Step

FEWEST_DAYS = 5
"""Working days that a step lasts at least."""


class RowState(StrEnum):
    """How it stands with one person of a batch. Moved: it is in a later message by now."""

    OPEN = "open"
    DONE = "done"
    NOT_DONE = "not_done"
    COOLS_OFF = "cools_off"
    MOVED = "moved"


@dataclass(frozen=True)
class BatchRow:
    """One person of a batch; `fits_on` is the first day to ask who cools off.

    `arm` is what they get, where the step is to give; `entry_id` is the gesture's or the ask's,
    which the batch's member can take back where it `is_own`.
    """

    contact: Contact
    state: RowState
    arm: Arm | None = None
    entry_id: int | None = None
    why_not: NotDone | None = None
    fits_on: date | None = None
    is_own: bool = False


@dataclass(frozen=True)
class Batch:
    """A batch as it is true now. Where `held` people of the owner's get nothing, it says so.

    `planner` is the name of who planned the campaign; `later` are those of the owner's who come on
    other days; `until` is the last day of the step. `tips` are those of the groups, by their ids;
    the message stands in the `channel`, once it was posted.
    """

    id: int
    member: Member
    plan: Plan
    planner: str
    step: Step
    day: date
    rows: tuple[BatchRow, ...]
    held: int
    later: int
    until: date
    most_a_day: int
    state: CampaignState
    not_before: date | None = None
    tips: Mapping[int, Tip] = field(default_factory=dict)
    channel: str | None = None


def show_all(
    session: Session, workspace_id: int, batch_ids: Collection[int], now: datetime
) -> Mapping[int, Batch]:
    """Those of the batches that are in the workspace."""
    found = session.exec(
        select(CampaignBatchRow).where(
            CampaignBatchRow.workspace_id == workspace_id,
            bulk.among(session, col(CampaignBatchRow.id), batch_ids),
        )
    )
    return {saved(row.id): _batch(session, row, now) for row in found.all()}


def show(session: Session, member: Member, batch_id: int, now: datetime) -> Batch:
    """The member's own batch. Raises Gone."""
    row = within(session, CampaignBatchRow, member.workspace_id, batch_id)
    if row.member_id != member.id:
        raise Gone
    return _batch(session, row, now)


def _batch(session: Session, row: CampaignBatchRow, now: datetime) -> Batch:
    member = members.by_id(session, row.workspace_id, row.member_id)
    campaign = session.get_one(CampaignRow, row.campaign_id)
    plan = plans.show(session, member, row.campaign_id)
    pace = paces.of(session, row.campaign_id, row.member_id)
    return Batch(
        id=saved(row.id),
        member=member,
        plan=plan,
        planner=members.by_id(session, row.workspace_id, plan.member_id).name,
        step=row.step,
        day=row.day,
        rows=tuple(_rows(session, row, member, plan, now)),
        held=waiting.count(session, campaign, member, steps.GETS_NOTHING),
        later=waiting.count(session, campaign, member, _comes_later(row)),
        until=steps.last_day(campaign, row.step),
        most_a_day=pace.most_a_day,
        state=campaign.state,
        not_before=pace.not_before,
        tips=_tips(session, member, plan) if row.step is Step.GIVE else {},
        channel=row.channel,
    )


def _tips(session: Session, member: Member, plan: Plan) -> Mapping[int, Tip]:
    ids = {arm.gift.tip_id for arm in plan.arms if arm.gift is not None}
    return {one: tips.by_id(session, member, one) for one in ids if one is not None}


def _rows(
    session: Session, batch: CampaignBatchRow, member: Member, plan: Plan, now: datetime
) -> Iterable[BatchRow]:
    """Everybody whom the batch showed, as far as the member sees them; who became one, once."""
    found = session.execute(
        columns(CampaignContactRow, steps.IS_GIVEN, steps.IS_ASKED)
        .join(
            CampaignBatchContactRow,
            and_(
                col(CampaignBatchContactRow.batch_id) == batch.id,
                col(CampaignBatchContactRow.contact_id) == col(CampaignContactRow.contact_id),
            ),
        )
        .where(col(CampaignContactRow.campaign_id) == batch.campaign_id)
        .order_by(col(CampaignBatchContactRow.place))
        # It may have been read before somebody else changed it.
        .execution_options(populate_existing=True)
    ).all()
    people = contacts.by_ids(session, member, [row.CampaignContactRow.contact_id for row in found])
    cools = _cooling_off(session, batch, people, member.today(now))
    own = _own_entries(session, batch, [row.CampaignContactRow for row in found])
    shown = set()
    for one in found:
        contact = people.get(one.CampaignContactRow.contact_id)
        if contact is not None and contact.id not in shown:
            shown.add(contact.id)
            row = _row(one, batch, contact, plan.arms, cools.get(contact.id))
            yield replace(row, is_own=row.entry_id in own)


def _own_entries(
    session: Session, batch: CampaignBatchRow, rows: Collection[CampaignContactRow]
) -> Collection[int | None]:
    """Those gestures or asks of the rows that the batch's member logged, by their ids."""
    table = GestureRow if batch.step is Step.GIVE else AskRow
    ids = {row.gesture_id if table is GestureRow else row.ask_id for row in rows} - {None}
    mine = select(table.id).where(col(table.id).in_(ids), col(table.member_id) == batch.member_id)
    return set(session.exec(mine)) if ids else ()


def _cooling_off(
    session: Session, batch: CampaignBatchRow, people: Mapping[int, Contact], today: date
) -> Mapping[int, date]:
    """From when on those can be asked who can't be today."""
    if batch.step is Step.GIVE:
        return {}
    now = {contact.id for contact in people.values()}
    return cooling_off.first_days(session, batch.workspace_id, now, today)


def _row(
    found: Row[CampaignContactRow, bool, bool],
    batch: CampaignBatchRow,
    contact: Contact,
    arms: tuple[Arm, ...],
    fits_on: date | None,
) -> BatchRow:
    row, is_given, is_asked = found
    gives = batch.step is Step.GIVE
    arm = next((one for one in arms if one.place == row.arm), None) if gives else None
    if is_given if gives else is_asked:
        return BatchRow(contact, RowState.DONE, arm, row.gesture_id if gives else row.ask_id)
    why_not = steps.why_not(row, batch.step) or (NotDone.GONE if contact.is_archived else None)
    if why_not is not None:
        return BatchRow(contact, RowState.NOT_DONE, arm, why_not=why_not)
    if steps.batch_id(row, batch.step) != batch.id:
        return BatchRow(contact, RowState.MOVED, arm)
    if fits_on is not None:
        return BatchRow(contact, RowState.COOLS_OFF, fits_on=fits_on)
    return BatchRow(contact, RowState.OPEN, arm)


def _comes_later(batch: CampaignBatchRow) -> ColumnElement[bool]:
    return and_(
        steps.IS_OPEN[batch.step],
        ~exists().where(
            col(CampaignBatchContactRow.batch_id) == batch.id,
            col(CampaignBatchContactRow.contact_id) == col(CampaignContactRow.contact_id),
        ),
    )
