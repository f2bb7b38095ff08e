"""Do-not-disturb: who wants quiet gets their nudge afterwards."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Response, jsonify

from bot.vocabulary import PostingState
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.conftest import NudgeState, on_both_databases
from tests.handlers.slack import FakeSlack, hang_up, ratelimited, refused, server_error

pytestmark = on_both_databases


def quiet(until: timedelta) -> Callable[[], Response]:
    """Mara wants quiet from an hour before Wednesday at nine until so long after it."""
    nine = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
    start, end = (int((nine + edge).timestamp()) for edge in (-timedelta(hours=1), until))
    person = {"dnd_enabled": True, "next_dnd_start_ts": start, "next_dnd_end_ts": end}
    return lambda: jsonify({"ok": True, "users": {"U0MARA": person}})


def test_a_member_who_wants_quiet_is_not_disturbed_until_it_ends(
    nudge_state: NudgeState, slack: FakeSlack, clock: StoppedClock
) -> None:
    slack.answers["dnd.teamInfo"] = [quiet(timedelta(hours=2))]
    assert nudge_state() is PostingState.DUE
    assert slack.made("chat.postMessage") == []
    clock.moment += timedelta(hours=2)
    assert nudge_state() is PostingState.POSTED


def test_quiet_all_day_leaves_the_reminders_for_tomorrow(
    nudge_state: NudgeState, turn: Turn, slack: FakeSlack, clock: StoppedClock
) -> None:
    slack.answers["dnd.teamInfo"] = [quiet(timedelta(hours=20))]
    assert nudge_state() is PostingState.DUE
    clock.moment += timedelta(hours=8)
    assert nudge_state() is PostingState.LAPSED
    clock.moment += timedelta(hours=16)
    turn.take()
    assert "Anna Jansen" in slack.wait_for("chat.postMessage").arguments["text"]


@pytest.mark.parametrize(
    "person",
    [
        None,
        "quiet",
        [],
        {"dnd_enabled": True, "next_dnd_start_ts": "soon", "next_dnd_end_ts": 1},
        {"dnd_enabled": True, "next_dnd_start_ts": 0, "next_dnd_end_ts": 10**20},
        {"dnd_enabled": True, "next_dnd_start_ts": [], "next_dnd_end_ts": {}},
    ],
)
def test_who_is_described_badly_is_sent_to_and_nobody_else_waits(
    nudge_state: NudgeState, slack: FakeSlack, person: object
) -> None:
    slack.answers["dnd.teamInfo"] = [lambda: jsonify({"ok": True, "users": {"U0MARA": person}})]
    assert nudge_state() is PostingState.POSTED


@pytest.mark.parametrize("error", ["missing_scope", "unknown_method"])
def test_an_app_that_may_not_ask_about_quiet_posts_all_the_same(
    nudge_state: NudgeState, slack: FakeSlack, error: str
) -> None:
    slack.answers["dnd.teamInfo"] = [refused(error)]
    assert nudge_state() is PostingState.POSTED


@pytest.mark.parametrize("answer", [server_error, hang_up, ratelimited])
def test_who_may_want_quiet_is_asked_again_before_anything_is_posted(
    nudge_state: NudgeState,
    slack: FakeSlack,
    clock: StoppedClock,
    answer: Callable[[], Response],
) -> None:
    slack.answers["dnd.teamInfo"] = [answer]
    assert nudge_state() is PostingState.DUE
    clock.moment += timedelta(seconds=90)
    assert nudge_state() is PostingState.POSTED
