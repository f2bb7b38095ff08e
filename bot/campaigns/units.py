"""What came of each unit of a campaign, counted by the database.

A unit answered once any of its contacts did, and got or was asked something as soon as one of them
was. Its stratum is that of its contact with the lowest id, as at the launch. A contact that was
made one with another since counts as who it is now, in the arm that it is in.
"""

from collections.abc import Collection
from dataclasses import dataclass
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
from bot.vocabulary import Answer, AskState, Audience, Counted, Direction

LATEST_ASK = 7
"""Days after the last one to ask: who is asked later was not asked in the campaign."""
_YES = (Answer.YES, Answer.PARTLY)
_MADE = (AskState.MADE, AskState.ANSWERED, AskState.UNANSWERED)
_SUMMED = ("people", "answered_people", "delivered", "asked", "reached", "early", "outside")


@dataclass(frozen=True)
class Cell:
    """Units of one arm and one stratum that answered first on one day, or have not.

    `reached` were asked in time, or answered before. Of those that have not answered, `waiting`
    still can today, and `open_until` is the last day on which one of them could.
    """

    arm: int
    owner_id: int
    audience: Audience
    answered_on: date | None
    units: int
    people: int
    answered_people: int
    delivered: int
    asked: int
    reached: int
    early: int
    outside: int
    waiting: int
    open_until: date | None


@dataclass(frozen=True)
class Counts:
    """One arm of one campaign, as far as answers go."""

    campaign_id: int
    arm: int
    units: int
    answered: int


def cells(session: Session, campaign_id: int, today: date) -> list[Cell]:
    """All units of the campaign, those that are alike together."""
    units = _units(session, [campaign_id], with_gifts=True).subquery("units")
    first = aliased(CampaignContactRow, name="first")
    is_silent = units.c.answered_on.is_(None)
    can_answer = is_silent & (units.c.open_until >= today)
    stratum = col(first.owner_id), col(first.audience)
    counted = (
        columns(
            *(units.c.arm, *stratum, units.c.answered_on),
            func.count().label("units"),
            *(func.sum(units.c[name]).label(name) for name in _SUMMED),
            func.sum(case((can_answer, 1), else_=0)).label("waiting"),
            func.max(case((is_silent, units.c.open_until))).label("open_until"),
        )
        .select_from(units)
        .join(
            first,
            (col(first.campaign_id) == campaign_id) & (col(first.contact_id) == units.c.first_id),
        )
        .group_by(units.c.arm, *stratum, units.c.answered_on)
    )
    return [Cell(**row._mapping) for row in session.execute(counted)]


def answered(session: Session, campaign_ids: Collection[int]) -> list[Counts]:
    """The units of several campaigns, and how many of them answered."""
    units = _units(session, campaign_ids, with_gifts=False).subquery("units")
    counted = columns(
        *(units.c.campaign_id, units.c.arm),
        func.count().label("units"),
        func.count(units.c.answered_on).label("answered"),
    ).group_by(units.c.campaign_id, units.c.arm)
    return [Counts(**row._mapping) for row in session.execute(counted)]


def _units(session: Session, campaign_ids: Collection[int], *, with_gifts: bool) -> Select[Any]:
    people = people_of(session, campaign_ids, with_gifts=with_gifts).subquery("people")
    any_of = ("delivered", "asked", "reached", "early", "outside") if with_gifts else ()
    return columns(
        *(people.c.campaign_id, people.c.unit),
        func.min(people.c.arm).label("arm"),
        func.min(people.c.contact_id).label("first_id"),
        func.count().label("people"),
        func.count(people.c.answered_on).label("answered_people"),
        func.min(people.c.answered_on).label("answered_on"),
        func.max(people.c.open_until).label("open_until"),
        *(func.max(people.c[name]).label(name) for name in any_of),
    ).group_by(people.c.campaign_id, people.c.unit)


def people_of(session: Session, campaign_ids: Collection[int], *, with_gifts: bool) -> Select[Any]:
    """What came of each contact of the campaigns: a row each.

    `answered_on` is the day of an answer that counts, and `open_until` the last one on which the
    ask can be answered; with what was given, if that is wanted.
    """
    row, twin = CampaignContactRow, aliased(CampaignContactRow, name="twin")
    is_meant = bulk.among(session, col(CampaignRow.id), campaign_ids)
    became = _became(columns(col(CampaignRow.workspace_id)).where(is_meant))
    ask_id = func.coalesce(col(row.ask_id), col(twin.ask_id))
    early_on = func.coalesce(col(row.early_on), col(twin.early_on))
    asked_by = _later(session, col(CampaignRow.asks_until), literal(LATEST_ASK))
    is_in_time = col(AskRow.made_on) <= asked_by
    until = _later(session, col(AskRow.made_on), col(CampaignRow.window_days))
    answered_on = func.coalesce(early_on, case((is_in_time, _answered_on(until)))).label(
        "answered_on"
    )
    who = func.coalesce(became.c.who, col(row.contact_id))
    told = (
        *(col(row.campaign_id), col(row.contact_id), col(row.unit), col(row.arm), answered_on),
        case((is_in_time, until)).label("open_until"),
    )
    gifts = _gifts(who, answered_on.element, is_in_time, early_on) if with_gifts else ()
    return (
        columns(*told, *gifts)
        .join(CampaignRow, col(CampaignRow.id) == col(row.campaign_id))
        .outerjoin(became, became.c.gone_id == col(row.contact_id))
        .outerjoin(
            twin,
            (col(twin.campaign_id) == col(row.campaign_id))
            & (col(twin.contact_id) == became.c.who),
        )
        .outerjoin(AskRow, (col(AskRow.id) == ask_id) & col(AskRow.state).in_(_MADE))
        .where(bulk.among(session, col(row.campaign_id), campaign_ids))
    )


def _gifts(
    who: ColumnElement[int],
    answered_on: ColumnElement[date],
    is_in_time: ColumnElement[bool],
    early_on: ColumnElement[date],
) -> tuple[ColumnElement[int], ...]:
    """What was given and asked, as ones and noughts that units are made of."""
    is_early = early_on.is_not(None)
    return (
        _as_number(_is_delivered()).label("delivered"),
        _as_number(col(AskRow.id).is_not(None)).label("asked"),
        _as_number(or_(is_in_time, is_early)).label("reached"),
        _as_number(is_early).label("early"),
        _as_number(_got_something_else(who, answered_on)).label("outside"),
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


def _is_delivered() -> ColumnElement[bool]:
    return (
        exists()
        .where(
            col(GestureRow.id) == col(CampaignContactRow.gesture_id),
            GESTURE_STANDS,
            ~col(GestureRow.is_refused),
        )
        .correlate(CampaignContactRow)
    )


def _got_something_else(
    who: ColumnElement[int], answered_on: ColumnElement[date]
) -> ColumnElement[bool]:
    """Whether anything else was given while it ran: before an answer, since that is thanked for."""
    gesture, row = GestureRow, CampaignContactRow
    planned = aliased(CampaignContactRow, name="planned")
    is_planned = exists().where(
        col(planned.gesture_id) == col(gesture.id),
        col(planned.campaign_id) == col(row.campaign_id),
        col(planned.arm) == col(row.arm),
    )
    return (
        exists()
        .where(
            col(gesture.contact_id) == who,
            col(gesture.direction) == Direction.GIVEN,
            col(gesture.happened_on) >= col(CampaignRow.gives_on),
            col(gesture.happened_on) <= func.coalesce(CampaignRow.ended_on, CampaignRow.closes_on),
            or_(answered_on.is_(None), col(gesture.happened_on) < answered_on),
            ~is_planned,
            ~col(gesture.is_refused),
            GESTURE_STANDS,
        )
        .correlate_except(gesture)
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
