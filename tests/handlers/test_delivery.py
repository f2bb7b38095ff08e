"""Posting unasked: once, whatever Slack or the network does."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Response, jsonify
from slack_sdk import WebClient
from sqlalchemy import func, update
from sqlmodel import col, select

from bot import contacts, members, planning, postings, workspaces
from bot.contacts import Contact, NewContact
from bot.database import POSTGRESQL, SQLITE, Transaction
from bot.members import Member, Profile
from bot.models import MemberRow, NudgeRow
from bot.postings import NUDGES
from bot.vocabulary import Audience, PostingState
from handlers.delivery import Delivery
from handlers.install import Installation
from handlers.posting import NotNow, Outgoing, Refused, post, posting_client
from handlers.schedule import Turn
from messages import Message
from tests.handlers.conftest import StoppedClock
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, hang_up, ratelimited, refused, server_error

# What is claimed and settled is written differently on the two.
pytestmark = pytest.mark.parametrize("engine", [SQLITE, POSTGRESQL], indirect=True)
CHART: dict[str, Any] = {"type": "data_visualization", "title": "a chart"}


@pytest.fixture
def ben(transaction: Transaction, installation: Installation, clock: StoppedClock) -> Member:
    """A colleague of Mara's."""
    profile = Profile("U0BEN", "Ben Smit", "en", "Europe/Amsterdam", True, False)
    with transaction() as session:
        return members.welcome(session, installation.workspace_id, profile, clock.now())


@pytest.fixture
def bram(transaction: Transaction, ben: Member, clock: StoppedClock) -> Contact:
    """A client of Ben's."""
    new = NewContact("Bram", Audience.CLIENT)
    with transaction() as session:
        return contacts.add(session, ben.workspace_id, ben.id, new, ben.today(clock.now()))


@pytest.fixture
def summary_channel(
    transaction: Transaction, installation: Installation, clock: StoppedClock
) -> str:
    """Where the monthly summary goes."""
    with transaction() as session:
        workspaces.choose_summary_channel(
            session,
            installation.workspace_id,
            "C0TEAM",
            locale="en",
            time_zone="Europe/Amsterdam",
            by_admin=True,
            now=clock.now(),
        )
    return "C0TEAM"


@pytest.fixture
def nudge_state(
    transaction: Transaction, clock: StoppedClock, turn: Turn, anna: Contact
) -> Callable[[], PostingState]:
    """Let the clock tick on Wednesday at 9:00; the state of the one nudge then."""
    clock.moment += timedelta(days=1)

    def tick() -> PostingState:
        turn.take()
        with transaction() as session:
            return PostingState(session.exec(select(NudgeRow.state)).one())

    return tick


def test_posts_once(nudge_state: Callable[[], PostingState], slack: FakeSlack) -> None:
    assert nudge_state() is PostingState.POSTED
    assert nudge_state() is PostingState.POSTED
    assert len(slack.made("chat.postMessage")) == 1


@pytest.mark.parametrize(
    "answer", [server_error, hang_up, refused("fatal_error"), refused("internal_error")]
)
def test_an_unclear_send_is_never_repeated(
    nudge_state: Callable[[], PostingState],
    slack: FakeSlack,
    clock: StoppedClock,
    answer: Callable[[], Response],
) -> None:
    slack.answers["chat.postMessage"] = [answer]
    assert nudge_state() is PostingState.UNCLEAR
    clock.moment += timedelta(hours=1)
    assert nudge_state() is PostingState.UNCLEAR
    assert len(slack.made("chat.postMessage")) == 1


def test_what_an_unclear_nudge_held_is_in_the_next_one(
    nudge_state: Callable[[], PostingState], turn: Turn, slack: FakeSlack, clock: StoppedClock
) -> None:
    slack.answers["chat.postMessage"] = [server_error]
    nudge_state()
    clock.moment += timedelta(days=1)
    turn.take()
    assert "Anna Jansen" in slack.wait_for("chat.postMessage", count=2).arguments["text"]


@pytest.mark.usefixtures("anna", "bram")
def test_told_to_stop_it_ends_after_the_message_that_is_under_way(
    turn: Turn,
    slack: FakeSlack,
    clock: StoppedClock,
    installation: Installation,
    transaction: Transaction,
) -> None:
    def stop() -> Response:
        turn.stop()
        return jsonify({"ok": True, "channel": "D0MARA", "ts": "1.0"})

    slack.answers["chat.postMessage"] = [stop]
    clock.moment += timedelta(days=1)
    turn.take()
    with transaction() as session:
        states = session.exec(select(NudgeRow.state)).all()
    assert sorted(states) == [PostingState.DUE, PostingState.POSTED]

    turn.take()
    assert len(slack.made("chat.postMessage")) == 1
    Turn(installation, transaction, clock).take()
    assert len(slack.made("chat.postMessage")) == 2


@pytest.mark.usefixtures("anna", "bram")
def test_a_row_that_cannot_be_settled_costs_no_other(
    turn: Turn, slack: FakeSlack, clock: StoppedClock, transaction: Transaction
) -> None:
    def vanish() -> Response:
        with transaction() as session:
            elsewhere = workspaces.connect(session, "T1", "Elsewhere").id
            first = select(func.min(NudgeRow.id)).scalar_subquery()
            session.exec(
                update(NudgeRow).where(col(NudgeRow.id) == first).values(workspace_id=elsewhere)
            )
        return jsonify({"ok": True, "channel": "D0MARA", "ts": "1.0"})

    slack.answers["chat.postMessage"] = [vanish]
    clock.moment += timedelta(days=1)
    turn.take()
    with transaction() as session:
        states = session.exec(select(NudgeRow.state).order_by(col(NudgeRow.id))).all()
    assert list(states) == [PostingState.CLAIMED, PostingState.POSTED]


def test_a_rate_limit_puts_the_nudge_off(
    nudge_state: Callable[[], PostingState], slack: FakeSlack, clock: StoppedClock
) -> None:
    slack.answers["chat.postMessage"] = [ratelimited]
    assert nudge_state() is PostingState.DUE
    clock.moment += timedelta(seconds=89)
    assert nudge_state() is PostingState.DUE
    clock.moment += timedelta(seconds=1)
    assert nudge_state() is PostingState.POSTED


@pytest.mark.parametrize("error", ["user_disabled", "channel_not_found", "invalid_blocks"])
def test_a_refusal_for_good_is_not_tried_again(
    nudge_state: Callable[[], PostingState], slack: FakeSlack, error: str
) -> None:
    slack.answers["chat.postMessage"] = [refused(error)]
    assert nudge_state() is PostingState.FAILED
    assert nudge_state() is PostingState.FAILED
    assert len(slack.made("chat.postMessage")) == 1


def test_a_nudge_that_waits_too_long_lapses_with_the_day(
    nudge_state: Callable[[], PostingState], slack: FakeSlack, clock: StoppedClock
) -> None:
    slack.answers["chat.postMessage"] = [ratelimited]
    nudge_state()
    clock.moment += timedelta(hours=8)
    assert nudge_state() is PostingState.LAPSED


def test_a_claim_of_a_dead_process_becomes_unclear(
    installation: Installation,
    transaction: Transaction,
    clock: StoppedClock,
    delivery: Delivery,
    anna: Contact,
    slack: FakeSlack,
) -> None:
    clock.moment += timedelta(days=1)
    with transaction() as session:
        planning.plan_due(session, installation.workspace_id, clock.now())
    with transaction() as session:
        postings.claim(session, NUDGES, installation.workspace_id, clock.now())
    clock.moment += timedelta(minutes=6)
    delivery.deliver(NUDGES)
    with transaction() as session:
        assert session.exec(select(NudgeRow.state)).one() is PostingState.UNCLEAR
    assert slack.made("chat.postMessage") == []


def test_a_chart_that_slack_can_not_draw_is_left_out(
    installation: Installation, slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [refused("invalid_blocks")]
    message = Message("a summary", charts=[CHART])
    post(posting_client(installation.client), Outgoing("C0TEAM", message))
    first, second = slack.made("chat.postMessage")
    assert "data_visualization" in str(first.arguments)
    assert "data_visualization" not in str(second.arguments)


def test_blocks_that_slack_refuses_without_a_chart_are_not_sent_twice(
    installation: Installation, slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [refused("invalid_blocks")]
    with pytest.raises(Refused, match="invalid_blocks"):
        post(posting_client(installation.client), Outgoing("C0TEAM", Message("a summary")))


def test_slack_out_of_reach_is_tried_again(installation: Installation, slack: FakeSlack) -> None:
    slack.stop()
    with pytest.raises(NotNow):
        post(posting_client(installation.client), Outgoing("U0MARA", Message("a nudge")))


def test_slack_that_has_no_address_is_tried_again(installation: Installation) -> None:
    nowhere = WebClient(token="xoxb-tests", base_url="http://slack.invalid/api/")
    with pytest.raises(NotNow):
        post(posting_client(nowhere), Outgoing("U0MARA", Message("a nudge")))


@pytest.mark.usefixtures("summary_channel")
def test_a_summary_waits_until_the_bot_is_invited(
    clock: StoppedClock, turn: Turn, slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [refused("not_in_channel")]
    clock.moment = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
    for _ in (1, 2):
        turn.take()
        clock.moment += timedelta(hours=1)
    assert len(slack.made("chat.postMessage")) == 2


def quiet(until: timedelta) -> Callable[[], Response]:
    """Mara wants quiet from an hour before Wednesday at nine until so long after it."""
    nine = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
    start, end = (int((nine + edge).timestamp()) for edge in (-timedelta(hours=1), until))
    person = {"dnd_enabled": True, "next_dnd_start_ts": start, "next_dnd_end_ts": end}
    return lambda: jsonify({"ok": True, "users": {"U0MARA": person}})


def test_a_member_who_wants_quiet_is_not_disturbed_until_it_ends(
    nudge_state: Callable[[], PostingState], slack: FakeSlack, clock: StoppedClock
) -> None:
    slack.answers["dnd.teamInfo"] = [quiet(timedelta(hours=2))]
    assert nudge_state() is PostingState.DUE
    assert slack.made("chat.postMessage") == []
    clock.moment += timedelta(hours=2)
    assert nudge_state() is PostingState.POSTED


def test_quiet_all_day_leaves_the_reminders_for_tomorrow(
    nudge_state: Callable[[], PostingState], turn: Turn, slack: FakeSlack, clock: StoppedClock
) -> None:
    slack.answers["dnd.teamInfo"] = [quiet(timedelta(hours=20))]
    assert nudge_state() is PostingState.DUE
    clock.moment += timedelta(hours=8)
    assert nudge_state() is PostingState.LAPSED
    clock.moment += timedelta(hours=16)
    turn.take()
    assert "Anna Jansen" in slack.wait_for("chat.postMessage").arguments["text"]


@pytest.mark.parametrize("error", ["missing_scope", "unknown_method"])
def test_an_app_that_may_not_ask_about_quiet_posts_all_the_same(
    nudge_state: Callable[[], PostingState], slack: FakeSlack, error: str
) -> None:
    slack.answers["dnd.teamInfo"] = [refused(error)]
    assert nudge_state() is PostingState.POSTED


@pytest.mark.parametrize("answer", [server_error, hang_up, ratelimited])
def test_who_may_want_quiet_is_asked_again_before_anything_is_posted(
    nudge_state: Callable[[], PostingState],
    slack: FakeSlack,
    clock: StoppedClock,
    answer: Callable[[], Response],
) -> None:
    slack.answers["dnd.teamInfo"] = [answer]
    assert nudge_state() is PostingState.DUE
    clock.moment += timedelta(seconds=90)
    assert nudge_state() is PostingState.POSTED


def test_a_rate_limit_rests_the_whole_workspace(
    transaction: Transaction,
    turn: Turn,
    slack: FakeSlack,
    clock: StoppedClock,
    anna: Contact,
    ben: Member,
    bram: Contact,
) -> None:
    slack.answers["chat.postMessage"] = [ratelimited]
    clock.moment += timedelta(days=1)
    turn.take()
    assert len(slack.made("chat.postMessage")) == 1
    clock.moment += timedelta(seconds=89)
    turn.take()
    assert len(slack.made("chat.postMessage")) == 1
    clock.moment += timedelta(seconds=1)
    turn.take()
    told = {call.arguments["channel"] for call in slack.made("chat.postMessage")[1:]}
    assert told == {"U0BEN", "U0MARA"}


def test_an_admin_is_told_once_of_who_can_not_be_reached(
    turn: Turn,
    slack: FakeSlack,
    clock: StoppedClock,
    bram: Contact,
    mara: Member,
) -> None:
    slack.answers["chat.postMessage"] = [refused("user_disabled")]
    for _ in range(5):
        clock.moment += timedelta(days=1)
        turn.take()
    first, *others = slack.made("chat.postMessage")
    assert first.arguments["channel"] == "U0BEN"
    assert [call.arguments["channel"] for call in others] == ["U0MARA"]
    assert "Ben" in others[0].arguments["text"]
    assert "1 contact" in others[0].arguments["text"]


def test_who_acts_again_is_reached_again(
    nudge_state: Callable[[], PostingState],
    turn: Turn,
    slack: FakeSlack,
    clock: StoppedClock,
    person: Person,
) -> None:
    slack.answers["chat.postMessage"] = [refused("channel_not_found")]
    assert nudge_state() is PostingState.FAILED
    clock.moment += timedelta(days=1)
    turn.take()
    assert len(slack.made("chat.postMessage")) == 1
    person.types("help")
    clock.moment += timedelta(days=1)
    turn.take()
    assert "Anna Jansen" in slack.wait_for("chat.postMessage", count=2).arguments["text"]


def test_where_nobody_can_get_a_message_the_summary_channel_is_told(
    summary_channel: str, nudge_state: Callable[[], PostingState], slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [refused("messages_tab_disabled")]
    assert nudge_state() is PostingState.DUE
    assert nudge_state() is PostingState.DUE
    refused_call, notice = slack.made("chat.postMessage")
    channels = [refused_call.arguments["channel"], notice.arguments["channel"]]
    assert channels == ["U0MARA", summary_channel]
    assert "Messages tab" in notice.arguments["text"]


@pytest.mark.parametrize("error", ["account_inactive", "token_revoked"])
def test_an_app_that_is_shut_out_asks_again_a_day_later(
    nudge_state: Callable[[], PostingState],
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


def test_a_member_whom_planning_fails_for_keeps_nobody_waiting(
    transaction: Transaction,
    turn: Turn,
    slack: FakeSlack,
    clock: StoppedClock,
    ben: Member,
    anna: Contact,
) -> None:
    with transaction() as session:
        session.get_one(MemberRow, ben.id).time_zone = "Nowhere/At_All"
        session.get_one(MemberRow, ben.id).next_nudge_at = clock.now()
    clock.moment += timedelta(days=1)
    turn.take()
    assert "Anna Jansen" in slack.wait_for("chat.postMessage").arguments["text"]
