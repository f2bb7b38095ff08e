"""What words like "one" and "each other" stand for, which tell nothing by themselves.

"Asked for a leaflet so I sent him one", "introduced Tim and Nora to each other".
"""

from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides, corrections, grammar, idioms


def thing(line: TaggedLine, verb: Span | None, what: str) -> str:
    """The words for what was given: what was asked for, where they only point at that."""
    if verb is not None and tuple(what.casefold().split()) in idioms.reciprocals(line.language):
        return _with_verb(line, verb)
    if verb is None or not _only_points(line, what):
        return what
    with line.forgetting(Tag.LITTLE):
        ends = [one for one in line.find(asides.consequences) if one.after <= verb.first]
        starts = [one for one in line.find(grammar.requested) if ends and one.after < ends[0].first]
        return line.written(range(starts[0].after, ends[0].first)) if starts else what


def _only_points(line: TaggedLine, what: str) -> bool:
    said = tuple(what.casefold().split())
    return len(said) == 1 and said in corrections.repeating(line.language)


def _with_verb(line: TaggedLine, verb: Span) -> str:
    """ "Introduced to each other", "aan elkaar voorgesteld"."""
    found = next(line.find(idioms.reciprocals))
    leading = (line.ends_with(group, found.first) for group in (grammar.towards, grammar.company))
    led = next(filter(None, leading), found)
    return line.written(sorted({*range(verb.first, verb.after), *range(led.first, found.after)}))
