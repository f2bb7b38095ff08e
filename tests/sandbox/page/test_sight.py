"""What is in sight at the page, and where the focus is, when something has changed."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browsing import PATIENCE_MS
from tests.sandbox.echo_bot import EchoBot, Received
from tests.sandbox.forms import actions, button, modal, section, text_input

pytestmark = pytest.mark.exhaustive
IN_SIGHT = """message => {
    const body = document.getElementById("room-body").getBoundingClientRect();
    const { top, bottom } = message.getBoundingClientRect();
    return top >= body.top - 1 && Math.min(bottom, top + 40) <= body.bottom;
}"""


def test_what_comes_the_next_morning_is_in_sight(bot: EchoBot, page: Any) -> None:
    for line in range(40):
        bot.calls("chat.postMessage", channel="U0MARA", text=f"Line {line}")
    page.get_by_text("Line 39").wait_for()
    page.locator("#room-body").evaluate("body => { body.scrollTop = 0; }")
    page.get_by_role("button", name="Tomorrow 9:00").click()
    page.get_by_text("Thu, 2 Jul 2026, 09:00").wait_for()
    long = [section("\n".join(["Good morning", *["and more"] * 60]))]
    bot.calls("chat.postMessage", channel="U0MARA", text="Nudge", blocks=long)
    nudge = page.get_by_role("article").filter(has_text="Good morning")
    nudge.wait_for()
    assert nudge.evaluate(IN_SIGHT)


def test_yesterdays_new_name_moves_nothing(bot: EchoBot, page: Any) -> None:
    for line in range(40):
        bot.calls("chat.postMessage", channel="U0MARA", text=f"Line {line}")
    last = page.get_by_role("article").filter(has_text="Line 39")
    last.wait_for()
    page.get_by_role("button", name="Tomorrow 9:00").click()
    page.get_by_role("separator").get_by_text("yesterday").wait_for(state="attached")
    assert last.evaluate(IN_SIGHT)


def test_focus_stays_at_the_part_that_a_button_changed(bot: EchoBot, page: Any) -> None:
    def undone(received: Received) -> str:
        channel, ts = received.content["channel"]["id"], received.content["message"]["ts"]
        blocks = [section("One"), row("First"), section("Two"), row("Do")]
        bot.calls("chat.update", channel=channel, ts=ts, text="Nudge", blocks=blocks)
        return ""

    bot.answer = undone
    blocks = [section("One"), row("First"), section("Two"), row("Undo")]
    bot.calls("chat.postMessage", channel="U0MARA", text="Nudge", blocks=blocks)
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Do", exact=True)).to_be_focused(timeout=PATIENCE_MS)


def test_focus_stays_at_a_message_that_has_no_button_left(bot: EchoBot, page: Any) -> None:
    def undone(received: Received) -> str:
        channel, ts = received.content["channel"]["id"], received.content["message"]["ts"]
        bot.calls("chat.update", channel=channel, ts=ts, text="Gone", blocks=[section("Gone")])
        return ""

    bot.answer = undone
    blocks = [section("Logged"), actions(button("Undo"))]
    bot.calls("chat.postMessage", channel="U0MARA", text="Logged", blocks=blocks)
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    gone = page.get_by_role("article").filter(has_text="Gone")
    expect(gone).to_be_focused(timeout=PATIENCE_MS)


def test_who_sees_a_message_stands_above_it(bot: EchoBot, page: Any) -> None:
    bot.answer = lambda _: "Hello Mara"
    page.get_by_role("combobox", name="Message").fill("/water")
    page.keyboard.press("Enter")
    answer = page.get_by_role("article").filter(has_text="Hello Mara")
    answer.wait_for()
    assert answer.inner_text().index("Only visible to you") < answer.inner_text().index("Hello")


def test_menu_near_the_bottom_opens_upwards(bot: EchoBot, page: Any) -> None:
    options = [
        {"text": {"type": "plain_text", "text": f"Choice {n}"}, "value": str(n)} for n in range(5)
    ]
    menu = {"type": "overflow", "action_id": "more", "options": options}
    for line in range(40):
        bot.calls("chat.postMessage", channel="U0MARA", text=f"Line {line}")
    blocks = [{"type": "actions", "elements": [menu]}]
    bot.calls("chat.postMessage", channel="U0MARA", text="Menu", blocks=blocks)
    page.get_by_role("button", name="More actions").click()
    assert page.get_by_role("menu").evaluate(IN_SIGHT)
    assert page.get_by_role("menuitem", name="Choice 4").evaluate(IN_SIGHT)


def test_long_text_shows_its_beginning(bot: EchoBot, page: Any) -> None:
    draft = "\n".join(["Dear Anna,", *["and so on"] * 40])

    def open_dialog(received: Received) -> str:
        view = modal(text_input(multiline=True, initial_value=draft), title="A note")
        bot.calls("views.open", trigger_id=received.content["trigger_id"], view=view)
        return ""

    bot.answer = open_dialog
    page.get_by_role("combobox", name="Message").fill("/water")
    page.keyboard.press("Enter")
    field = page.get_by_role("dialog").get_by_label("Note")
    expect(field).to_be_focused(timeout=PATIENCE_MS)
    assert field.evaluate("field => [field.scrollTop, field.selectionStart]") == [0, 0]


def row(label: str) -> dict[str, Any]:
    """A button in a block that Slack names anew at every change."""
    return {"type": "actions", "elements": [button(label)]}
