"""What a contact cares about, in the words it was noted in, for an idea that names it."""

from sqlalchemy import ColumnElement, func
from sqlalchemy import select as columns
from sqlmodel import col

from bot.giving import library
from bot.models import ReminderRow, TagRow
from bot.people.names import name_key
from bot.vocabulary import TagKind

_BETWEEN = "\x1f"
"""What nobody can type."""


def joined() -> ColumnElement[str]:
    """In a query of reminders: all interests of the contact, as one text for `one_of`."""
    rows = (
        columns(col(TagRow.said).label("said"))
        .where(
            col(TagRow.contact_id) == col(ReminderRow.contact_id),
            col(TagRow.kind) == TagKind.INTEREST,
        )
        .order_by(col(TagRow.key))
        .correlate(ReminderRow)
        .subquery()
    )
    return columns(func.aggregate_strings(rows.c.said, _BETWEEN)).scalar_subquery()


def several(joined: str | None) -> list[str]:
    """All of them again."""
    return [] if joined is None else joined.split(_BETWEEN)


def one_of(joined: str | None, number: int) -> str:
    """One of them, for the same number the same; nothing where none are known."""
    said = several(joined)
    return said[number % len(said)] if said else ""


def among(joined: str | None, topics: frozenset[str]) -> str:
    """The first that means one of these topics; nothing where none does."""
    return next((said for said in several(joined) if means(said, topics)), "")


def means(said: str, topics: frozenset[str]) -> bool:
    key = name_key(said)
    return key in topics or library.interest(key) in topics
