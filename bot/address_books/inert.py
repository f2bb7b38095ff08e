"""Cells of tables that no spreadsheet takes for a formula: they tell, and do nothing.

See OWASP on CSV injection. Who opens an address book must not run what somebody wrote into a name.
Nor must they where their spreadsheet has another separator than the book: Excel separates by
semicolons in half of Europe, and then takes apart what stands in a cell, quotes or not.
"""

import re

_ACTS = frozenset("=+-@\t\r\n＝＋－＠")
"""What a formula begins with, in some spreadsheet or other."""
_ONLY_NUMBERS = re.compile(r"[+-][\d ().+/-]*", re.ASCII)
"""A telephone number, or a day without a year: there is nothing in it to be run."""
_MARK = "'"
"""What makes a cell text, in every spreadsheet."""
_SEPARATES = ";\t\r\n"
_FORMULA = rf"[ \"]*(?:[=＝]|[+\-@＋－＠][^(|!{_SEPARATES}]*[(|!])"
"""What can be run; a list with dashes in a note is no such thing."""
_WITHIN = re.compile(f"(?<=[{_SEPARATES}])(?={_FORMULA})")
_MARKED_WITHIN = re.compile(f"(?<=[{_SEPARATES}]){_MARK}(?={_FORMULA})")


def inert(text: str) -> str:
    """The text for a cell, with a mark before what could be run."""
    marked = _WITHIN.sub(_MARK, text)
    return _MARK + marked if _acts(text) else marked


def as_meant(cell: str) -> str:
    """What a cell says without that mark; an apostrophe before anything else belongs to it."""
    if _MARK not in cell:
        return cell
    meant = _MARKED_WITHIN.sub("", cell)
    return meant[1:] if meant.startswith(_MARK) and _acts(meant[1:]) else meant


def _acts(text: str) -> bool:
    return text[:1] in _ACTS and bool(text) and not _ONLY_NUMBERS.fullmatch(text)
