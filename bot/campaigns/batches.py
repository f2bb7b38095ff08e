"""The message about a campaign that an owner gets on a day: whom to give to, or to ask."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Session

from bot.campaigns.plans import Arm, Plan
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import CampaignState, NotDone, Step

MOST_A_DAY = 10
"""People in one message, unless its owner wants otherwise."""
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

    `arm` is what they get, where the step is to give; `entry_id` is the gesture's or the ask's.
    """

    contact: Contact
    state: RowState
    arm: Arm | None = None
    entry_id: int | None = None
    why_not: NotDone | None = None
    fits_on: date | None = None


@dataclass(frozen=True)
class Batch:
    """A batch as it is true now. Where `held` people of the owner's get nothing, it says so.

    `planner` is the name of who planned the campaign; `later` are those of the owner's who come on
    other days; `until` is the last day of the step.
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


def show_all(
    session: Session, workspace_id: int, batch_ids: Collection[int], now: datetime
) -> Mapping[int, Batch]:
    """Those of the batches that are in the workspace."""
    raise NotImplementedError


def show(session: Session, member: Member, batch_id: int, now: datetime) -> Batch:
    """The member's own batch. Raises Gone."""
    raise NotImplementedError
