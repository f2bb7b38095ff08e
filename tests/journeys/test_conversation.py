"""Writing to the bot in its own conversation, as people try first."""

from pathlib import Path

import pytest

from sandbox.driver.shown import Shown
from sandbox.example import team as example
from sandbox.example.player import MARA
from tests.journeys.conftest import World


def answer(world: World, written: str) -> str:
    """What the bot answers to a message of Mara's."""
    since = world.driver.seq
    world.driver.act_as(MARA).types(written, channel="D0MARA")
    told = world.driver.wait_for(
        lambda entry: entry.message is not None and entry.message["user"] != MARA,
        timeout=10,
        since=since,
    )
    assert told.surface == "dm"
    assert told.message is not None
    text: str = told.message["text"]
    return text


@pytest.mark.parametrize(
    ("world", "told", "logged", "undo", "undone"),
    [
        ("en", "Anna Jansen sent us flowers yesterday", "“flowers”", "undo that", "Undone"),
        pytest.param(
            "nl",
            "Anna Jansen heeft ons gisteren bloemen gestuurd",
            "“bloemen”",
            "ongedaan maken",
            "Teruggedraaid",
            marks=pytest.mark.exhaustive,
        ),
        pytest.param(
            "de",
            "Anna Jansen hat uns gestern Blumen geschickt",
            "„Blumen“",
            "mach das rückgängig",
            "Zurückgenommen",
            marks=pytest.mark.exhaustive,
        ),
    ],
    indirect=["world"],
)
def test_a_sentence_is_logged_and_undo_takes_it_back(
    world: World, told: str, logged: str, undo: str, undone: str
) -> None:
    book = Path(example.__file__).parent / "mara.csv"
    assert world.goodturn("import", str(book), "--owner", MARA).returncode == 0
    world.start_bot(as_operator=True)
    assert logged in answer(world, told)
    taken_back = answer(world, undo)
    assert undone in taken_back
    assert logged in taken_back


def test_a_message_is_answered_with_what_can_be_done(world: World) -> None:
    world.start_bot(as_operator=True)
    since = world.driver.seq
    world.driver.act_as(MARA).types("hello, who are you?", channel="D0MARA")
    told = world.driver.wait_for(
        lambda entry: entry.message is not None and entry.message["user"] != MARA,
        timeout=10,
        since=since,
    )
    assert told.surface == "dm"
    shown = Shown.from_entry(told)
    assert {"I gave something", "Who is due?"} <= {button.text for button in shown.buttons()}
