"""What was wrong with an address book, in the words of a message."""

from bot.address_books.books import Flaw, FlawKind
from messages.address_books import previews
from messages.catalogue import texts_for


def test_what_is_told_of_the_file_stands_under_no_heading_of_rows() -> None:
    texts = texts_for("en")
    found = [Flaw(FlawKind.EMAIL, 2, "x"), Flaw(FlawKind.NEVER_UTF8, 1)]
    of_file, of_rows = previews.flaws(texts, texts("*Left out*"), found)
    assert of_file.startswith("The file is not UTF-8")
    assert of_rows.splitlines()[1:] == [
        ("• Line 2: “x” isn’t an email address, so it was left out.")
    ]
    assert list(previews.flaws(texts, texts("*Left out*"), found[1:])) == [of_file]
