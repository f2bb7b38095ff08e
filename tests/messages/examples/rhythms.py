"""The rhythms that hold, and the dialog that changes them."""

from collections.abc import Iterator

import messages.cards.rhythms
from bot.cards.rhythms import Held
from bot.people.cadences import Rules
from bot.people.choice import Which
from bot.people.rhythm import USUAL_CADENCE, Cadence
from bot.people.ruling import Followed
from bot.vocabulary import Audience
from messages.cards import stopping
from messages.preferences import rhythms
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.people_shown import details
from tests.messages.examples.story import contact, reader
from tests.messages.examples.typed import PLAIN, Typed

USUAL = Rules(USUAL_CADENCE, {}, frozenset())


def ruled(typed: Typed) -> Rules:
    """One for clients, and one for a tag."""
    audiences = {**USUAL_CADENCE, Audience.CLIENT: Cadence(1, 1)}
    return Rules(audiences, {typed.words: Cadence(14, 28)}, frozenset({Audience.CLIENT}))


def _held(typed: Typed) -> Held:
    return Held(details(typed), Cadence(1, 1), Cadence(30, 60), None)


def examples(typed: Typed) -> Iterator[Example]:
    yield Example("the usual ones", lambda texts: rhythms.shown(reader(texts), USUAL))
    yield Example("of a tag", lambda texts: rhythms.shown(reader(texts), ruled(typed)))
    yield Example("whose", lambda texts: rhythms.shown(reader(texts), USUAL, asks_whose=True))
    yield Example(
        "told in a line", lambda texts: rhythms.ruled(reader(texts), ruled(typed), Followed(3))
    )
    for said in (stopping.stopped, stopping.for_a_while, stopping.one_or_all):
        yield Example(
            f"no reminders of somebody, {said.__name__}",
            lambda texts, said=said: said(reader(texts), contact(typed)),  # type: ignore[misc]
        )
    for is_other in (True, False):
        yield Example(
            "of a contact" if is_other else "of a contact, as before",
            lambda texts, is_other=is_other: messages.cards.rhythms.kept(  # type: ignore[misc]
                reader(texts), _held(typed), is_other=is_other
            ),
        )
    meant = Which(typed.name, (contact(typed),), fits_several=False)
    for name, cadence in (("whose it is", Cadence(20, 40)), ("whose the usual one is", None)):
        yield Example(
            name,
            lambda texts, cadence=cadence: messages.cards.rhythms.which(  # type: ignore[misc]
                reader(texts), meant, cadence
            ),
        )
    yield Example("all follow", lambda texts: rhythms.all_follow(reader(texts), 100_000))
    yield Example("interrupted", lambda texts: rhythms.interrupted(reader(texts)))


def dialogs(typed: Typed = PLAIN) -> Iterator[DialogExample]:
    rules = ruled(typed)
    yield DialogExample("rhythms", lambda texts: rhythms.dialog(reader(texts), rules))
    for name, followed in (
        ("none there", Followed(0)),
        ("all had it", Followed(0, meant=3)),
        ("one has an own one", Followed(0, meant=1, own=1)),
        ("some have their own", Followed(0, meant=5, own=2)),
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
