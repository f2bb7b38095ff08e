"""Planning and claiming for members who are all due, beside one scheduled job a reminder."""

import logging
import time
from collections.abc import Callable
from threading import Event

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from rich.progress import Progress
from sqlalchemy import Engine

from bot import database
from bot.delivery import postings
from bot.delivery.tables import NUDGES
from bot.nudges import planning
from handlers.delivery.delivery import CLAIMED_AT_ONCE
from tests.benchmarks import filling
from tests.benchmarks.filling import NOW

MEMBERS = 10_000


def plan_and_claim(engine: Engine) -> tuple[float, float]:
    """Members planned for in a second, and nudges claimed in a second, by this one process."""
    workspace_id = filling.waiting_members(engine, MEMBERS, contacts_each=3, gestures_each=3)
    transaction = database.transactions(engine)

    def plan() -> int:
        with transaction() as session:
            return planning.plan_due(session, workspace_id, NOW)

    def claim() -> int:
        with transaction() as session:
            claimed = postings.claim(session, NUDGES, workspace_id, NOW, CLAIMED_AT_ONCE)
            return len(claimed)

    name = engine.dialect.name
    return _rate(f"{name}: planning", plan), _rate(f"{name}: claiming", claim)


def one_job_each(engine: Engine) -> float:
    """Jobs that APScheduler fires in a second out of its own store, one for each reminder."""
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    scheduler = BackgroundScheduler(
        jobstores={"default": SQLAlchemyJobStore(engine=engine)},
        job_defaults={"misfire_grace_time": None},
        timezone="UTC",
    )
    scheduler.start(paused=True)
    _fired.clear()
    with Progress(transient=True) as bar:
        for number in bar.track(range(MEMBERS), description="adding jobs"):
            scheduler.add_job(_fire, "date", run_date=NOW.replace(year=2020), id=str(number))
        started = time.perf_counter()
        scheduler.resume()
        _all_fired.wait()
        taken = time.perf_counter() - started
    scheduler.shutdown()
    return MEMBERS / taken


_fired: list[None] = []
_all_fired = Event()


def _fire() -> None:
    _fired.append(None)
    if len(_fired) == MEMBERS:
        _all_fired.set()


def _rate(name: str, work: Callable[[], int]) -> float:
    """How many a second until nothing is left."""
    done = 0
    with Progress(transient=True) as bar:
        task = bar.add_task(name, total=MEMBERS)
        started = time.perf_counter()
        while count := work():
            done += count
            bar.update(task, completed=done)
        return done / (time.perf_counter() - started)
