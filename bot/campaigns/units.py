"""What came of each unit of a campaign, counted by the database.

A unit answered once any of its contacts did, and got or was asked something as soon as one of them
was. Its stratum is that of its contact with the lowest id, as at the launch. A contact that was
made one with another since counts as who it is now, in the arm that it is in.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, Subquery, case, func
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from bot.campaigns import participants
from bot.models import (
    CampaignContactRow,
)
from bot.vocabulary import Audience

_ANY_OF = ("delivered", "asked", "reached", "early", "outside")
_SUMMED = ("people", "answered_people", *_ANY_OF)


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
    """One arm of one campaign, as far as answers go; `open_until` as of a cell."""

    campaign_id: int
    arm: int
    units: int
    answered: int
    open_until: date | None


def cells(session: Session, campaign_id: int, today: date) -> list[Cell]:
    """All units of the campaign, those that are alike together."""
    people = participants.outcomes(session, [campaign_id]).subquery("people")
    units = _units(people, *_ANY_OF).subquery("units")
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
    units = _units(participants.answers(session, campaign_ids).subquery("people")).subquery("units")
    is_silent = units.c.answered_on.is_(None)
    counted = columns(
        *(units.c.campaign_id, units.c.arm),
        func.count().label("units"),
        func.count(units.c.answered_on).label("answered"),
        func.max(case((is_silent, units.c.open_until))).label("open_until"),
    ).group_by(units.c.campaign_id, units.c.arm)
    return [Counts(**row._mapping) for row in session.execute(counted)]


def _units(people: Subquery, *any_of: str) -> Select[Any]:
    """The units that the people make, with what is so of any of them."""
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
