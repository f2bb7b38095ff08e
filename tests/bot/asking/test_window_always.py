"""No order of events lets an ask be planned or sent within the window, and every fact is kept."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from bot import database
from bot.asking import asks, plans
from bot.ledger import cooling_off, keeping_clear, reversals
from bot.ledger.entries import EntryId
from bot.models import AskRow, GestureRow, MergeRow, WorkspaceRow
from bot.models.columns import saved
from bot.people import contacts, merges
from bot.people.contacts import Contact
from bot.privacy import merging
from bot.refusals import Refusal
from bot.team import workspaces
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind, Purpose
from tests import databases
from tests.bot.plain_words import Team
from tests.conftest import NOW

ZONES = ("Europe/Amsterdam", "Pacific/Kiritimati", "Pacific/Pago_Pago")
"""Where it is up to a day earlier or later than elsewhere."""
DAY = timedelta(days=1)
WHO, WHOM, WHICH = st.integers(0, 2), st.integers(0, 2), st.integers(0, 5)


class AnyOrder(RuleBasedStateMachine):
    """Three members in three time zones, three contacts, and whatever they do."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        databases.empty(engine)
        transaction = database.transactions(engine)
        with transaction() as session:
            workspace = workspaces.connect(session, "T0SANDBOX", "Sandbox")
        self.team = Team(transaction, workspace.id, NOW)
        self.members = [self.team.hire(f"U{number}", zone) for number, zone in enumerate(ZONES)]
        self.met = [self.team.meet(self.members[0], f"Client {number}") for number in range(3)]
        self.planned = self.given = self.merged = 0

    @rule(hours=st.integers(1, 300))
    def time_passes(self, hours: int) -> None:
        self.team = Team(
            self.team.transaction, self.team.workspace_id, self.team.now + timedelta(hours=hours)
        )

    @rule(who=WHO, whom=WHOM, days_ago=st.integers(0, 20))
    def give(self, who: int, whom: int, days_ago: int) -> None:
        self.given += 1
        words = f"tips {self.given}"
        self.team.give(self.members[who], self.contact(whom), words, days_ago=days_ago)

    @rule(who=WHO, whom=WHOM)
    def receive(self, who: int, whom: int) -> None:
        self.team.receive(self.members[who], self.contact(whom))

    @rule(who=WHO, whom=WHOM, days_ago=st.integers(0, 20))
    def ask(self, who: int, whom: int, days_ago: int) -> None:
        self.team.ask(self.members[who], self.contact(whom), days_ago=days_ago)

    @rule(who=WHO, whom=WHOM, in_days=st.integers(1, 40))
    def plan(self, who: int, whom: int, in_days: int) -> None:
        with suppress(Refusal):
            self.team.plan_ask(self.members[who], self.contact(whom), in_days=in_days)
            self.planned += 1

    @precondition(lambda self: self.planned)
    @rule(which=WHICH, in_days=st.integers(1, 40))
    def move(self, which: int, in_days: int) -> None:
        row, by = self.an_ask(which)
        today = by.today(self.team.now)
        self.let(lambda s: plans.move(s, by, saved(row.id), today + in_days * DAY, self.team.now))

    @precondition(lambda self: self.planned)
    @rule(which=WHICH)
    def make(self, which: int) -> None:
        row, by = self.an_ask(which)
        self.let(lambda s: asks.make_planned(s, by, saved(row.id), self.team.now))

    @precondition(lambda self: self.planned)
    @rule(which=WHICH)
    def drop(self, which: int) -> None:
        row, _ = self.an_ask(which)
        self.let(lambda s: asks.drop(s, saved(row.id)))

    @precondition(lambda self: self.planned)
    @rule(which=WHICH)
    def take_up_again(self, which: int) -> None:
        row, by = self.an_ask(which)
        self.let(lambda s: asks.take_up_again(s, saved(row.id), by.today(self.team.now)))

    @precondition(lambda self: self.planned)
    @rule(which=WHICH)
    def take_the_ask_back(self, which: int) -> None:
        row, by = self.an_ask(which)
        entry_id = EntryId(EntryKind.ASK, saved(row.id))
        self.let(lambda s: reversals.undo(s, by, entry_id, self.team.now))

    @precondition(lambda self: self.given)
    @rule(which=WHICH)
    def take_a_gift_back(self, which: int) -> None:
        rows = self.team.ask_for(
            lambda s: s.exec(select(GestureRow.id, GestureRow.member_id)).all()
        )
        gesture_id, member_id = rows[which % len(rows)]
        entry_id = EntryId(EntryKind.GESTURE, saved(gesture_id))
        by = self.member(member_id)
        self.team.ask_for(lambda s: reversals.undo(s, by, entry_id, self.team.now))

    @rule(days=st.integers(7, 60))
    def the_window_lasts(self, days: int) -> None:
        workspace_id, now = self.team.workspace_id, self.team.now
        self.team.ask_for(lambda s: keeping_clear.last_for(s, workspace_id, days, now))

    @rule(one=WHOM, other=WHOM)
    def merge(self, one: int, other: int) -> None:
        kept, gone = self.contact(one), self.contact(other)
        if kept.id != gone.id:
            mara, now = self.members[0], self.team.now
            self.team.ask_for(lambda s: merging.merge(s, mara, kept.id, gone.id, now, None))
            self.merged += 1

    @precondition(lambda self: self.merged)
    @rule(which=WHICH)
    def make_two_again(self, which: int) -> None:
        ids = self.team.ask_for(lambda s: s.exec(select(MergeRow.id)).all())
        merge_id, mara, now = saved(ids[which % len(ids)]), self.members[0], self.team.now
        self.let(lambda s: merging.undo(s, mara, merge_id, now))

    @rule()
    def nudge(self) -> None:
        """Nothing is suggested to be asked that isn't for today, nor within a window."""
        while (nudge := self.team.nudge(self.team.now)) is not None:
            for shown in nudge.suggestions:
                if shown.purpose is Purpose.ASK:
                    self.check_sent(shown.contact, nudge.member)

    @invariant()
    def no_plan_is_inside(self) -> None:
        with self.team.transaction() as session:
            days = session.exec(select(col(WorkspaceRow.cooling_off_days))).one()
            planned = session.exec(select(AskRow).where(AskRow.state == AskState.PLANNED)).all()
            last = cooling_off.last_given(session, {row.contact_id for row in planned})
            for row in planned:
                assert row.planned_for is not None
                if row.contact_id in last:
                    assert row.planned_for >= last[row.contact_id] + days * DAY
                assert row.wanted_for is None or row.wanted_for < row.planned_for
                if row.wanted_for is not None:
                    assert row.wanted_for < last[row.contact_id] + days * DAY

    def contact(self, number: int) -> Contact:
        """Whoever of the three the contact is by now."""
        mara, known = self.members[0], self.met[number].id
        return self.team.ask_for(lambda s: contacts.by_id(s, mara, merges.successor(s, known)))

    def member(self, member_id: int) -> Member:
        return next(one for one in self.members if one.id == member_id)

    def an_ask(self, which: int) -> tuple[AskRow, Member]:
        rows = self.team.ask_for(lambda s: _detached(s))
        row = rows[which % len(rows)]
        return row, self.member(row.member_id)

    def let(self, act: Callable[[Session], object]) -> None:
        """Whatever may be refused."""
        with suppress(Refusal):
            self.team.ask_for(act)

    def check_sent(self, contact: Contact, member: Member) -> None:
        today = member.today(self.team.now)
        workspace_id = self.team.workspace_id
        assert not self.team.ask_for(lambda s: cooling_off.window(s, workspace_id, contact, today))


def _detached(session: Session) -> list[AskRow]:
    rows = list(session.exec(select(AskRow).order_by(col(AskRow.id))).all())
    session.expunge_all()
    return rows


@pytest.mark.parametrize(
    "examples",
    [
        pytest.param(10, id="a few lives"),
        pytest.param(100, id="many lives", marks=pytest.mark.exhaustive),
    ],
)
def test_no_order_of_events_lets_an_ask_come_too_early(engine: Engine, examples: int) -> None:
    run_state_machine_as_test(
        partial(AnyOrder, engine),  # type: ignore[arg-type]
        settings=settings(max_examples=examples, stateful_step_count=40),
    )
