"""A line right after a gift that tells that it wasn't taken after all."""

import pytest

from bot.database import Transaction
from bot.vocabulary import Direction
from tests.handlers.conftest import Types
from tests.handlers.person import Person
from tests.handlers.recording.corrections.conftest import LANGUAGES, Ledger
from tests.handlers.recording.presents import pressed
from tests.handlers.recording.refused import standing
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

GOT = {
    "en": "got a mug worth 30 euro from Anna yesterday",
    "nl": "gisteren een mok van 30 euro van Anna gekregen",
    "de": "gestern eine Tasse für 30 Euro von Anna bekommen",
}
GAVE = {
    "en": "gave Anna a mug of 30 euro yesterday",
    "nl": "gisteren Anna een mok van 30 euro gegeven",
    "de": "gestern Anna eine Tasse für 30 Euro geschenkt",
}
RECEIVED = [
    ("en", "no, I sent it back"),
    ("en", "actually I sent it back"),
    ("en", "no, I gave it back"),
    ("en", "no, she sent it back"),
    ("en", "no I had to return it, too expensive"),
    ("en", "I didn't accept it"),
    ("en", "oops, I sent the mug back"),
    ("en", "no, we refused it because of our policy"),
    ("en", "sorry, I returned it this morning"),
    ("nl", "heb het teruggestuurd"),
    ("nl", "nee, ik heb hem teruggegeven"),
    ("nl", "eigenlijk heb ik het niet aangenomen"),
    ("nl", "nee, teruggestuurd"),
    ("nl", "ik stuurde de mok terug"),
    ("de", "hab ich zurückgeschickt"),
    ("de", "nein, ich habe sie zurückgegeben"),
    ("de", "eigentlich hab ich es nicht angenommen"),
    ("de", "nein, abgelehnt"),
]
GIVEN = [
    ("en", "no, she sent it back"),
    ("en", "she didn't accept it"),
    ("en", "no, it was refused"),
    ("en", "actually Anna refused it"),
    ("en", "no, Anna sent the mug back"),
    ("en", "they returned it"),
    ("nl", "ze wilde het niet"),
    ("nl", "nee, ze stuurde het terug"),
    ("nl", "nee, Anna heeft het geweigerd"),
    ("nl", "het werd geweigerd"),
    ("de", "sie hat es nicht angenommen"),
    ("de", "nein, sie hat sie zurückgeschickt"),
    ("de", "hat sie abgelehnt"),
    ("de", "sie wollte es nicht"),
]
IN_DOUBT = [
    ("en", "no, I refused it"),
    ("en", "no I returned it"),
    ("nl", "nee, ik heb het geweigerd"),
    ("de", "nein, ich habe es abgelehnt"),
]


@pytest.mark.parametrize(
    ("language", "before", "line", "direction"),
    [
        *((code, GOT[code], line, Direction.RECEIVED) for code, line in RECEIVED),
        *((code, GAVE[code], line, Direction.GIVEN) for code, line in GIVEN),
    ],
)
def test_it_becomes_refused_with_its_worth_and_day(
    types: Types,
    transaction: Transaction,
    language: str,
    before: str,
    line: str,
    direction: Direction,
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(before)
    (was,) = standing(transaction)
    shown = types(line)
    assert standing(transaction) == [(direction, was[1], True)], shown["text"]
    assert "30" in shown["text"]
    assert {"en": "yesterday", "nl": "gisteren", "de": "gestern"}[language] in shown["text"]


@pytest.mark.parametrize(("language", "line"), IN_DOUBT)
def test_it_is_asked_who_refused_what_we_gave(
    person: Person, slack: FakeSlack, transaction: Transaction, language: str, line: str
) -> None:
    person.types(f"language {LANGUAGES[language]}")
    person.types(GAVE[language])
    ((_, words, _),) = standing(transaction)
    asked = person.types(line)
    assert standing(transaction) == [(Direction.GIVEN, words, False)]
    pressed(person, slack, asked, labels(asked)[0])
    assert standing(transaction) == [(Direction.GIVEN, words, True)]


def test_of_a_present_for_several_it_is_asked(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("gave Anna and Pieter a print of 90 euro together")
    asked = person.types("no, they sent it back")
    assert "€90.00 altogether" in asked["text"]
    assert [one[2] for one in standing(transaction)] == [False, False]
    done = pressed(person, slack, asked, "It was refused")
    assert "€90.00" in done["text"]
    assert [one[2] for one in standing(transaction)] == [True, True]


def test_one_of_several_who_is_named_refused_it(person: Person, transaction: Transaction) -> None:
    person.types("gave Anna and Pieter a pen each")
    person.types("no, Pieter sent it back")
    assert [one[2] for one in standing(transaction)] == [False, True]


def test_no_thanks_are_due_for_what_was_sent_back(person: Person, ledger: Ledger) -> None:
    person.types("got a mug from Anna")
    assert ledger.thanks() == ["Anna"]
    person.types("no, I sent it back")
    assert ledger.thanks() == []


def test_undo_has_it_accepted_again(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("got a mug from Anna")
    pressed(person, slack, person.types("no, I sent it back"), "Undo")
    assert standing(transaction) == [(Direction.RECEIVED, "a mug", False)]


@pytest.mark.parametrize(
    "line",
    [
        "no, I didn't send it back",
        "did she send it back?",
        "no, Pieter sent a book back",
        "she refused",
        "we declined",
        "I'll send it back",
    ],
)
def test_other_lines_refuse_nothing_and_turn_nothing(
    person: Person, transaction: Transaction, line: str
) -> None:
    person.types("got a mug from Anna")
    person.types(line)
    assert standing(transaction)[0] == (Direction.RECEIVED, "a mug", False)
