"""Posting unasked: once, whatever Slack or the network does."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Response, jsonify
from sqlalchemy import Engine, event, func, update
from sqlmodel import col, select
from structlog.testing import capture_logs

from bot.database import DatabaseUnreachable, Reading, Transaction
from bot.delivery import agenda, postings
from bot.delivery.tables import NUDGES
from bot.models import MemberRow, NudgeRow
from bot.nudges import planning
from bot.people.contacts import Contact
from bot.team import workspaces
from bot.team.members import Member
from bot.vocabulary import PostingState
from handlers.delivery.delivery import Delivery
from handlers.delivery.turn import Turn
from handlers.team.install import Installation
from tests.assembly import StoppedClock
from tests.databases import away
from tests.handlers.conftest import NextDay, NudgeState, on_both_databases
from tests.handlers.slack import FakeSlack, hang_up, ratelimited, refused, server_error

pytestmark = on_both_databases


def test_posts_once(nudge_state: NudgeState, slack: FakeSlack) -> None:
    assert nudge_state() is PostingState.POSTED
    assert nudge_state() is PostingState.POSTED
    assert len(slack.made("chat.postMessage")) == 1


@pytest.mark.parametrize(
    "answer", [server_error, hang_up, refused("fatal_error"), refused("internal_error")]
)
def test_an_unclear_send_is_never_repeated(
    nudge_state: NudgeState,
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
    nudge_state: NudgeState, next_day: NextDay, slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [server_error]
    nudge_state()
    next_day()
    assert "Anna Jansen" in slack.wait_for("chat.postMessage", count=2).arguments["text"]


@pytest.mark.usefixtures("anna", "bram")
def test_told_to_stop_it_ends_after_the_message_that_is_under_way(
    turn: Turn,
    next_day: NextDay,
    slack: FakeSlack,
    clock: StoppedClock,
    installation: Installation,
    transaction: Transaction,
    reading: Reading,
) -> None:
    def stop() -> Response:
        turn.stop()
        return jsonify({"ok": True, "channel": "D0MARA", "ts": "1.0"})

    slack.answers["chat.postMessage"] = [stop]
    next_day()
    with transaction() as session:
        states = session.exec(select(NudgeRow.state)).all()
    assert sorted(states) == [PostingState.DUE, PostingState.POSTED]

    turn.take()
    assert len(slack.made("chat.postMessage")) == 1
    Turn(installation, transaction, reading, clock).take()
    assert len(slack.made("chat.postMessage")) == 2


@pytest.mark.usefixtures("anna", "bram")
def test_a_nudge_that_cannot_be_drawn_costs_no_other_and_is_tried_again(
    turn: Turn,
    next_day: NextDay,
    slack: FakeSlack,
    clock: StoppedClock,
    transaction: Transaction,
    ben: Member,
) -> None:
    def live_in(time_zone: str) -> None:
        with transaction() as session:
            session.get_one(MemberRow, ben.id).time_zone = time_zone

    def get_lost() -> Response:
        live_in("Nowhere/At_All")
        return jsonify({"ok": True, "users": {}})

    slack.answers["dnd.teamInfo"] = [get_lost]
    next_day()
    (call,) = slack.made("chat.postMessage")
    assert call.arguments["channel"] == "U0MARA"
    live_in("Europe/Amsterdam")
    clock.moment += timedelta(minutes=1)
    turn.take()
    assert slack.made("chat.postMessage")[-1].arguments["channel"] == "U0BEN"


@pytest.mark.usefixtures("anna", "bram")
def test_a_row_that_cannot_be_settled_costs_no_other(
    next_day: NextDay, slack: FakeSlack, transaction: Transaction
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
    next_day()
    with transaction() as session:
        states = session.exec(select(NudgeRow.state).order_by(col(NudgeRow.id))).all()
    assert list(states) == [PostingState.CLAIMED, PostingState.POSTED]


def test_what_was_sent_as_the_database_went_away_is_settled_when_it_is_back(
    nudge_state: NudgeState, turn: Turn, slack: FakeSlack, engine: Engine
) -> None:
    gone = away(engine)

    def go_away() -> Response:
        gone.__enter__()
        return jsonify({"ok": True, "channel": "D0MARA", "ts": "1.0"})

    slack.answers["chat.postMessage"] = [go_away]
    with capture_logs() as logged:
        for _ in range(3):
            with pytest.raises(DatabaseUnreachable):
                turn.take()
        gone.__exit__(None, None, None)
        assert nudge_state() is PostingState.POSTED
    assert len(slack.made("chat.postMessage")) == 1
    assert [one["event"] for one in logged] == ["database_unreachable", "database_answers_again"]


def test_what_was_claimed_and_not_sent_is_due_again_when_the_database_is_back(
    nudge_state: NudgeState, turn: Turn, slack: FakeSlack, engine: Engine
) -> None:
    gone = away(engine)

    def go_away_once_claimed(_connection: object, _cursor: object, sql: str, *_: object) -> None:
        if "UPDATE nudge SET state=" in sql and "attempts=" in sql:
            event.listen(engine, "commit", lambda _: gone.__enter__(), once=True)

    event.listen(engine, "after_cursor_execute", go_away_once_claimed)
    with pytest.raises(DatabaseUnreachable):
        turn.take()
    event.remove(engine, "after_cursor_execute", go_away_once_claimed)
    gone.__exit__(None, None, None)
    assert not slack.made("chat.postMessage")
    assert nudge_state() is PostingState.DUE
    assert nudge_state() is PostingState.POSTED
    assert len(slack.made("chat.postMessage")) == 1


def test_a_rate_limit_puts_the_nudge_off(
    nudge_state: NudgeState, slack: FakeSlack, clock: StoppedClock
) -> None:
    slack.answers["chat.postMessage"] = [ratelimited]
    assert nudge_state() is PostingState.DUE
    clock.moment += timedelta(seconds=89)
    assert nudge_state() is PostingState.DUE
    clock.moment += timedelta(seconds=1)
    assert nudge_state() is PostingState.POSTED


@pytest.mark.usefixtures("anna", "bram")
def test_a_rate_limit_rests_the_whole_workspace(
    turn: Turn, next_day: NextDay, slack: FakeSlack, clock: StoppedClock
) -> None:
    slack.answers["chat.postMessage"] = [ratelimited]
    next_day()
    assert len(slack.made("chat.postMessage")) == 1
    clock.moment += timedelta(seconds=89)
    turn.take()
    assert len(slack.made("chat.postMessage")) == 1
    clock.moment += timedelta(seconds=1)
    turn.take()
    told = {call.arguments["channel"] for call in slack.made("chat.postMessage")[1:]}
    assert told == {"U0BEN", "U0MARA"}


def test_a_nudge_that_waits_too_long_lapses_with_the_day(
    nudge_state: NudgeState, slack: FakeSlack, clock: StoppedClock
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
    with transaction() as session:
        waiting = agenda.look(session, installation.workspace_id, clock.now(), 1)
    delivery.deliver(waiting)
    with transaction() as session:
        assert session.exec(select(NudgeRow.state)).one() is PostingState.UNCLEAR
    assert slack.made("chat.postMessage") == []


def test_a_member_whom_planning_fails_for_keeps_nobody_waiting(
    transaction: Transaction,
    next_day: NextDay,
    slack: FakeSlack,
    clock: StoppedClock,
    ben: Member,
    anna: Contact,
) -> None:
    with transaction() as session:
        session.get_one(MemberRow, ben.id).time_zone = "Nowhere/At_All"
        session.get_one(MemberRow, ben.id).next_nudge_at = clock.now()
    next_day()
    assert "Anna Jansen" in slack.wait_for("chat.postMessage").arguments["text"]
