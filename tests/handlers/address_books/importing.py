"""Mara imports a file in Slack: what she sends, and the message that tells how it goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from messages.address_books.dialog import AUDIENCE, FILE
from tests.handlers.person import Person
from tests.handlers.screen import button
from tests.handlers.slack import FakeSlack, File
from tests.payloads import Payload

FILE_ID = "F0BOOK"


@dataclass
class Importer:
    """Mara, and the one message in her conversation that changes."""

    person: Person
    slack: FakeSlack

    def gives(self, name: str, content: str | bytes, audience: str = "client") -> Payload:
        """Send a file in the dialog; what the message tells in the end."""
        said = content.encode() if isinstance(content, str) else content
        self.slack.files[FILE_ID] = File(name, said, self.person.user_id)
        assert not self.person.types("import")
        return self.sends(self.slack.made("views.open")[-1].arguments["view"], audience)

    def sends(self, view: Payload, audience: str = "client") -> Payload:
        """Send the dialog with the file in it."""
        before = self._count("chat.update")
        assert self.person.sends(view, filled_in(FILE_ID, audience)) is None
        return self.told(before)

    def presses(self, message: Payload, text: str) -> Payload:
        """Press a button of the message; what it tells in the end."""
        before = self._count("chat.update")
        pressed = button(message, text)
        self.person.clicks(pressed["action_id"], pressed["value"], message["ts"])
        return self.told(before)

    def maps(self, message: Payload, columns: Mapping[str, str]) -> Payload:
        """Tell of columns by their names what stands in them; what the message tells then."""
        before = self._count("chat.update")
        assert self.tries_to_map(message, columns) is None
        return self.told(before)

    def tries_to_map(self, message: Payload, columns: Mapping[str, str]) -> Payload | None:
        """The same; what the dialog answers."""
        opened = self._count("views.update")
        pressed = button(message, "Columns…")
        self.person.clicks(pressed["action_id"], pressed["value"], message["ts"])
        view = self.slack.wait_for("views.update", opened + 1).arguments["view"]
        return self.person.sends(view, _mapped(view, columns))

    def told(self, before: int) -> Payload:
        """What the message tells once nothing is under way any more."""
        place = before + 1
        while True:
            said: Payload = dict(self.slack.wait_for("chat.update", place).arguments)
            if not _is_under_way(said):
                return said
            place += 1

    def _count(self, method: str) -> int:
        return len(self.slack.made(method))


def filled_in(file_id: str, audience: str) -> dict[str, Any]:
    """The fields of the dialog."""
    file = {"id": file_id, "name": "book", "file_access": "visible"}
    option = {"text": {"type": "plain_text", "text": audience}, "value": audience}
    return {
        FILE: {FILE: {"type": "file_input", "files": [file]}},
        AUDIENCE: {AUDIENCE: {"type": "static_select", "selected_option": option}},
    }


def _mapped(view: Payload, columns: Mapping[str, str]) -> Payload:
    """The choices of the dialog: as they are, but for those that are told."""
    chosen: Payload = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element = block["element"]
            said = columns.get(block["label"]["text"])
            options = {one["value"]: one for one in element["options"]}
            option = element["initial_option"] if said is None else options[said]
            value = {"type": element["type"], "selected_option": option}
            chosen[block["block_id"]] = {element["action_id"]: value}
    return chosen


def _is_under_way(message: Payload) -> bool:
    begins = ("I’m reading", "Importing", "Another import", "I’m undoing")
    return str(message["text"]).startswith(begins)
