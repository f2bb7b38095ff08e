"""What a line tells beside answers of several people, and beside those that are awaited."""

import pytest
from sqlmodel import select

from bot.asking import asks
from bot.database import Transaction
from bot.models import GestureRow
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.assembly import StoppedClock
from tests.handlers.conftest import Types
from tests.handlers.person import Person
from tests.handlers.recording.answered import answers
from tests.handlers.recording.test_commands import add
from tests.handlers.recording.test_several_answers import PEOPLE, asked
from tests.handlers.screen import labels


@pytest.fixture(autouse=True)
def known(transaction: Transaction, mara: Member, anna: Contact) -> None:
    for name in PEOPLE:
        add(transaction, mara, name)


@pytest.mark.parametrize(
    ("language", "line", "open_still", "question"),
    [
        (
            "en",
            "Bram's invoice arrived, still waiting for Joost",
            "*Joost Hendriks* stays open",
            "What happened?",
        ),
        (
            "nl",
            "Bram heeft de foto gestuurd, Joost nog niet",
            "*Joost Hendriks* blijft openstaan",
            "Wat is er gebeurd?",
        ),
        (
            "de",
            "bram hat das Foto geschickt, joost noch nicht",
            "*Joost Hendriks* bleibt offen",
            "Was ist passiert?",
        ),
    ],
)
def test_what_is_told_of_others_beside_it_is_not_lost(
    person: Person,
    transaction: Transaction,
    language: str,
    line: str,
    open_still: str,
    question: str,
) -> None:
    asked(person, language)
    shown = person.types(line)
    assert open_still in shown["text"]
    assert question in shown["text"]
    assert "*Bram Kuipers*" in shown["text"]
    assert answers(transaction) == {}
    with transaction() as session:
        assert session.exec(select(GestureRow)).all() == []


@pytest.mark.parametrize(
    "wish",
    [
        "remind me to send Fatima the photos",
        "forget Fatima El Amrani",
        "Fatima's birthday is 3 March",
    ],
)
def test_what_is_wanted_beside_it_is_no_gift(
    person: Person, transaction: Transaction, wish: str
) -> None:
    asked(person)
    shown = person.types(f"{wish}, still waiting for Joost")["text"]
    assert "stays open" not in shown, shown
    assert "Logged" not in shown
    with transaction() as session:
        assert session.exec(select(GestureRow)).all() == []


def test_an_amount_told_beside_it_has_the_currency_of_the_workspace(person: Person) -> None:
    asked(person)
    shown = person.types("gave Bram flowers 12.50, still waiting for Joost")
    assert "*Joost Hendriks* stays open" in shown["text"]
    assert "€12.50" in labels(shown)


def test_whom_the_line_before_still_asks_about_is_said(
    person: Person, types: Types, transaction: Transaction
) -> None:
    asked(person)
    types("gave Fatima flowers")
    types("ask Anna and Fatima for a logo on Friday")
    shown = types("Bram said yes, Joost no")["text"]
    assert answers(transaction) == {"Bram": "yes", "Joost": "no"}
    assert "nothing has been logged yet about *Fatima El Amrani*" in shown


def test_only_what_the_member_still_waits_for_stays_open(
    person: Person, transaction: Transaction, mara: Member, ben: Member, clock: StoppedClock
) -> None:
    """What a colleague asked is the colleague's."""
    claire = add(transaction, mara, "Claire Dubois")
    with transaction() as session:
        asks.make(session, ben, claire, "a photo", clock.now().date(), clock.now())
    asked(person)
    shown = person.types("Bram said yes, Claire hasn't answered yet")["text"]
    assert "*Claire Dubois* stays open" not in shown
    assert answers(transaction) == {}
