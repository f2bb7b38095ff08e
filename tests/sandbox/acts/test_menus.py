"""Menus and pickers in messages: what the bot hears, and what stands there after an update."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import jsonify

from sandbox import Sandbox
from sandbox.driver import Actor
from sandbox.driver.shown import Shown
from tests.browsing import page_at
from tests.sandbox.echo_bot import EchoBot, Received
from tests.sandbox.forms import Json, actions, button, modal, plain, section


def option(text: str, value: str) -> Json:
    """An option as Slack gives it back."""
    return {"text": plain(text) | {"emoji": True}, "value": value}


TOMORROW, MONTH, ANNA = option("Tomorrow", "1"), option("Next month", "30"), option("Anna", "7")
GROUPS = [
    {"label": plain("Soon"), "options": [TOMORROW]},
    {"label": plain("Later"), "options": [MONTH]},
]
LATER = {"type": "static_select", "action_id": "it", "option_groups": GROUPS}
PICKED = [
    (LATER, "Next month", {"selected_option": MONTH}),
    ({"type": "static_select", "options": [TOMORROW]}, "1", {"selected_option": TOMORROW}),
    ({"type": "overflow", "options": [TOMORROW]}, "Tomorrow", {"selected_option": TOMORROW}),
    ({"type": "users_select"}, "U0JONAS", {"selected_user": "U0JONAS"}),
    (
        {"type": "datepicker", "initial_date": "2026-07-09"},
        "2026-07-14",
        {"selected_date": "2026-07-14"},
    ),
    ({"type": "external_select", "min_query_length": 1}, "Anna", {"selected_option": ANNA}),
]


def posted(bot: EchoBot, mara: Actor, *blocks: Json) -> Shown:
    """A message of the bot's to Mara."""
    answer = bot.calls("chat.postMessage", channel="U0MARA", text="x", blocks=list(blocks))
    assert answer["ok"], answer
    return mara.sees().direct[-1]


@pytest.mark.parametrize("as_accessory", [False, True])
@pytest.mark.parametrize(("element", "given", "expected"), PICKED)
def test_choice_in_a_message_arrives_as_slack_has_it(
    bot: EchoBot, mara: Actor, element: Json, given: str, expected: Json, as_accessory: bool
) -> None:
    element = element | {"action_id": "it"}
    block = section() | {"block_id": "row", "accessory": element}
    shown = posted(bot, mara, block if as_accessory else actions(element))
    bot.answer = lambda received: (
        jsonify(options=[ANNA]) if received.content["type"] == "block_suggestion" else ""
    )
    typing = "an" if element["type"] == "external_select" else ""
    mara.driver.patience = 0
    mara.chooses(shown, given, action_id="it", typing=typing)
    [action] = bot.last["actions"]
    assert action.pop("action_ts")
    begun = {"initial_date": "2026-07-09"} if element["type"] == "datepicker" else {}
    ids = {"type": element["type"], "action_id": "it", "block_id": "row"}
    assert action == ids | begun | expected
    if element["type"] != "overflow":
        state = bot.last["state"]["values"]
        assert state == {"row": {"it": {"type": element["type"]} | expected}}


def test_grouped_options_are_read(bot: EchoBot, mara: Actor) -> None:
    assert "Next month" in posted(bot, mara, actions(LATER)).words()


@pytest.mark.parametrize(
    "lists", [{}, {"options": [TOMORROW], "option_groups": GROUPS}], ids=["none", "both"]
)
def test_a_menu_has_options_or_groups(bot: EchoBot, lists: Json) -> None:
    menu = {"type": "static_select", "action_id": "it"} | lists
    answer = bot.calls("chat.postMessage", channel="U0MARA", text="x", blocks=[actions(menu)])
    assert answer["error"] == "invalid_blocks"


def test_choice_that_is_no_longer_offered_is_forgotten(bot: EchoBot, mara: Actor) -> None:
    shown = posted(bot, mara, actions(LATER, button()))

    def offer_less(received: Received) -> str:
        less = LATER | {"option_groups": GROUPS[:1]}
        where = {"channel": shown.channel, "ts": shown.ts}
        bot.calls("chat.update", **where, text="x", blocks=[actions(less, button())])
        return ""

    bot.answer = offer_less
    shown = mara.chooses(shown, "Next month", action_id="it")
    mara.clicks(shown, "Done")
    assert bot.last["state"]["values"]["row"]["it"]["selected_option"] is None


def test_dialog_from_a_message_shows_errors_and_goes_on(bot: EchoBot, mara: Actor) -> None:
    shown = posted(bot, mara, actions(LATER))

    def open_dialog(received: Received) -> str:
        block = {"type": "input", "block_id": "when", "label": plain("When"), "element": LATER}
        trigger_id = received.content["trigger_id"]
        assert bot.calls("views.open", trigger_id=trigger_id, view=modal(block))["ok"]
        return ""

    bot.answer = open_dialog
    dialog = mara.chooses(shown, "Tomorrow", action_id="it").dialog
    assert dialog is not None
    bot.answer = lambda _: jsonify(response_action="errors", errors={"when": "Not then."})
    assert mara.submits(dialog, {"when": "Tomorrow"}).errors == {"when": "Not then."}
    bot.answer = lambda _: jsonify(response_action="update", view=modal(title="Second"))
    assert mara.submits(dialog).text == "Second"
    bot.answer = lambda _: jsonify(response_action="clear")
    assert not mara.submits(dialog).is_open


@pytest.fixture
def page(box: Sandbox) -> Iterator[Any]:
    """A browser at the page, as Mara."""
    with page_at(f"{box.url}/#as=U0MARA") as opened:
        yield opened


def chosen(bot: EchoBot) -> list[Any]:
    """What was chosen so far: an option's value, a member, a date or words."""
    keys = ("selected_user", "selected_date", "value")
    found = []
    for received in bot.received:
        for action in received.content.get("actions", []):
            picked = action.get("selected_option")
            found.append(
                picked["value"] if picked else next(action[k] for k in keys if k in action)
            )
    return found


def wait_for_choice(bot: EchoBot, page: Any) -> None:
    """Until the bot has heard of one."""
    for _ in range(100):
        if chosen(bot):
            return
        page.wait_for_timeout(20)


def test_person_chooses_once_with_the_keyboard(bot: EchoBot, mara: Actor, page: Any) -> None:
    menu = LATER | {"placeholder": plain("Later")}
    posted(bot, mara, actions(menu))
    page.get_by_role("combobox", name="Later").focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    wait_for_choice(bot, page)
    assert chosen(bot) == ["30"]


def test_person_types_a_date_that_counts_once(bot: EchoBot, mara: Actor, page: Any) -> None:
    posted(
        bot, mara, actions({"type": "datepicker", "action_id": "it", "placeholder": plain("Day")})
    )
    page.get_by_role("textbox", name="Day").focus()
    page.keyboard.type("07142026")
    page.keyboard.press("Enter")
    wait_for_choice(bot, page)
    assert chosen(bot) == ["2026-07-14"]


def test_person_hands_over_with_the_keyboard(bot: EchoBot, mara: Actor, page: Any) -> None:
    menu = {"type": "users_select", "action_id": "it", "placeholder": plain("Hand over")}
    posted(bot, mara, section() | {"accessory": menu})
    page.get_by_role("combobox", name="Hello").focus()
    page.keyboard.type("jon")
    page.keyboard.press("Enter")
    wait_for_choice(bot, page)
    assert chosen(bot) == ["U0JONAS"]


def test_words_are_told_at_enter_where_the_bot_asks(bot: EchoBot, mara: Actor, page: Any) -> None:
    def open_dialog(received: Received) -> str:
        block = {
            "type": "input",
            "label": plain("Words"),
            "dispatch_action": True,
            "element": {"type": "plain_text_input", "action_id": "it"},
        }
        bot.calls("views.open", trigger_id=received.content["trigger_id"], view=modal(block))
        return ""

    bot.answer = open_dialog
    mara.types("/goodturn", channel="C0TEAM")
    bot.answer = lambda _: ""
    page.get_by_label("Words").focus()
    page.keyboard.type("tulips")
    page.keyboard.press("Enter")
    wait_for_choice(bot, page)
    assert chosen(bot) == ["tulips"]
    assert page.get_by_role("dialog", name="A dialog").is_visible()
