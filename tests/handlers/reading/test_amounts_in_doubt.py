"""Amounts that can be read in several ways: ranges, the price of one of several, odd figures."""

import pytest

from bot.vocabulary import AskedBack
from tests.handlers.reading.conftest import Reads


@pytest.mark.parametrize(
    ("line", "language", "what", "sums"),
    [
        ("gave Tim Vos a book worth 10 to 20 euro", "en", "a book", [1000, 2000]),
        ("gave Tim Vos a book, between 10 and 20 euro", "en", "a book", [1000, 2000]),
        ("gave Tim Vos a book for €10 to 20", "en", "a book", [2000, 1000]),
        ("Tim Vos een boek gegeven van 10 à 15 euro", "nl", "een boek", [1000, 1500]),
        ("Tim Vos een boek gegeven van 10 tot 20 euro", "nl", "een boek", [1000, 2000]),
        ("Tim Vos een boek gegeven tussen de 10 en 20 euro", "nl", "een boek", [1000, 2000]),
        ("Tim Vos ein Buch für 10 bis 20 Euro geschenkt", "de", "ein Buch", [1000, 2000]),
        ("Tim Vos ein Buch geschenkt, zwischen 10 und 20 Euro", "de", "ein Buch", [1000, 2000]),
        ("gave Tim Vos 2 books at 10 euro each", "en", "2 books", [1000, 2000]),
        ("gave Tim Vos 2 x €35 vouchers", "en", "2 x vouchers", [3500, 7000]),
        ("Tim Vos 3x koffie gegeven à 4 euro", "nl", "3x koffie", [400, 1200]),
        ("Tim Vos 3x Kaffee à 4 € spendiert", "de", "3x Kaffee", [400, 1200]),
        ("Tim Vos 3 Flaschen geschenkt, je 12 €", "de", "3 Flaschen", [1200, 3600]),
    ],
)
def test_of_a_range_and_of_several_it_is_asked_which(
    reads: Reads, line: str, language: str, what: str, sums: list[int]
) -> None:
    read = reads(line, language)
    assert (read.what, sorted(one.minor for one in read.sums)) == (what, sorted(sums))
    assert AskedBack.MONEY in read.doubts


@pytest.mark.parametrize(
    "line", ["gave Tim Vos a pen 10 eur 12 usd 8 gbp", "gave Tim Vos a pen 10€ 12 $ 8 £"]
)
def test_each_figure_has_the_currency_behind_it(reads: Reads, line: str) -> None:
    read = reads(line)
    assert [(one.minor, one.currency) for one in read.sums] == [
        (1000, "EUR"),
        (1200, "USD"),
        (800, "GBP"),
    ]
    assert read.what == "a pen"


@pytest.mark.parametrize("amount", ["1e9 eur", "12,345.678 eur", "EUR 12,345.678"])
def test_a_figure_that_can_be_read_in_two_ways_is_asked_about(reads: Reads, amount: str) -> None:
    read = reads(f"gave Tim Vos a pen, {amount}")
    assert (read.money, read.sums) == (None, ())
    assert AskedBack.MONEY in read.doubts
