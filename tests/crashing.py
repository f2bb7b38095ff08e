"""Workers that plan and post as `goodturn run` does, killed with kill -9 at random moments.

A new process would spend its first second on loading and on compiling statements, and be killed
before it did anything. So these are forked off one that has taken turns already, and are at work at
once.
"""

import gc
import os
import signal
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection, Pipe
from multiprocessing.sharedctypes import RawValue
from pathlib import Path
from random import Random
from threading import Event
from typing import NoReturn

import structlog
from sqlalchemy import Engine, exists, func
from sqlmodel import col, select

from bot import database, settings
from bot.delivery import agenda
from bot.models import MemberRow, NudgeRow, WorkspaceRow
from bot.models.columns import saved
from bot.vocabulary import PostingState
from handlers.command_line import connections
from handlers.delivery.turn import Turn
from handlers.schedule import Schedule
from sandbox.driver import Driver
from tests import assembly, forked

TICK_SECONDS = 0.005
LONGEST_LIFE = 80
"""A worker lives up to so many times what a turn with nothing due takes on this machine."""
MOST_ROUNDS = 6
"""So many times all kills are tried, each with lives twice as long, until one fell into a send."""
BETWEEN_KILLS = timedelta(seconds=3)
"""How far the sandbox's clock goes on with each kill: 100 of them outlast a claim's 5 minutes."""
STEP = timedelta(seconds=20)
"""How far it goes on, time and again, where undisturbed workers have to wait."""
PATIENCE_SECONDS = 60.0
"""How long they may work without a member or a nudge being done with."""


@dataclass(frozen=True)
class Kill:
    """From a moment on, kill `times` workers one after the other, `at_once` being at work."""

    start: datetime
    seed: int
    times: int
    at_once: int


@dataclass(frozen=True)
class WorkOff:
    """From a moment on, let `at_once` workers do all that is due, undisturbed."""

    start: datetime
    at_once: int


@dataclass(frozen=True)
class Crew:
    """The process that workers are forked off, and orders for it."""

    _orders: Connection

    def does(self, order: Kill | WorkOff) -> None:
        """Wait until the order is carried out. Raises EOFError when the crew's process died."""
        self._orders.send(order)
        self._orders.recv()


@contextmanager
def crew(environment: Mapping[str, str], errors: Path) -> Iterator[Crew]:
    """Workers with no other settings than these; what they log as errors goes to a file."""
    ours, theirs = Pipe()
    process = forked.spawn(_lead, (dict(environment), errors, theirs), "crew")
    theirs.close()
    try:
        ours.recv()
        yield Crew(ours)
    finally:
        ours.close()
        process.join(PATIENCE_SECONDS)


def _lead(environment: dict[str, str], errors: Path, orders: Connection) -> None:
    os.environ.clear()
    os.environ.update(environment)
    structlog.configure(
        processors=[structlog.processors.format_exc_info, structlog.processors.JSONRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger("error"),
        logger_factory=structlog.WriteLoggerFactory(errors.open("a", buffering=1)),
    )
    configured = settings.load()
    assert configured.clock_url is not None
    engine = connections.open_database(configured)
    clock = SharedClock(configured.clock_url)
    # One turn compiles the statements of all that come.
    turn = assembly.settle_in(engine, connections.client(configured), clock).turn()
    turn.take()
    workers = _Workers(engine, turn, LONGEST_LIFE * min(_seconds(turn) for _ in range(5)))
    gc.freeze()
    try:
        orders.send(None)
        while True:
            match orders.recv():
                case Kill() as kill:
                    _kill_at_random(workers, clock, kill)
                case WorkOff() as order:
                    _work_off(workers, clock, order)
            orders.send(None)
    except EOFError:  # nobody gives orders any more
        clock.close()


def _seconds(turn: Turn) -> float:
    started = time.monotonic()
    turn.take()
    return time.monotonic() - started


class SharedClock:
    """Moves the sandbox's clock, and tells its time from memory.

    Each post asks for the time twice; over HTTP that would take longer than all the rest.
    """

    def __init__(self, url: str) -> None:
        self._driver = Driver(url.removesuffix("/sandbox/clock"))
        self._seconds = RawValue("d", self._driver.now().timestamp())

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._seconds.value, UTC)

    def move_to(self, moment: datetime) -> None:
        """Stand still at a moment."""
        self._driver.post("/clock", now=moment.isoformat(), frozen=True)
        self._seconds.value = moment.timestamp()

    def close(self) -> None:
        self._driver.close()


class _Workers:
    """Processes that take turns until they are killed."""

    def __init__(self, engine: Engine, turn: Turn, longest_life: float) -> None:
        self.engine = engine
        self.longest_life = longest_life
        self._turn = turn
        self._pids: list[int] = []

    @contextmanager
    def at_work(self, count: int) -> Iterator[None]:
        """So many of them, which are all killed in the end."""
        try:
            for _ in range(count):
                self.start()
            yield
        finally:
            while self._pids:
                self.kill(0)

    def start(self) -> None:
        # A connection is one process's.
        self.engine.dispose()
        pid = os.fork()
        if pid == 0:
            _work(self._turn)
        self._pids.append(pid)

    def kill(self, number: int) -> None:
        """The worker that is the `number`th by age: no handler and no finally runs."""
        pid = self._pids.pop(number)
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        assert os.WIFSIGNALED(status), f"a worker ended by itself: {status}"


def _work(turn: Turn) -> NoReturn:
    try:
        Schedule([turn], TICK_SECONDS)
        Event().wait()
    finally:
        os._exit(1)


def _kill_at_random(workers: _Workers, clock: SharedClock, kill: Kill) -> None:
    """Until a kill fell into the midst of a send; on a machine that has become slower, the workers
    have to live longer for it.
    """
    die = Random(kill.seed)
    clock.move_to(kill.start)
    for longer in range(MOST_ROUNDS):
        with workers.at_work(kill.at_once):
            for _ in range(kill.times):
                time.sleep(die.uniform(0, workers.longest_life * 2**longer) / kill.at_once)
                workers.kill(die.randrange(kill.at_once))
                workers.start()
                clock.move_to(clock.now() + BETWEEN_KILLS)
        if _is_any_left_in_hand(workers.engine):
            break


def _is_any_left_in_hand(engine: Engine) -> bool:
    """Whether somebody who is dead by now had a nudge in hand."""
    in_hand = col(NudgeRow.state).in_([PostingState.CLAIMED, PostingState.UNCLEAR])
    with database.readings(engine)() as session:
        return bool(session.scalar(select(exists().where(in_hand))))


@dataclass(frozen=True)
class _Left:
    """How many members wait for a plan, and how many nudges are neither sent nor given up."""

    members: int
    nudges: int


def _work_off(workers: _Workers, clock: SharedClock, order: WorkOff) -> None:
    """The clock goes on only when nothing can be done at its time. On a busy machine a claim would
    grow too old while its worker lives, and be taken for a dead one's.
    """
    last, deadline = None, 0.0
    clock.move_to(order.start)
    with workers.at_work(order.at_once):
        while (left := _left(workers.engine, clock.now())) != _Left(0, 0):
            if left != last:
                last, deadline = left, time.monotonic() + PATIENCE_SECONDS
            assert time.monotonic() < deadline, f"the workers come to no end: {left}"
            time.sleep(0.05)
            if not left.members and not _can_be_done(workers.engine, order.start, clock.now()):
                clock.move_to(clock.now() + STEP)


def _left(engine: Engine, now: datetime) -> _Left:
    """In one statement: between two of them, what waits for a plan could get on its way unseen."""
    waiting = select(func.count()).where(col(MemberRow.next_nudge_at) <= now)
    on_their_way = select(func.count()).where(
        col(NudgeRow.state).in_([PostingState.DUE, PostingState.CLAIMED])
    )
    with database.readings(engine)() as session:
        return _Left(
            *session.exec(select(waiting.scalar_subquery(), on_their_way.scalar_subquery())).one()
        )


def _can_be_done(engine: Engine, since: datetime, now: datetime) -> bool:
    """Whether there is something to send or to give up, or one of those at work `since` then has
    it in hand.
    """
    in_hand = exists().where(
        col(NudgeRow.state) == PostingState.CLAIMED, col(NudgeRow.claimed_at) >= since
    )
    with database.readings(engine)() as session:
        (workspace_id,) = session.exec(select(WorkspaceRow.id))
        waiting = agenda.look(session, saved(workspace_id), now, most=1)
        is_waiting = any(waiting.due.values()) or bool(waiting.stale)
        return is_waiting or bool(session.scalar(select(in_hand)))
