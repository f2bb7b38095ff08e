"""Reads blocks as a person would: the words in order, and what can be pressed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sandbox.blocks.inputs import options_of
from sandbox.wire import Json


@dataclass(frozen=True)
class Button:
    """Something to press. A menu's options are buttons too: `selected` is what to choose."""

    text: str
    action_id: str
    value: str
    block_id: str
    selected: str | None = None


def words_of(blocks: list[Json]) -> str:
    """All readable text in reading order, a line each; marks such as `*` stay as the bot sent
    them.
    """
    return "\n".join(word for block in blocks for word in _words(block) if word)


def buttons_of(blocks: list[Json]) -> list[Button]:
    """All buttons and menu options in reading order."""
    found: list[Button] = []
    for block in blocks:
        for element in _elements(block):
            if element["type"] == "button":
                found.append(_button(block, element))
            elif element["type"] == "overflow":
                found += [_menu_option(block, element, option) for option in element["options"]]
    return found


def _button(block: Json, element: Json) -> Button:
    return Button(
        text=element["text"]["text"],
        action_id=element["action_id"],
        value=element.get("value", ""),
        block_id=block["block_id"],
    )


def _menu_option(block: Json, element: Json, option: Json) -> Button:
    return Button(
        text=option["text"]["text"],
        action_id=element["action_id"],
        value="",
        block_id=block["block_id"],
        selected=option["value"],
    )


def _elements(block: Json) -> list[Json]:
    if block["type"] == "actions":
        return list(block["elements"])
    if block["type"] == "section" and block.get("accessory"):
        return [block["accessory"]]
    return []


def _words(block: Json) -> Iterator[str]:
    match block["type"]:
        case "section":
            if block.get("text"):
                yield block["text"]["text"]
            yield from (field["text"] for field in block.get("fields", []))
            yield from _element_words(block.get("accessory") or {})
        case "input":
            yield block["label"]["text"]
            yield from _element_words(block["element"])
            yield (block.get("hint") or {}).get("text", "")
        case "actions" | "context":
            for element in block["elements"]:
                yield from _element_words(element)
        case "header":
            yield block["text"]["text"]
        case "image":
            yield (block.get("title") or {}).get("text", "")
            yield block["alt_text"]
        case "table":
            for row in block["rows"]:
                yield " | ".join(_rich_words(cell) for cell in row)
        case "data_visualization":
            yield block["title"]
            yield from _chart_words(block["chart"])
        case "rich_text":
            yield from (_rich_words(element) for element in block["elements"])


def _element_words(element: Json) -> Iterator[str]:
    match element.get("type"):
        case "plain_text" | "mrkdwn":
            yield element["text"]
        case "button":
            yield element["text"]["text"]
        case "image":
            yield element["alt_text"]
        case _:
            yield (element.get("placeholder") or {}).get("text", "")
            for option in options_of(element):
                yield option["text"]["text"]
                yield (option.get("description") or {}).get("text", "")
            initial = element.get("initial_value")
            yield initial if isinstance(initial, str) else ""


def _chart_words(chart: Json) -> Iterator[str]:
    for segment in chart.get("segments", []):
        yield f"{segment['label']}: {segment['value']}"
    for series in chart.get("series", []):
        points = ", ".join(f"{point['label']} {point['value']}" for point in series["data"])
        yield f"{series['name']}: {points}"


def _rich_words(thing: Any) -> str:
    if isinstance(thing, list):
        return "".join(_rich_words(one) for one in thing)
    match thing.get("type"):
        case "text" | "raw_text":
            return str(thing.get("text", ""))
        case "link":
            return str(thing.get("text") or thing.get("url", ""))
        case "user":
            return f"<@{thing.get('user_id', '')}>"
        case "emoji":
            return f":{thing.get('name', '')}:"
        case "rich_text_list":
            return "\n".join(_rich_words(one) for one in thing.get("elements") or [])
        case _:
            return _rich_words(thing.get("elements") or [])
