"""Whether a line that speaks of days away calls them off or asks for them, and adds none."""

from handlers.reading import asides
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import days_away, grammar, topics


def is_called_off(line: TaggedLine) -> bool:
    """ "Cancel my vacation", "I'm not on holiday after all", "Streich meine Ferien im Dezember".

    Not where nothing is to be written on those days: "bitte nicht im Urlaub stören".
    """
    line = TaggedLine(line.text, line.language)
    return any(_is_without(line, days) for days in line.find(days_away.days_off))


def is_asked(line: TaggedLine) -> bool:
    """ "When am I away?", "bin ich im Urlaub", "vakantie?"."""
    line = TaggedLine(line.text, line.language)
    start = asides.after_manners(line)
    if line.starts_with(days_away.asking, start) is not None:
        return True
    groups = (days_away.days_off, days_away.leading, grammar.openings, grammar.polite)
    return line.text.endswith("?") and line.is_made_of(*groups)


def _is_without(line: TaggedLine, days: Span) -> bool:
    places = _part_of(line, days)
    if any(_lies_in(one, places) for one in line.find(topics.nudging)):
        return False
    is_off = any(_lies_in(one, places) for one in line.find(days_away.calling_off))
    return is_off or _is_called_off_apart(line, places) or _is_denied(line, days, places)


def _is_called_off_apart(line: TaggedLine, places: range) -> bool:
    """ "Call my holiday off", "sag meinen Urlaub ab"."""
    starts = any(_lies_in(one, places) for one in line.find(days_away.calling))
    return starts and line.ends_with(days_away.called_last, places.stop) is not None


def _is_denied(line: TaggedLine, days: Span, places: range) -> bool:
    return any(
        _lies_in(one, places) and one.after <= days.first and _leads(line, one.after, days.first)
        for one in line.find(days_away.not_so)
    )


def _leads(line: TaggedLine, first: int, last: int) -> bool:
    """Whether nothing stands between but little words and a time."""
    place = first
    while place < last:
        found = line.starts_with(days_away.leading, place)
        if found is None and not line.is_of_time(place):
            return False
        place = found.after if found is not None else place + 1
    return True


def _part_of(line: TaggedLine, days: Span) -> range:
    """The places between the commas and full stops around."""
    first, last = days.first, days.after - 1
    while first > 0 and not line.said[first - 1].ends_part:
        first -= 1
    while last + 1 < len(line.said) and not line.said[last].ends_part:
        last += 1
    return range(first, last + 1)


def _lies_in(one: Span, places: range) -> bool:
    return places.start <= one.first and one.after <= places.stop
