"""An answer in somebody's own words, whole as it was typed: "Anna wrote: call me in March"."""

from dataclasses import replace
from datetime import date

from bot.vocabulary import Intent, Reply
from handlers.reading.meant import Meant
from handlers.reading.moments import Moment
from handlers.reading.parts import Parts
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import idioms

_NEAR = 2
"""So many words stand between "answer" and who gave it, or "got back to us" and its colon."""
_MARKS = " ,;:–—-"
_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’"}


def whole(line: TaggedLine, meant: Meant, found: Parts, today: date) -> Parts:
    """The parts of the line; people, amounts and days to come in what was answered are none."""
    is_sure = meant.intent is Intent.ANSWER and meant.is_sure
    if is_sure and meant.reply is Reply.OTHER:
        start = next((at for at, tag in enumerate(line.tags) if tag is Tag.ANSWER), None)
        return found if start is None else _from(line, start, found, today, what=found.what)
    if not is_sure or meant.reply is not None or not found.what or meant.verb is None:
        return found
    return _from(line, _start(line, meant.verb, found), found, today)


def _from(
    line: TaggedLine, start: int, found: Parts, today: date, *, what: str | None = None
) -> Parts:
    """With all the words from that place on, whatever else was read there."""
    words = _unquoted(line.written(range(start, len(line.said))).strip(_MARKS))
    if not words:
        return found
    before = tuple(one for one in found.people if one.span.first < start)
    return replace(
        found,
        people=before or found.people,  # "Maybe from Tim"
        others=tuple(one for one in found.others if one.span.first < start),
        sums=(),
        when=tuple(one for one in found.when if _is_when(one, start, today)),
        what=words if what is None else what,
        whole=words,
        unread_sum="",
    )


def _start(line: TaggedLine, verb: Span, found: Parts) -> int:
    """Where the words begin: after the verb, who answered, and a colon."""
    if line.tags[verb.first] is Tag.ANSWER:
        return verb.first
    start = verb.after
    first = found.people[0].span
    if start <= first.first <= start + _NEAR:
        start = first.after
    if line.is_one_of(Span(start, start + 1), idioms.reply_ends):
        start += 1
    before_colon = range(verb.first, min(start + _NEAR, len(line.said)))
    colons = [place for place in before_colon if line.said[place].text.endswith(":")]
    return max(start, colons[0] + 1) if colons else start


def _is_when(moment: Moment, start: int, today: date) -> bool:
    """Whether it may be the day of the answer, not one that the answer tells."""
    return moment.first < start or (moment.day is not None and moment.day <= today)


def _unquoted(words: str) -> str:
    closing = _PAIRS.get(words[:1], "")
    inside = words[1:-1]
    is_whole = words[-1:] in closing and not any(one in inside for one in closing)
    return inside.strip() if closing and is_whole else words
