"""The page: its files and their policy; and, where there is a browser, a person using it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import sandbox
from sandbox import Sandbox
from tests.sandbox.echo_bot import EchoBot, Received
from tests.sandbox.forms import actions, button, home, modal, plain, section, text_input

PAGE = Path(sandbox.__file__).parent / "page"
FILES = sorted(path.name for path in PAGE.iterdir())
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
# Nothing but the sandbox is to be reached, and CI machines have no GPU.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.mark.parametrize("name", ["", *(f"page/{name}" for name in FILES)])
def test_files_come_with_a_strict_policy(box: Sandbox, name: str) -> None:
    response = httpx.get(f"{box.url}/{name}", trust_env=False)
    assert response.status_code == 200
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_unknown_file(box: Sandbox) -> None:
    assert httpx.get(f"{box.url}/page/secret.js", trust_env=False).status_code == 404


@pytest.mark.parametrize("name", FILES)
def test_nothing_written_becomes_markup(name: str) -> None:
    source = (PAGE / name).read_text()
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", source)
    assert not re.search(r"<script(?! type=\"module\" src=)|<style| style=| on\w+=\"", source)


def test_stream_tells_what_happens(bot: EchoBot, box: Sandbox) -> None:
    bot.calls("chat.postMessage", channel="U0MARA", text="Good morning")
    with httpx.stream("GET", f"{box.url}/sandbox/stream?since=0", trust_env=False) as stream:
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        lines = stream.iter_lines()
        told = next(line for line in lines if line.startswith("data: "))
    assert '"kind": "message_posted"' in told


@pytest.fixture
def page(box: Sandbox) -> Iterator[Any]:
    """A browser at the page, which may not complain on its console."""
    playwright = pytest.importorskip("playwright.sync_api")
    if BROWSER is None:
        pytest.skip("there is no browser here")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=BROWSER, args=FLAGS)
        opened = browser.new_page()
        opened.set_default_timeout(5000)
        complaints: list[str] = []
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        opened.on("console", lambda message: complaints.append(message.text))
        opened.goto(f"{box.url}/#as=U0MARA")
        yield opened
        browser.close()
    assert complaints == []


def test_person_clicks_a_button(bot: EchoBot, page: Any) -> None:
    def done(received: Received) -> str:
        channel, ts = received.content["channel"]["id"], received.content["message"]["ts"]
        bot.calls("chat.update", channel=channel, ts=ts, text="Given", blocks=[section("Given.")])
        return ""

    bot.answer = done
    name = "*&lt;!channel&gt; &amp; Söhne* <b>"
    blocks = [section(name), actions(button("Done"))]
    bot.calls("chat.postMessage", channel="U0MARA", text="Nudge", blocks=blocks)
    page.get_by_text("<!channel> & Söhne").wait_for()
    page.get_by_role("button", name="Done").click()
    page.get_by_text("Given.").wait_for()


def test_person_fills_in_a_dialog_by_keyboard(bot: EchoBot, page: Any) -> None:
    def open_dialog(received: Received) -> str:
        view = modal(text_input(min_length=4), title="Give")
        bot.calls("views.open", trigger_id=received.content["trigger_id"], view=view)
        return ""

    bot.answer = open_dialog
    page.locator("#composer-line").fill("/goodturn give")
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="Give").wait_for()
    bot.answer = lambda _: ""
    page.keyboard.type("abc")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()
    assert page.get_by_label("Note").get_attribute("aria-invalid") == "true"
    page.keyboard.type("de")
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="Give").wait_for(state="hidden")
    assert bot.last["view"]["state"]["values"]["note"]["words"]["value"] == "abcde"


def test_person_looks_at_home_as_someone_else(bot: EchoBot, page: Any) -> None:
    bot.calls("views.publish", user_id="U0KENJI", view=home(section("Konnichiwa")))
    page.get_by_label("Act as").select_option("U0KENJI")
    page.get_by_role("tab", name="Home").click()
    page.get_by_text("Konnichiwa").wait_for()
    page.get_by_role("button", name="Tomorrow 9:00").click()
    page.get_by_text("Thu, 2 Jul 2026, 09:00").wait_for()


def test_person_sees_every_block(bot: EchoBot, page: Any) -> None:
    point: dict[str, Any] = {"label": "Oct", "value": 48}
    chart = {"type": "bar", "series": [{"name": "given", "data": [point]}]}
    blocks = [
        {"type": "header", "text": plain("October")},
        section("_slanted_ `code` <https://example.com|a link> <@U0JONAS> <!date^0^{date}|then>"),
        {"type": "context", "elements": [plain("Only a remark")]},
        {"type": "divider"},
        {"type": "image", "image_url": "https://example.com/t.png", "alt_text": "A tulip"},
        {"type": "rich_text", "elements": [rich_section("rich words")]},
        {"type": "table", "rows": [[cell("Month"), cell("Given")], [cell("October"), cell("48")]]},
        {
            "type": "data_visualization",
            "title": "Gestures",
            "chart": chart | {"axis_config": {"categories": ["Oct"]}},
        },
    ]
    assert bot.calls("chat.postMessage", channel="U0MARA", text="x", blocks=blocks)["ok"]
    page.get_by_role("heading", name="October").wait_for()
    for words in ("slanted", "code", "@Jonas", "1 January 1970", "Only a remark", "rich words"):
        assert page.get_by_text(words, exact=True).is_visible(), words
    assert page.get_by_role("link", name="a link").get_attribute("rel") == "noopener noreferrer"
    assert page.get_by_role("img", name="A tulip").is_visible()
    assert page.get_by_role("cell", name="48").is_visible()
    assert page.get_by_role("img", name="Gestures. given: Oct 48").is_visible()


def rich_section(text: str) -> dict[str, Any]:
    """A paragraph of rich text."""
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}


def cell(text: str) -> dict[str, Any]:
    """A cell of a table."""
    return {"type": "raw_text", "text": text}
