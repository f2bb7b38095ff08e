"""The clause of a line that tells what the line is logged for.

"Nora had a baby so we sent her a teddy bear, it was €20": what was given stands after "so", and
before "it was". A clause that only says more of what is told already holds nothing that was given.
"""

from handlers.reading import clauses, full_stops, reasons
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides, grammar, idioms, verbs
from messages.reading import words as typed

_NEAR = 4
"""How many words lie between "it" and its price at most."""
_FINITE = (grammar.auxiliaries, grammar.being, grammar.planning)
_IN_CLAUSES = (*reasons.SUBJECTS, asides.repeating, *_FINITE)


def telling(line: TaggedLine, verb: Span | None) -> set[int]:
    """The places of the clause with the verb, or else with who is named first.

    What follows without a verb of its own goes with it: "Sent Tim a parcel. Chocolates!"
    """
    anchor = verb or _first_named(line)
    found: set[int] = set()
    for sentence in full_stops.sentences(line):
        if anchor.first in sentence:
            found |= _telling(line, sentence, anchor, has_verb=verb is not None)
        elif sentence.start > anchor.first and not _has_clause(line, sentence):
            found |= set(sentence)
    return found


def other_places(line: TaggedLine, verb: Span | None) -> set[int]:
    """The places of clauses that say why: a day there isn't that of what was done."""
    anchor = verb or _first_named(line)
    others: set[int] = set()
    for sentence in full_stops.sentences(line):
        if anchor.first in sentence:
            causes = (asides.reasons_of_somebody,)  # what was on one occasion was on one day
            others |= set(sentence) - reasons.places_without(line, sentence, anchor, causes)
        elif _has_clause(line, sentence) and not line.has(asides.repeating, sentence.start):
            others |= set(sentence)
    return others


def _first_named(line: TaggedLine) -> Span:
    place = next((at for at, tag in enumerate(line.tags) if tag is Tag.PERSON), 0)
    return Span(place, place + 1)


def _has_clause(line: TaggedLine, sentence: range) -> bool:
    return any(line.has(group, place) for place in sentence for group in _IN_CLAUSES)


def _telling(line: TaggedLine, sentence: range, anchor: Span, *, has_verb: bool) -> set[int]:
    places = reasons.places_without(line, sentence, anchor)
    ends = (at for at in sentence if at >= anchor.after and _repeats(line, at))
    after = next(ends, sentence.stop)
    first = min(places, default=sentence.start)
    start = _start(line, first, anchor) if has_verb else first
    start = clauses.after_other_words(line, start, anchor) if has_verb else start
    start = max(start, _after_meeting(line, sentence, anchor)) if has_verb else start
    found = {place for place in places if start <= place < after}
    if Tag.PERSON not in (line.tags[place] for place in range(first, max(places, default=first))):
        found -= {place for place in found if _is_recipient(line, place)}
    return found


def _after_meeting(line: TaggedLine, sentence: range, verb: Span) -> int:
    """Behind "had coffee with Tim, " and "met Tim and ", where something was given then."""
    met = [*line.find(verbs.meeting), *line.find(verbs.meeting_nouns)]
    people = [at for at in sentence if line.names_somebody(at)]
    with_them = [at for at in people if _is_in_company(line, at)]
    first = next((one for one in met if one.first >= sentence.start), None)
    if first is None or not (with_them or line.is_one_of(first, verbs.meeting)):
        return sentence.start
    told = max(first.after, with_them[0] + 1 if with_them else first.after)
    parts = [at for at in range(told, verb.first + 1) if clauses.starts_part(line, at)]
    if not parts:
        return sentence.start
    return parts[0] if line.language in clauses.VERB_LAST else parts[-1]


def _is_in_company(line: TaggedLine, place: int) -> bool:
    return line.ends_with(grammar.company, _first_of_name(line, place)) is not None


def _is_recipient(line: TaggedLine, place: int) -> bool:
    """ "Her" in "we sent her flowers", where nobody is named."""
    if not place or not line.has(grammar.others, place):
        return False
    leads = any(line.ends_with(group, place) for group in (grammar.we, grammar.auxiliaries))
    return leads or line.tags[place - 1] is Tag.VERB


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
    is_clause = is_remark or any(line.has(group, after) for group in reasons.SUBJECTS)
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
    doing = (*reasons.SUBJECTS, *_FINITE, *reasons.DOING, asides.remarking, idioms.arriving)
    return any(line.has(group, at) for at in range(place, after + 1) for group in doing)


def _start(line: TaggedLine, first: int, verb: Span) -> int:
    """Where the clause starts for good, without what stands before its subject and its verb."""
    subject = _subject(line, first, verb)
    if subject is None:
        return first
    if line.language in clauses.VERB_LAST:
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
    people = [at for at in range(first, verb.first) if line.names_somebody(at)]
    if not people:
        return None
    person = Span(_first_of_name(line, people[-1]), people[-1] + 1)
    if clauses.is_led_to(line, person):
        return None
    acts = person.after == verb.first or line.has(grammar.auxiliaries, person.after)
    return person if acts or line.language not in clauses.VERB_LAST else None


def _first_of_name(line: TaggedLine, place: int) -> int:
    while place and line.tags[place - 1] is Tag.PERSON:
        place -= 1
    return place
