"""All campaigns of a workspace, and how many of them one would expect to win by luck."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.campaigns.plans import Plan
from bot.team.members import Member

MOST_LISTED = 20


@dataclass(frozen=True)
class Listed:
    """A campaign in the list: how many take part, and whether it found something, if it closed."""

    plan: Plan
    planner: str
    people: int
    found_something: bool | None


@dataclass(frozen=True)
class Campaigns:
    """The viewer's own drafts and all campaigns that were launched, the latest first.

    Of `closed` experiments with a verdict `found` a difference, and `by_luck` are expected to where
    there is none in any: a twentieth of them, but for those with several arms, too.
    """

    listed: tuple[Listed, ...]
    total: int
    closed: int
    found: int
    by_luck: float


def show(session: Session, viewer: Member, now: datetime) -> Campaigns:
    """All that the viewer may see."""
    raise NotImplementedError
