"""What came of a campaign is told to whoever planned it, once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import select

from bot.campaigns import reports, running
from bot.models import CampaignReportRow, MemberRow
from bot.models.columns import saved
from bot.refusals import Gone
from bot.team.members import Member
from tests.bot.campaigns.launched import NOTHING, TIPS, Launched, launched
from tests.bot.plain_words import Team

SATURDAY = date(2026, 12, 26)
"""The last day on which an answer counts."""
MONDAY_MORNING = datetime(2026, 12, 28, 8, 0, tzinfo=UTC)


@pytest.fixture
def campaign(team: Team, mara: Member) -> Launched:
    people = [team.meet(mara, f"Client {n}") for n in range(4)]
    return launched(team, mara, people, (NOTHING, TIPS))


def tick(team: Team, when: datetime) -> None:
    with team.transaction() as session:
        running.plan_due(session, team.workspace_id, when)


def told(team: Team) -> list[tuple[int, datetime]]:
    with team.transaction() as session:
        return [(row.member_id, row.due_at) for row in session.exec(select(CampaignReportRow))]


def leaves(team: Team, member: Member) -> None:
    with team.transaction() as session:
        session.get_one(MemberRow, member.id).is_active = False


def test_the_planner_is_told_when_work_begins_after_it_closed(
    team: Team, mara: Member, campaign: Launched
) -> None:
    assert campaign.row.closes_on == SATURDAY
    tick(team, datetime(2026, 12, 26, 20, 0, tzinfo=UTC))
    assert told(team) == []
    for hour in (0, 1, 9):
        tick(team, datetime(2026, 12, 27, hour, 0, tzinfo=UTC))
    assert told(team) == [(mara.id, MONDAY_MORNING)]


def test_a_bot_that_was_off_tells_it_at_once(team: Team, mara: Member, campaign: Launched) -> None:
    late = MONDAY_MORNING + timedelta(days=1, hours=3)
    tick(team, late)
    assert told(team) == [(mara.id, late)]
    assert campaign.row.ended_on == SATURDAY


def test_an_admin_is_told_in_place_of_a_planner_who_left(
    team: Team, ben: Member, mara: Member
) -> None:
    launched(team, ben, [team.meet(mara, "Anna Jansen")], (TIPS,))
    leaves(team, ben)
    with team.transaction() as session:
        session.get_one(MemberRow, mara.id).is_admin = True
    tick(team, MONDAY_MORNING)
    assert [member_id for member_id, _ in told(team)] == [mara.id]


def test_where_nobody_is_left_nobody_is_told(team: Team, mara: Member, campaign: Launched) -> None:
    leaves(team, mara)
    tick(team, MONDAY_MORNING)
    assert told(team) == []


def test_a_report_is_read_as_it_is_true_by_then(
    team: Team, mara: Member, stranger: Member, campaign: Launched
) -> None:
    tick(team, MONDAY_MORNING)
    with team.transaction() as session:
        report_id = saved(session.exec(select(CampaignReportRow)).one().id)
        found = reports.show(session, team.workspace_id, report_id, MONDAY_MORNING)
        assert found is not None
        assert (found.member.id, found.results.plan.id) == (mara.id, campaign.id)
        assert found.results.is_told
        with pytest.raises(Gone):
            reports.show(session, stranger.workspace_id, report_id, MONDAY_MORNING)
    leaves(team, mara)
    with team.transaction() as session:
        assert reports.show(session, team.workspace_id, report_id, MONDAY_MORNING) is None
