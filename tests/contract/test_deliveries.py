"""What the sandbox delivers is what Bolt's types say that Slack delivers."""

from typing import Any

import pytest
from flask import jsonify

from sandbox import Sandbox
from sandbox.deliveries.deliveries import ANSWER_LIMIT
from sandbox.driver import Actor, Driver
from sandbox.driver.shown import Shown
from tests.contract.elements import CHOSEN, OPTIONS, TYPED, element, in_input
from tests.contract.schemas import Schemas
from tests.sandbox.echo_bot import EchoBot, Received
from tests.sandbox.forms import actions, button, home, modal, section, text_input


def problems(schemas: Schemas, payload: dict[str, Any]) -> list[str]:
    """What Slack's types say against a delivery."""
    kind = payload.get("type", "command")
    if kind == "event_callback":
        return schemas.problems(f"event_{payload['event']['type']}", payload)
    return schemas.problems(f"delivery_{kind}", payload)


def posted(bot: EchoBot, mara: Actor, block: dict[str, Any]) -> Shown:
    """A message in the channel, as Mara sees it."""
    answer = bot.calls("chat.postMessage", channel="C0TEAM", text="x", blocks=[block])
    assert answer["ok"], answer
    return mara.sees().room("C0TEAM").messages[-1]


def opened(bot: EchoBot, mara: Actor, view: dict[str, Any]) -> Shown:
    """A dialog that a command has opened."""

    def open_it(received: Received) -> str:
        answer = bot.calls("views.open", trigger_id=received.content["trigger_id"], view=view)
        assert answer["ok"], answer
        return ""

    bot.answer = open_it
    mara.types("/goodturn give", channel="C0TEAM")
    bot.answer = lambda _: ""
    shown = mara.dialog()
    assert shown is not None
    return shown


def use(bot: EchoBot, mara: Actor, shown: Shown, kind: str) -> dict[str, Any]:
    """Click the element, or choose something; what the bot got."""
    if "external" in kind:
        bot.answer = lambda _: jsonify(options=OPTIONS)
        assert mara.suggestions(shown, "it", "on") == OPTIONS
        bot.answer = lambda _: ""
    _, selected = (CHOSEN | TYPED)[kind]
    mara.clicks(shown, action_id="it", selected=selected)
    assert bot.last["actions"][0]["type"] == kind
    return bot.last


@pytest.fixture(autouse=True)
def _unhurried(box: Sandbox, driver: Driver) -> None:
    """The bot has Slack's time, and shows what it shows before it answers."""
    box.answer_limit = ANSWER_LIMIT
    driver.patience = 0


def test_command(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    mara.types("/goodturn give Anna & <Co> @jonas", channel="C0TEAM")
    assert problems(schemas, bot.last) == []


@pytest.mark.parametrize("kind", CHOSEN)
def test_click_in_a_message(schemas: Schemas, bot: EchoBot, mara: Actor, kind: str) -> None:
    shown = posted(bot, mara, actions(element(kind)))
    clicked = use(bot, mara, shown, kind)
    assert problems(schemas, clicked) == []
    assert clicked["response_url"]


@pytest.mark.parametrize("kind", CHOSEN)
def test_click_in_a_dialog(schemas: Schemas, bot: EchoBot, mara: Actor, kind: str) -> None:
    shown = opened(bot, mara, modal(section(), actions(element(kind))))
    clicked = use(bot, mara, shown, kind)
    assert problems(schemas, clicked) == []
    assert "response_url" not in clicked


@pytest.mark.parametrize("kind", TYPED)
def test_typing_that_is_dispatched(schemas: Schemas, bot: EchoBot, mara: Actor, kind: str) -> None:
    shown = opened(bot, mara, modal(in_input(kind, dispatch_action=True)))
    assert problems(schemas, use(bot, mara, shown, kind)) == []


def test_click_in_the_home_tab(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    bot.calls("views.publish", user_id="U0MARA", view=home(actions(button(style="primary"))))
    shown = mara.home()
    assert shown is not None
    mara.clicks(shown, "Done")
    assert problems(schemas, bot.last) == []


def test_click_in_what_one_member_sees(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    blocks = [actions(button())]
    bot.calls("chat.postEphemeral", channel="C0TEAM", user="U0MARA", text="x", blocks=blocks)
    mara.clicks(mara.sees().room("C0TEAM").messages[-1], "Done")
    assert problems(schemas, bot.last) == []
    assert "message" not in bot.last


@pytest.mark.parametrize("kind", ["external_select", "multi_external_select"])
def test_options_in_a_message(schemas: Schemas, bot: EchoBot, mara: Actor, kind: str) -> None:
    mara.suggestions(posted(bot, mara, actions(element(kind))), "it", "on")
    assert bot.last["type"] == "block_suggestion"
    assert problems(schemas, bot.last) == []


def test_options_in_a_dialog(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    shown = opened(bot, mara, modal(in_input("external_select")))
    mara.suggestions(shown, "it", "on")
    assert bot.last["type"] == "block_suggestion"
    assert problems(schemas, bot.last) == []


@pytest.mark.parametrize("kind", sorted({*CHOSEN, *TYPED} - {"button", "overflow"}))
def test_submission(schemas: Schemas, bot: EchoBot, mara: Actor, kind: str) -> None:
    shown = opened(bot, mara, modal(in_input(kind), private_metadata="7"))
    bot.answer = lambda _: jsonify(options=OPTIONS)
    if "external" in kind:
        mara.suggestions(shown, "it", "on")
    bot.answer = lambda _: ""
    mara.submits(shown, {"row": CHOSEN.get(kind, TYPED.get(kind, ({}, None)))[1]})
    assert bot.last["type"] == "view_submission"
    assert problems(schemas, bot.last) == []


def test_submission_with_a_file(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    file_input = text_input() | {"element": {"type": "file_input", "action_id": "book"}}
    shown = opened(bot, mara, modal(file_input))
    mara.submits(shown, {"note": [mara.uploads("book.csv", b"First Name")]})
    assert bot.last["view"]["state"]["values"]["note"]["book"]["files"]
    assert problems(schemas, bot.last) == []


def test_closed_dialog(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    mara.closes(opened(bot, mara, modal(text_input(), notify_on_close=True)))
    assert bot.last["type"] == "view_closed"
    assert problems(schemas, bot.last) == []


def test_shortcuts(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    mara.uses_shortcut("plan")
    assert problems(schemas, bot.last) == []
    mara.uses_shortcut("log", on=posted(bot, mara, section()))
    assert bot.last["type"] == "message_action"
    assert problems(schemas, bot.last) == []


def test_an_emoji_on_a_message(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    mara.driver.changes_app(scopes=["chat:write", "reactions:read"])
    mara.reacts(posted(bot, mara, section()), "gift")
    assert bot.last["event"]["type"] == "reaction_added"
    assert problems(schemas, bot.last) == []


def test_home_tab_opened(schemas: Schemas, bot: EchoBot, mara: Actor) -> None:
    mara.opens_home()
    assert problems(schemas, bot.last) == []
    bot.calls("views.publish", user_id="U0MARA", view=home(text_input()))
    mara.opens_home()
    assert bot.last["event"]["view"]
    assert problems(schemas, bot.last) == []


def test_changes_among_the_members(schemas: Schemas, bot: EchoBot, driver: Driver) -> None:
    driver.changes_member("U0MARA", tz="Asia/Tokyo")
    assert problems(schemas, bot.last) == []
    driver.changes_member("U0MARA", deleted=True)
    # Someone deactivated has lost much that the types take for granted.
    found = problems(schemas, bot.last)
    assert [one for one in found if "is a required property" not in one] == []


def test_quiet_time_is_told(schemas: Schemas, bot: EchoBot, driver: Driver) -> None:
    driver.snoozes("U0MARA", minutes=30)
    assert bot.last["event"]["type"] == "dnd_updated_user"
    assert problems(schemas, bot.last) == []


def test_app_joins_a_channel(schemas: Schemas, bot: EchoBot, driver: Driver) -> None:
    driver.post("/channels/C0RANDOM/join", **{"as": "U0GOODTURN"})
    assert problems(schemas, bot.last) == []


@pytest.mark.parametrize(
    "event",
    [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": ["U0GOODTURN"]}}],
)
def test_app_is_taken_away(
    schemas: Schemas, bot: EchoBot, driver: Driver, event: dict[str, Any]
) -> None:
    driver.sends_event(event)
    assert problems(schemas, bot.last) == []
