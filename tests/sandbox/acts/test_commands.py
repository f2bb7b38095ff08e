"""Slash commands: what the bot gets, and what its answer shows."""

import hashlib
import hmac
import time

import httpx
from flask import jsonify

from sandbox import Sandbox
from sandbox.driver import Actor, Driver
from tests.sandbox.echo_bot import SIGNING_SECRET, EchoBot, Received
from tests.sandbox.forms import actions, button, section


def test_text_answer_is_seen_by_the_typist_only(bot: EchoBot, mara: Actor, driver: Driver) -> None:
    bot.answer = lambda _: "Hello Mara"
    shown = mara.types("/goodturn help me", channel="C0TEAM")
    assert shown is not None
    assert (shown.words(), shown.surface) == ("Hello Mara", "ephemeral")
    assert driver.act_as("U0JONAS").sees().room("C0TEAM").messages == ()


def test_form_is_complete(bot: EchoBot, box: Sandbox, mara: Actor) -> None:
    mara.types("/goodturn give <Anna> & @jonas", channel="C0TEAM")
    form = bot.last
    assert form.pop("trigger_id")
    assert form.pop("token")
    assert form.pop("response_url").startswith(box.url)
    assert form == {
        "team_id": "T0SANDBOX",
        "team_domain": "sandbox",
        "channel_id": "C0TEAM",
        "channel_name": "team-together",
        "user_id": "U0MARA",
        "user_name": "mara",
        "command": "/goodturn",
        "text": "give &lt;Anna&gt; &amp; <@U0JONAS|jonas>",
        "api_app_id": "A0GOODTURN",
        "is_enterprise_install": "false",
    }


def test_request_is_signed(bot: EchoBot, mara: Actor) -> None:
    mara.types("/goodturn", channel="C0TEAM")
    headers, body = bot.received[-1].headers, bot.received[-1].body
    timestamp = headers["X-Slack-Request-Timestamp"]
    signed = f"v0:{timestamp}:{body}".encode()
    expected = hmac.new(SIGNING_SECRET.encode(), signed, hashlib.sha256).hexdigest()
    assert headers["X-Slack-Signature"] == f"v0={expected}"
    assert abs(time.time() - int(timestamp)) < 60


def test_in_channel_answer_shows_the_typed_line_to_all(
    bot: EchoBot, mara: Actor, driver: Driver
) -> None:
    bot.answer = lambda _: jsonify(response_type="in_channel", text="Done", blocks=[section()])
    mara.types("/goodturn today", channel="C0TEAM")
    seen = driver.act_as("U0JONAS").sees().room("C0TEAM").messages
    assert [message.text for message in seen] == ["/goodturn today", "Done"]


def test_command_in_the_direct_message(bot: EchoBot, mara: Actor) -> None:
    bot.answer = lambda _: "Only us"
    shown = mara.types("/goodturn", channel="D0MARA")
    assert shown is not None
    assert bot.last["channel_name"] == "directmessage"


def test_slow_bot_shows_operation_timeout(bot: EchoBot, box: Sandbox, mara: Actor) -> None:
    def dawdle(_: Received) -> str:
        time.sleep(0.08)
        return "too late"

    box.answer_limit = 0.02
    bot.answer = dawdle
    shown = mara.types("/goodturn", channel="C0TEAM")
    assert shown is not None
    assert shown.toast == '/goodturn failed with the error "operation_timeout"'


def test_failing_bot_shows_dispatch_failed(bot: EchoBot, mara: Actor) -> None:
    bot.answer = lambda _: ("no", 404)
    shown = mara.types("/goodturn", channel="C0TEAM")
    assert shown is not None
    assert shown.toast == '/goodturn failed with the error "dispatch_failed"'


def test_nobody_listens(mara: Actor) -> None:
    shown = mara.types("/goodturn", channel="C0TEAM")
    assert shown is not None
    assert "dispatch_failed" in (shown.toast or "")


def test_illegal_blocks_show_why(bot: EchoBot, mara: Actor) -> None:
    bot.answer = lambda _: jsonify(text="x", blocks=[section()] * 51)
    shown = mara.types("/goodturn", channel="C0TEAM")
    assert shown is not None
    assert "invalid_blocks" in (shown.toast or "")


def test_response_url_works_five_times(bot: EchoBot, mara: Actor) -> None:
    mara.types("/goodturn", channel="C0TEAM")
    url = bot.last["response_url"]
    answers = [httpx.post(url, json={"text": f"{n}"}, trust_env=False) for n in range(6)]
    assert [one.status_code for one in answers] == [200] * 5 + [404]
    assert answers[-1].json()["error"] == "used_url"
    assert len(mara.sees().room("C0TEAM").messages) == 5


def test_click_in_an_ephemeral_replaces_it(bot: EchoBot, mara: Actor) -> None:
    bot.answer = lambda _: jsonify(text="Sure?", blocks=[section("Sure?"), actions(button("Yes"))])
    shown = mara.types("/goodturn", channel="C0TEAM")
    assert shown is not None

    def confirm(received: Received) -> str:
        url = received.content["response_url"]
        body = {"replace_original": True, "text": "Done", "blocks": [section("Done")]}
        httpx.post(url, json=body, trust_env=False)
        return ""

    bot.answer = confirm
    after = mara.clicks(shown, "Yes")
    assert after.words() == "Done"
    assert after.ts == shown.ts
    assert bot.last["container"]["is_ephemeral"] is True
    assert "message" not in bot.last
