"""Emoji on messages: an app hears of those where it is, and can see what they are on."""

import pytest

from sandbox.driver import Actor, Declined, Driver
from sandbox.driver.shown import Shown
from tests.sandbox.echo_bot import EchoBot

SCOPES = ["chat:write", "reactions:read"]


@pytest.fixture(autouse=True)
def _allowed(driver: Driver) -> None:
    driver.changes_app(scopes=SCOPES)


def wrote(mara: Actor, channel: str = "C0TEAM", line: str = "Anna sent flowers") -> Shown:
    """What Mara wrote."""
    mara.types(line, channel=channel)
    return mara.sees().room(channel).messages[-1]


def test_the_app_is_told_whose_emoji_is_on_whose_message(
    bot: EchoBot, driver: Driver, mara: Actor
) -> None:
    message = wrote(mara)
    driver.act_as("U0JONAS").reacts(message, "gift")
    told = bot.last["event"]
    assert told.pop("event_ts")
    assert told == {
        "type": "reaction_added",
        "user": "U0JONAS",
        "reaction": "gift",
        "item_user": "U0MARA",
        "item": {"type": "message", "channel": "C0TEAM", "ts": message.ts},
    }


def test_the_message_is_read_with_its_emoji(bot: EchoBot, driver: Driver, mara: Actor) -> None:
    message = wrote(mara)
    for user_id, name in (("U0MARA", "gift"), ("U0JONAS", "gift"), ("U0JONAS", "+1")):
        driver.act_as(user_id).reacts(message, name)
    answer = bot.calls("reactions.get", channel="C0TEAM", timestamp=message.ts)
    assert (answer["type"], answer["channel"]) == ("message", "C0TEAM")
    assert answer["message"]["text"] == "Anna sent flowers"
    assert answer["message"]["reactions"] == [
        {"name": "gift", "users": ["U0MARA", "U0JONAS"], "count": 2},
        {"name": "+1", "users": ["U0JONAS"], "count": 1},
    ]


def test_where_the_app_is_not_it_neither_hears_nor_reads(bot: EchoBot, mara: Actor) -> None:
    message = wrote(mara, "C0RANDOM")
    mara.reacts(message, "gift")
    assert bot.received == []
    answer = bot.calls("reactions.get", channel="C0RANDOM", timestamp=message.ts)
    assert answer["error"] == "channel_not_found"


def test_without_the_scope_it_neither_hears_nor_reads(
    bot: EchoBot, driver: Driver, mara: Actor
) -> None:
    driver.changes_app(scopes=["chat:write"])
    message = wrote(mara)
    mara.reacts(message, "gift")
    assert bot.received == []
    answer = bot.calls("reactions.get", channel="C0TEAM", timestamp=message.ts)
    assert answer["error"] == "missing_scope"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C0TEAM"}, "no_item_specified"),
        ({"timestamp": "1.000001"}, "no_item_specified"),
        ({"channel": "C0TEAM", "timestamp": "soon"}, "bad_timestamp"),
        ({"channel": "C0TEAM", "timestamp": "1.000001"}, "message_not_found"),
        ({"channel": "C0NOWHERE", "timestamp": "1.000001"}, "channel_not_found"),
    ],
)
def test_what_cannot_be_read_is_refused(
    bot: EchoBot, arguments: dict[str, str], error: str
) -> None:
    assert bot.calls("reactions.get", **arguments)["error"] == error


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"name": "gift"}, "already_reacted"),
        ({"name": ":gift:"}, "invalid_name"),
        ({"name": "+1", "ts": "1.000001"}, "message_not_found"),
        ({"name": "+1", "as": "U0JONAS", "channel": "C0NOWHERE"}, "channel_not_found"),
    ],
)
def test_what_members_cannot_do(
    bot: EchoBot, driver: Driver, mara: Actor, change: dict[str, str], error: str
) -> None:
    message = wrote(mara)
    mara.reacts(message, "gift")
    sent = {"as": "U0MARA", "channel": "C0TEAM", "ts": message.ts, **change}
    with pytest.raises(Declined, match=error):
        driver.post("/react", **sent)
    assert len(bot.received) == 1
