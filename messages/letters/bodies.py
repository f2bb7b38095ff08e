"""What stands between a greeting and a closing: sentences of ours, with room for the member's."""

from collections.abc import Iterable

from bot.no_strings.sentences import sentences
from messages.catalogue import Sentence, texts_for
from messages.letters.frames import SPELLINGS

LONGEST_WORDS = 500
"""What a letter tells of what somebody typed."""
ABOUT = "{about}"
WHAT = "{what}"
"""What a body says in their places is put there last, so that nothing in it is taken for a gap."""


def own_sentences(bodies: Iterable[Sentence]) -> frozenset[str]:
    """Those in which nothing of the member's stands, in every way of writing."""
    said: set[str] = set()
    for body in bodies:
        for texts in map(texts_for, SPELLINGS):
            # What it is about is a sentence of its own.
            told = texts.plain(body, about=f"{ABOUT}.", what=WHAT)
            said |= {told[one.start : one.end].strip() for one in sentences(told)}
    ours = {one for one in said if ABOUT not in one and WHAT not in one}
    return frozenset(ours | {one[:1].upper() + one[1:] for one in ours})
