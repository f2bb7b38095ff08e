"""What something was worth, told without a currency, or as the price of each of several."""

import pytest

from bot.vocabulary import AskedBack
from tests.handlers.reading.conftest import Reads


@pytest.mark.parametrize(
    ("language", "line", "what", "minor"),
    [
        ("en", "gave Tim flowers, worth about 20", "flowers", 2000),
        ("en", "gave Tim flowers, 20ish", "flowers", 2000),
        ("en", "gave Tim a book, prob worth 60", "a book", 6000),
        ("nl", "kerstpakket tvv 60 aan Tim gegeven", "kerstpakket", 6000),
        ("nl", "kerstpakket tvv €60 aan Tim gegeven", "kerstpakket", 6000),
        ("nl", "Tim een boek gegeven ter waarde van 20", "een boek", 2000),
        ("de", "hab Tim blumen geschenkt, wert so 20", "blumen", 2000),
        ("de", "hab Tim blumen geschenkt, so um die 30", "blumen", 3000),
    ],
)
def test_a_worth_needs_no_currency(
    reads: Reads, language: str, line: str, what: str, minor: int
) -> None:
    read = reads(line, language)
    assert (read.what, read.money and read.money.minor) == (what, minor)
    assert AskedBack.MONEY not in read.doubts


@pytest.mark.parametrize(
    ("language", "line", "what", "sums"),
    [
        ("en", "gave Tim 3 mugs, 12 each", "3 mugs", [1200, 3600]),
        ("en", "gave Tim 2 bottles of wine @ 12", "2 bottles of wine", [1200, 2400]),
        ("en", "gave Tim flowers, about 20", "flowers", [2000]),
        ("nl", "2 flessen wijn a 12,50 gegeven aan Tim", "2 flessen wijn", [1250, 2500]),
        ("nl", "3 mokken gegeven aan Tim, 12 per stuk", "3 mokken", [1200, 3600]),
        ("nl", "fles wijn gegeven aan Tim, ongeveer 40", "fles wijn", [4000]),
        ("de", "3 flaschen wein a 12,50 an Tim verschenkt", "3 flaschen wein", [1250, 3750]),
        ("de", "3x Kaffee à 4 für Tim mitgebracht", "3x Kaffee", [400, 1200]),
        ("de", "hab Tim 3 Becher geschenkt, 8€ das stück", "3 Becher", [800, 2400]),
        ("de", "hab Tim blumen geschenkt, so 25", "blumen", [2500]),
    ],
)
def test_what_may_be_the_price_of_one_or_no_price_is_asked(
    reads: Reads, language: str, line: str, what: str, sums: list[int]
) -> None:
    read = reads(line, language)
    assert (read.what, sorted(one.minor for one in read.sums)) == (what, sums)
    assert AskedBack.MONEY in read.doubts


@pytest.mark.parametrize(
    "line",
    [
        "gave Tim a 4 pack of beer",
        "gave Tim a card about 20 years of marriage",
        "gave Tim a card for his 50th",
    ],
)
def test_other_figures_stay_in_the_words(reads: Reads, line: str) -> None:
    read = reads(line)
    assert read.sums == ()
    assert any(one.isdigit() for one in read.what)


@pytest.mark.parametrize("yesterday", ["ystd", "yest", "yday"])
def test_yesterday_may_be_short(reads: Reads, yesterday: str) -> None:
    read = reads(f"gave Tim a book {yesterday}, prob worth 60")
    assert (read.what, read.day and read.day.isoformat()) == ("a book", "2026-11-02")
