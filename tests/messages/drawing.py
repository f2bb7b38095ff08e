"""A payload as plain lines, for snapshots that a person can read; nothing in it is left out."""

import json
from collections.abc import Iterator
from typing import Any

from messages import Message


def lines(message: Message) -> Iterator[str]:
    """What Slack is sent: the text, then each block with its kind, its words and its values."""
    payload = message.payload()
    yield from _text("text", payload["text"])
    for block in payload.get("blocks", ()):
        match block["type"]:
            case "header" | "section":
                yield from _text(block["type"], block["text"]["text"])
            case "context":
                for element in block["elements"]:
                    yield from _text("context", element["text"])
            case "actions":
                yield from map(_button, block["elements"])
            case "divider":
                yield "divider"
            case _:
                yield json.dumps(block, ensure_ascii=False)


def texts(payload: dict[str, Any], kind: str) -> list[str]:
    """All text objects of one type, plain_text or mrkdwn; the message's own text is mrkdwn too."""
    found = list(_texts(payload.get("blocks", []), kind))
    return [payload["text"], *found] if kind == "mrkdwn" else found


def buttons(payload: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        element
        for block in payload.get("blocks", ())
        if block["type"] == "actions"
        for element in block["elements"]
    ]


def _text(kind: str, text: str) -> Iterator[str]:
    first, *rest = text.split("\n")
    yield f"{kind}: {first}"
    for line in rest:
        yield f"  {line}"


def _button(button: dict[str, Any]) -> str:
    style = f", {button['style']}" if "style" in button else ""
    return f"button: [{button['text']['text']}] {button['action_id']} = {button['value']}{style}"


def _texts(thing: Any, kind: str) -> Iterator[str]:
    if isinstance(thing, list):
        for one in thing:
            yield from _texts(one, kind)
    elif isinstance(thing, dict):
        if thing.get("type") == kind:
            yield thing["text"]
        yield from (text for child in thing.values() for text in _texts(child, kind))
