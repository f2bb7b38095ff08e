"""Checks nested JSON against a pattern that looks like it.

A pattern is `str`, `float` (any number), a list of one pattern, a dict of patterns (a key with a
question mark may be missing or null), or a function that gives a pattern, for one that contains
itself.
"""

from collections.abc import Callable, Iterator
from typing import Any

Pattern = type | list[Any] | dict[str, Any] | Callable[[], Any]
Mismatch = tuple[str, str]
"""A sentence, and the JSON pointer of what it is about."""


def mismatches(value: Any, pattern: Pattern, pointer: str = "") -> Iterator[Mismatch]:
    """Everything in which a value differs from a pattern."""
    if isinstance(pattern, list):
        yield from _list_mismatches(value, pattern[0], pointer)
    elif isinstance(pattern, dict):
        yield from _object_mismatches(value, pattern, pointer)
    elif pattern is str:
        if not isinstance(value, str):
            yield "must be a string", pointer
    elif pattern is float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            yield "must be a number", pointer
    elif not isinstance(pattern, type):
        yield from mismatches(value, pattern(), pointer)


def _list_mismatches(value: Any, pattern: Pattern, pointer: str) -> Iterator[Mismatch]:
    if not isinstance(value, list):
        yield "must provide an array", pointer
        return
    for index, one in enumerate(value):
        yield from mismatches(one, pattern, f"{pointer}/{index}")


def _object_mismatches(value: Any, pattern: dict[str, Pattern], pointer: str) -> Iterator[Mismatch]:
    if not isinstance(value, dict):
        yield "must be an object", pointer
        return
    for key, inner in pattern.items():
        name = key.removesuffix("?")
        if value.get(name) is not None:
            yield from mismatches(value[name], inner, f"{pointer}/{name}")
        elif name == key:
            yield f"missing required field: {name}", pointer
