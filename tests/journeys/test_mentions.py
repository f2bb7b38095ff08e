"""Mentioning the bot among others: everybody sees that it answered, and one what it said."""

from pathlib import Path

import pytest

from sandbox.driver import Actor
from sandbox.driver.shown import Shown
from sandbox.example import team
from sandbox.example.player import MARA, TEAM_CHANNEL
from tests.journeys.conftest import World

BOOK = Path(team.__file__).parent / "mara.csv"
JONAS = "U0JONAS"


@pytest.fixture
def mara(world: World) -> Actor:
    assert world.goodturn("import", str(BOOK), "--owner", MARA).returncode == 0
    world.start_bot()
    return world.driver.act_as(MARA)


def seen(world: World, kind: str, words: str, since: int = 0) -> Shown:
    """What was shown in this way, once it has these words."""
    entry = world.driver.wait_for(
        lambda entry: entry.kind == kind and words in Shown.from_entry(entry).words(),
        timeout=10,
        since=since,
    )
    assert entry.message is not None
    assert "thread_ts" in entry.message
    return Shown.from_entry(entry)


def test_a_gift_logged_among_others_is_told_to_one_and_taken_back(
    world: World, mara: Actor
) -> None:
    mara.types("@Goodturn I gave Anna Jansen a book yesterday", channel=TEAM_CHANNEL)
    seen(world, "message_posted", "Only the person who asked can see it")
    told = seen(world, "ephemeral_shown", "a book")
    mara.clicks(told, "Undo")
    seen(world, "ephemeral_replaced", "Undone")
    (written,) = world.driver.act_as(JONAS).sees().room(TEAM_CHANNEL).messages
    assert written.text.startswith("<@U0GOODTURN> I gave")


def test_a_menu_that_one_opened_serves_another_too(world: World, mara: Actor) -> None:
    mara.types("@goodturn", channel=TEAM_CHANNEL)
    menu = seen(world, "message_posted", "I remind you")
    world.driver.act_as(JONAS).clicks(menu, "Who is due?")
    assert "Anna" not in seen(world, "ephemeral_shown", "Heute ist niemand dran").words()
