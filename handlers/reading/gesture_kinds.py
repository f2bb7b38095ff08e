"""Which kind of gesture the words of a line tell."""

from collections.abc import Collection

from bot.vocabulary import GestureKind
from handlers.reading.tagged import TaggedLine
from messages.reading import gesture_kinds as gesture_words
from messages.reading import idioms

SHORTEST_ENDING = 4
"""Letters that the end of a compound must have to tell a kind."""


def kind(line: TaggedLine) -> GestureKind | None:
    """A book that is recommended is a tip, and no gift."""
    return GestureKind.USEFUL_TIP if recommends_thing(line) else _told(line)


def recommends_thing(line: TaggedLine) -> bool:
    """ "Recommended Tim a book", which he wasn't given."""
    return line.tells(idioms.recommending) and _told(line) is GestureKind.SMALL_GIFT


def is_thing(line: TaggedLine, place: int) -> bool:
    """Whether the word there tells a kind by itself, or by its end: "wine", "guidebook"."""
    key = line.keys[place]
    return any(
        key in words or key.endswith(_endings(words))
        for words in (_single_words(group(line.language)) for group, _ in gesture_words.KINDS)
    )


def _single_words(phrases: Collection[tuple[str, ...]]) -> set[str]:
    return {phrase[0] for phrase in phrases if len(phrase) == 1}


def _endings(words: Collection[str]) -> tuple[str, ...]:
    return tuple(word for word in words if len(word) >= SHORTEST_ENDING)


def _told(line: TaggedLine) -> GestureKind | None:
    """By a word or a phrase, else by an end of a compound: "guidebook", "proficiat-kaart"."""
    for group, told in gesture_words.KINDS:
        if line.tells(group):
            return told
    for group, told in gesture_words.KINDS:
        words = _single_words(group(line.language))
        endings = _endings(words)
        compounds = [line.keys[place] for place in line.unread()]
        if any(key.endswith(endings) or key.partition("-")[0] in words for key in compounds):
            return told
    return None
