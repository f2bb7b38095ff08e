"""What happened is logged also where it was about an import or a download."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, GestureRow
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person

pytestmark = [on_both_databases, pytest.mark.usefixtures("anna")]


def entries(transaction: Transaction) -> tuple[int, int]:
    """How many gestures and asks there are."""
    with transaction() as session:
        gestures = len(session.exec(select(GestureRow.id)).all())
        return gestures, len(session.exec(select(AskRow.id)).all())


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("English", "Download link sent to Anna Jansen"),
        ("Nederlands", "Download van de gids naar Anna Jansen gestuurd"),
        ("Deutsch", "Download-Link an Anna Jansen geschickt"),
        ("English", "gave Anna Jansen help with the import, we had to undo it"),
    ],
)
def test_what_was_given_is_a_gesture(
    person: Person, transaction: Transaction, language: str, line: str
) -> None:
    person.types(f"language {language}")
    assert "Anna Jansen" in person.types(line)["text"]
    assert entries(transaction) == (1, 0)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("English", "ask Anna Jansen to cancel the upload"),
        ("Nederlands", "vraag Anna Jansen om de upload te annuleren"),
        ("Deutsch", "bitte Anna Jansen, den Upload zu stornieren"),
    ],
)
def test_what_is_asked_is_an_ask(
    person: Person, transaction: Transaction, language: str, line: str
) -> None:
    person.types(f"language {language}")
    assert "Anna Jansen" in person.types(line)["text"]
    assert entries(transaction) == (0, 1)
