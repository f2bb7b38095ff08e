"""What contacts have in common, or lack, by which somebody may look for them."""

from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, exists
from sqlmodel import col

from bot.models import ContactPointRow, ContactRow, OccasionRow, TagRow
from bot.vocabulary import OccasionKind, PointKind, TagKind


class Trait(StrEnum):
    """Something that is so of a contact, as the card tells it."""

    NO_EMAIL = "no_email"
    NO_PHONE = "no_phone"
    NO_BIRTHDAY = "no_birthday"
    NO_TAG = "no_tag"
    NO_ORGANISATION = "no_organisation"
    NO_OWNER = "no_owner"
    PRIVATE = "private"
    OFFICIAL = "official"
    NEGOTIATING = "negotiating"
    NO_GIFTS = "no_gifts"
    ALLERGIC = "allergic"


def fits(trait: Trait, today: date) -> ColumnElement[bool]:
    """Whether it is so of a contact on that day."""
    match trait:
        case Trait.NO_EMAIL:
            return ~_is_reached_by(PointKind.EMAIL)
        case Trait.NO_PHONE:
            return ~_is_reached_by(PointKind.PHONE)
        case Trait.NO_BIRTHDAY:
            return ~_has_birthday()
        case Trait.NO_TAG:
            return ~_has_tag()
        case Trait.NO_ORGANISATION:
            return col(ContactRow.organisation_id).is_(None)
        case Trait.NO_OWNER:
            return col(ContactRow.owner_id).is_(None)
        case Trait.PRIVATE:
            return col(ContactRow.is_private).is_(True)
        case Trait.OFFICIAL:
            return col(ContactRow.is_official).is_(True)
        case Trait.NEGOTIATING:
            return col(ContactRow.negotiates_until) >= today
        case Trait.NO_GIFTS:
            return col(ContactRow.wants_no_gifts).is_(True)
        case Trait.ALLERGIC:
            return col(ContactRow.allergies) != ""


def _is_reached_by(kind: PointKind) -> ColumnElement[bool]:
    return (
        exists()
        .where(
            col(ContactPointRow.contact_id) == col(ContactRow.id), col(ContactPointRow.kind) == kind
        )
        .correlate(ContactRow)
    )


def _has_birthday() -> ColumnElement[bool]:
    return (
        exists()
        .where(
            col(OccasionRow.contact_id) == col(ContactRow.id),
            col(OccasionRow.kind) == OccasionKind.BIRTHDAY,
            col(OccasionRow.next_on) < date.max,
        )
        .correlate(ContactRow)
    )


def _has_tag() -> ColumnElement[bool]:
    return (
        exists()
        .where(col(TagRow.contact_id) == col(ContactRow.id), col(TagRow.kind) == TagKind.TAG)
        .correlate(ContactRow)
    )
