"""A day, or "yes", typed by itself: it answers what was just asked."""

from datetime import date

from bot.recording.told_days import ToldDay
from bot.vocabulary import Audience
from handlers.reading import edges, moments, tokens
from handlers.reading.almanac import Standpoint
from handlers.reading.moments import Moment
from handlers.reading.tagged import TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import grammar, newcomers, replies

MOST_WORDS = 6
"""Longer lines are no answers, but tell something themselves."""


def day(text: str, standpoint: Standpoint) -> ToldDay | None:
    """The day that is all the line tells, in any language; looking back, and ahead."""
    for code in LANGUAGES:
        line = TaggedLine(tokens.tidy(text), code)
        behind, ahead = (_only_day(line, standpoint.looking(way)) for way in (-1, 1))
        if behind is not None or ahead is not None:
            return ToldDay(behind, ahead)
    return None


def loosely(text: str, standpoint: Standpoint) -> Moment | None:
    """The time ahead that is all the line tells, and is no day: "next week", "after Christmas"."""
    for code in LANGUAGES:
        moment = _only_moment(TaggedLine(tokens.tidy(text), code), standpoint.looking(1))
        if moment is not None and moment.day is None and not moment.is_no_date:
            return moment
    return None


def is_undecided(text: str) -> bool:
    """ "Later", "I don't know yet", in any language."""
    lines = (TaggedLine(tokens.tidy(text), code) for code in LANGUAGES)
    return any(
        line.first(replies.undecided) is not None
        and line.is_made_of(replies.undecided, grammar.openings, grammar.polite)
        for line in lines
    )


def _only_day(line: TaggedLine, standpoint: Standpoint) -> date | None:
    moment = _only_moment(line, standpoint)
    return moment.day if moment is not None else None


def _only_moment(line: TaggedLine, standpoint: Standpoint) -> Moment | None:
    found = moments.moments(line.said, [True] * len(line.said), standpoint)
    if len(found) != 1:
        return None
    (moment,) = found
    manners = (grammar.openings, grammar.polite, replies.roughly)
    others = (*range(moment.first), *range(moment.after, len(line.said)))
    is_all = all(any(line.has(group, at) for group in manners) for at in others)
    return moment if is_all else None


def agrees(text: str) -> bool:
    """ "Yes", "ja graag", "ok"."""
    words = tokens.tidy(text).split()
    return bool(words) and not edges.without_start(words, replies.agreeing, grammar.polite)


def audience(text: str) -> Audience | None:
    """What somebody is to us, where the line tells no more: "a client", "als klant", "Kunde"."""
    words = edges.without_start(
        tokens.tidy(text).split(), replies.agreeing, newcomers.before_audience
    )
    words = edges.without_end([word.casefold() for word in words], grammar.polite)
    for group, told in newcomers.AUDIENCES:
        if words and edges.length_at_start(words, group) == len(words):
            return told
    return None
