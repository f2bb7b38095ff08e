"""A line right after a gift that tells another amount puts that right."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow
from bot.models.unreversed import GESTURE_STANDS
from tests.handlers.conftest import Types
from tests.handlers.recording.corrections.conftest import LANGUAGES, PUT_RIGHT

pytestmark = pytest.mark.usefixtures("anna")
GIFTS = {
    "en": "gave Anna a book 20 euro",
    "nl": "Anna een boek gegeven van 20 euro",
    "de": "Anna ein Buch für 20 Euro geschenkt",
}


def worths(transaction: Transaction) -> list[int | None]:
    with transaction() as session:
        return list(session.exec(select(GestureRow.worth).where(GESTURE_STANDS)))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "it was 25 euro, not 20"),
        ("en", "no, €25"),
        ("en", "sorry, that was 25 euros"),
        ("nl", "het was 25 euro, niet 20"),
        ("nl", "nee, 25 euro"),
        ("de", "es waren 25 Euro, nicht 20"),
        ("de", "nein, 25 Euro"),
    ],
)
def test_it_was_another_amount(
    types: Types, transaction: Transaction, language: str, line: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(GIFTS[language])
    assert types(line)["text"].startswith(PUT_RIGHT[language])
    assert worths(transaction) == [2500]
    types("undo")
    assert worths(transaction) == [2000]


def test_it_is_the_same_already(types: Types, transaction: Transaction) -> None:
    types(GIFTS["en"])
    assert types("it was 20 euro")["text"].startswith("That’s how I already have it:")
    assert worths(transaction) == [2000]


@pytest.mark.parametrize("told", ["gave Anna and Bo a book 20 euro each", "met Anna"])
def test_of_several_gifts_or_none_it_stands(
    types: Types, transaction: Transaction, told: str
) -> None:
    types(told)
    before = worths(transaction)
    types("it was 25 euro, not 20")
    assert worths(transaction) == before


def test_what_was_given_for_an_amount_is_another_thing(
    types: Types, transaction: Transaction
) -> None:
    types(GIFTS["en"])
    types("gave Anna flowers for 25 euro")
    assert sorted(filter(None, worths(transaction))) == [2000, 2500]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "it was 25 together"),
        ("en", "cost me about 25 euros"),
        ("en", "that came to €25 in total"),
        ("nl", "samen 25 euro"),
        ("nl", "dat kostte samen 25"),
        ("nl", "het heeft 25 euro gekost"),
        ("de", "das hat zusammen 25 gekostet"),
        ("de", "hat insgesamt 25 Euro gekostet"),
        ("de", "zusammen 25 Euro"),
    ],
)
def test_what_it_cost_is_told_of_the_gift_before(
    types: Types, transaction: Transaction, language: str, line: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(GIFTS[language])
    assert types(line)["text"].startswith(PUT_RIGHT[language])
    assert worths(transaction) == [2500]


@pytest.mark.parametrize(
    "line",
    ["25 for the hall together with Bas", "25 people came in total", "what did it cost?"],
)
def test_what_tells_more_than_what_it_cost_changes_nothing(
    types: Types, transaction: Transaction, line: str
) -> None:
    types(GIFTS["en"])
    types(line)
    assert worths(transaction) == [2000]
