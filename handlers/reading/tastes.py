"""What a line says that somebody likes, or isn't to be given: to be looked over, then saved."""

from collections.abc import Sequence

from bot.people import names
from handlers.reading import edges, tokens
from messages.reading import details, grammar, unwanted
from messages.reading.phrases import Phrases

_MOST_NAMES = 4
_MARKS = " ,:;"
_REFUSING = (details.taboos, unwanted.refusals, unwanted.forbidding)


def liked(line: str) -> str:
    """ "Anna likes gardening and jazz"; nothing of "Anna doesn't like jazz"."""
    words = tokens.tidy(line).split()
    for place in range(len(words)):
        if edges.starts_with(words[place:], details.taboos, unwanted.refusals):
            return ""
        if length := edges.longest_at_start(words[place:], details.liking, details.interested):
            return edges.written(edges.without_end(words[place + length :], grammar.polite))
    return ""


def each(said: str) -> Sequence[str]:
    """One by one what stands with commas or "and" between."""
    words: list[str] = []
    for word in said.split():
        if edges.starts_with([word], grammar.joining):
            words.append(",")
        else:
            words.append(word)
    return tuple(filter(None, (one.strip(" .") for one in " ".join(words).split(","))))


def unwanted_gift(line: str, name: str) -> str:
    """The line without the name that it begins with: "is allergic to nuts".

    Nothing of one that tells no thing: "wants no gifts", "is negotiating".
    """
    words = tokens.tidy(line).split()
    if _tells(words, details.no_gifts) or not _tells(words, *_REFUSING):
        return ""
    theirs = frozenset(names.keys(name.split()))
    place = 0
    while place < min(_MOST_NAMES, len(words)) and theirs.intersection(
        names.keys([words[place].strip(_MARKS)])
    ):
        place += 1
    return edges.written(words[place:])


def _tells(words: Sequence[str], *phrases: Phrases) -> bool:
    return any(edges.starts_with(words[at:], *phrases) for at in range(len(words)))
