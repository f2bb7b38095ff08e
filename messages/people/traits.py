"""What contacts have in common, or lack, in words that stand above those who were found by it."""

from bot.people.traits import Trait
from messages.catalogue import Texts


def label(texts: Texts, trait: Trait) -> str:
    """In a few words with a capital: "Without an e-mail address"."""
    match trait:
        case Trait.NO_EMAIL:
            return texts.plain("Without an email address")
        case Trait.NO_PHONE:
            return texts.plain("Without a phone number")
        case Trait.NO_BIRTHDAY:
            return texts.plain("Without a birthday")
        case Trait.NO_TAG:
            return texts.plain("Without a tag")
        case Trait.NO_ORGANISATION:
            return texts.plain("Without an organisation")
        case Trait.NO_OWNER:
            return texts.plain("Looked after by nobody")
        case Trait.PRIVATE:
            return texts.plain("Private, only you see them")
        case Trait.OFFICIAL:
            return texts.plain("Public officials")
        case Trait.NEGOTIATING:
            return texts.plain("In negotiation now")
        case Trait.NO_GIFTS:
            return texts.plain("Want no gifts")
        case Trait.ALLERGIC:
            return texts.plain("With allergies")
