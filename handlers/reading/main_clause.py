"""The clauses of a line, and the one that tells what the line is logged for.

"Nora had a baby so we sent her a teddy bear, it was €20": what was given stands after "so", and
before "it was". A clause that only says why, or more of what is told already, holds nothing that
was given.
"""

from collections.abc import Iterator, Sequence

from handlers.reading import clauses
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides, grammar, verbs, vocabulary
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_SHORTEST_LAST_WORD, _LONGEST_ABBREVIATION = 3, 5
"""How many characters words and abbreviations have with the full stop behind them."""
_NEAR = 4
"""How many words lie between "it" and its price at most."""
VERB_LAST = frozenset({"nl", "de"})
"""Languages in which what is given stands before the participle."""
_OF_SOMEBODY = (asides.reasons_of_somebody, asides.occasions)
_SUBJECTS = (grammar.we, grammar.others)
_DOING = (verbs.giving, verbs.getting, verbs.doing_good)
_FINITE = (grammar.auxiliaries, grammar.being, grammar.planning)
_IN_CLAUSES = (*_SUBJECTS, asides.repeating, *_FINITE)


def telling(line: TaggedLine, verb: Span | None) -> set[int]:
    """The places of the clause with the verb, or else with who is named first.

    What follows without a verb of its own goes with it: "Sent Tim a parcel. Chocolates!"
    """
    anchor = verb or _first_named(line)
    found: set[int] = set()
    for sentence in sentences(line):
        if anchor.first in sentence:
            found |= _telling(line, sentence, anchor, has_verb=verb is not None)
        elif sentence.start > anchor.first and not _has_clause(line, sentence):
            found |= set(sentence)
    return found


def sentences(line: TaggedLine) -> Iterator[range]:
    """The places of each sentence."""
    first = 0
    for place in range(len(line.said)):
        if _ends_sentence(line, place):
            yield range(first, place + 1)
            first = place + 1
    if first < len(line.said):
        yield range(first, len(line.said))


def reasons(line: TaggedLine) -> Iterator[range]:
    """The places of what only says why, or on which occasion, without what joins the clauses."""
    for sentence in sentences(line):
        start = next((at for at in sentence if line.tags[at] is None), sentence.stop)
        acts = (at for at in sentence if at > start and _is_consequence_of_ours(line, at))
        yield range(sentence.start, next(acts, sentence.start))
        yield _state(line, sentence)
        for place in range(start, sentence.stop):
            reason = _reason(line, place)
            if reason is None:
                continue
            is_first = not any(line.has(group, at) for at in range(place) for group in _DOING)
            end = _end_of_reason(line, place, sentence.stop) if is_first else sentence.stop
            if not is_first or end < sentence.stop:
                yield range(reason.after, end)


def _state(line: TaggedLine, sentence: range) -> range:
    """What "Nora is ill, flowers sent" says of her, before anything that is done."""
    comma = next((at for at in sentence if line.said[at].text.endswith(",")), sentence.start)
    was = next(
        (at for at in range(sentence.start + 1, comma) if line.has(grammar.being, at)), comma
    )
    does = [at for at in sentence if any(line.has(group, at) for group in _DOING)]
    is_state = was < comma < min(does, default=0) and _is_somebody(line, was - 1)
    return range(was, comma + 1) if is_state else range(0)


def tells_two(line: TaggedLine) -> bool:
    """ "Tim gave us a lift so I bought him a beer", of which the one or the other is meant."""
    return any(
        any(line.has(grammar.us, at) for at in before)
        and any(line.has(group, at) for group in _DOING for at in before)
        for sentence in sentences(line)
        for place in sentence
        if _is_consequence_of_ours(line, place)
        for before in [range(sentence.start, place)]
    )


def other_places(line: TaggedLine, verb: Span | None) -> set[int]:
    """The places of clauses that say why: a day there isn't that of what was done."""
    anchor = verb or _first_named(line)
    others: set[int] = set()
    for sentence in sentences(line):
        if anchor.first in sentence:
            causes = (asides.reasons_of_somebody,)  # what was on one occasion was on one day
            others |= set(sentence) - _without_reasons(line, sentence, anchor, causes)
        elif _has_clause(line, sentence) and not line.has(asides.repeating, sentence.start):
            others |= set(sentence)
    return others


def _first_named(line: TaggedLine) -> Span:
    place = next((at for at, tag in enumerate(line.tags) if tag is Tag.PERSON), 0)
    return Span(place, place + 1)


def _ends_sentence(line: TaggedLine, place: int) -> bool:
    """Whether a sentence ends there: it doesn't at the full stop of "Mrs." or "St."."""
    text = line.said[place].text.rstrip("\"'”“»)")
    if text.endswith(("!", "?", ";")):
        return True
    following = line.said[place + 1].text if place + 1 < len(line.said) else ""
    if not text.endswith(".") or not following[:1].isupper() or line.has(grammar.titles, place):
        return False
    known = vocabulary.single_words(line.language)
    goes_on = line.keys[place + 1] in known or line.tags[place + 1] is Tag.PERSON
    is_word = text[:-1].isalpha() and len(text) > _SHORTEST_LAST_WORD
    return (is_word and (goes_on or len(text) > _LONGEST_ABBREVIATION)) or (
        line.tags[place] is Tag.MONEY and len(text) > _SHORTEST_LAST_WORD
    )


def _has_clause(line: TaggedLine, sentence: range) -> bool:
    return any(line.has(group, place) for place in sentence for group in _IN_CLAUSES)


def _telling(line: TaggedLine, sentence: range, anchor: Span, *, has_verb: bool) -> set[int]:
    places = _without_reasons(line, sentence, anchor)
    ends = (at for at in sentence if at >= anchor.after and _repeats(line, at))
    after = next(ends, sentence.stop)
    first = min(places, default=sentence.start)
    start = _start(line, first, anchor) if has_verb else first
    start = clauses.after_other_words(line, start, anchor) if has_verb else start
    found = {place for place in places if start <= place < after}
    if Tag.PERSON not in (line.tags[place] for place in range(first, max(places, default=first))):
        found -= {place for place in found if _is_recipient(line, place)}
    return found


def _is_recipient(line: TaggedLine, place: int) -> bool:
    """ "Her" in "we sent her flowers", where nobody is named."""
    if not place or not line.has(grammar.others, place):
        return False
    leads = any(line.ends_with(group, place) for group in (grammar.we, grammar.auxiliaries))
    return leads or line.tags[place - 1] is Tag.VERB


def _without_reasons(
    line: TaggedLine,
    sentence: range,
    anchor: Span,
    of_somebody: Sequence[Phrases] = _OF_SOMEBODY,
) -> set[int]:
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


def _is_consequence_of_ours(line: TaggedLine, place: int) -> bool:
    """ "So we", "daarom hebben we", with something that we do behind it."""
    found = _consequence(line, place)
    if found is None:
        return False
    helper = line.starts_with(grammar.auxiliaries, found.after)
    acts = line.has(grammar.we, helper.after if helper is not None else found.after)
    return acts and any(one.first > place for group in _DOING for one in line.find(group))


def _consequence(line: TaggedLine, place: int) -> Span | None:
    """ "So we", "daarom heb ik", "da haben wir"."""
    found = line.starts_with(asides.consequences, place)
    if found is None or not place:
        return None
    does = any(line.has(group, found.after) for group in (*_SUBJECTS, grammar.auxiliaries))
    return found if does or _starts_clause(line, found.after) else None


def _reason(
    line: TaggedLine, place: int, of_somebody: Sequence[Phrases] = _OF_SOMEBODY
) -> Span | None:
    """What starts "because he broke his leg", "as Nora is leaving"; not "because of"."""
    found = line.starts_with(asides.reasons, place)
    if found is not None and found.after < len(line.keys):
        return found if line.keys[found.after] not in typed.of_words() else None
    found = next(filter(None, (line.starts_with(group, place) for group in of_somebody)), None)
    if found is None or line.ends_with(grammar.towards, place) is not None:
        return None  # "A present for when she is back"
    is_pronoun = any(line.has(group, found.after) for group in (*_SUBJECTS, asides.repeating))
    return found if is_pronoun or _starts_clause(line, found.after) else None


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
    pairs = ((_DOING, _SUBJECTS), ((grammar.others,), (*_DOING, grammar.auxiliaries)))
    return any(
        any(line.has(group, place) for group in ones)
        and any(line.has(group, place + 1) for group in others)
        for ones, others in pairs
    )


def _repeats(line: TaggedLine, place: int) -> bool:
    """ ", it was 20 euros", ", she loved it": a clause about what is told already."""
    is_behind_comma = place > 0 and line.said[place - 1].text.endswith(",")
    if is_behind_comma and _starts_another(line, place):
        return True
    found = line.starts_with(asides.repeating, place)
    if found is None or found.after >= len(line.keys):
        return False
    after = found.after
    is_remark = line.has(asides.remarking, after)
    is_price = Tag.MONEY in line.tags[after : after + _NEAR]
    if is_price and (is_remark or (line.tags[after] is Tag.MONEY and line.keys[after].isalpha())):
        return True
    is_clause = is_remark or any(line.has(group, after) for group in _SUBJECTS)
    return is_clause and is_behind_comma


def _starts_another(line: TaggedLine, place: int) -> bool:
    """ ", she loved it", ", scheelde me drie uur": a clause of its own, and no other thing."""
    if line.has(asides.about_them, place) and place + 1 < len(line.keys):
        return True
    after = place
    while after < len(line.said) - 1 and not line.said[after].ends_part:
        after += 1
    if line.keys[place] in typed.articles_and_numbers():
        return False
    doing = (*_SUBJECTS, *_FINITE, *_DOING, asides.remarking)
    return any(line.has(group, at) for at in range(place, after + 1) for group in doing)


def _start(line: TaggedLine, first: int, verb: Span) -> int:
    """Where the clause starts for good, without what stands before its subject and its verb."""
    subject = _subject(line, first, verb)
    if subject is None:
        return first
    if line.language in VERB_LAST:
        is_inverted = any(line.ends_with(group, subject.first) for group in _FINITE)
        return first if is_inverted else subject.first
    is_thing = any(
        line.tags[place] is None and line.keys[place] in typed.articles_and_numbers()
        for place in (first, *range(subject.after, verb.first))
    )
    return first if is_thing else verb.first


def _subject(line: TaggedLine, first: int, verb: Span) -> Span | None:
    """Who acts: "we", or somebody right before a verb."""
    acting = [one for one in line.find(grammar.we) if first <= one.first < verb.first]
    if acting:
        return acting[-1]
    people = [at for at in range(first, verb.first) if _is_somebody(line, at)]
    if not people:
        return None
    person = Span(_first_of_name(line, people[-1]), people[-1] + 1)
    if clauses.is_led_to(line, person):
        return None
    acts = person.after == verb.first or line.has(grammar.auxiliaries, person.after)
    return person if acts or line.language not in VERB_LAST else None


def _first_of_name(line: TaggedLine, place: int) -> int:
    while place and line.tags[place - 1] is Tag.PERSON:
        place -= 1
    return place


def _is_somebody(line: TaggedLine, place: int) -> bool:
    return line.tags[place : place + 1] == [Tag.PERSON]
