"""Checks blocks and views as Slack does before it takes them, by the table in `limits`.

Every function returns sentences in Slack's own wording, which end with a JSON pointer to the
culprit.
"""

from collections.abc import Iterator
from typing import Any

from sandbox.checks import limits
from sandbox.checks.charts import chart_problems
from sandbox.checks.limits import Shape
from sandbox.checks.patterns import mismatches
from sandbox.wire import Json, Refused

_TEXT_TYPES = ("mrkdwn", "plain_text")


def check_message(text: str, blocks: list[Json]) -> None:
    """Refuse a message that Slack would refuse."""
    if not text.strip() and not blocks:
        raise Refused("no_text")
    if len(text) > limits.MESSAGE_TEXT:
        raise Refused("msg_too_long")
    _refuse(_blocks_problems(blocks, "message", limits.MESSAGE_BLOCKS))
    if _characters(blocks) > limits.MESSAGE_BLOCKS_CHARACTERS:
        raise Refused("msg_blocks_too_long")


def check_view(view: Json) -> None:
    """Refuse a dialog or a home tab that Slack would refuse."""
    kind = view.get("type")
    if kind not in ("modal", "home"):
        raise Refused("invalid_arguments", [_problem("must be one of: modal, home", "/view/type")])
    problems = list(_shape_problems(view, limits.OBJECTS["view"], "/view"))
    if problems:
        raise Refused("invalid_arguments", problems)
    blocks = view["blocks"]
    _refuse(_blocks_problems(blocks, kind, limits.VIEW_BLOCKS))
    if kind != "modal":
        return
    if "title" not in view:
        raise Refused("invalid_arguments", [_problem("missing required field: title", "/view")])
    if any(block["type"] == "input" for block in blocks) and "submit" not in view:
        problem = "submit is required when an input block is within blocks"
        raise Refused("invalid_arguments", [_problem(problem, "/view")])


def _refuse(problems: Iterator[str]) -> None:
    if found := list(problems):
        raise Refused("invalid_blocks", found)


def _problem(sentence: str, pointer: str) -> str:
    return f"[ERROR] {sentence} [json-pointer:{pointer}]"


def _blocks_problems(blocks: Any, surface: str, most: int) -> Iterator[str]:
    if not isinstance(blocks, list):
        yield _problem("must provide an array", "/blocks")
        return
    if len(blocks) > most:
        yield _problem(f"no more than {most} items allowed", "/blocks")
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        pointer = f"/blocks/{index}"
        malformed = list(_typed_problems(block, limits.SURFACES[surface], limits.BLOCKS, pointer))
        if malformed:
            yield from malformed
            continue
        block_id = block.get("block_id")
        if block_id and block_id in seen:
            yield _problem(f"`block_id` {block_id} already exists", f"{pointer}/block_id")
        seen.add(block_id or "")
        yield from _block_rules(block, pointer)
    yield from _whole_message_rules([block for block in blocks if isinstance(block, dict)])


def _typed_problems(
    thing: Any, allowed: frozenset[str], shapes: Any, pointer: str
) -> Iterator[str]:
    """Problems of a block or element, whose type says which shape it has."""
    if not isinstance(thing, dict):
        yield _problem("must be an object", pointer)
        return
    kind = thing.get("type")
    if not isinstance(kind, str) or kind not in allowed:
        yield _problem(f"unsupported type: {kind}", f"{pointer}/type")
    elif kind in shapes:
        yield from _shape_problems(thing, shapes[kind], pointer)
        if kind in limits.LISTED and bool(thing.get("options")) == bool(thing.get("option_groups")):
            yield _problem("must provide exactly one of options, option_groups", pointer)
        for sentence, at in mismatches(thing, limits.PATTERNS.get(kind, {})):
            yield _problem(sentence, f"{pointer}{at}")


def _shape_problems(thing: Json, shape: Shape, pointer: str) -> Iterator[str]:
    for name in shape.required:
        if thing.get(name) is None:
            yield _problem(f"missing required field: {name}", pointer)
    for name, most in shape.lengths.items():
        if thing.get(name) is not None:
            is_text = name in shape.parts
            yield from _length_problems(thing[name], most, f"{pointer}/{name}", is_text=is_text)
    for name, (least, most) in shape.counts.items():
        items = thing.get(name)
        if items is None:
            continue
        if not isinstance(items, list):
            yield _problem("must provide an array", f"{pointer}/{name}")
            continue
        if len(items) < least:
            yield _problem(f"no fewer than {least} items required", f"{pointer}/{name}")
        if len(items) > most:
            yield _problem(f"no more than {most} items allowed", f"{pointer}/{name}")
    for name, words in shape.words.items():
        if thing.get(name) is not None and thing[name] not in words:
            yield _problem(f"must be one of: {', '.join(words)}", f"{pointer}/{name}")
    for name in shape.plain:
        if thing.get(name) is not None and _type_of(thing[name]) != "plain_text":
            yield _problem("must be one of: plain_text", f"{pointer}/{name}/type")
    if shape.parts or shape.elements:
        yield from _child_problems(thing, shape, pointer)


def _child_problems(thing: Json, shape: Shape, pointer: str) -> Iterator[str]:
    for name, object_name in shape.parts.items():
        for child, at in _children(thing, name, shape, pointer):
            if isinstance(child, dict):
                if object_name in ("text", "field") and child.get("type") not in _TEXT_TYPES:
                    yield _problem("must be one of: mrkdwn, plain_text", f"{at}/type")
                yield from _shape_problems(child, limits.OBJECTS[object_name], at)
            else:
                yield _problem("must be an object", at)
    for name, allowed in shape.elements.items():
        for child, at in _children(thing, name, shape, pointer):
            yield from _typed_problems(child, allowed, limits.ELEMENTS, at)


def _children(thing: Json, name: str, shape: Shape, pointer: str) -> Iterator[tuple[Any, str]]:
    """The one child of this name, or each in the list if it is one that is counted."""
    child = thing.get(name)
    if name not in shape.counts:
        if child is not None:
            yield child, f"{pointer}/{name}"
    elif isinstance(child, list):
        for index, one in enumerate(child):
            yield one, f"{pointer}/{name}/{index}"


def _length_problems(value: Any, most: int, pointer: str, *, is_text: bool) -> Iterator[str]:
    """Problems of a string, or of a text object."""
    if is_text and not isinstance(value, dict):
        return  # said already: a text is an object
    text = value.get("text") if is_text else value
    at = f"{pointer}/text" if is_text else pointer
    if not isinstance(text, str):
        yield _problem("must be a string", at)
    elif len(text) > most:
        yield _problem(f"must be less than {most + 1} characters", at)
    elif is_text and not text:
        yield _problem("must be more than 0 characters", at)


def _type_of(value: Any) -> str | None:
    return value.get("type") if isinstance(value, dict) else None


def _block_rules(block: Json, pointer: str) -> Iterator[str]:
    """What no table of lengths can say."""
    match block.get("type"):
        case "section" if not block.get("text") and not block.get("fields"):
            yield _problem("must provide text or fields", pointer)
        case "actions":
            ids = [element.get("action_id") for element in block.get("elements") or []]
            if len(set(ids)) < len(ids):
                yield _problem("`action_id` must be unique in a block", f"{pointer}/elements")
        case "image" if bool(block.get("image_url")) == bool(block.get("slack_file")):
            yield _problem("must provide exactly one of image_url, slack_file", pointer)
        case "input":
            yield from _input_rules(block["element"], f"{pointer}/element")
        case "table":
            yield from _table_rules(block, pointer)
        case "data_visualization":
            for problem, at in chart_problems(block["chart"]):
                yield _problem(problem, f"{pointer}/chart{at}")


def _input_rules(element: Json, pointer: str) -> Iterator[str]:
    for low, high in (("min_length", "max_length"), ("min_value", "max_value")):
        bounds = [_number(element.get(name)) for name in (low, high)]
        for name, bound in zip((low, high), bounds, strict=True):
            if name in element and bound is None:
                yield _problem("must be a number", f"{pointer}/{name}")
        least, most = bounds
        if least is not None and most is not None and least > most:
            yield _problem(f"{low} must not be more than {high}", pointer)
    if (_number(element.get("max_length")) or 0) > 3000:
        yield _problem("must be less than 3001", f"{pointer}/max_length")


def _number(value: Any) -> float | None:
    """A bound as a number; Slack takes those of number inputs as strings."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _table_rules(table: Json, pointer: str) -> Iterator[str]:
    rows = table.get("rows") or []
    if any(len(row) > 20 for row in rows):
        yield _problem("no more than 20 items allowed", f"{pointer}/rows")
    if len({len(row) for row in rows}) > 1:
        yield _problem("every row must have the same number of cells", f"{pointer}/rows")
    if _characters(rows) > limits.TABLE_CHARACTERS:
        yield _problem(f"must be less than {limits.TABLE_CHARACTERS + 1} characters", pointer)


def _whole_message_rules(blocks: list[Json]) -> Iterator[str]:
    kinds = [block.get("type") for block in blocks]
    if kinds.count("table") > 1:
        yield _problem("only one table is allowed", "/blocks")
    if kinds.count("data_visualization") > limits.CHARTS:
        yield _problem(f"no more than {limits.CHARTS} charts allowed", "/blocks")
    markdown = [block for block in blocks if block.get("type") == "markdown"]
    if _characters(markdown) > limits.MARKDOWN_CHARACTERS:
        yield _problem(f"must be less than {limits.MARKDOWN_CHARACTERS + 1} characters", "/blocks")


def _characters(thing: Any) -> int:
    """The characters a reader would see: everything under a `text` key."""
    seen, waiting = 0, [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            text = one.get("text")
            seen += len(text) if isinstance(text, str) else 0
            waiting += one.values()
    return seen
