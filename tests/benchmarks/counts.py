"""The statements behind one tick, one click and one command, counted in this process."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine

from bot.people import contacts
from bot.people.contacts import NewContact
from bot.team import members
from bot.vocabulary import Audience
from handlers.delivery.turn import Turn
from tests import assembly
from tests.assembly import StoppedClock
from tests.benchmarks.filling import DAY, NOW
from tests.conftest import mara_profile
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
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
        yield Counted("give", sent, 9)


@contextmanager
def _mara(engine: Engine) -> Iterator[tuple[Person, Turn]]:
    """Mara with one client, the day before a nudge about her is due, and the clock's turn."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)  # The fake Slack's, a line a call.
    slack, clock = FakeSlack(), StoppedClock(NOW)
    bot = assembly.settle_in(engine, assembly.client(slack.url), clock)
    with bot.transaction() as session:
        member = members.welcome(session, bot.installation.workspace_id, mara_profile(), NOW)
        new = NewContact("Anna Jansen", Audience.CLIENT)
        contacts.add(session, member, new, member.today(NOW))
    clock.moment += DAY
    try:
        with bot.listening() as app:
            yield Person(bot.web(app), slack), bot.turn()
    finally:
        slack.stop()
