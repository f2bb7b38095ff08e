"""Lines that plan a campaign: "campaign for clients tagged tax", and those that split people into
some who get something and others who don't: "send a hundred clients the tips and a hundred not".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.vocabulary import Play
from handlers.reading import campaign_acts, edges, plays, searches
from handlers.reading.searches import Search
from messages.reading import campaigns as typed
from messages.reading import searches as searched
from messages.reading import words as common

_WORD = re.compile(r"\S+")
_BETWEEN_NAMES = re.compile(r"[,;\n•]")
_FIGURE = re.compile(r"\d{1,6}")
_MOST_WORDS_OF_NAME = 6
_MOST_WORDS_OF_OTHERS = 4
_SHORTEST_TAG = 3
_TWO = 2
_ANYBODY = Search()


@dataclass(frozen=True)
class Asked:
    """What a line tells of a campaign: whom it is for, or the `names` of those, and its groups.

    `gift` is what one of them gets. A `number` of people is told but can't be chosen by, nor can
    who is `excluded`; the day it `begins` on is chosen later; and `unread` isn't understood.
    """

    play: Play = Play.OWN
    whom: Search = _ANYBODY
    names: tuple[str, ...] = ()
    groups: int = 1
    gift: str = ""
    number: str = ""
    unread: str = ""
    excluded: str = ""
    begins: str = ""


def asked(text: str) -> Asked | None:
    """What the line plans, in any language; None for one that does something else, or names
    campaigns and nothing to be done.
    """
    words = [campaign_acts.mended(word[0]) for word in _WORD.finditer(text)]
    words = [word for word in words if edges.key(word) not in common.polite_words()]
    tag, words = _tag_before_audience(words)
    play, parted = plays.apart(words)
    found = _split(words) or _planned(parted, text)
    if found is not None and play is not None:
        found = replace(found, play=play)
    if found is None or not tag or found.whom.audience is None or found.whom.tag:
        return found
    return replace(found, whom=replace(found.whom, tag=tag))


def _tag_before_audience(words: list[str]) -> tuple[str, list[str]]:
    """The tag that a compound begins with, "belasting" in "belastingklanten", and the words with
    what is left of it.
    """
    for at, word in enumerate(words):
        for length in range(_SHORTEST_TAG, len(word) - _SHORTEST_TAG):
            tag, rest = word[:length], word[length:]
            if (edges.key(rest),) in edges.of_all(searched.several) and tag.isalpha():
                return tag, [*words[:at], rest, *words[at + 1 :]]
    return "", words


def _planned(words: list[str], text: str) -> Asked | None:
    """A line that has a word for a campaign near its beginning."""
    rest = edges.without_start(words, typed.wishing)
    is_planned = edges.starts_with(rest, typed.planning)
    rest = edges.without_start(rest, typed.planning, typed.articles)
    play, rest = plays.at_start(rest)
    experiments = (typed.experiments, typed.tests) if is_planned else (typed.experiments,)
    is_experiment = edges.starts_with(rest, *experiments)
    length = edges.longest_at_start(rest, *experiments, typed.campaigns)
    if not length:
        return None
    has_colon = rest[length - 1].endswith(":")
    groups = _TWO if is_experiment else 1
    if edges.length_at_start(rest[length:], typed.halting) == len(rest) - length > 0:
        return None
    rest, is_planned_behind = _without_verbs(rest[length:])
    if play is None and not edges.starts_with(rest, typed.before_whom):
        play, rest = plays.at_start(rest)
    found = Asked(play or Play.OWN, groups=groups)
    if not rest:
        is_told = is_planned or is_planned_behind or is_experiment or play is not None
        return found if is_told else None
    if not has_colon and not edges.starts_with(rest, typed.before_whom):
        is_told = is_planned or is_planned_behind
        return replace(found, unread=edges.written(rest)) if is_told else None
    return _for_whom(found, rest, text)


def _without_verbs(words: Sequence[str]) -> tuple[list[str], bool]:
    """The words without a verb of planning around them, and whether there was one."""
    # "an" belongs to "anlegen" in "lege eine Kampagne an", and to whom in "Kampagne an Kunden".
    is_for = edges.starts_with(words, typed.before_whom)
    before = 0 if is_for else edges.length_at_start(words, typed.planning)
    after = edges.length_at_end(words[before:], typed.planning)
    return list(words[before : len(words) - after]), bool(before or after)


def _for_whom(found: Asked, words: list[str], text: str) -> Asked:
    """What is told behind "campaign", whatever order it stands in."""
    found, words = _about(found, words)
    found, words = _limited(found, words)
    found, words = in_groups(found, words)
    words = edges.without_start(words, typed.before_whom)
    if not words:
        return found
    number, words = _number(words)
    found = replace(found, number=_told_number(number))
    words = edges.without_start(words, typed.anybody)
    if not words:
        return found
    if (whose := _people_of(words)) is not None:
        return replace(found, whom=Search(owner=whose))
    whom, left = searches.whom(words)
    if not left:
        return replace(found, whom=whom)
    listed = names(_from(text, words))
    if whom == _ANYBODY or len(listed) > 1:
        return replace(found, names=listed)
    return replace(found, whom=whom, unread=edges.written(left))


def in_groups(found: Asked, words: list[str]) -> tuple[Asked, list[str]]:
    """How many groups are told before or behind it all, and the other words."""
    for group, count in typed.behind:
        if length := edges.length_at_start(words, group):
            return replace(found, groups=count), words[length:]
        if length := edges.length_at_end(words, group):
            return replace(found, groups=count), words[:-length]
    return found, words


def _limited(found: Asked, words: list[str]) -> tuple[Asked, list[str]]:
    """Who is left out, and when it begins, taken off the end."""
    for place in range(1, len(words)):
        if length := edges.length_at_start(words[place:], typed.beginning):
            found = replace(found, begins=edges.written(words[place + length :]))
            words = words[:place]
            break
    for place in range(1, len(words)):
        if length := edges.length_at_start(words[place:], typed.excluding):
            said = edges.written(words[place + length :])
            return replace(found, excluded=said), words[:place]
    return found, words


def _about(found: Asked, words: list[str]) -> tuple[Asked, list[str]]:
    """What it is about, taken out of the words: "for the tax return for clients tagged tax"."""
    for place in range(len(words)):
        led = edges.length_at_start(words[place:], typed.before_whom)
        if not led:
            continue
        play, rest = plays.at_start(words[place + led :])
        if play is not None and (not rest or edges.starts_with(rest, typed.before_whom)):
            return replace(found, play=play), [*words[:place], *rest]
    return found, words


def _number(words: list[str]) -> tuple[str, list[str]]:
    """How many, or which part, the words begin with, as it was typed; and the words behind it."""
    length = edges.longest_at_start(words, typed.numbers, typed.halves)
    if not length and words and _FIGURE.fullmatch(words[0]):
        length = 1
    return edges.written(words[:length]), words[length:]


def _told_number(said: str) -> str:
    """It, unless it is only a part: that is what groups are."""
    return "" if edges.starts_with(said.split(), typed.halves) else said


def _people_of(words: Sequence[str]) -> str | None:
    """The name before "people" in "Acme's people"."""
    length = edges.length_at_end(words, typed.people)
    name = words[:-length] if length else []
    if not name or not searches.is_possessive(name[-1]) or len(name) > _MOST_WORDS_OF_NAME:
        return None
    return searches.without_possessive(edges.written(name))


def _from(text: str, words: Sequence[str]) -> str:
    """The text from the first of the words on: with its lines, which part names."""
    places = [word.start() for word in _WORD.finditer(text) if word[0] == words[0]]
    behind = [text[place:] for place in places]
    return next((one for one in behind if _WORD.findall(one)[-1:] == [words[-1]]), "")


def names(text: str) -> tuple[str, ...]:
    """The names that a text lists, between commas, on lines of their own, or joined by "and"."""
    found: list[str] = []
    for part in _BETWEEN_NAMES.split(text):
        name: list[str] = []
        for word in part.split():
            if (edges.key(word) or word,) in edges.of_all(typed.joining):
                found.append(edges.written(name))
                name = []
            else:
                name.append(word)
        found.append(edges.written(name))
    return tuple(dict.fromkeys(name for name in found if name))


def _split(words: list[str]) -> Asked | None:
    """ "Send a hundred clients the tips and a hundred not": both groups are told by a number or
    a part.
    """
    words = edges.without_start(words, typed.wishing)
    verb = edges.length_at_start(words, typed.sending)
    number, _ = _number(words)
    if not verb and not number:
        return None
    last = edges.length_at_end(words, typed.nothing) or 0
    if not last:
        return None
    front, tail = _parted(words[verb:-last])
    if not front or not _is_other_part(tail):
        return None
    sent = edges.length_at_end(front, typed.sent)
    gift, number, whom = _gift_and_whom(front[: len(front) - sent])
    got = edges.length_at_start(gift.split(), typed.getting)
    if not number or not (verb or sent or got):
        return None
    gift = edges.written(gift.split()[got:])
    told, left = searches.whom(whom)
    found = Asked(whom=told, groups=_TWO, gift=gift, number=_told_number(number))
    return replace(found, unread=edges.written(left))


def _parted(words: list[str]) -> tuple[list[str], list[str]]:
    """What stands before and behind the last "and", or comma."""
    for place in reversed(range(1, len(words))):
        if words[place - 1].endswith(",") and _is_other_part(words[place:]):
            return words[:place], words[place:]
        if length := edges.length_at_start(words[place:], typed.joining):
            return words[:place], words[place + length :]
    return [], []


def _is_other_part(words: list[str]) -> bool:
    """Whether they stand for the others: "a hundred", "the rest", "hundred other clients"."""
    if not words or len(words) > _MOST_WORDS_OF_OTHERS:
        return False
    number, rest = _number(words)
    is_told = bool(number)
    if length := edges.length_at_start(words, typed.others):
        is_told, rest = True, words[length:]
    while rest and (more := _number(rest))[0]:
        rest = more[1]
    return is_told and all(searches.audience(word) for word in rest)


def _gift_and_whom(words: list[str]) -> tuple[str, str, list[str]]:
    """What is given, to how many, and to whom: in either order."""
    number, rest = _number(words)
    if not number:
        for place in range(1, len(words)):
            led = edges.length_at_start(words[place:], typed.receivers)
            number, rest = _number(words[place + led :])
            if led and number:
                return edges.written(words[:place]), number, rest
        return "", "", []
    if rest and not searches.audience(rest[0]):
        rest = edges.without_start(rest, typed.halves, typed.things)
    places = (at for at in range(len(rest)) if _begins_gift(rest, at))
    at = next(places, len(rest))
    return edges.written(rest[at:]), number, rest[:at]


def _begins_gift(words: Sequence[str], place: int) -> bool:
    """Whether a thing that is given begins there: with an article, behind "gets", or right
    behind "clients".
    """
    if edges.starts_with(words[place:], typed.getting):
        return True
    if place and edges.starts_with(words[place:], typed.things):
        return True
    is_narrowed = bool(searches.narrows(words[place:]))
    return place == 1 and searches.audience(words[0]) is not None and not is_narrowed
