"""What a line says beside what it tells: that it is to be noted, asides, a signature."""

from collections.abc import Sequence

from handlers.reading import beside_meetings, reasons
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from handlers.reading.time_words import words_of_time
from messages.reading import asides, grammar, verbs

_LONGEST_SIGNATURE = 2
_BESIDE = (Tag.LITTLE, Tag.MONEY)
"""What may stand among remarks."""


def leave_out(line: TaggedLine, people: Sequence[Person]) -> None:
    """Mark those words as little ones."""
    _leave_out_manners(line)
    for free in list(line.find(asides.for_nothing)):
        line.mark(free, Tag.LITTLE)
    for way in list(line.find(asides.channels)):
        if not any(_is_part_of(way, one) for one in line.find(verbs.giving)):
            line.mark(way, Tag.LITTLE)
    _leave_out_noting(line, people)
    _leave_out_asides(line)
    beside_meetings.leave_out(line)


def _leave_out_manners(line: TaggedLine) -> None:
    """ "Um", "good morning!", "haha": unless there is nothing else."""
    for found in list(line.find(asides.hesitations)):
        line.mark(found, Tag.LITTLE)
    first, after = _end_of_greetings(line), _start_of_remarks(line)
    if first < after:
        line.mark(Span(0, first), Tag.LITTLE)
        for place in range(after, len(line.keys)):
            if line.tags[place] is None:
                line.mark(Span(place, place + 1), Tag.LITTLE)


def _is_part_of(way: Span, verb: Span) -> bool:
    """ "In die Hand gedrückt", of which the hand is no way on which something came."""
    return verb.overlaps(way) and verb.after - verb.first > way.after - way.first


def _end_of_greetings(line: TaggedLine) -> int:
    """After the last of them, with the other manners that stand among them."""
    place = end = 0
    while place < len(line.keys):
        greeting = line.starts_with(asides.greetings, place)
        opening = line.starts_with(grammar.openings, place)
        if opening is not None and (greeting is None or opening.after > greeting.after):
            place = opening.after
        elif greeting is not None or line.tags[place] is Tag.LITTLE:
            place = end = greeting.after if greeting is not None else place + 1
        else:
            break
    return end


def _start_of_remarks(line: TaggedLine) -> int:
    """Where the remarks and thanks at the end begin, with the emojis that stand among them."""
    place = start = len(line.keys)
    while place > 0:
        remark = _remark_to(line, place)
        if remark is not None:
            place = start = remark.first
        elif line.tags[place - 1] in _BESIDE or not line.says_something(place - 1):
            place -= 1
        else:
            break
    return start


def _remark_to(line: TaggedLine, after: int) -> Span | None:
    found = line.ends_with(asides.many_thanks, after)
    if found is not None:
        return found
    found = (
        line.ends_with(asides.remarks, after)
        or line.ends_with(asides.thanks, after)
        or _delight_to(line, after)
    )
    if found is None or not _stands_alone(line, found.first):
        return None
    return None if _is_what_was_done(line, found) else found


def _is_what_was_done(line: TaggedLine, thanks: Span) -> bool:
    """ "Ik heb Tim bedankt", which thanks nobody else."""
    if not line.is_one_of(thanks, verbs.thanking) or line.said[thanks.first - 1].ends_part:
        return False
    helper = next((one for one in line.find(grammar.auxiliaries) if one.first < thanks.first), None)
    return helper is not None and not _has_verb(line, thanks.first)


def _delight_to(line: TaggedLine, after: int) -> Span | None:
    """ "So tiny", "absolutely gorgeous"."""
    first = after
    while (found := line.ends_with(asides.delights, first)) is not None:
        first = found.first
        if first and line.said[first - 1].ends_part:
            break
    return Span(first, after) if first < after else None


def _stands_alone(line: TaggedLine, place: int) -> bool:
    """Whether the words there belong to none before them: "very nice" in "it is very nice"."""
    if not place:
        return False
    before = line.said[place - 1]
    is_read = line.tags[place - 1] is not None or line.keys[place - 1] in words_of_time()
    return is_read or before.ends_part or before.text.endswith(".")


def _leave_out_noting(line: TaggedLine, people: Sequence[Person]) -> None:
    """ "Could you put down that Tim gave us a book": before Tim nothing else is asked for."""
    first_person = min((one.span.first for one in people), default=len(line.keys))
    ends = [found.after for found in line.find(grammar.that) if found.after <= first_person]
    noting = line.first(verbs.noting)
    if noting is None:
        telling = line.first(asides.telling)
        is_led_to = telling is not None and any(end > telling.first for end in ends)
        noting = telling if is_led_to else None
    if noting is None or noting.first > first_person or _is_told_before(line, noting):
        return
    after = max([noting.after, *(end for end in ends if end > noting.first)])
    line.mark(Span(0, after), Tag.LITTLE)


def _is_told_before(line: TaggedLine, noting: Span) -> bool:
    """ "Wrote him a thank you note": the note is what was written."""
    return _has_verb(line, noting.first)


def _leave_out_asides(line: TaggedLine) -> None:
    """ "When I saw Eva on Thursday, …", "a quick one: …", "… LG Mara"."""
    for reason in list(reasons.places(line)) if _may_give_reasons(line) else ():
        _leave_out(line, reason)
    for clause in list(line.find(grammar.whens)):
        if line.starts_with(verbs.knowing, clause.first):
            continue  # "When can I ask Tim"
        again = next(
            (one.first for one in line.find(grammar.we) if one.first >= clause.after),
            len(line.keys),
        )
        end = min(_end_of_part(line, clause.first, ","), again)
        _leave_out(line, range(clause.first, end))
    start = _end_of_part(line, 0, ":")
    if start < len(line.keys) and not _tells(line, start):
        _leave_out(line, range(start))
    for closing in line.find(grammar.closings):
        if len(line.keys) - closing.after <= _LONGEST_SIGNATURE:
            _leave_out(line, range(closing.first, len(line.keys)))


def _may_give_reasons(line: TaggedLine) -> bool:
    """Whether a reason is not the very thing: it may be what somebody answers, or is asked."""
    said = (verbs.answering, verbs.reminding, grammar.wondering)
    return all(line.first(group) is None for group in said)


def _leave_out(line: TaggedLine, places: range) -> None:
    for place in places:
        # The day of the aside is that of the rest, too.
        if line.tags[place] is None and not line.is_of_time(place):
            line.mark(Span(place, place + 1), Tag.LITTLE)


def _end_of_part(line: TaggedLine, first: int, mark: str) -> int:
    """After the word that a mark follows; the end of the line where none is."""
    ends = (at + 1 for at in range(first, len(line.said)) if line.said[at].text.endswith(mark))
    return next(ends, len(line.said))


def _tells(line: TaggedLine, before: int) -> bool:
    """Whether the start of a line has a verb, somebody or a word of a command."""
    told = not {None, Tag.LITTLE}.issuperset(line.tags[:before])
    return told or _has_verb(line, before)


def _has_verb(line: TaggedLine, before: int) -> bool:
    found = (line.first(group) for group in verbs.VERBS)
    return any(verb is not None and verb.first < before for verb in found)


def after_manners(line: TaggedLine) -> int:
    """Where the line starts, apart from manners; they are little words."""
    first = next(iter(line.free()), 0)
    while first < len(line.keys) and (manners := line.starts_with(grammar.openings, first)):
        first = next((place for place in line.free() if place >= manners.after), manners.after)
    return first if first < len(line.keys) else 0
