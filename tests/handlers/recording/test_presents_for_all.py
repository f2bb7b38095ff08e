"""One present for all at an organisation: who is named first, and can be taken out."""

import pytest

from bot.database import Transaction
from bot.models import ContactRow
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.presents import TODAY, meet, pressed, shares
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture(autouse=True)
def bas(transaction: Transaction, mara: Member, anna: Contact) -> Contact:
    assert anna.organisation == "Bakkerij Jansen"
    return meet(transaction, mara, "Bas Jansen", "Bakkerij Jansen")


@on_both_databases
@pytest.mark.parametrize(
    ("language", "line", "question", "everybody", "without"),
    [
        (
            "English",
            "brought cake for everyone at Bakkerij Jansen €30",
            "these 3 people at *Bakkerij Jansen*",
            "Yes, all 3",
            "Without Bas Jansen",
        ),
        (
            "Nederlands",
            "taart gebracht voor heel Bakkerij Jansen 30 euro",
            "deze 3 contacten bij *Bakkerij Jansen*",
            "Ja, alle 3",
            "Zonder Bas Jansen",
        ),
        (
            "Deutsch",
            "Kuchen für das ganze Team der Bakkerij Jansen mitgebracht 30 Euro",
            "diese 3 Kontakte bei *Bakkerij Jansen*",
            "Ja, alle 3",
            "Ohne Bas Jansen",
        ),
    ],
)
def test_a_gift_to_all_at_an_organisation_is_one_present(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    language: str,
    line: str,
    question: str,
    everybody: str,
    without: str,
) -> None:
    meet(transaction, mara, "Kim Vos", "Bakkerij Jansen")
    meet(transaction, mara, "Lea Vos", "Elsewhere")
    person.types(language)
    asked = person.types(line)
    assert question in asked["text"]
    assert everybody in labels(asked)
    assert shares(transaction) == []
    fewer = pressed(person, slack, asked, without)
    assert "Bas Jansen" not in fewer["text"]
    # The first message still stands elsewhere: the old button takes nobody out twice.
    done = pressed(person, slack, asked, without)
    assert done["text"] == fewer["text"]
    logged = pressed(person, slack, fewer, labels(fewer)[0])
    assert "*Anna Jansen*" in logged["text"]
    assert "*Kim Vos*" in logged["text"]
    assert shares(transaction) == [(1500, False), (1500, True)]


@pytest.mark.parametrize(
    ("language", "line", "everybody"),
    [
        ("English", "brought cake for whole office of Bakkerij Jansen", "Yes, all 2"),
        ("Nederlands", "hele kantoor van Bakkerij Jansen taart gegeven", "Ja, alle 2"),
        ("Nederlands", "taart gebracht voor hele team van Bakkerij Jansen", "Ja, alle 2"),
        ("Deutsch", "ganze Büro von Bakkerij Jansen Kuchen mitgebracht", "Ja, alle 2"),
        ("Deutsch", "Kuchen fürs ganze Büro von Bakkerij Jansen mitgebracht", "Ja, alle 2"),
    ],
)
def test_a_whole_office_needs_no_article(
    person: Person, language: str, line: str, everybody: str
) -> None:
    person.types(language)
    assert everybody in labels(person.types(line))


def test_each_at_an_organisation_may_get_one_of_their_own(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = person.types("gave everyone at Bakkerij Jansen a pen, €5 each")
    pressed(person, slack, asked, "Yes, all 2")
    assert shares(transaction) == [(500, False), (500, False)]


@pytest.mark.parametrize(
    ("line", "organisation"),
    [
        ("brought cake for everyone at Foobar Limited", "Foobar Limited"),
        ("gave everyone at Elsewhere a pen", "Elsewhere"),
        ("taart gegeven aan iedereen bij Foobar", "Foobar"),
        ("Habe allen bei Foobar Kuchen mitgebracht", "Foobar"),
    ],
)
def test_where_the_member_looks_after_nobody_it_is_said_what_to_do(
    person: Person, transaction: Transaction, mara: Member, line: str, organisation: str
) -> None:
    with transaction() as session:
        lea = NewContact("Lea Vos", Audience.CLIENT, "Elsewhere")
        lea_id = contacts.add(session, mara, lea, TODAY).id
        session.get_one(ContactRow, lea_id).owner_id = None
    text = person.types(line)["text"]
    assert f"*{organisation}*" in text
    assert shares(transaction) == []


@pytest.mark.parametrize(
    "line",
    [
        "gave Anna the keys to the office",
        "gave Anna a cake for everyone at the party",
        "had lunch with the team at Bakkerij Jansen",
        "gave Anna flowers for the office of Bakkerij Jansen",
    ],
)
def test_other_lines_are_no_gift_to_all(person: Person, line: str) -> None:
    assert "these" not in person.types(line)["text"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("English", "gave the whole office of Anna a cake"),
        ("Nederlands", "taart voor heel het kantoor van anna meegebracht, 60 euro"),
        ("Deutsch", "hab dem ganzen büro von anna ne torte spendiert, 60 eur"),
        ("Deutsch", "an alle bei bakkerij jansen kalender verschickt, 8€ das stück"),
    ],
)
def test_a_whole_office_may_be_named_by_somebody_there(
    person: Person, language: str, line: str
) -> None:
    person.types(language)
    asked = person.types(line)
    assert "*Bakkerij Jansen*" in asked["text"]
    assert len(labels(asked)) == 4  # All, without either, none


@pytest.mark.parametrize(
    ("language", "line", "words"),
    [
        ("English", "brought cake for everyone at Elsewhere", "cake (for everyone at Elsewhere)"),
        (
            "Nederlands",
            "taart gebracht voor iedereen bij lea",
            "taart (voor iedereen bij Elsewhere)",
        ),
        (
            "Deutsch",
            "hab dem ganzen büro von lea ne torte spendiert",
            "ne torte (für alle bei Elsewhere)",
        ),
    ],
)
def test_where_one_is_known_there_the_words_tell_whom_it_was_for(
    person: Person,
    transaction: Transaction,
    mara: Member,
    language: str,
    line: str,
    words: str,
) -> None:
    meet(transaction, mara, "Lea Vos", "Elsewhere")
    person.types(language)
    logged = person.types(line)["text"]
    assert "*Lea Vos*" in logged
    assert words in logged


@pytest.mark.parametrize(
    ("language", "line", "words"),
    [
        ("English", "anna brought cake for the whole office", "cake for the whole office"),
        (
            "Nederlands",
            "gisteren kregen we van anna een taart voor t hele kantoor",
            "een taart voor t hele kantoor",
        ),
    ],
)
def test_what_our_whole_office_got_keeps_its_words(
    person: Person, language: str, line: str, words: str
) -> None:
    person.types(language)
    assert words in person.types(line)["text"]
