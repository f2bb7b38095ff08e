"""What is to be done next, told in the last part of a line: "…, and call him in two weeks"."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from handlers.reading import leftovers, moments, name_words
from handlers.reading.almanac import Standpoint
from handlers.reading.moments import Moment
from handlers.reading.next_touches import MARKS, NextTouch, first_day, is_of_weekday, starts_part
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import grammar, next_touches, verbs

_LONGEST = 20
"""So many words at the end of a line are looked at."""


def told(line: TaggedLine, standpoint: Standpoint) -> Iterator[NextTouch]:
    """What the end of the line may bid for, the longest first.

    Its words are those of the reminder: "got a card from Anna, remind me to thank her on Friday".
    """
    ends = _ends_with_deed(line)
    starts = [one for one in _starts(line) if ends or _may_bid(line, one.after)]
    if not starts:
        return
    whole = moments.moments(line.said, [tag is None for tag in line.tags], standpoint.looking(1))
    for part in starts:
        found = _from(line, part, whole, standpoint.today)
        if found is not None:
            yield found


def names_stranger(deed: TaggedLine) -> bool:
    """ "Call Xander Smit on Friday"; in German, where any noun may look so, by two words of it."""
    likely = [name_words.may_be_name(deed, place) for place in range(len(deed.said))]
    if deed.language in name_words.CAPITAL_NOUNS:
        return any(first and last for first, last in pairwise(likely))
    return any(likely[1:])


def _starts(line: TaggedLine) -> Iterator[Span]:
    """Where a part may start: from its little words up to what it says."""
    for first in range(max(1, len(line.said) - _LONGEST), len(line.said)):
        led = line.starts_with(next_touches.leading, first)
        if led is not None or starts_part(line, first):
            yield Span(first, first if led is None else led.after)


def _from(line: TaggedLine, part: Span, whole: Sequence[Moment], today: date) -> NextTouch | None:
    first, place = part.first, part.after
    bid = line.starts_with(next_touches.bidding, place)
    start = place if bid is None else bid.after
    found = [one for one in whole if one.after > start]
    if len(found) != 1 or found[0].first < start or not _is_ahead(found[0], today):
        return None
    (moment,) = found
    if bid is None and not (_is_deed(line, place, moment) and _bids_still(line, place)):
        return None
    rest = [at for at in range(start, len(line.said)) if not moment.first <= at < moment.after]
    is_sure = not leftovers.tells_time(line, rest) and not _asks(line, rest)
    return NextTouch(
        line.written(range(first)).rstrip(MARKS),
        line.written(range(first, len(line.said))).strip(MARKS),
        moment.day,
        is_sure and (bid is not None or _is_order(line, place, rest, moment)),
        what=line.written(rest).strip(MARKS),
    )


def _bids_still(line: TaggedLine, place: int) -> bool:
    """Not how something was: "…, visit on Monday went well", "lunch on Friday cancelled"."""
    groups = (grammar.auxiliaries, next_touches.turned_out)
    places = range(place, len(line.said))
    is_over = any(line.has(group, at) for group in groups for at in places)
    return not is_over and not any(_turns(line, at) for at in places)


def _asks(line: TaggedLine, places: Sequence[int]) -> bool:
    """Whether somebody is to be asked, which has a first good day of its own."""
    return any(line.has(verbs.asking, place) for place in places)


def _is_order(line: TaggedLine, place: int, rest: Sequence[int], moment: Moment) -> bool:
    """Not what somebody said, nor a noun that may lie behind us: "call me", "lunch on Friday"."""
    deed = line.starts_with(next_touches.deeds, place) or Span(place, place)
    if line.has(grammar.us, deed.after):
        return False
    if any(at != deed.after and line.has(grammar.acting, at) for at in rest):
        return False
    noun = line.starts_with(verbs.meeting_nouns, place)
    is_noun = noun is not None and noun.after == moment.first
    return not (is_noun and is_of_weekday(line, moment))


def _turns(line: TaggedLine, place: int) -> bool:
    """Whether a "not" stands there, and no "back" that goes with a verb."""
    return line.has(grammar.negations, place) and not line.has(grammar.separable, place)


def _may_bid(line: TaggedLine, place: int) -> bool:
    is_bidden = line.has(next_touches.bidding, place) or _bids(line, place)
    return is_bidden or (place < len(line.said) and line.is_of_time(place))


def _is_deed(line: TaggedLine, place: int, moment: Moment) -> bool:
    """Whether that part starts with what to do, or ends with it: "over twee weken weer bellen"."""
    firsts = [place, moment.after] if moment.first == place else [place]
    if any(_bids(line, at) for at in firsts):
        return True
    # "Over twee weken bellen", and not "ze wil over twee weken bellen"
    return _ends_with_deed(line) and not line.has(next_touches.doers, place)


def _ends_with_deed(line: TaggedLine) -> bool:
    last = len(line.said)
    while last and not line.says_something(last - 1):
        last -= 1
    return line.ends_with(next_touches.deeds, last) is not None


def _bids(line: TaggedLine, place: int) -> bool:
    groups = (next_touches.deeds, verbs.presents, verbs.meeting_nouns)
    return any(line.has(group, place) for group in groups)


def _is_ahead(moment: Moment, today: date) -> bool:
    first = first_day(moment)
    return first is not None and first > today
