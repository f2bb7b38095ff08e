"""Contacts go to a colleague: asked for in any words, chosen in a dialog, told to who gets them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from handlers.delivery.turn import Turn
from messages.people import hand_overs
from messages.people.given_away import Kind
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.screen import button, labels
from tests.handlers.slack import FakeSlack, user
from tests.payloads import Payload

BENS = user("U0BEN", real_name="Ben Smit", profile={"real_name": "Ben Smit"}, is_admin=False)


def filled(to: str = "U0BEN", which: str = "all", *people: int) -> Payload:
    """What is chosen in the dialog."""
    named = [{"value": str(one)} for one in people]
    return {
        "which": {"which": {"selected_option": {"value": Kind(which).value()}}},
        "people": {"people": {"selected_options": named}},
        "to": {"to": {"selected_user": to}},
    }


@pytest.fixture
def opened(person: Person, slack: FakeSlack, anna: Contact) -> Mapping[str, Any]:
    """The dialog, as Mara opens it with Ben in mind."""
    slack.users["U0BEN"] = BENS
    person.presses(person.types("hand over my contacts to <@U0BEN|ben>"), "Hand over…")
    view: Mapping[str, Any] = slack.wait_for("views.open").arguments["view"]
    return view


def owner(transaction: Transaction, viewer: Member, contact: Contact) -> int | None:
    with transaction() as session:
        return contacts.by_id(session, viewer, contact.id).owner_id


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


def test_who_gets_them_is_told_and_gives_them_back(
    opened: Mapping[str, Any],
    person: Person,
    slack: FakeSlack,
    turn: Turn,
    ben: Member,
    mara: Member,
    anna: Contact,
    transaction: Transaction,
) -> None:
    shown = person.sends(opened, filled())
    assert shown is not None
    assert shown["response_action"] == "update"
    assert labels(shown["view"]) == ["Take back"]
    assert owner(transaction, mara, anna) == ben.id
    turn.take()
    (word,) = [
        call.arguments
        for call in slack.made("chat.postMessage")
        if call.arguments["channel"] == "U0BEN"
    ]
    assert word["text"].startswith("Mara Visser hands a contact over to you: Anna Jansen")
    Person(person.web, slack, "U0BEN").presses(dict(word), "Give back")
    assert "Mara Visser" in slack.wait_for("response").arguments["text"]
    assert owner(transaction, mara, anna) == mara.id
    turn.take()
    back = slack.made("chat.postMessage")[-1].arguments
    assert back["channel"] == "U0MARA"
    assert back["text"] == "Ben Smit gives a contact back: Anna Jansen, Bakkerij Jansen."


def test_they_go_to_nobody_who_has_them(
    opened: Mapping[str, Any], person: Person, anna: Contact
) -> None:
    refused = person.sends(opened, filled("U0MARA"))
    assert refused is not None
    (said,) = refused["errors"].items()
    assert said == (
        "to",
        "Mara Visser looks after these contacts already. Please choose somebody else.",
    )


def test_nobody_goes_where_those_who_are_named_were_taken_out_again(
    opened: Mapping[str, Any], person: Person, anna: Contact
) -> None:
    refused = person.sends(opened, filled("U0BEN", "named"))
    assert refused is not None
    assert list(refused["errors"]) == ["which"]


def test_who_gave_them_takes_them_back_and_the_word_says_so(
    opened: Mapping[str, Any],
    person: Person,
    slack: FakeSlack,
    turn: Turn,
    mara: Member,
    anna: Contact,
    transaction: Transaction,
) -> None:
    shown = person.sends(opened, filled())
    turn.take()
    assert shown is not None
    undo = button(shown["view"], "Take back")
    person.clicks_in_dialog(shown["view"], undo["action_id"], undo["value"])
    drawn = slack.wait_for("views.update").arguments["view"]
    assert labels(drawn) == []
    assert "not with you any more" in slack.wait_for("chat.update").arguments["text"]
    assert owner(transaction, mara, anna) == mara.id


def test_the_word_comes_before_the_nudge_that_has_them(
    opened: Mapping[str, Any],
    person: Person,
    slack: FakeSlack,
    turn: Turn,
    clock: StoppedClock,
    ben: Member,
) -> None:
    clock.moment += timedelta(hours=12)
    person.sends(opened, filled())
    clock.moment += timedelta(hours=12)
    turn.take()
    word, nudge = (
        call.arguments["text"]
        for call in slack.made("chat.postMessage")
        if call.arguments["channel"] == ben.slack_user_id
    )
    assert word.startswith("Mara Visser hands a contact over to you")
    assert "Anna" in nudge


def test_who_gave_them_finds_in_the_conversation_how_to_take_them_back(
    opened: Mapping[str, Any],
    person: Person,
    slack: FakeSlack,
    mara: Member,
    anna: Contact,
    transaction: Transaction,
) -> None:
    person.sends(opened, filled())
    kept = dict(slack.wait_for("chat.postMessage").arguments)
    assert kept["channel"] == "U0MARA"
    assert kept["text"].startswith("Ben Smit looks after this contact from now on")
    person.presses(kept, "Take back")
    redrawn = slack.wait_for("response").arguments
    assert redrawn["replace_original"] is True
    assert redrawn["text"] == "Taken back. You look after them again."
    assert not labels(redrawn)
    assert owner(transaction, mara, anna) == mara.id


def test_who_was_mentioned_is_chosen_already(opened: Mapping[str, Any]) -> None:
    (to,) = [block["element"] for block in opened["blocks"] if block.get("block_id") == "to"]
    assert to["initial_user"] == "U0BEN"


def test_some_by_name(
    opened: Mapping[str, Any],
    person: Person,
    mara: Member,
    anna: Contact,
    ben: Member,
    transaction: Transaction,
) -> None:
    person.types("add Nora Visser (client)")
    person.sends(opened, filled("U0BEN", "all", anna.id))
    with transaction() as session:
        found = contacts.by_ids(session, mara, range(1, 10))
    assert {one.name: one.owner_id for one in found.values()} == {
        "Anna Jansen": ben.id,
        "Nora Visser": mara.id,
    }


def test_what_does_not_fit_is_said_and_nothing_is_lost(
    opened: Mapping[str, Any], person: Person, mara: Member, anna: Contact, transaction: Transaction
) -> None:
    for values in (filled(which="partner"), filled(to="U0MARA"), filled(which="nonsense")):
        assert person.sends(opened, values) is not None
    assert owner(transaction, mara, anna) == mara.id


def test_an_admin_hands_over_what_somebody_left_behind(
    person: Person,
    slack: FakeSlack,
    turn: Turn,
    clock: StoppedClock,
    ben: Member,
    bram: Contact,
    mara: Member,
    transaction: Transaction,
) -> None:
    gone = {**BENS, "deleted": True}
    person.event({"type": "user_change", "user": gone, "event_ts": "1793700000.000100"})
    clock.moment += timedelta(hours=1)
    turn.take()
    (notice,) = [
        call.arguments
        for call in slack.made("chat.postMessage")
        if "no longer belongs" in call.arguments["text"]
    ]
    person.presses(dict(notice), "Hand over…")
    opened = slack.wait_for("views.open").arguments["view"]
    person.sends(opened, filled(to="U0MARA"))
    assert owner(transaction, mara, bram) == mara.id


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
    assert shown["text"].startswith("None of the contacts that you look after fits")
    assert labels(shown) == []
    assert labels(person.types("all my partners to @Ben")) == []


def test_a_colleagues_contact_is_theirs_to_give(person: Person, bram: Contact) -> None:
    assert "Ben Smit looks after Bram" in person.types("hand over Bram to @Ben")["text"].replace(
        "*", ""
    )


def test_a_thing_is_still_given(person: Person, anna: Contact, ben: Member) -> None:
    assert "Logged" in person.types("gave the book to Anna Jansen")["text"]
    assert "Hand over…" not in labels(person.types("hand over the report to Anna Jansen"))


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
