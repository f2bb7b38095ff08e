"""Whether a line tells what isn't to be given to somebody: "no more wine for Anna"."""

from collections.abc import Sequence

from bot.vocabulary import Detail, GestureKind
from handlers.reading import asides, gesture_kinds
from handlers.reading.detail_words import Told
from handlers.reading.people import Person
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import details, grammar, topics, unwanted, verbs


def told(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Don't give Anna chocolate", "no more wine for Anna", "not flowers for Anna, she …".

    "No flowers for Anna" is one only where such a thing is named, or why.
    """
    if line.text.endswith("?") or line.tells(topics.nudging):
        return None
    person = people[0].span
    start = _start(line, person)
    said = _bidden(line, person, start)
    if said is None:
        said = line.starts_with(unwanted.refusals, start)
        is_meant = said is not None and _names_a_thing(line) and _is_for(line, person)
        said = said if is_meant else None
    return None if said is None or _tells_a_deed(line, said) else Told(Detail.GIFTS, (said,))


def _start(line: TaggedLine, person: Span) -> int:
    """Behind manners, and behind the name where the line begins with it."""
    start = asides.after_manners(line)
    if person.first <= start:
        start = max(start, person.after)
    while start < len(line.keys) and line.has(grammar.polite, start):
        start += 1
    return start


def _bidden(line: TaggedLine, person: Span, start: int) -> Span | None:
    """ "Don't suggest wine for Anna", "geef Anna geen wijn", "Anna keinen Wein schenken"."""
    forbidding = line.starts_with(unwanted.forbidding, start)
    if forbidding is not None:
        return forbidding
    bidding = line.starts_with(unwanted.bidding, start)
    if bidding is not None:
        behind = person.after if bidding.after == person.first else bidding.after
        return line.starts_with(unwanted.refusals, behind)
    refusal = line.starts_with(unwanted.refusals, start)
    ends = (one for one in line.find(unwanted.bidding) if _ends_part(line, one))
    last = next((one for one in ends if refusal is not None and one.first >= refusal.after), None)
    return refusal if last is not None else None


def _ends_part(line: TaggedLine, said: Span) -> bool:
    return said.after == len(line.keys) or line.said[said.after - 1].ends_part


def _is_for(line: TaggedLine, person: Span) -> bool:
    """Whether it is for them: not "no wine from Anna"."""
    return person.first == 0 or line.ends_with(grammar.towards, person.first) is not None


def _names_a_thing(line: TaggedLine) -> bool:
    is_gift = gesture_kinds.kind(line) is GestureKind.SMALL_GIFT
    return is_gift or line.tells(unwanted.things) or line.tells(details.taboos)


def _tells_a_deed(line: TaggedLine, said: Span) -> bool:
    """ "Never gave Anna wine", "keine Blumen für Anna gekauft"."""
    groups = (verbs.giving, verbs.doing_good, verbs.getting, verbs.meeting, verbs.asking)
    deeds = (one for group in groups for one in line.find(group))
    bids = [said, *line.find(unwanted.bidding), *line.find(unwanted.forbidding)]
    bids += line.find(details.taboos)
    return any(not any(one.overlaps(bid) for bid in bids) for one in deeds)
