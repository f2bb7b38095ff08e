"""What came of a campaign, told to whoever planned it as soon as nobody can answer any more.

Nobody else writes its table.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.campaigns import results
from bot.campaigns.results import Results
from bot.database import within
from bot.models import CampaignReportRow, CampaignRow
from bot.models.columns import saved
from bot.team import members
from bot.team.members import Member

GOOD_FOR = timedelta(days=14)
"""How long a report is worth sending by itself; later, the list of campaigns has it."""


@dataclass(frozen=True)
class CampaignReport:
    """Whom it is told to, and what."""

    member: Member
    results: Results


def have_told(session: Session, campaign: CampaignRow, now: datetime) -> None:
    """Have the planner told what came of a campaign that has closed; an admin if they left."""
    member = members.by_id(session, campaign.workspace_id, campaign.member_id)
    if not member.is_active:
        admin = members.an_admin(session, campaign.workspace_id)
        if admin is None:
            return
        member = admin
    found = results.show(session, member, saved(campaign.id), now)
    works = members.calendar(session, member)
    soonest = now if works.contains(now) else works.next_opening(now)
    due_at = max(soonest, works.opening(works.working_day_from(found.told_on)))
    session.add(
        CampaignReportRow(
            workspace_id=campaign.workspace_id,
            campaign_id=saved(campaign.id),
            member_id=member.id,
            due_at=due_at,
            good_until=due_at + GOOD_FOR,
        )
    )
    session.flush()


def show(
    session: Session, workspace_id: int, report_id: int, now: datetime
) -> CampaignReport | None:
    """The report as it is true now; None where its member left meanwhile. Raises Gone outside."""
    row = within(session, CampaignReportRow, workspace_id, report_id)
    member = members.by_id(session, workspace_id, row.member_id)
    if not member.is_active:
        return None
    return CampaignReport(member, results.show(session, member, row.campaign_id, now))
