"""What a sentence tells without a verb that is known: "flowers for Tim", "lunch with Grace"."""

from collections.abc import Sequence

from bot.vocabulary import Intent
from handlers.reading import asks_to_make, clauses, gesture_kinds, participles
from handlers.reading.clauses import Told
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, idioms, verbs, vocabulary
from messages.reading import words as typed


def by_preposition(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Flowers for Tim", "een taart van Nora"; "thanks to Tim for …" may be for what he gave."""
    for one in people:
        is_theirs = clauses.is_for_their_people(line, one)
        if line.ends_with(grammar.origin, one.first) and not is_theirs:
            is_more = (
                participles.ends_line(line)
                or _is_order(line)
                or _goes_on(line, one)
                or clauses.is_planned(line, one.first)
            )
            return Told(Intent.GOT, is_sure=not is_more)
        if is_theirs or line.ends_with(grammar.towards, one.first):
            thanked = (verbs.thanking, idioms.words_of_thanks)
            are_thanks = any(line.first(group) is not None for group in thanked)
            is_more = are_thanks or _goes_on(line, one) or line.tells(grammar.planning)
            is_sure = not is_more and _starts_with_thing(line)
            return Told(Intent.GIVE, is_sure=is_sure)
    return None


def _is_order(line: TaggedLine) -> bool:
    """ "Änder den Namen von Tim": what stands before an article is a verb that nobody knows."""
    first = clauses.first_free(line)
    if _counts_things(line, first) or line.said[first].ends_part:
        return False
    return line.keys[first + 1] in typed.determiners() - {"an"}


def _goes_on(line: TaggedLine, person: Span) -> bool:
    """ "The cake for Tim fell on the floor": what follows may be a verb that nobody knows."""
    place = person.after
    if place >= len(line.keys) or line.said[place - 1].ends_part:
        return False
    leading = (*_LEADING, grammar.openings, grammar.polite)
    is_led = any(line.has(group, place) for group in leading)
    is_read = line.tags[place] is not None or line.is_of_time(place)
    is_helper = line.has(grammar.auxiliaries, place)
    return is_helper or not (is_led or is_read or not line.says_something(place))


_LEADING = (
    *(grammar.towards, grammar.origin, grammar.company, grammar.requested),
    *(grammar.places, grammar.joining),
)


def _starts_with_thing(line: TaggedLine) -> bool:
    """ "Flowers for Tim", and not "sold our printer to Tim", of which no verb is known."""
    first = clauses.first_free(line)
    if first >= len(line.keys) or _counts_things(line, first):
        return True
    return clauses.is_gesture(line) and not _counts_things(line, first + 1)


def _counts_things(line: TaggedLine, place: int) -> bool:
    if place >= len(line.keys) or line.has(grammar.towards, place):
        return False  # German "an Tim" is "to Tim", and no article
    return line.keys[place] in typed.articles_and_numbers() or line.keys[place].isdigit()


def meeting(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Lunch with Tim", "Grace was here for coffee", "Tim kwam maandag langs"."""
    noun, was = line.first(verbs.meeting_nouns), line.first(grammar.being)
    if is_meeting(line, people) or (people and noun is not None and was is not None):
        is_wish = line.first(verbs.infinitives) is not None and was is None
        is_ahead = clauses.is_planned(line, people[0].first)
        return Told(Intent.MET, is_ahead=is_ahead, is_sure=not is_wish)  # "Mit Tim essen gehen"
    dropped = _dropped(line, people)
    if dropped is not None:
        return Told(Intent.GIVE, dropped)
    came, by = line.first(verbs.coming), line.first(verbs.coming_by)
    if people and came is not None and not _is_taken(line, people, came):
        if by is not None:
            line.mark(by, Tag.VERB)
        brought = brought_along(line, people, came)
        if brought is not None or by is not None:
            return brought or Told(Intent.MET, came)
    return _attended(line, people) or _bidden(line, people)


def _attended(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Went to Tim's concert", "bij Tim op de opening geweest"; not "Tim is ziek geweest".

    "Tim went to Rome" may tell of nobody but him.
    """
    been = line.first(verbs.attending)
    if been is None or not people:
        return None
    first = clauses.first_free(line)
    while first < len(line.keys) and any(line.has(group, first) for group in _BEFORE_PLACE):
        first += 1
    is_led = any(line.has(group, first) for group in (grammar.towards, grammar.places))
    if not (is_led or been.first == first):
        return None
    is_with_us = any(line.tells(group) for group in (grammar.we, grammar.us, idioms.ours))
    is_sure = is_with_us or not clauses.is_subject(line, people, been)
    return brought_along(line, people, been) or Told(Intent.MET, been, is_sure=is_sure)


_BEFORE_PLACE = (grammar.we, grammar.auxiliaries, grammar.openings)
_WITH_BEING = (*_BEFORE_PLACE, verbs.coming_by, grammar.others, grammar.us)


def _dropped(line: TaggedLine, people: Sequence[Span]) -> Span | None:
    """ "Dropped a case of wine over to Claire", "popped a card through Tim's door"."""
    found = line.first(idioms.dropping)
    if found is None or not any(one.first > found.after for one in people):
        return None
    return found if _counts_things(line, found.after) else None


def _is_taken(line: TaggedLine, people: Sequence[Span], came: Span) -> bool:
    """ "Showed Claire around": in English who comes along stands before the verb."""
    return line.language not in _VERB_SECOND and clauses.is_object(people, came)


def brought_along(line: TaggedLine, people: Sequence[Span], verb: Span) -> Told | None:
    """ "Tim dropped in with doughnuts": whoever comes with something gave it."""
    with_thing = next(
        (one for one in line.find(grammar.company) if _is_thing(line, people, one.after)), None
    )
    if with_thing is None or not people:
        return None
    remark = clauses.start_of_remark(line, verb.after)
    if remark is not None and remark < with_thing.first:
        return None  # ", ze is blij met het boek"
    # Nobody is the object of "came": "gestern stand Tim mit Blumen vor der Tür".
    origins = (line.ends_with(grammar.origin, one.first) for one in people)
    from_them = any(one is not None and one.first >= verb.after for one in origins)
    is_free = any(not clauses.is_led_to(line, one) for one in people)
    is_theirs = from_them or clauses.is_subject(line, people, verb)
    is_theirs = is_theirs or (is_free and line.is_one_of(verb, verbs.coming))
    came = is_theirs and not clauses.acts(line)
    intent = Intent.GOT if came else Intent.GIVE
    is_sure = clauses.is_gesture(line) and not _tells_how(line, verb, with_thing)
    return Told(intent, verb, is_sure=is_sure)


def _tells_how(line: TaggedLine, verb: Span, with_thing: Span) -> bool:
    """ "Tim was happy with the book", which he may have been given."""
    before = with_thing.first - 1
    return (
        line.is_one_of(verb, grammar.being)
        and before >= verb.after
        and line.tags[before] is None
        and not line.is_of_time(before)
        and not any(line.has(group, before) for group in _WITH_BEING)
    )


_VERB_SECOND = frozenset({"nl", "de"})
"""Languages in which who did it may follow the verb: "gestern kam Tim mit Kuchen"."""


def _is_thing(line: TaggedLine, people: Sequence[Span], place: int) -> bool:
    if place >= len(line.keys) or any(one.first == place for one in people):
        return False
    place = _after_little(line, place)
    if place >= len(line.keys):
        return False
    is_somebody = line.tags[place] is Tag.PERSON or line.has(idioms.companions, place)
    is_meeting = is_somebody or any(
        line.has(group, at) and not _is_compounded(line, at)
        for at in (place, place + 1)
        for group in (verbs.meeting_nouns, grammar.teams)
        if at < len(line.keys)
    )
    is_little = any(line.has(group, place) for group in (grammar.us, grammar.others, grammar.we))
    is_one = line.keys[place] in typed.articles_and_numbers()  # "Een taart"
    is_free = line.tags[place] is None and (is_one or not line.is_of_time(place))
    return is_free and not is_meeting and not is_little


def _is_compounded(line: TaggedLine, place: int) -> bool:
    """ "Breakfast tacos", which are no breakfast."""
    after = place + 1
    if line.language in _VERB_SECOND or after >= len(line.keys) or line.said[place].ends_part:
        return False
    is_free = line.tags[after] is None and not line.is_of_time(after)
    is_word = line.says_something(after)
    return is_free and is_word and line.keys[after] not in vocabulary.single_words(line.language)


def _after_little(line: TaggedLine, place: int) -> int:
    """After "a", "his" or "two", which may be words of a time as well."""
    while place < len(line.keys) and (
        line.keys[place] in typed.determiners() | typed.numbers().keys() | typed.the_words()
        or line.has(idioms.possessives, place)
    ):
        place += 1
    return place


def is_meeting(line: TaggedLine, people: Sequence[Span]) -> bool:
    """Whether it names a meeting "with" somebody, or a call "from" them."""
    is_with = any(line.ends_with(grammar.company, one.first) for one in people)
    if is_with and (line.first(verbs.meeting_nouns) is not None or _is_compound(line)):
        return True
    origins = (line.ends_with(grammar.origin, one.first) for one in people)
    return any(one is not None and line.ends_with(verbs.calls, one.first) for one in origins)


def _is_compound(line: TaggedLine) -> bool:
    """ "Teams-overleg", "Arbeitsessen"."""
    nouns = {phrase[-1] for phrase in verbs.meeting_nouns(line.language)}
    endings = tuple(noun for noun in nouns if len(noun) >= gesture_kinds.SHORTEST_ENDING)
    return any(line.keys[place].endswith(endings) for place in line.free())


def _bidden(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Bitte Eva um …": the word for "please" is that for "ask", too."""
    bid = line.first(verbs.bidding)
    if bid is None or not any(one.first > bid.after for one in line.find(grammar.requested)):
        return None
    is_stranger = (
        not people
        and bid.first == clauses.first_free(line)
        and clauses.may_be_name(line, bid.after)
    )
    if not (is_stranger or clauses.is_object(people, bid)):
        return None
    is_ahead = asks_to_make.is_one(line, bid)
    line.mark(bid, Tag.VERB)
    return Told(Intent.ASK, bid, is_ahead=is_ahead)
