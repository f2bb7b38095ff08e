"""The sentences of a line: none ends at the full stop of "Mrs."."""

from collections.abc import Iterator

from handlers.reading.tagged import Tag, TaggedLine
from messages.reading import grammar, vocabulary

_SHORTEST_LAST_WORD, _LONGEST_ABBREVIATION = 3, 5
"""How many characters words and abbreviations have with the full stop behind them."""


def sentences(line: TaggedLine) -> Iterator[range]:
    """The places of each sentence."""
    first = 0
    for place in range(len(line.said)):
        if _ends_sentence(line, place):
            yield range(first, place + 1)
            first = place + 1
    if first < len(line.said):
        yield range(first, len(line.said))


def _ends_sentence(line: TaggedLine, place: int) -> bool:
    """Whether a sentence ends there: it doesn't at the full stop of "Mrs." or "St."."""
    text = line.said[place].text.rstrip("\"'”“»)")
    if text.endswith(("!", "?", ";")):
        return True
    following = line.said[place + 1].text if place + 1 < len(line.said) else ""
    if not text.endswith(".") or not following[:1].isupper() or line.has(grammar.titles, place):
        return False
    known = vocabulary.single_words(line.language)
    goes_on = line.keys[place + 1] in known or line.tags[place + 1] is Tag.PERSON
    is_word = text[:-1].isalpha() and len(text) > _SHORTEST_LAST_WORD
    return (is_word and (goes_on or len(text) > _LONGEST_ABBREVIATION)) or (
        line.tags[place] is Tag.MONEY and len(text) > _SHORTEST_LAST_WORD
    )
