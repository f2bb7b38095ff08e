"""The parts of a line that adds somebody: the name, and one after the other what is told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.team import first_names
from handlers.reading import edges
from messages.reading import newcomers, verbs

_MARKS = re.compile(
    r"\s*(?:([,;?!\[\]])|(\()(?!\d{1,5}\))|(?<!\(\d)(?<!\(\d\d)(?<!\(\d{3})(?<!\(\d{4})(?<!\(\d{5})(\))"
    r"|(?<!\d)\s([-–—])\s|(?<=[^\W\d_]{5})(\.)\s+(?=[^\W\d_]))\s*"
)
"""What parts the details; not a bracket around an area code."""
ADDING = (
    *(verbs.adding, newcomers.announcing, newcomers.announcing_several),
    *(newcomers.taking_up, newcomers.called),
)
"""The verbs that add somebody."""
_AUDIENCES = tuple(group for group, _ in newcomers.AUDIENCES)
_WHAT = (newcomers.roles, newcomers.private, *_AUDIENCES)
"""What somebody is added as."""
_AFTER_DESTINATION = (
    *(newcomers.as_what, newcomers.finally_added, newcomers.to_add, newcomers.in_between),
    *(newcomers.employed, newcomers.belonging),
)
"""What goes on behind one's own contacts, to which somebody is added."""
_FEWEST_WORDS_OF_NAME = 2
TO = "to"
"""The mark of a part that tells to what somebody is added."""


@dataclass(frozen=True)
class Part:
    """Words between marks, and the mark before them."""

    words: list[str]
    mark: str = ""


def parts(said: str) -> list[Part]:
    """The parts with any words in them; what follows "as" is a part of its own."""
    found, start, mark = list[Part](), 0, ""
    for one in _MARKS.finditer(said):
        found += _in_two(said[start : one.start()].split(), mark)
        start, mark = one.end(), next(filter(None, one.groups()))
    found += _in_two(said[start:].split(), mark)
    ended = (
        Part(without_end(one.words) if found[0] is not one else one.words, one.mark)
        for one in found
    )
    return [one for one in ended if one.words and edges.written(one.words)]


def _in_two(words: list[str], mark: str) -> list[Part]:
    """What the verb leaves behind the name parts it from what is told: "voeg Nora toe aan Acme"."""
    if mark or not edges.starts_with(without_manners(words), *ADDING):
        return _as_what(words, mark)
    words, audience = _without_destination(words)
    return [*_around_verb(words), *([Part(audience)] if audience else [])]


def _without_destination(words: list[str]) -> tuple[list[str], list[str]]:
    """The words without "to our contacts"; of "to our clients", what somebody is as well."""
    for place in range(2, len(words) - 1):
        length = edges.length_at_start(words[place:], newcomers.onto)
        start = place + length + edges.length_at_start(words[place + length :], newcomers.own)
        is_what = edges.longest_at_start(words[start:], *_AUDIENCES)
        end = start + is_what
        end += edges.length_at_start(words[end:], newcomers.lists)
        rest = words[end:]
        if length and start < end and (not rest or edges.starts_with(rest, *_AFTER_DESTINATION)):
            return [*words[:place], *rest], words[start : start + is_what]
    return words, []


def _around_verb(words: list[str]) -> list[Part]:
    for place in range(1, len(words) - 1):
        length = edges.length_at_start(words[place:], newcomers.in_between)
        if not length or words[place + length - 1].endswith(":"):
            continue
        rest = words[place + length :]
        to = edges.length_at_start(rest, newcomers.added_to)
        is_own = edges.starts_with(rest[to:], newcomers.own)
        after = TO if 0 < to < len(rest) and not is_own else ""
        return [Part(words[:place]), *_as_what(rest[to:] if after else rest, after)]
    return _as_what(words, "")


def _as_what(words: list[str], mark: str) -> list[Part]:
    words = [word for word in words if any(map(str.isalnum, word)) or word in "&+"]
    for place in range(1, len(words) - 1):
        if edges.length_at_start(words[place:], newcomers.as_what):
            rest = edges.without_start(words[place:], newcomers.as_what, newcomers.before_audience)
            if edges.starts_with(rest, *_WHAT):
                return [Part(words[:place], mark), *_as_what(words[place:], "")]
        length = edges.length_at_start(words[place:], newcomers.and_is)
        if 0 < length < len(words) - place:
            rest = words[place + length :]
            return [Part(words[:place], mark), *_as_what(rest, "")]
        length = edges.length_at_start(words[place:], newcomers.tagged)
        if length > 1:
            return [Part(words[:place], mark), *_as_what(words[place:], "")]
    return [Part(words, mark)]


def without_manners(words: Sequence[str]) -> list[str]:
    """The words without what asks politely, "mal", and the article of "den Herrn Weber".

    Some of these are first names, too: nobody is left with one word, and none in capitals is taken.
    """
    left = edges.without_start(words, newcomers.asking)
    while length := edges.length_at_start(left, newcomers.softly):
        if len(without_end(left[length:])) < _FEWEST_WORDS_OF_NAME or left[0] != left[0].lower():
            break
        left = edges.without_start(left[length:], newcomers.asking)
    is_addressed = edges.starts_with(left, newcomers.before_titles) and (
        first_names.count_titles(_in_nominative(left[1:])) > 0
    )
    return left[1:] if is_addressed else left


def _in_nominative(words: Sequence[str]) -> list[str]:
    return ["Herr" if edges.key(word) == "herrn" else word for word in words]


def without_end(words: Sequence[str]) -> list[str]:
    """The words before the end of the verb, which stands by itself."""
    return edges.without_end(words, newcomers.finally_added, newcomers.to_add)
