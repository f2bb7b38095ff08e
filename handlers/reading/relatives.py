"""Who is told of beside somebody whom we know, or by their name: "Anna and her husband".

"Anna's neighbour" and "der Nachbarin von Anna" are somebody else, whom we don't know.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.people import names
from bot.vocabulary import Intent
from handlers.reading import name_words
from handlers.reading.clauses import VERB_LAST, starts_part
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from handlers.reading.understood import Understood
from messages.reading import grammar, idioms, relatives, verbs
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_OWNED = ("s", "'", "’", "x", "z", "ß")
"""How a name ends that says whose something is: "Brams", "Tim's", "Joost'"."""
_MOST_BETWEEN = 2


def told(line: TaggedLine, people: Sequence[Person]) -> tuple[Person, ...]:
    """The same people, each with whoever is told beside them; somebody else's are in doubt."""
    beside = [_with_beside(line, one) for one in people]
    known = [_led_to_by_relation(line, beside[:at], one) for at, one in enumerate(beside)]
    found = [_of_theirs(line, one) for one in known]
    for one in found:
        line.mark(one.span, Tag.PERSON)
    return tuple(found)


def leave(line: TaggedLine, found: Sequence[Person], people: Sequence[Person]) -> None:
    """Read the line without those again: "asked Anna and her husband for a quote"."""
    for one in found:
        line.tags[one.span.first : one.span.after] = [None] * (one.span.after - one.span.first)
    for one in people:
        line.mark(one.span, Tag.PERSON)


def kept(line: TaggedLine, read: Understood) -> Understood:
    """The same; whoever is told beside somebody stands behind the words."""
    who = ", ".join(one.beside for one in read.people if one.beside)
    if not who or (read.intent is not Intent.MET and not read.what):
        return read
    what, whole = (relatives.beside(line.language, one, who) for one in (read.what, read.whole))
    return replace(read, what=what, whole=whole)


def _with_beside(line: TaggedLine, person: Person) -> Person:
    """ "Anna and her husband", "joost en zn vrouw petra"."""
    relation = _relation_from(line, person.span.after)
    if relation is None or line.names_somebody(relation.after):
        return person
    after = relation.after
    if _may_be_their_name(line, after):
        after += 1
    words = line.written(range(relation.first, after)).rstrip(" ,;:.!")
    return replace(person, span=Span(person.span.first, after), beside=words)


def _relation_from(line: TaggedLine, place: int) -> Span | None:
    """ "Her two sons" behind "and" or "with", which start at that place."""
    if place > 0 and line.said[place - 1].ends_part:
        return None
    for group in (grammar.joining, grammar.company):
        joint = line.starts_with(group, place)
        if joint is None:
            continue
        whose = line.starts_with(relatives.whose, joint.after)
        noun = _noun_from(line, whose.after if whose is not None else joint.after, whose)
        if noun is not None:
            return Span(joint.after, noun)
    return None


def _noun_from(line: TaggedLine, first: int, whose: Span | None) -> int | None:
    """Where the noun ends that says who it is, with "two" and the like before it."""
    group: tuple[Phrases, ...] = (relatives.by_their_side,)
    if whose is not None:
        group = (*group, idioms.companions, relatives.others, grammar.teams)
    for place in range(first, first + _MOST_BETWEEN + 1):
        ends = [found.after for one in group if (found := line.starts_with(one, place))]
        if ends:
            return max(ends)
        if not (line.has(relatives.several, place) or _is_number(line, place)):
            return None
    return None


def _is_number(line: TaggedLine, place: int) -> bool:
    return place < len(line.keys) and line.keys[place].isdecimal()


def _may_be_their_name(line: TaggedLine, place: int) -> bool:
    """Whether the name of that one follows, whom nobody knows: "her husband Jan a book"."""
    if place >= len(line.keys) or line.said[place - 1].ends_part:
        return False
    if line.language in name_words.CAPITAL_NOUNS:
        return False  # "Anna und ihrem Mann Blumen geschenkt"
    if names.is_capitalised(line.said[place].bare):
        return name_words.may_be_name(line, place)
    after = place + 1
    is_word = name_words.is_free(line, place) and line.said[place].bare.isalpha()
    is_other = name_words.is_vocabulary(line, place) or line.keys[place] in typed.not_names()
    is_before = line.has(verbs.getting, after) or (
        after < len(line.keys) and line.keys[after] in typed.determiners()
    )
    return is_word and not is_other and is_before


def _led_to_by_relation(line: TaggedLine, before: Sequence[Person], person: Person) -> Person:
    """ "Anna and her husband Bas", both of whom we know: what he is to her says no more."""
    for one in before:
        with line.forgetting(Tag.LITTLE):  # "Husband" may be read as what goes with a name.
            relation = _relation_from(line, one.span.after)
        if relation is not None and relation.after == person.span.first:
            return replace(person, span=Span(relation.first, person.span.after))
    return person


def _of_theirs(line: TaggedLine, person: Person) -> Person:
    """ "The neighbour of Bram", "Bram's neighbour", where they are those who were given it."""
    span = _relation_to(line, person.span) or _owned(line, person.span)
    if span is None or not _has_part(line, span):
        return person
    name = line.written(range(span.first, span.after)).strip(" ,;:.!")
    first = _with_article(line, span.first)
    return replace(person, name=name, span=Span(first, span.after), is_doubtful=True, beside="")


def _relation_to(line: TaggedLine, person: Span) -> Span | None:
    of = line.ends_with(relatives.belonging, person.first)
    noun = None if of is None else line.ends_with(relatives.others, of.first)
    return None if noun is None else Span(noun.first, person.after)


def _owned(line: TaggedLine, person: Span) -> Span | None:
    whose = line.starts_with(relatives.whose, person.after)
    if whose is not None and line.language in VERB_LAST:
        noun = line.starts_with(relatives.others, whose.after)  # "Bram z'n buurvrouw"
    elif line.said[person.after - 1].text.endswith(_OWNED):
        noun = line.starts_with(relatives.others, person.after)
    else:
        return None
    return None if noun is None else Span(person.first, noun.after)


def _has_part(line: TaggedLine, span: Span) -> bool:
    """Whether something leads to them, as to those whom the line is about.

    "Tim's mother fell ill, sent flowers" only tells of her.
    """
    first = _with_article(line, span.first)
    leading = (grammar.towards, grammar.origin, grammar.company, *verbs.VERBS)
    if any(line.ends_with(group, first) for group in leading):
        return True
    if line.language not in VERB_LAST or span.after >= len(line.keys):
        return False
    is_apart = any(line.said[at].ends_part for at in range(span.after - 1, len(line.said) - 1))
    goes_on = line.has(grammar.their_helpers, span.after) or line.has(grammar.states, span.after)
    return not is_apart and not goes_on and (first == 0 or starts_part(line, first))


def _with_article(line: TaggedLine, first: int) -> int:
    """Where "the" before them starts; German "der" leads to them as well."""
    while first and _is_article(line, first - 1):
        if line.ends_with(grammar.towards, first) is not None:
            break
        first -= 1
    return first


def _is_article(line: TaggedLine, place: int) -> bool:
    articles = typed.determiners() | typed.the_words()
    return line.tags[place] is None and line.keys[place] in articles
