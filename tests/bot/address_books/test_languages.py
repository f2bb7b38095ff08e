"""The language of drafts is guessed from what a book tells, and only where it does."""

import pytest

from bot.address_books import languages
from bot.address_books.books import Row
from bot.address_books.languages import Guess, Reason

LABELS = {"nl": "nl", "dutch": "nl", "german": "de"}
DUTCH = "Zij houdt van zeilen en wil met pensioen"


def row(
    *emails: str,
    notes: str = "",
    labels: tuple[str, ...] = (),
    phones: tuple[str, ...] = (),
    language: str = "",
) -> Row:
    return Row(
        2,
        "Anna Jansen",
        emails=emails,
        labels=labels,
        notes=notes,
        phones=phones,
        language=language,
    )


def guess(one: Row) -> Guess | None:
    return languages.guess(one, LABELS, own="en")


@pytest.mark.parametrize(
    ("emails", "language", "said"),
    [
        (["anna@bakkerij.nl"], "nl", ".nl"),
        (["anna@firma.de"], "de", ".de"),
        (["anna@firma.at"], "de", ".at"),
        (["anna@firm.co.uk"], "en", ".uk"),
        (["anna@example.com", "anna@firma.de", "anna@bakkerij.nl"], "de", ".de"),
    ],
)
def test_the_country_of_an_address_tells_it(emails: list[str], language: str, said: str) -> None:
    assert guess(row(*emails)) == Guess(language, Reason.EMAIL, said)


@pytest.mark.parametrize(
    ("phones", "language", "said"),
    [
        (["+31 20 123 45 67"], "nl", "+31"),
        (["0031201234567"], "nl", "+31"),
        (["(+49) 30 123456"], "de", "+49"),
        (["+43 1 123456", "+49 30 123456"], "de", "+43"),
        (["020 7946 0000", "+44 20 7946 0000"], "en", "+44"),
        (["+1 (212) 555-0100"], "en", "+1"),
    ],
)
def test_the_country_of_a_phone_tells_it(phones: list[str], language: str, said: str) -> None:
    one = row("anna@example.com", phones=tuple(phones))
    assert guess(one) == Guess(language, Reason.PHONE, said)


@pytest.mark.parametrize(
    ("notes", "language"), [(DUTCH, "nl"), ("Sie segelt gern und ist im Vorstand", "de")]
)
def test_notes_tell_it(notes: str, language: str) -> None:
    assert guess(row("anna@firma.ch", notes=notes)) == Guess(language, Reason.NOTES)


@pytest.mark.parametrize("said", ["nl", "NL", "Dutch", "nl-BE", "nl_NL"])
def test_the_book_tells_it_in_a_column_of_its_own(said: str) -> None:
    assert guess(row(language=said)) == Guess("nl", Reason.BOOK, said)


@pytest.mark.parametrize(
    "one",
    [
        # Several languages are spoken there, or anywhere.
        row("anna@firm.be"),
        row("anna@firma.ch"),
        row("anna@example.com"),
        row("anna"),
        row(),
        row(phones=("+41 44 123 45 67", "+32 2 123 45 67", "020 123 45 67")),
        row(phones=("+31 20 123 45 67", "+49 30 123456")),
        row("anna@example.com", notes="Sailing, pensions"),
        # What an English-speaking owner writes in English tells nothing.
        row("anna@example.com", notes="She likes to sail and is on the board"),
        # The book knows better, though it is a language that we don't write.
        row("anna@firma.de", language="fr"),
    ],
)
def test_nothing_tells_it(one: Row) -> None:
    assert guess(one) is None


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (row("anna@firma.de", language="nl", labels=("German",)), Reason.BOOK),
        (row("anna@firma.de", labels=("client", "Dutch")), Reason.LABEL),
        # The address goes before the notes, which are a colleague's.
        (row("anna@firma.de", phones=("+31 20 1234567",), notes=DUTCH), Reason.EMAIL),
        (row("anna@example.com", phones=("+49 30 123456",), notes=DUTCH), Reason.PHONE),
    ],
)
def test_the_surest_goes_first(one: Row, reason: Reason) -> None:
    found = guess(one)
    assert found is not None
    assert found.reason is reason


@pytest.mark.parametrize("text", ["", "in", "die in", "Jansen & Zoon, 020-1234567", "Sailing"])
def test_a_text_with_few_small_words_tells_nothing(text: str) -> None:
    assert languages.language_of(text) is None
