"""Files: added in a dialog, uploaded by the app, and downloaded with the token."""

import httpx
from slack_sdk import WebClient

from sandbox import Sandbox
from sandbox.driver import Actor, Driver
from tests.sandbox.echo_bot import BOT_TOKEN, EchoBot, Received
from tests.sandbox.forms import Json, modal, plain

CSV = b"First Name,Last Name\nAnna,Jansen\n"


def upload_dialog(bot: EchoBot, mara: Actor) -> None:
    """Let the bot answer the next command with a dialog that takes a CSV file."""
    element: Json = {"type": "file_input", "action_id": "book", "filetypes": ["csv"]}
    block: Json = {"type": "input", "block_id": "file", "label": plain("File"), "element": element}

    def open_dialog(received: Received) -> str:
        bot.calls("views.open", trigger_id=received.content["trigger_id"], view=modal(block))
        return ""

    bot.answer = open_dialog
    mara.types("/goodturn import", channel="D0MARA")
    bot.answer = lambda _: ""


def test_file_reaches_the_bot_by_dialog(bot: EchoBot, mara: Actor) -> None:
    upload_dialog(bot, mara)
    view = mara.dialog()
    assert view is not None
    assert not mara.submits(view, {"File": [mara.uploads("book.csv", CSV)]}).is_open
    file = bot.last["view"]["state"]["values"]["file"]["book"]["files"][0]
    assert (file["name"], file["filetype"], file["mimetype"]) == ("book.csv", "csv", "text/csv")
    token = {"Authorization": f"Bearer {BOT_TOKEN}"}
    address = file["url_private_download"]
    assert httpx.get(address, headers=token, trust_env=False).content == CSV
    assert httpx.get(address, trust_env=False).status_code == 302
    assert bot.calls("files.info", file=file["id"])["file"] == file


def test_without_the_scope_the_bot_sees_no_file(bot: EchoBot, driver: Driver, mara: Actor) -> None:
    file_id = mara.uploads("book.csv", CSV)
    address = bot.calls("files.info", file=file_id)["file"]["url_private_download"]
    driver.changes_app(scopes=["chat:write", "commands"])
    assert bot.calls("files.info", file=file_id)["error"] == "missing_scope"
    token = {"Authorization": f"Bearer {BOT_TOKEN}"}
    assert httpx.get(address, headers=token, trust_env=False).status_code == 302


def test_other_kinds_are_refused_at_the_field(bot: EchoBot, mara: Actor) -> None:
    upload_dialog(bot, mara)
    view = mara.dialog()
    assert view is not None
    after = mara.submits(view, {"File": [mara.uploads("photo.png", b"PNG")]})
    assert after.errors == {"file": "Please choose files of these types: csv."}


def test_app_uploads_with_slacks_own_client(bot: EchoBot, box: Sandbox, mara: Actor) -> None:
    client = WebClient(BOT_TOKEN, base_url=box.api_url)
    client.chat_postMessage(channel="U0MARA", text="Your export comes now.")
    client.files_upload_v2(
        channel="D0MARA", filename="contacts.csv", content=CSV, initial_comment="Here it is."
    )
    assert [one.text for one in mara.sees().direct] == ["Your export comes now.", "Here it is."]
    assert bot.calls("files.info", file="F0NOTHING")["error"] == "file_not_found"
