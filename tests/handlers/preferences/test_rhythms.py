"""Rhythms of audiences and tags: shown to everybody, changed by admins in a dialog."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from bot.database import Transaction
from bot.people import cadences, contacts, ruling, tags
from bot.people.contacts import Contact, NewContact
from bot.people.rhythm import USUAL_CADENCE, Cadence
from bot.team.members import Member
from bot.vocabulary import Audience, TagKind
from messages.preferences import rhythms
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload


@pytest.fixture
def opened(person: Person, slack: FakeSlack) -> Mapping[str, Any]:
    person.presses(person.types("rhythm"), "Change…")
    view: Mapping[str, Any] = slack.wait_for("views.open").arguments["view"]
    return view


def filled(of: str, ideal: str = "", maximum: str = "", tag: str = "") -> Payload:
    typed = {"tag": tag, "ideal": ideal, "maximum": maximum}
    values: Payload = {name: {name: {"value": value or None}} for name, value in typed.items()}
    return {**values, "of": {"of": {"selected_option": {"value": of}}}}


def kept(transaction: Transaction, viewer: Member, contact: Contact) -> Cadence:
    with transaction() as session:
        return contacts.by_id(session, viewer, contact.id).cadence


@pytest.mark.parametrize("word", ["rhythm", "ritme", "Rhythmus"])
def test_everybody_sees_what_holds(person: Person, ben: Member, word: str) -> None:
    shown = Person(person.web, person.slack, ben.slack_user_id).types(word)
    assert "Clients: ideally every 30 days, never longer than 60 days" in shown["text"]
    assert labels(shown) == []


def test_an_admin_changes_the_rhythm_of_an_audience_and_back(
    opened: Mapping[str, Any],
    person: Person,
    mara: Member,
    anna: Contact,
    transaction: Transaction,
) -> None:
    shown = person.sends(opened, filled("client", "20", "40"))
    assert shown is not None
    assert "The rhythm of one contact has changed" in str(shown["view"])
    assert kept(transaction, mara, anna) == Cadence(20, 40)
    person.sends(opened, filled("client"))
    assert kept(transaction, mara, anna) == USUAL_CADENCE[Audience.CLIENT]


def test_the_ideal_interval_is_enough(
    opened: Mapping[str, Any],
    person: Person,
    mara: Member,
    anna: Contact,
    transaction: Transaction,
) -> None:
    person.sends(opened, filled("client", "20"))
    assert kept(transaction, mara, anna) == Cadence(20, 40)


def test_a_tag_is_not_passed_over_for_an_audience(
    opened: Mapping[str, Any],
    person: Person,
    mara: Member,
    anna: Contact,
    transaction: Transaction,
) -> None:
    refused = person.sends(opened, filled("client", "20", "40", tag="golf"))
    assert refused is not None
    assert list(refused["errors"]) == ["tag"]
    assert kept(transaction, mara, anna) == USUAL_CADENCE[Audience.CLIENT]


@pytest.mark.parametrize(
    "line",
    ["rhythm for clients 20 40", "ritme voor klanten 20 40", "Kunden alle 20 bis 40 Tage"],
)
def test_an_admin_tells_the_rhythm_of_an_audience(
    person: Person, mara: Member, anna: Contact, transaction: Transaction, line: str
) -> None:
    text = person.types(line)["text"]
    assert "Saved. The rhythm of one contact has changed." in text
    assert "Clients: ideally every 20 days, never longer than 40 days" in text
    assert kept(transaction, mara, anna) == Cadence(20, 40)
    assert "30 days, never longer than 60" in person.types("usual rhythm for clients")["text"]
    assert kept(transaction, mara, anna) == USUAL_CADENCE[Audience.CLIENT]


@pytest.mark.parametrize(
    "line", ["rhythm vip every 14 days", "ritme VIP elke 14 dagen", "Rhythmus vip alle 14 Tage"]
)
def test_a_tag_is_known_without_the_word_where_nobody_is_called_so(
    person: Person, transaction: Transaction, mara: Member, anna: Contact, line: str
) -> None:
    with transaction() as session:
        tags.add(session, mara.workspace_id, TagKind.TAG, {anna.id: ["vip"]})
    assert "Saved. The rhythm of one contact has changed." in person.types(line)["text"]
    with transaction() as session:
        assert cadences.rules(session, mara.workspace_id).tags == {"vip": Cadence(14, 28)}


def test_whose_rhythm_is_asked(person: Person) -> None:
    assert "Whose rhythm is that?" in person.types("rhythm 20 40")["text"]


@pytest.mark.parametrize("line", ["rhythm for Anna 20 40", "talk to Anna Jansen every 20 days"])
def test_the_rhythm_of_somebody_is_told(
    person: Person, mara: Member, anna: Contact, transaction: Transaction, line: str
) -> None:
    told = "*Anna Jansen*: ideally every 20 days, never longer than 40 days."
    assert person.types(line)["text"] == f"Saved for {told}"
    assert kept(transaction, mara, anna) == Cadence(20, 40)
    assert "has that rhythm:" in person.types(line)["text"]
    assert "every 30 days" in person.types("Anna Jansen rhythm as usual")["text"]
    assert kept(transaction, mara, anna) == USUAL_CADENCE[Audience.CLIENT]


def test_whose_rhythm_it_is_is_chosen(
    person: Person, mara: Member, anna: Contact, transaction: Transaction
) -> None:
    asked = person.types("rhythm for Ana Jansn 20 40")
    person.presses(asked, "Anna Jansen, Bakkerij Jansen")
    assert kept(transaction, mara, anna) == Cadence(20, 40)
    assert "Saved for *Anna Jansen*" in str(person.slack.wait_for("response").arguments)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("rhythm for Anna 5 9000", "730"),
        ("rhythm for Nobody Known 20 40", "I don’t know “Nobody Known”"),
        ("gave Anna flowers every month", "flowers"),
    ],
)
def test_what_makes_no_sense_or_is_no_rhythm_changes_none(
    person: Person, mara: Member, anna: Contact, transaction: Transaction, line: str, said: str
) -> None:
    assert said in person.types(line)["text"]
    assert kept(transaction, mara, anna) == USUAL_CADENCE[Audience.CLIENT]


def test_nobody_changes_the_rhythms_of_others(
    person: Person, mara: Member, anna: Contact, ben: Member, transaction: Transaction
) -> None:
    bens = Person(person.web, person.slack, ben.slack_user_id)
    for line in ("rhythm for clients 20 40", "rhythm for Anna 20 40"):
        assert "Saved" not in bens.types(line)["text"]
    assert kept(transaction, mara, anna) == USUAL_CADENCE[Audience.CLIENT]


def test_very_many_follow_in_the_background_and_it_is_told_when_all_do(
    opened: Mapping[str, Any],
    person: Person,
    mara: Member,
    transaction: Transaction,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ruling, "PORTION", 2)
    with transaction() as session:
        new = [NewContact(f"Client {number}", Audience.CLIENT) for number in range(5)]
        ids = contacts.add_many(session, mara, new, date(2026, 11, 3))
    shown = person.sends(opened, filled("client", "20", "40"))
    assert "I’ll write to you once they all" in str(shown)
    told = person.slack.wait_for("chat.postMessage").arguments
    assert told["text"] == "Done. The rhythm of 5 contacts has changed."
    with transaction() as session:
        found = contacts.by_ids(session, mara, ids).values()
    assert {one.cadence for one in found} == {Cadence(20, 40)}


def test_a_tag_has_a_rhythm(opened: Mapping[str, Any], person: Person) -> None:
    person.sends(opened, filled("tag", "7", "14", "  Tax \n office"))
    assert "“Tax office”: ideally every 7 days" in person.types("rhythm")["text"]


@pytest.mark.parametrize(
    "values",
    [
        filled("tag", "7", "14"),
        filled("client", "40", "20"),
        filled("client", "", "7"),
        filled("client", "many", "more"),
        filled("everybody", "7", "14"),
    ],
)
def test_what_makes_no_sense_is_said_and_changes_nothing(
    opened: Mapping[str, Any],
    person: Person,
    mara: Member,
    anna: Contact,
    transaction: Transaction,
    values: Payload,
) -> None:
    before = person.types("rhythm")["text"]
    assert person.sends(opened, values) is not None
    assert person.types("rhythm")["text"] == before
    assert kept(transaction, mara, anna) == USUAL_CADENCE[Audience.CLIENT]


def test_a_colleague_changes_none(
    opened: Mapping[str, Any],
    person: Person,
    mara: Member,
    anna: Contact,
    ben: Member,
    transaction: Transaction,
) -> None:
    bens = Person(person.web, person.slack, ben.slack_user_id)
    bens.clicks(rhythms.CHANGE, "1")
    bens.sends(opened, filled("client", "20", "40"))
    assert len(person.slack.made("views.open")) == 1
    assert kept(transaction, mara, anna) == USUAL_CADENCE[Audience.CLIENT]
