"""Blocks as Slack gives them back: with the ids and defaults that the bot had left out."""

import secrets
from typing import Any

from sandbox.wire import Json


def completed(blocks: list[Json]) -> list[Json]:
    """A copy in which every block has a block id and every text its defaults."""
    copies = [_with_defaults(without_nulls(block)) for block in blocks]
    for block in copies:
        block.setdefault("block_id", secrets.token_urlsafe(4)[:5])
    return copies


def with_text_defaults(text_object: Json) -> Json:
    """A copy of a text object, as Slack gives it back."""
    copy: Json = _with_defaults(text_object)
    return copy


def without_nulls(thing: Any) -> Any:
    """A copy in which nothing is null: to Slack that is as good as not there."""
    if isinstance(thing, dict):
        return {key: without_nulls(value) for key, value in thing.items() if value is not None}
    if isinstance(thing, list):
        return [without_nulls(one) for one in thing]
    return thing


def _with_defaults(thing: Any) -> Any:
    if isinstance(thing, list):
        return [_with_defaults(one) for one in thing]
    if not isinstance(thing, dict):
        return thing
    # Most of what stands in an object is a string, which needs no call to be copied.
    copy = {
        key: child if isinstance(child, str) else _with_defaults(child)
        for key, child in thing.items()
    }
    if "text" in copy and isinstance(copy["text"], str):
        if copy.get("type") == "plain_text":
            copy.setdefault("emoji", True)
        elif copy.get("type") == "mrkdwn":
            copy.setdefault("verbatim", False)
    return copy
