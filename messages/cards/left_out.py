"""What isn't suggested for a contact, since a member said that it isn't for them."""

from collections.abc import Iterator

from slack_sdk.models.blocks import InteractiveElement

from bot.cards.shown import Card
from bot.giving import library
from bot.giving.unwanted import LeftOut
from messages.blocks import menu
from messages.cards.buttons import ALLOW, AllowButton
from messages.catalogue import Texts
from messages.giving import ideas
from messages.ledger import kinds
from messages.people import contacts
from messages.reader import Reader

MOST = 50
"""How many can be allowed again at a time; the latest come first."""


def told(texts: Texts, card: Card, one: LeftOut) -> str:
    """What is left out for the contact of the card, in a few words of plain text."""
    return said(texts, card.contact.first_name, one)


def said(texts: Texts, first_name: str, one: LeftOut) -> str:
    """The same of a contact with this first name."""
    idea = library.find(one.idea_id)
    if idea is not None:
        words = ideas.in_plain_words(texts, idea, contacts.short(first_name))
        return texts.plain("“{words}”", words=words)
    if one.idea_id is not None:
        return texts.plain("an idea that no longer exists")
    if one.kind is not None:
        return kinds.name(texts, one.kind)
    return texts.plain("anything that costs money")


def menus(reader: Reader, card: Card) -> Iterator[InteractiveElement]:
    """A menu to allow it again: of all of it, or of what the reader said themselves."""
    texts, whose = reader.texts, (reader.member.id, card.contact.id)
    theirs = [one for one in card.left_out if card.may_be_changed or one.member_id == whose[0]]
    if theirs:
        choices = [(told(texts, card, one), AllowButton(*whose, one.id).value()) for one in theirs]
        groups = [(texts.plain("Allow again"), choices[:MOST])]
        yield menu(texts.plain("Ideas left out…"), ALLOW, groups)
