"""Messages that mention the app: it hears of those in channels that it is in, if it subscribed."""

from collections.abc import Iterator

import pytest

from sandbox import Sandbox
from sandbox.driver import Actor
from sandbox.example.team import team
from tests.sandbox.conftest import NOON
from tests.sandbox.echo_bot import BOT_TOKEN, SIGNING_SECRET, EchoBot

EVENTS = ["app_mention", "message.im"]


@pytest.fixture
def box() -> Iterator[Sandbox]:
    """A sandbox whose app subscribed to mentions."""
    sandbox = Sandbox(
        team(),
        signing_secret=SIGNING_SECRET,
        bot_token=BOT_TOKEN,
        now=NOON,
        manifest={"settings": {"event_subscriptions": {"bot_events": EVENTS}}},
        answer_limit=0.5,
        retry_delays=(0.0,),
    )
    sandbox.start()
    yield sandbox
    sandbox.stop()


@pytest.mark.parametrize("name", ["@Goodturn", "@goodturn"])
def test_a_mention_is_told_to_the_app(bot: EchoBot, mara: Actor, name: str) -> None:
    mara.types(f"{name} who is due?", channel="C0TEAM")
    told = bot.last["event"]
    posted = mara.sees().room("C0TEAM").messages[-1]
    assert posted.text == "<@U0GOODTURN> who is due?"
    assert told == {
        "type": "app_mention",
        "channel": "C0TEAM",
        "user": "U0MARA",
        "text": "<@U0GOODTURN> who is due?",
        "ts": posted.ts,
        "event_ts": posted.ts,
        "team": "T0SANDBOX",
    }


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("who is due?", "C0TEAM"),
        ("mara@goodturn.example", "C0TEAM"),
        ("@goodturners unite", "C0TEAM"),
        ("@Goodturn hello", "C0RANDOM"),
    ],
)
def test_what_mentions_nobody_or_stands_elsewhere_is_not(
    bot: EchoBot, mara: Actor, line: str, channel: str
) -> None:
    mara.types(line, channel=channel)
    assert bot.received == []


def test_in_their_conversation_it_is_a_message(bot: EchoBot, mara: Actor) -> None:
    mara.types("@Goodturn hello", channel="D0MARA")
    assert [one.content["event"]["type"] for one in bot.received] == ["message"]
