"""The occasions of a contact, as a card and its dialogs name them."""

from datetime import date

from bot.people.occasions import Kept, Yearly
from bot.vocabulary import OccasionKind
from messages import formats
from messages.catalogue import Texts
from messages.reader import Reader

_LEAP_YEAR = 2000


def told(reader: Reader, kept: Kept) -> str:
    """What it is and when, with how long before it is first mentioned."""
    texts, occasion = reader.texts, kept.occasion
    said = texts.plain(
        "{occasion} {day}",
        occasion=kind(texts, occasion.kind, occasion.name),
        day=day(texts, occasion.yearly),
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
            return name or texts.plain("a day of its own")


def day(texts: Texts, yearly: Yearly) -> str:
    """9 March, March, or 9 March 1980 where the first year is known."""
    in_year = date(yearly.year or _LEAP_YEAR, yearly.month, yearly.day or 1)
    if yearly.day is None:
        name = formats.month_name(texts, in_year)
        return name if yearly.year is None else f"{name} {yearly.year}"
    if yearly.year is None:
        return formats.day(texts, in_year, in_year)
    return formats.full_day(texts, in_year)
