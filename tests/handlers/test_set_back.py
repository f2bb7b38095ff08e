"""A clock that was ahead, and is set back: nothing waits for longer than it could from now on."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import ContactRow, MemberRow, NudgeRow, SummaryRow, WorkspaceRow
from bot.people.contacts import Contact
from bot.preferences import pauses
from bot.summaries import channel
from bot.team import events, members
from bot.team.events import State
from bot.team.members import Member
from bot.vocabulary import PostingState
from handlers.delivery.turn import Turn
from tests import assembly
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.slack import FakeSlack, ratelimited

pytestmark = on_both_databases
MONTH, DAY, HOUR = timedelta(days=28), timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def turns(assembled: assembly.Bot) -> list[Turn]:
    """The turn of a process that saw the clock ahead, and that of one started after it."""
    return [assembled.turn(), assembled.turn()]


@pytest.fixture(params=[0, 1], ids=["the same process", "another process"])
def after(request: pytest.FixtureRequest, turns: list[Turn]) -> Turn:
    """Who has the next turn once the clock is set back."""
    taken: int = request.param
    return turns[taken]


def nudged(slack: FakeSlack) -> int:
    return len(slack.made("chat.postMessage"))


def test_a_nudge_comes_when_it_would_have_without_it(
    turns: list[Turn], after: Turn, clock: StoppedClock, slack: FakeSlack, anna: Contact
) -> None:
    today = clock.moment
    for day in range(1, 4):
        clock.moment = today + MONTH + day * DAY
        turns[0].take()
    assert nudged(slack) == 1
    clock.moment = today + HOUR
    after.take()
    clock.moment = today + DAY
    after.take()
    assert nudged(slack) == 2


def test_a_nudge_comes_where_everybody_has_had_one_by_the_wrong_clock(
    turns: list[Turn],
    after: Turn,
    clock: StoppedClock,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
) -> None:
    today = clock.moment
    clock.moment = today + MONTH + DAY
    turns[0].take()
    # As if there had been as many as fit into a minute.
    with transaction() as session:
        session.exec(update(NudgeRow).values(state=PostingState.CLAIMED))
    clock.moment = today + DAY
    after.take()
    assert nudged(slack) == 2
    with transaction() as session:
        states = session.exec(select(NudgeRow.state).order_by(col(NudgeRow.day))).all()
    assert list(states) == [PostingState.UNCLEAR, PostingState.POSTED]


def test_the_day_of_a_nudge_by_the_wrong_clock_has_one_of_its_own_when_it_comes(
    turns: list[Turn], after: Turn, clock: StoppedClock, slack: FakeSlack, anna: Contact
) -> None:
    today = clock.moment
    clock.moment = today + MONTH
    turns[0].take()
    clock.moment = today
    after.take()
    assert nudged(slack) == 2
    clock.moment = today + MONTH
    after.take()
    assert nudged(slack) == 3


def test_a_rest_that_slack_asked_for_by_the_wrong_clock_is_over(
    turns: list[Turn], after: Turn, clock: StoppedClock, slack: FakeSlack, anna: Contact
) -> None:
    today = clock.moment
    clock.moment = today + MONTH
    slack.answers["chat.postMessage"] = [ratelimited]
    turns[0].take()
    clock.moment = today + DAY
    after.take()
    assert nudged(slack) == 2


def test_an_interval_from_a_touch_by_the_wrong_clock_begins_now(
    turns: list[Turn], after: Turn, clock: StoppedClock, transaction: Transaction, anna: Contact
) -> None:
    ahead = (clock.moment + MONTH).date()
    late = {"last_touch_on": ahead, "due_on": ahead + 45 * DAY, "red_on": ahead + 61 * DAY}
    turns[0].take()
    with transaction() as session:
        session.exec(update(ContactRow).values(**late))
    clock.moment -= HOUR
    turns[1].take()
    with transaction() as session:
        row = session.exec(select(ContactRow)).one()
        assert row.due_on <= clock.moment.date() + 45 * DAY
        assert row.red_on == clock.moment.date() + 61 * DAY


def test_the_summary_of_the_month_comes_when_it_is_over(
    turns: list[Turn],
    after: Turn,
    clock: StoppedClock,
    transaction: Transaction,
    slack: FakeSlack,
    mara: Member,
) -> None:
    with transaction() as session:
        channel.choose(
            session,
            mara.workspace_id,
            "C0TEAM",
            locale="en",
            time_zone="Europe/Amsterdam",
            by_admin=True,
            now=clock.moment,
        )
    today = clock.moment
    clock.moment = december = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
    turns[0].take()
    clock.moment = today
    after.take()
    with transaction() as session:
        assert session.exec(select(WorkspaceRow.next_summary_at)).one() == december
        assert session.exec(select(SummaryRow)).all() == []
    before = nudged(slack)
    clock.moment = december
    after.take()
    assert nudged(slack) == before + 1


def test_an_event_taken_by_the_wrong_clock_is_taken_over(
    transaction: Transaction, clock: StoppedClock, mara: Member
) -> None:
    for now, state in (
        (clock.moment + MONTH, State.TAKEN),
        (clock.moment, State.TAKEN),
        (clock.moment + timedelta(seconds=5), State.UNDER_WAY),
    ):
        with transaction() as session:
            assert events.take(session, mara.workspace_id, "Ev1", now) is state


def test_what_waits_by_the_right_clock_waits_on(
    turns: list[Turn], clock: StoppedClock, transaction: Transaction, mara: Member, ben: Member
) -> None:
    with transaction() as session:
        pauses.pause(session, mara, (clock.moment + 2 * MONTH).date(), clock.moment)
        quiet = session.get_one(MemberRow, ben.id)
        quiet.unanswered_nudges = 5
        members.look_again(session, quiet, clock.moment + timedelta(days=6))

    def looks() -> list[datetime | None]:
        with transaction() as session:
            return list(session.exec(select(MemberRow.next_nudge_at).order_by(col(MemberRow.id))))

    before = looks()
    for turn in turns:
        turn.take()
    assert looks() == before
