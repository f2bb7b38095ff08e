"""Contacts go to a colleague: chosen in a dialog, told to who gets them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import Contact
from bot.team.members import Member
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.people.filled import BENS, filled
from tests.handlers.person import Person
from tests.handlers.screen import button, labels
from tests.handlers.slack import FakeSlack


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
    assert word["text"].startswith("Mara Visser has handed a contact over to you: Anna Jansen")
    Person(person.web, slack, "U0BEN").presses(dict(word), "Give back")
    assert "Mara Visser" in slack.wait_for("response").arguments["text"]
    assert owner(transaction, mara, anna) == mara.id
    turn.take()
    back = slack.made("chat.postMessage")[-1].arguments
    assert back["channel"] == "U0MARA"
    assert back["text"] == "Ben Smit has given a contact back: Anna Jansen, Bakkerij Jansen."


def test_they_go_to_nobody_who_has_them(
    opened: Mapping[str, Any], person: Person, anna: Contact
) -> None:
    refused = person.sends(opened, filled("U0MARA"))
    assert refused is not None
    (said,) = refused["errors"].items()
    assert said == (
        "to",
        "Mara Visser already looks after these contacts. Please choose somebody else.",
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
    assert "look after these contacts any more" in slack.wait_for("chat.update").arguments["text"]
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
    assert word.startswith("Mara Visser has handed a contact over to you")
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
    assert kept["text"].startswith("Ben Smit now looks after this contact")
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
        if "no longer " in call.arguments["text"]
    ]
    person.presses(dict(notice), "Hand over…")
    opened = slack.wait_for("views.open").arguments["view"]
    person.sends(opened, filled(to="U0MARA"))
    assert owner(transaction, mara, bram) == mara.id
