"""The language of drafts is guessed from labels, addresses and notes, and only where they tell."""

import pytest

from bot.address_books import languages
from bot.address_books.books import Row

LABELS = {"nl": "nl", "dutch": "nl", "german": "de"}


def row(email: str | None = None, notes: str = "", *labels: str) -> Row:
    return Row(2, "Anna Jansen", None, (email,) if email else (), labels, notes=notes)


@pytest.mark.parametrize(
    ("one", "language"),
    [
        (row("anna@bakkerij.nl", "Wil graag weten hoe het met het pensioen zit"), "nl"),
        (row("anna@bakkerij.nl"), "nl"),
        (row("anna@firma.de"), "de"),
        (row("anna@firma.at"), "de"),
        (row("anna@firm.co.uk"), "en"),
        # Several languages are spoken there, or anywhere.
        (row("anna@firm.be"), None),
        (row("anna@firma.ch"), None),
        (row("anna@example.com"), None),
        (row(None), None),
        (row("anna"), None),
        # Notes tell it where the address doesn't.
        (row("anna@example.com", "Zij houdt van zeilen en wil met pensioen"), "nl"),
        (row("anna@firma.ch", "Sie segelt gern und ist im Vorstand"), "de"),
        (row("anna@example.com", "Sailing, pensions"), None),
        # The address goes before the notes, which are a colleague's; a label before both.
        (row("anna@firma.de", "Zij houdt van zeilen en wil met pensioen"), "de"),
        (row("anna@firma.de", "", "client", "dutch"), "nl"),
        # What an English-speaking owner writes in English tells nothing.
        (row("anna@example.com", "She likes to sail and is on the board"), None),
    ],
)
def test_guess(one: Row, language: str | None) -> None:
    assert languages.guess(one, LABELS, own="en") == language


@pytest.mark.parametrize("text", ["", "in", "die in", "Jansen & Zoon, 020-1234567", "Sailing"])
def test_a_text_with_few_small_words_tells_nothing(text: str) -> None:
    assert languages.language_of(text) is None
