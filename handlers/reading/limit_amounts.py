"""The amount of a limit, as an admin types it in its field."""

import re

from bot.money import Money
from bot.policy.wanted import Problem
from handlers.reading import amounts, tokens

_FIGURE = re.compile(r"\d+(?:[.,'’ ]\d+)*")
_BELOW_ZERO = re.compile(r"(?:^|[^\d.,\s])\s*[-–−]\s*\d|^[-–−]|\bminus\b", re.IGNORECASE)
_BARE = re.compile(amounts.FIGURE)


def amount(said: str, currency: str) -> Money | Problem:
    """What the field says, in `currency` where none is said; or why that is no amount."""
    line = tokens.tidy(said).strip(" .;:")
    if not line:
        return Problem.AMOUNT_MISSING
    if _BELOW_ZERO.search(line):
        return Problem.BELOW_ZERO
    if len(_FIGURE.findall(line)) > 1 and not re.search(r"\de\d", line):
        return Problem.SEVERAL_AMOUNTS
    if _BARE.fullmatch(line):
        line = f"{line} {currency}"
    words = tokens.tokens(line)
    found = amounts.amounts(line, words)
    if len(found) > 1:
        return Problem.SEVERAL_AMOUNTS
    if not found or (found[0].first, found[0].after) != (0, len(words)):
        return Problem.AMOUNT_UNREAD
    return found[0].money
