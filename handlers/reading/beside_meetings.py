"""What is told beside a meeting and is no gift: that each paid their own, wishes of the season."""

from collections.abc import Sequence

from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import beside_meetings, grammar, verbs
from messages.reading.phrases import Phrases

_SHARING = (
    (beside_meetings.each, beside_meetings.own, beside_meetings.paying),
    (beside_meetings.apart, beside_meetings.paying),
    (beside_meetings.shared,),
)
_WISHING = (beside_meetings.of_the_season, beside_meetings.wishing)
_LONGEST = 8
"""So many words have them all."""


def leave_out(line: TaggedLine) -> None:
    """Mark those words as little ones; a wish is told by itself where no meeting is."""
    for sharing in _SHARING:
        _leave_out(line, sharing)
    if line.first(verbs.meeting) is not None:
        _leave_out(line, _WISHING)


def _leave_out(line: TaggedLine, groups: Sequence[Phrases]) -> None:
    """What has a phrase of each group, with what stands between and leads to it."""
    found = [line.first(group) for group in groups]
    told = [one for one in found if one is not None]
    if len(told) < len(groups):
        return
    first, after = min(one.first for one in told), max(one.after for one in told)
    is_whole = not any(token.ends_part for token in line.said[first : after - 1])
    if after - first > _LONGEST or not is_whole or Tag.PERSON in line.tags[first:after]:
        return
    while first and any(line.has(group, first - 1) for group in _LEADING):
        first -= 1
    line.mark(Span(first, after), Tag.LITTLE)


_LEADING = (grammar.others, grammar.us, grammar.joining, grammar.auxiliaries, grammar.we)
