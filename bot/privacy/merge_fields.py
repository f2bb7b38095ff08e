"""What has to be chosen when two contacts are made one."""

from enum import StrEnum


class MergeField(StrEnum):
    """In what two contacts may differ that are one person, so that somebody has to choose."""

    NAME = "name"
    HONORIFIC = "honorific"
    ORGANISATION = "organisation"
    ROLE = "role"
    AUDIENCE = "audience"
    OWNER = "owner"
    LANGUAGE = "language"
    BIRTHDAY = "birthday"
    IS_PRIVATE = "is_private"
