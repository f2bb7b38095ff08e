"""A payload as plain lines, for snapshots that a person can read; nothing in it is left out but
what buttons are heard as, which repeats what they say.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from messages import Dialog, Message


def lines(message: Message) -> Iterator[str]:
    """What Slack is sent: the text, then each block with its kind, its words and its values."""
    payload = message.payload()
    yield from _text("text", payload["text"])
    yield from _blocks(payload)


def dialog_lines(dialog: Dialog) -> Iterator[str]:
    """The dialog from top to bottom, with what it carries."""
    payload = dialog.payload()
    yield f"dialog: {payload['title']['text']} {payload['callback_id']}"
    yield f"carries: {payload.get('private_metadata', '')}"
    yield from _blocks(payload)
    buttons = [payload[name]["text"] for name in ("close", "submit") if name in payload]
    yield f"buttons: {' '.join(f'[{button}]' for button in buttons)}"


def _blocks(payload: dict[str, Any]) -> Iterator[str]:
    for block in payload.get("blocks", ()):
        match block["type"]:
            case "header" | "section":
                yield from _text(block["type"], block["text"]["text"])
                if "accessory" in block:
                    yield from _element(block["accessory"])
            case "context":
                for element in block["elements"]:
                    yield from _text("context", element["text"])
            case "actions":
                for element in block["elements"]:
                    yield from _element(element)
            case "input":
                yield from _input(block)
            case "divider":
                yield "divider"
            case "table":
                yield from (f"row: {' | '.join(row)}" for row in rows({"blocks": [block]}))
            case _:
                yield json.dumps(block, ensure_ascii=False)


def texts(payload: dict[str, Any], kind: str) -> list[str]:
    """All text objects of one type, plain_text or mrkdwn; the message's own text is mrkdwn too."""
    found = list(_texts(payload.get("blocks", []), kind))
    return [payload["text"], *found] if kind == "mrkdwn" else found


def buttons(payload: Mapping[str, Any]) -> list[dict[str, Any]]:
    """All buttons and menus, also those beside a text."""
    return [element for block in payload.get("blocks", ()) for element in _elements(block)]


def _elements(block: Mapping[str, Any]) -> list[dict[str, Any]]:
    if block["type"] == "actions":
        return list(block["elements"])
    return [block["accessory"]] if "accessory" in block else []


def rows(payload: Mapping[str, Any]) -> list[list[str]]:
    """The cells of the tables, row by row."""
    return [
        [cell["text"] for cell in row]
        for block in payload.get("blocks", ())
        if block["type"] == "table"
        for row in block["rows"]
    ]


def values(element: dict[str, Any]) -> list[str]:
    """What a button carries, or each choice of a menu."""
    if "option_groups" in element:
        return [
            choice["value"] for group in element["option_groups"] for choice in group["options"]
        ]
    return [element["value"]] if "value" in element else []


def _text(kind: str, text: str) -> Iterator[str]:
    first, *rest = text.split("\n")
    yield f"{kind}: {first}"
    for line in rest:
        yield f"  {line}"


def _element(element: dict[str, Any]) -> Iterator[str]:
    match element["type"]:
        case "button":
            style = f", {element['style']}" if "style" in element else ""
            carries = f"{element['action_id']} = {element['value']}{style}"
            yield f"button: [{element['text']['text']}] {carries}"
        case "datepicker":
            yield f"calendar: [{_empty(element)}] day = {element['action_id']}"
        case "static_select":
            yield f"menu: [{_empty(element)}] {element['action_id']}"
            for group in element.get("option_groups", [{"options": element.get("options", [])}]):
                if "label" in group:
                    yield f"  {group['label']['text']}"
                for choice in group["options"]:
                    yield f"    [{choice['text']['text']}] = {choice['value']}"
        case "users_select":
            yield f"people: [{element['placeholder']['text']}] {element['action_id']}"
        case _:
            yield json.dumps(element, ensure_ascii=False)


def _input(block: dict[str, Any]) -> Iterator[str]:
    element = dict(block["element"])
    kind, first = element.pop("type"), element.pop("initial_value", element.pop("initial_date", ""))
    yield f"{kind}: {block['label']['text']} ({block['block_id']}.{element.pop('action_id')})"
    yield from _text("  holds", first)
    if "hint" in block:
        yield f"  hint: {block['hint']['text']}"
    if element:
        yield f"  {json.dumps(element, sort_keys=True)}"


def _texts(thing: Any, kind: str) -> Iterator[str]:
    if isinstance(thing, list):
        for one in thing:
            yield from _texts(one, kind)
    elif isinstance(thing, dict):
        if thing.get("type") == kind:
            yield thing["text"]
        yield from (text for child in thing.values() for text in _texts(child, kind))


def _empty(element: dict[str, Any]) -> str:
    """What stands in a menu or a calendar where nothing else is chosen."""
    stands = element.get("placeholder") or element.get("initial_option", {}).get("text")
    return str(stands["text"]) if stands else str(element["initial_date"])
