"""Dialogs of details that are out of date, somebody else's, or about who isn't there any more."""

from bot.database import Transaction
from bot.models import ContactRow
from bot.people.contacts import Contact
from bot.team.members import Member
from messages.recording import details
from tests.conftest import NOW
from tests.handlers.cards.filled import errors, filled
from tests.handlers.details import opens, standing
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload


def test_a_second_click_on_save_changes_nothing_more(
    person: Person, slack: FakeSlack, transaction: Transaction, logged: Payload
) -> None:
    view = opens(person, slack, logged)
    again = filled(view, worth="20 EUR")
    assert person.sends(view, again) is None
    assert "nothing has been saved" in errors(person.sends(view, again))[details.WHO]
    assert [one.worth for one in standing(transaction)] == [2000]


def test_an_old_button_shows_what_stands(person: Person, slack: FakeSlack, logged: Payload) -> None:
    person.presses(logged, "Undo")
    slack.wait_for("response")
    person.presses(logged, "Add details")
    assert "Undone" in slack.wait_for("response", count=2).arguments["text"]
    assert slack.made("views.open") == []


def test_a_colleague_opens_nothing(
    person: Person, slack: FakeSlack, ben: Member, logged: Payload, transaction: Transaction
) -> None:
    view = opens(person, slack, logged)
    colleague = Person(person.web, slack, ben.slack_user_id)
    colleague.presses(logged, "Add details")
    assert len(slack.made("views.open")) == 1
    assert colleague.sends(view, filled(view, words="mine")) is not None
    assert colleague.looks_for(view, details.PEOPLE, "") == {}
    assert [one.words for one in standing(transaction)] == ["a book"]


def test_nobody_else_s_private_contact_can_be_chosen(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    logged: Payload,
    ben: Member,
    bram: Contact,
) -> None:
    with transaction() as session:
        session.get_one(ContactRow, bram.id).is_private = True
    view = opens(person, slack, logged)
    assert "Bram" not in person.looks_for(view, details.PEOPLE, "bram")
    assert person.sends(view, filled(view, **{details.WHO: [str(bram.id)]})) is not None
    assert [one.words for one in standing(transaction)] == ["a book"]


def test_of_somebody_archived_nothing_is_changed(
    person: Person, slack: FakeSlack, transaction: Transaction, logged: Payload, anna: Contact
) -> None:
    view = opens(person, slack, logged)
    with transaction() as session:
        session.get_one(ContactRow, anna.id).archived_on = NOW.date()
    assert person.sends(view, filled(view, words="tea")) is not None
    person.presses(logged, "Add details")
    assert len(slack.made("views.open")) == 1
    assert [one.words for one in standing(transaction)] == ["a book"]
