"""The report of a campaign reaches whoever planned it, once, whatever Slack can draw."""

from datetime import timedelta
from typing import Any

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team.members import Member
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.bot.campaigns.launched import NOTHING, TIPS, launched
from tests.bot.plain_words import Team
from tests.handlers.conftest import on_both_databases
from tests.handlers.slack import FakeSlack

UNTIL_IT_IS_TOLD = timedelta(days=62)
"""From a Tuesday to a Monday."""


@pytest.fixture
def team(transaction: Transaction, mara: Member, clock: StoppedClock) -> Team:
    return Team(transaction, mara.workspace_id, clock.moment)


def reports(slack: FakeSlack) -> list[dict[str, Any]]:
    posted = (call.arguments for call in slack.made("chat.postMessage"))
    return [dict(one) for one in posted if "Tax returns: results" in str(one["text"])]


def live(turn: Turn, clock: StoppedClock) -> None:
    clock.moment += UNTIL_IT_IS_TOLD
    for _ in range(3):
        turn.take()
        clock.moment += timedelta(minutes=10)


@on_both_databases
def test_it_is_told_once_with_its_chart(
    team: Team,
    mara: Member,
    anna: Contact,
    bas: Contact,
    slack: FakeSlack,
    turn: Turn,
    clock: StoppedClock,
) -> None:
    launched(team, mara, [anna, bas], (NOTHING, TIPS))
    live(turn, clock)
    (report,) = reports(slack)
    assert report["channel"] == mara.slack_user_id
    assert "nothing more can be said" in report["text"]
    assert "data_visualization" in str(report["blocks"])


def test_a_plain_campaign_tells_counts_and_no_chart(
    team: Team, mara: Member, anna: Contact, slack: FakeSlack, turn: Turn, clock: StoppedClock
) -> None:
    launched(team, mara, [anna], (TIPS,))
    live(turn, clock)
    (report,) = reports(slack)
    assert "data_visualization" not in str(report["blocks"])
