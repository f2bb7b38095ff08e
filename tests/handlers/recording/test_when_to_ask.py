"""The answer to "When do you want to ask?": a day ahead, a time that is none, or no day yet."""

from datetime import date

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow
from bot.vocabulary import AskState
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels

pytestmark = pytest.mark.usefixtures("anna")
"""It is Tuesday 3 November 2026."""

WISHES = {
    "English": "I want to ask Anna for a review",
    "Nederlands": "ik wil Anna nog vragen om een review",
    "Deutsch": "ich will Anna noch um eine Bewertung bitten",
}


def planned(transaction: Transaction) -> list[str]:
    with transaction() as session:
        rows = session.exec(select(AskRow)).all()
        assert all(row.state is AskState.PLANNED for row in rows)
        return [str(row.planned_for) for row in rows]


@on_both_databases
@pytest.mark.parametrize(
    ("language", "told", "day"),
    [
        ("English", "Wednesday", "2026-11-04"),
        ("English", "Monday", "2026-11-09"),
        ("English", "Tuesday", "2026-11-10"),
        ("English", "on the 2nd", "2026-12-02"),
        ("English", "next week", "2026-11-09"),
        ("English", "sometime next week", "2026-11-09"),
        ("English", "next month", "2026-12-01"),
        ("English", "maybe mid December", "2026-12-15"),
        ("English", "not until January", "2027-01-04"),
        ("English", "after Christmas", "2026-12-28"),
        ("English", "let's say Friday", "2026-11-06"),
        ("Nederlands", "doe dan maar de 10de", "2026-11-10"),
        ("Deutsch", "lieber am 10.", "2026-11-10"),
        ("Nederlands", "woensdag", "2026-11-04"),
        ("Nederlands", "op de 2de", "2026-12-02"),
        ("Nederlands", "volgende maand", "2026-12-01"),
        ("Nederlands", "ergens volgende week", "2026-11-09"),
        ("Nederlands", "pas in januari", "2027-01-04"),
        ("Nederlands", "na nieuwjaar", "2027-01-04"),
        ("Deutsch", "am Mittwoch", "2026-11-04"),
        ("Deutsch", "montag", "2026-11-09"),
        ("Deutsch", "am 2.", "2026-12-02"),
        ("Deutsch", "nächste Woche", "2026-11-09"),
        ("Deutsch", "so mitte dezember", "2026-12-15"),
        ("Deutsch", "erst im Januar", "2027-01-04"),
        ("Deutsch", "nach Neujahr", "2027-01-04"),
    ],
)
def test_the_day_is_the_next_such_one(
    person: Person, transaction: Transaction, language: str, told: str, day: str
) -> None:
    person.types(f"language {language}")
    person.types(WISHES[language])
    person.types(told)
    assert planned(transaction) == [day]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("English", "later"),
        ("English", "one day"),
        ("English", "I don't know yet"),
        ("Nederlands", "later"),
        ("Nederlands", "ooit"),
        ("Nederlands", "ik weet het nog niet"),
        ("Deutsch", "später"),
        ("Deutsch", "irgendwann"),
        ("Deutsch", "weiß ich noch nicht"),
    ],
)
def test_what_tells_no_day_has_one_asked_for_again(
    person: Person, transaction: Transaction, language: str, told: str
) -> None:
    person.types(f"language {language}")
    person.types(WISHES[language])
    shown = person.types(told)
    assert told in shown["text"]
    assert len(labels(shown)) == 6
    assert planned(transaction) == []
    person.presses(shown, labels(shown)[2])
    assert planned(transaction) == ["2026-11-09"]


@pytest.mark.parametrize(
    "line",
    [
        "ask Anna for a review one day",
        "I'd like to ask Anna for a review some day",
        "vraag Anna ooit om een review",
        "Anna irgendwann um eine Bewertung bitten",
    ],
)
def test_a_wish_that_tells_no_day_offers_some(
    person: Person, transaction: Transaction, line: str
) -> None:
    shown = person.types(line)
    assert "isn’t a particular day," in shown["text"]
    assert labels(shown)[:4] == [
        "Today",
        "Wednesday 4 November",
        "Monday 9 November",
        "Tuesday 1 December",
    ]
    assert planned(transaction) == []


@pytest.mark.parametrize(
    ("line", "told", "day"),
    [
        ("asked Anna recently for a review", "Wednesday", "2026-10-28"),
        ("heb Anna onlangs om een review gevraagd", "woensdag", "2026-10-28"),
        ("Anna neulich um eine Bewertung gebeten", "am Mittwoch", "2026-10-28"),
    ],
)
def test_of_an_ask_that_was_made_it_lies_behind(
    person: Person, transaction: Transaction, line: str, told: str, day: str
) -> None:
    person.types(line)
    person.types(told)
    with transaction() as session:
        (row,) = session.exec(select(AskRow)).all()
        assert (row.state, str(row.made_on)) == (AskState.MADE, day)


@pytest.mark.parametrize("told", ["later", "next week", "na nieuwjaar"])
def test_what_happened_has_no_such_day(person: Person, told: str) -> None:
    person.types("gave Anna a book last week")
    person.types(told)
    assert "book" not in person.types("who is Anna Jansen")["text"]


@on_both_databases
@pytest.mark.parametrize(
    ("language", "told"),
    [("English", "yesterday"), ("Nederlands", "gisteren"), ("Deutsch", "gestern")],
)
def test_a_day_that_can_only_lie_behind_tells_that_it_was_asked(
    person: Person, transaction: Transaction, language: str, told: str
) -> None:
    person.types(f"language {language}")
    person.types(WISHES[language])
    shown = person.types(told)
    with transaction() as session:
        ask = session.exec(select(AskRow)).one()
        assert (ask.state, ask.made_on) == (AskState.MADE, date(2026, 11, 2)), shown["text"]
    assert len(labels(shown)) == 2


@pytest.mark.parametrize(
    ("language", "line", "asked"),
    [
        ("English", "I want to ask Anna today for a review", "It was already asked"),
        ("Nederlands", "ik wil Anna vandaag om een review vragen", "Het is al gevraagd"),
        ("Deutsch", "ich will Anna heute um eine Bewertung bitten", "Schon gefragt"),
    ],
)
def test_a_wish_for_today_is_stored_once_it_is_told_that_it_was_asked(
    person: Person, transaction: Transaction, language: str, line: str, asked: str
) -> None:
    person.types(f"language {language}")
    shown = person.types(line)
    assert planned(transaction) == []
    assert labels(shown)[0] == asked
    person.presses(shown, asked)
    with transaction() as session:
        assert session.exec(select(AskRow)).one().state is AskState.MADE
