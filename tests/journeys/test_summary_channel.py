"""A summary channel that the bot isn't in: it waits, an admin hears of it and moves it."""

from datetime import datetime

import pytest

from sandbox.driver import Actor
from sandbox.driver.shown import Shown
from sandbox.example.player import HOME_ZONE, MARA
from sandbox.state.journal import Entry
from tests.journeys.conftest import World

RANDOM, TEAM = "C0RANDOM", "C0TEAM"
FIRST_OF_NOVEMBER = datetime(2026, 11, 2, 9, tzinfo=HOME_ZONE)
"""The first working day: a Monday."""


@pytest.fixture
def mara(world: World) -> Actor:
    world.start_bot()
    return world.driver.act_as(MARA)


def types(mara: Actor, line: str, channel: str = RANDOM) -> str:
    shown = mara.types(f"/goodturn {line}", channel=channel)
    assert shown is not None
    return shown.words()


def posted(world: World, since: int, *, channel: str | None = None) -> Shown:
    """The next message of the bot's in a channel, or else to Mara."""

    def matches(entry: Entry) -> bool:
        is_there = entry.channel == channel if channel else entry.who == MARA
        return entry.kind == "message_posted" and is_there

    return Shown.from_entry(world.driver.wait_for(matches, timeout=20, since=since))


def test_the_bot_joins_a_public_channel_and_posts_there(world: World, mara: Actor) -> None:
    assert "I’ve just joined" in types(mara, "summary here")
    since = world.driver.seq
    world.driver.move_to(FIRST_OF_NOVEMBER)
    assert "October 2026, together" in posted(world, since, channel=RANDOM).words()


@pytest.mark.parametrize("world", ["nl"], indirect=True)
def test_a_summary_that_can_not_be_posted_is_told_and_moved(world: World, mara: Actor) -> None:
    world.driver.refuses("conversations.join", "missing_scope")
    said = types(mara, "overzicht hier")
    assert "Typ daar /invite @Goodturn" in said.replace("`", "")

    since = world.driver.seq
    world.driver.move_to(FIRST_OF_NOVEMBER)
    notice = posted(world, since)
    assert "kon het overzicht van oktober 2026 niet plaatsen" in notice.words()

    since = world.driver.seq
    moved = mara.chooses(notice, TEAM, action_id="summary.channel")
    assert "verhuist van" in moved.words()
    assert "Oktober 2026, samen" in posted(world, since, channel=TEAM).words()


def test_an_invitation_brings_it_within_the_hour(world: World, mara: Actor) -> None:
    world.driver.refuses("conversations.join", "missing_scope")
    types(mara, "summary here")
    since = world.driver.seq
    world.driver.move_to(FIRST_OF_NOVEMBER)
    assert "I couldn’t post the summary" in posted(world, since).words()

    world.driver.post(f"/channels/{RANDOM}/join", **{"as": "U0GOODTURN"})
    since = world.driver.seq
    world.driver.move_to(FIRST_OF_NOVEMBER.replace(hour=10, minute=1))
    assert "October 2026, together" in posted(world, since, channel=RANDOM).words()


def test_off_and_on_again(world: World, mara: Actor) -> None:
    assert "goes to" in types(mara, "summary here", TEAM)
    assert "moves from" in types(mara, "summary here", RANDOM)
    assert "no longer posted" in types(mara, "summary off", TEAM)
    assert "goes to" in types(mara, "summary here", TEAM)
