"""Whose birthdays come round, asked in a line."""

import pytest

from bot.database import Session, Transaction
from bot.models import ContactRow
from bot.people import contacts, occasions
from bot.people.contacts import Contact, NewContact
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import Audience, OccasionKind
from tests.conftest import NOW
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture
def born(transaction: Transaction, mara: Member, ben: Member, anna: Contact) -> None:
    """Anna in March, Bob after her, one in December, and Ben's private one in March."""

    def on(session: Session, contact: Contact, month: int, day: int | None) -> None:
        yearly = Yearly(month, day)
        occasions.keep(
            session, mara.workspace_id, contact.id, OccasionKind.BIRTHDAY, yearly, NOW.date()
        )

    with transaction() as session:
        on(session, anna, 3, 18)
        later = contacts.add(session, mara, NewContact("Bob", Audience.CLIENT), anna.red_on)
        on(session, later, 3, 20)
        soon = contacts.add(session, mara, NewContact("Cleo", Audience.PARTNER), anna.red_on)
        on(session, soon, 11, 10)
        hidden = contacts.add(session, ben, NewContact("Kim", Audience.CLIENT), anna.red_on)
        session.get_one(ContactRow, hidden.id).is_private = True
        on(session, hidden, 3, 1)


@on_both_databases
@pytest.mark.usefixtures("born")
@pytest.mark.parametrize(
    "line",
    ["who has a birthday in March?", "wie is er jarig in maart?", "wer hat im März Geburtstag?"],
)
def test_the_next_to_come_are_first(person: Person, line: str) -> None:
    shown = person.types(line)["text"]
    assert shown.splitlines() == [
        "2 birthdays:",
        "*Anna Jansen*: birthday Thursday 18 March",
        "*Bob*: birthday Saturday 20 March",
    ]


@pytest.mark.usefixtures("born")
def test_without_a_time_the_next_weeks_are_meant(person: Person, slack: FakeSlack) -> None:
    shown = person.types("whose birthday is coming up?")
    assert shown["text"].splitlines()[1:] == ["*Cleo*: birthday Tuesday 10 November"]
    person.presses(shown, "Show")
    assert "*Cleo*, partner" in slack.wait_for("chat.postMessage").arguments["text"]


@pytest.mark.usefixtures("born")
def test_where_there_is_none_it_says_where_they_are_kept(person: Person) -> None:
    asked = person.types("who has a birthday in July?")
    assert "none from 1 July 2027 to 31 July 2027" in asked["text"]
    assert "“Occasions”" in asked["text"]
    assert not labels(asked)
