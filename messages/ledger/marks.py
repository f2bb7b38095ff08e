"""What the marks of a gesture are called."""

from collections.abc import Mapping, Sequence

from bot.vocabulary import Mark
from messages import formats
from messages.catalogue import Sentence, Texts

_NAMES: Mapping[Mark, Sentence] = {
    Mark.RELEVANT: Sentence("relevant"),
    Mark.PERSONAL: Sentence("personal"),
    Mark.UNEXPECTED: Sentence("unexpected"),
}
WHY: Mapping[Mark, Sentence] = {
    Mark.RELEVANT: Sentence("It was of use in something they are working on."),
    Mark.PERSONAL: Sentence("It was chosen for this person and nobody else."),
    Mark.UNEXPECTED: Sentence("Nothing called for it: there was no occasion."),
}


def name(texts: Texts, mark: Mark) -> str:
    """Plain text."""
    return texts.plain(_NAMES[mark])


def listed(texts: Texts, marks: Sequence[Mark]) -> str:
    """ "Personal and unexpected", in small letters."""
    return formats.listed(texts, [name(texts, one) for one in marks])
