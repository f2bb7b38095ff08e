"""What came of each contact of a campaign, as a query of the database.

A contact that was made one with another since counts as who it is now, in the arm that it is in.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, Text, case, cast, exists, func, literal, or_
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from bot import bulk
from bot.database import POSTGRESQL
from bot.models import (
    AskRow,
    CampaignContactRow,
    CampaignRow,
    GestureRow,
    MergeRow,
    ResponseRow,
)
from bot.models.unreversed import GESTURE_STANDS, RESPONSE_STANDS
from bot.vocabulary import Answer, AskState, Counted, Direction

LATEST_ASK = 7
"""Days after the last one to ask: who is asked later was not asked in the campaign."""
_YES = (Answer.YES, Answer.PARTLY)
_MADE = (AskState.MADE, AskState.ANSWERED, AskState.UNANSWERED)


def query(
    session: Session,
    campaign_ids: Collection[int],
    *,
    with_gifts: bool = False,
    with_raw: bool = False,
) -> Select[Any]:
    """What came of each contact of the campaigns: a row each.

    `answered_on` is the day of an answer that counts, and `open_until` the last one on which the
    ask can be answered; with what was given, or all that the raw table tells, if that is wanted.
    """
    each = _each(session, campaign_ids)
    told = (each.c.campaign_id, each.c.contact_id, each.c.unit, each.c.arm, each.c.answered_on)
    gifts = _gifts(each) if with_gifts else ()
    raw = _raw(each) if with_raw else ()
    return columns(*told, each.c.open_until, *gifts, *raw)


def _each(session: Session, campaign_ids: Collection[int]) -> CTE:
    """All participants, each computed once, however often what is computed is used."""
    row, twin = CampaignContactRow, aliased(CampaignContactRow, name="twin")
    is_meant = bulk.among(session, col(CampaignRow.id), campaign_ids)
    became = _became(columns(col(CampaignRow.workspace_id)).where(is_meant))
    ask_id = func.coalesce(col(row.ask_id), col(twin.ask_id))
    early_on = func.coalesce(col(row.early_on), col(twin.early_on))
    asked_by = _later(session, col(CampaignRow.asks_until), literal(LATEST_ASK))
    is_in_time = col(AskRow.made_on) <= asked_by
    until = _later(session, col(AskRow.made_on), col(CampaignRow.window_days))
    answered_on = func.coalesce(early_on, case((is_in_time, _answered_on(until))))
    return (
        columns(
            *(col(row.campaign_id), col(row.contact_id), col(row.unit), col(row.arm)),
            *(col(row.owner_id), col(row.audience), col(row.gesture_id)),
            col(CampaignRow.gives_on).label("gives_on"),
            func.coalesce(CampaignRow.ended_on, CampaignRow.closes_on).label("ends_on"),
            func.coalesce(became.c.who, col(row.contact_id)).label("who"),
            early_on.label("early_on"),
            col(AskRow.id).label("ask_id"),
            col(AskRow.made_on).label("asked_on"),
            answered_on.label("answered_on"),
            case((is_in_time, until)).label("open_until"),
        )
        .join(CampaignRow, col(CampaignRow.id) == col(row.campaign_id))
        .outerjoin(became, became.c.gone_id == col(row.contact_id))
        .outerjoin(
            twin,
            (col(twin.campaign_id) == col(row.campaign_id))
            & (col(twin.contact_id) == became.c.who),
        )
        .outerjoin(AskRow, (col(AskRow.id) == ask_id) & col(AskRow.state).in_(_MADE))
        .where(bulk.among(session, col(row.campaign_id), campaign_ids))
        .cte("each_of_them")
        .prefix_with("MATERIALIZED")
    )


def _gifts(each: CTE) -> tuple[ColumnElement[int], ...]:
    """What was given and asked, as ones and noughts that units are made of."""
    is_early = each.c.early_on.is_not(None)
    got_it = exists().where(*_is_delivered(each)).correlate_except(GestureRow)
    got_more = exists().where(*_is_outside(each)).correlate_except(GestureRow)
    return (
        _as_number(got_it).label("delivered"),
        _as_number(each.c.ask_id.is_not(None)).label("asked"),
        _as_number(or_(each.c.open_until.is_not(None), is_early)).label("reached"),
        _as_number(is_early).label("early"),
        _as_number(got_more).label("outside"),
    )


def _raw(each: CTE) -> tuple[Any, ...]:
    """What the raw table has besides."""
    gesture, response = GestureRow, ResponseRow
    given = columns(col(gesture.happened_on)).where(*_is_delivered(each))
    outside = columns(func.count()).select_from(gesture).where(*_is_outside(each))
    said = (
        columns(col(response.id))
        .where(col(response.ask_id) == each.c.ask_id, RESPONSE_STANDS)
        .order_by(col(response.answered_on), col(response.id))
        .limit(1)
        .correlate(each)
        .scalar_subquery()
    )
    day, answer = (
        columns(column).where(col(response.id) == said).correlate(each).scalar_subquery()
        for column in (col(response.answered_on), col(response.answer))
    )
    return (
        *(each.c.owner_id, each.c.audience, each.c.asked_on),
        given.correlate_except(gesture).scalar_subquery().label("given_on"),
        outside.correlate_except(gesture).scalar_subquery().label("given_outside"),
        day.label("said_on"),
        answer.label("answer"),
    )


def _as_number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


def _answered_on(until: ColumnElement[date]) -> ColumnElement[date]:
    """The day of the first response to the ask that stands, and counts in the campaign."""
    counts = or_(col(CampaignRow.counted) == Counted.ANSWER, col(ResponseRow.answer).in_(_YES))
    return (
        columns(func.min(col(ResponseRow.answered_on)))
        .where(
            col(ResponseRow.ask_id) == col(AskRow.id),
            col(ResponseRow.answered_on) <= until,
            RESPONSE_STANDS,
            counts,
        )
        .correlate(AskRow, CampaignRow)
        .scalar_subquery()
    )


def _is_delivered(each: CTE) -> tuple[ColumnElement[bool], ...]:
    """Of a gesture: the planned one, which stands."""
    return (
        col(GestureRow.id) == each.c.gesture_id,
        GESTURE_STANDS,
        ~col(GestureRow.is_refused),
    )


def _is_outside(each: CTE) -> tuple[ColumnElement[bool], ...]:
    """Of a gesture: outside the plan, while it ran, and before an answer, for which one thanks."""
    gesture = GestureRow
    planned = aliased(CampaignContactRow, name="planned")
    is_planned = (
        exists()
        .where(
            col(planned.gesture_id) == col(gesture.id),
            col(planned.campaign_id) == each.c.campaign_id,
            col(planned.arm) == each.c.arm,
        )
        .correlate_except(planned)
    )
    return (
        col(gesture.contact_id) == each.c.who,
        col(gesture.direction) == Direction.GIVEN,
        col(gesture.happened_on) >= each.c.gives_on,
        col(gesture.happened_on) <= each.c.ends_on,
        or_(each.c.answered_on.is_(None), col(gesture.happened_on) < each.c.answered_on),
        ~is_planned,
        ~col(gesture.is_refused),
        GESTURE_STANDS,
    )


def _became(workspace_ids: Select[Any]) -> CTE:
    """Who was made one with another there, and who that is by now, in however many steps."""
    stands = col(MergeRow.undone_at).is_(None)
    steps = (
        columns(col(MergeRow.gone_id).label("gone_id"), col(MergeRow.kept_id).label("who"))
        .where(stands, col(MergeRow.workspace_id).in_(workspace_ids))
        .cte("steps", recursive=True)
    )
    further = columns(steps.c.gone_id, col(MergeRow.kept_id)).where(
        col(MergeRow.gone_id) == steps.c.who, stands
    )
    steps = steps.union(further)
    later = aliased(MergeRow, name="later")
    is_gone_too = exists().where(col(later.gone_id) == steps.c.who, col(later.undone_at).is_(None))
    return columns(steps.c.gone_id, steps.c.who).where(~is_gone_too).cte("became")


def _later(session: Session, day: Any, days: Any) -> ColumnElement[Any]:
    """The day that is so many days later, which each database writes in its own way."""
    if session.get_bind().dialect.name == POSTGRESQL:
        return day + days  # type: ignore[no-any-return]
    spelt = literal("+").concat(cast(days, Text)).concat(" days")
    return func.date(day, spelt, type_=day.type)
