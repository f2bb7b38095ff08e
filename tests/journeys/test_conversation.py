"""Writing to the bot in its own conversation, as people try first."""

from sandbox.driver.shown import Shown
from sandbox.example.tour import MARA
from tests.journeys.conftest import World


def test_a_message_is_answered_with_what_can_be_done(world: World) -> None:
    world.start_bot(as_operator=True)
    since = world.driver.seq
    world.driver.act_as(MARA).types("hello, who are you?", channel="D0MARA")
    answer = world.driver.wait_for(
        lambda entry: entry.message is not None and entry.message["user"] != MARA,
        timeout=10,
        since=since,
    )
    assert answer.surface == "dm"
    shown = Shown.from_entry(answer)
    assert {"I gave something", "Who is due?"} <= {button.text for button in shown.buttons()}
