"""Whether a line adds somebody, where its first word doesn't tell: "Kees de Boer toevoegen"."""

import re
from collections.abc import Sequence

from bot.people import names
from handlers.reading import edges, newcomer_parts, tokens
from handlers.reading.particulars import audience_at_start
from messages.reading import grammar, newcomers

_FIRST_MARK = re.compile(r"[,;(\[?!]|\s[-–—]\s")
_MOST_WORDS = 5
"""Of a name, as it is looked for here."""
_NAME_IN_SMALL = range(2, 5)
"""Words besides "van" and "von", with where they work."""
_NO_NAMES = (newcomers.joined, grammar.towards, grammar.requested, grammar.places)
"""Words that stand in no name, and tell of something else."""


def adds(line: str) -> bool:
    """Whether it announces somebody new, or ends with what is to be done with a name."""
    said = tokens.tidy(line)
    before, *behind = _FIRST_MARK.split(said, maxsplit=1)
    first, after = before.split(), "".join(behind).strip()
    words = edges.without_start(first, grammar.openings, newcomers.asking)
    is_announced = any(_announces(one, after) for one in (first, words))
    return is_announced or _takes_up(words) or _ends_with_verb(first)


def _announces(words: Sequence[str], after: str) -> bool:
    """ "New client: Helen Ashworth", "we have a new client, Helen Ashworth"."""
    groups = (newcomers.announcing, newcomers.announcing_several)
    length = edges.longest_at_start(words, *groups)
    if not length:
        return False
    rest = words[length:]
    if not rest:
        # "We have a new client, because Tim recommended us" names nobody.
        return after[:1].isupper() and edges.length_at_start(words, newcomers.having) > 0
    if length > 1 and len(rest) > 1 and _may_be_name(rest):
        return True
    # "New client: flowers for Anna" tells of something else.
    begins_well = rest[0] != rest[0].lower() or rest == [word.lower() for word in rest]
    return words[length - 1].endswith(":") and begins_well


def _takes_up(words: Sequence[str]) -> bool:
    """ "Nimm Rolf Zuckowski auf", "zet Fenna Dijkstra in de lijst als partner"."""
    verb = edges.length_at_start(words, newcomers.taking_up)
    if not verb:
        return False
    rest = newcomer_parts.without_manners(words[verb:])
    for place in range(1, len(rest)):
        end = edges.length_at_start(rest[place:], newcomers.taken_up)
        if end and _may_be_name(rest[:place]):
            after = rest[place + end :]
            if not after or edges.length_at_start(after, newcomers.as_what):
                return True
    return False


def _ends_with_verb(words: Sequence[str]) -> bool:
    """ "Kannst du Ute Ohoven hinzufügen", "Kees de Boer toevoegen"."""
    for place in range(1, len(words)):
        if length := edges.length_at_start(words[place:], newcomers.to_add):
            after = edges.without_start(words[place + length :], newcomers.finally_added)
            is_end = not after or edges.length_at_start(after, newcomers.as_what) > 0
            name = newcomer_parts.without_manners(words[:place])
            return is_end and _may_be_name(name, may_be_in_small=True)
    return False


def _may_be_name(words: Sequence[str], *, may_be_in_small: bool = False) -> bool:
    """Whether a name is all that the words tell, but for where they work and what they are."""
    _, length = audience_at_start(words)
    words = words[length:]
    ends = (newcomers.employed, newcomers.belonging, newcomers.as_what)
    said = words[:1]
    for place in range(1, len(words)):
        if edges.starts_with(words[place:], *ends):
            break
        said = words[: place + 1]
    if not 0 < len(said) <= _MOST_WORDS or any(map(_is_thing, words)):
        return False
    if may_be_in_small and words == [word.lower() for word in words]:
        named = [word for word in words if edges.key(word) not in names.PARTICLES]
        return len(named) in _NAME_IN_SMALL and not any(map(_is_no_name, named))
    return said[0][:1].isupper() and all(map(_is_of_name, said))


def _is_no_name(word: str) -> bool:
    is_small = any((edges.key(word),) in edges.of_all(group) for group in _NO_NAMES)
    return is_small or any(map(str.isdigit, word))


def _is_of_name(word: str) -> bool:
    return names.bare(word)[:1].isupper() or edges.key(word) in names.PARTICLES


def _is_thing(word: str) -> bool:
    return (edges.key(word),) in edges.of_all(newcomers.things)
