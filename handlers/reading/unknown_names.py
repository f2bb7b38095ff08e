"""A first name in small letters that nobody here bears, beside a name that somebody does.

"Wim jansen" is not Anna Jansen, and "ben at kemp" may be somebody else there. What is given can
stand in the same place, so the words around it tell which it is.
"""

from functools import cache

from bot.people import names
from bot.people.mentions import Mention
from handlers.reading import gesture_kinds, name_words
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import asides, grammar, newcomers, presents, verbs
from messages.reading import words as typed

_MOST_FIRST_NAMES = 2
_SHORTEST = 2
"""Letters of a first name; one is an initial."""
_LED = (grammar.towards, grammar.company, grammar.origin)
_NEEDS_NO_THING = (verbs.meeting, verbs.answering, verbs.asking, verbs.bidding, verbs.thanking)
_NO_NAMES = (
    grammar.epithets,
    grammar.in_passing,
    grammar.everybody,
    grammar.anybody,
    grammar.teams,
    asides.each,
    presents.each,
)
_BESIDE = (grammar.we, grammar.openings, grammar.auxiliaries, grammar.joining)


def start_before_surname(line: TaggedLine, mention: Mention) -> int:
    """Where the name starts that ends with this surname: "jan willem jansen"."""
    return _start(line, mention.first, mention.after)


def first_name_there(line: TaggedLine, mention: Mention) -> Span | None:
    """The name before "at kemp", of somebody who is none of those whom we know there."""
    if mention.hits > 1 or (mention.hits == 1 and not mention.by_surname):
        return None
    link = line.ends_with(newcomers.employed, mention.first)
    link = link or line.ends_with(newcomers.belonging, mention.first)
    if link is None or not link.first or _may_be_from_there(line, link):
        return None
    before = link.first - 1
    is_written = name_words.may_be_name(line, before) and before > 0
    if is_written and line.language not in name_words.CAPITAL_NOUNS:
        return Span(before, link.first) if _has_place(line, before, mention.after) else None
    start = _start(line, link.first, mention.after)
    return Span(start, link.first) if start < link.first else None


def stands_before_thing(line: TaggedLine, place: int) -> bool:
    """Whether a name in small letters stands there: "gave anna and bas a hamper", "tim kuipers".

    What was given follows with its article, so that the word is no part of that.
    """
    after = place + 1
    if after >= len(line.said) or line.keys[after] not in typed.determiners():
        return False
    is_given = line.tells(verbs.giving) and not any(line.has(one, place) for one in verbs.VERBS)
    return bool(is_given) and _may_be_first_name(line, place)


def epithets_before(line: TaggedLine, first: int) -> int:
    """Where the words start that go with a name and are none of it: "old", "our friend"."""
    while first and not line.said[first - 1].ends_part:
        found = line.ends_with(grammar.epithets, first)
        if found is None and line.keys[first - 1] not in _titles():
            break
        first = found.first if found is not None else first - 1
    return first


@cache
def _titles() -> frozenset[str]:
    """Those of every language: "gave mevrouw jansen a book"."""
    titles = (title for code in LANGUAGES for title in grammar.titles(code))
    return frozenset(title[0] for title in titles if len(title) == 1)


def _start(line: TaggedLine, first: int, after: int) -> int:
    start = first
    for place in range(first - 1, max(first - 1 - _MOST_FIRST_NAMES, -1), -1):
        if not _may_be_first_name(line, place):
            break
        if _has_place(line, place, after):
            start = place
    return start


def _may_be_first_name(line: TaggedLine, place: int) -> bool:
    token = line.said[place]
    is_word = token.bare.isalpha() and len(token.bare) >= _SHORTEST and not token.ends_part
    if not is_word or not name_words.is_free(line, place) or line.is_of_time(place):
        return False
    if token.key in typed.not_names() | names.PARTICLES:
        return False
    if name_words.is_vocabulary(line, place) and not _is_led_like_a_name(line, place):
        return False
    is_other = any(line.has(group, place) for group in _NO_NAMES)
    return not is_other and not gesture_kinds.is_thing(line, place)


def _is_led_like_a_name(line: TaggedLine, place: int) -> bool:
    """ "Lunch met ben van kemp", where no verb can stand."""
    is_led = any(line.ends_with(group, place) for group in (grammar.towards, grammar.company))
    return is_led and line.has(grammar.auxiliaries, place)


def _has_place(line: TaggedLine, place: int, after: int) -> bool:
    """Whether a name stands at that place rather than a thing; the surname ends before `after`."""
    if place and any(line.ends_with(group, place) for group in _LED):
        return True
    found = (line.ends_with(group, place) for group in verbs.VERBS)
    if any(verb is not None and not _is_noun(line, verb) for verb in found):
        return True
    if place and line.keys[place - 1] in typed.determiners():
        return False
    if all(_says_little(line, at) for at in range(place)):
        return _leaves_a_thing(line, after)
    is_end = after == len(line.said) or line.said[after - 1].ends_part
    return is_end and line.said[place - 1].ends_part  # "a bottle of wine, wim jansen"


def _is_noun(line: TaggedLine, verb: Span) -> bool:
    """ "The call", "de vraag"."""
    return verb.first > 0 and line.keys[verb.first - 1] in typed.determiners()


def _says_little(line: TaggedLine, place: int) -> bool:
    if not line.says_something(place) or line.is_of_time(place):
        return True
    return any(line.has(group, place) for group in _BESIDE)


def _leaves_a_thing(line: TaggedLine, after: int) -> bool:
    """Whether more is told than that it was given, or what was done needs no thing."""
    if any(line.tells(group) for group in _NEEDS_NO_THING):
        return True
    for place in range(after, len(line.said)):
        if line.said[place - 1].ends_part:
            break
        if _is_told(line, place):
            return True
    return False


def _is_told(line: TaggedLine, place: int) -> bool:
    """Whether a word stands there that is no number, no time, no verb and no other person."""
    word = line.said[place].bare
    if line.tags[place] is Tag.PERSON or _says_little(line, place):
        return False
    if any(character.isdigit() for character in word) or line.keys[place] in typed.not_names():
        return False
    return not any(line.has(group, place) for group in verbs.VERBS)


def _may_be_from_there(line: TaggedLine, link: Span) -> bool:
    """ "Got socks from kemp", where it is a thing that comes from there."""
    is_origin = any(line.is_one_of(link, one) for one in (grammar.origin, newcomers.belonging))
    return is_origin and line.tells(verbs.getting)
