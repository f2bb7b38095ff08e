"""Whether what is left of a line can be what was given, or what was talked about."""

from handlers.reading.tagged import TaggedLine
from messages.reading import grammar
from messages.reading import words as typed

_CLAUSE = (grammar.acting, grammar.wondering, grammar.contrasting)


def tells_more(what: str, language: str) -> bool:
    """Whether another sentence stands in it: "… or if he likes it", "… but she was away"."""
    line = TaggedLine(what, language)
    if line.tells(grammar.that):
        return False  # "The book that he wrote"
    if any(line.tells(group) for group in _CLAUSE):
        return True
    return any(
        one.first == 0 or line.keys[one.first - 1] not in typed.determiners()
        for one in line.find(grammar.asking)
    )
