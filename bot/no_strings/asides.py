"""What an ask says beside what it asks for: with a gift given lately, that is mostly the gift."""

from collections.abc import Iterator

from bot.no_strings.phrasebook import Marked, Spot

_ASKED = ("request", "needed", "wanted", "wants", "must", "will", "ease", "need")
"""What makes a sentence one that asks for something."""
_BUSINESS = ("plain", "trade", "act", "stake", "money", "deal", "shipping", "meeting", "talk")
_COURTESY = ("thanks", "they_gave", "cheer", "plain_if", "not", "own_time", "to_come")
"""What is said of other things than gifts."""
_SHORTEST = 4
"""How many words a greeting has at most."""


def asides(marked: Marked) -> Iterator[Spot]:
    """Where a sentence is about the reader, or how something was, and about nothing else."""
    if marked.has("if") and marked.has("tell"):
        return  # "If you would rather not, just say so."
    if marked.has(*_ASKED, *_BUSINESS, *_COURTESY) or len(marked.words) <= _SHORTEST:
        return
    if marked.has("aside") and marked.has("you", "fine") and not marked.sentence.is_question:
        yield Spot(0, len(marked.words) - 1)
