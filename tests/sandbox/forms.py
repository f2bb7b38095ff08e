"""Blocks and views for the tests: complete, with only what a test is about to be given."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    """A plain text object."""
    return {"type": "plain_text", "text": text}


def section(text: str = "Hello") -> Json:
    """A section with words."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def button(text: str = "Done", action_id: str = "done", **more: Any) -> Json:
    """A button."""
    return {"type": "button", "text": plain(text), "action_id": action_id, **more}


def actions(*elements: Json) -> Json:
    """A row of things to press."""
    return {"type": "actions", "block_id": "row", "elements": list(elements)}


def text_input(block_id: str = "note", label: str = "Note", **element: Any) -> Json:
    """An input for words."""
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(label),
        "element": {"type": "plain_text_input", "action_id": "words", **element},
    }


def modal(*blocks: Json, title: str = "A dialog", **more: Any) -> Json:
    """A dialog."""
    return {
        "type": "modal",
        "callback_id": "dialog",
        "title": plain(title),
        "submit": plain("Send"),
        "blocks": list(blocks) or [section()],
        **more,
    }


def home(*blocks: Json) -> Json:
    """A home tab."""
    return {"type": "home", "blocks": list(blocks) or [section("Home")]}
