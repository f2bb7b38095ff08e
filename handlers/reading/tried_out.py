"""Lines that plan a campaign without its name: "test whether tips help", "split our clients in two
groups", "send the tips to all clients and ask them for the tax return later".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.reading import campaigns, edges, plays, searches
from handlers.reading.campaigns import Asked
from handlers.reading.searches import Search
from messages.reading import campaigns as typed
from messages.reading import words as common
from messages.reading.phrases import Phrases

_WORD = re.compile(r"\S+")
_TWO = 2
_MOST_WORDS_OF_GIFT = 8


def asked(text: str) -> Asked | None:
    """What the line plans, in any language; None for one that does something else."""
    words = [word for word in _WORD.findall(text) if edges.key(word) not in common.polite_words()]
    words = edges.without_start(words, typed.wishing)
    return _given_and_asked(words) or _divided(words) or _tried(words) or _wondered(words)


def _given_and_asked(words: list[str]) -> Asked | None:
    """ "Send the tips to all clients and ask them for the tax return in two weeks"."""
    verb = edges.length_at_start(words, typed.sending)
    if not verb:
        return None
    for place in range(verb + 1, len(words)):
        joined = edges.length_at_start(words[place:], typed.joining)
        asks = edges.length_at_start(words[place + joined :], typed.asking)
        if asks and joined:
            front = words[verb:place]
            found = _gift_for_many(front, typed.receivers) or _many_and_gift(front)
            return found and _with_ask(found, words[place + joined + asks :])
    return None


def _with_ask(found: Asked, words: Sequence[str]) -> Asked:
    play, left = plays.at_start(list(words))
    return (
        replace(found, unread=edges.written(words))
        if play is None
        else replace(found, play=play, begins=edges.written(left))
    )


def _divided(words: list[str]) -> Asked | None:
    """ "Split our clients in two groups"."""
    verb = edges.length_at_start(words, typed.dividing)
    found, whom = campaigns.in_groups(Asked(), words[verb:])
    if not verb or found == Asked():
        return None
    told = _many(whom)
    return None if told is None else replace(found, whom=told)


def _tried(words: list[str]) -> Asked | None:
    """ "Test a book with our clients", "compare tips and a book for clients"."""
    verb = edges.length_at_start(words, typed.trying)
    if not verb:
        return None
    found = _gift_for_many(words[verb:], typed.before_whom)
    if found is None:
        return None
    are_several = any(edges.length_at_start([word], typed.joining) for word in found.gift.split())
    unread = found.gift if are_several else ""
    return replace(found, groups=_TWO, gift="" if unread else found.gift, unread=unread)


def _wondered(words: list[str]) -> Asked | None:
    """ "Test whether tips help", "do gifts work?"."""
    start = edges.length_at_start(words, typed.wondering)
    end = edges.length_at_end(words, typed.helping)
    between = words[start : len(words) - end]
    if not start or not end or not between or len(between) > _MOST_WORDS_OF_GIFT:
        return None
    is_of_gifts = any(edges.length_at_start([word], typed.gifts_or_tips) for word in between)
    return Asked(groups=_TWO) if is_of_gifts else None


def _gift_for_many(words: Sequence[str], leading: Phrases) -> Asked | None:
    """What stands before those who get it, where that are many of whom nobody is named."""
    for place in range(1, min(len(words), _MOST_WORDS_OF_GIFT + 1)):
        length = edges.length_at_start(words[place:], leading)
        told = _many(words[place + length :]) if length else None
        if told is not None:
            return Asked(whom=told, gift=edges.written(words[:place]))
    return None


def _many_and_gift(words: Sequence[str]) -> Asked | None:
    """The same, where those who get it stand before it."""
    for place in range(1, len(words)):
        told = _many(words[:place]) if edges.starts_with(words[place:], typed.things) else None
        if told is not None:
            return Asked(whom=told, gift=edges.written(words[place:]))
    return None


def _many(words: Sequence[str]) -> Search | None:
    """Those told of, where the words tell nothing else."""
    told, left = searches.whom(edges.without_start(list(words), typed.anybody, typed.articles))
    return told if told != Search() and not left else None
