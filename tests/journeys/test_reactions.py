"""An emoji on a message, at the page in a real browser: asked about, and logged after a click."""

from tests.journeys.conftest import World
from tests.journeys.person import Person
from tests.journeys.test_shortcuts import posts

JONAS = "U0JONAS"
FLOWERS = "Anna Jansen just sent us flowers!"


def test_a_gift_on_a_message_is_logged_by_keyboard(world: World, mara: Person) -> None:
    mara.goes_to("team-together")
    posts(mara, FLOWERS)
    mara.reads(FLOWERS).locator(".message-menu").focus()
    mara.page.keyboard.press("Enter")
    mara.page.get_by_role("menuitem", name="React with 🎁").focus()
    mara.page.keyboard.press("Enter")
    asked = mara.reads("Log this? You got “flowers” from Anna Jansen, today.")
    assert "Only visible to you" in asked.inner_text()
    assert "🎁 1" in mara.page.locator(".reaction").inner_text()
    asked.get_by_role("button", name="Log a gesture").press("Enter")
    dialog = mara.page.get_by_role("dialog")
    assert dialog.get_by_label("Who").input_value() == "Anna Jansen"
    dialog.get_by_role("button", name="Log it").press("Enter")
    mara.reads("Logged: you got “flowers” from Anna Jansen")
    # A colleague sees the emoji, and nothing of what was asked.
    mara.page.locator("#actor").select_option(JONAS)
    mara.goes_to("team-together")
    mara.reads(FLOWERS)
    assert mara.page.locator(".reaction").count() == 1
    assert mara.page.locator(".message.ephemeral").count() == 0
