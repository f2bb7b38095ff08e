"""A line that tells only what something was worth: "that was 25 together", "samen 25 euro"."""

import re

from bot.money import Money
from bot.team.members import Member
from handlers.reading import amounts, languages
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import corrections, grammar

_FIGURE = re.compile(rf"(?P<figure>{amounts.FIGURE})")


def told(text: str, member: Member) -> Money | None:
    """The amount, maybe without a currency; None where the line tells anything else."""
    line = TaggedLine(text, languages.of(text, member))
    if line.text.endswith("?") or not line.tells(corrections.costing):
        return None
    found = amounts.amounts(line.text, line.said, (_FIGURE,))
    if len(found) != 1 or found[0].is_likely:
        return None
    line.mark(Span(found[0].first, found[0].after), Tag.MONEY)
    little = (corrections.linking, corrections.openings, corrections.repeating, grammar.polite)
    if not line.is_made_of_unread(corrections.costing, *little):
        return None
    return found[0].whole or found[0].money
