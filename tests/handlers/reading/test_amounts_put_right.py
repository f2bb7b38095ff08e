"""An amount that is put right within the line is asked for, and is none of the words."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("gave Tim a voucher of 20 euro, no wait 25", "en", "a voucher"),
        ("gave Tim a plant for 15 or no 20 euro", "en", "a plant"),
        ("Tim een plant gegeven van 15 of nee 20 euro", "nl", "een plant"),
        ("geef Tim een boekenbon van 20 eur, nee wacht 25", "nl", "een boekenbon"),
        ("Tim eine Pflanze geschenkt für 15 oder nein 20 Euro", "de", "eine Pflanze"),
        ("Tim einen Gutschein über 20 Euro geschenkt, nein warte 25", "de", "einen Gutschein"),
    ],
)
def test_it_is_asked(read: Read, line: str, language: str, what: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"], told["what"]) == ("give", "money", what)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Tim a voucher of 20 euros", "en"),
        ("Tim een bon van 20 euro gegeven", "nl"),
        ("Tim einen Gutschein über 20 Euro geschenkt", "de"),
    ],
)
def test_one_that_stands_is_read(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["asks_back"], told["money"]["amount"]) == (None, "20.00")
