"""The currency that is meant where nobody says which."""

from bot.database import Session
from bot.team import workspaces, zones
from bot.team.members import Member
from messages import currencies


def usual(session: Session, member: Member) -> str:
    """The workspace's, or that of the country where the member is."""
    chosen = workspaces.find(session, member.workspace_id).currency
    return chosen or currencies.of_country(zones.country_of(member.time_zone))
