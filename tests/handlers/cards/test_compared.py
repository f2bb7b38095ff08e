"""Whether somebody takes part in experiments, told in a line: kept, and taken back by "undo"."""

import pytest

from bot.database import Transaction
from bot.models import ContactRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience
from messages.cards.buttons import COMPARE
from tests.bot.plain_words import Team
from tests.conftest import NOW
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


def flags(transaction: Transaction, contact: Contact) -> tuple[bool, bool]:
    """Whether they are never compared, and whether they agreed."""
    with transaction() as session:
        row = session.get_one(ContactRow, contact.id)
        return row.is_never_compared, row.agrees_to_compare


def make_colleague(transaction: Transaction, contact: Contact) -> None:
    with transaction() as session:
        session.get_one(ContactRow, contact.id).audience = Audience.STAFF


@pytest.mark.parametrize(
    ("language", "line", "undo"),
    [
        ("English", "never compare Anna Jansen", "undo"),
        ("English", "leave Anna out of experiments", "undo"),
        ("Nederlands", "Anna nooit vergelijken", "ongedaan maken"),
        ("Deutsch", "Anna aus Experimenten heraushalten", "rückgängig"),
    ],
)
def test_it_is_kept_and_taken_back(
    person: Person, transaction: Transaction, anna: Contact, language: str, line: str, undo: str
) -> None:
    person.types(f"language {language}")
    assert undo in person.types(line)["text"]
    assert flags(transaction, anna) == (True, False)
    person.types(undo)
    assert flags(transaction, anna) == (False, False)


def test_a_plain_campaign_may_still_include_them(person: Person, anna: Contact) -> None:
    assert person.types("never compare Anna")["text"] == (
        "Noted on the card of *Anna Jansen*: left out of experiments. A campaign in which "
        "everybody gets the same can still include them. “undo” takes that back."
    )
    assert (
        person.types("never compare Anna")["text"]
        == "*Anna Jansen* is already left out of experiments."
    )


def test_a_colleague_agrees(person: Person, transaction: Transaction, anna: Contact) -> None:
    make_colleague(transaction, anna)
    told = person.types("Anna agrees to take part in experiments")["text"]
    assert told.startswith("Noted on the card of *Anna Jansen*: agreed to take part")
    assert flags(transaction, anna) == (False, True)


def test_who_is_no_colleague_has_nothing_to_agree_to(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    person.types("never compare Anna")
    told = person.types("Anna agrees to be compared")["text"]
    assert told.startswith("*Anna Jansen* is no longer left out of experiments.")
    assert flags(transaction, anna) == (False, False)


def test_a_colleague_who_is_back_still_has_to_agree(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    make_colleague(transaction, anna)
    told = person.types("Anna can be compared again")["text"]
    assert "only after agreeing" in told


def test_of_two_alike_it_is_asked_who_is_meant(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    Team(transaction, mara.workspace_id, NOW).meet(mara, "Anna Bakker")
    question = person.types("never compare Anna")
    assert flags(transaction, anna) == (False, False)
    chosen = next(one for one in labels(question) if one.startswith("Anna Jansen"))
    person.presses(question, chosen)
    assert "left out of experiments" in slack.wait_for("response").arguments["text"]
    assert flags(transaction, anna) == (True, False)


def test_nobody_is_left_out_of_one_campaign_but_of_all(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    question = person.types("don't include Anna")
    assert question["text"].startswith("I can’t leave *Anna Jansen* out of a single campaign")
    assert flags(transaction, anna) == (False, False)
    assert COMPARE in str(question["blocks"])
    person.presses(question, "Leave out of experiments")
    slack.wait_for("response")
    assert flags(transaction, anna) == (True, False)


def test_whom_a_colleague_looks_after_stays_as_it_is(
    person: Person, slack: FakeSlack, transaction: Transaction, ben: Member, anna: Contact
) -> None:
    told = Person(person.web, slack, ben.slack_user_id).types("never compare Anna Jansen")
    assert "looks after" in told["text"]
    assert flags(transaction, anna) == (False, False)


@pytest.mark.parametrize("line", ["exclude Zoltan", "don't include the brochure"])
def test_a_name_that_nobody_has_is_no_business_of_this(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    assert "single campaign" not in str(person.types(line))
