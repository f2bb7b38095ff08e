"""Checks messages and views as Slack does before it takes them."""

from collections.abc import Iterable, Iterator
from typing import Any

from sandbox.blocks.defaults import without_nulls
from sandbox.checks.problems import Problem
from sandbox.checks.rules import block_problems, characters, total_problems
from sandbox.checks.shapes import shape_problems
from sandbox.wire import Json, Refused

MESSAGE_TEXT = 40_000
MESSAGE_BLOCKS_CHARACTERS = 13_200


def check_message(text: str, blocks: list[Json]) -> None:
    """Refuse a message that Slack would refuse."""
    if not text.strip() and not blocks:
        raise Refused("no_text")
    if len(text) > MESSAGE_TEXT:
        raise Refused("msg_too_long")
    _refuse("invalid_blocks", _blocks_problems(blocks, "message"))
    if characters(blocks) > MESSAGE_BLOCKS_CHARACTERS:
        raise Refused("msg_blocks_too_long")


def check_view(view: Json) -> None:
    """Refuse a dialog or a home tab that Slack would refuse."""
    view = without_nulls(view)
    _refuse("invalid_arguments", shape_problems(view, "views.json#/$defs/view", "/view"))
    _refuse("invalid_blocks", _blocks_problems(view["blocks"], view["type"]))
    has_input = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and has_input and "submit" not in view:
        sentence = "submit is required when an input block is within blocks"
        _refuse("invalid_arguments", [Problem(sentence, "/view")])


def _refuse(code: str, problems: Iterable[Problem]) -> None:
    if found := [str(problem) for problem in problems]:
        raise Refused(code, found)


def _blocks_problems(blocks: Any, surface: str) -> Iterator[Problem]:
    blocks = without_nulls(blocks)
    misshapen = list(shape_problems(blocks, f"blocks.json#/$defs/{surface}", "/blocks"))
    yield from misshapen
    if misshapen:
        return
    for index, block in enumerate(blocks):
        yield from block_problems(block, f"/blocks/{index}")
    yield from total_problems(blocks)
