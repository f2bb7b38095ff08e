"""The page's own words: in the language of whoever sits in front of it."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from sandbox import Sandbox
from sandbox.page.wording import wording
from sandbox.state.workspace import Suggestion
from tests.browsing import PATIENCE_MS, page_at
from tests.sandbox.echo_bot import EchoBot

pytestmark = pytest.mark.exhaustive
MEMBERS = {
    "U0SOFIE": ("nl-NL", "Bezig als", "Berichten", "wo 1 jul 2026, 14:00 CEST"),
    "U0JONAS": ("de-DE", "Handeln als", "Nachrichten", "Mi., 1. Juli 2026, 14:00 MESZ"),
    "U0LUCA": ("de-CH", "Handeln als", "Nachrichten", "Mi., 1. Juli 2026, 14:00 MESZ"),
    "U0MARA": ("en-GB", "Act as", "Messages", "Wed, 1 Jul 2026, 14:00 CEST"),
}


@pytest.mark.parametrize("language", wording())
def test_translations_fill_in_the_same_names(language: str) -> None:
    for english, said in wording()[language].items():
        for form in [said] if isinstance(said, str) else said:
            assert form, english
            assert _names(form) == _names(english), english


def _names(sentence: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", sentence))


@pytest.mark.parametrize(("member", "said"), MEMBERS.items(), ids=MEMBERS)
def test_page_and_clock_speak_the_members_language(
    box: Sandbox, member: str, said: tuple[str, ...]
) -> None:
    locale, act_as, messages, clock = said
    with page_at(f"{box.url}/#as={member}") as page:
        page.get_by_label(act_as).wait_for()
        assert page.get_by_role("tab", name=messages).is_visible()
        assert page.locator("html").get_attribute("lang") == locale
        assert page.locator("#clock").inner_text() == clock


def test_acting_as_someone_else_changes_the_language_and_keeps_the_place(page: Any) -> None:
    page.get_by_role("combobox", name="Message").fill("half a line")
    page.get_by_label("Act as").focus()
    page.get_by_label("Act as").select_option("U0JONAS")
    page.get_by_role("button", name="Morgen 9:00").wait_for()
    expect(page.get_by_label("Handeln als")).to_be_focused(timeout=PATIENCE_MS)
    line = page.get_by_role("combobox", name="Nachricht an")
    assert line.input_value() == "half a line"


def test_failures_are_told_in_the_members_language(box: Sandbox, bot: EchoBot) -> None:
    bot.answer = lambda _: ("", 404)
    with page_at(f"{box.url}/#as=U0LUCA") as page:
        page.get_by_role("combobox", name="Nachricht an").fill("/water")
        page.keyboard.press("Enter")
        told = page.get_by_role("status")
        told.get_by_text("/water ist mit dem Fehler «dispatch_failed» gescheitert").wait_for()


def test_page_says_that_it_is_a_stand_in(page: Any) -> None:
    page.get_by_text("A stand-in for Slack on this machine").wait_for()
    page.get_by_label("Act as").select_option("U0JONAS")
    page.get_by_text("Ein nachgebautes Slack auf deinem Rechner").wait_for()


def test_suggestions_are_in_the_members_language(box: Sandbox, bot: EchoBot) -> None:
    suggestions = {
        "en": [Suggestion("Water it:", "/water the fern"), Suggestion("Then wait:")],
        "de": [Suggestion("Gieß ihn:", "/water den Farn")],
        "de-CH": [Suggestion("Giess ihn:", "/water den Farn")],
    }
    with page_at(f"{box.url}/#as=U0LUCA") as page:
        page.get_by_text("Zum Ausprobieren").wait_for()
        box.suggestions = suggestions  # by now the page is there
        page.get_by_text("Giess ihn:").wait_for()
        page.get_by_label("Handeln als").select_option("U0MARA")
        page.get_by_role("button", name="/water the fern").click()
        assert page.get_by_role("combobox", name="Message").input_value() == "/water the fern"
        hints = page.get_by_role("listitem").filter(has_text="Then wait:")
        hints.get_by_role("button", name="Tomorrow 9:00").click()
        page.get_by_text("Thu, 2 Jul 2026, 09:00").wait_for()


def test_suggestions_stay_until_the_member_has_said_something(bot: EchoBot, page: Any) -> None:
    bot.calls("chat.postMessage", channel="U0MARA", text="Welcome")
    page.get_by_text("Welcome").wait_for()
    assert page.get_by_text("To try first").is_visible()
    page.get_by_role("combobox", name="Message").fill("hello")
    page.keyboard.press("Enter")
    page.get_by_text("To try first").wait_for(state="hidden")
