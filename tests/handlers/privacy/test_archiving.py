"""`archive NAME` and `bring back NAME`, in the words that people use for it."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.person import Person
from tests.handlers.screen import labels


@pytest.fixture
def lotte(transaction: Transaction, mara: Member, anna: Contact) -> Contact:
    """A client of Mara's, who isn't the only de Graaf."""
    with transaction() as session:
        contacts.add(session, mara, NewContact("Willem de Graaf", Audience.CLIENT), anna.red_on)
        return contacts.add(
            session, mara, NewContact("Lotte de Graaf", Audience.CLIENT), anna.red_on
        )


@pytest.mark.parametrize(
    "line",
    [
        "archive Lotte de Graaf",
        "please archive Lotte",
        "archiveer Lotte de Graaf",
        "Lotte archiveren",
        "archiviere Lotte",
        "Lotte de Graaf archivieren bitte",
        "archive the contact Lotte de Graaf",
    ],
)
def test_who_is_named_is_archived(person: Person, lotte: Contact, line: str) -> None:
    shown = person.types(line)
    assert shown["text"] == "*Lotte de Graaf* is archived: no more reminders."
    assert labels(shown) == ["Bring back", "Forget for good"]


@pytest.mark.parametrize(
    "line",
    [
        "bring back Lotte de Graaf",
        "bring Lotte back",
        "restore Lotte",
        "unarchive Lotte de Graaf",
        "dearchiveer Lotte",
        "haal Lotte terug",
        "haal Lotte de Graaf terug uit het archief",
        "hol Lotte de Graaf zurück",
        "Lotte wiederherstellen",
        "stelle Lotte wieder her",
        "bitte Lotte zurückholen",
        "haal lotte weer terug",
        "bring lotte back again",
        "hol lotte wieder zurück",
    ],
)
def test_who_is_archived_is_brought_back(person: Person, lotte: Contact, line: str) -> None:
    person.types("archive Lotte de Graaf")
    assert person.types(line)["text"] == "*Lotte de Graaf* is back among your contacts."
    assert "*Lotte de Graaf*, client" in person.types("who is Lotte de Graaf")["text"]


@pytest.mark.parametrize(
    "line",
    ["bring Lotte back", "haal lotte weer terug", "haal Lotte terug", "hol Lotte wieder zurück"],
)
def test_who_is_here_is_neither_brought_back_nor_removed(
    person: Person, lotte: Contact, line: str
) -> None:
    said = "*Lotte de Graaf* isn’t archived: they are among your contacts."
    assert person.types(line)["text"] == said
    assert "*Lotte de Graaf*, client" in person.types("who is Lotte de Graaf")["text"]


def test_who_is_archived_is_known_beside_others_of_the_name(person: Person, lotte: Contact) -> None:
    person.types("archive Lotte de Graaf")
    shown = person.types("who is Lotte de Graaf")
    assert shown["text"].startswith("*Lotte de Graaf* is archived")


@pytest.mark.parametrize(
    "line",
    [
        "archive Lotte de Graaf and Anna Jansen",
        "archiveer lotte de graaf en anna jansen",
        "archiviere Lotte de Graaf und Anna Jansen",
    ],
)
def test_of_two_who_are_named_neither_is_archived_unsaid(
    person: Person, lotte: Contact, anna: Contact, line: str
) -> None:
    assert "one person at a time" in person.types(line)["text"]
    assert "archived" not in person.types("who is Lotte de Graaf")["text"]


@pytest.mark.parametrize(
    "line",
    [
        "archive everyone from Bakkerij Jansen",
        "archiveer alle partners van Anna",
        "archiviere alle von Bakkerij Jansen",
    ],
)
def test_whom_nobody_can_tell_is_not_archived_nor_given_anything(
    person: Person, anna: Contact, transaction: Transaction, line: str
) -> None:
    shown = person.types(line)["text"]
    assert "archived" not in shown
    assert "Logged" not in shown
    with transaction() as session:
        assert not session.exec(select(GestureRow)).all()


def test_a_colleagues_contact_stays(person: Person, bram: Contact) -> None:
    assert "looks after" in person.types("archive Bram")["text"]


@pytest.mark.usefixtures("lotte")
def test_a_name_of_several_asks(person: Person, lotte: Contact) -> None:
    person.types("archive Lotte de Graaf")
    person.types("archive Willem de Graaf")
    assert labels(person.types("bring back de Graaf")) == ["Lotte de Graaf", "Willem de Graaf"]


@pytest.mark.parametrize(
    "line", ["bring back the book to Anna", "archive", "put the kettle back", "take that back"]
)
def test_things_are_nobodys(person: Person, anna: Contact, line: str) -> None:
    assert "archived" not in person.types(line)["text"]
    assert "is back" not in person.types(line)["text"]


def test_nobody_of_the_name_is_archived(person: Person, anna: Contact) -> None:
    assert person.types("bring back Rob Stark")["text"] == "Nobody called “Rob Stark” is archived."
