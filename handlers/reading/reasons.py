"""Clauses that only say why, or on which occasion: "Nora had a baby so we sent her a bear".

Nothing in them was given.
"""

from collections.abc import Iterator, Sequence

from handlers.reading import full_stops
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides, grammar, verbs
from messages.reading import words as typed
from messages.reading.phrases import Phrases

OF_SOMEBODY = (asides.reasons_of_somebody, asides.occasions)
"""What starts such a clause where somebody comes next."""
SUBJECTS = (grammar.we, grammar.others)
DOING = (verbs.giving, verbs.getting, verbs.doing_good)
"""Verbs of what a line may be logged for."""


def places(line: TaggedLine) -> Iterator[range]:
    """The places of what only says why, or on which occasion, without what joins the clauses."""
    for sentence in full_stops.sentences(line):
        start = next((at for at in sentence if line.tags[at] is None), sentence.stop)
        acts = (at for at in sentence if at > start and _is_consequence_of_ours(line, at))
        yield range(sentence.start, next(acts, sentence.start))
        yield _state(line, sentence)
        for place in range(start, sentence.stop):
            reason = _reason(line, place)
            if reason is None:
                continue
            is_first = not any(line.has(group, at) for at in range(place) for group in DOING)
            end = _end_of_reason(line, place, sentence.stop) if is_first else sentence.stop
            if not is_first or end < sentence.stop:
                yield range(reason.after, end)


def tells_two(line: TaggedLine) -> bool:
    """ "Tim gave us a lift so I bought him a beer", of which the one or the other is meant.

    And "Tim asked me for a leaflet so I sent him one".
    """
    return any(
        any(line.has(grammar.us, at) for at in before)
        and any(line.has(group, at) for group in (*DOING, verbs.asking) for at in before)
        for sentence in full_stops.sentences(line)
        for place in sentence
        if _is_consequence_of_ours(line, place)
        for before in [range(sentence.start, place)]
    )


def places_without(
    line: TaggedLine,
    sentence: range,
    anchor: Span,
    of_somebody: Sequence[Phrases] = OF_SOMEBODY,
) -> set[int]:
    """The places of the sentence with the anchor that say no reason for what is told there."""
    first, after = sentence.start, sentence.stop
    reasons: set[int] = set()
    for place in sentence:
        consequence = _consequence(line, place)
        if consequence is not None and consequence.after <= anchor.first:
            first = consequence.after
        elif place >= anchor.after:
            starts = consequence is not None or _reason(line, place, of_somebody) is not None
            after = min(after, place) if starts else after
        elif _reason(line, place, of_somebody) is not None:
            reason = range(place, _end_of_reason(line, place, sentence.stop))
            reasons |= set(reason) if reason.stop <= anchor.first else set()
    return set(range(first, after)) - reasons


def _state(line: TaggedLine, sentence: range) -> range:
    """What "Nora is ill, flowers sent" says of her, before anything that is done."""
    comma = next((at for at in sentence if line.said[at].text.endswith(",")), sentence.start)
    states = (grammar.being, grammar.auxiliaries)
    was = next(
        (at for at in range(sentence.start + 1, comma) if any(line.has(one, at) for one in states)),
        comma,
    )
    does = [at for at in sentence if any(line.has(group, at) for group in DOING)]
    is_state = was < comma < min(does, default=0) and line.names_somebody(was - 1)
    return range(was, comma + 1) if is_state else range(0)


def _is_consequence_of_ours(line: TaggedLine, place: int) -> bool:
    """ "So we", "daarom hebben we", with something that we do behind it."""
    found = _consequence(line, place)
    if found is None:
        return False
    helper = line.starts_with(grammar.auxiliaries, found.after)
    acts = line.has(grammar.we, helper.after if helper is not None else found.after)
    return acts and any(one.first > place for group in DOING for one in line.find(group))


def _consequence(line: TaggedLine, place: int) -> Span | None:
    """ "So we", "daarom heb ik", "da haben wir"."""
    found = line.starts_with(asides.consequences, place)
    if found is None or not place or _is_followed_by_one(line, found):
        return None
    does = any(line.has(group, found.after) for group in (*SUBJECTS, grammar.auxiliaries))
    return found if does or _starts_clause(line, found.after) else None


def _reason(
    line: TaggedLine, place: int, of_somebody: Sequence[Phrases] = OF_SOMEBODY
) -> Span | None:
    """What starts "because he broke his leg", "as Nora is leaving"; not "because of"."""
    found = line.starts_with(asides.reasons, place)
    if found is not None and found.after < len(line.keys):
        return found if line.keys[found.after] not in typed.of_words() else None
    found = next(filter(None, (line.starts_with(group, place) for group in of_somebody)), None)
    if found is None or line.ends_with(grammar.towards, place) is not None:
        return None  # "A present for when she is back"
    if _is_followed_by_one(line, found):
        return None
    is_pronoun = any(line.has(group, found.after) for group in (*SUBJECTS, asides.repeating))
    return found if is_pronoun or _starts_clause(line, found.after) else None


def _is_followed_by_one(line: TaggedLine, found: Span) -> bool:
    """ "Ob er da ist": one word alone is no clause."""
    return found.after + 1 == len(line.keys)


def _starts_clause(line: TaggedLine, place: int) -> bool:
    """Whether somebody is there, or words that were left out as a clause of this kind."""
    return line.tags[place : place + 1] in ([Tag.PERSON], [Tag.LITTLE])


def _end_of_reason(line: TaggedLine, first: int, after: int) -> int:
    """At its comma, or where somebody does something about it."""
    ends = (at + 1 for at in range(first, after) if line.said[at].text.endswith((",", ":")))
    again = (at for at in range(first + 2, after) if _starts_act(line, at))
    return min(next(ends, after), next(again, after))


def _starts_act(line: TaggedLine, place: int) -> bool:
    """ "… we sent", "… he gave", "… gaf hij"."""
    if line.has(grammar.we, place):
        return True
    pairs = ((DOING, SUBJECTS), ((grammar.others,), (*DOING, grammar.auxiliaries)))
    return any(
        any(line.has(group, place) for group in ones)
        and any(line.has(group, place + 1) for group in others)
        for ones, others in pairs
    )
