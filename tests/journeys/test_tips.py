"""A tip of the library finds who cares about it, and never goes there twice."""

from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.driver.shown import Shown
from sandbox.example import team
from sandbox.example.player import MARA, TEAM_CHANNEL
from tests.journeys.conftest import World
from tests.journeys.person import STARTS

BOOK = Path(team.__file__).parent / "mara.csv"
TUESDAY = STARTS + timedelta(days=1, minutes=30)
TITLE = "Vijf punten over de nieuwe pensioenwet"
LINE = f"nieuwe tip: {TITLE} https://example.com/pensioen #pensioen"


@pytest.mark.exhaustive
def test_a_tip_is_added_suggested_and_sent_once(world: World) -> None:
    world.goodturn("import", str(BOOK), "--owner", MARA)
    world.start_bot()
    mara = world.driver.act_as(MARA)

    def reads(line: str) -> Shown:
        shown = mara.types(f"/goodturn {line}", channel=TEAM_CHANNEL)
        assert shown is not None
        return shown

    reads("give Anna Jansen flowers on 1 July")
    assert TITLE in reads(LINE).words()
    world.driver.move_to(TUESDAY)
    world.driver.wait_for(lambda entry: entry.surface == "dm", timeout=10)

    nudge = mara.sees().direct[-1]
    assert TITLE in nudge.words()
    (*_, row) = [block for block in nudge.blocks if block["type"] == "actions"]
    mara.clicks(nudge, action_id="reminder.done", block_id=row["block_id"])
    assert f"“{TITLE}”" in mara.sees().direct[-1].words()

    assert TITLE in reads("who is Anna Jansen").words()
    library = reads("tips over pensioen")
    assert "Recently had it: Anna Jansen" in library.words()
    assert "would suit" not in library.words()
    mara.clicks(library, "Who would like it")
    world.driver.wait_for(
        lambda entry: (
            entry.message is not None and "None of your contacts" in Shown.from_entry(entry).words()
        ),
        timeout=10,
        since=0,
    )
