"""What Slack wants of blocks that no schema can say: what must differ, agree, or add up."""

from collections.abc import Iterator
from typing import Any

from sandbox.checks.problems import Problem
from sandbox.wire import Json

TABLE_CHARACTERS = 10_000
CHARTS = 2


def block_problems(block: Json, pointer: str) -> Iterator[Problem]:
    """What is wrong with one block that has the right shape."""
    match block["type"]:
        case "actions":
            ids = [element.get("action_id") for element in block["elements"]]
            if len(set(ids)) < len(ids):
                yield Problem("`action_id` must be unique in a block", f"{pointer}/elements")
        case "input":
            yield from _bounds_problems(block["element"], f"{pointer}/element")
        case "table":
            yield from _table_problems(block["rows"], pointer)
        case "data_visualization" if block["chart"]["type"] != "pie":
            yield from _plot_problems(block["chart"], f"{pointer}/chart")


def total_problems(blocks: list[Json]) -> Iterator[Problem]:
    """What is wrong with blocks together that each have the right shape."""
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        block_id = block.get("block_id")
        if block_id and block_id in seen:
            at = f"/blocks/{index}/block_id"
            yield Problem(f"`block_id` {block_id} already exists", at)
        seen.add(block_id or "")
    kinds = [block["type"] for block in blocks]
    if kinds.count("table") > 1:
        yield Problem("only one table is allowed", "/blocks")
    if kinds.count("data_visualization") > CHARTS:
        yield Problem(f"no more than {CHARTS} charts allowed", "/blocks")


def characters(thing: Any) -> int:
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


def _bounds_problems(element: Json, pointer: str) -> Iterator[Problem]:
    for low, high in (("min_length", "max_length"), ("min_value", "max_value")):
        bounds = [_number(element.get(name)) for name in (low, high)]
        for name, bound in zip((low, high), bounds, strict=True):
            if name in element and bound is None:
                yield Problem("must be a number", f"{pointer}/{name}")
        least, most = bounds
        if least is not None and most is not None and least > most:
            yield Problem(f"{low} must not be more than {high}", pointer)


def _number(value: Any) -> float | None:
    """A bound as a number; Slack takes those of number inputs as strings."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _table_problems(rows: list[list[Json]], pointer: str) -> Iterator[Problem]:
    if len({len(row) for row in rows}) > 1:
        yield Problem("every row must have the same number of cells", f"{pointer}/rows")
    if characters(rows) > TABLE_CHARACTERS:
        yield Problem(f"must be less than {TABLE_CHARACTERS + 1} characters", pointer)


def _plot_problems(chart: Json, pointer: str) -> Iterator[Problem]:
    categories, series = chart["axis_config"]["categories"], chart["series"]
    if len({one["name"] for one in series}) < len(series):
        yield Problem("names must be unique", f"{pointer}/series")
    for index, one in enumerate(series):
        if sorted(point["label"] for point in one["data"]) != sorted(categories):
            sentence = "must have exactly one point for every category"
            yield Problem(sentence, f"{pointer}/series/{index}/data")
