"""A correction of an entry about several people."""

from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.conftest import Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.corrections.conftest import Ledger
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
