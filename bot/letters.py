"""Text from outside, without what nobody sees and what acts on the text around it.

Whatever comes in passes here once: what is typed, filled in, imported, or told by the directory.
"""

import re
import unicodedata
from itertools import dropwhile

HIGHEST_STACK = 8
"""How many marks one letter carries at most: no script needs more, and each adds to its height."""

_JOINERS = "\u200c\u200d"
"""They act between letters of scripts without capitals, and between parts of an emoji, only."""
_FLAG = "(?<=\U0001f3f4)[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,8}\U000e007f"
"""Spells which flag a black flag is: England's, Scotland's."""
_NONCHARACTERS = "".join(f"{chr(p << 16 | 0xFFFE)}{chr(p << 16 | 0xFFFF)}" for p in range(17))
_UNSEEN = re.compile(
    f"{_FLAG}|["
    # Controls, but for those that are white space.
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
    # Turned directions, and the end of that.
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    # No width: soft hyphens, joiners of other kinds, invisible operators, marks of byte order.
    "\xad\u034f\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff"
    # Letters that are empty.
    "\u115f\u1160\u17b4\u17b5\u3164\uffa0"
    # Notes between lines, shorthand, music, hieroglyphs: how others are laid out.
    "\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    # Tags, and what is kept for more of all these.
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    # Halves of letters, and what is no character.
    f"\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]"
)
_JOINED = re.compile(f"([^{_JOINERS}]?)([{_JOINERS}]+)(?=(.?))", re.DOTALL)
_LONE = re.compile(r"(?<!\S)[^\w\s\x00-\x7f]+")
_STACKED = re.compile(rf"[^\w\s\x00-\x7f]{{{HIGHEST_STACK + 1},}}")
_JOINABLE = frozenset({"Lo", "Mn", "Mc", "So", "Sk"})


def legible(text: str) -> str:
    """`text` with what acts unseen taken out; what is left is as it was."""
    if text.isascii() and text.isprintable():
        return text
    seen = _UNSEEN.sub(_flag, text)
    if seen.isascii():
        return seen
    if any(joiner in seen for joiner in _JOINERS):
        seen = _JOINED.sub(_between, seen)
    return _STACKED.sub(_stack, _LONE.sub(_without_lone, seen))


def _flag(found: re.Match[str]) -> str:
    return found[0] if len(found[0]) > 1 else ""


def _between(joiners: re.Match[str]) -> str:
    """One joiner, where it does something to what stands on both sides of it."""
    before, joined, after = joiners[1], joiners[2], joiners[3]
    return before + joined[0] if _is_joinable(before) and _is_joinable(after) else before


def _is_joinable(one: str) -> bool:
    return bool(one) and unicodedata.category(one) in _JOINABLE


def _without_lone(marks: re.Match[str]) -> str:
    """Marks with no letter to stand on would stand on what comes before them."""
    return "".join(dropwhile(lambda one: _is_mark(one) or one in _JOINERS, marks[0]))


def _stack(marks: re.Match[str]) -> str:
    kept, height = [], 0
    for one in marks[0]:
        if one not in _JOINERS:
            height = height + 1 if _is_mark(one) else 0
        if height <= HIGHEST_STACK:
            kept.append(one)
    return "".join(kept)


def _is_mark(one: str) -> bool:
    return unicodedata.category(one).startswith("M")
