"""Two gifts to two people in one line are given back as the two lines that tell them."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow
from tests.handlers.person import Person


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("language", "line", "lines"),
    [
        (
            "English",
            "gave Anna a pen of 5 euro and Bas a book of 20",
            ["gave Anna a pen of 5 euro", "gave Bas a book of 20 EUR"],
        ),
        (
            "English",
            "got a pen from Anna and a book from Bas",
            ["got a pen from Anna", "got a book from Bas"],
        ),
        (
            "Nederlands",
            "Anna een pen van 5 euro en Bas een boek van 20 euro gegeven",
            ["Anna een pen van 5 euro gegeven", "Bas een boek van 20 euro gegeven"],
        ),
    ],
)
def test_each_is_sent_by_itself_then(
    person: Person, transaction: Transaction, language: str, line: str, lines: list[str]
) -> None:
    person.types("add Bas Smit, client")
    person.types(language)
    told = person.types(line)["text"].split("\n")[1:]
    assert told == [f"`{one}`" for one in lines]
    with transaction() as session:
        assert session.exec(select(GestureRow)).all() == []
