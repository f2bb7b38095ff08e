"""What somebody plans to ask though it is planned already: moved, asked twice, or left."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow
from bot.people.contacts import Contact
from bot.vocabulary import AskState
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.screen import labels

FIRST, OTHER = date(2026, 12, 2), date(2026, 12, 9)
LINES = {
    "English": (
        "ask Anna for the papers on 2 December",
        "ask Anna for the papers on 9 December",
        "You already have the same ask planned for Wednesday 2 December. Is this another one?",
        "Move it to Wednesday 9 December",
        "Log it again",
    ),
    "Nederlands": (
        "vraag Anna op 2 december om de papieren",
        "vraag Anna op 9 december om de papieren",
        "Deze vraag staat al gepland voor woensdag 2 december. Is dit een andere?",
        "Verplaatsen naar woensdag 9 december",
        "Nog een keer noteren",
    ),
    "Deutsch": (
        "frag Anna am 2. Dezember nach den Unterlagen",
        "frag Anna am 9. Dezember nach den Unterlagen",
        "Diese Bitte ist schon geplant, für Mittwoch, den 2.\xa0Dezember. Ist das eine weitere?",
        "Verschieben auf Mittwoch, den 9.\xa0Dezember",
        "Noch einmal notieren",
    ),
}


def plans(transaction: Transaction) -> list[date | None]:
    with transaction() as session:
        rows = session.exec(select(AskRow).order_by(AskRow.planned_for))  # type: ignore[arg-type]
        return [row.planned_for for row in rows if row.state is AskState.PLANNED]


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("language", LINES)
def test_one_on_another_day_may_be_moved(
    person: Person, transaction: Transaction, language: str
) -> None:
    first, other, asked, move, _ = LINES[language]
    person.types(f"language {language}")
    person.types(first)
    shown = person.types(other)
    assert asked in shown["text"]
    assert plans(transaction) == [FIRST]
    person.presses(shown, move)
    person.presses(shown, move)
    assert plans(transaction) == [OTHER]
    person.types("undo")
    assert plans(transaction) == [FIRST]


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("language", LINES)
def test_it_may_be_another_one(person: Person, transaction: Transaction, language: str) -> None:
    first, other, _, _, again = LINES[language]
    person.types(f"language {language}")
    person.types(first)
    person.presses(person.types(other), again)
    assert plans(transaction) == [FIRST, OTHER]


@pytest.mark.usefixtures("anna")
def test_it_is_asked_whenever_it_was_planned(
    person: Person, transaction: Transaction, clock: StoppedClock
) -> None:
    first, other, asked, move, _ = LINES["English"]
    person.types(first)
    clock.moment += timedelta(days=7)
    shown = person.types(other)
    assert asked in shown["text"]
    assert move in labels(shown)
    assert plans(transaction) == [FIRST]


@pytest.mark.usefixtures("anna")
def test_one_on_the_same_day_has_nowhere_to_move(person: Person) -> None:
    first, *_ = LINES["English"]
    person.types(first)
    assert labels(person.types(first)) == ["Log it again", "No, it’s the same"]


@pytest.mark.usefixtures("anna")
def test_of_two_alike_none_is_moved(person: Person) -> None:
    first, other, _, _, again = LINES["English"]
    person.types(first)
    person.presses(person.types(other), again)
    shown = person.types("ask Anna for the papers on 16 December")
    assert labels(shown) == ["Log it again", "No, it’s the same"]


def test_of_several_people_none_is_moved(person: Person, anna: Contact, bram: Contact) -> None:
    person.types("ask Anna for the papers on 2 December")
    shown = person.types("ask Anna and Bram for the papers on 9 December")
    assert not any(label.startswith("Move") for label in labels(shown))
