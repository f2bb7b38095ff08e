"""What was refused keeps the day and the worth that the line tells."""

from datetime import date

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow
from bot.people.contacts import Contact
from bot.vocabulary import Direction
from tests.handlers.person import Person
from tests.handlers.screen import labels

pytestmark = pytest.mark.usefixtures("anna")
TODAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("language", "line", "words", "worth", "day"),
    [
        (
            "English",
            "anna wouldn't accept the hamper i gave her on 1 november, 80 eur",
            *("the hamper", 8000, date(2026, 11, 1)),
        ),
        (
            "English",
            "anna returned the flowers i brought her last fri",
            *("the flowers", None, date(2026, 10, 30)),
        ),
        ("English", "anna refused the flowers, worth about 20", "the flowers", 2000, TODAY),
        (
            "Nederlands",
            "anna heeft de bonbons teruggestuurd, 22,90",
            *("de bonbons", 2290, TODAY),
        ),
        (
            "Nederlands",
            "kreeg doos bonbons van anna (±15 euro) maar heb m teruggegeven",
            *("doos bonbons", 1500, TODAY),
        ),
        (
            "Deutsch",
            "anna hat die pralinen zurückgeschickt, 22,90",
            *("die pralinen", 2290, TODAY),
        ),
        (
            "Deutsch",
            "pralinen von anna (25€) musste ich ablehnen wg compliance",
            *("pralinen", 2500, TODAY),
        ),
    ],
)
def test_it_keeps_its_day_and_worth(
    person: Person,
    transaction: Transaction,
    language: str,
    line: str,
    words: str,
    worth: int | None,
    day: date,
) -> None:
    person.types(language)
    person.types(line)
    with transaction() as session:
        (row,) = session.exec(select(GestureRow)).all()
        told = (row.words, row.worth, row.happened_on, row.is_refused)
    assert told == (words, worth, day, True)


@pytest.mark.parametrize(
    ("language", "line", "fate"),
    [
        ("English", "i offered anna a lift but she said no thanks", "It was refused"),
        (
            "Deutsch",
            "hab annas einladung zum fußball am 14.11. ausgeschlagen, so 90 eur",
            "Es wurde abgelehnt",
        ),
    ],
)
def test_what_may_have_been_an_offer_is_asked(
    person: Person, language: str, line: str, fate: str
) -> None:
    person.types(language)
    assert fate in labels(person.types(line))


def test_what_we_had_to_say_no_to_is_theirs(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    person.types("had to say no to anna's champagne yesterday")
    with transaction() as session:
        (row,) = session.exec(select(GestureRow)).all()
        told = (row.contact_id, row.words, row.direction, row.is_refused)
    assert told == (anna.id, "champagne", Direction.RECEIVED, True)
