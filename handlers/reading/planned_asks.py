"""Lines about asks that are planned or open: "drop the ask to Tim", "move it to Friday", a list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.vocabulary import Revision
from handlers.reading import asides, moments
from handlers.reading.almanac import Standpoint
from handlers.reading.moments import Moment
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import bare_asks, grammar, planned_asks, revisions
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_HALVES = (
    (planned_asks.letting, planned_asks.go),
    (planned_asks.not_needing, planned_asks.any_more),
)
"""What such a line starts with, and ends with."""
_NEEDLESS = (planned_asks.needing, planned_asks.not_needing)
_NOT_ASKING = (
    (planned_asks.begins_instead, planned_asks.nothing_asked),
    (planned_asks.not_asking, planned_asks.nothing_asked),
    (planned_asks.wanting_nothing, planned_asks.ask_no_more),
)
"""The same of lines that say that somebody won't be asked."""


@dataclass(frozen=True)
class Change:
    """What a line wants of an ask: the words that say so, and the ask where it is named so.

    One that `is_instead` may be an ask of its own: "ask Tim on Thursday instead". One that
    `is_denied` isn't wanted, or not clearly: "never drop the ask to Tim".
    """

    revision: Revision
    verbs: tuple[Span, ...]
    noun: Span | None = None
    is_of_asking: bool = False
    is_instead: bool = False
    is_denied: bool = False


@dataclass(frozen=True)
class Told:
    """What else the line says: the day, where it is one, and the `words` that are left over."""

    day: date | None
    words: str


def asks_for_list(text: str) -> bool:
    """Whether all the line asks for, in any language, are the asks that are open."""
    return any(_lists(TaggedLine(text, code)) for code in LANGUAGES)


def _lists(line: TaggedLine) -> bool:
    if line.is_made_of(planned_asks.whole, grammar.openings, grammar.polite):
        return line.first(planned_asks.whole) is not None
    which = (planned_asks.mine, planned_asks.unsettled)
    around = (planned_asks.wanting, grammar.openings, grammar.polite)
    is_whole = line.is_made_of(planned_asks.asks, *which, *around)
    is_told = any(line.first(group) is not None for group in which)
    return is_whole and is_told and line.first(planned_asks.asks) is not None


def change(line: TaggedLine) -> Change | None:
    """What the line wants of an ask that stands; None where it is about anything else."""
    if line.first(revisions.reminders) is not None:
        return None
    start, end = asides.after_manners(line), _before_manners(line)
    not_asking = _not_asked(line, start)
    if not_asking is not None:
        return not_asking
    found = _dropped(line, start, end) or _moved(line, start, end) or _instead(line, start)
    denied = line.starts_with(grammar.negations, start)
    if found is None and denied is not None:
        found = _dropped(line, denied.after, end) or _moved(line, denied.after, end)
    return None if found is None else replace(found, is_denied=_is_denied(line, found))


def _is_denied(line: TaggedLine, found: Change) -> bool:
    """ "Don't drop the ask to Tim", but not "I no longer need it"."""
    return any(
        not any(denial.overlaps(verb) for verb in found.verbs)
        for denial in line.find(bare_asks.denials)
    )


def _not_asked(line: TaggedLine, start: int) -> Change | None:
    """ "Don't ask Tim after all", "vraag Tim maar niet meer"."""
    last = len(line.keys)
    alone = line.starts_with(planned_asks.not_asking, start)
    for opening, ending in _NOT_ASKING:
        begun, ended = line.starts_with(opening, start), line.ends_with(ending, last)
        if begun is not None and ended is not None and not begun.overlaps(ended):
            return Change(Revision.DROPPED, (begun, ended), is_of_asking=True)
    return None if alone is None else Change(Revision.DROPPED, (alone,), is_of_asking=True)


def _dropped(line: TaggedLine, start: int, end: int) -> Change | None:
    for verbs in _ways_to_drop(line, start, end):
        noun = _noun(line, verbs)
        is_of_asking = line.first(planned_asks.asking) is not None
        if noun is not None or is_of_asking or _needs(line, verbs):
            return Change(Revision.DROPPED, verbs, noun, is_of_asking)
    return None


def _ways_to_drop(line: TaggedLine, start: int, end: int) -> list[tuple[Span, ...]]:
    found: list[tuple[Span, ...]] = []
    for opening, ending in _HALVES:
        begun, ended = line.starts_with(opening, start), line.ends_with(ending, end)
        if begun is not None and ended is not None:
            found.append((begun, ended))
    for group in (planned_asks.dropping, planned_asks.needing, revisions.dropping):
        found += [(one,) for one in _at_edges(line, group, start, end)]
    void = line.ends_with(planned_asks.void, end)
    return found if void is None else [*found, (void,)]


def _needs(line: TaggedLine, verbs: Sequence[Span]) -> bool:
    """ "I no longer need the review from Tim" names no ask."""
    return any(line.is_one_of(one, group) for one in verbs for group in _NEEDLESS)


def _moved(line: TaggedLine, start: int, end: int) -> Change | None:
    for verb in _at_edges(line, revisions.moving, start, end):
        noun = _noun(line, (verb,))
        is_of_asking = line.first(planned_asks.asking) is not None
        if noun is not None or is_of_asking:
            return Change(Revision.MOVED, (verb,), noun, is_of_asking)
    return None


def _instead(line: TaggedLine, start: int) -> Change | None:
    verb = line.starts_with(planned_asks.begins_instead, start)
    other = line.first(planned_asks.instead)
    if verb is None or other is None:
        return None
    return Change(Revision.MOVED, (verb, other), is_instead=True)


def _at_edges(line: TaggedLine, group: Phrases, start: int, end: int) -> list[Span]:
    """At the start, or at the end as Dutch and German have it."""
    begun, ended = line.starts_with(group, start), line.ends_with(group, end)
    if ended is not None and line.has(bare_asks.infinitive, ended.first - 1):
        ended = None  # "Vraag aan Tim om de vergadering te verzetten"
    return [one for one in (begun, ended) if one is not None]


def _before_manners(line: TaggedLine) -> int:
    end = len(line.keys)
    while end and (found := line.ends_with(grammar.polite, end)) is not None:
        end = found.first
    return end


def _noun(line: TaggedLine, verbs: Sequence[Span]) -> Span | None:
    """The ask, where it is one by what stands around it: "bitte" may be no more than "please"."""
    for noun in line.find(planned_asks.asks):
        if any(noun.overlaps(verb) for verb in verbs):
            continue
        before, after = noun.first - 1, Span(noun.after, noun.after + 1)
        if before >= 0 and line.keys[before] in typed.determiners():
            return noun
        is_behind = before >= 0 and _is_capitalised(line, before)
        is_bare = any(noun.is_beside(verb) for verb in verbs) and _is_capitalised(line, noun.after)
        is_told = is_behind or is_bare or _is_preposition(line, after)
        if is_told and not _may_be_polite(line, noun):
            return noun
    return None


def _is_capitalised(line: TaggedLine, place: int) -> bool:
    return any(token.text[:1].isupper() for token in line.said[place : place + 1])


def _may_be_polite(line: TaggedLine, noun: Span) -> bool:
    """A "bitte" in small letters."""
    groups = (grammar.openings, grammar.polite)
    is_manner = any(line.is_one_of(noun, group) for group in groups)
    return is_manner and not _is_capitalised(line, noun.first)


def _is_preposition(line: TaggedLine, span: Span) -> bool:
    groups = (grammar.towards, grammar.origin, grammar.requested, grammar.being_about)
    return any(line.is_one_of(span, group) for group in groups)


def told(line: TaggedLine, wanted: Change, standpoint: Standpoint) -> Told:
    """What the line says beside that, once those who are named are marked."""
    for span in (*wanted.verbs, *([wanted.noun] if wanted.noun else [])):
        line.mark(span, Tag.LITTLE)
    for span in list(line.find(planned_asks.asking)):
        line.mark(span, Tag.LITTLE)
    is_free = [tag is None for tag in line.tags]
    found = moments.moments(line.said, is_free, replace(standpoint, ahead=True))
    for moment in found:
        line.mark(Span(moment.first, moment.after), Tag.DAY)
    for group in (planned_asks.little, grammar.openings, grammar.polite):
        for span in list(line.find(group)):
            line.mark(span, Tag.LITTLE)
    day = day_of(found[0]) if len(found) == 1 else None
    left = [place for place in line.unread() if line.says_something(place)]
    return Told(day, line.written(left))


def day_of(moment: Moment) -> date | None:
    """The day that an ask is wanted on, where the moment tells one."""
    if moment.span is not None:
        return moment.span[1] if moment.at_end else moment.span[0]
    return moment.day or moment.no_later_than


def is_about_ask(wanted: Change, told: Told) -> bool:
    """ "Ask Tim on Thursday instead", but not with what for; not "I don't need Tim any more"."""
    if wanted.is_instead:
        return not told.words
    return wanted.noun is not None or wanted.is_of_asking or bool(told.words)
