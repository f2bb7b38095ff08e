"""The menu, and the dialogs in which the rest of a line is typed."""

from collections.abc import Iterator

from bot.refusals import Gone
from bot.vocabulary import Intent
from messages import Dialog, mentions, menu
from messages.catalogue import Texts
from messages.commands import Word
from messages.menu import MenuLine, Offer
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.story import member, reader
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    mara = member(typed)
    yield Example("menu", lambda texts: menu.drawn(reader(texts, mara), set(Intent)))
    yield Example(
        "menu of little",
        lambda texts: menu.drawn(reader(texts, mara), {Intent.GIVE, Intent.HELP}),
    )
    yield Example(
        "settings, in a conversation", lambda texts: menu.opens(reader(texts), Word.SETTINGS)
    )
    yield Example("mentioned among others", mentions.answered_below)
    yield Example("a mention changed", mentions.changed)


def offers() -> list[Offer]:
    """All that the menu offers."""
    found = []
    for intent in Intent:
        try:
            found.append(menu.offer(intent))
        except Gone:
            continue
    return found


def dialogs() -> list[DialogExample]:
    return [_dialog(offer) for offer in offers() if offer.asks is not None]


def _dialog(offer: Offer) -> DialogExample:
    opened_from = MenuLine(offer.intent, "C0TEAM", "1700000000.000001")

    def draw(texts: Texts) -> Dialog:
        return menu.dialog(texts, offer, opened_from)

    return DialogExample(f"menu: {offer.intent}", draw)
