"""A workspace of members and their contacts, by realistic names, with nudges about some of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from bot import database
from bot.models import ContactRow, GestureRow, MemberRow, NudgeReminderRow, NudgeRow, ReminderRow
from bot.people import name_index
from bot.people.names import name_key
from bot.vocabulary import GestureKind, PostingState, Purpose, ReminderState
from tests.benchmarks import filling, people
from tests.benchmarks.filling import DAY, Row
from tests.payloads import TEAM

MEMBERS = 200
REMINDERS_EACH = 3
MOST_OF_A_KIND = 600
"""So many contacts, or three in five of a hundred, are in a nudge; as many just got something."""


@dataclass(frozen=True)
class Clients:
    """Contacts by number: the first ones are in nudges, the next ones just got something.

    The second half of an answer goes to `response_url`.
    """

    engine: Engine
    response_url: str
    workspace_id: int
    names: Sequence[str]
    nudged: int
    thanked: int

    @property
    def unique(self) -> list[str]:
        """The names of the others, as far as nobody else has the same."""
        count = Counter(self.names)
        return [name for name in self.names[self.thanked :] if count[name] == 1]

    @property
    def unique_thanked(self) -> list[str]:
        """The names, that nobody else has, of those who just got something."""
        count = Counter(self.names)
        return [name for name in self.names[self.nudged : self.thanked] if count[name] == 1]

    @property
    def shared(self) -> list[str]:
        """The first names that several have."""
        first = Counter(name.split()[0] for name in self.names)
        return [name for name, count in first.items() if count > 1]


def move_in(engine: Engine, contacts: int, response_url: str) -> Clients:
    """Fill an empty database with so many contacts, and look at no clock but the machine's."""
    workspace_id = filling.workspace(engine, TEAM)
    names = people.names(contacts)
    nudged = min(contacts * 3 // 5, MOST_OF_A_KIND)
    thanked = min(nudged + contacts // 5, 2 * nudged)
    clients = Clients(engine, response_url, workspace_id, names, nudged, thanked)
    now = datetime.now(UTC)
    filling.write(
        engine, MemberRow, MEMBERS, lambda number: filling.member(number, workspace_id, now + DAY)
    )
    filling.write(engine, ContactRow, contacts, lambda number: _contact(clients, number, now))
    with database.transactions(engine)() as session:
        name_index.add_missing(session)
    filling.write(
        engine,
        GestureRow,
        clients.thanked - nudged,
        lambda number: _gesture(clients, nudged + number, now),
    )
    _nudge(clients, now)
    filling.settle(engine)
    return clients


def begin_again(clients: Clients) -> None:
    """Take back all that requests changed, so that a round is like the one before it."""
    with clients.engine.begin() as connection:
        for statement in (
            "DELETE FROM pending",
            "DELETE FROM gesture WHERE recorded_at > (SELECT min(claimed_at) FROM nudge)",
            f"UPDATE reminder SET state = '{ReminderState.OPEN}'",
        ):
            connection.exec_driver_sql(statement)


def _contact(clients: Clients, number: int, now: datetime) -> Row:
    # The last touch was a while ago, and a reminder is wanted soon.
    touched, due = now.date() - 20 * DAY, now.date() + 5 * DAY
    owner = (number - 1) // REMINDERS_EACH % MEMBERS + 1
    row = filling.contact(number, clients.workspace_id, owner, touched, due)
    name = clients.names[number - 1]
    return {**row, "name": name, "name_key": name_key(name)}


def _gesture(clients: Clients, number: int, now: datetime) -> Row:
    owner = (number - 1) // REMINDERS_EACH % MEMBERS + 1
    row = filling.gesture(
        number, clients.workspace_id, number, owner, now.date() - timedelta(days=1)
    )
    return {**row, "recorded_at": now - DAY}


def _nudge(clients: Clients, now: datetime) -> None:
    own = {"workspace_id": clients.workspace_id}
    kinds = list(GestureKind)

    def nudge(number: int) -> Row:
        posted = {"state": PostingState.POSTED, "due_at": now, "claimed_at": now, "attempts": 1}
        until = now + timedelta(hours=8)
        day = {"member_id": number, "day": now.date(), "good_until": until}
        return {**own, **posted, **day, "asks_to_stop": False}

    def reminder(number: int) -> Row:
        shown = {"show_on": now.date(), "idea": kinds[number % len(kinds)]}
        purpose = {"purpose": Purpose.GIVE, "state": ReminderState.OPEN}
        member_id = (number - 1) // REMINDERS_EACH + 1
        return {**own, **purpose, **shown, "member_id": member_id, "contact_id": number}

    def link(number: int) -> Row:
        place, position = divmod(number - 1, REMINDERS_EACH)
        return {**own, "nudge_id": place + 1, "reminder_id": number, "position": position}

    engine = clients.engine
    filling.write(engine, NudgeRow, clients.nudged // REMINDERS_EACH, nudge)
    filling.write(engine, ReminderRow, clients.nudged, reminder)
    filling.write(engine, NudgeReminderRow, clients.nudged, link)
