"""Who is said to share a household, or to do so no more: "Anna and Bas live together"."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reading import edges, hand_overs, tokens
from messages.reading import households
from messages.reading.phrases import Phrases

_MOST_WORDS = 5
"""Of a name."""
_GENITIVES = ("'s", "’s", "s'", "'")


@dataclass(frozen=True)
class Household:
    """Those who are named, and whether they live together from now on, or no more, as one does who
    moved out.

    A name may end with the s of a genitive: "Annas".
    """

    names: tuple[str, ...]
    is_parted: bool = False


def told(line: str) -> Household | None:
    """What the line tells of who lives with whom; None for one about anything else."""
    if line.rstrip().endswith("?"):
        return None
    words = [word for word in tokens.tidy(line).split() if not _says_nothing(word)]
    found = _parted(words) or _together(words) or _moved_out(words)
    if found is None:
        return None
    is_short = all(0 < len(name.split()) <= _MOST_WORDS for name in found.names)
    return found if is_short else None


def bare(name: str) -> tuple[str, ...]:
    """A name as it was typed, and without what may be the ending of a genitive."""
    for ending in _GENITIVES:
        if name.endswith(ending):
            return (name.removesuffix(ending),)
    return (name, name[:-1]) if name.endswith("s") else (name,)


def _parted(words: Sequence[str]) -> Household | None:
    names = (
        _at_end(words, households.parting)
        or _between(words, households.parted_from)
        or _around(words, households.no_longer_with, households.parted)
        or _around(words, households.no_longer_with, households.joined)
        or _around(words, households.with_whom, households.parted)
    )
    return Household(names, is_parted=True) if names else None


def _moved_out(words: Sequence[str]) -> Household | None:
    """ "Anna moved out", whoever lives there."""
    length = edges.length_at_end(words, households.moving_out)
    name = edges.written(words[:-length]) if length else ""
    return Household((name,), is_parted=True) if name else None


def _together(words: Sequence[str]) -> Household | None:
    names = (
        _at_end(words, households.living_together)
        or _around(words, households.with_whom, households.joined)
        or _between(words, households.living_with)
        or _between(words, households.relation_of)
        or _related(words)
    )
    return Household(names) if names else None


def _at_end(words: Sequence[str], group: Phrases) -> tuple[str, ...]:
    """ "Anna, Bas and Kim live together"."""
    length = edges.length_at_end(words, group)
    names = hand_overs.names_in(" ".join(words[:-length])) if length else ()
    return names if len(names) > 1 else ()


def _between(words: Sequence[str], group: Phrases) -> tuple[str, ...]:
    """ "Anna is married to Bas"."""
    for place in range(1, len(words) - 1):
        if length := edges.length_at_start(words[place:], group):
            return _both(words[:place], words[place + length :])
    return ()


def _around(words: Sequence[str], opening: Phrases, end: Phrases) -> tuple[str, ...]:
    """ "Anna wohnt mit Bas zusammen"."""
    length = edges.length_at_end(words, end)
    return _between(words[:-length], opening) if length else ()


def _related(words: Sequence[str]) -> tuple[str, ...]:
    """ "Bas is Anna's husband", "Anna's husband is Bas"."""
    for place in range(1, len(words) - 1):
        if not edges.length_at_start(words[place:], households.being):
            continue
        for one, other in (
            (words[place + 1 :], words[:place]),
            (words[:place], words[place + 1 :]),
        ):
            length = edges.length_at_end(one, households.relations)
            if length and len(one) > length and _is_genitive(one[-length - 1]):
                return _both(one[:-length], other)
    return ()


def _both(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    names = edges.written(one), edges.written(other)
    return names if all(names) else ()


def _is_genitive(word: str) -> bool:
    return (word[:1].isupper() and word.rstrip("'’").endswith("s")) or word.endswith(("'", "’"))


def _says_nothing(word: str) -> bool:
    return (edges.key(word),) in edges.of_all(households.beside)
