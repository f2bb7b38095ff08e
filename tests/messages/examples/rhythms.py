"""The rhythms that hold, and the dialog that changes them."""

from collections.abc import Iterator

from bot.people.cadences import Rules
from bot.people.rhythm import USUAL_CADENCE, Cadence
from bot.people.ruling import Followed
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
    yield Example("all follow", lambda texts: rhythms.all_follow(reader(texts), 100_000))
    yield Example("interrupted", lambda texts: rhythms.interrupted(reader(texts)))


def dialogs(typed: Typed = PLAIN) -> Iterator[DialogExample]:
    rules = ruled(typed)
    yield DialogExample("rhythms", lambda texts: rhythms.dialog(reader(texts), rules))
    for name, followed in (
        ("one changed", Followed(1)),
        ("many changed", Followed(12)),
        ("very many change", Followed(4000, 96_000, 4000)),
    ):
        yield DialogExample(
            name,
            lambda texts, followed=followed: rhythms.changed(  # type: ignore[misc]
                reader(texts), rules, followed
            ),
        )
