"""Words about contacts: what they are to the team, how they are reached, and what is known."""

from enum import StrEnum


class Audience(StrEnum):
    """What a contact is to the team; it decides the usual cadence and which ideas fit."""

    CLIENT = "client"
    PARTNER = "partner"
    STAFF = "staff"


class OccasionKind(StrEnum):
    """A day of the year that belongs to a contact."""

    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    OWN = "own"


class PointKind(StrEnum):
    """How a contact is reached."""

    EMAIL = "email"
    PHONE = "phone"


class TagKind(StrEnum):
    """What a word about a contact says: what they belong to, or what they care about."""

    TAG = "tag"
    INTEREST = "interest"


class AddressForm(StrEnum):
    """How drafts speak to a contact: je and du, or u and Sie."""

    FAMILIAR = "familiar"
    POLITE = "polite"


class NameForm(StrEnum):
    """By which name drafts call a contact."""

    FIRST = "first"
    FULL = "full"


class CadenceSource(StrEnum):
    """Where a contact's cadence comes from, the one that wins first.

    Widened: their own, made wider by the bot after touches without any sign.
    """

    OWN = "own"
    WIDENED = "widened"
    TAG = "tag"
    AUDIENCE = "audience"


class Passage(StrEnum):
    """How somebody came to be a contact, or ceased to be one: kept among what was changed."""

    ADDED = "added"
    ARCHIVED = "archived"
    BROUGHT_BACK = "brought_back"
    REMOVED = "removed"
    FORGOTTEN = "forgotten"


class ContactField(StrEnum):
    """What can be changed about a contact, each change with a row of its own."""

    NAME = "name"
    HONORIFIC = "honorific"
    ORGANISATION = "organisation"
    ROLE = "role"
    AUDIENCE = "audience"
    LANGUAGE = "language"
    ADDRESS_FORM = "address_form"
    NAME_FORM = "name_form"
    EMAILS = "emails"
    PHONES = "phones"
    TAGS = "tags"
    INTERESTS = "interests"
    LIKES = "likes"
    ALLERGIES = "allergies"
    WANTS_NO_GIFTS = "wants_no_gifts"
    IS_OFFICIAL = "is_official"
    NEGOTIATES_UNTIL = "negotiates_until"
    IS_NEVER_COMPARED = "is_never_compared"
    AGREES_TO_COMPARE = "agrees_to_compare"
    IS_PRIVATE = "is_private"
    IS_REMINDED = "is_reminded"
    STAND_IN = "stand_in"
    SLACK_USER = "slack_user"
