"""The raw table of an experiment, for whoever wants to count it again."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from bot.team.members import Member
from bot.vocabulary import Answer, Audience


@dataclass(frozen=True)
class RawRow:
    """A contact that took part, without a name: numbers of units and owners say who is alike."""

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
    """The table of a campaign that is over. Raises Gone, and CampaignRuns before its end."""
    raise NotImplementedError
