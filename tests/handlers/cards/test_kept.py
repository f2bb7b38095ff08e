"""A line about what a card holds: nothing is stored, nothing typed is lost, the dialog is near."""

import pytest

from bot.database import Transaction
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.cards.filled import filled
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

UNWANTED = (
    "no more wine for Anna",
    "don't give Anna chocolate",
    "not flowers for Anna, she has hayfever",
    "niks met alcohol meer voor Anna",
    "niet meer voorstellen aan Anna: chocola",
    "geef Anna geen chocola",
    "nooit meer bloemen voor Anna, ze is allergisch",
    "bitte nie wieder Blumen für Anna, allergisch",
    "schenk Anna keine Schokolade",
)
"""They tell what isn't to be given."""
NOT_OF_A_THING = (
    "Anna wants no gifts",
    "Anna wil geen cadeaus",
    "Anna will keine Geschenke",
    "Anna is negotiating with us",
    "idea for Anna: a cookbook",
)
"""They belong in the same dialog, and in other fields of it."""


def _no(words: str) -> dict[str, str | None]:
    return {"allergies": words, "likes": None}


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Anna's phone is +31 6 1234", ["Email and phone"]),
        ("Anna now works at Acme", ["Edit"]),
        ("tag Anna with golf", ["Interests and tags"]),
        ("Anna is allergic to nuts", ["Gifts: what to know"]),
        ("Anna's birthday is 3 May", ["Occasions", "Remind me", "Ideas"]),
        ("note on Anna: divorced", ["My note", "Ideas"]),
        ("Anna has retired", ["Archive", "Edit"]),
        ("delete Anna's birthday", ["Occasions", "Remind me", "Ideas"]),
        ("verwijder de notitie bij Anna", ["My note"]),
        ("lösche die Telefonnummer von Anna", ["Email and phone"]),
    ],
)
def test_where_it_is_kept_is_offered(
    person: Person, anna: Contact, line: str, offered: list[str]
) -> None:
    shown = person.types(line)
    below = ["Open the card", "Ideas"] if "Ideas" in offered else ["Open the card"]
    assert labels(shown) == [*(one for one in offered if one != "Ideas"), *below]
    assert f"Nothing has been noted or changed yet. You typed: “{line}”" in shown["text"]
    assert "Nothing logged yet" in person.types("who is Anna")["text"]


def test_the_dialog_opens(person: Person, slack: FakeSlack, anna: Contact) -> None:
    person.presses(person.types("change Anna's e-mail"), "Email and phone")
    opened = slack.wait_for("views.open").arguments["view"]
    assert "anna@example.com" in str(opened)


@pytest.mark.parametrize(
    ("line", "label", "held"),
    [
        (
            "Anna's new number is +31 6 1234 5678, or new@example.com",
            "Email and phone",
            {"emails": "new@example.com\nanna@example.com", "phones": "+31 6 1234 5678"},
        ),
        ("Anna is jarig op 4 mei 1980", "Occasions", {"day": "4", "month": "5", "year": "1980"}),
        ("Annas Geburtstag ist am 4. Mai", "Occasions", {"day": "4", "month": "5"}),
        ("note on Anna: divorced", "My note", {"words": "divorced"}),
        (
            "remember that Anna has two kids",
            "My note",
            {"words": "remember that Anna has two kids"},
        ),
        ("verwijder de notitie bij Anna", "My note", {"words": None}),
        ("onthoud: Anna heeft een hond", "My note", {"words": "Anna heeft een hond"}),
        (
            "remember that Anna arrives 12:30",
            "My note",
            {"words": "remember that Anna arrives 12:30"},
        ),
        (
            "remember that Anna said: never on Mondays",
            "My note",
            {"words": "remember that Anna said: never on Mondays"},
        ),
        ("Anna's number is now 020 555 1234", "Email and phone", {"phones": "020 555 1234"}),
        ("Anna's new role is CFO", "Edit", {"role": "CFO"}),
        ("Anna werkt nu bij Klaver", "Edit", {"organisation": "Klaver"}),
        ("tag Anna with golf", "Interests and tags", {"tags": "golf"}),
        ("label Anna met drukwerk", "Interests and tags", {"tags": "drukwerk"}),
        ("Anna likes gardening and jazz", "Interests and tags", {"interests": "gardening, jazz"}),
        (
            "Anna houdt van tuinieren en jazz",
            "Interests and tags",
            {"interests": "tuinieren, jazz"},
        ),
        (
            "Anna mag Gärten, Jazz",
            "Interests and tags",
            {"interests": "Gärten, Jazz", "tags": None},
        ),
        ("Anna likes red wine", "Gifts: what to know", {"likes": "red wine", "allergies": None}),
        ("Anna is allergic to nuts", "Gifts: what to know", {"allergies": "is allergic to nuts"}),
        (
            "Anna Jansen: allergisch gegen Nüsse",
            "Gifts: what to know",
            _no("allergisch gegen Nüsse"),
        ),
        *((line, "Gifts: what to know", _no(line)) for line in UNWANTED),
        *((line, "Gifts: what to know", {"allergies": None}) for line in NOT_OF_A_THING),
    ],
)
def test_what_was_typed_stands_in_the_dialog(
    person: Person,
    slack: FakeSlack,
    anna: Contact,
    line: str,
    label: str,
    held: dict[str, str | None],
) -> None:
    person.presses(person.types(line), label)
    opened = slack.wait_for("views.open").arguments["view"]
    shown = _held(opened)
    assert {name: shown.get(name) for name in held} == held


def test_what_is_not_to_be_given_is_kept_below_what_is_known(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    for line in (UNWANTED[0], "Anna is allergic to nuts", UNWANTED[0]):
        slack.forget()
        person.presses(person.types(line), "Gifts: what to know")
        view = slack.wait_for("views.open").arguments["view"]
        person.sends(view, filled(view))
    assert "no more wine for Anna\nis allergic to nuts" in _held(view)["allergies"]
    assert "is allergic to nuts" in person.types("who is Anna Jansen")["text"]


def test_a_birthday_that_is_known_is_changed(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    for day in (3, 4):
        slack.forget()
        person.presses(person.types(f"Anna's birthday is {day} May"), "Occasions")
        view = slack.wait_for("views.open").arguments["view"]
        person.sends(view, filled(view))
    assert "birthday 4 May" in person.types("who is Anna Jansen")["text"]
    assert "3 May" not in person.types("who is Anna Jansen")["text"]


def test_a_year_of_birth_that_is_known_stays(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    for said in ("4 May 1980", "5 May"):
        slack.forget()
        person.presses(person.types(f"Anna's birthday is {said}"), "Occasions")
        view = slack.wait_for("views.open").arguments["view"]
        person.sends(view, filled(view))
    assert "birthday 5 May 1980" in person.types("who is Anna Jansen")["text"]


def _held(view: Payload) -> dict[str, str]:
    """What stands in the fields, by their action ids."""
    held = {}
    for block in view["blocks"]:
        element = block.get("element", {})
        option = element.get("initial_option")
        value = option["value"] if option else element.get("initial_value")
        if value is not None:
            held[element["action_id"]] = value
    return held


def test_who_died_is_archived_at_a_click(person: Person, slack: FakeSlack, anna: Contact) -> None:
    shown = person.types("Anna Jansen has passed away")
    assert shown["text"].startswith("I’m sorry to hear that.")
    person.presses(shown, "Archive")
    assert "is archived" in slack.wait_for("response").arguments["text"]


def test_a_colleagues_contact_is_theirs_to_change(person: Person, bram: Contact) -> None:
    shown = person.types("Bram's phone is +31 6 1234")
    assert shown["text"].startswith("*Ben Smit* looks after *Bram*")
    assert labels(shown) == ["My note", "Remind me", "Open the card"]


def test_of_several_one_is_chosen_and_the_line_stays(
    person: Person, slack: FakeSlack, anna: Contact, transaction: Transaction, mara: Member
) -> None:
    with transaction() as session:
        contacts.add(session, mara, NewContact("Anna Bos", Audience.CLIENT), anna.red_on)
    shown = person.types("Anna's phone is +31 6 1234")
    assert "You typed: “Anna's phone is +31 6 1234”" in shown["text"]
    person.presses(shown, "Anna Bos")
    assert "*Anna Bos*" in slack.wait_for("chat.postMessage").arguments["text"]


def test_what_happened_may_be_none_and_the_card_is_offered(person: Person, anna: Contact) -> None:
    assert "Open the card" in labels(person.types("Anna likes jazz"))


def test_a_question_shows_the_card(person: Person, anna: Contact) -> None:
    assert "anna@example.com" in person.types("what's Anna's e-mail?")["text"]


@pytest.mark.parametrize("line", ["delete Annabel's phone number", "verwijder de mail van Bo"])
def test_nobody_else_is_removed(person: Person, anna: Contact, line: str) -> None:
    shown = person.types(line)
    assert shown["text"].startswith("I don’t know who that is about. Say it with their name.")
    assert labels(shown) == []
