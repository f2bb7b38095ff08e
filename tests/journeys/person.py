"""Somebody at the sandbox's page, in a real browser."""

import re
from datetime import datetime, timedelta
from typing import Any

from playwright.sync_api import expect

from sandbox.example.player import HOME_ZONE
from tests.browsing import PATIENCE_MS

STARTS = datetime(2026, 10, 5, 8, 30, tzinfo=HOME_ZONE)
"""A Monday, half an hour before work."""


class Person:
    """Someone at the page, who types, presses and reads, and moves the clock in the bar."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.day = STARTS

    def goes_to(self, room: str) -> None:
        self.page.get_by_role("navigation").get_by_role("button", name=room).click()
        self.page.get_by_role("heading", name=room, level=1).wait_for()

    def types(self, words: str) -> None:
        """Type a command, its name completed by Tab."""
        line = self.page.locator("#composer-line")
        line.focus()
        self.page.keyboard.type("/goo")
        self.page.get_by_role("option", name="/goodturn").wait_for()
        self.page.keyboard.press("Tab")
        assert line.input_value() == "/goodturn "
        self.page.keyboard.type(words)
        self.page.keyboard.press("Enter")

    def reads(self, words: str) -> Any:
        """The newest message with these words, once it is there."""
        message = self.page.get_by_role("article").filter(has_text=words).last
        message.wait_for()
        return message

    def sees_no_more(self, button: str) -> None:
        """Until the bot has answered the click; a clock moved before would date it later."""
        self.page.get_by_role("button", name=button).wait_for(state="hidden")

    def presses(self, name: str) -> None:
        """Press the first button of this name in the newest message that has one."""
        # Who hears the page hears also whom the button is about.
        heard = re.compile(rf"^{re.escape(name)}(: |$)")
        button = self.page.get_by_role("button", name=heard)
        messages = self.page.get_by_role("article").filter(has=button)
        messages.last.get_by_role("button", name=heard).first.click()

    def chooses(self, message: Any, number: int, choice: str) -> None:
        """Choose in the `number`th menu of a message that still stands open, counted from 0."""
        message.get_by_label("More…").nth(number).select_option(label=choice)

    def jumps(self, button: str, to: datetime) -> None:
        """Move the clock by a button in the bar, and see its day there.

        The time of day goes on while the bot works, and on a busy machine that takes minutes.
        """
        self.page.locator(f"[data-focus='jump {button}']").click()
        day = re.compile(f"^{to:%Y-%m-%d}T")
        expect(self.page.locator("#moment")).to_have_value(day, timeout=PATIENCE_MS)
        self.day = to

    def sleeps(self, nights: int = 1) -> None:
        for _ in range(nights):
            self.jumps("tomorrow", (self.day + timedelta(days=1)).replace(hour=9, minute=0))

    def waits_a_week(self) -> None:
        self.jumps("week", self.day + timedelta(weeks=1))

    def submits(self, button: str, then: str = "") -> None:
        """Submit the open dialog, and read what it says then; without words it closes."""
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("button", name=button).click()
        if then:
            dialog.get_by_text(then).wait_for()
        else:
            dialog.wait_for(state="hidden")
