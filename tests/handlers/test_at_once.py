"""Whole signed clicks at one moment on PostgreSQL, in pairs that are apt to wait for each other."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from threading import Barrier, Event

import pytest
from flask import Response, jsonify
from psycopg import errors
from slack_bolt import App
from sqlalchemy import Engine, ExceptionContext, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from bot.database import POSTGRESQL, Reading, Transaction
from bot.ledger.entries import Ask
from bot.models import GestureRow, NudgeReminderRow, NudgeRow, ReminderRow
from bot.models.columns import saved
from bot.nudges import dismissals
from bot.people.contacts import Contact
from bot.reminders import batches
from bot.reminders.batches import NewReminder
from bot.team.members import Member
from bot.vocabulary import GestureKind, PostingState, Purpose
from handlers.delivery.kinds import Nudges
from handlers.delivery.sender import Sender
from handlers.team.install import Installation
from messages.ledger.buttons import UNDO as UNDO_ENTRY
from messages.ledger.buttons import EntryButton
from messages.nudges.buttons import DONE, UNDO, ReminderButton
from tests import assembly
from tests.assembly import StoppedClock
from tests.bot.plain_words import Team, profile
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.parametrize("engine", [POSTGRESQL], indirect=True)
TIMES = (
    pytest.param(12, id="a few times"),
    pytest.param(150, id="many times", marks=pytest.mark.exhaustive),
)
many_times = pytest.mark.parametrize("times", TIMES)
Act = Callable[[], object]


@dataclass
class Screens:
    """What two people do at one moment, and what the database had to refuse of it."""

    app: App
    assembled: assembly.Bot
    team: Team
    slack: FakeSlack
    mara: Member
    workspace_id: int
    lost: list[str]

    def click(self, action_id: str, value: str, who: str = "U0MARA") -> Act:
        """A click to come, which Slack hears of with no error in it."""
        person = Person(self.assembled.web(self.app), self.slack, who)

        def click() -> None:
            assert person.clicks(action_id, value).status_code == 200

        return click

    def at_once(self, *acts: Act) -> None:
        start = Barrier(len(acts))

        def one(act: Act) -> None:
            start.wait(timeout=10)
            act()

        with ThreadPoolExecutor(len(acts)) as threads:
            list(threads.map(one, acts))

    def check(self) -> None:
        """Nobody waited for each other, and nobody was told that something went wrong."""
        self.app.listener_runner.listener_executor.shutdown()
        assert self.lost == []
        told = [call.arguments for call in self.slack.made("response")]
        assert [one for one in told if not one.get("replace_original")] == []

    def shown(
        self, member: Member, reminder_ids: Sequence[int], state: PostingState
    ) -> tuple[int, list[str]]:
        """A nudge with these reminders; its id, and what their buttons carry."""
        with self.team.transaction() as session:
            nudges = len(session.exec(select(NudgeRow.id)).all())
            row = NudgeRow(
                workspace_id=self.workspace_id,
                member_id=member.id,
                day=self.team.now.date() + timedelta(days=nudges),
                state=state,
                due_at=self.team.now,
                good_until=self.team.now + timedelta(days=400),
            )
            session.add(row)
            session.flush()
            nudge_id = saved(row.id)
            for position, reminder_id in enumerate(reminder_ids):
                session.add(
                    NudgeReminderRow(
                        nudge_id=nudge_id,
                        reminder_id=reminder_id,
                        workspace_id=self.workspace_id,
                        position=position,
                    )
                )
        return nudge_id, [ReminderButton(nudge_id, one).value() for one in reminder_ids]

    def to_give(self, member: Member, contact: Contact) -> int:
        """An open reminder to give them something."""
        new = NewReminder(member.id, contact.id, GestureKind.CHECK_IN, "an_idea")
        today = member.today(self.team.now)
        opened = self.team.ask_for(
            lambda session: batches.open_giving(session, self.workspace_id, [new], today)
        )
        return opened[contact.id]

    def to_thank(self, member: Member, contact: Contact) -> int:
        """The open reminder to thank them for flowers."""
        self.team.receive(member, contact)
        return self.team.ask_for(lambda session: _reminder(session, contact, Purpose.THANK))

    def to_ask(self, member: Member, contact: Contact) -> tuple[int, Ask]:
        """The open reminder of an ask that is planned, and the ask."""
        planned = self.team.plan_ask(member, contact, in_days=1)
        return self.team.ask_for(lambda s: _reminder(s, contact, Purpose.ASK)), planned


def _reminder(session: Session, contact: Contact, purpose: Purpose) -> int:
    query = select(ReminderRow.id).where(
        ReminderRow.contact_id == contact.id, ReminderRow.purpose == purpose
    )
    return saved(session.exec(query).one())


@pytest.fixture
def screens(
    app: App,
    assembled: assembly.Bot,
    engine: Engine,
    installation: Installation,
    transaction: Transaction,
    slack: FakeSlack,
    clock: StoppedClock,
    mara: Member,
) -> Iterator[Screens]:
    team = Team(transaction, installation.workspace_id, clock.now())
    lost: list[str] = []

    def refused(context: ExceptionContext) -> None:
        lost.append(str(context.original_exception))

    event.listen(engine, "handle_error", refused)
    yield Screens(app, assembled, team, slack, mara, installation.workspace_id, lost)
    event.remove(engine, "handle_error", refused)


@many_times
def test_undo_of_not_mine_beside_done(screens: Screens, ben: Member, times: int) -> None:
    mara, team = screens.mara, screens.team
    for number in range(times):
        contact = team.meet(mara, f"Client {number}")
        given_up = screens.to_give(mara, contact)
        with team.transaction() as session:
            dismissals.disown(session, mara, given_up, team.now)
            dismissals.hand_over(session, mara, given_up, profile("U0BEN"), team.now)
        taken_over = screens.to_give(ben, contact)
        _, (undone,) = screens.shown(mara, [given_up], PostingState.POSTED)
        _, (done,) = screens.shown(ben, [taken_over], PostingState.POSTED)
        screens.at_once(screens.click(UNDO, undone), screens.click(DONE, done, "U0BEN"))
    screens.check()


@many_times
def test_done_on_thanks_beside_done_on_a_gift(screens: Screens, times: int) -> None:
    mara, team = screens.mara, screens.team
    for number in range(times):
        contact = team.meet(mara, f"Client {number}")
        both = [screens.to_thank(mara, contact), screens.to_give(mara, contact)]
        _, (thanked, given) = screens.shown(mara, both, PostingState.POSTED)
        screens.at_once(screens.click(DONE, thanked), screens.click(DONE, given))
    screens.check()


@many_times
def test_done_beside_undo_on_one_planned_ask(screens: Screens, times: int) -> None:
    mara, team = screens.mara, screens.team
    for number in range(times):
        contact = team.meet(mara, f"Client {number}")
        reminder_id, planned = screens.to_ask(mara, contact)
        _, (done,) = screens.shown(mara, [reminder_id], PostingState.POSTED)
        undone = EntryButton.of(planned).value()
        screens.at_once(screens.click(DONE, done), screens.click(UNDO_ENTRY, undone))
    screens.check()


@many_times
def test_settling_beside_done(
    screens: Screens,
    engine: Engine,
    installation: Installation,
    reading: Reading,
    clock: StoppedClock,
    slack: FakeSlack,
    times: int,
) -> None:
    mara, team = screens.mara, screens.team
    sender = Sender(
        installation.client, installation.workspace_id, team.transaction, reading, clock, Event()
    )
    under_way: list[Arrival] = []

    def notice(_connection: object, _cursor: object, sql: str, *_: object) -> None:
        if under_way and sql.startswith("UPDATE reminder"):
            under_way[-1].notice()

    event.listen(engine, "after_cursor_execute", notice)
    for number in range(times):
        contact = team.meet(mara, f"Client {number}")
        both = [screens.to_thank(mara, contact), screens.to_give(mara, contact)]
        nudge_id, buttons = screens.shown(mara, both, PostingState.CLAIMED)
        arrival = Arrival(screens.click(DONE, buttons[number % 2]))
        slack.answers["chat.postMessage"] = [arrival.arrive]
        under_way.append(arrival)
        screens.at_once(partial(sender.send, Nudges(), [nudge_id]), arrival.click)
    event.remove(engine, "after_cursor_execute", notice)
    screens.check()


def test_a_click_that_loses_is_carried_out_all_the_same(screens: Screens, engine: Engine) -> None:
    contact = screens.team.meet(screens.mara, "Anna")
    reminder_id = screens.to_give(screens.mara, contact)
    _, (done,) = screens.shown(screens.mara, [reminder_id], PostingState.POSTED)
    losing: list[Exception] = [errors.DeadlockDetected(), errors.SerializationFailure()]

    def lose(_connection: object, _cursor: object, sql: str, *_: object) -> None:
        if losing and sql.startswith("UPDATE contact"):
            raise DBAPIError.instance(sql, {}, losing.pop(), errors.Error)

    event.listen(engine, "before_cursor_execute", lose)
    screens.click(DONE, done)()
    event.remove(engine, "before_cursor_execute", lose)
    given = screens.team.ask_for(lambda session: session.exec(select(GestureRow.contact_id)).all())
    assert given == [contact.id]
    assert losing == []


class Arrival:
    """A nudge has arrived, and a click in it is being carried out when Slack tells us so."""

    def __init__(self, act: Act) -> None:
        self._act = act
        self._arrived, self._clicked = Event(), Event()

    def click(self) -> None:
        assert self._arrived.wait(timeout=10)
        self._act()

    def notice(self) -> None:
        """A reminder is changed: hold the first one who does that up for a moment."""
        if not self._clicked.is_set():
            self._clicked.set()
            time.sleep(0.03)

    def arrive(self) -> Response:
        self._arrived.set()
        assert self._clicked.wait(timeout=10)
        return jsonify({"ok": True, "channel": "D0MARA", "ts": "1700000000.000002"})
