"""Who shares a household: told in a line, shown on the card, changed there, and taken back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from messages.cards.dialogs.household import WHO
from tests.handlers.cards.filled import filled
from tests.handlers.conftest import Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

TODAY = date(2026, 11, 3)


def meet(transaction: Transaction, owner: Member, name: str) -> Contact:
    with transaction() as session:
        return contacts.add(session, owner, NewContact(name, Audience.CLIENT), TODAY)


def joining(contact: Contact) -> Payload:
    return {"joining": {WHO: {"selected_option": {"value": str(contact.id)}}}}


def staying(view: Mapping[str, Any]) -> Payload:
    return {name: one for name, one in filled(view).items() if name == "living"}


@pytest.fixture
def bas(transaction: Transaction, mara: Member) -> Contact:
    return meet(transaction, mara, "Bas Jansen")


@on_both_databases
@pytest.mark.usefixtures("anna", "bas")
@pytest.mark.parametrize(
    ("language", "line", "noted", "on_card", "parting", "parted"),
    [
        (
            "English",
            "Bas is Anna's husband",
            "*Anna Jansen* and *Bas Jansen* share a household",
            "*Household:* with *Bas Jansen*",
            "Anna and Bas are no longer together",
            "no longer share a household",
        ),
        (
            "Nederlands",
            "Anna en Bas zijn getrouwd",
            "vormen een huishouden",
            "*Huishouden:* met *Bas Jansen*",
            "Anna en Bas zijn uit elkaar",
            "geen huishouden meer",
        ),
        (
            "Deutsch",
            "Bas ist Annas Mann",
            "haben einen gemeinsamen Haushalt",
            "*Haushalt:* mit *Bas Jansen*",
            "Anna und Bas haben sich getrennt",
            "keinen gemeinsamen Haushalt mehr",
        ),
    ],
)
def test_a_household_is_told_shown_parted_and_taken_back(
    person: Person,
    types: Types,
    slack: FakeSlack,
    language: str,
    line: str,
    noted: str,
    on_card: str,
    parting: str,
    parted: str,
) -> None:
    person.types(language)
    told = types(line)
    assert noted in told["text"]
    assert on_card in person.types("who Anna")["text"]
    assert parted in types(parting)["text"]
    assert on_card not in person.types("who Anna")["text"]
    assert noted in types("undo")["text"]
    assert on_card in person.types("who Anna")["text"]
    slack.forget()
    person.presses(told, labels(told)[0])
    assert slack.wait_for("response").arguments["replace_original"] is True
    assert on_card not in person.types("who Anna")["text"]


@pytest.mark.usefixtures("anna", "bas")
def test_what_is_known_already_is_said_without_undo(person: Person) -> None:
    person.types("Anna and Bas live together")
    again = person.types("Anna and Bas live together")
    assert "share a household" in again["text"]
    assert labels(again) == []
    person.types("Anna and Bas are no longer together")
    assert "no household on record" in person.types("Anna and Bas are no longer together")["text"]


@pytest.mark.usefixtures("bas")
def test_who_is_meant_is_asked_where_a_name_fits_several(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    meet(transaction, mara, "Anna de Wit")
    asked = person.types("Anna and Bas live together")
    assert "Several people match “Anna”" in asked["text"]
    meant = "Anna Jansen and Bas Jansen"
    assert sorted(labels(asked)) == [meant, "Anna de Wit and Bas Jansen"]
    person.presses(asked, meant)
    assert "*Anna Jansen* and *Bas Jansen*" in slack.wait_for("response").arguments["text"]


@pytest.mark.usefixtures("anna", "bas")
def test_who_is_unknown_can_be_added(person: Person) -> None:
    told = person.types("Anna and Zoë Smit live together")
    assert "I don’t know “Zoë Smit”" in told["text"].replace("'", "’")
    assert "*Household:*" not in person.types("who Anna")["text"]


@pytest.mark.usefixtures("anna", "bas")
@pytest.mark.parametrize(
    ("language", "together", "line", "parted", "card"),
    [
        (
            *("English", "Bas is Anna's husband", "Anna moved out"),
            *("no longer share a household", "who Anna"),
        ),
        (
            *("Nederlands", "Anna en Bas zijn getrouwd", "Anna is uit huis"),
            *("geen huishouden meer", "wie Anna"),
        ),
        (
            *("Deutsch", "Bas ist Annas Mann", "Anna ist ausgezogen"),
            *("keinen gemeinsamen Haushalt mehr", "wer Anna"),
        ),
    ],
)
def test_who_moved_out_needs_nobody_else_named(
    person: Person,
    slack: FakeSlack,
    language: str,
    together: str,
    line: str,
    parted: str,
    card: str,
) -> None:
    person.types(f"language {language}")
    person.types(together)
    shown = person.types(line)
    assert parted in shown["text"]
    assert "*Bas Jansen*" in shown["text"]
    assert "*Bas Jansen*" not in person.types(card)["text"]
    person.presses(shown, labels(shown)[0])
    slack.wait_for("response")
    assert "*Bas Jansen*" in person.types(card)["text"]


@pytest.mark.usefixtures("anna", "bas")
def test_who_moved_out_of_a_larger_household_leaves_the_others_together(
    person: Person, transaction: Transaction, mara: Member
) -> None:
    meet(transaction, mara, "Kim Jansen")
    person.types("Anna, Bas and Kim live together")
    shown = person.types("Kim moved out")
    assert "Noted: *Kim Jansen* no longer shares a household." in shown["text"]
    assert "*Household:* with *Bas Jansen*" in person.types("who Anna")["text"]


@pytest.mark.usefixtures("anna", "bas")
def test_who_lives_with_nobody_can_move_out_of_nowhere(person: Person) -> None:
    told = person.types("Anna moved out")["text"]
    assert told == "I have no household on record for *Anna Jansen*, so nothing has changed."


@pytest.mark.usefixtures("anna", "bas")
@pytest.mark.parametrize(
    "line",
    ["Anna and Bas work together", "Anna lives with her mother", "are Anna and Bas married?"],
)
def test_other_lines_note_no_household(person: Person, line: str) -> None:
    person.types(line)
    assert "*Household:*" not in person.types("who Anna")["text"]


@pytest.mark.usefixtures("anna")
def test_the_card_changes_it(person: Person, slack: FakeSlack, bas: Contact) -> None:
    card = person.types("who Anna")
    person.chooses(card, "Household")
    view = slack.wait_for("views.open").arguments["view"]
    answer = person.sends(view, joining(bas))
    assert "*Bas Jansen*" in str(answer)
    card = person.types("who Anna")
    assert "*Household:* with *Bas Jansen*" in card["text"]
    slack.forget()
    person.chooses(card, "Household")
    view = slack.wait_for("views.open").arguments["view"]
    answer = person.sends(view, {"living": {"living": {"selected_options": []}}})
    assert "*Anna Jansen* has no household on record." in str(answer)
    assert "*Household:*" not in person.types("who Anna")["text"]


@pytest.mark.usefixtures("anna", "bas")
def test_who_lives_with_others_is_told_at_the_field(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member
) -> None:
    kim = meet(transaction, mara, "Kim Vos")
    meet(transaction, mara, "Lea Vos")
    person.types("Anna and Bas live together")
    person.types("Kim Vos and Lea Vos live together")
    person.chooses(person.types("who Anna"), "Household")
    view = slack.wait_for("views.open").arguments["view"]
    answer = person.sends(view, {**staying(view), **joining(kim)})
    assert answer is not None
    assert answer["response_action"] == "errors"
    assert "Tell me first who moved out" in answer["errors"]["joining"]
