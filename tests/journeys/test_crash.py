"""kill -9 around the moment of posting: never twice on a day, and nothing lost."""

import sqlite3
import time
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sandbox.example import team
from sandbox.example.player import HOME_ZONE, MARA
from sandbox.state.journal import Entry
from tests.journeys.conftest import World

BOOK = Path(team.__file__).parent / "mara.csv"
TUESDAY = datetime(2026, 10, 6, 9, 0, tzinfo=HOME_ZONE)


def nudges(world: World) -> list[Entry]:
    return [
        entry
        for entry in world.driver.journal()
        if entry.kind == "message_posted" and entry.surface == "dm" and entry.who == MARA
    ]


def wait_for_claim(world: World) -> None:
    """Until the bot has committed that it is about to post."""
    file = world.environment["DATABASE_URL"].removeprefix("sqlite:///")
    deadline = time.monotonic() + 20
    with closing(sqlite3.connect(file)) as database:
        while time.monotonic() < deadline:
            states = [state for (state,) in database.execute("SELECT state FROM nudge")]
            if states and "due" not in states:
                return
            time.sleep(0.01)
    raise TimeoutError("no nudge was claimed")


@pytest.mark.parametrize(
    ("fault", "seen_on_tuesday"),
    [
        pytest.param("timeout", 0, id="killed before Slack took it"),
        pytest.param("reset_after_store", 1, id="killed after Slack took it"),
    ],
)
def test_a_killed_bot_posts_at_most_once_and_loses_nothing(
    world: World, fault: str, seen_on_tuesday: int
) -> None:
    assert world.goodturn("import", str(BOOK), "--owner", MARA).returncode == 0
    world.start_bot()
    world.driver.breaks("chat.postMessage", fault)
    world.driver.move_to(TUESDAY)
    wait_for_claim(world)
    if seen_on_tuesday:
        world.driver.wait_for(lambda entry: entry.kind == "message_posted", timeout=10)
    world.kill_bot()
    world.driver.mends()

    world.start_bot()
    world.driver.move_to(TUESDAY + timedelta(hours=1))
    time.sleep(0.5)
    assert len(nudges(world)) == seen_on_tuesday

    since = world.driver.seq
    world.driver.move_to(TUESDAY + timedelta(days=1))
    world.driver.wait_for(lambda entry: entry.kind == "message_posted", timeout=10, since=since)
    assert len(nudges(world)) == seen_on_tuesday + 1


def test_undo_works_after_a_restart(world: World) -> None:
    world.goodturn("import", str(BOOK), "--owner", MARA)
    world.start_bot(as_operator=True)
    world.driver.move_to(TUESDAY)
    world.driver.wait_for(lambda entry: entry.kind == "message_posted", timeout=10)
    mara = world.driver.act_as(MARA)
    nudge = mara.sees().direct[-1]
    # A birthday that is still ahead comes first, and logs nothing yet.
    mara.clicks(nudge, action_id="reminder.done", block_id=nudge.buttons()[-1].block_id)
    done = mara.sees().direct[-1]
    assert done.words().count("Logged:") == 1
    world.kill_bot()
    world.start_bot(as_operator=True)
    undo = next(one for one in done.buttons() if one.action_id == "reminder.undo")
    undone = mara.clicks(done, action_id="reminder.undo", block_id=undo.block_id)
    assert undone.words() == nudge.words()
