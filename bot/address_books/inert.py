"""Cells of tables that no spreadsheet takes for a formula: they tell, and do nothing.

See OWASP on CSV injection. Who opens an address book must not run what somebody wrote into a name.
"""

import re

_ACTS = frozenset("=+-@\t\r\n＝＋－＠")
"""What a formula begins with, in some spreadsheet or other."""
_ONLY_NUMBERS = re.compile(r"[+-][\d ().+/-]*", re.ASCII)
"""A telephone number, or a day without a year: there is nothing in it to be run."""
_MARK = "'"
"""What makes a cell text, in every spreadsheet."""


def inert(text: str) -> str:
    """The text for a cell, with a mark before what could be run."""
    return _MARK + text if _acts(text) else text


def as_meant(cell: str) -> str:
    """What a cell says without that mark; an apostrophe before anything else belongs to it."""
    return cell[1:] if cell.startswith(_MARK) and _acts(cell[1:]) else cell


def _acts(text: str) -> bool:
    return text[:1] in _ACTS and bool(text) and not _ONLY_NUMBERS.fullmatch(text)
