"""What is got for somebody, or was done to us: whose it is."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("got Tim a bottle of red for his birthday, 18 eur", "a bottle of red for his birthday"),
        ("got Claire some flowers, €20", "some flowers"),
        ("got Tim a birthday present, a book", "a birthday present, a book"),
        ("got Nora and Tim 2 tickets", "2 tickets"),
        ("got Nora her favourite tea", "her favourite tea"),
    ],
)
def test_what_is_got_somebody_is_bought_for_them(read: Read, line: str, what: str) -> None:
    told = read(line)
    assert (told["intent"], told["what"], told["asks_back"]) == ("give", what, None)


@pytest.mark.parametrize(
    "line", ["got a book from Tim", "got Tim's card today", "got from Tim a book", "Tim got me tea"]
)
def test_what_is_got_from_somebody_is_theirs(read: Read, line: str) -> None:
    assert read(line)["intent"] == "got"


def test_what_is_got_somebody_without_an_article_is_asked(read: Read) -> None:
    told = read("got Tim tickets")
    assert (told["intent"], told["asks_back"]) == ("give", "intent")


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("bin bei Tim zum essen eingeladen worden, so 40€ wert", "de", "essen"),
        ("wir wurden bei Tim zum essen eingeladen", "de", "essen"),
        ("werd bij Tim uitgenodigd voor een etentje", "nl", "een etentje"),
        ("werd door Tim getrakteerd op lunch", "nl", "lunch"),
        ("i was invited to dinner by Tim", "en", "dinner"),
        ("got treated to lunch by Tim, 20 eur", "en", "lunch"),
    ],
)
def test_what_was_done_to_us_is_theirs(read: Read, line: str, language: str, what: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == ("got", what, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [("ben bij Tim uitgenodigd voor een etentje", "nl"), ("we waren uitgenodigd bij Tim", "nl")],
)
def test_who_invited_us_there_is_asked(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("got", "intent")
