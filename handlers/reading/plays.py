"""What a campaign is about that there is a play for, as it is typed."""

from collections.abc import Sequence

from bot.vocabulary import Play
from handlers.reading import edges
from messages.reading import campaigns as typed

_SHORTEST_FRONT = 4


def at_start(words: list[str]) -> tuple[Play | None, list[str]]:
    """What they begin with that there is a play for, and the words behind it."""
    for group, play in typed.PLAYS:
        if length := edges.length_at_start(words, group):
            return play, words[length:]
    return None, words


def apart(words: Sequence[str]) -> tuple[Play | None, list[str]]:
    """What a compound tells that a campaign is about, and the words with its end alone:
    "Bewertungskampagne" is a campaign, for reviews.
    """
    play, found = None, []
    for word in words:
        length = _length_of_compound(word)
        if length and play is None:
            play = _named(word[:length].rstrip("-"))
        found.append(word[length:])
    return play, found


def _length_of_compound(word: str) -> int:
    """How much of it stands before a word for a campaign that it ends with."""
    said = edges.key(word)
    ends = (one[-1] for one in edges.of_all(typed.compounds))
    end = max((one for one in ends if said.endswith(one)), key=len, default=said)
    front = len(said) - len(end)
    return word.casefold().index(said) + front if front >= _SHORTEST_FRONT else 0


def _named(front: str) -> Play | None:
    """The play that a compound begins with the name of."""
    if edges.starts_with([front], typed.tax):
        return Play.TAX_RETURN
    either = (at_start([one])[0] for one in (front, front.removesuffix("s")))
    return next((play for play in either if play is not None), None)
