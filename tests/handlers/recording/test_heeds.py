"""What the card says of gifts is told beside one that is logged, and of notes and the like not."""

from datetime import date

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ContactRow
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.test_commands import gestures

pytestmark = [on_both_databases, pytest.mark.usefixtures("anna")]


def mark(transaction: Transaction, **marks: object) -> None:
    """So it stands on Anna's card."""
    with transaction() as session:
        row = session.exec(select(ContactRow).where(ContactRow.name == "Anna Jansen")).one()
        for name, value in marks.items():
            setattr(row, name, value)


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ({"is_official": True}, "public official, so no gifts with a price."),
        ({"negotiates_until": date(2027, 1, 15)}, "in negotiation until 15 January"),
        ({"wants_no_gifts": True}, "Their card says about *Anna Jansen*: wants no gifts."),
        ({"allergies": "nuts"}, "Their card says about *Anna Jansen*: allergies and no-gos: nuts."),
    ],
)
@pytest.mark.parametrize(
    "line",
    ["give Anna a bottle of wine €40", "give Anna flowers", "give Anna flowers, again on 3 March"],
)
def test_a_gift_is_logged_with_what_it_has_to_heed(
    person: Person, transaction: Transaction, marks: dict[str, object], said: str, line: str
) -> None:
    mark(transaction, **marks)
    answer = person.types(line)["text"]
    assert answer.startswith("Logged: *Anna Jansen* got")
    assert said in answer
    assert len(gestures(transaction)) == 1


@pytest.mark.parametrize(
    "line",
    ["gave Anna a thank-you note", "got flowers from Anna", "had lunch with Anna", "thanked Anna"],
)
def test_what_is_no_gift_has_nothing_to_heed(
    person: Person, transaction: Transaction, line: str
) -> None:
    mark(transaction, is_official=True, wants_no_gifts=True, allergies="nuts")
    answer = person.types(line)["text"]
    assert answer.startswith("Logged")
    assert "official" not in answer
    assert "nuts" not in answer


def test_a_negotiation_that_is_over_is_heeded_no_more(
    person: Person, transaction: Transaction
) -> None:
    mark(transaction, negotiates_until=date(2026, 11, 1))
    assert "negotiation" not in person.types("give Anna flowers")["text"]
