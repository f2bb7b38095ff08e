"""No planned ask within the cooling-off window can be stored, whoever writes, on both databases."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import IntegrityError

from bot import conflicts
from bot.database import POSTGRESQL
from bot.ledger import keeping_clear, reversals
from bot.ledger.put_off import PutOff
from bot.models.window import REFUSED
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.bot.plain_words import Team

GIVEN_ON, INSIDE, FIRST_DAY = date(2026, 11, 3), date(2026, 11, 12), date(2026, 11, 13)
"""The window lasts ten days."""
NEW_ASK = text(
    "INSERT INTO ask (workspace_id, contact_id, member_id, words, state, planned_for, made_on,"
    " inside_window, sent_because, kind, recorded_at) VALUES (1, :contact, 1, 'return', :state,"
    " :planned, :made, FALSE, '', 'other', '2026-11-03 08:00+00')"
)
NEW_GESTURE = text(
    "INSERT INTO gesture (workspace_id, contact_id, member_id, direction, words, happened_on,"
    " recorded_at, sent_because) VALUES (1, :contact, 1, :direction, 'tips', :day,"
    " '2026-11-03 08:00+00', '')"
)


def ask(contact: Contact, planned: date, state: str = "planned") -> Callable[[Connection], object]:
    made = None if state in ("planned", "dropped") else GIVEN_ON
    values = {"contact": contact.id, "planned": planned, "state": state, "made": made}
    return lambda connection: connection.execute(NEW_ASK, values)


def gesture(contact: Contact, day: date, way: str = "given") -> Callable[[Connection], object]:
    values = {"contact": contact.id, "day": day, "direction": way}
    return lambda connection: connection.execute(NEW_GESTURE, values)


def sql(statement: str) -> Callable[[Connection], object]:
    return lambda connection: connection.exec_driver_sql(statement)


def store(engine: Engine, *writes: Callable[[Connection], object]) -> None:
    with engine.begin() as connection:
        for write in writes:
            write(connection)


@contextmanager
def refused() -> Iterator[None]:
    with pytest.raises(IntegrityError, match=REFUSED):
        yield


def test_a_plan(engine: Engine, anna: Contact) -> None:
    store(engine, gesture(anna, GIVEN_ON), ask(anna, FIRST_DAY))
    with refused():
        store(engine, ask(anna, INSIDE))


def test_a_plan_for_an_earlier_day_than_that_of_the_gesture(engine: Engine, anna: Contact) -> None:
    store(engine, gesture(anna, GIVEN_ON))
    with refused():
        store(engine, ask(anna, GIVEN_ON - timedelta(days=1)))


@pytest.mark.parametrize("state", ["made", "dropped", "answered", "unanswered"])
def test_a_fact_can_always_be_stored(engine: Engine, anna: Contact, state: str) -> None:
    store(engine, gesture(anna, GIVEN_ON), ask(anna, INSIDE, state))


@pytest.mark.parametrize(
    "change",
    ["planned_for = '2026-11-12'", "state = 'planned', planned_for = '2026-11-12'"],
)
def test_a_plan_that_is_moved(engine: Engine, anna: Contact, change: str) -> None:
    store(engine, gesture(anna, GIVEN_ON), ask(anna, FIRST_DAY))
    with refused():
        store(engine, sql(f"UPDATE ask SET {change}"))


def test_a_plan_that_is_taken_up_again(engine: Engine, anna: Contact) -> None:
    store(engine, gesture(anna, GIVEN_ON), ask(anna, INSIDE, "dropped"))
    with refused():
        store(engine, sql("UPDATE ask SET state = 'planned'"))


def test_a_gesture_while_an_ask_is_planned(engine: Engine, anna: Contact) -> None:
    store(engine, ask(anna, INSIDE), gesture(anna, GIVEN_ON - timedelta(days=1)))
    store(engine, gesture(anna, GIVEN_ON, "received"))
    with refused():
        store(engine, gesture(anna, GIVEN_ON))


@pytest.mark.parametrize("change", ["happened_on = '2026-11-03'", "direction = 'given'"])
def test_a_gesture_that_is_changed(engine: Engine, anna: Contact, change: str) -> None:
    is_received = change.startswith("direction")
    day = GIVEN_ON if is_received else GIVEN_ON - timedelta(days=1)
    store(engine, ask(anna, INSIDE), gesture(anna, day, "received" if is_received else "given"))
    with refused():
        store(engine, sql(f"UPDATE gesture SET {change}"))


@pytest.mark.parametrize("moved", ["ask", "gesture"])
def test_what_another_contact_gets(
    engine: Engine, team: Team, mara: Member, anna: Contact, moved: str
) -> None:
    other = team.meet(mara, "Bert Smit")
    store(engine, gesture(other, GIVEN_ON), ask(anna, INSIDE))
    contact = other if moved == "ask" else anna
    with refused():
        store(engine, sql(f"UPDATE {moved} SET contact_id = {contact.id}"))


def test_a_longer_window(engine: Engine, anna: Contact) -> None:
    store(engine, gesture(anna, GIVEN_ON), ask(anna, FIRST_DAY))
    store(engine, sql("UPDATE workspace SET cooling_off_days = 7"))
    store(engine, sql("UPDATE workspace SET cooling_off_days = 10"))
    with refused():
        store(engine, sql("UPDATE workspace SET cooling_off_days = 11"))


def test_what_was_taken_back_stands_in_nobodys_way(
    engine: Engine, team: Team, mara: Member, anna: Contact
) -> None:
    given = team.give(mara, anna)
    team.ask_for(lambda s: reversals.undo(s, mara, given.id, team.now))
    store(engine, ask(anna, INSIDE), sql("UPDATE workspace SET cooling_off_days = 60"))
    store(engine, sql("UPDATE gesture SET happened_on = '2026-11-05'"))


@pytest.mark.parametrize("engine", [POSTGRESQL], indirect=True)
@pytest.mark.parametrize("is_gift_first", [True, False])
def test_who_writes_at_once_waits_and_sees_the_other(
    engine: Engine, anna: Contact, is_gift_first: bool
) -> None:
    """Neither locks the contact, as whoever forgets to would not."""
    writes = [gesture(anna, GIVEN_ON), ask(anna, INSIDE)]
    first, second = writes if is_gift_first else reversed(writes)
    with ThreadPoolExecutor(1) as threads:
        with engine.begin() as connection:
            first(connection)
            other = threads.submit(store, engine, second)
            with pytest.raises(TimeoutError):
                other.result(timeout=0.3)
        with refused():
            other.result(timeout=10)


@pytest.mark.parametrize("engine", [POSTGRESQL], indirect=True)
@pytest.mark.parametrize("is_window_first", [True, False])
def test_a_window_that_gets_longer_meanwhile(
    engine: Engine, anna: Contact, is_window_first: bool
) -> None:
    store(engine, gesture(anna, GIVEN_ON))
    writes = [sql("UPDATE workspace SET cooling_off_days = 30"), ask(anna, FIRST_DAY)]
    first, second = writes if is_window_first else reversed(writes)
    with ThreadPoolExecutor(1) as threads:
        with engine.begin() as connection:
            first(connection)
            other = threads.submit(store, engine, second)
            with pytest.raises(TimeoutError):
                other.result(timeout=0.3)
        with refused():
            other.result(timeout=10)


@pytest.mark.parametrize("engine", [POSTGRESQL], indirect=True)
def test_a_gesture_while_the_window_gets_longer_is_recorded_all_the_same(
    engine: Engine, team: Team, mara: Member, anna: Contact
) -> None:
    """Whoever gives something saw the shorter window, and the ask outside it."""
    plan = team.plan_ask(mara, anna, in_days=10)
    to_do = [lambda s: keeping_clear.last_for(s, team.workspace_id, 30, team.now)]

    def get_longer(_connection: object, _cursor: object, sql: str, *_: object) -> None:
        if to_do and sql.startswith("SELECT ask"):
            team.ask_for(to_do.pop())

    event.listen(engine, "after_cursor_execute", get_longer)
    given = conflicts.tried_again(team.give)(mara, anna)
    event.remove(engine, "after_cursor_execute", get_longer)
    assert given.asks == (PutOff("tax return", date(2026, 12, 3), FIRST_DAY, None, None),)
    assert team.entry(plan).day == date(2026, 12, 3)
