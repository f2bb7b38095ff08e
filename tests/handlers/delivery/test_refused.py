"""Whom Slack refuses: they get nothing more, and somebody hears of it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.summaries import channel
from bot.team.members import Member
from bot.vocabulary import PostingState
from handlers.delivery.turn import Turn
from handlers.team.install import Installation
from tests.assembly import StoppedClock
from tests.handlers.conftest import NextDay, NudgeState, on_both_databases
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, refused

pytestmark = on_both_databases


@pytest.fixture
def announcements(transaction: Transaction, installation: Installation, clock: StoppedClock) -> str:
    """Where the monthly summary goes."""
    with transaction() as session:
        channel.choose(
            session,
            installation.workspace_id,
            "C0TEAM",
            locale="en",
            time_zone="Europe/Amsterdam",
            by_admin=True,
            now=clock.now(),
        )
    return "C0TEAM"


@pytest.mark.parametrize("error", ["user_disabled", "channel_not_found", "invalid_blocks"])
def test_a_refusal_for_good_is_not_tried_again(
    nudge_state: NudgeState, slack: FakeSlack, error: str
) -> None:
    slack.answers["chat.postMessage"] = [refused(error)]
    assert nudge_state() is PostingState.FAILED
    assert nudge_state() is PostingState.FAILED
    assert len(slack.made("chat.postMessage")) == 1


def test_an_admin_is_told_once_of_who_can_not_be_reached(
    next_day: NextDay, slack: FakeSlack, bram: Contact, mara: Member
) -> None:
    slack.answers["chat.postMessage"] = [refused("user_disabled")]
    for _ in range(5):
        next_day()
    first, *others = slack.made("chat.postMessage")
    assert first.arguments["channel"] == "U0BEN"
    assert [call.arguments["channel"] for call in others] == ["U0MARA"]
    assert "Ben" in others[0].arguments["text"]
    assert "One of their contacts is now" in others[0].arguments["text"]


def test_who_acts_again_is_reached_again(
    nudge_state: NudgeState,
    next_day: NextDay,
    slack: FakeSlack,
    person: Person,
) -> None:
    slack.answers["chat.postMessage"] = [refused("channel_not_found")]
    assert nudge_state() is PostingState.FAILED
    next_day()
    assert len(slack.made("chat.postMessage")) == 1
    person.types("help")
    next_day()
    assert "Anna Jansen" in slack.wait_for("chat.postMessage", count=2).arguments["text"]


def test_where_nobody_can_get_a_message_the_summary_channel_is_told(
    announcements: str, nudge_state: NudgeState, slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [refused("messages_tab_disabled")]
    assert nudge_state() is PostingState.DUE
    assert nudge_state() is PostingState.DUE
    refused_call, notice = slack.made("chat.postMessage")
    channels = [refused_call.arguments["channel"], notice.arguments["channel"]]
    assert channels == ["U0MARA", announcements]
    assert "Messages tab" in notice.arguments["text"]


@pytest.mark.usefixtures("announcements")
def test_a_summary_waits_until_the_bot_is_invited(
    clock: StoppedClock, turn: Turn, slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [refused("not_in_channel")]
    clock.moment = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
    for _ in (1, 2):
        turn.take()
        clock.moment += timedelta(hours=1)
    assert len(slack.made("chat.postMessage")) == 2


@pytest.mark.parametrize("error", ["account_inactive", "token_revoked"])
def test_an_app_that_is_shut_out_asks_again_a_day_later(
    nudge_state: NudgeState,
    turn: Turn,
    slack: FakeSlack,
    clock: StoppedClock,
    error: str,
) -> None:
    slack.answers["chat.postMessage"] = [refused(error)]
    assert nudge_state() is PostingState.DUE
    clock.moment += timedelta(hours=4)
    turn.take()
    assert len(slack.made("chat.postMessage")) == 1
    clock.moment += timedelta(hours=20)
    turn.take()
    assert "Anna Jansen" in slack.wait_for("chat.postMessage", count=2).arguments["text"]
