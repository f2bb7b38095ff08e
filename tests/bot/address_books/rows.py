"""Rows of address books that several tests read."""

from datetime import date
from typing import Any

from bot.address_books import recognising
from bot.address_books.books import AddressBook, Row
from bot.address_books.columns import Field

HEADER = "First Name,Middle Name,Last Name,Organization Name,Labels,E-mail 1 - Value\n"
ANNA = "Anna,,Jansen,Bakkerij Jansen,* myContacts ::: * Client,anna@example.com\n"
TODAY = date(2026, 11, 26)


def read(text: str, **mapping: Field) -> AddressBook:
    """The address book that a text in UTF-8 is."""
    return recognising.read(text.encode(), TODAY, mapping)


def only(text: str, **mapping: Field) -> Row:
    """The only row of a text in which nothing is wrong."""
    book = read(text, **mapping)
    assert book.problems == ()
    (row,) = book.rows
    return row


def anna(line: int = 2, **told: Any) -> Row:
    """Anna Jansen, and what else is known of her."""
    return Row(**{"line": line, "name": "Anna Jansen", "first_name": "Anna", **told})
