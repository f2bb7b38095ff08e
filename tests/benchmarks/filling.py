"""Databases with as many people in them as a measurement needs."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.progress import track
from sqlalchemy import Engine, insert
from sqlmodel import SQLModel

from bot import database, schema
from bot.models import ContactRow, GestureRow, MemberRow, NudgeReminderRow, NudgeRow, ReminderRow
from bot.people import rhythm
from bot.team import workspaces
from bot.vocabulary import Audience, Direction, GestureKind, PostingState, Purpose, ReminderState
from tests import postgresql

NOW = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)
"""Tuesday 3 November 2026, 9:00 in Amsterdam."""
DAY = timedelta(days=1)
AT_ONCE = 5_000
"""How many rows are written in one statement's executions."""

Row = Mapping[str, object]
Described = Callable[[int], Row]
"""The row with this number, from 1 on."""


@contextmanager
def databases() -> Iterator[Mapping[str, Callable[[], Engine]]]:
    """Makers of new databases with the schema in them, by kind; gone when the block ends."""
    with TemporaryDirectory() as folder, postgresql.server(is_hasty=False) as url:
        engines: list[Engine] = []

        def made(address: str) -> Engine:
            engines.append(database.connect(address))
            schema.migrate(engines[-1])
            return engines[-1]

        yield {
            database.SQLITE: lambda: made(f"sqlite:///{Path(folder) / str(len(engines))}.sqlite"),
            database.POSTGRESQL: lambda: made(postgresql.create(url)),
        }
        for engine in engines:
            engine.dispose()


def write(engine: Engine, table: type[SQLModel], count: int, described: Described) -> None:
    """Insert `count` rows."""
    name = f"{engine.dialect.name}: {table.__tablename__}"
    for start in track(range(1, count + 1, AT_ONCE), name, transient=True):
        rows = [described(number) for number in range(start, min(start + AT_ONCE, count + 1))]
        with engine.begin() as connection:
            connection.execute(insert(table), rows)


def workspace(engine: Engine, team_id: str = "T0CROWD") -> int:
    with database.transactions(engine)() as session:
        return workspaces.connect(session, team_id, "Crowd").id


def member(number: int, workspace_id: int, next_nudge_at: datetime) -> Row:
    return {
        "id": number,
        "workspace_id": workspace_id,
        "slack_user_id": f"U{number:06}",
        "name": f"Person {number}",
        "time_zone": "Europe/Amsterdam",
        "next_nudge_at": next_nudge_at,
    }


def contact(number: int, workspace_id: int, owner_id: int, touched: date, due: date) -> Row:
    cadence = rhythm.USUAL_CADENCE[Audience.CLIENT]
    return {
        "id": number,
        "workspace_id": workspace_id,
        "owner_id": owner_id,
        "name": f"Friend {number}",
        "name_key": f"friend {number}",
        "audience": Audience.CLIENT,
        "ideal_days": cadence.ideal_days,
        "maximum_days": cadence.maximum_days,
        "added_on": touched,
        "last_touch_on": touched,
        "due_on": due,
        "red_on": rhythm.red_on(touched, cadence),
    }


def gesture(number: int, workspace_id: int, contact_id: int, owner_id: int, day: date) -> Row:
    kinds = list(GestureKind)
    return {
        "workspace_id": workspace_id,
        "contact_id": contact_id,
        "member_id": owner_id,
        "direction": Direction.GIVEN,
        "kind": kinds[number % len(kinds)],
        "words": "",
        "happened_on": day,
        "recorded_at": NOW - timedelta(days=40),
    }


def waiting_members(engine: Engine, members: int, *, contacts_each: int, gestures_each: int) -> int:
    """A workspace of members who are all due, for contacts that are; its id."""
    workspace_id = workspace(engine)
    today = NOW.date()
    touched = today - timedelta(days=40)

    def one_contact(number: int) -> Row:
        owner = (number - 1) // contacts_each + 1
        return contact(number, workspace_id, owner, touched, today - timedelta(days=number % 10))

    def one_gesture(number: int) -> Row:
        friend = (number - 1) // gestures_each + 1
        owner = (friend - 1) // contacts_each + 1
        day = touched - timedelta(days=30 * (number % gestures_each))
        return gesture(number, workspace_id, friend, owner, day)

    write(engine, MemberRow, members, lambda number: member(number, workspace_id, NOW))
    write(engine, ContactRow, members * contacts_each, one_contact)
    write(engine, GestureRow, members * contacts_each * gestures_each, one_gesture)
    _write_last_nudges(engine, workspace_id, members, contacts_each)
    settle(engine)
    return workspace_id


def _write_last_nudges(engine: Engine, workspace_id: int, members: int, contacts_each: int) -> None:
    """What each member was shown, and did, when they last heard of these contacts."""
    then = NOW - timedelta(days=40)

    def nudge(number: int) -> Row:
        return {
            "workspace_id": workspace_id,
            "member_id": number,
            "day": then.date(),
            "state": PostingState.POSTED,
            "due_at": then,
            "good_until": then + timedelta(hours=8),
            "claimed_at": then,
            "attempts": 1,
            "asks_to_stop": False,
        }

    def reminder(number: int) -> Row:
        return {
            "workspace_id": workspace_id,
            "member_id": (number - 1) // contacts_each + 1,
            "contact_id": number,
            "purpose": Purpose.GIVE,
            "state": ReminderState.DONE,
            "show_on": then.date(),
        }

    def link(number: int) -> Row:
        return {
            "workspace_id": workspace_id,
            "nudge_id": (number - 1) // contacts_each + 1,
            "reminder_id": number,
            "position": (number - 1) % contacts_each,
        }

    write(engine, NudgeRow, members, nudge)
    write(engine, ReminderRow, members * contacts_each, reminder)
    write(engine, NudgeReminderRow, members * contacts_each, link)


def settle(engine: Engine) -> None:
    """Let the database see what it holds, as it would in a night's time."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
