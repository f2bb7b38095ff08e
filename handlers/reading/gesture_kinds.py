"""Which kind of gesture the words of a line tell."""

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


def _told(line: TaggedLine) -> GestureKind | None:
    """By a word or a phrase, else by an end of a compound: "guidebook", "proficiat-kaart"."""
    for group, told in gesture_words.KINDS:
        if line.tells(group):
            return told
    for group, told in gesture_words.KINDS:
        words = {phrase[0] for phrase in group(line.language) if len(phrase) == 1}
        endings = tuple(word for word in words if len(word) >= SHORTEST_ENDING)
        compounds = [line.keys[place] for place in line.unread()]
        if any(key.endswith(endings) or key.partition("-")[0] in words for key in compounds):
            return told
    return None
