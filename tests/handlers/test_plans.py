"""A turn reads what is due, and not what exists: each statement has an index that leads there."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from bot.asking import asks
from bot.database import Transaction
from bot.ledger import reversals
from bot.models import AbsenceRow, NoticeRow, NudgeRow, SummaryRow
from bot.people import occasions
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.reminders import life
from bot.team.members import Member
from bot.vocabulary import Barrier, OccasionKind, PostingState, Purpose, ReminderState
from handlers.delivery.turn import Turn
from tests import plans
from tests.assembly import StoppedClock
from tests.bot.plain_words import Team
from tests.handlers.conftest import on_both_databases
from tests.handlers.slack import FakeSlack

pytestmark = on_both_databases
DAY = timedelta(days=1)
_LET_REST = Purpose.RESPONSE, ReminderState.SKIPPED


@pytest.fixture
def team(turn: Turn, clock: StoppedClock, transaction: Transaction, mara: Member) -> Team:
    """A team with rows in every table that a turn reads, and nothing due before tomorrow."""
    team = Team(transaction, mara.workspace_id, clock.now())
    ben = team.hire("U0BEN")
    anna, bram, eva = (
        team.meet(mara, "Anna", organisation="Acme"),
        team.meet(ben, "Bram"),
        team.meet(ben, "Eva"),
    )
    team.give(ben, bram, days_ago=40)
    mistaken = team.give(ben, bram, days_ago=39)
    team.ask_for(lambda session: reversals.undo(session, ben, mistaken.id, team.now))
    team.receive(ben, bram)
    team.answer(ben, team.ask(ben, bram, days_ago=40), days_ago=30)
    team.plan_ask(ben, eva, in_days=1)
    _suggest_to_ask(team, ben)
    _live_on(team, mara, anna)
    turn.take()
    return team


def _suggest_to_ask(team: Team, member: Member) -> None:
    """Somebody never answered, whom the member may ask again by now."""
    fritz = team.meet(member, "Fritz", on=date(2026, 1, 5))
    ask = team.ask(member, fritz, days_ago=100)
    team.ask_for(lambda session: asks.leave_unanswered(session, ask.id.id))
    team.ask_for(lambda session: life.close_for_ask(session, ask.id.id, *_LET_REST))
    team.give(member, fritz, days_ago=20)


def _live_on(team: Team, member: Member, contact: Contact) -> None:
    """What else belongs to a year."""
    today = team.now.date()
    own: dict[str, Any] = {"workspace_id": team.workspace_id}
    then = team.now - 30 * DAY
    sent: dict[str, Any] = {"state": PostingState.POSTED, "due_at": then, "good_until": then + DAY}
    with team.transaction() as session:
        birthday = Yearly(today.month, today.day + 2)
        occasions.keep(
            session, team.workspace_id, contact.id, OccasionKind.BIRTHDAY, birthday, today
        )
        first, last = today + 30 * DAY, today + 31 * DAY
        session.add(AbsenceRow(**own, member_id=member.id, first_day=first, last_day=last))
        session.add(SummaryRow(**own, **sent, month=date(2026, 9, 1)))
        session.add(NoticeRow(**own, **sent, member_id=member.id, reason=Barrier.LEFT))


def test_a_turn_with_nothing_due_reads_nothing_else(engine: Engine, team: Team, turn: Turn) -> None:
    with plans.recorded(engine) as statements:
        turn.take()
    assert statements
    assert plans.wide_reads(engine, statements) == {}


def test_a_turn_that_plans_and_posts_reads_what_is_due(
    engine: Engine, team: Team, turn: Turn, clock: StoppedClock, slack: FakeSlack
) -> None:
    clock.moment += DAY
    with plans.recorded(engine) as statements:
        turn.take()
    posted = {one.arguments["channel"]: one.arguments for one in slack.made("chat.postMessage")}
    assert posted.keys() == {"U0MARA", "U0BEN"}
    assert "Fritz" in str(posted["U0BEN"])
    assert plans.wide_reads(engine, statements) == {}


@pytest.mark.parametrize(
    ("states", "is_wide"),
    [
        ([PostingState.DUE], False),
        ([PostingState.DUE, PostingState.CLAIMED], False),
        ([PostingState.POSTED], True),
        ([PostingState.DUE, PostingState.POSTED], True),
    ],
)
def test_only_a_state_that_passes_leads_to_few_rows(
    engine: Engine, team: Team, states: list[PostingState], is_wide: bool
) -> None:
    nudges = select(NudgeRow.id).where(
        NudgeRow.workspace_id == team.workspace_id, NudgeRow.due_at <= team.now
    )
    one = nudges.where(NudgeRow.state == states[0])
    several = nudges.where(col(NudgeRow.state).in_(states))
    with plans.recorded(engine) as statements, team.transaction() as session:
        session.exec(one if len(states) == 1 else several).all()
    assert bool(plans.wide_reads(engine, statements)) == is_wide


def test_a_time_that_has_passed_leads_to_all_there_ever_was(engine: Engine, team: Team) -> None:
    past = select(NudgeRow.id).where(
        NudgeRow.workspace_id == team.workspace_id, NudgeRow.due_at <= team.now
    )
    with plans.recorded(engine) as statements, team.transaction() as session:
        session.exec(past).all()
    assert plans.wide_reads(engine, statements)
