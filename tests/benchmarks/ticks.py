"""A tick with nothing due, however many contacts there are."""

import time
from datetime import datetime
from statistics import quantiles

from slack_sdk import WebClient
from sqlalchemy import Engine

from bot import database
from bot.models import ContactRow, MemberRow
from handlers.delivery.turn import Turn
from handlers.team.install import Identity, Installation
from tests.benchmarks import filling
from tests.benchmarks.filling import NOW, Row

CONTACTS = 1_000_000
MEMBERS = 1_000
TICKS = 500


class _Stopped:
    def now(self) -> datetime:
        return NOW


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
    client = WebClient(token="xoxb-benchmark", base_url="http://127.0.0.1:9/api/")
    installation = Installation(workspace_id, identity, client)
    turn = Turn(installation, database.transactions(engine), database.readings(engine), _Stopped())
    turn.take()
    taken = []
    for _ in range(TICKS):
        started = time.perf_counter()
        turn.take()
        taken.append((time.perf_counter() - started) * 1000)
    cuts = quantiles(taken, n=20)
    return cuts[9], cuts[18]
