"""What a member can do with a nudge besides Done, in a whole Slack with its own checks."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sandbox.driver import Actor
from sandbox.driver.shown import Shown
from sandbox.example import team
from sandbox.example.player import MARA
from tests.journeys.conftest import OLD_FRIENDS, World, give_in_july
from tests.journeys.person import STARTS

BOOK = Path(team.__file__).parent / "mara.csv"
JONAS = "U0JONAS"
TUESDAY = STARTS + timedelta(days=1, minutes=30)


class Nudged:
    """Mara with a nudge about three people in front of her."""

    def __init__(self, mara: Actor) -> None:
        self.mara = mara

    @property
    def nudge(self) -> Shown:
        return self.mara.sees().direct[-1]

    def chooses(self, row: int, option: str, kind: str = "menu") -> Shown:
        """Choose in the menu of one of the three people, counted from 0."""
        elements = self._row(row)["elements"]
        action_id = next(e["action_id"] for e in elements if f"reminder.{kind}" in e["action_id"])
        block_id = self._row(row)["block_id"]
        return self.mara.chooses(self.nudge, option, action_id=action_id, block_id=block_id)

    def clicks(self, row: int, button: str) -> Shown:
        return self.mara.clicks(
            self.nudge, action_id=f"reminder.{button}", block_id=self._row(row)["block_id"]
        )

    def reads(self, words: str) -> None:
        """Until the nudge says so; it is drawn again after a dialog has closed."""
        self.mara.driver.wait_for(
            lambda entry: entry.message is not None and words in Shown.from_entry(entry).words(),
            timeout=10,
            since=0,
        )

    def dialog(self) -> Shown:
        dialog = self.mara.dialog()
        assert dialog is not None
        return dialog

    def sends(self) -> None:
        """Send what is written, once more where the bot still reads what it checks it by."""
        if self.mara.submits(self.dialog()).is_open:
            assert not self.mara.submits(self.dialog()).is_open

    def _row(self, number: int) -> dict[str, Any]:
        return [block for block in self.nudge.blocks if block["type"] == "actions"][number]


@pytest.fixture
def nudged(world: World) -> Nudged:
    world.goodturn("import", str(BOOK), "--owner", MARA)
    world.start_bot(as_operator=True)
    give_in_july(world, OLD_FRIENDS[2:5])
    world.driver.move_to(TUESDAY)
    world.driver.wait_for(lambda entry: entry.surface == "dm", timeout=10)
    return Nudged(world.driver.act_as(MARA))


@pytest.mark.exhaustive
def test_three_people_put_off_reworded_and_given_away(nudged: Nudged) -> None:
    nudged.chooses(0, "Pick a date…")
    refused = nudged.mara.submits(nudged.dialog(), {"day": "2026-10-05"})
    assert "5 October has passed" in refused.errors["day"]
    assert not nudged.mara.submits(nudged.dialog(), {"day": "2026-10-10"}).is_open
    nudged.reads("put off until Monday 12 October")

    ideas = nudged.nudge.words()
    nudged.clicks(1, "another")
    assert nudged.nudge.words() != ideas
    nudged.clicks(1, "write")
    note = nudged.dialog()
    assert "Goodturn sends nothing" in note.words()
    nudged.mara.clicks(note, "Different wording")
    assert nudged.dialog().values() != note.values()
    nudged.sends()
    nudged.reads("Logged:")

    nudged.chooses(2, "Not my contact")
    nudged.reads("You no longer look after")
    nudged.chooses(2, JONAS, "owner")
    nudged.reads("looks after *")
    nudged.clicks(2, "undo")
    assert "looks after *" not in nudged.nudge.words()
