"""One present for several: for a household, for all at an organisation, for two together."""

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.presents import meet, pressed, shares
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture(autouse=True)
def bas(transaction: Transaction, mara: Member, anna: Contact) -> Contact:
    assert anna.organisation == "Bakkerij Jansen"
    return meet(transaction, mara, "Bas Jansen", "Bakkerij Jansen")


@on_both_databases
@pytest.mark.parametrize(
    ("language", "told", "line", "together", "each"),
    [
        (
            "English",
            "Anna and Bas live together",
            "gave Anna and Bas a bottle of wine €25",
            "€25.00 altogether",
            "€25.00 each",
        ),
        (
            "Nederlands",
            "Anna en Bas wonen samen",
            "Anna en Bas een fles wijn gegeven €25",
            "€\xa025,00 samen",
            "€\xa025,00 voor ieder",
        ),
        (
            "Deutsch",
            "Anna und Bas wohnen zusammen",
            "Anna und Bas eine Flasche Wein geschenkt 25 €",
            "25,00\xa0€ zusammen",
            "25,00\xa0€ für jede Person",
        ),
    ],
)
def test_it_is_asked_what_a_present_for_a_household_is_worth(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    told: str,
    line: str,
    together: str,
    each: str,
) -> None:
    person.types(language)
    person.types(told)
    asked = person.types(line)
    assert labels(asked)[:2] == [together, each]
    assert shares(transaction) == []
    done = pressed(person, slack, asked, together)
    assert "25" in done["text"]
    assert shares(transaction) == [(1250, False), (1250, True)]
    pressed(person, slack, done, labels(done)[0])
    assert shares(transaction) == []
    pressed(person, slack, person.types(line), each)
    assert shares(transaction) == [(2500, False), (2500, False)]


@pytest.mark.parametrize(
    ("language", "line", "together", "each"),
    [
        (
            "English",
            "gave anna and bas a bottle for 20 euro",
            "€20.00 altogether",
            "€20.00 each",
        ),
        (
            "Nederlands",
            "anna en bas een fles wijn van 20 euro gegeven",
            "€\xa020,00 samen",
            "€\xa020,00 voor ieder",
        ),
        (
            "Deutsch",
            "anna und bas eine flasche wein für 20 € geschenkt",
            "20,00\xa0€ zusammen",
            "20,00\xa0€ für jede Person",
        ),
    ],
)
def test_it_is_asked_what_a_present_for_several_is_worth(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    line: str,
    together: str,
    each: str,
) -> None:
    person.types(language)
    asked = person.types(line)
    assert labels(asked)[:2] == [together, each]
    assert shares(transaction) == []
    done = pressed(person, slack, asked, together)
    assert shares(transaction) == [(1000, False), (1000, True)]
    pressed(person, slack, done, labels(done)[0])
    pressed(person, slack, person.types(line), each)
    assert shares(transaction) == [(2000, False), (2000, False)]


@pytest.mark.parametrize(
    "line",
    [
        "gave anna and bas a bottle of 20 euro for the two of them",
        "gave anna and bas a bottle, 20 euro for both",
        "anna en bas een fles gegeven, 20 euro voor beiden",
        "anna und bas eine flasche geschenkt, 20 € für beide",
    ],
)
def test_what_is_for_both_is_worth_that_together(
    person: Person, transaction: Transaction, line: str
) -> None:
    person.types(line)
    assert shares(transaction) == [(1000, False), (1000, True)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("gave Anna and Bas together wine", [(None, False), (None, True)]),
        ("gave Anna and Bas wine", [(None, False), (None, True)]),
        ("gave Anna and Bas wine €20 each", [(2000, False), (2000, False)]),
        ("Anna en Bas elk een fles wijn gegeven van €20", [(2000, False), (2000, False)]),
        ("Anna und Bas je eine Flasche Wein geschenkt, 20 €", [(2000, False), (2000, False)]),
        ("got flowers from Anna and Bas", [(None, False), (None, True)]),
        ("gave Anna and Bas wine, €25.01 together", [(1251, False), (1250, True)]),
    ],
)
def test_nothing_is_asked_of_a_household_where_it_is_said(
    person: Person, transaction: Transaction, line: str, found: list[tuple[int | None, bool]]
) -> None:
    person.types("Anna and Bas live together")
    assert "Logged" in person.types(line)["text"]
    assert shares(transaction) == found


@pytest.mark.parametrize(
    ("language", "line", "text"),
    [
        (
            "English",
            "gave Anna and Bas together a bottle of wine €25",
            "together got “a bottle of wine” (€25.00) from you today",
        ),
        ("Nederlands", "Anna en Bas samen een fles wijn gegeven €25", "(€\xa025,00)"),
        ("Deutsch", "Anna und Bas zusammen eine Flasche Wein geschenkt 25 €", "(25,00\xa0€)"),
    ],
)
def test_a_present_for_two_together_is_worth_what_it_was_worth(
    person: Person, transaction: Transaction, language: str, line: str, text: str
) -> None:
    person.types(language)
    assert text in person.types(line)["text"]
    assert shares(transaction) == [(1250, False), (1250, True)]


def test_each_of_a_household_has_a_cooling_off_window(person: Person) -> None:
    person.types("Anna and Bas live together")
    person.types("gave Anna and Bas wine")
    for name in ("Anna", "Bas"):
        assert "*Asking:* best from" in person.types(f"who {name}")["text"]


def test_two_who_share_nothing_each_get_one_as_before(
    person: Person, transaction: Transaction
) -> None:
    assert "each got “wine” (€20.00)" in person.types("gave Anna and Bas wine €20 each")["text"]
    assert shares(transaction) == [(2000, False), (2000, False)]
    person.types("undo")
    person.types("gave Anna and Bas wine")
    assert shares(transaction) == [(None, False), (None, False)]


def test_what_is_put_right_stays_one_present(person: Person, transaction: Transaction) -> None:
    person.types("gave Anna and Bas together wine €20")
    assert "(€30.00)" in person.types("no, it was €30")["text"]
    assert shares(transaction) == [(1500, False), (1500, True)]
    person.types("undo")
    assert [worth for worth, _ in shares(transaction)] == [1000, 1000]
