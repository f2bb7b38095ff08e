"""What came of each contact of a campaign, as a query of the database.

A contact that was made one with another since counts as who it is now, in the arm that it is in.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Select,
    Text,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
)
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


def answers(session: Session, campaign_ids: Collection[int]) -> Select[Any]:
    """A row for each contact of the campaigns: when they answered, if they did.

    `answered_on` is the day of an answer that counts, and `open_until` the last one on which the
    ask can be answered.
    """
    return _told(_each(session, campaign_ids))


def outcomes(session: Session, campaign_ids: Collection[int]) -> Select[Any]:
    """The same, with what was given and asked as ones and noughts, which units are made of."""
    each = _each(session, campaign_ids)
    given = _outside(each)
    is_early = each.c.early_on.is_not(None)
    told = _told(each).add_columns(
        _as_number(col(GestureRow.id).is_not(None)).label("delivered"),
        _as_number(each.c.ask_id.is_not(None)).label("asked"),
        _as_number(or_(each.c.open_until.is_not(None), is_early)).label("reached"),
        _as_number(is_early).label("early"),
        _as_number(given.c.gifts.is_not(None)).label("outside"),
    )
    return _with_gifts(told, each, given)


def raw(session: Session, campaign_ids: Collection[int]) -> Select[Any]:
    """The same as `answers`, with all that the raw table tells besides."""
    each = _each(session, campaign_ids)
    given, said = _outside(each), ResponseRow
    told = _told(each).add_columns(
        *(each.c.owner_id, each.c.audience, each.c.asked_on),
        col(GestureRow.happened_on).label("given_on"),
        func.coalesce(given.c.gifts, 0).label("given_outside"),
        col(said.answered_on).label("said_on"),
        col(said.answer).label("answer"),
    )
    return _with_gifts(told, each, given).outerjoin(said, col(said.id) == _first_said(each))


def _told(each: CTE) -> Select[Any]:
    who = (each.c.campaign_id, each.c.contact_id, each.c.unit, each.c.arm)
    return columns(*who, each.c.answered_on, each.c.open_until)


def _each(session: Session, campaign_ids: Collection[int]) -> CTE:
    """All participants, each computed once, however often what is computed is used."""
    row, twin = CampaignContactRow, aliased(CampaignContactRow, name="twin")
    of = _campaigns(session, campaign_ids)
    became = _became(columns(of.c.workspace_id))
    ask_id = func.coalesce(col(row.ask_id), col(twin.ask_id))
    early_on = func.coalesce(col(row.early_on), col(twin.early_on))
    is_in_time = col(AskRow.made_on) <= of.c.asked_by
    until = _later(session, col(AskRow.made_on), of.c.window)
    answered_on = func.coalesce(early_on, case((is_in_time, _answered_on(of, until))))
    return (
        columns(
            *(col(row.campaign_id), col(row.contact_id), col(row.unit), col(row.arm)),
            *(col(row.owner_id), col(row.audience), col(row.gesture_id)),
            *(of.c.gives_on, of.c.ends_on),
            func.coalesce(became.c.who, col(row.contact_id)).label("who"),
            early_on.label("early_on"),
            col(AskRow.id).label("ask_id"),
            col(AskRow.made_on).label("asked_on"),
            answered_on.label("answered_on"),
            case((is_in_time, until)).label("open_until"),
        )
        .select_from(row)
        .join(of, of.c.campaign_id == col(row.campaign_id))
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


def _campaigns(session: Session, campaign_ids: Collection[int]) -> CTE:
    """The days of each campaign, worked out once and not for each of its contacts."""
    return (
        columns(
            *(col(CampaignRow.id).label("campaign_id"), col(CampaignRow.workspace_id)),
            *(col(CampaignRow.counted), col(CampaignRow.gives_on)),
            func.coalesce(CampaignRow.ended_on, CampaignRow.closes_on).label("ends_on"),
            _later(
                session, col(CampaignRow.asks_until), _number_of_days(session, literal(LATEST_ASK))
            ).label("asked_by"),
            _number_of_days(session, col(CampaignRow.window_days)).label("window"),
        )
        .where(bulk.among(session, col(CampaignRow.id), campaign_ids))
        .cte("campaigns")
        .prefix_with("MATERIALIZED")
    )


def _with_gifts(told: Select[Any], each: CTE, outside: CTE) -> Select[Any]:
    """The query, with the planned gesture of each, and those outside the plan."""
    is_theirs = (
        outside.c.campaign_id == each.c.campaign_id,
        outside.c.contact_id == each.c.contact_id,
    )
    return (
        told.select_from(each)
        .outerjoin(GestureRow, and_(*_is_delivered(each)))
        .outerjoin(outside, and_(*is_theirs))
    )


def _outside(each: CTE) -> CTE:
    """How many gifts somebody got outside the plan, of all who did: found at once.

    Looked for one contact after the other, PostgreSQL takes minutes where it has no statistics.
    """
    gifts = func.count().label("gifts")
    return (
        columns(each.c.campaign_id, each.c.contact_id, gifts)
        .join_from(each, GestureRow, and_(*_is_outside(each)))
        .group_by(each.c.campaign_id, each.c.contact_id)
        .cte("outside")
        .prefix_with("MATERIALIZED")
    )


def _first_said(each: CTE) -> Any:
    """The id of the first response that stands, whether it counts or not."""
    return (
        columns(col(ResponseRow.id))
        .where(col(ResponseRow.ask_id) == each.c.ask_id, RESPONSE_STANDS)
        .order_by(col(ResponseRow.answered_on), col(ResponseRow.id))
        .limit(1)
        .correlate(each)
        .scalar_subquery()
    )


def _as_number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


def _answered_on(of: CTE, until: ColumnElement[date]) -> ColumnElement[date]:
    """The day of the first response to the ask that stands, and counts in the campaign."""
    counts = or_(of.c.counted == Counted.ANSWER, col(ResponseRow.answer).in_(_YES))
    return (
        columns(func.min(col(ResponseRow.answered_on)))
        .where(
            col(ResponseRow.ask_id) == col(AskRow.id),
            col(ResponseRow.answered_on) <= until,
            RESPONSE_STANDS,
            counts,
        )
        .correlate(AskRow, of)
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
    return func.date(day, days, type_=day.type)


def _number_of_days(session: Session, days: Any) -> ColumnElement[Any]:
    """So many days, as each database adds them to a day."""
    if session.get_bind().dialect.name == POSTGRESQL:
        return days  # type: ignore[no-any-return]
    return literal("+").concat(cast(days, Text)).concat(" days")
