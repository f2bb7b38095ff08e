"""Messages of campaigns among processes: each is planned once, and sent once or left alone."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest

from bot.campaigns import running, stopping
from bot.delivery import agenda, postings
from bot.delivery.fates import Arrived
from bot.delivery.tables import CAMPAIGN_BATCHES
from bot.models.columns import saved
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import PostingState
from tests.bot.campaigns.launched import Launched, launched
from tests.bot.plain_words import Team

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def campaign(team: Team, mara: Member, ben: Member, anna: Contact) -> Launched:
    return launched(team, mara, [anna, team.meet(ben, "Bram"), team.meet(mara, "Cato")])


def tick(team: Team, at: datetime) -> None:
    with team.transaction() as session:
        running.plan_due(session, team.workspace_id, at)


def claimed(team: Team, at: datetime) -> list[int]:
    with team.transaction() as session:
        postings.give_up_stale(session, CAMPAIGN_BATCHES, team.workspace_id, at)
        return list(postings.claim(session, CAMPAIGN_BATCHES, team.workspace_id, at, 10))


def test_several_processes_that_tick_at_once_plan_one_message_each(
    team: Team, campaign: Launched, mara: Member, ben: Member
) -> None:
    gate = Barrier(4)

    def one(_: int) -> None:
        gate.wait(timeout=10)
        tick(team, WEDNESDAY)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(one, range(4)))
    assert sorted(batch.member_id for batch in campaign.batches()) == [mara.id, ben.id]


def test_one_that_died_before_it_was_known_is_left_alone_and_comes_on_another_day(
    team: Team, campaign: Launched, mara: Member
) -> None:
    tick(team, WEDNESDAY)
    assert len(claimed(team, WEDNESDAY)) == 2
    assert claimed(team, WEDNESDAY + 10 * MINUTE) == []
    assert {one.state for one in campaign.batches()} == {PostingState.UNCLEAR}
    tick(team, WEDNESDAY + 10 * MINUTE)
    assert len(campaign.batches()) == 2
    tick(team, WEDNESDAY + timedelta(days=1))
    assert len(campaign.batches(mara)) == 2


def test_what_arrived_is_settled(team: Team, campaign: Launched) -> None:
    tick(team, WEDNESDAY)
    fates = {row_id: Arrived("D0", f"{row_id}.0") for row_id in claimed(team, WEDNESDAY)}
    with team.transaction() as session:
        postings.settle(session, CAMPAIGN_BATCHES, team.workspace_id, fates)
    assert {one.state for one in campaign.batches()} == {PostingState.POSTED}


def test_one_that_was_not_sent_by_the_evening_lapses(team: Team, campaign: Launched) -> None:
    tick(team, WEDNESDAY)
    assert claimed(team, WEDNESDAY + timedelta(hours=9)) == []
    assert {one.state for one in campaign.batches()} == {PostingState.LAPSED}


def test_it_keeps_while_slack_wants_us_to_wait(team: Team, campaign: Launched) -> None:
    tick(team, WEDNESDAY)
    with team.transaction() as session:
        postings.rest(session, team.workspace_id, WEDNESDAY + 30 * MINUTE)
        found = agenda.look(session, team.workspace_id, WEDNESDAY + MINUTE, 10)
    assert CAMPAIGN_BATCHES not in found.due
    with team.transaction() as session:
        found = agenda.look(session, team.workspace_id, WEDNESDAY + 31 * MINUTE, 10)
    assert len(found.due[CAMPAIGN_BATCHES]) == 2


def test_a_message_on_its_way_is_not_withdrawn(
    team: Team, campaign: Launched, mara: Member
) -> None:
    tick(team, WEDNESDAY)
    with team.transaction() as session:
        (first,) = postings.claim(session, CAMPAIGN_BATCHES, team.workspace_id, WEDNESDAY)
    with team.transaction() as session:
        stopping.pause(session, mara, campaign.id, WEDNESDAY)
    states = {saved(one.id): one.state for one in campaign.batches()}
    assert states.pop(first) is PostingState.CLAIMED
    assert set(states.values()) == {PostingState.LAPSED}
