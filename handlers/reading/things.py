"""Whether what is left of a line can be what was given, or what was talked about."""

from handlers.reading.tagged import Tag, TaggedLine
from messages.reading import asides, grammar, idioms, verbs
from messages.reading import words as typed

_CLAUSE = (grammar.acting, grammar.wondering, grammar.contrasting)


def tells_more(what: str, language: str) -> bool:
    """Whether another sentence stands in it: "… or if he likes it", "… but she was away"."""
    line = TaggedLine(what, language)
    if _is_chance(line):
        return True
    if line.tells(grammar.that):
        return False  # "The book that he wrote"
    for thanks in list(line.find(idioms.words_of_thanks)):
        line.mark(thanks, Tag.LITTLE)  # In "a thank you card" nobody is spoken to.
    if any(line.first(group) for group in _CLAUSE):
        return True
    return any(
        one.first == 0 or line.keys[one.first - 1] not in typed.determiners()
        for one in line.find(verbs.asking)
    )


def _is_chance(line: TaggedLine) -> bool:
    """ "The chance to give a frame", which may have been taken or not."""
    if not line.has(idioms.chances, 0):
        return False
    is_of_giving = any(line.tells(group) for group in (verbs.giving, verbs.infinitives))
    # The verb of "de kans om … te geven" isn't left in it.
    is_cut = line.ends_with(asides.infinitive_marks, len(line.keys)) is not None
    return is_of_giving or is_cut
