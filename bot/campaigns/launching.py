"""A campaign begins: who gets what is drawn by lot, and its days are fixed."""

from datetime import datetime

from sqlmodel import Session

from bot.campaigns.plans import Plan
from bot.team.members import Member


def launch(session: Session, member: Member, campaign_id: int, now: datetime) -> Plan:
    """Begin the draft; nothing happens to one that was launched already.

    Participants are written with their arms, and held (bot.people.holds). Raises Gone, NotYours,
    NobodyTakesPart, CampaignUnfinished where the ask or a gift is missing, and TooFewUnits where
    there are fewer units than arms.
    """
    raise NotImplementedError
