"""The clock's turn with campaigns in it: they keep nobody's nudge waiting, nor each other."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import CampaignBatchRow, CampaignRow
from bot.people.contacts import Contact
from bot.team.members import Member
from handlers.delivery.turn import Turn
from tests import assembly
from tests.assembly import StoppedClock
from tests.bot.campaigns.launched import Launched, launched
from tests.bot.plain_words import Team
from tests.handlers.conftest import on_both_databases
from tests.handlers.slack import FakeSlack

pytestmark = on_both_databases
DAY = timedelta(days=1)


@pytest.fixture
def team(transaction: Transaction, mara: Member, clock: StoppedClock) -> Team:
    return Team(transaction, mara.workspace_id, clock.moment)


@pytest.fixture
def campaign(team: Team, mara: Member) -> Launched:
    return launched(team, mara, [team.meet(mara, "Bram")])


def test_a_tick_plans_what_is_due(
    turn: Turn, clock: StoppedClock, mara: Member, campaign: Launched
) -> None:
    turn.take()
    assert campaign.batches() == []
    clock.moment += DAY
    turn.take()
    turn.take()
    assert [one.member_id for one in campaign.batches()] == [mara.id]


def test_a_campaigns_trouble_keeps_nobody_waiting(
    turn: Turn,
    clock: StoppedClock,
    slack: FakeSlack,
    team: Team,
    mara: Member,
    anna: Contact,
    campaign: Launched,
) -> None:
    broken = launched(team, mara, [team.meet(mara, "Cato")], name="Broken", zone="No/Where")
    clock.moment += DAY
    turn.take()
    assert slack.made("chat.postMessage")
    assert len(campaign.batches()) == 1
    assert broken.row.looks_at == clock.moment + timedelta(hours=1)
    broken.change(zone="Europe/Amsterdam")
    clock.moment += timedelta(hours=1)
    turn.take()
    assert len(broken.batches()) == 1


@pytest.mark.parametrize("taken", [0, 1], ids=["the same process", "another process"])
def test_a_clock_that_is_set_back(
    assembled: assembly.Bot,
    clock: StoppedClock,
    transaction: Transaction,
    campaign: Launched,
    taken: int,
) -> None:
    turns = [assembled.turn(), assembled.turn()]
    today = clock.moment
    clock.moment = today + 90 * DAY
    turns[0].take()
    clock.moment = today + DAY
    turns[taken].take()
    with transaction() as session:
        (row,) = session.exec(select(CampaignRow)).all()
        assert (row.state, row.ended_on) == ("running", None)
        (batch,) = session.exec(select(CampaignBatchRow)).all()
        assert batch.day == (today + DAY).date()
