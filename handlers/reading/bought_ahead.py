"""What was bought now for a later day: "bought Anna a mug, she gets it on Friday".

Nothing was given yet, so it is something to be reminded of.
"""

from handlers.reading import clauses, moments
from handlers.reading.almanac import Standpoint
from handlers.reading.moments import Moment
from handlers.reading.next_touches import MARKS, NextTouch, first_day
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, idioms, next_touches

_NEAR = 3
"""Among so many words at its start a part tells that something is to be handed over."""


def told(line: TaggedLine, standpoint: Standpoint) -> NextTouch | None:
    """When it is to be given, and the line without that; None where nothing says so."""
    bought = line.first(idioms.buying) or line.first(next_touches.having_got)
    if bought is None:
        return None
    for first in range(bought.after, len(line.said)):
        if clauses.starts_part(line, first) and _tells_handing_over(line, first):
            return _ahead(line, first, standpoint)
    return None


def _tells_handing_over(line: TaggedLine, first: int) -> bool:
    near = range(first, min(first + _NEAR, len(line.said)))
    return any(line.has(next_touches.handing_over, at) for at in near)


def _ahead(line: TaggedLine, first: int, standpoint: Standpoint) -> NextTouch | None:
    free = [place >= first for place in range(len(line.said))]
    found = moments.moments(line.said, free, standpoint.looking(1))
    days = [one for one in found if (day := first_day(one)) and day > standpoint.today]
    if len(found) != 1 or not days:
        return None
    part = _part(line, first, days[0])
    if any(line.has(grammar.their_helpers, at) for at in range(part.first, part.after)):
        return None  # "Blumen gekauft, bekommen hat er sie am Montag"
    others = [at for at in range(len(line.said)) if not part.first <= at < part.after]
    words = line.written(range(part.first, part.after)).strip(MARKS)
    return NextTouch(line.written(others).rstrip(MARKS), words, days[0].day)


def _part(line: TaggedLine, first: int, moment: Moment) -> Span:
    """Up to its end, behind which an amount may stand: "…, kriegt er am Freitag, 30 Euro"."""
    ends = (at + 1 for at in range(moment.after - 1, len(line.said)) if line.said[at].ends_part)
    joint = line.ends_with(next_touches.leading, first)
    start = first if joint is None else joint.first
    return Span(start, next(ends, len(line.said)))


def words(line: TaggedLine, what: str) -> str:
    """The gift, and its worth as the line tells it: "a mug (12 euro)"."""
    sums = [at for at, tag in enumerate(line.tags) if tag is Tag.MONEY]
    figures = [at for at in sums if any(one.isdigit() for one in line.keys[at])]
    worth = line.written(at for at in sums if figures and at >= figures[0]).strip(MARKS)
    return f"{what} ({worth})" if what and worth else what
