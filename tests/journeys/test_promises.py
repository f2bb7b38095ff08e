"""A promise kept through a silent fortnight, in a whole Slack with its own checks."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from bot.preferences.wishes import Part
from sandbox.driver import Actor
from sandbox.driver.shown import Shown
from sandbox.example import team
from sandbox.example.player import HOME_ZONE, MARA, TEAM_CHANNEL
from sandbox.state.journal import Entry
from tests.journeys.conftest import OLD_FRIENDS, World, give_in_july

BOOK = Path(team.__file__).parent / "mara.csv"
FRIEND, OTHERS = OLD_FRIENDS[0], OLD_FRIENDS[2:13]
NUDGED = [date(2026, 10, day) for day in (6, 7, 8, 13, 14, 15)]
"""The days that two people a day and five in seven days leave; the last asks whether to stop."""
QUIET = [date(2026, 10, day) for day in (9, 16)]
"""Two of the days on which seven days were full; on the second she is left alone, too."""
PROMISED = date(2026, 10, 19)
"""A Monday: five people in the last seven days, four days after the last nudge to who is silent."""


@pytest.fixture
def silent_mara(world: World) -> Actor:
    """Many people are due, and she has plans with one; she says nothing from then on."""
    world.goodturn("import", str(BOOK), "--owner", MARA)
    world.start_bot()
    mara = world.driver.act_as(MARA)
    mara.types("/goodturn settings", channel=TEAM_CHANNEL)
    settings = mara.dialog()
    assert settings is not None
    saved = mara.submits(settings, {Part.PER_DAY: "2", Part.PER_WEEK: "5"})
    assert "Saved" in saved.words()
    mara.closes(saved)
    give_in_july(world, OTHERS)
    planned = mara.types(f"/goodturn ask {FRIEND} tax return on 19 October", channel=TEAM_CHANNEL)
    assert planned is not None
    assert "Monday 19 October" in planned.words()
    return mara


def look(mara: Actor, day: date, patience: float) -> Shown | None:
    """Ten o'clock on a day, and the nudge that it brings; None when none has come for so long."""
    since = mara.driver.seq
    mara.driver.move_to(datetime.combine(day, time(10), HOME_ZONE))
    try:
        return Shown.from_entry(mara.driver.wait_for(is_nudge, timeout=patience, since=since))
    except TimeoutError:
        return None


def is_nudge(entry: Entry) -> bool:
    return entry.kind == "message_posted" and entry.surface == "dm" and entry.who == MARA


def test_a_promise_is_kept_through_a_silent_fortnight(silent_mara: Actor) -> None:
    since = silent_mara.driver.seq
    for day in sorted((*NUDGED, *QUIET)):
        came = look(silent_mara, day, patience=2.0 if day in QUIET else 15.0)
        assert (came is None) is (day in QUIET), day
    assert came is None
    kept = look(silent_mara, PROMISED, patience=15.0)
    assert kept is not None
    assert {day for _, day in silent_mara.driver.posted(since)} == {*NUDGED, PROMISED}
    # It is all that comes, and it comes on time.
    assert len([block for block in kept.blocks if block["type"] == "actions"]) == 1
    assert FRIEND in kept.words()
    assert "tax return" in kept.words()
    assert "I promised this for" not in kept.words()
