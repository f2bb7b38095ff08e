"""Which words of a line may be of a name that nobody is known by."""

from bot.people import names
from handlers.reading import namesakes, terms
from handlers.reading.tagged import TaggedLine
from messages.reading import calendar_names, grammar, verbs
from messages.reading import words as typed

_FIGURES = frozenset({"figure"})
CAPITAL_NOUNS = frozenset({"de"})
"""Languages in which a capital doesn't tell a name from a thing."""


def may_be_name(line: TaggedLine, place: int) -> bool:
    """Whether a word that nobody is known by may be a name; of German any noun may."""
    token = line.said[place]
    return (
        is_free(line, place)
        and names.is_capitalised(token.bare)
        and not is_vocabulary(line, place)
        and token.key not in typed.not_names()
    )


def is_first_name(line: TaggedLine, place: int) -> bool:
    """ "Jan Klaassen" and "May Berg", in the place of a name: not "im Mai Klaassen fragen"."""
    is_led = place == 0 or line.tags[place - 1] is not None
    is_month = is_free(line, place) and _is_month(line, place)
    if not (is_led and is_month) or line.said[place].ends_part or place + 1 >= len(line.said):
        return False
    return names.is_capitalised(line.said[place].bare) and may_be_name(line, place + 1)


def _is_month(line: TaggedLine, place: int) -> bool:
    return line.keys[place] in calendar_names.months()


def may_be_small_name(line: TaggedLine, place: int) -> bool:
    """ "Ask bran kuipers", where the word between the verb and a surname is rather a first name."""
    is_word = is_free(line, place) and line.said[place].bare.isalpha()
    known = typed.not_names() | typed.pronouns() | typed.determiners() | names.PARTICLES
    if not is_word or line.keys[place] in known:
        return False
    if is_vocabulary(line, place) and not _is_month(line, place):
        return False
    return any(line.ends_with(group, place) for group in (verbs.asking, verbs.bidding))


def is_small_name(line: TaggedLine, place: int) -> bool:
    """Whether a month there is a first name: another word follows that is no word of ours."""
    after = place + 1
    if not is_free(line, place) or not _is_month(line, place) or after >= len(line.said):
        return False
    is_word = is_free(line, after) and line.said[after].bare.isalpha()
    return is_word and line.keys[after] not in typed.not_names() and not is_vocabulary(line, after)


def joins_surname(line: TaggedLine, place: int) -> bool:
    joins_people = line.has(grammar.joining, place)
    return names.joins(line.said[place].text) and is_free(line, place) and not joins_people


def is_free(line: TaggedLine, place: int) -> bool:
    return line.tags[place] is None


def is_vocabulary(line: TaggedLine, place: int) -> bool:
    is_time = any(term.kind not in _FIGURES for term in terms.terms(line.said, place))
    return is_time or line.keys[place] in namesakes.ordinary_words(line.language)
