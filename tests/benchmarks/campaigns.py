"""How long the results of a large campaign take: 10,000 organisations in each of two groups."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from time import perf_counter

from sqlalchemy import Engine, insert
from sqlmodel import SQLModel

from bot import database
from bot.campaigns import results
from bot.models import (
    AskRow,
    CampaignArmRow,
    CampaignContactRow,
    CampaignRow,
    ContactRow,
    GestureRow,
    MemberRow,
    ResponseRow,
)
from bot.team import members, workspaces
from bot.vocabulary import (
    Answer,
    AskState,
    Audience,
    CampaignState,
    Direction,
    GestureKind,
)
from tests.benchmarks.filling import AT_ONCE

UNITS, OWNERS = 20_000, 30
_LAUNCHED = datetime(2026, 8, 3, 8, 0, tzinfo=UTC)
_GIVES_ON = date(2026, 8, 3)
_ASKS_ON = date(2026, 9, 7)
_DAYS, _WINDOW = 28, 30
_CLOSES_ON = _ASKS_ON + timedelta(days=_DAYS + _WINDOW)
_RUNS = 7


def milliseconds(engine: Engine) -> list[float]:
    """What each of several times took, the first of which compiles the statements."""
    _fill(engine)
    reading = database.readings(engine)
    now = datetime.combine(_CLOSES_ON + timedelta(days=2), time(12), UTC)
    with reading() as session:
        viewer = members.by_id(session, 1, 1)
    taken = []
    for _ in range(_RUNS):
        began = perf_counter()
        with reading() as session:
            found = results.show(session, viewer, 1, now)
        taken.append((perf_counter() - began) * 1000)
        assert found.comparisons
        assert sum(arm.units for arm in found.arms) == UNITS
    return taken


def _fill(engine: Engine) -> None:
    with database.transactions(engine)() as session:
        workspace_id = workspaces.connect(session, "T0LARGE", "Large").id
    ids = range(1, UNITS + 1)
    rolled = Random(1)
    answers = [each for each in ids if rolled.random() < (0.3 if each % 2 else 0.33)]
    own: dict[str, object] = {"workspace_id": workspace_id}
    _write(
        engine,
        MemberRow,
        [own | {"id": n, "slack_user_id": f"U{n}", "name": f"M{n}"} for n in range(1, OWNERS + 1)],
    )
    _write(
        engine,
        CampaignRow,
        [
            own
            | {
                "id": 1,
                "member_id": 1,
                "name": "Large",
                "words": "papers",
                "state": CampaignState.CLOSED,
                "planned_at": _LAUNCHED,
                "launched_at": _LAUNCHED,
                "seed": 1,
                "tilt": 1.1,
                "gives_on": _GIVES_ON,
                "gives_until": _GIVES_ON + timedelta(days=_DAYS),
                "asks_on": _ASKS_ON,
                "asks_until": _ASKS_ON + timedelta(days=_DAYS),
                "closes_on": _CLOSES_ON,
            }
        ],
    )
    _write(
        engine,
        CampaignArmRow,
        [
            own | {"campaign_id": 1, "place": 0, "kind": None},
            own | {"campaign_id": 1, "place": 1, "kind": GestureKind.USEFUL_TIP},
        ],
    )
    _write(engine, ContactRow, [own | _contact(n) for n in ids])
    _write(engine, GestureRow, [own | _gift(n) for n in ids if n % 2 == 0])
    _write(engine, AskRow, [own | _ask(n) for n in ids])
    _write(engine, ResponseRow, [own | _answer(n) for n in answers])
    _write(engine, CampaignContactRow, [own | _part(n) for n in ids])


def _write(engine: Engine, table: type[SQLModel], rows: list[dict[str, object]]) -> None:
    with engine.begin() as connection:
        for start in range(0, len(rows), AT_ONCE):
            connection.execute(insert(table), rows[start : start + AT_ONCE])


def _owner(n: int) -> int:
    return n // 2 % OWNERS + 1


def _contact(n: int) -> dict[str, object]:
    return {
        "id": n,
        "owner_id": _owner(n),
        "name": f"Client {n}",
        "name_key": f"client {n}",
        "audience": Audience.CLIENT,
        "ideal_days": 90,
        "maximum_days": 180,
        "added_on": _GIVES_ON,
        "due_on": _CLOSES_ON,
        "red_on": _CLOSES_ON,
    }


def _gift(n: int) -> dict[str, object]:
    return {
        "id": n,
        "contact_id": n,
        "member_id": _owner(n),
        "direction": Direction.GIVEN,
        "kind": GestureKind.USEFUL_TIP,
        "happened_on": _GIVES_ON + timedelta(days=n % _DAYS),
        "recorded_at": _LAUNCHED,
    }


def _made_on(n: int) -> date:
    return _ASKS_ON + timedelta(days=n // 2 % _DAYS)


def _ask(n: int) -> dict[str, object]:
    return {
        "id": n,
        "contact_id": n,
        "member_id": _owner(n),
        "words": "papers",
        "state": AskState.MADE,
        "made_on": _made_on(n),
        "recorded_at": _LAUNCHED,
    }


def _answer(n: int) -> dict[str, object]:
    return {
        "id": n,
        "ask_id": n,
        "member_id": _owner(n),
        "answer": Answer.YES,
        "answered_on": _made_on(n) + timedelta(days=n % _WINDOW),
        "recorded_at": _LAUNCHED,
    }


def _part(n: int) -> dict[str, object]:
    return {
        "campaign_id": 1,
        "contact_id": n,
        "unit": n,
        "arm": (n + 1) % 2,
        "owner_id": _owner(n),
        "audience": Audience.CLIENT,
        "turn": n,
        "gesture_id": n if n % 2 == 0 else None,
        "ask_id": n,
    }
