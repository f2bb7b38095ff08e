"""Whether somebody may be asked for something is answered with the first good day."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person

pytestmark = [on_both_databases, pytest.mark.usefixtures("anna")]


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("English", "May I ask Anna for something?", "13 November"),
        ("Nederlands", "Mag ik Anna iets vragen?", "13 november"),
        ("Nederlands", "Kan ik Anna om iets vragen?", "13 november"),
        ("Deutsch", "Darf ich Anna um was bitten?", "13. November"),
        ("Deutsch", "Kann ich Anna um etwas bitten?", "13. November"),
    ],
)
def test_the_first_good_day_is_told(
    person: Person, transaction: Transaction, language: str, line: str, day: str
) -> None:
    person.types("give Anna flowers")
    person.types(f"language {language}")
    blocks = str(person.types(line)["blocks"])
    assert day in blocks.replace("\\xa0", " ")
    with transaction() as session:
        assert not session.exec(select(AskRow)).all()
