"""Two contacts who may be one person: what is clicked and chosen, and what comes of it."""

from typing import Any

import pytest
from flask import make_response

from bot.database import Transaction
from bot.models import ContactRow, LikelyPairRow
from bot.models.columns import saved
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.privacy import pairs
from bot.privacy.pairs import LikelyPair
from bot.team.members import Member
from bot.vocabulary import Audience
from handlers.people.pairs import drawn
from messages.catalogue import texts_for
from messages.reader import Reader
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload


@pytest.fixture
def again(transaction: Transaction, mara: Member, anna: Contact) -> Contact:
    """Anna once more, as a partner at another place."""
    new = NewContact("A. Jansen", Audience.PARTNER, "Jansen BV", role="Director")
    with transaction() as session:
        return contacts.add(session, mara, new, anna.red_on)


@pytest.fixture
def shown(
    transaction: Transaction, mara: Member, anna: Contact, again: Contact, clock: StoppedClock
) -> Payload:
    """The question, as an import leaves it."""
    reader = Reader(mara, texts_for("en-GB"), mara.today(clock.now()))
    with transaction() as session:
        row = LikelyPairRow(
            workspace_id=mara.workspace_id, contact_id=anna.id, other_id=again.id, why=""
        )
        session.add(row)
        session.flush()
        found = pairs.show(session, mara, saved(row.id), clock.now())
    assert isinstance(found, LikelyPair)
    message = drawn(reader, found).payload()
    assert labels(message) == ["One person", "Choose what to keep…", "Two people"]
    return message


def told(slack: FakeSlack) -> dict[str, Any]:
    return dict(slack.wait_for("response").arguments)


@on_both_databases
def test_one_person_is_one_contact_and_two_again(
    person: Person, slack: FakeSlack, shown: Payload, again: Contact
) -> None:
    person.presses(shown, "One person")
    merged = told(slack)
    assert merged["replace_original"] is True
    assert "*Anna Jansen* is now one contact" in merged["text"]
    assert "*Anna Jansen*" in person.types("who A. Jansen")["text"]
    slack.forget()
    person.presses(merged, "Undo")
    assert "are two contacts again" in told(slack)["text"]
    assert "*A. Jansen*, Director, Jansen BV" in person.types("who A. Jansen")["text"]


def test_two_people_stay_two(person: Person, slack: FakeSlack, shown: Payload) -> None:
    person.presses(shown, "Two people")
    assert (
        "*Anna Jansen, Bakkerij Jansen* and *A. Jansen, Jansen BV* stay two contacts"
        in told(slack)["text"]
    )
    slack.forget()
    person.presses(shown, "One person")
    assert "stay two contacts" in told(slack)["text"]


def opened(person: Person, slack: FakeSlack, shown: Payload) -> Payload:
    """The dialog that asks what to keep."""
    person.presses(shown, "Choose what to keep…")
    return dict(slack.wait_for("views.open").arguments["view"])


def test_what_differs_is_chosen_in_a_dialog(
    person: Person, slack: FakeSlack, shown: Payload, transaction: Transaction, anna: Contact
) -> None:
    view = opened(person, slack, shown)
    values = {
        block["block_id"]: {
            block["element"]["action_id"]: {
                "type": "static_select",
                "selected_option": block["element"]["options"][1],
            }
        }
        for block in view["blocks"]
        if block["type"] == "input" and block["block_id"] != "name"
    }
    assert values.keys() == {"organisation", "audience"}
    person.sends(view, values)
    answer = told(slack)
    assert answer["replace_original"] is True
    assert "*Anna Jansen* is now one contact" in answer["text"]
    with transaction() as session:
        row = session.get_one(ContactRow, anna.id)
        assert (row.name, row.audience, row.role) == ("Anna Jansen", Audience.PARTNER, "Director")


def test_a_question_that_cannot_be_changed_any_more_is_answered_below(
    person: Person, slack: FakeSlack, shown: Payload
) -> None:
    view = opened(person, slack, shown)
    slack.answers["response"] = [lambda: make_response("expired_url", 404)]
    person.sends(view, {})
    answer = slack.wait_for("chat.postMessage").arguments
    assert "*Anna Jansen* is now one contact" in answer["text"]


def test_whoever_else_presses_changes_nothing(
    person: Person, slack: FakeSlack, shown: Payload, ben: Member, transaction: Transaction
) -> None:
    other = Person(person.web, slack, ben.slack_user_id)
    for label in ("One person", "Two people", "Choose what to keep…"):
        other.presses(shown, label)
        assert "out of date" in told(slack)["text"]
        slack.forget()
    with transaction() as session:
        assert session.get_one(LikelyPairRow, 1).decided is None


def test_a_late_choice_shows_what_is_true(person: Person, slack: FakeSlack, shown: Payload) -> None:
    person.presses(shown, "One person")
    slack.wait_for("response")
    for label in ("Two people", "Choose what to keep…"):
        slack.forget()
        person.presses(shown, label)
        assert "is now one contact," in told(slack)["text"]


@pytest.fixture
def bens(transaction: Transaction, ben: Member, anna: Contact) -> Contact:
    """Anna as a colleague knows her."""
    new = NewContact("Ans Bakker", Audience.CLIENT, "Jansen BV")
    with transaction() as session:
        return contacts.add(session, ben, new, anna.red_on)


def test_a_colleagues_contact_is_handed_over_first(
    person: Person, slack: FakeSlack, anna: Contact, bens: Contact, ben: Member
) -> None:
    asked = person.types("merge Anna Jansen with Ans Bakker")
    assert labels(asked) == ["Hand over…", "Two people"]
    assert f"*{ben.name}* looks after *Ans Bakker*" in asked["text"]
    person.presses(asked, "Hand over…")
    view = dict(slack.wait_for("views.open").arguments["view"])
    elements = {block["block_id"]: block["element"] for block in view["blocks"][1:]}
    assert elements["to"]["initial_user"] == ben.slack_user_id
    assert [one["value"] for one in elements["people"]["initial_options"]] == [str(anna.id)]
    named = {"people": {"people": {"selected_options": [{"value": str(anna.id)}]}}}
    person.sends(view, {**named, "to": {"to": {"selected_user": ben.slack_user_id}}})
    theirs = Person(person.web, slack, ben.slack_user_id).types("merge Anna Jansen with Ans Bakker")
    assert "One person" in labels(theirs)


def test_a_question_from_before_a_colleague_got_one_of_them_changes_nothing(
    person: Person,
    slack: FakeSlack,
    shown: Payload,
    again: Contact,
    ben: Member,
    transaction: Transaction,
) -> None:
    with transaction() as session:
        session.get_one(ContactRow, again.id).owner_id = ben.id
    for label in ("One person", "Choose what to keep…"):
        person.presses(shown, label)
        assert f"*{ben.name}* looks after *A. Jansen*" in told(slack)["text"]
        slack.forget()
