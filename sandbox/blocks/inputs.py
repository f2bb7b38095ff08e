"""What stands in the inputs of a message or view: first values, what a person fills in, and its
checks.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sandbox.wire import Json, Refused

Values = dict[str, dict[str, Json]]
"""Slack's `state.values`: block id, then action id, then the value."""

REQUIRED = "Please complete this required field."

# type: (key of the value, key of its first value)
_SINGLE = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "users_select": ("selected_user", "initial_user"),
    "channels_select": ("selected_channel", "initial_channel"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
}
_SEVERAL = {
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "file_input": ("files", "initial_files"),
}
_KEYS = _SINGLE | _SEVERAL
_OPTIONS = ("selected_option", "selected_options")


@dataclass(frozen=True)
class Placed:
    """An interactive element and the block it stands in."""

    block: Json
    element: Json

    @property
    def block_id(self) -> str:
        """The block's id, which the sandbox has given where the bot had not."""
        return str(self.block["block_id"])

    @property
    def action_id(self) -> str:
        """The element's action id."""
        return str(self.element.get("action_id", ""))


def placed_elements(blocks: list[Json]) -> Iterator[Placed]:
    """Every element that a person can do something with, in reading order."""
    for block in blocks:
        match block["type"]:
            case "actions":
                yield from (Placed(block, element) for element in block["elements"])
            case "section" if (block.get("accessory") or {}).get("type", "image") != "image":
                yield Placed(block, block["accessory"])
            case "input":
                yield Placed(block, block["element"])


def first_values(blocks: list[Json]) -> Values:
    """What untouched inputs hold: their initial values."""
    values: Values = {}
    for placed in placed_elements(blocks):
        kind = placed.element["type"]
        if kind not in _KEYS:
            continue
        key, initial = _KEYS[kind]
        first = placed.element.get(initial) or ([] if kind in _SEVERAL else None)
        if kind == "number_input" and first is not None:
            first = str(first)
        values.setdefault(placed.block_id, {})[placed.action_id] = {"type": kind, key: first}
    return values


def carried_over(old: Values, blocks: list[Json]) -> Values:
    """The values after an update: an input keeps its own if its ids and type stay the same, and
    what was chosen is still on its list.
    """
    values = first_values(blocks)
    for placed in placed_elements(blocks):
        before = old.get(placed.block_id, {}).get(placed.action_id)
        if before is not None and _still_fits(placed.element, before):
            values[placed.block_id][placed.action_id] = before
    return values


def _still_fits(element: Json, value: Json) -> bool:
    if value["type"] != element["type"]:
        return False
    listed = options_of(element)
    chosen = [value.get("selected_option"), *(value.get("selected_options") or [])]
    return not listed or all(option is None or option in listed for option in chosen)


def find(
    blocks: list[Json], action_id: str, block_id: str = "", value: str | None = None
) -> Placed:
    """The element that a person means."""
    for placed in placed_elements(blocks):
        if (
            placed.action_id == action_id
            and block_id in ("", placed.block_id)
            and (value is None or placed.element.get("value") == value)
        ):
            return placed
    raise Refused("no_such_element", [f"nothing here has the action id {action_id!r}"])


def find_input(blocks: list[Json], name: str) -> Placed:
    """The input with this block id, action id or label."""
    for placed in placed_elements(blocks):
        label = (placed.block.get("label") or {}).get("text")
        if placed.element["type"] in _KEYS and name in (placed.block_id, placed.action_id, label):
            return placed
    raise Refused("no_such_input", [f"no input here is called {name!r}"])


def filled(element: Json, given: Any, offered: list[Json]) -> Json:
    """An element's value once a person has filled in `given`; None or "" empties it.

    Options are named by their value or their text. `offered` are those the bot suggested.
    """
    kind = element["type"]
    if kind not in _KEYS:
        raise Refused("not_an_input", [f"a {kind} holds no value"])
    key, _ = _KEYS[kind]
    if kind in _SEVERAL:
        many = list(given or [])
        return {"type": kind, key: [_choice(element, key, one, offered) for one in many]}
    if given is None or given == "":
        return {"type": kind, key: None}
    return {"type": kind, key: _choice(element, key, given, offered)}


def _choice(element: Json, key: str, given: Any, offered: list[Json]) -> Any:
    if key == "value":
        return str(given)
    if key == "files":
        return _file(given, offered)
    if key not in _OPTIONS:
        return given
    for option in [*options_of(element), *offered]:
        if given in (option["value"], option["text"]["text"], option):
            return option
    raise Refused("no_such_option", [f"{given!r} is not among the options"])


def _file(given: Any, offered: list[Json]) -> Json:
    for file in offered:
        if given in (file["id"], file):
            return file
    raise Refused("no_such_file", [f"{given!r} was not uploaded"])


def options_of(element: Json) -> list[Json]:
    """The options an element lists, whether grouped or not."""
    grouped = [group["options"] for group in element.get("option_groups", [])]
    return [*element.get("options", []), *(option for group in grouped for option in group)]


def complaints(blocks: list[Json], values: Values) -> dict[str, str]:
    """What Slack itself says at a field before it sends anything to the bot: block id, sentence."""
    found = {}
    for placed in placed_elements(blocks):
        if placed.block["type"] != "input":
            continue
        value = values[placed.block_id][placed.action_id]
        content = value[_KEYS[placed.element["type"]][0]]
        complaint = _complaint(placed, content)
        if complaint:
            found[placed.block_id] = complaint
    return found


def _complaint(placed: Placed, content: Any) -> str | None:
    if not content:
        return None if placed.block.get("optional") else REQUIRED
    match placed.element["type"]:
        case "plain_text_input":
            return _length_complaint(placed.element, content)
        case "number_input":
            return _number_complaint(placed.element, content)
        case "email_text_input" if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", content):
            return "Please enter a valid email address."
        case "url_text_input" if not re.match(r"https?://\S+$", content):
            return "Please enter a valid URL."
        case "file_input":
            return _files_complaint(placed.element, content)
        case "datepicker":
            return _parse_complaint(date.fromisoformat, content, "Please enter a valid date.")
        case "timepicker":
            return _parse_complaint(time.fromisoformat, content, "Please enter a valid time.")
    return None


def _parse_complaint(parse: Any, content: str, sentence: str) -> str | None:
    try:
        parse(content)
    except ValueError:
        return sentence
    return None


def _files_complaint(element: Json, files: list[Json]) -> str | None:
    if len(files) > element.get("max_files", 10):
        return f"Please choose at most {element.get('max_files', 10)} files."
    allowed = element.get("filetypes")
    if allowed and any(file["filetype"] not in allowed for file in files):
        return f"Please choose files of these types: {', '.join(allowed)}."
    return None


def _length_complaint(element: Mapping[str, Any], content: str) -> str | None:
    if len(content) < element.get("min_length", 0):
        return f"Please use at least {element['min_length']} characters."
    if len(content) > element.get("max_length", 3000):
        return f"Please use at most {element.get('max_length', 3000)} characters."
    return None


def _number_complaint(element: Mapping[str, Any], content: str) -> str | None:
    pattern = r"-?\d+(\.\d+)?" if element.get("is_decimal_allowed") else r"-?\d+"
    if not re.fullmatch(pattern, content):
        return "Please enter a valid number."
    if "min_value" in element and float(content) < float(element["min_value"]):
        return f"Must be at least {element['min_value']}."
    if "max_value" in element and float(content) > float(element["max_value"]):
        return f"Must be at most {element['max_value']}."
    return None
