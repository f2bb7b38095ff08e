"""What "one" stands for, which was told before: "asked for a leaflet so I sent him one"."""

from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides, corrections, grammar


def thing(line: TaggedLine, verb: Span | None, what: str) -> str:
    """The words for what was given: what it was asked for, where they only point at that."""
    if verb is None or not _only_points(line, what):
        return what
    with line.forgetting(Tag.LITTLE):
        ends = [one for one in line.find(asides.consequences) if one.after <= verb.first]
        starts = [one for one in line.find(grammar.requested) if ends and one.after < ends[0].first]
        return line.written(range(starts[0].after, ends[0].first)) if starts else what


def _only_points(line: TaggedLine, what: str) -> bool:
    said = tuple(what.casefold().split())
    return len(said) == 1 and said in corrections.repeating(line.language)
