"""The rhythms that hold, and the dialog that changes them."""

from collections.abc import Iterator

from bot.people.cadences import Rules
from bot.people.rhythm import USUAL_CADENCE, Cadence
from bot.vocabulary import Audience
from messages.preferences import rhythms
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.story import reader
from tests.messages.examples.typed import PLAIN, Typed

USUAL = Rules(USUAL_CADENCE, {}, frozenset())


def ruled(typed: Typed) -> Rules:
    """One for clients, and one for a tag."""
    audiences = {**USUAL_CADENCE, Audience.CLIENT: Cadence(1, 1)}
    return Rules(audiences, {typed.words: Cadence(14, 28)}, frozenset({Audience.CLIENT}))


def examples(typed: Typed) -> Iterator[Example]:
    yield Example("the usual ones", lambda texts: rhythms.shown(reader(texts), USUAL))
    yield Example("of a tag", lambda texts: rhythms.shown(reader(texts), ruled(typed)))


def dialogs(typed: Typed = PLAIN) -> Iterator[DialogExample]:
    rules = ruled(typed)
    yield DialogExample("rhythms", lambda texts: rhythms.dialog(reader(texts), rules))
    yield DialogExample("one changed", lambda texts: rhythms.changed(reader(texts), rules, 1))
    yield DialogExample("many changed", lambda texts: rhythms.changed(reader(texts), rules, 12))
