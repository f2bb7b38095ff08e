"""Delivery to many workspaces at Slack's limits: the share of the allowed rate, and none lost."""

import gc
import multiprocessing
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from multiprocessing.connection import Connection, Pipe
from threading import Event

from rich.progress import track
from sqlalchemy import Engine
from sqlmodel import func, select

from bot import database
from bot.models import ContactRow, MemberRow, NudgeRow
from bot.vocabulary import PostingState
from handlers.schedule import Schedule
from sandbox import Sandbox
from sandbox.driver import Driver
from sandbox.example.crowd import crowd
from sandbox.state.throttle import PostingLimits
from tests import assembly
from tests.assembly import ShiftedClock
from tests.benchmarks import filling
from tests.benchmarks.filling import NOW, Row

WORKSPACES = 50
A_MINUTE = 200
MINUTES = 2
MEMBERS_EACH = A_MINUTE * MINUTES + 40
"""A few more than may be written to, so that nobody waits for want of work."""
CONTACTS_EACH = 3
PROCESSES = 2
TICK_SECONDS = 2.0
ZONE = "Europe/Amsterdam"


@dataclass(frozen=True)
class Delivered:
    """What the sandboxes counted, and what the bot's rows say."""

    posted: int
    allowed: int
    twice: int
    states: Counter[str]


def at_the_limit(engine: Engine) -> Delivered:
    """Let `PROCESSES` processes post for `MINUTES` to `WORKSPACES` workspaces."""
    offset = NOW + timedelta(hours=1) - datetime.now(UTC)
    context = multiprocessing.get_context("spawn")
    ours, theirs = Pipe()
    slack = context.Process(target=_slack, args=(offset, theirs), daemon=True)
    slack.start()
    urls: list[str] = ours.recv()
    _fill(engine)
    address = engine.url.render_as_string(hide_password=False)
    bots = [
        context.Process(target=_bot, args=(address, urls, offset), daemon=True)
        for _ in range(PROCESSES)
    ]
    drivers = [Driver(url) for url in urls]
    try:
        for bot in bots:
            bot.start()
        _wait_for_the_first(drivers[0])
        for _ in track(range(MINUTES * 60), "posting", transient=True):
            time.sleep(1)
        posted = [driver.posted() for driver in drivers]
    finally:
        for bot in bots:
            bot.kill()
            bot.join()
    try:
        return Delivered(
            posted=sum(one.total() for one in posted),
            allowed=WORKSPACES * A_MINUTE * MINUTES,
            twice=sum(count > 1 for one in posted for count in one.values()),
            states=_states(engine),
        )
    finally:
        for driver in drivers:
            driver.close()
        ours.send(None)
        slack.join()


def _slack(offset: timedelta, orders: Connection) -> None:
    boxes = [
        Sandbox(
            crowd(MEMBERS_EACH, zones=(ZONE,), team_id=f"T{number}"),
            signing_secret=assembly.SIGNING_SECRET,
            bot_token=assembly.BOT_TOKEN,
            now=datetime.now(UTC) + offset,
            posting_limits=PostingLimits(channel_burst=1, workspace_per_minute=A_MINUTE),
        )
        for number in range(WORKSPACES)
    ]
    for box in boxes:
        box.start()
    orders.send([box.url for box in boxes])
    orders.recv()
    for box in boxes:
        box.stop()


def _bot(address: str, urls: list[str], offset: timedelta) -> None:
    engine, clock = database.connect(address), ShiftedClock(offset)
    turns = [assembly.settle_in(engine, assembly.client(url), clock).turn() for url in urls]
    # As `goodturn run` does before it serves.
    gc.collect()
    gc.freeze()
    Schedule(turns, TICK_SECONDS)
    Event().wait()


def _wait_for_the_first(driver: Driver) -> None:
    while not driver.posted():
        time.sleep(0.05)


def _fill(engine: Engine) -> None:
    ids = [filling.workspace(engine, f"T{number}") for number in range(WORKSPACES)]
    touched = NOW.date() - timedelta(days=40)

    def member(number: int) -> Row:
        place, person = divmod(number - 1, MEMBERS_EACH)
        described = filling.member(number, ids[place], NOW)
        return {**described, "slack_user_id": f"U{person + 1:06}", "time_zone": ZONE}

    def contact(number: int) -> Row:
        owner = (number - 1) // CONTACTS_EACH + 1
        workspace_id = ids[(owner - 1) // MEMBERS_EACH]
        due: date = NOW.date() - timedelta(days=number % 10)
        return filling.contact(number, workspace_id, owner, touched, due)

    people = WORKSPACES * MEMBERS_EACH
    filling.write(engine, MemberRow, people, member)
    filling.write(engine, ContactRow, people * CONTACTS_EACH, contact)
    filling.settle(engine)


def _states(engine: Engine) -> Counter[str]:
    with database.transactions(engine)() as session:
        found = session.exec(select(NudgeRow.state, func.count()).group_by(NudgeRow.state)).all()
    return Counter({PostingState(state).value: count for state, count in found})
