"""Several people with several answers in one line: each answer is its own person's."""

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AskRow, GestureRow, ResponseRow
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.answered import answers
from tests.handlers.recording.test_commands import add
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

LANGUAGES = {"en": "English", "nl": "Nederlands", "de": "Deutsch"}
ASKS = {
    "en": "asked {name} whether they will come to the open day",
    "nl": "ik heb {name} gevraagd om een foto",
    "de": "ich habe {name} um ein Foto gebeten",
}
PEOPLE = ("Bram Kuipers", "Joost Hendriks", "Fatima El Amrani")


@pytest.fixture(autouse=True)
def known(transaction: Transaction, mara: Member, anna: Contact) -> None:
    for name in PEOPLE:
        add(transaction, mara, name)


def asked(person: Person, language: str = "en") -> None:
    person.types(f"language {LANGUAGES[language]}")
    for name in PEOPLE:
        person.types(ASKS[language].format(name=name))


LINES = [
    ("en", "Bram said yes, Joost no", {"Bram": "yes", "Joost": "no"}),
    ("en", "Bram said yes and Joost said no", {"Bram": "yes", "Joost": "no"}),
    ("en", "Bram said no but Joost said yes", {"Bram": "no", "Joost": "yes"}),
    ("en", "yes from Bram, no from Joost", {"Bram": "yes", "Joost": "no"}),
    (
        "en",
        "Bram and Joost are coming, Fatima can't make it",
        {"Bram": "yes", "Joost": "yes", "Fatima": "no"},
    ),
    (
        "en",
        "Bram said yes, Joost partly, Fatima declined",
        {"Bram": "yes", "Joost": "partly", "Fatima": "no"},
    ),
    ("nl", "Bram ja, Joost nee", {"Bram": "yes", "Joost": "no"}),
    ("nl", "Bram heeft ja gezegd en Joost niet", {"Bram": "yes", "Joost": "no"}),
    ("nl", "Bram en Joost komen, Fatima kan niet", {"Bram": "yes", "Joost": "yes", "Fatima": "no"}),
    ("de", "bram sagt ja, joost kann nicht", {"Bram": "yes", "Joost": "no"}),
    ("de", "Bram hat zugesagt, Joost abgesagt", {"Bram": "yes", "Joost": "no"}),
    (
        "de",
        "Bram und Joost kommen, Fatima kann nicht",
        {"Bram": "yes", "Joost": "yes", "Fatima": "no"},
    ),
]


@on_both_databases
@pytest.mark.parametrize(("language", "line", "told"), LINES)
def test_each_answer_is_its_own_persons(
    person: Person, transaction: Transaction, language: str, line: str, told: dict[str, str]
) -> None:
    asked(person, language)
    shown = person.types(line)
    assert answers(transaction) == told, shown["text"]
    assert len(labels(shown)) == 1
    person.types("undo")
    assert answers(transaction) == {}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Bram and Joost both said yes"),
        ("nl", "Joost en Bram hebben ja gezegd"),
        ("de", "Bram und Joost haben zugesagt"),
    ],
)
def test_one_answer_of_several_stays_so(
    person: Person, transaction: Transaction, language: str, line: str
) -> None:
    asked(person, language)
    person.types(line)
    assert answers(transaction) == {"Bram": "yes", "Joost": "yes"}


@pytest.mark.parametrize(
    ("language", "line", "open_still", "told"),
    [
        ("en", "Bram said yes, Joost hasn't answered yet", "*Joost Hendriks* stays open", "yes"),
        ("nl", "Bram ja, Joost nog niet", "*Joost Hendriks* blijft openstaan", "yes"),
        ("de", "Bram hat abgesagt, Joost noch nicht", "*Joost Hendriks* bleibt offen", "no"),
    ],
)
def test_an_answer_that_is_awaited_is_said_to_be(
    person: Person,
    transaction: Transaction,
    language: str,
    line: str,
    open_still: str,
    told: str,
) -> None:
    asked(person, language)
    assert open_still in person.types(line)["text"]
    assert answers(transaction) == {"Bram": told}


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("en", "Bram is thinking of yes, Joost said no", "one answer per message"),
        ("nl", "Bram twijfelt over ja, Joost zei nee", "per bericht één antwoord"),
        ("de", "Bram sagt vielleicht, Joost hat abgesagt", "pro Nachricht nur eine Antwort"),
    ],
)
def test_what_is_not_sure_of_each_is_asked_with_no_button_for_all(
    person: Person, transaction: Transaction, language: str, line: str, told: str
) -> None:
    asked(person, language)
    shown = person.types(line)
    assert told in shown["text"], shown["text"]
    assert labels(shown) == []
    assert answers(transaction) == {}


@pytest.mark.parametrize(
    ("language", "made", "line", "told"),
    [
        (
            "en",
            ("asked Anna Jansen for the keys", "asked Anna Jansen for the manual"),
            "Anna said yes to the keys but no to the manual",
            ["yes", "no"],
        ),
        (
            "nl",
            (
                "ik heb Anna Jansen gevraagd om de sleutels",
                "ik heb Anna Jansen gevraagd om de handleiding",
            ),
            "Anna zei ja op de sleutels maar nee op de handleiding",
            ["yes", "no"],
        ),
        (
            "de",
            (
                "ich habe Anna Jansen um die Schlüssel gebeten",
                "ich habe Anna Jansen um die Anleitung gebeten",
            ),
            "Anna sagt Ja zu den Schlüsseln, aber Nein zu der Anleitung",
            ["yes", "no"],
        ),
    ],
)
def test_each_answer_is_its_own_asks(
    person: Person,
    transaction: Transaction,
    language: str,
    made: tuple[str, str],
    line: str,
    told: list[str],
) -> None:
    person.types(f"language {LANGUAGES[language]}")
    for ask in made:
        person.types(ask)
    shown = person.types(line)
    with transaction() as session:
        found = session.exec(select(ResponseRow.answer).join(AskRow).order_by(col(AskRow.id))).all()
    assert [str(one) for one in found] == told, shown["text"]


def test_which_ask_is_asked_of_each(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked(person)
    person.types("asked Bram Kuipers for a photo")
    which = person.types("Bram said yes, Joost no")
    assert "*Bram Kuipers* has several open asks" in which["text"]
    assert answers(transaction) == {}
    person.presses(which, labels(which)[1])
    assert "*Joost Hendriks* said no" in slack.wait_for("response").arguments["text"]
    assert answers(transaction) == {"Bram": "yes", "Joost": "no"}


@pytest.mark.parametrize(
    ("line", "told", "gifts"),
    [
        ("Bram said no, she's out that week", {"Bram": "no"}, []),
        ("gave Bram flowers, he said thanks, yes", {}, []),
    ],
)
def test_other_lines_are_read_as_before(
    person: Person,
    transaction: Transaction,
    line: str,
    told: dict[str, str],
    gifts: list[str],
) -> None:
    asked(person)
    shown = person.types(line)["text"]
    assert answers(transaction) == told, shown
    with transaction() as session:
        assert session.exec(select(GestureRow.words)).all() == gifts, shown


@pytest.mark.parametrize(
    ("language", "line", "shown"),
    [
        ("en", "Bram said yes, she'll send it Monday", "answer “Yes”"),
        ("nl", "Bram zei ja, ze stuurt het maandag", "antwoord “Ja”"),
        ("de", "Bram sagt ja, er bringt es am Montag", "Antwort „Ja“"),
    ],
)
def test_the_answer_is_shown_before_the_press(
    person: Person, transaction: Transaction, language: str, line: str, shown: str
) -> None:
    asked(person, language)
    assert shown in person.types(line)["text"]
    assert answers(transaction) == {}
