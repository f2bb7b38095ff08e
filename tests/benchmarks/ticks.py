"""A tick with nothing due, however many contacts there are."""

import time
from statistics import quantiles

from sqlalchemy import Engine

from bot import database
from bot.models import ContactRow, MemberRow
from handlers.team.install import Identity, Installation
from tests import assembly
from tests.assembly import StoppedClock
from tests.benchmarks import filling
from tests.benchmarks.filling import NOW, Row

CONTACTS = 1_000_000
MEMBERS = 1_000
TICKS = 500


def idle(engine: Engine) -> tuple[float, float]:
    """Milliseconds for a workspace's turn: the median and the 95th percentile."""
    workspace_id = filling.workspace(engine)
    tomorrow = NOW + filling.DAY

    def one_contact(number: int) -> Row:
        owner = (number - 1) % MEMBERS + 1
        return filling.contact(number, workspace_id, owner, NOW.date(), tomorrow.date())

    filling.write(
        engine, MemberRow, MEMBERS, lambda number: filling.member(number, workspace_id, tomorrow)
    )
    filling.write(engine, ContactRow, CONTACTS, one_contact)
    filling.settle(engine)
    identity = Identity("T0CROWD", "Crowd", "B0APP", "U0APP")
    # Nobody listens there: with nothing due, nobody is called.
    client = assembly.client("http://127.0.0.1:9")
    bot = assembly.Bot(
        Installation(workspace_id, identity, client),
        database.transactions(engine),
        database.readings(engine),
        StoppedClock(NOW),
    )
    turn = bot.turn()
    turn.take()
    taken = []
    for _ in range(TICKS):
        started = time.perf_counter()
        turn.take()
        taken.append((time.perf_counter() - started) * 1000)
    cuts = quantiles(taken, n=20)
    return cuts[9], cuts[18]
