"""An idea refused and a better one given, in a whole Slack with its own checks."""

from pathlib import Path

from sandbox.driver.shown import Shown
from sandbox.example import team
from sandbox.example.player import MARA, TEAM_CHANNEL
from tests.journeys.conftest import World

BOOK = Path(team.__file__).parent / "mara.csv"
IDEA = "_Idea:_"


def ideas(shown: Shown) -> list[str]:
    return [line for line in shown.words().splitlines() if line.startswith(IDEA)]


def test_an_idea_is_refused_and_a_better_one_given(world: World) -> None:
    world.goodturn("import", str(BOOK), "--owner", MARA)
    world.start_bot()
    mara = world.driver.act_as(MARA)
    offered = mara.types("/goodturn Tom got promoted, any ideas?", channel=TEAM_CHANNEL)
    assert offered is not None
    refused, *others = ideas(offered)
    assert len(others) == 2
    instead = mara.clicks(offered, "Not for Tom")
    *kept, better = ideas(instead)
    assert kept == others
    assert better not in (refused, *others)
    done = mara.clicks(instead, "I did this")
    assert "Tom Bakker" in done.words()
    assert [one.text for one in done.buttons()] == ["Undo", "Add details"]
    again = mara.types("/goodturn Tom got promoted, any ideas?", channel=TEAM_CHANNEL)
    assert again is not None
    assert refused not in ideas(again)
