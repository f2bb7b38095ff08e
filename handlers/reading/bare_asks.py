"""Lines about asks that say nothing of what is asked for: "Tim doch nicht fragen", "asks to Tim".

All their words are of the classes below, or they name an ask that is known: then nothing new is
asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from handlers.reading import asides, moved_days
from handlers.reading.almanac import Standpoint
from handlers.reading.planned_asks import day_of
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides as asides_words
from messages.reading import bare_asks, grammar, planned_asks, revisions, verbs
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_ASKING = (verbs.asking, planned_asks.asking, planned_asks.asks)
_DENYING = (bare_asks.denials, planned_asks.not_asking)
_MOVING = (revisions.moving, bare_asks.pushing)
_DROPPING = (planned_asks.dropping, planned_asks.void, planned_asks.needing, revisions.dropping)
_LISTING = (planned_asks.wanting, bare_asks.showing, planned_asks.mine, planned_asks.unsettled)
_OPEN = (planned_asks.mine, planned_asks.unsettled, bare_asks.showing)
_AROUND = (
    *(grammar.we, grammar.us, grammar.others, grammar.auxiliaries, grammar.planning),
    *(grammar.openings, grammar.polite, grammar.towards, grammar.origin, grammar.joining),
    *(asides_words.modals, planned_asks.little, bare_asks.surroundings, bare_asks.refusals),
    grammar.requested,
)
_CLASSES = (
    *(_ASKING + _DENYING + _MOVING + _DROPPING + _LISTING + _AROUND),
    *(planned_asks.instead, planned_asks.nothing_asked, bare_asks.everything, bare_asks.later),
    bare_asks.earlier,
    bare_asks.made,
)
_STILL = bare_asks.persisting


class Wish(Enum):
    """What a line wants of asks that are known."""

    DROP = auto()
    MOVE = auto()
    LIST = auto()
    NONE = auto()
    """It may deny one that was made, or isn't clear: which is meant is asked."""


@dataclass(frozen=True)
class Bare:
    """What is wanted, and when: on a `day`, or so much `later`. `words` are those left over.

    One that names no ask at all may be about anything else of the same people.
    """

    wish: Wish
    names_ask: bool = True
    day: date | None = None
    later: timedelta | None = None
    words: str = ""
    is_all: bool = False
    is_for_day: bool = False
    """It only tells a day, which may be that of a new ask."""
    names_one: bool = False
    """It speaks of "the ask to Tim", whatever else is left of it."""


def may_be_told(line: TaggedLine) -> bool:
    """Whether a word of the line may say so, before anybody in it is looked up."""
    groups = (*_DENYING, *_MOVING, *_DROPPING, planned_asks.asking, bare_asks.plural)
    others = (bare_asks.owing, planned_asks.instead, planned_asks.letting, _STILL)
    is_listed = _noun(line) is not None and _is_told_of(line, _OPEN)
    return is_listed or _is_told_of(line, (*groups, *others))


def asks_for_all(line: TaggedLine) -> bool:
    """Whether the line, which names nobody, wants to see all asks: "who do I still have to ask"."""
    start = asides.after_manners(line)
    if line.keys[start:] and _is_made_of(line, (bare_asks.plural,), start):
        return True
    groups = (*_ASKING, *_LISTING, *_AROUND, bare_asks.everything, bare_asks.owing)
    if not _is_made_of(line, (*groups, grammar.questioning, verbs.answering)):
        return False
    if _is_owed(line) or (_noun(line) is not None and _is_told_of(line, _OPEN)):
        return True
    is_question = line.starts_with(grammar.questioning, start) is not None
    is_open = _is_told_of(line, (bare_asks.persisting,)) or _ends_with_asking_for(line)
    return is_question and is_open and _is_told_of(line, _ASKING)


def _is_owed(line: TaggedLine) -> bool:
    is_whole = line.starts_with(grammar.questioning, asides.after_manners(line)) is not None
    is_still = _is_told_of(line, (bare_asks.persisting, planned_asks.asks))
    return is_whole and is_still and line.first(bare_asks.owing) is not None


def _ends_with_asking_for(line: TaggedLine) -> bool:
    """ "What am I asking for?" """
    last = len(line.keys)
    found = line.ends_with(grammar.requested, last)
    return found is not None and line.ends_with(planned_asks.asking, found.first) is not None


def asks_which(line: TaggedLine) -> bool:
    """Whether the line, which names nobody, drops or moves asks and doesn't say which."""
    is_done = _is_told_of(line, (*_MOVING, *_DROPPING)) or bool(_halves(line))
    nouns = line.find(planned_asks.asks)
    if not is_done or not any(_is_noun(line, noun) for noun in nouns) or _asks_to(line):
        return False
    _leave_out_halves(line)
    return _is_made_of(line, _CLASSES)


def told(line: TaggedLine, standpoint: Standpoint) -> Bare | None:
    """What the line wants, once those who are named are marked; None where it tells anything else.

    What is left over has to be the words of an ask that is known.
    """
    if _is_told_of(line, (grammar.wondering, revisions.reminders)) or _asks_to(line):
        return None
    is_put_otherwise = _is_told_of(line, (planned_asks.instead,))  # "erst am 9." is a day
    is_moved = _is_told_of(line, (*_MOVING, bare_asks.later, bare_asks.earlier))
    later = moved_days.length(line) if is_moved else None
    found = [] if later is not None else moved_days.days(line, standpoint, _verbs(line))
    day = day_of(found[0]) if len(found) == 1 else None
    has_day = later is not None or bool(found)
    wish = Wish.MOVE if is_put_otherwise and has_day else _wish(line, has_day=has_day)
    if wish is None or (wish is Wish.MOVE and _is_told_of(line, (bare_asks.made,))):
        return None
    if line.text.endswith("?") and wish is not Wish.LIST:
        wish = Wish.NONE
    names_ask, is_all = _names_ask(line), _is_told_of(line, (bare_asks.everything,))
    if wish is Wish.DROP and not names_ask and _is_told_of(line, (verbs.forgetting,)):
        return None  # "Forget Tim"
    is_for_day = wish is Wish.MOVE and not _is_told_of(line, _MOVING)
    names_one = _names_one(line)
    _leave_out_halves(line)
    left = _left(line, _CLASSES)
    if _is_requested(line) and not left:
        return None  # "Frag Tim nach der Liste"
    if left and wish in (Wish.LIST, Wish.NONE):
        return None
    return Bare(
        wish,
        names_ask,
        day,
        later,
        line.written(left),
        is_all=is_all,
        is_for_day=is_for_day,
        names_one=names_one,
    )


def _wish(line: TaggedLine, *, has_day: bool) -> Wish | None:
    is_made, names_ask = _is_told_of(line, (bare_asks.made,)), _names_ask(line)
    halves = _halves(line)  # "Zieh" alone moves one: "zieh die Bitte an Tim zurück"
    if any(one not in halves for group in _MOVING for one in line.find(group)):
        return Wish.NONE if _is_denied(line, _MOVING) else Wish.MOVE
    if has_day:
        return None
    if _is_told_of(line, _DROPPING) or halves:
        return Wish.NONE if _is_denied(line, _DROPPING) else Wish.DROP
    if _is_told_of(line, _DENYING):
        if is_made:
            return Wish.NONE
        return Wish.DROP if names_ask else None
    is_listed = _is_told_of(line, _OPEN) and _noun(line) is not None
    is_asked = line.text.endswith("?") and _is_told_of(line, (bare_asks.persisting,))
    return Wish.LIST if (is_listed or (is_asked and names_ask)) and not is_made else None


def _is_denied(line: TaggedLine, groups: Sequence[Phrases]) -> bool:
    """ "Don't drop the ask to Tim", but not "it is not needed any more"."""
    done = [one for group in groups for one in line.find(group)]
    return any(
        not any(denial.overlaps(one) for one in done)
        for group in _DENYING
        for denial in line.find(group)
    )


def _names_ask(line: TaggedLine) -> bool:
    """Whether it speaks of asking, or of an ask: "bitte" may be no more than "please"."""
    if _is_told_of(line, (verbs.asking, planned_asks.asking)):
        return True
    return any(_is_noun(line, noun) for noun in line.find(planned_asks.asks))


def _is_noun(line: TaggedLine, noun: Span) -> bool:
    if not any(line.is_one_of(noun, group) for group in (grammar.openings, grammar.polite)):
        return True
    is_determined = noun.first > 0 and line.keys[noun.first - 1] in typed.determiners()
    return is_determined or _leads_to_somebody(line, noun.after)


def _halves(line: TaggedLine) -> tuple[Span, ...]:
    """ "Let … go"."""
    begun = line.starts_with(planned_asks.letting, asides.after_manners(line))
    ended = line.ends_with(planned_asks.go, len(line.keys))
    if begun is None or ended is None or begun.overlaps(ended):
        return ()
    return begun, ended


def _leave_out_halves(line: TaggedLine) -> None:
    for half in _halves(line):
        line.mark(half, Tag.LITTLE)


def _asks_to(line: TaggedLine) -> bool:
    """ "Ask Tim to cancel", which is what is asked of him."""
    asking = next((one for group in _ASKING if (one := line.first(group)) is not None), None)
    groups = (*_MOVING, *_DROPPING, bare_asks.showing)
    found = (one for group in groups for one in line.find(group))
    return asking is not None and any(
        asking.after < one.first and line.has(bare_asks.infinitive, one.first - 1) for one in found
    )


def _names_one(line: TaggedLine) -> bool:
    """ "The ask to Tim", moved or dropped by a verb at either end."""
    last = len(line.keys)
    edges = (
        line.starts_with(group, asides.after_manners(line)) or line.ends_with(group, last)
        for group in (*_MOVING, *_DROPPING)
    )
    return any(edge is not None for edge in edges) and any(
        _leads_to_somebody(line, noun.after) for noun in line.find(planned_asks.asks)
    )


def _leads_to_somebody(line: TaggedLine, place: int) -> bool:
    is_led = any(line.has(group, place) for group in (grammar.towards, grammar.origin))
    return is_led and line.tags[place + 1 : place + 2] == [Tag.PERSON]


def _is_told_of(line: TaggedLine, groups: Sequence[Phrases]) -> bool:
    return any(line.first(group) is not None for group in groups)


def _noun(line: TaggedLine) -> Span | None:
    """An ask as a thing, and not as a deed: "vragen" alone may be either."""
    return line.first(planned_asks.asks)


def _is_requested(line: TaggedLine) -> bool:
    """Whether something is asked for, be it a list: a preposition leads to what is no person."""
    for lead in line.find(grammar.requested):
        after = lead.after
        while after < len(line.keys) and line.keys[after] in typed.determiners():
            after += 1
        if after >= len(line.keys) or line.tags[after] is not None:
            continue
        if not any(line.has(group, after) for group in (*_DENYING, *_MOVING)):
            return True
    return False


def _verbs(line: TaggedLine) -> list[Span]:
    return [one for group in (*_MOVING, *_ASKING) for one in line.find(group)]


def _left(line: TaggedLine, groups: Sequence[Phrases], start: int = 0) -> list[int]:
    """The places of words that are of none of the groups, nor read as anything."""
    left, place = [], start
    while place < len(line.keys):
        spans = (line.starts_with(group, place) for group in groups)
        after = max((span.after for span in spans if span is not None), default=place)
        is_read = line.tags[place] not in (None, Tag.QUOTED) or not line.says_something(place)
        if after == place and not is_read:
            left.append(place)
        place = max(after, place + 1)
    return left


def _is_made_of(line: TaggedLine, groups: Sequence[Phrases], start: int = 0) -> bool:
    return not _left(line, groups, start)
