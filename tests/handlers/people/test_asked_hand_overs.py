"""Handing over is asked for in any words, and the dialog filled in as the line says."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from messages.people import hand_overs
from tests.handlers.people.filled import BENS, filled
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload


@pytest.mark.parametrize(
    "line",
    [
        "hand over my contacts to <@U0BEN|ben>",
        "please hand my contacts over to Ben",
        "transfer my contacts to Ben",
        "draag mijn contacten over aan <@U0BEN|ben>",
        "wil je mijn contacten overdragen aan Ben",
        "übergib meine Kontakte an <@U0BEN|ben>",
        "bitte meine Kontakte übergeben an Ben",
    ],
)
def test_it_is_asked_for_in_any_language(person: Person, anna: Contact, line: str) -> None:
    assert hand_overs.OPEN in [one["action_id"] for one in _buttons(person.types(line))]


def _buttons(message: Payload) -> list[Payload]:
    return [one for block in message["blocks"] for one in block.get("elements", ())]


@pytest.mark.parametrize(
    "line",
    [
        "hand over Anna Jansen to <@U0BEN|ben>",
        "hand over Anna to @Ben",
        "draag Anna over aan Ben",
        "übergib Anna Jansen an Ben Smit",
        "all my clients to @Ben",
        "alle meine Kunden an <@U0BEN|ben>",
        "ik ga weg, mijn klanten gaan naar @Ben",
        "my contacts at Bakkerij Jansen go to Ben",
        "übergib meine Kontakte an @Ben",
        "ich übergebe alle meine Kontakte an Ben",
        "give Anna Jansen to Ben",
        "Anna Jansen gehört jetzt Ben",
        "Ben neemt Anna Jansen over",
    ],
)
def test_the_dialog_is_filled_in_as_the_line_says(
    person: Person,
    slack: FakeSlack,
    anna: Contact,
    ben: Member,
    line: str,
    transaction: Transaction,
    mara: Member,
) -> None:
    slack.users["U0BEN"] = BENS
    person.presses(person.types(line), "Hand over…")
    view = slack.wait_for("views.open").arguments["view"]
    elements = {one["block_id"]: one["element"] for one in view["blocks"] if "element" in one}
    assert elements["to"]["initial_user"] == "U0BEN"
    named = [one["value"] for one in elements["people"].get("initial_options", [])]
    kind = elements["which"]["initial_option"]["value"]
    assert named == [str(anna.id)] or kind in ("client:", "all:")
    with transaction() as session:
        assert contacts.by_id(session, mara, anna.id).last_touch_on is None


@pytest.fixture
def bo(transaction: Transaction, mara: Member, anna: Contact) -> Contact:
    """A partner of Mara's."""
    with transaction() as session:
        return contacts.add(session, mara, NewContact("Bo", Audience.PARTNER), anna.red_on)


@pytest.mark.usefixtures("bo", "ben")
def test_only_those_who_are_told_of_are_filled_in(person: Person, slack: FakeSlack) -> None:
    person.presses(person.types("all my partners to @Ben"), "Hand over…")
    view = slack.wait_for("views.open").arguments["view"]
    (which,) = (one["element"] for one in view["blocks"] if one.get("block_id") == "which")
    assert which["initial_option"]["text"]["text"] == "1 partner"


def test_nobody_fits(person: Person, anna: Contact, ben: Member) -> None:
    shown = person.types("all my clients tagged cycling to @Ben")
    assert shown["text"].startswith("None of the contacts you look after match")
    assert labels(shown) == []
    assert labels(person.types("all my partners to @Ben")) == []


def test_a_colleagues_contact_is_theirs_to_give(person: Person, bram: Contact) -> None:
    assert "Ben Smit looks after Bram" in person.types("hand over Bram to @Ben")["text"].replace(
        "*", ""
    )


def test_a_thing_is_still_given(person: Person, anna: Contact, ben: Member) -> None:
    assert "Logged" in person.types("gave the book to Anna Jansen")["text"]
    assert "Hand over…" not in labels(person.types("hand over the report to Anna Jansen"))


@pytest.mark.parametrize(
    "line",
    [
        "hand over Xaver and Anna Jansen to <@U0BEN|ben>",
        "draag Xaver over aan Ben",
        "übergib Xaver an Ben",
    ],
)
def test_who_is_unknown_is_chosen_in_the_dialog_and_is_no_gift(
    person: Person, anna: Contact, ben: Member, transaction: Transaction, line: str
) -> None:
    assert labels(person.types(line)) == ["Hand over…"]
    with transaction() as session:
        assert session.exec(select(GestureRow)).all() == []


@pytest.mark.usefixtures("bo", "ben")
def test_who_went_meanwhile_is_out_of_date(person: Person, slack: FakeSlack, anna: Contact) -> None:
    slack.users["U0BEN"] = BENS
    asked = person.types("hand over Anna to @Ben")
    person.presses(asked, "Hand over…")
    person.sends(slack.wait_for("views.open").arguments["view"], filled("U0BEN", "all", anna.id))
    person.presses(asked, "Hand over…")
    assert len(slack.made("views.open")) == 1


def test_a_colleague_who_never_used_goodturn_may_get_them(
    person: Person, anna: Contact, transaction: Transaction, mara: Member
) -> None:
    with transaction() as session:
        contacts.add(session, mara, NewContact("Sofie Maes", Audience.STAFF), anna.red_on)
    shown = person.types("give all my clients to @Sofie")
    assert labels(shown) == ["Hand over…"]


@pytest.mark.parametrize(
    "line",
    [
        "take over Anna Jansen from Ben",
        "neem de contacten van Ben over",
        "übernimm alle Kontakte von Ben",
    ],
)
def test_a_colleagues_contacts_are_theirs_to_hand_over(
    person: Person, anna: Contact, ben: Member, transaction: Transaction, line: str
) -> None:
    shown = person.types(line)["text"]
    assert "Nothing has been handed over or noted" in shown
    with transaction() as session:
        assert not session.exec(select(GestureRow)).all()


def test_who_is_archived_is_handed_over_to_nobody(
    person: Person, anna: Contact, ben: Member, transaction: Transaction
) -> None:
    person.types("archive Anna Jansen")
    assert "Nothing was handed over" in person.types("hand over Anna Jansen to Ben")["text"]
    with transaction() as session:
        assert not session.exec(select(GestureRow)).all()


def test_what_is_not_passed_on_is_told(person: Person, anna: Contact, ben: Member) -> None:
    shown = person.types("hand over Anna Jansen to Ben, she prefers mornings")["text"]
    assert "I won’t pass “she prefers mornings” on" in shown
