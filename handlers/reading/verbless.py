"""What a sentence tells without a verb that is known: "flowers for Tim", "lunch with Grace"."""

from collections.abc import Sequence

from bot.vocabulary import Intent
from handlers.reading import clauses
from handlers.reading.clauses import Told
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar
from messages.reading import words as typed


def by_preposition(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Flowers for Tim", "een taart van Nora"; "thanks to Tim for …" may be for what he gave."""
    for one in people:
        if line.ends_with(grammar.origin, one.first):
            return Told(Intent.GOT)
        if line.ends_with(grammar.towards, one.first):
            is_sure = line.first(grammar.thanking) is None and _starts_with_thing(line)
            return Told(Intent.GIVE, is_sure=is_sure)
    return None


def _starts_with_thing(line: TaggedLine) -> bool:
    """ "Flowers for Tim", and not "sold our printer to Tim", of which no verb is known."""
    first = clauses.first_free(line)
    if first >= len(line.keys) or _counts_things(line, first):
        return True
    return clauses.is_gesture(line) and not _counts_things(line, first + 1)


def _counts_things(line: TaggedLine, place: int) -> bool:
    if place >= len(line.keys):
        return False
    return line.keys[place] in typed.articles_and_numbers() or line.keys[place].isdigit()


def meeting(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Lunch with Tim", "Grace was here for coffee", "Tim kwam maandag langs"."""
    noun, was = line.first(grammar.meeting_nouns), line.first(grammar.being)
    if is_meeting(line, people) or (people and noun is not None and was is not None):
        is_wish = line.first(grammar.infinitives) is not None and was is None
        is_ahead = clauses.is_planned(line, people[0].first)
        return Told(Intent.MET, is_ahead=is_ahead, is_sure=not is_wish)  # "Mit Tim essen gehen"
    came, by = line.first(grammar.coming), line.first(grammar.coming_by)
    if people and came is not None and by is not None:
        line.mark(by, Tag.VERB)
        return brought_along(line, people, came) or Told(Intent.MET, came)
    return _bidden(line, people)


def brought_along(line: TaggedLine, people: Sequence[Span], verb: Span) -> Told | None:
    """ "Tim dropped in with doughnuts": whoever comes with something gave it."""
    with_thing = next(
        (one for one in line.find(grammar.company) if _is_thing(line, people, one.after)), None
    )
    if with_thing is None or not people:
        return None
    # Nobody is the object of "came": "gestern stand Tim mit Blumen vor der Tür".
    is_theirs = clauses.is_subject(line, people, verb) or (
        line.is_one_of(verb, grammar.coming)
        and any(not clauses.is_led_to(line, one) for one in people)
    )
    came = is_theirs and not clauses.acts(line)
    intent = Intent.GOT if came else Intent.GIVE
    return Told(intent, verb, is_sure=clauses.is_gesture(line))


def _is_thing(line: TaggedLine, people: Sequence[Span], place: int) -> bool:
    if place >= len(line.keys) or any(one.first == place for one in people):
        return False
    is_meeting = any(
        line.has(grammar.meeting_nouns, at) for at in (place, place + 1) if at < len(line.keys)
    )
    is_little = any(line.has(group, place) for group in (grammar.us, grammar.others, grammar.we))
    is_one = line.keys[place] in typed.articles_and_numbers()  # "Een taart"
    is_free = line.tags[place] is None and (is_one or not line.is_of_time(place))
    return is_free and not is_meeting and not is_little


def is_meeting(line: TaggedLine, people: Sequence[Span]) -> bool:
    """Whether it names a meeting "with" somebody."""
    is_with = any(line.ends_with(grammar.company, one.first) for one in people)
    return is_with and line.first(grammar.meeting_nouns) is not None


def _bidden(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Bitte Eva um …": the word for "please" is that for "ask", too."""
    bid = line.first(grammar.bidding)
    if bid is None or not any(one.first > bid.after for one in line.find(grammar.requested)):
        return None
    is_stranger = (
        not people
        and bid.first == clauses.first_free(line)
        and clauses.may_be_name(line, bid.after)
    )
    if not (is_stranger or clauses.is_object(people, bid)):
        return None
    line.mark(bid, Tag.VERB)
    return Told(Intent.ASK, bid)
