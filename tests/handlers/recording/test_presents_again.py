"""The same present for several, told twice: whether it happened again, and everyone's share."""

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.handlers.person import Person
from tests.handlers.recording.presents import meet, pressed, shares
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

TWO = [(4500, False), (4500, True)]


@pytest.fixture(autouse=True)
def bas(transaction: Transaction, mara: Member, anna: Contact) -> Contact:
    return meet(transaction, mara, "Bas Jansen", "Bakkerij Jansen")


LINES = [
    ("English", "gave Anna and Bas a print of 90 euro together"),
    ("English", "got a print of 90 euro from Anna and Bas together"),
    ("Nederlands", "Anna en Bas samen een print van 90 euro gegeven"),
    ("Deutsch", "Anna und Bas zusammen einen Druck für 90 Euro geschenkt"),
]


@pytest.mark.parametrize(("language", "line"), LINES)
def test_the_same_present_for_several_is_counted_once(
    person: Person, slack: FakeSlack, transaction: Transaction, language: str, line: str
) -> None:
    person.types(language)
    person.types(line)
    assert shares(transaction) == TWO
    asked = person.types(line)
    assert "45" in asked["text"]
    assert "90" not in asked["text"]
    assert "Bas" in asked["text"]
    same = labels(asked)[-1]
    asked = pressed(person, slack, asked, same)
    assert "Bas" in asked["text"]
    assert "45" in asked["text"]
    pressed(person, slack, asked, same)
    assert shares(transaction) == TWO


def test_a_present_that_came_again_is_logged_with_everyones_share(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types(LINES[0][1])
    asked = person.types(LINES[0][1])
    asked = pressed(person, slack, asked, "Log it again")
    pressed(person, slack, asked, "Log it again")
    assert [worth for worth, _ in shares(transaction)] == [4500] * 4


def test_whoever_is_left_of_a_present_keeps_their_share(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member
) -> None:
    meet(transaction, mara, "Kim Vos", "Elsewhere")
    person.types("gave Bas a globe of 33.33 euro")
    asked = person.types("gave Anna, Bas and Kim a globe of 100 euro together")
    assert "€33.33" in asked["text"]
    pressed(person, slack, asked, "No, it’s the same")
    assert [worth for worth, _ in shares(transaction)] == [3333, 3334, 3333]


def test_of_the_same_as_a_share_only_the_others_are_new(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("gave Anna a globe of 45 euro")
    asked = person.types("gave Anna and Bas a globe of 90 euro together")
    assert "€45.00" in asked["text"]
    done = pressed(person, slack, asked, "No, it’s the same")
    assert "*Bas Jansen* got “a globe” (€45.00)" in done["text"]
    assert shares(transaction) == [(4500, False), (4500, False)]


@pytest.mark.parametrize(
    ("language", "line", "undo", "told"),
    [
        (
            *("English", LINES[0][1], "undo"),
            "Undone: “a print” (Anna Jansen and Bas Jansen, €90.00 altogether).",
        ),
        (
            *("Nederlands", LINES[2][1], "ongedaan maken"),
            "Teruggedraaid: “een print” (Anna Jansen en Bas Jansen, €\xa090,00 samen).",
        ),
        (
            *("Deutsch", LINES[3][1], "rückgängig"),
            "Zurückgenommen: „einen Druck“ (Anna Jansen und Bas Jansen, 90,00\xa0€ zusammen).",
        ),
        (
            *("English", "gave Anna and Bas a pen of 5 euro each", "undo"),
            "Undone: “a pen” (Anna Jansen and Bas Jansen, €5.00 each).",
        ),
        (
            *("English", "gave Anna a bottle of wine for 25 pounds", "undo"),
            "Undone: “a bottle of wine” (Anna Jansen, £25.00).",
        ),
    ],
)
def test_undo_tells_what_was_taken_back_and_its_whole_worth(
    person: Person, language: str, line: str, undo: str, told: str
) -> None:
    person.types(language)
    person.types(line)
    assert person.types(undo)["text"] == told
