"""A first name in small letters that nobody bears, before a surname or a place that is known."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language", "what", "candidates"),
    [
        ("gave wim jansen a book", "en", "a book", ["Anna Jansen"]),
        ("gave a book to wim jansen", "en", "a book", ["Anna Jansen"]),
        ("had lunch with wim jansen", "en", "lunch", ["Anna Jansen"]),
        ("called wim jansen", "en", "", ["Anna Jansen"]),
        ("wim jansen gave me a book", "en", "a book", ["Anna Jansen"]),
        ("wim jansen said yes", "en", "", ["Anna Jansen"]),
        ("gave piet willem jansen a book", "en", "a book", ["Anna Jansen"]),
        ("offered ben at nordlys studio a lunch", "en", "a lunch", ["Nora Lindqvist"]),
        ("offered Ben at Nordlys Studio a lunch", "en", "a lunch", ["Nora Lindqvist"]),
        ("gave ben from hofer a bottle of wine", "en", "a bottle of wine", ["Lena Hofer"]),
        ("lunch with ben at hofer", "en", "lunch", ["Lena Hofer"]),
        ("wim jansen een boek gegeven", "nl", "een boek", ["Anna Jansen"]),
        ("heb wim jansen een fles wijn gegeven", "nl", "een fles wijn", ["Anna Jansen"]),
        ("boek gegeven aan wim jansen", "nl", "boek", ["Anna Jansen"]),
        ("wim jansen gebeld", "nl", "", ["Anna Jansen"]),
        ("lunch met ben van hofer", "nl", "lunch", ["Lena Hofer"]),
        ("wim bij hofer een boek gegeven", "nl", "een boek", ["Lena Hofer"]),
        ("hab wim jansen 15€ schoki geschenkt", "de", "schoki", ["Anna Jansen"]),
        ("hab dem wim jansen ein buch geschenkt", "de", "ein buch", ["Anna Jansen"]),
        ("mit wim jansen telefoniert", "de", "", ["Anna Jansen"]),
        ("ben bei hofer ein buch geschenkt", "de", "ein buch", ["Lena Hofer"]),
        ("ein Buch, wim jansen", "de", "ein Buch", ["Anna Jansen"]),
    ],
)
def test_it_is_asked_who_is_meant(
    read: Read, line: str, language: str, what: str, candidates: list[str]
) -> None:
    told = read(line, language)
    found = [one.removeprefix("Dr. ") for one in told["candidates"]]
    assert (told["what"] or "", found, told["contacts"]) == (what, candidates, [])
    assert told["asks_back"] is not None


@pytest.mark.parametrize(
    ("line", "language", "contact", "what"),
    [
        ("gave old jansen a book", "en", "Anna Jansen", "a book"),
        ("gave mevrouw jansen a book", "en", "Anna Jansen", "a book"),
        ("gave our friend jansen a book", "en", "Anna Jansen", "a book"),
        ("familie jansen een taart gegeven", "nl", "Anna Jansen", "een taart"),
        ("mevrouw de wit een boek gegeven", "nl", "Jan de Wit", "een boek"),
        ("heb eindelijk jansen een boek gegeven", "nl", "Anna Jansen", "een boek"),
        ("boek jansen gegeven", "nl", "Anna Jansen", "boek"),
        ("sokken jansen gegeven", "nl", "Anna Jansen", "sokken"),
        ("Bloemen van Nordlys Studio gekregen", "nl", "Nora Lindqvist", "Bloemen"),
        ("frau jansen ein buch geschenkt", "de", "Anna Jansen", "ein buch"),
        ("dem alten Jansen ein Buch geschenkt", "de", "Anna Jansen", "ein Buch"),
        ("schoki jansen geschenkt", "de", "Anna Jansen", "schoki"),
    ],
)
def test_a_word_that_is_no_name_leaves_no_doubt(
    read: Read, line: str, language: str, contact: str, what: str
) -> None:
    told = read(line, language)
    assert (told["contacts"], told["asks_back"]) == ([contact], None)
    assert what in told["what"]


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("gave anna jansen and bas a hamper of 40 euro", "en", "a hamper"),
        ("anna jansen en bas een mand van 40 euro gegeven", "nl", "een mand"),
        ("anna jansen und bas einen korb für 40 euro geschenkt", "de", "einen korb"),
    ],
)
def test_who_is_joined_to_somebody_in_small_letters_is_asked_about(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["contacts"], told["what"]) == (["Anna Jansen"], what)
    assert told["asks_back"] == "contact"


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("gave nora kuipers a book", "en", "a book"),
        ("nora kuipers een boek gegeven", "nl", "een boek"),
        ("nora kuipers ein buch geschenkt", "de", "ein buch"),
        ("hab nora van kuipers ein buch geschenkt", "de", "ein buch"),
    ],
)
def test_a_surname_in_small_letters_that_she_does_not_bear_is_asked_about(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["contacts"], told["candidates"], told["what"]) == ([], ["Nora Lindqvist"], what)
    assert told["asks_back"] is not None
