"""Whom a line looks for, "find jansn" or "my clients at Acme", and who is said to be one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.people.traits import Trait
from bot.vocabulary import Audience
from handlers.reading import edges, tokens
from messages.reading import grammar, newcomers, rhythms, searches
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_POSSESSIVE = re.compile(r"(?<=\w)['’]s?$")
_MOST_OWNERS_WORDS = 3
_MOST_WORDS = 6
"""Longer names are none, but a sentence about something else."""
_MOST_WORDS_ALONE = 3
"""The same where nothing else says that somebody is looked for."""


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
    trait: Trait | None = None


def search(line: str) -> Search | None:
    """What the line looks for, in any language; None for one that does something else."""
    words = [word for word in tokens.tidy(line).split() if not _is_polite(word)]
    finds = edges.length_at_start(words, searches.finding)
    lists = edges.length_at_start(words, searches.asking_round)
    lists = lists or edges.length_at_start(words, searches.listing)
    asked = words[max(finds, lists) :]
    if not finds and (shows := edges.length_at_end(asked, searches.showing)):
        asked = asked[:-shows]
    owner, asked = _possessor(asked)
    told, left, is_told = _read(asked, is_list=bool(finds or lists))
    told = replace(told, owner=told.owner or owner)
    is_of_people = finds or lists or _names_anybody(words)
    if told.trait is not None and not is_of_people:
        return None
    # "At Acme" looks for people, "at Smit Bouw for a visit on 30/10" tells what happened.
    longest = max(len(name.split()) for name in (told.organisation, told.tag, told.owner))
    if longest > (_MOST_WORDS if is_of_people else _MOST_WORDS_ALONE):
        return None
    if not is_of_people and _denies(told.organisation):
        return None
    if finds and left and len(left) <= _MOST_WORDS and not any(map(_is_of_things, left)):
        return replace(told, words=edges.written(left))
    return told if not left and (is_told or _asks_for_all(words)) else None


def asks_for_tags(line: str) -> bool:
    """ "All tags", "which labels are there?"."""
    return _asks_for(line, searches.tags)


def asks_for_twins(line: str) -> bool:
    """ "Find duplicates"."""
    return _asks_for(line, searches.twins)


def _asks_for(line: str, group: Phrases) -> bool:
    """Whether all its words ask for that."""
    words, is_told = [word for word in tokens.tidy(line).split() if not _is_polite(word)], False
    around = (searches.finding, searches.listing, searches.everybody, searches.mine)
    while words:
        length = edges.longest_at_start(words, group, *around, searches.showing)
        is_told |= edges.length_at_start(words, group) == length > 0
        if not length:
            return False
        words = words[length:]
    return is_told


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


def _read(words: Sequence[str], *, is_list: bool) -> tuple[Search, list[str], bool]:
    """What is told, the words of which nothing is known, and whether anything was told."""
    told, is_told, place = Search(), False, 0
    left: list[str] = []
    is_of_anybody = False
    while place < len(words):
        rest = words[place:]
        if length := edges.length_at_start(rest, searches.archived):
            told, count = replace(told, is_archived=True), 0
        elif told.trait is None and (trait := _trait(rest)):
            told, length, count = replace(told, trait=trait[0]), trait[1], 0
        elif (length := _of_tag(rest, is_list=is_list or is_of_anybody)) and len(rest) > length:
            count = _until(rest[length:], searches.employed, searches.owned, searches.lacking)
            told = replace(told, tag=edges.written(rest[length : length + count]))
        elif not left and (length := edges.length_at_start(rest, searches.mine)):
            told, count = replace(told, is_mine=True), 0
        elif (length := edges.length_at_start(rest, searches.employed)) and len(rest) > length:
            count = _until(rest[length:], searches.tagged, searches.lacking)
            told = replace(told, organisation=_organisation(rest[length : length + count]))
        elif not left and (length := _before_owner(rest, is_of_anybody=is_of_anybody)):
            count = _until(rest[length:], searches.tagged, searches.employed, searches.lacking)
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


def _before_owner(words: Sequence[str], *, is_of_anybody: bool) -> int:
    """How many words say that the name of who looks after them comes; a bare "of" may say more."""
    length = edges.length_at_start(words, searches.owned) if is_of_anybody else 0
    return length or edges.length_at_start(words, searches.kept_by)


def _of_tag(words: Sequence[str], *, is_list: bool) -> int:
    """How many words say that a tag comes; a bare "label" may be a verb where nobody is listed."""
    length = edges.length_at_start(words, searches.tagged)
    return length or (edges.length_at_start(words, rhythms.tag) if is_list else 0)


def _trait(words: Sequence[str]) -> tuple[Trait, int] | None:
    """What they begin with that is so of somebody, and how many words tell it."""
    found = [(edges.length_at_start(words, group), trait) for group, trait in searches.had]
    lacks = edges.length_at_start(words, searches.lacking)
    if lacks:
        things = ((edges.length_at_start(words[lacks:], one), t) for one, t in searches.lacked)
        found += [(lacks + length, trait) for length, trait in things if length]
    length, trait = max(found)
    return (trait, length) if length else None


def _possessor(words: Sequence[str]) -> tuple[str, list[str]]:
    """Whose they are, before "clients" in "Mara's clients at Acme", and the words after the name.

    "Anna's partner" is one person whom we may not know.
    """
    for count in range(1, min(_MOST_OWNERS_WORDS, len(words) - 1) + 1):
        has_end = _POSSESSIVE.search(words[count - 1])
        if has_end and edges.length_at_start(words[count:], searches.several):
            return _POSSESSIVE.sub("", edges.written(words[:count])), list(words[count:])
    return "", list(words)


def _denies(name: str) -> bool:
    """ "At Bram's no gifts" tells something, and is no organisation."""
    return any((edges.key(word),) in edges.of_all(grammar.negations) for word in name.split())


def _is_polite(word: str) -> bool:
    return edges.key(word) in typed.polite_words() and audience(word) is None


def _names_anybody(words: Sequence[str]) -> bool:
    """Whether somebody is spoken of, be it but with "who"."""
    groups = (searches.everybody, searches.mine)
    return any(
        audience(word) or any((edges.key(word),) in edges.of_all(group) for group in groups)
        for word in words
    )


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


def is_possessive(word: str) -> bool:
    """ "Anna's", of which something follows."""
    return _POSSESSIVE.search(word) is not None


def without_possessive(name: str) -> str:
    """Whose something is: "Anna" of "Anna's"."""
    return _POSSESSIVE.sub("", name)


def whom(words: Sequence[str]) -> tuple[Search, list[str]]:
    """Those whom a part of a line tells of, and the words of it that narrow nobody down."""
    owner, rest = _possessor(words)
    if length := edges.length_at_start(rest, searches.owned):
        return Search(owner=edges.written(rest[length:])), []
    told, left, _ = _read(rest, is_list=True)
    return replace(told, owner=told.owner or owner), left


def narrows(words: Sequence[str]) -> bool:
    """Whether they begin with what stands before a tag, an organisation, or who looks after."""
    groups = (searches.tagged, searches.employed, searches.owned, searches.kept_by)
    return edges.starts_with(words, *groups) or edges.starts_with(words, searches.lacking)


def _is_of_things(word: str) -> bool:
    return (edges.key(word),) in edges.of_all(searches.never)
