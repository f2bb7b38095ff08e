"""Several values in one field: a comma, a semicolon or a line's end between them.

What has such a mark in itself stands in quotation marks.
"""

import re
from collections.abc import Iterable

_MARKS = re.compile(r"[\n,;]|^[\"“„]")
_SPACE, _END = r"[^\S\n]*", r"(?:[\n,;]|$)"
_QUOTED, _TYPESET, _PLAIN = r'"((?:[^"]|"")*)"', "[“„]([^“”„]*)[”“]", r"([^\n,;]*)"
_ONE = re.compile(f"{_SPACE}(?:{_QUOTED}|{_TYPESET}|{_PLAIN}){_SPACE}{_END}")
"""A telephone's keyboard sets quotation marks by itself."""


def written(values: Iterable[str], between: str) -> str:
    """The values as `read` reads them."""
    return between.join(map(_quoted, values))


def read(text: str) -> tuple[str, ...]:
    """The values, without what is empty."""
    return tuple(said for one in _ONE.finditer(text) if (said := _said(one)))


def _quoted(value: str) -> str:
    if not _MARKS.search(value):
        return value
    return '"{}"'.format(value.replace('"', '""'))


def _said(one: re.Match[str]) -> str:
    quoted, typeset, plain = one.groups()
    if quoted is not None:
        return quoted.replace('""', '"').strip()
    return (typeset or plain or "").strip()
