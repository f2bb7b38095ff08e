"""The raw table of an experiment, for whoever wants to count it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Any

from sqlmodel import Session

from bot.campaigns import participants, results
from bot.database import within
from bot.models import CampaignRow
from bot.refusals import CampaignRuns, Gone
from bot.team.calendars import local_day
from bot.team.members import Member
from bot.vocabulary import Answer, Audience, CampaignState


@dataclass(frozen=True)
class RawRow:
    """A contact that took part, without a name: numbers of units and owners say who is alike.

    `counts`: the unit answered by it, within the days and in the way that the campaign wants.
    """

    person: int
    unit: int
    owner: int
    audience: Audience
    arm: int
    given_on: date | None
    given_outside: int
    asked_on: date | None
    answered_on: date | None
    answer: Answer | None
    counts: bool


def rows(session: Session, viewer: Member, campaign_id: int, now: datetime) -> tuple[RawRow, ...]:
    """The table of a campaign that is over, in no order that tells of anybody.

    Raises Gone, and CampaignRuns before its end.
    """
    row, people = _table(session, viewer, campaign_id, now)
    # An order by lot, so that nobody is known by their place.
    Random(row.seed).shuffle(people)
    units, owners = _Numbers(), _Numbers()
    return tuple(
        RawRow(
            person=number,
            unit=units.of(one.unit),
            owner=owners.of(one.owner_id),
            audience=one.audience,
            arm=one.arm,
            given_on=one.given_on,
            given_outside=one.given_outside,
            asked_on=one.asked_on,
            answered_on=one.said_on if one.answered_on is None else one.answered_on,
            answer=one.answer,
            counts=one.answered_on is not None,
        )
        for number, one in enumerate(people, 1)
    )


def check(session: Session, viewer: Member, campaign_id: int, now: datetime) -> None:
    """Raises Gone, and CampaignRuns before the campaign's end."""
    _table(session, viewer, campaign_id, now)


def _table(
    session: Session, viewer: Member, campaign_id: int, now: datetime
) -> tuple[CampaignRow, list[Any]]:
    row = within(session, CampaignRow, viewer.workspace_id, campaign_id)
    if row.launched_at is None:
        raise Gone
    people = list(session.execute(participants.raw(session, [campaign_id])))
    if not _is_over(row, people, now):
        raise CampaignRuns(row.name)
    return row, people


def _is_over(row: CampaignRow, people: Sequence[Any], now: datetime) -> bool:
    """Before that, who is in which arm tells too much."""
    if row.state is not CampaignState.CLOSED or row.closes_on is None:
        return row.state is CampaignState.STOPPED
    return local_day(now, row.zone) >= results.told_on(row.closes_on, people)


class _Numbers:
    """Numbers from 1 on in place of ids, in the order in which these come."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}

    def of(self, known_id: int) -> int:
        return self._known.setdefault(known_id, len(self._known) + 1)
