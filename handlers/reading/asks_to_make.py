"""An ask that is only meant to be made: a wish, or a note to oneself, and no command.

"Greta noch um Muster bitten", "Lotte vragen: recept wafels", "note to self: ask Tim for the keys".
"""

from collections.abc import Iterator

from bot.vocabulary import Intent
from handlers.reading import clauses
from handlers.reading.meant import Meant
from handlers.reading.name_words import may_be_name
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides, grammar, planned_asks, topics, verbs
from messages.reading import words as typed


def is_one(line: TaggedLine, verb: Span) -> bool:
    """Whether it says so by the form of its verb or by a word beside it, which is read then."""
    is_present = any(
        line.is_one_of(verb, group) for group in (planned_asks.ask_now, planned_asks.to_ask)
    )
    left_open = list(_left_open(line, verb)) if is_present else []
    wishing = list(line.find(planned_asks.wishing))
    is_told = bool(left_open or wishing) or _is_infinitive(line, verb)
    notes = list(_notes(line, verb)) if is_present else []
    if not is_told and not notes:
        return False
    for little in (*left_open, *wishing, *notes, *_marks(line, verb, wishing)):
        line.mark(little, Tag.LITTLE)
    return True


def needed(line: TaggedLine) -> Meant | None:
    """ "Need the papers from Tim by Friday": what somebody is to be asked for, and hasn't given.

    What is needed for somebody may be a gift, though none that was given.
    """
    found = line.first(planned_asks.lacking)
    if found is None or line.text.endswith("?") or line.tells(grammar.negations):
        return None
    told = (one for group in _TELLING for one in line.find(group))
    is_told = any(one.first < found.first or one.first == found.after for one in told)
    if is_told or line.has(asides.infinitive_marks, found.after):
        return None
    if any(_is_somebody(line, one.after) for one in line.find(grammar.origin)):
        line.mark(found, Tag.VERB)
        return Meant(Intent.ASK, found, is_ahead=True)
    is_more = any(line.tells(group) for group in (verbs.meeting, verbs.asking, verbs.reminding))
    if is_more or not any(_is_named(line, one.after) for one in line.find(grammar.towards)):
        return None
    line.mark(found, Tag.VERB)
    return Meant(Intent.GIVE, found, is_sure=False)  # "Need a card for Tim"


_TELLING = (verbs.giving, verbs.getting, verbs.meeting, verbs.asking, verbs.reminding)


def _is_somebody(line: TaggedLine, place: int) -> bool:
    if place >= len(line.keys):
        return False
    return _is_named(line, place) or may_be_name(line, place)


def _is_named(line: TaggedLine, place: int) -> bool:
    return place < len(line.keys) and line.tags[place] is Tag.PERSON


def _notes(line: TaggedLine, verb: Span) -> Iterator[Span]:
    """ "Note to self", before the verb, whether or not a word of it is read."""
    for phrase in planned_asks.notes_to_oneself(line.language):
        for first in range(verb.first - len(phrase) + 1):
            if line.keys[first : first + len(phrase)] == phrase:
                yield Span(first, first + len(phrase))


def _is_infinitive(line: TaggedLine, verb: Span) -> bool:
    """ "Greta fragen, ob …", and not "wir fragen Greta"."""
    if line.language not in clauses.VERB_LAST or not line.is_one_of(verb, planned_asks.to_ask):
        return False
    return not any(
        line.has(group, verb.after) or line.ends_with(group, verb.first) is not None
        for group in (grammar.we, grammar.others)
    )


def _left_open(line: TaggedLine, verb: Span) -> Iterator[Span]:
    """ "Still ask Greta for …", "vraag Lotte misschien om …"; not "ask whether she still …"."""
    asked = [
        one.first
        for group in (grammar.requested, grammar.wondering)
        for one in line.find(group)
        if one.first >= verb.after
    ]
    start = min(asked, default=len(line.keys))
    known = planned_asks.left_open(line.language)
    for place, key in enumerate(line.keys):
        one = Span(place, place + 1)
        is_beside = place < start or one.after == len(line.keys)
        if (key,) in known and is_beside and not _is_another(line, one):
            yield one


def _is_another(line: TaggedLine, still: Span) -> bool:
    """ "Nog een offerte", "noch mal"."""
    following = line.keys[still.after : still.after + 1]
    if any(key in typed.articles_and_numbers() for key in following):
        return True
    rest = line.keys[still.first :]
    return any(rest[: len(one)] == one for one in topics.again(line.language))


def _marks(line: TaggedLine, verb: Span, wishing: list[Span]) -> Iterator[Span]:
    """ "Om" and "te" in "het zou leuk zijn om Tim om een review te vragen"."""
    before = line.ends_with(asides.infinitive_marks, verb.first)
    if before is not None:
        yield before
    for wish in wishing:
        after = line.starts_with(asides.infinitive_marks, wish.after)
        if after is not None:
            yield after
