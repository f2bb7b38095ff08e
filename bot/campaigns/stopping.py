"""A campaign that waits for a while, goes on, or ends before its time."""

from datetime import datetime

from sqlmodel import Session

from bot.campaigns.plans import Plan
from bot.team.members import Member


def pause(session: Session, member: Member, campaign_id: int, now: datetime) -> Plan:
    """No messages until it goes on. For the planner and admins. Raises Gone and NotYours."""
    raise NotImplementedError


def resume(session: Session, member: Member, campaign_id: int, now: datetime) -> Plan:
    """Go on; the days to come move by as long as it waited, and the answer window stays."""
    raise NotImplementedError


def stop(session: Session, member: Member, campaign_id: int, reason: str, now: datetime) -> Plan:
    """End it for good, with a reason. What was done stays, and holds are released.

    Raises Gone, NotYours and ReasonMissing.
    """
    raise NotImplementedError
