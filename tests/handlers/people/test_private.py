"""A colleague's private contact changes no answer that anybody else gets."""

import pytest

from bot.asking import asks
from bot.database import Transaction
from bot.giving import gestures
from bot.models import ContactRow
from bot.people import contacts
from bot.people.contacts import NewContact
from bot.team.members import Member
from bot.vocabulary import Audience, Direction
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.payloads import Payload

LINES = (
    "",
    "help",
    "today",
    "who Zora Quill",
    "who Zora",
    "who Zorra Quil",
    "who is at Quillworks?",
    "Zora Quill",
    "wie is Zora?",
    "wer ist Zora Quill",
    "who has a birthday soon?",
    "give Zora tips",
    "give Zora Quill flowers and Bram wine",
    "met Zora yesterday",
    "coffee with somebody of Quillworks",
    "got flowers from Zorah",
    "ask Zora tax return 2025",
    "did Zora answer?",
    "answer Zora yes",
    "remind me of Zora on Friday",
    "forget Zora Quill",
    "archive Zora",
    "undo",
    "summary",
    "add Zora Quill",
    "add Zora Quill, client, zora@example.com",
)


@pytest.fixture
def colleague(person: Person, ben: Member) -> Person:
    """Ben, in front of his screen."""
    return Person(person.web, person.slack, ben.slack_user_id, channel_name="directmessage")


@on_both_databases
@pytest.mark.usefixtures("bram")
def test_no_answer_tells_a_colleague_of_her(
    colleague: Person, transaction: Transaction, mara: Member, clock: StoppedClock
) -> None:
    without = {line: shown(colleague.types(line)) for line in LINES[:-1]}
    _take_everything_back(colleague)
    _meet_in_private(transaction, mara, clock)
    told = [line for line in LINES[:-1] if shown(colleague.types(line)) != without[line]]
    assert told == []


def _take_everything_back(person: Person) -> None:
    """Each open question is left first."""
    while "nothing " not in person.types("undo")["text"]:
        pass


def test_who_adds_her_has_a_contact_of_their_own(
    colleague: Person, transaction: Transaction, mara: Member, clock: StoppedClock
) -> None:
    _meet_in_private(transaction, mara, clock)
    assert "Zora Quill" in shown(colleague.types(LINES[-1]))[0]
    assert "You look after Zora" in shown(colleague.types("who Zora"))[0]


def test_her_owner_is_shown_her(
    person: Person, transaction: Transaction, mara: Member, clock: StoppedClock
) -> None:
    _meet_in_private(transaction, mara, clock)
    assert "*Zora Quill*" in shown(person.types("who Zora"))[0]


def _meet_in_private(transaction: Transaction, mara: Member, clock: StoppedClock) -> None:
    """Mara has a contact for herself, with a history."""
    new = NewContact("Zora Quill", Audience.CLIENT, "Quillworks", ("zora@example.com",))
    now = clock.now()
    with transaction() as session:
        zora = contacts.add(session, mara, new, mara.today(now))
        gestures.log(session, mara, zora, Direction.GIVEN, now, words="tips")
        asks.make(session, mara, zora, "tax return", mara.today(now), now)
        session.get_one(ContactRow, zora.id).is_private = True


def shown(message: Payload) -> tuple[str, list[str]]:
    """What is read in a message, and what its buttons say."""
    return message["text"], labels(message)
