"""What somebody cares about, or a tip is about, in words that are the same for both."""

from collections.abc import Iterable

from bot.giving import library
from bot.people.names import name_key
from bot.vocabulary import TagKind


def interests(tags: Iterable[tuple[TagKind, str]], notes: Iterable[str] = ()) -> frozenset[str]:
    """What somebody cares about as ideas name it, and whether their own words for it are known.

    `tags` are told by their keys.
    """
    told = list(tags)
    meant = {library.interest(key) for _, key in told}
    own = {library.ANY for kind, _ in told if kind is TagKind.INTEREST}
    return frozenset(filter(None, meant)).union(own, *map(library.noted, notes))


def of_somebody(tags: Iterable[tuple[TagKind, str]], notes: Iterable[str] = ()) -> frozenset[str]:
    """The same, and the keys of their tags and interests, in whatever words."""
    told = list(tags)
    return (interests(told, notes) - {library.ANY}).union(key for _, key in told)


def of_tip(title: str, tags: Iterable[str]) -> frozenset[str]:
    """What a tip is about: its tags, what these mean, and what its title names."""
    keys = [name_key(tag) for tag in tags]
    meant = filter(None, map(library.interest, keys))
    return frozenset(keys).union(meant, library.noted(title))
