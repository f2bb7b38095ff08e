"""A person using the page, where there is a browser."""

from typing import Any

import pytest

from sandbox import Sandbox
from tests.browsing import page_at
from tests.sandbox.echo_bot import EchoBot, Received
from tests.sandbox.forms import actions, button, home, modal, plain, section, text_input

AT_THE_TOP = "() => document.getElementById('room-body').scrollTop < 50"


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


def test_emoji_have_slacks_names(bot: EchoBot, page: Any) -> None:
    text = "Seen :melting_face: and :wave::skin-tone-3: on the :calendar:, not :no_such_emoji:"
    bot.calls("chat.postMessage", channel="U0MARA", text=text)
    page.get_by_text("Seen 🫠 and 👋🏼 on the 📆, not :no_such_emoji:").wait_for()


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


def test_person_chooses_a_file_in_a_dialog(bot: EchoBot, page: Any) -> None:
    element: dict[str, Any] = {"type": "file_input", "action_id": "book", "max_files": 1}
    chosen: dict[str, Any] = {"type": "input", "block_id": "file", "label": plain("Address book")}

    def open_dialog(received: Received) -> str:
        if "trigger_id" in received.content:
            view = modal(chosen | {"element": element}, text_input(min_length=4), title="Import")
            bot.calls("views.open", trigger_id=received.content["trigger_id"], view=view)
        return ""

    bot.answer = open_dialog
    page.locator("#composer-line").fill("/goodturn import")
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="Import").wait_for()
    bot.answer = lambda _: ""
    content = "Kolom X;Naam\nä;Bö".encode() * 100_000
    book = {"name": "Büro.csv", "mimeType": "text/csv", "buffer": content}
    page.get_by_label("Address book").set_input_files(book)
    page.get_by_role("dialog").get_by_role("button", name="Send").click()
    page.get_by_role("alert").wait_for()
    page.get_by_role("listitem").filter(has_text="Büro.csv").wait_for()
    page.get_by_label("Note").fill("abcd")
    page.get_by_role("dialog").get_by_role("button", name="Send").click()
    page.get_by_role("dialog", name="Import").wait_for(state="hidden")
    (file,) = bot.last["view"]["state"]["values"]["file"]["book"]["files"]
    assert (file["name"], file["size"]) == ("Büro.csv", len(content))


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


def test_plain_text_keeps_its_lines(bot: EchoBot, page: Any) -> None:
    block = {"type": "section", "text": plain("Anna Jansen\nclient")}
    assert bot.calls("chat.postMessage", channel="U0MARA", text="x", blocks=[block])["ok"]
    words = page.get_by_text("Anna Jansen")
    words.wait_for()
    assert words.inner_text() == "Anna Jansen\nclient"


def test_counts_have_no_halves_on_the_axis(bot: EchoBot, page: Any) -> None:
    point: dict[str, Any] = {"label": "Oct", "value": 1}
    drawn = {"type": "bar", "series": [{"name": "given", "data": [point]}]}
    axis = {"axis_config": {"categories": ["Oct"]}}
    block = {"type": "data_visualization", "title": "Gestures", "chart": drawn | axis}
    bot.calls("chat.postMessage", channel="U0MARA", text="x", blocks=[block])
    picture = page.get_by_role("img", name="Gestures")
    picture.wait_for()
    assert picture.locator(".tick.end").all_text_contents() == ["0", "1"]


def test_newcomer_is_told_what_to_try(page: Any) -> None:
    page.get_by_text("Type /water and, for example, the fern: Water a plant").wait_for()
    page.get_by_role("button", name="/water").click()
    assert page.get_by_role("combobox", name="Message").input_value() == "/water "
    page.get_by_role("option", name="/water").wait_for()
    page.get_by_role("tab", name="Home").click()
    page.get_by_text("has not published a home tab").wait_for()


def test_arrow_brings_the_completion_back(page: Any) -> None:
    options = page.get_by_role("listbox", name="Commands")
    page.get_by_role("combobox", name="Message").fill("/")
    page.keyboard.press("Escape")
    options.wait_for(state="hidden")
    page.keyboard.press("ArrowDown")
    options.wait_for()


def test_reset_asks_first_and_says_what_stays(bot: EchoBot, page: Any) -> None:
    bot.calls("chat.postMessage", channel="U0MARA", text="Good morning")
    page.get_by_text("Good morning").wait_for()
    page.get_by_role("button", name="Reset").click()
    question = page.get_by_role("dialog", name="Reset the sandbox?")
    question.get_by_text("The bot keeps its own data").wait_for()
    page.keyboard.press("Escape")
    question.wait_for(state="hidden")
    assert page.get_by_text("Good morning").is_visible()
    page.get_by_role("button", name="Reset").click()
    question.get_by_role("button", name="Reset").click()
    page.get_by_text("Good morning").wait_for(state="hidden")


def test_message_after_the_clock_went_back_is_seen(bot: EchoBot, page: Any) -> None:
    for line in range(40):
        bot.calls("chat.postMessage", channel="U0MARA", text=f"Line {line}")
    page.get_by_text("Line 39").wait_for()
    page.get_by_label("Date and time").fill("2026-06-01T09:00")
    page.get_by_role("status").get_by_text("The clock went back").wait_for()
    posted = bot.calls("chat.postMessage", channel="U0MARA", text="From the past")
    page.get_by_text("From the past").wait_for()
    # It is brought into sight a moment after it is there.
    page.wait_for_function(AT_THE_TOP)
    bot.calls("chat.update", channel=posted["channel"], ts=posted["ts"], text="From long ago")
    page.get_by_text("From long ago").wait_for()
    page.wait_for_function(AT_THE_TOP)


def test_end_stays_in_view_when_the_window_shrinks(bot: EchoBot, page: Any) -> None:
    for line in range(40):
        bot.calls("chat.postMessage", channel="U0MARA", text=f"Line {line}")
    page.get_by_text("Line 39").wait_for()
    page.set_viewport_size({"width": 400, "height": 500})
    page.get_by_role("button", name="Channels").wait_for()
    page.wait_for_function(
        """() => {
            const body = document.getElementById("room-body");
            return body.scrollHeight - body.scrollTop - body.clientHeight < 2;
        }"""
    )


def test_notices_leave_the_composer_free(bot: EchoBot, page: Any) -> None:
    page.get_by_role("combobox", name="Message").fill("/unknown")
    bot.answer = lambda _: ("", 404)
    page.keyboard.press("Enter")
    page.get_by_text('failed with the error "dispatch_failed"').wait_for()
    page.get_by_role("combobox", name="Message").fill("again")
    page.get_by_role("button", name="Send").click(timeout=1000)
    page.get_by_role("article").get_by_text("again").wait_for()


@pytest.mark.parametrize("place", ["as=U0NOBODY", "as=U0MARA&room=C0NOWHERE"])
def test_an_address_that_leads_nowhere_ends_at_the_app(box: Sandbox, place: str) -> None:
    with page_at(f"{box.url}/#{place}") as page:
        page.get_by_role("heading", name="Goodturn", level=1).wait_for()
        page.get_by_role("combobox", name="Message").fill("hello")
        page.keyboard.press("Enter")
        page.get_by_role("article").get_by_text("hello").wait_for()


def test_a_line_that_is_refused_is_not_lost(box: Sandbox) -> None:
    with page_at(f"{box.url}/#as=U0MARA", forgiving=True) as page:
        page.get_by_role("combobox", name="Message").fill("y" * 40_001)
        page.keyboard.press("Enter")
        page.get_by_role("status").get_by_text("msg_too_long", exact=True).wait_for()
        assert page.get_by_role("combobox", name="Message").input_value() == "y" * 40_001


def test_page_finds_back_when_the_sandbox_was_away(box: Sandbox, bot: EchoBot) -> None:
    with page_at(f"{box.url}/#as=U0MARA", forgiving=True) as page:
        page.route("**/sandbox/screen*", lambda route: route.abort(), times=1)
        bot.calls("chat.postMessage", channel="U0MARA", text="One")
        page.get_by_text("can't be reached").wait_for()
        page.get_by_text("One").wait_for()
        bot.calls("chat.postMessage", channel="U0MARA", text="Two")
        page.get_by_text("Two").wait_for()


def test_quick_changes_of_member_end_at_the_last(bot: EchoBot, page: Any) -> None:
    for name in ("KENJI", "MARA", "JONAS"):
        bot.calls("chat.postMessage", channel=f"U0{name}", text=f"For {name}")
    for name in ("KENJI", "MARA", "KENJI", "JONAS"):
        page.get_by_label("Act as").select_option(f"U0{name}")
    page.get_by_text("For JONAS").wait_for()
    assert page.get_by_role("article").count() == 1


def rich_section(text: str) -> dict[str, Any]:
    """A paragraph of rich text."""
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}


def cell(text: str) -> dict[str, Any]:
    """A cell of a table."""
    return {"type": "raw_text", "text": text}
