"""What the card says of gifts for somebody who was given one: told beside it, and never refused."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from bot.models import ContactRow
from bot.money import Money
from bot.vocabulary import GestureKind


@dataclass(frozen=True)
class Heed:
    """What a gift of a day has to heed; `negotiates_until` only where it was inside."""

    is_official: bool = False
    negotiates_until: date | None = None
    wants_no_gifts: bool = False
    allergies: str = ""


def of(
    session: Session, contact_id: int, kind: GestureKind | None, worth: Money | None, day: date
) -> Heed | None:
    """What a gesture given on that day has to heed; None for a note and the like, or for nothing.

    A gift is what has a worth, or is a small gift.
    """
    if worth is None and kind is not GestureKind.SMALL_GIFT:
        return None
    row = session.get_one(ContactRow, contact_id)
    until = row.negotiates_until
    found = Heed(
        row.is_official,
        until if until is not None and day <= until else None,
        row.wants_no_gifts,
        row.allergies,
    )
    return None if found == Heed() else found
