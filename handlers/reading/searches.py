"""Whom a line looks for, "find jansn" or "my clients at Acme", and who is said to be one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.vocabulary import Audience
from handlers.reading import edges, tokens
from messages.reading import newcomers, searches
from messages.reading.phrases import Phrases

_MOST_WORDS = 6
"""Longer names are none, but a sentence about something else."""


@dataclass(frozen=True)
class Search:
    """What a line tells of those it looks for; `owner` is the name of who looks after them."""

    words: str = ""
    organisation: str = ""
    tag: str = ""
    owner: str = ""
    is_mine: bool = False
    audience: Audience | None = None
    is_archived: bool = False


def search(line: str) -> Search | None:
    """What the line looks for, in any language; None for one that does something else."""
    words = tokens.tidy(line).split()
    finds = edges.length_at_start(words, searches.finding)
    lists = edges.length_at_start(words, searches.asking_round)
    lists = lists or edges.length_at_start(words, searches.listing)
    told, left, is_told = _read(words[max(finds, lists) :])
    if finds and left and len(left) <= _MOST_WORDS and not any(map(_is_of_things, left)):
        return replace(told, words=edges.written(left))
    return told if not left and (is_told or _asks_for_all(words)) else None


def pair(line: str) -> tuple[str, str] | None:
    """The names of two who are said to be one: "merge Anna Jansen with A. Jansen".

    The second is empty where one name is told.
    """
    words = tokens.tidy(line).split()
    joined = [word for word in words if (edges.key(word),) not in edges.of_all(searches.together)]
    verb = edges.length_at_start(words, searches.merging)
    if len(joined) < len(words):
        verb = verb or edges.length_at_start(words, searches.putting)
    if verb:
        joined = joined[verb:]
        return _parted(joined, searches.merged_with) or (
            (edges.written(joined), "") if joined else None
        )
    count = edges.length_at_end(words, searches.same)
    return _parted(words[:-count], searches.merged_with) if count else _parted(words, searches.same)


def _parted(words: Sequence[str], group: Phrases) -> tuple[str, str] | None:
    """What stands before and after one of the phrases; None where one stands alone."""
    for place in range(1, len(words)):
        if length := edges.length_at_start(words[place:], group):
            both = edges.written(words[:place]), edges.written(words[place + length :])
            return both if all(both) else None
    return None


def _read(words: Sequence[str]) -> tuple[Search, list[str], bool]:
    """What is told, the words of which nothing is known, and whether anything was told."""
    told, is_told, place = Search(), False, 0
    left: list[str] = []
    is_of_anybody = False
    while place < len(words):
        rest = words[place:]
        if length := edges.length_at_start(rest, searches.archived):
            told, count = replace(told, is_archived=True), 0
        elif length := edges.length_at_start(rest, searches.tagged):
            count = _until(rest[length:], searches.employed, searches.owned)
            told = replace(told, tag=edges.written(rest[length : length + count]))
        elif not left and (length := edges.length_at_start(rest, searches.mine)):
            told, count = replace(told, is_mine=True), 0
        elif (length := edges.length_at_start(rest, searches.employed)) and len(rest) > length:
            count = _until(rest[length:], searches.tagged)
            told = replace(told, organisation=_organisation(rest[length : length + count]))
        elif is_of_anybody and not left and (length := edges.length_at_start(rest, searches.owned)):
            count = _until(rest[length:], searches.tagged, searches.employed)
            told = replace(told, owner=edges.written(rest[length : length + count]))
        elif left and (length := edges.length_at_start(rest, searches.keeping)):
            told, count = replace(told, owner=edges.written(left)), 0
            left.clear()
        elif kind := audience(rest[0]):
            told, length, count = replace(told, audience=kind), 1, 0
        elif not left and (length := edges.length_at_start(rest, searches.everybody)):
            place, is_of_anybody = place + length, True
            continue
        else:
            left.append(words[place])
            place += 1
            continue
        is_told = is_of_anybody = True
        place += length + count
    return told, left, is_told


def _organisation(words: Sequence[str]) -> str:
    """The name of one, of which an article in small letters, or "the city of", need be no part."""
    is_named = words[0][:1].isupper()
    length = 0 if is_named else edges.length_at_start(words, searches.before_organisation)
    return edges.written(words[length:]) or edges.written(words)


def _until(words: Sequence[str], *groups: Phrases) -> int:
    """How many words come before any of the groups; one at least."""
    places = range(1, len(words))
    stops = (
        place
        for place in places
        if any(edges.length_at_start(words[place:], one) for one in groups)
    )
    return next(stops, len(words))


def _asks_for_all(words: Sequence[str]) -> bool:
    places = range(len(words))
    return any(edges.length_at_start(words[place:], searches.all_of_them) for place in places)


def audience(word: str) -> Audience | None:
    """The audience that a word names, in any language."""
    key, groups = edges.key(word), (*newcomers.AUDIENCES, *searches.of_many)
    return next((one for group, one in groups if (key,) in edges.of_all(group)), None)


def _is_of_things(word: str) -> bool:
    return (edges.key(word),) in edges.of_all(searches.never)
