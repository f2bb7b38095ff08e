"""vCards that several tests read."""

from datetime import date

from bot.address_books import vcards
from bot.address_books.books import AddressBook, Row

TODAY = date(2026, 11, 26)
ANDROID = "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event"


def card(*lines: str) -> str:
    return "\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])


def book(content: str | bytes) -> AddressBook:
    return vcards.read(content, TODAY)


def only(*lines: str) -> Row:
    """The one row of a card with these lines, which has no flaw."""
    read = book(card("N:Jansen;Anna;;;", *lines))
    assert read.problems == ()
    (row,) = read.rows
    return row


def names(content: str | bytes) -> list[str]:
    return [row.name for row in book(content).rows]
