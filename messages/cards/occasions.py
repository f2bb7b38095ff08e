"""The occasions of a contact, as a card and its dialogs name them."""

from bot.people.occasions import Kept
from bot.vocabulary import OccasionKind
from messages import formats
from messages.catalogue import Texts
from messages.reader import Reader


def told(reader: Reader, kept: Kept) -> str:
    """What it is and when, with how long before it is first mentioned."""
    texts, occasion = reader.texts, kept.occasion
    said = texts.plain(
        "{occasion} {day}",
        occasion=kind(texts, occasion.kind, occasion.name),
        day=formats.yearly(texts, occasion.yearly),
    )
    if occasion.lead_days == 0:
        return said
    ahead = texts.plain_plural(
        "mentioned a day ahead", "mentioned {count} days ahead", occasion.lead_days
    )
    return texts.plain("{occasion} ({ahead})", occasion=said, ahead=ahead)


def kind(texts: Texts, of: OccasionKind, name: str = "") -> str:
    match of:
        case OccasionKind.BIRTHDAY:
            return texts.plain("birthday")
        case OccasionKind.ANNIVERSARY:
            return texts.plain("anniversary")
        case OccasionKind.OWN:
            return name or texts.plain("another occasion")
