"""Messages: posting, changing, and what Slack refuses about them."""

from typing import Any

import pytest

from sandbox import Sandbox
from sandbox.driver import Actor, Declined, Driver
from tests.sandbox.echo_bot import EchoBot, Received
from tests.sandbox.forms import actions, button, plain, section


def test_direct_message_is_opened_by_posting_to_a_member(bot: EchoBot, mara: Actor) -> None:
    answer = bot.calls("chat.postMessage", channel="U0MARA", text="Good morning")
    assert answer["channel"] == "D0MARA"
    assert answer["message"]["bot_id"] == "B0GOODTURN"
    assert [one.text for one in mara.sees().direct] == ["Good morning"]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C0TEAM", "text": ""}, "no_text"),
        ({"channel": "C0TEAM", "text": "x" * 40_001}, "msg_too_long"),
        ({"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ({"channel": "U0NOBODY", "text": "x"}, "channel_not_found"),
        ({"channel": "U0NOOR", "text": "x"}, "user_disabled"),
        ({"channel": "USLACKBOT", "text": "x"}, "cannot_dm_bot"),
        ({"channel": "C0RANDOM", "text": "x"}, "not_in_channel"),
        ({"channel": "C0TEAM", "blocks": [section()] * 51}, "invalid_blocks"),
        ({"channel": "C0TEAM", "blocks": "nonsense"}, "invalid_blocks_format"),
        ({"channel": "C0TEAM", "blocks": [section("x" * 2900)] * 5}, "msg_blocks_too_long"),
        ({"channel": "C0TEAM", "text": "x", "thread_ts": "1.000000"}, "thread_not_found"),
    ],
)
def test_refused_posts(bot: EchoBot, arguments: dict[str, Any], error: str) -> None:
    assert bot.calls("chat.postMessage", **arguments)["error"] == error


def test_direct_message_to_someone_who_was_deactivated(bot: EchoBot, driver: Driver) -> None:
    known = bot.calls("chat.postMessage", channel="U0TOM", text="x")["channel"]
    driver.changes_member("U0TOM", deleted=True)
    for channel in ("U0TOM", known):
        assert bot.calls("chat.postMessage", channel=channel, text="x")["error"] == "user_disabled"


def test_messages_tab_can_be_off(bot: EchoBot, driver: Driver) -> None:
    known = bot.calls("chat.postMessage", channel="U0TOM", text="x")["channel"]
    driver.changes_app(messages_tab=False)
    for channel in ("U0TOM", known):
        refused = bot.calls("chat.postMessage", channel=channel, text="x")
        assert refused["error"] == "messages_tab_disabled"
    assert bot.calls("chat.postMessage", channel="C0TEAM", text="x")["ok"]
    driver.changes_app(messages_tab=True)
    assert bot.calls("chat.postMessage", channel="U0TOM", text="x")["ok"]


@pytest.mark.parametrize("error", ["account_inactive", "token_revoked"])
def test_token_can_be_taken_away(bot: EchoBot, driver: Driver, error: str) -> None:
    driver.changes_app(token_error=error)
    assert bot.calls("chat.postMessage", channel="U0TOM", text="x")["error"] == error
    assert bot.calls("auth.test")["error"] == error
    driver.changes_app(token_error=None)
    assert bot.calls("auth.test")["ok"]


def test_app_can_only_be_changed_so_far(driver: Driver) -> None:
    for changes in ({"token_error": "tired"}, {"colour": "green"}):
        with pytest.raises(Declined, match="invalid_arguments"):
            driver.changes_app(**changes)


@pytest.mark.parametrize(
    ("block", "pointer"),
    [
        (section("x" * 3001), "/blocks/0/text/text"),
        (section(""), "/blocks/0/text/text"),
        ({"type": "section"}, "/blocks/0"),
        ({"type": "header", "text": plain("x" * 151)}, "/blocks/0/text/text"),
        ({"type": "header", "text": {"type": "mrkdwn", "text": "x"}}, "/blocks/0/text/type"),
        ({"type": "alert", "text": "x"}, "/blocks/0/type"),
        ({"type": "context", "elements": []}, "/blocks/0/elements"),
        (actions(button("x" * 76)), "/blocks/0/elements/0/text/text"),
        (actions(button(value="x" * 2001)), "/blocks/0/elements/0/value"),
        (actions(button(), button("Same id")), "/blocks/0/elements"),
        (actions(*[button(action_id=str(n)) for n in range(26)]), "/blocks/0/elements"),
        ({"type": "table", "rows": [[], [{"type": "raw_text", "text": "x"}]]}, "/blocks/0/rows"),
    ],
)
def test_refused_blocks_name_the_culprit(bot: EchoBot, block: dict[str, Any], pointer: str) -> None:
    answer = bot.calls("chat.postMessage", channel="C0TEAM", blocks=[block])
    assert answer["error"] == "invalid_blocks"
    assert f"[json-pointer:{pointer}]" in answer["response_metadata"]["messages"][0]


def test_lengths_are_counted_in_code_points(bot: EchoBot) -> None:
    block = actions(button("🌷" * 75))
    assert bot.calls("chat.postMessage", channel="C0TEAM", text="x", blocks=[block])["ok"]


def test_null_is_as_good_as_absent(bot: EchoBot) -> None:
    block = section() | {"accessory": None, "fields": None}
    message = bot.calls("chat.postMessage", channel="C0TEAM", text="x", blocks=[block])["message"]
    assert not {"accessory", "fields"} & set(message["blocks"][0])


def test_chart_is_checked(bot: EchoBot) -> None:
    def posted(**chart: Any) -> dict[str, Any]:
        block = {"type": "data_visualization", "title": "October", "chart": chart}
        return bot.calls("chat.postMessage", channel="C0TEAM", text="x", blocks=[block])

    slice_ = {"label": "given", "value": 3}
    assert posted(type="pie", segments=[slice_])["ok"]
    assert posted(type="pie", segments=[slice_ | {"value": 0}])["error"] == "invalid_blocks"
    axis = {"categories": ["Sep", "Oct"]}
    series = [{"name": "given", "data": [{"label": "Sep", "value": 1}]}]
    incomplete = posted(type="bar", series=series, axis_config=axis)
    assert incomplete["response_metadata"]["messages"] == [
        "[ERROR] must have exactly one point for every category "
        "[json-pointer:/blocks/0/chart/series/0/data]"
    ]


def test_update_changes_own_messages_only(bot: EchoBot, mara: Actor) -> None:
    mara.driver.patience = 0
    mara.types("Hello everybody", channel="C0TEAM")
    typed = mara.sees().room("C0TEAM").messages[0]
    refused = bot.calls("chat.update", channel="C0TEAM", ts=typed.ts, text="x")
    assert refused["error"] == "cant_update_message"
    gone = bot.calls("chat.update", channel="C0TEAM", ts="1.000000", text="x")
    assert gone["error"] == "message_not_found"


def test_update_replaces_text_and_blocks(bot: EchoBot, mara: Actor) -> None:
    posted = bot.calls("chat.postMessage", channel="U0MARA", text="Old", blocks=[section("Old")])
    where = {"channel": posted["channel"], "ts": posted["ts"]}
    assert bot.calls("chat.update", **where, text="x" * 4001)["error"] == "msg_too_long"
    assert bot.calls("chat.update", **where, text="New")["ok"]
    assert mara.sees().direct[0].words() == "New"
    assert bot.calls("chat.delete", **where)["ok"]
    assert mara.sees().direct == ()


def test_ephemeral_is_for_one_member_of_the_channel(bot: EchoBot, driver: Driver) -> None:
    arguments = {"channel": "C0TEAM", "text": "Only you"}
    assert bot.calls("chat.postEphemeral", user="U0MARA", **arguments)["message_ts"]
    assert driver.act_as("U0MARA").sees().room("C0TEAM").messages[0].surface == "ephemeral"
    assert driver.act_as("U0PRIYA").sees().room("C0TEAM").messages == ()
    refused = bot.calls("chat.postEphemeral", user="U0TOM", **arguments)
    assert refused["error"] == "user_not_in_channel"


def test_thread(bot: EchoBot, mara: Actor) -> None:
    posted = bot.calls("chat.postMessage", channel="C0TEAM", text="October")
    bot.calls("chat.postMessage", channel="C0TEAM", text="Details", thread_ts=posted["ts"])
    top = mara.sees().room("C0TEAM").messages[0]
    assert [reply.text for reply in top.replies] == ["Details"]


def test_click_carries_everything(bot: EchoBot, box: Sandbox, mara: Actor) -> None:
    blocks = [section(), actions(button("Done", value="r7"))]
    posted = bot.calls("chat.postMessage", channel="U0MARA", text="Nudge", blocks=blocks)

    def done(received: Received) -> str:
        container = received.content["container"]
        where = {"channel": container["channel_id"], "ts": container["message_ts"]}
        bot.calls("chat.update", **where, text="Given", blocks=[section("Given")])
        return ""

    bot.answer = done
    after = mara.clicks(mara.sees().direct[0], "Done")
    assert after.words() == "Given"
    payload = bot.last
    assert payload["type"] == "block_actions"
    assert payload["user"] == {
        "id": "U0MARA",
        "username": "mara",
        "name": "mara",
        "team_id": "T0SANDBOX",
    }
    assert payload["container"] == {
        "type": "message",
        "message_ts": posted["ts"],
        "channel_id": "D0MARA",
        "is_ephemeral": False,
    }
    assert payload["channel"] == {"id": "D0MARA", "name": "directmessage"}
    assert payload["message"]["ts"] == posted["ts"]
    assert payload["state"] == {"values": {}}
    assert payload["response_url"].startswith(box.url)
    assert payload["actions"][0]["value"] == "r7"
    assert payload["actions"][0]["action_ts"]


def test_overflow_option_is_clicked_by_its_text(bot: EchoBot, mara: Actor) -> None:
    option = {"text": plain("Stop"), "value": "stop:7"}
    menu = {"type": "overflow", "action_id": "more", "options": [option]}
    bot.calls("chat.postMessage", channel="U0MARA", text="x", blocks=[actions(menu)])
    mara.clicks(mara.sees().direct[0], "Stop")
    assert bot.last["actions"][0]["selected_option"]["value"] == "stop:7"


def test_missing_button_names_those_that_are_there(bot: EchoBot, mara: Actor) -> None:
    bot.calls("chat.postMessage", channel="U0MARA", text="x", blocks=[actions(button())])
    with pytest.raises(LookupError, match="there are: 'Done'"):
        mara.clicks(mara.sees().direct[0], "Undo")


def test_one_button_cant_be_clicked_by_someone_else(bot: EchoBot, driver: Driver) -> None:
    bot.calls("chat.postMessage", channel="U0MARA", text="x", blocks=[actions(button())])
    shown = driver.act_as("U0MARA").sees().direct[0]
    with pytest.raises(Exception, match="not_in_channel"):
        driver.act_as("U0JONAS").clicks(shown, "Done")
