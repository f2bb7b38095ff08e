"""The statements behind one tick, one click and one command, counted in this process."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from sqlalchemy import Engine

import handlers.web
from bot import database
from bot.people import contacts
from bot.people.contacts import NewContact
from bot.team import members
from bot.vocabulary import Audience
from handlers import app as listeners
from handlers.delivery.turn import Turn
from handlers.team import install
from tests.benchmarks.filling import DAY, NOW
from tests.conftest import mara_profile
from tests.handlers.conftest import StoppedClock
from tests.handlers.person import Person
from tests.handlers.slack import SIGNING_SECRET, FakeSlack
from tests.statements import Sent, counted


@dataclass(frozen=True)
class Counted:
    """What was done, what was sent for it, and how many statements are wanted at most."""

    name: str
    sent: Sent
    most: int


def count(engine: Engine) -> Iterator[Counted]:
    """A tick that posts one nudge, about one client; `Done` in it, with its redraw; and a `give`.

    The click is the first thing that the member does since the nudge; the client has no other
    history.
    """
    with _mara(engine) as (mara, turn):
        with counted(engine) as sent:
            turn.take()
        yield Counted("a tick that posts one nudge", sent, 20)
        nudge: dict[str, Any] = dict(mara.slack.wait_for("chat.postMessage").arguments)
        with counted(engine) as sent:
            mara.presses(nudge, "Done")
            mara.slack.wait_for("chat.update")
        yield Counted("Done", sent, 12)
        with counted(engine) as sent:
            mara.types("give Anna Jansen a book on pensions")
        yield Counted("give", sent, 8)


@contextmanager
def _mara(engine: Engine) -> Iterator[tuple[Person, Turn]]:
    """Mara with one client, the day before a nudge about her is due, and the clock's turn."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)  # The fake Slack's, a line a call.
    slack, transaction = FakeSlack(), database.transactions(engine)
    client = WebClient(token="xoxb-benchmark", base_url=f"{slack.url}/api/")
    installation = install.settle_in(client, transaction)
    clock = StoppedClock(NOW)
    with transaction() as session:
        member = members.welcome(session, installation.workspace_id, mara_profile(), NOW)
        new = NewContact("Anna Jansen", Audience.CLIENT)
        contacts.add(session, member.workspace_id, member.id, new, member.today(NOW))
    clock.moment += DAY
    reading = database.readings(engine)
    app = listeners.build(installation, transaction, reading, clock, SIGNING_SECRET)
    web = handlers.web.create(app, transaction, installation.workspace_id)
    try:
        yield (
            Person(web.test_client(), slack),
            Turn(installation, transaction, database.readings(engine), clock),
        )
    finally:
        app.listener_runner.listener_executor.shutdown()
        slack.stop()
