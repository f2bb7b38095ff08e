"""What a person finds in a message to press or to choose."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.messages.drawing import buttons
from tests.payloads import Payload


def button(message: Mapping[str, Any], text: str) -> Payload:
    """The first button that says `text`."""
    said = {label: found for found, label in reversed(list(_labelled(message)))}
    assert text in said, f"no button {text!r} among {list(said)}"
    return said[text]


def choice(message: Mapping[str, Any], text: str) -> tuple[Payload, Payload]:
    """The first menu that offers `text`, and that option of it."""
    options = [
        (menu, option)
        for menu in buttons(message)
        for group in menu.get("option_groups", [])
        for option in group["options"]
    ]
    said = {option["text"]["text"]: (menu, option) for menu, option in reversed(options)}
    assert text in said, f"no choice {text!r} among {list(said)}"
    return said[text]


def labels(message: Mapping[str, Any]) -> list[str]:
    """What the buttons say, and what the menus offer, from left to right."""
    return [label for _, label in _labelled(message)]


def _labelled(message: Mapping[str, Any]) -> Iterator[tuple[Payload, str]]:
    for found in buttons(message):
        chosen = found.get("initial_option", {}).get("text")
        yield found, (found.get("text") or found.get("placeholder") or chosen)["text"]
