"""Whether somebody else did what a line tells: "Priya gave Tim a book", "Tim's got a new van".

Or whether it only asks, or tells of them what is no touch of ours: "Tim is invited to our party".
"""

import re
from collections.abc import Sequence

from bot.vocabulary import GestureKind, Intent
from handlers.reading import asides, clauses, gesture_kinds
from handlers.reading.meant import Meant
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import grammar, hand_overs, idioms, verbs, vocabulary
from messages.reading import words as typed
from messages.reading.phrases import words_of

_LONGEST_NAME = 3
_HAS = re.compile(r"['’]s$")


def may_be_one(line: TaggedLine, meant: Meant, people: Sequence[Person]) -> bool:
    """Whether neither we nor the person did it, or it was done to neither, or is only asked."""
    if line.text.endswith("?"):
        return True
    verb = meant.verb
    spans = [one.span for one in people]
    is_theirs = verb is not None and clauses.is_subject(line, spans, verb)
    if verb is not None and spans and _is_done_to_them(line, meant, verb, is_theirs):
        return True
    if verb is not None and _is_trade(line, verb, is_theirs):
        return True
    if _they_paid(line, meant) or _is_owed_to_them(line) or _is_congratulated(line, meant, spans):
        return True
    if _gives_besides(line, meant):
        return True
    if line.first(grammar.us) is not None:
        return False
    is_touch = verb is not None and is_theirs and meant.intent is Intent.MET
    if (
        is_touch
        and verb is not None
        and (_reports_sick(line, verb) or _meets_another(line, verb) or _misses_us(line, verb))
    ):
        return True
    return any(_has_done_it(line, one) for one in people) or _is_by_another(line)


def is_of_thanks(line: TaggedLine, people: Sequence[Person]) -> bool:
    """ "No thanks from Tim yet", which may be none for a gift, and no answer."""
    origins = (line.ends_with(grammar.origin, one.span.first) for one in people)
    thanks = idioms.words_of_thanks(line.language)
    return any(
        one is not None and line.keys[one.first - 1 : one.first] in thanks for one in origins
    )


def _has_done_it(line: TaggedLine, person: Person) -> bool:
    """ "Tim's got a new van", and not "Tim's sent us a cake"."""
    place = person.span.after
    is_first = all(tag is Tag.LITTLE for tag in line.tags[: person.span.first])
    if line.language != "en" or not is_first or not _HAS.search(line.said[place - 1].text):
        return False
    if place >= len(line.said) or (line.keys[place],) in grammar.auxiliaries(line.language):
        return False  # "Tim's been given …"
    return line.tags[place] is Tag.VERB


def _is_by_another(line: TaggedLine) -> bool:
    """Whether words of which nothing is known come before a verb that has nobody else behind it."""
    start = place = asides.after_manners(line)
    while place < len(line.said) and line.tags[place] is None:
        if line.is_of_time(place) or line.said[place].ends_part:
            return False
        if line.has(grammar.their_helpers, place):
            break
        place += 1
    is_named = start < place <= start + _LONGEST_NAME and Tag.PERSON not in line.tags[:place]
    if not is_named or place >= len(line.said) - 1:
        return False
    if any(line.has(grammar.we, at) for at in range(start, len(line.said))):
        return False
    known = vocabulary.words(line.language)
    is_ours = place > start + 1 and line.has(hand_overs.ours, start)  # "My wife"
    if not is_ours and all(line.keys[at] in known for at in range(start, place)):
        return False  # "Almost gave Tim …", "have given Tim …"
    # "Priya sent Tim a card", and not "flowers sent to Tim" or "overleg met Tim"
    links = (grammar.towards, grammar.company, grammar.origin)
    is_finite = not any(line.keys[place] in words_of(links, code) for code in LANGUAGES)
    is_finite &= line.tags[place] is Tag.VERB and line.tags[place + 1] is Tag.PERSON
    return is_finite or line.has(grammar.their_helpers, place)


def _is_done_to_them(line: TaggedLine, meant: Meant, verb: Span, is_theirs: bool) -> bool:
    """ "Tim is invited to our party", and not by him; "his assistant is called Femke"."""
    is_named = line.language == "en" and meant.intent is Intent.MET
    if not (is_named or line.is_one_of(verb, verbs.inviting)) or line.tells(grammar.from_us):
        return False
    is_ours = line.language in clauses.VERB_LAST and line.tells(idioms.ours)
    helpers = [one for one in line.find(grammar.auxiliaries) if one.first < verb.first]
    if not helpers:  # "Tim uitgenodigd voor ons feest", "Tim invited to the party"
        is_bare = line.language == "en" and is_theirs and line.has(grammar.towards, verb.after)
        return (is_ours or is_bare) and meant.intent is Intent.GOT
    if not is_theirs or not line.has(grammar.states, helpers[-1].first):
        return False
    between = range(helpers[-1].first, verb.first)
    is_near = line.language in clauses.VERB_LAST or len(between) <= _NEAR
    return is_near and not any(line.said[place].ends_part for place in between)


_NEAR = 2


def _they_paid(line: TaggedLine, meant: Meant) -> bool:
    """ "Lunch with Tim, he paid", "…, Tim trakteerde"; "gave Tim a book, he loved it" is none."""
    if meant.intent not in (Intent.GIVE, Intent.MET):
        return False
    is_given = meant.verb is not None and meant.intent is Intent.GIVE
    found = [meant.verb] if is_given else []
    verbs_told = [one for one in (*found, *line.find(idioms.paying)) if one is not None]
    return any(
        _is_actor(line, place, one)
        for one in verbs_told
        for place in range(max(one.first - _NEAR, 1), one.first)
    )


def _is_actor(line: TaggedLine, place: int, verb: Span) -> bool:
    """Whether "he", and not "we", or "Tim" stands there at the start of a part, before its verb."""
    is_near = place + 1 == verb.first or line.has(grammar.their_helpers, place + 1)
    if line.names_somebody(place):
        return is_near and line.said[place - 1].ends_part
    is_third = line.has(grammar.acting, place) and not line.has(grammar.we, place)
    return is_third and clauses.starts_part(line, place)


def _is_congratulated(line: TaggedLine, meant: Meant, spans: Sequence[Span]) -> bool:
    """ "Tim promotie gekregen, gefeliciteerd", and not "felicitaties van Tim gekregen"."""
    if meant.intent is not Intent.GOT or meant.verb is None or line.first(grammar.us) is not None:
        return False
    is_got = line.is_one_of(meant.verb, verbs.getting)
    is_from = any(line.ends_with(grammar.origin, one.first) is not None for one in spans)
    return is_got and not is_from and gesture_kinds.kind(line) is GestureKind.CONGRATULATIONS


def _gives_besides(line: TaggedLine, meant: Meant) -> bool:
    """ "Tim op de thee gehad, gaf me een boek", where the tea isn't what we got."""
    verb = meant.verb
    if verb is None or meant.intent is not Intent.GOT:
        return False
    return any(
        line.has(grammar.us, one.after) and clauses.starts_part(line, one.first)
        for one in line.find(verbs.giving)
        if one.first >= verb.after
    )


def _is_owed_to_them(line: TaggedLine) -> bool:
    """ "Thanks to Tim we got the permit", which nobody gave."""
    owing = line.starts_with(idioms.owing, asides.after_manners(line))
    if owing is None or not line.names_somebody(owing.after):
        return False
    return any(line.has(grammar.we, at) for at in range(owing.after, len(line.keys)))


def _is_trade(line: TaggedLine, verb: Span, is_theirs: bool) -> bool:
    """ "Tim bought a van from us", "bild bei Tim gekauft"; not "a cake from us all"."""
    if not line.is_one_of(verb, idioms.buying):
        return False
    return (is_theirs and line.tells(grammar.from_us)) or any(
        line.names_somebody(one.after) or (is_theirs and line.has(grammar.us, one.after))
        for one in line.find(idioms.at_sellers)
    )


def _reports_sick(line: TaggedLine, verb: Span) -> bool:
    """ "Tim called in sick", and not "Tim called, he is ill"."""
    return any(
        not any(line.said[at].ends_part for at in range(verb.first, one.first))
        for one in line.find(idioms.ailing)
    )


def _misses_us(line: TaggedLine, verb: Span) -> bool:
    """ "Tim rang but I was in a meeting", in which nobody spoke to him."""
    return any(
        one.first >= verb.after and line.has(grammar.we, one.after)
        for one in line.find(grammar.contrasting)
    )


def _meets_another(line: TaggedLine, verb: Span) -> bool:
    """ "Tim met the minister", "Tim hat den Minister getroffen"; not "Tim called about the van"."""
    if clauses.acts(line) or line.is_one_of(verb, verbs.coming):
        return False
    is_behind = line.language not in clauses.VERB_LAST
    places = range(verb.after, min(verb.after + 1, len(line.keys))) if is_behind else line.free()
    return any(_is_object(line, place) for place in places)


def _is_object(line: TaggedLine, place: int) -> bool:
    """Whether a thing or somebody starts there to which no preposition leads."""
    if place == 0 or line.said[place - 1].ends_part:
        return False
    if any(line.ends_with(group, place) is not None for group in _LEADING):
        return False
    if line.tags[place] is not None:
        return line.tags[place] is Tag.PERSON
    articles = typed.articles_and_numbers() | typed.the_words()
    is_one = line.keys[place] in articles or line.has(idioms.possessives, place)
    after = place + 1
    is_time = line.is_of_time(after if is_one and after < len(line.keys) else place)
    return not is_time and (is_one or clauses.may_be_name(line, place))


_LEADING = (
    *(grammar.towards, grammar.origin, grammar.company, grammar.requested, grammar.places),
    *(idioms.writing_about, grammar.joining),
)
