"""Writing to the bot in its own conversation, as people try first."""

from sandbox.example.tour import MARA
from tests.journeys.conftest import World


def test_a_message_is_answered_with_what_can_be_typed(world: World) -> None:
    world.start_bot(as_operator=True)
    since = world.driver.seq
    world.driver.act_as(MARA).types("hello, who are you?", channel="D0MARA")
    answer = world.driver.wait_for(
        lambda entry: entry.message is not None and entry.message["user"] != MARA,
        timeout=10,
        since=since,
    )
    assert answer.surface == "dm"
    assert answer.message is not None
    assert "/goodturn give" in answer.message["text"]
