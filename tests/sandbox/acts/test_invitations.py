"""`/invite`: the app comes into a channel, and hears of it."""

import pytest

from sandbox import Sandbox
from sandbox.driver import Actor
from sandbox.driver.connection import Declined
from tests.browsing import page_at
from tests.sandbox.echo_bot import EchoBot


def test_the_app_is_invited_and_can_post(bot: EchoBot, mara: Actor) -> None:
    assert not bot.calls("chat.postMessage", channel="C0RANDOM", text="x")["ok"]
    mara.types("/invite @Goodturn", channel="C0RANDOM")
    event = bot.last["event"]
    assert event["type"] == "member_joined_channel"
    assert (event["user"], event["channel"]) == ("U0GOODTURN", "C0RANDOM")
    assert (event["inviter"], event["channel_type"]) == ("U0MARA", "C")
    assert bot.calls("chat.postMessage", channel="C0RANDOM", text="x")["ok"]
    (joined, _) = mara.sees().room("C0RANDOM").messages
    assert joined.text == "<@U0GOODTURN> has joined the channel"


@pytest.mark.parametrize(
    ("line", "channel", "error"),
    [
        ("/invite @Goodturn", "C0TEAM", "already_in_channel"),
        ("/invite @nobody", "C0RANDOM", "user_not_found"),
        ("/invite @goodturn @nobody", "C0RANDOM", "user_not_found"),
        ("/invite", "C0RANDOM", "no_user"),
        ("/invite @jonas", "D0MARA", "method_not_supported_for_channel_type"),
    ],
)
def test_who_can_not_be_invited(
    bot: EchoBot, mara: Actor, line: str, channel: str, error: str
) -> None:
    with pytest.raises(Declined, match=error):
        mara.types(line, channel=channel)
    assert bot.received == []


def test_a_person_finds_the_command_and_sees_who_came(box: Sandbox, bot: EchoBot) -> None:
    with page_at(f"{box.url}/#as=U0SOFIE&room=C0RANDOM") as page:
        line = page.get_by_role("combobox", name="Bericht aan")
        line.fill("/inv")
        page.get_by_role("option", name="/invite @Goodturn").wait_for()
        page.keyboard.press("Tab")
        page.keyboard.type("@Goodturn")
        page.keyboard.press("Enter")
        page.get_by_role("article").get_by_text("Goodturn is aan dit kanaal toegevoegd").wait_for()
    assert bot.last["event"]["inviter"] == "U0SOFIE"
