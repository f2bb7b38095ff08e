"""What an address book tells besides the fields of a contact, and why two may be one person."""

from enum import StrEnum


class LearntField(StrEnum):
    """What else an address book tells of a contact; `ContactField` has the rest."""

    BIRTHDAY = "birthday"
    OCCASION = "occasion"
    NOTE = "note"


class WhyLikely(StrEnum):
    """Why two contacts may be one person, which is for somebody to say.

    One name, and another organisation, or one that is only written otherwise, or nothing else to go
    by; one address and another surname, or names of which one may be short for several people's;
    names that look alike, among colleagues or at one address.
    """

    ORGANISATION = "organisation"
    ORGANISATION_SPELT = "organisation_spelt"
    NAMESAKE = "namesake"
    SURNAME = "surname"
    SHORT_NAME = "short_name"
    SPELLING = "spelling"
