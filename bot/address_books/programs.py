"""Which program wrote a table, by what it calls its columns."""

from collections.abc import Iterable

from bot.address_books.books import Column, Format
from bot.address_books.columns import key

_OF_GOOGLE = frozenset(
    {"email1value", "phone1value", "phoneticfirstname", "groupmembership", "givennameyomi"}
)
"""One of them is enough."""
_OF_OUTLOOK = frozenset(
    {"emailaddress", "email2address", "businessphone", "homephone", "mobilephone", "businessfax"}
    | {"companymainphone", "givenyomi", "jobtitle", "otherphone", "businessstreet", "spouse"}
)
_ENOUGH_OF_OUTLOOK = 3
"""Somebody's own table has one of them, or two."""


def format_of(columns: Iterable[Column]) -> Format:
    """The program that names columns like this."""
    keys = {key(column.name) for column in columns}
    if {"firstname", "connectedon"} <= keys:
        return Format.LINKEDIN
    if "recordid" in keys:
        return Format.HUBSPOT
    if keys & _OF_GOOGLE or {"organizationname", "labels"} <= keys:
        return Format.GOOGLE
    is_outlook = len(keys & _OF_OUTLOOK) >= _ENOUGH_OF_OUTLOOK
    return Format.OUTLOOK if is_outlook else Format.TABLE
