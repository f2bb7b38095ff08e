"""What a line says beyond all that was read from it: the gift, the ask, the answer's words."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from handlers.reading.tagged import Tag, TaggedLine
from messages.reading import asides, grammar, offices
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_AT_START = (
    *(grammar.we, grammar.us, grammar.auxiliaries, grammar.openings, grammar.joining),
    *(grammar.company, grammar.circumstances, grammar.teams, grammar.from_us, asides.manner),
    asides.channels,
)
AT_END = (
    *(grammar.we, grammar.us, grammar.auxiliaries, grammar.joining, grammar.company),
    *(grammar.separable, grammar.towards, grammar.origin, grammar.polite, grammar.from_us),
    *(asides.manner, asides.channels),
)
_PREPOSITIONS = (grammar.towards, grammar.requested, grammar.places)
AT_END_OF_ASK = (grammar.joining, grammar.polite, grammar.towards, grammar.origin)
"""What somebody is asked may end with any verb: "whether he has time"."""


def words_left(
    line: TaggedLine,
    also_at_start: Sequence[Phrases] = (),
    at_end: Sequence[Phrases] = AT_END,
    within: Collection[int] | None = None,
    of_words: Collection[int] = (),
) -> str:
    """The words nothing was read from, without the little ones at the ends of each part.

    `also_at_start` are little words of this kind of line. Those at the places `within` are all
    there is where any is left of them; those at the places `of_words` are no little ones.
    """
    at_start = (*_AT_START, *also_at_start)
    unread = line.unread()
    told = [place for place in unread if within is not None and place in within]
    groups = (at_start, at_end, of_words)
    kept = _kept(line, told, *groups) or _kept(line, unread, *groups)
    return kept or line.written(place for place in unread if _is_drawn(line, place))


def _kept(
    line: TaggedLine,
    places: Sequence[int],
    at_start: Sequence[Phrases],
    at_end: Sequence[Phrases],
    of_words: Collection[int],
) -> str:
    kept: list[str] = []
    for run in _runs(places):
        part = _trimmed(line, run, at_start, at_end, of_words)
        is_led_to = bool(part) and part[0] > run[0] and _leads_on(line, part[0] - 1)
        is_joined = bool(kept and part) and part[0] > run[0] and _joins(line, part[0] - 1)
        if is_joined or (is_led_to and (kept or _names_two(line, part))):
            part = [part[0] - 1, *part]  # "A card for her birthday", "a bell (8.50) and a card"
        if part:
            kept.append(line.written(part))
    return " ".join(kept).strip(" ,;:!?.–—-")


def _names_two(line: TaggedLine, part: Sequence[int]) -> bool:
    """ "(Zum) Geburtstag einen Gutschein", where the first thing is only the occasion."""
    articles = (place for place in part[1:] if line.keys[place] in typed.determiners())
    return any(
        not _leads_on(line, place - 1) and not line.has(grammar.joining, place - 1)
        for place in articles
    )


def _joins(line: TaggedLine, place: int) -> bool:
    """Whether "and" alone stands there, with what is read already before it."""
    return line.has(grammar.joining, place) and line.tags[place - 1] is Tag.MONEY


def _leads_on(line: TaggedLine, place: int) -> bool:
    return any(line.has(group, place) for group in _PREPOSITIONS)


def _is_drawn(line: TaggedLine, place: int) -> bool:
    """Whether it is an emoji, which says enough where nothing else is said."""
    return not line.said[place].text.isascii() and not line.says_something(place)


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    """The places of words that stand together, with none between that means something else."""
    for _, run in groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        yield [place for _, place in run]


def _trimmed(
    line: TaggedLine,
    run: list[int],
    at_start: Sequence[Phrases],
    at_end: Sequence[Phrases],
    of_words: Collection[int],
) -> list[int]:
    first, after = run[0], run[-1] + 1
    while first < after and first not in of_words:
        length = _length_from(line, first, at_start)
        if not length:
            break
        first += length
    while first < after and (length := _length_to(line, after, at_end)):
        after -= length
    is_article = after - first == 1 and line.keys[first] in typed.determiners()
    return [] if is_article else list(range(first, max(first, after)))


def _length_from(line: TaggedLine, first: int, groups: Sequence[Phrases]) -> int:
    if not line.says_something(first):
        return 1
    if (other := line.starts_with(grammar.others, first)) and _is_person(line, other.after):
        return other.after - first
    spans = (line.starts_with(group, first) for group in groups)
    length = max((span.after - span.first for span in spans if span is not None), default=0)
    is_us = line.has(grammar.us, first)
    # The Swiss "het üs Blueme brocht" has the Dutch article's word for "hat".
    is_helper = line.has(grammar.auxiliaries, first) and line.has(grammar.us, first + 1)
    is_article = line.keys[first] in typed.determiners() and not (is_us or is_helper)
    return 0 if length == 1 and is_article else length


def _is_person(line: TaggedLine, after: int) -> bool:
    """Whether "her" before a place is somebody: in "her tax return" it is whose it is."""
    ends = after >= len(line.keys) or line.tags[after] is not None
    return ends or line.keys[after] in typed.articles_and_numbers()


def _length_to(line: TaggedLine, after: int, groups: Sequence[Phrases]) -> int:
    if not line.says_something(after - 1):
        return 1
    spans = (line.ends_with(group, after) for group in groups)
    length = max((span.after - span.first for span in spans if span is not None), default=0)
    is_of_whole = line.ends_with(offices.whole, after - length) is not None
    return 0 if is_of_whole and line.ends_with(grammar.us, after) else length
