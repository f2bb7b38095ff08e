"""Who of those chosen takes part in a campaign, and who is left out and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session

from bot.campaigns.plans import Plan
from bot.team.members import Member
from bot.vocabulary import Audience, LeftOut

LATELY = timedelta(days=30)
"""Who was asked something within these days is not asked again by a campaign."""
MOST_NAMED = 10
"""Of those left out for one reason, so many are told by name."""


@dataclass(frozen=True)
class Participant:
    """A contact that takes part. `unit` is what is counted: its organisation's id, or else the
    contact's own as a negative number.
    """

    contact_id: int
    owner_id: int
    audience: Audience
    unit: int


@dataclass(frozen=True)
class Omitted:
    """How many are left out for one reason, and the first of them by name."""

    number: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class Chosen:
    """Those who take part, in the order of their ids, and the others by the reason.

    `unknown` are names of a list that nobody has, or that several have; no one else is hidden.
    """

    participants: tuple[Participant, ...]
    left_out: Mapping[LeftOut, Omitted]
    unknown: tuple[str, ...] = ()


def choose(session: Session, member: Member, plan: Plan, today: date) -> Chosen:
    """Who would take part in the plan if it were launched today, as far as the member sees them."""
    raise NotImplementedError
