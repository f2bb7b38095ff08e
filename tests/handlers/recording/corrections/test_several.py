"""A correction of an entry about several people."""

import pytest

from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.conftest import Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.corrections.conftest import LANGUAGES, PUT_RIGHT, Ledger
from tests.handlers.recording.presents import shares
from tests.handlers.slack import FakeSlack


@on_both_databases
def test_of_several_it_is_asked_who(
    types: Types,
    person: Person,
    slack: FakeSlack,
    ledger: Ledger,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
) -> None:
    with transaction() as session:
        contacts.add(session, mara, NewContact("Pieter Smit", Audience.CLIENT), anna.red_on)
    types("gave Anna flowers")
    asked = types("nee dat was Pieter")
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]
    person.presses(asked, "Pieter Smit")
    slack.wait_for("response")
    assert ledger.gestures() == [("Pieter", "given", "flowers", "2026-11-03")]


@on_both_databases
def test_several_at_once_are_put_right_together(types: Types, ledger: Ledger) -> None:
    types("gave Anna and Pieter flowers")
    assert types("sorry, wine")["text"].startswith("I’ve put that right.")
    types("no, yesterday")
    assert ledger.gestures() == [
        ("Anna", "given", "wine", "2026-11-02"),
        ("Pieter", "given", "wine", "2026-11-02"),
    ]
    for words in ("wine", "flowers"):
        types("undo")
        assert ledger.gestures() == [
            ("Anna", "given", words, "2026-11-03"),
            ("Pieter", "given", words, "2026-11-03"),
        ]
    types("undo")
    assert ledger.gestures() == []


def test_which_of_several_was_wrong_is_not_guessed(types: Types, ledger: Ledger) -> None:
    types("gave Anna and Pieter flowers")
    before = ledger.gestures()
    assert types("no, that was Petra")["text"].startswith("I’m not sure how to correct that,")
    assert ledger.gestures() == before


BOTH = {
    "en": "gave Anna and Pieter a print of 90 euro together",
    "nl": "Anna en Pieter samen een print van 90 euro gegeven",
    "de": "Anna und Pieter zusammen einen Druck für 90 Euro geschenkt",
}
ONLY = [
    ("en", "no, only for Anna"),
    ("en", "sorry, just Anna"),
    ("en", "no, for Anna only"),
    ("nl", "nee, alleen voor Anna"),
    ("nl", "nee, alleen Anna"),
    ("de", "nein, nur für Anna"),
    ("de", "nein, nur Anna"),
]


@pytest.mark.parametrize(("language", "line"), ONLY)
def test_it_was_one_of_them_alone(
    types: Types, ledger: Ledger, transaction: Transaction, language: str, line: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(BOTH[language])
    assert types(line)["text"].startswith(PUT_RIGHT[language])
    assert [one[0] for one in ledger.gestures()] == ["Anna"]
    assert shares(transaction) == [(9000, False)]
    types("undo")
    assert shares(transaction) == [(4500, False), (4500, True)]


def test_somebody_else_alone_is_one_of_them_at_most(types: Types, ledger: Ledger) -> None:
    types(BOTH["en"])
    types("no, only for Petra")
    assert [one[0] for one in ledger.gestures()] == ["Anna", "Pieter"]


def test_one_that_was_for_somebody_else_only(types: Types, ledger: Ledger) -> None:
    types("gave Anna flowers")
    types("no, only for Pieter")
    assert [one[:3] for one in ledger.gestures()] == [("Pieter", "given", "flowers")]


@pytest.mark.parametrize(("language", "line"), ONLY)
def test_with_nothing_to_put_right_nothing_is_offered_to_be_logged(
    person: Person, ledger: Ledger, language: str, line: str
) -> None:
    person.types(f"language {LANGUAGES[language]}")
    person.types(BOTH[language])
    person.types("undo")
    shown = person.types(line)
    for word in ("“only", "“just", "“alleen", "„nur", "“nee, alleen", "„nein, nur"):
        assert word not in shown["text"]
    assert ledger.gestures() == []
