"""Participles, which tell in Dutch and German that a sentence leaves out who did it."""

import re
from collections.abc import Mapping

from handlers.reading.tagged import Span, TaggedLine
from messages.reading import grammar, verbs

_PARTICIPLES: Mapping[str, re.Pattern[str]] = {
    "nl": re.compile(r"(?:\w*ge|be|ver|ont|er)\w+(?:t|d|en)"),
    "de": re.compile(r"(?:(?:\w*ge|be|ver|ent|er|über|unter)\w+(?:t|en)|\w+iert)"),
}
"""The shape of participles, which end a sentence in these languages."""
_SURE_PARTICIPLE = re.compile(
    r"(?:aan|ab|af|an|auf|aus|bij|dabei|dar|door|durch|ein|frei|gut|her|herum|hin|in|klaar|klar"
    r"|kwijt|langs|los|mee|met|mit|na|nach|om|op|over|rond|rum|samen|terug|toe|uit|um|voor|vor"
    r"|vorbei|weg|weiter|zu|zurück|zusammen)?ge[^\W\d]{2,}(?:t|d|en)"
)
"""The shape of those that are nothing else, wherever they stand."""


def is_participle(line: TaggedLine, verb: Span) -> bool:
    """Whether it is one, as in "Nora zum Jubiläum beglückwünscht"."""
    last = Span(verb.after - 1, verb.after)  # "Uit de brand geholpen"
    is_last = line.language in _PARTICIPLES and line.is_one_of(last, verbs.participles)
    if is_last or line.has(verbs.participles, verb.first):
        return True
    if line.is_one_of(verb, verbs.participles) or _is_surely_participle(line, verb):
        return True
    shape = _PARTICIPLES.get(line.language)
    written = line.keys[verb.after - 1]
    return shape is not None and _ends_clause(line, verb) and shape.fullmatch(written) is not None


def _is_surely_participle(line: TaggedLine, verb: Span) -> bool:
    """ "Claire proficiat gewenst met …", and not "geeft" or "geben"."""
    is_shaped = _SURE_PARTICIPLE.fullmatch(line.keys[verb.after - 1]) is not None
    is_finite = line.is_one_of(verb, verbs.presents) or line.is_one_of(verb, verbs.infinitives)
    return line.language in _PARTICIPLES and is_shaped and not is_finite


def ends_line(line: TaggedLine) -> bool:
    """Whether a verb that nobody taught us ends it: "mit dem Team von Tim gefrühstückt"."""
    last = max((place for place in line.free() if not line.is_of_time(place)), default=None)
    if last is None or line.said[last].text[:1].isupper():
        return False
    return is_participle(line, Span(last, last + 1))


def _ends_clause(line: TaggedLine, verb: Span) -> bool:
    """Whether nothing but a time or an amount follows, or what somebody was asked."""
    if line.said[verb.after - 1].ends_part or line.has(grammar.wondering, verb.after):
        return True
    return all(
        line.tags[place] is not None or line.is_of_time(place)
        for place in range(verb.after, len(line.keys))
    )
