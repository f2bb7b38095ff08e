"""What a check finds: a string that ties a gift to something."""

from dataclasses import dataclass
from enum import StrEnum

from bot.no_strings.phrasebook import Marked, Spot


class StringKind(StrEnum):
    """How a text ties giving and asking together."""

    CONDITIONAL = "conditional"
    DEBT = "debt"
    REFERS_TO_GIFT = "refers_to_gift"


@dataclass(frozen=True)
class Finding:
    """The words that do it; where they stand is counted in code points of the whole text."""

    kind: StringKind
    start: int
    end: int
    words: str


def found(text: str, kind: StringKind, marked: Marked, spot: Spot) -> Finding:
    """The finding of the words in a place of a sentence."""
    start, end = marked.words[spot.first].start, marked.words[spot.last].end
    return Finding(kind, start, end, text[start:end])
