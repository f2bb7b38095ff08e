"""Encodings: one odd byte spoils its line only, and which lines were odd is told."""

import pytest

from bot.address_books import recognising
from bot.address_books.books import Flaw, FlawKind
from tests.bot.address_books.rows import TODAY


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_an_odd_byte_spoils_its_line_only(line_end: str) -> None:
    lines = [b"Name,Company", "Zoë,Café".encode(), "Jürgen,Café".encode("cp1252")]
    book = recognising.read(line_end.encode().join([*lines, "Łukasz,Żabka".encode()]), TODAY)
    assert [(row.name, row.organisation) for row in book.rows] == [
        ("Zoë", "Café"),
        ("Jürgen", "Café"),
        ("Łukasz", "Żabka"),
    ]
    assert (book.encoding, book.problems) == ("utf-8", (Flaw(FlawKind.NOT_UTF8, 3),))


def test_windows_1252_is_read_and_told_once() -> None:
    book = recognising.read("Naam\nJürgen Weiß\nZoë „€“\n".encode("cp1252"), TODAY)
    assert [row.name for row in book.rows] == ["Jürgen Weiß", "Zoë „€“"]
    assert (book.encoding, book.problems) == ("windows-1252", (Flaw(FlawKind.NEVER_UTF8, 2),))


def test_a_mark_before_a_line_that_is_odd_is_no_letter() -> None:
    book = recognising.read(b"\xef\xbb\xbfNaam\nAnna\nJ\xfcrgen\nZo\xc3\xab\n", TODAY)
    assert [row.name for row in book.rows] == ["Anna", "Jürgen", "Zoë"]
    assert (book.encoding, book.columns[0].name) == ("utf-8-sig", "Naam")


def test_a_byte_without_a_meaning_is_shown_as_one() -> None:
    book = recognising.read(b"Naam\nPim\nAnna \x81 Jansen\n", TODAY)
    assert book.rows[1].name == "Anna \N{REPLACEMENT CHARACTER} Jansen"
    assert Flaw(FlawKind.LOST_LETTER, 3) in book.problems


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_may_have_other_scripts_in_it(encoding: str) -> None:
    text = "Name,E-mail,Company\n王小明,wang@example.com,公司\nAnna\0,anna@example.com,Bakkerij\n"
    book = recognising.read(text.encode(encoding), TODAY)
    assert [row.name for row in book.rows] == ["王小明", "Anna"]
    assert (book.encoding, book.problems) == ("utf-16", ())
