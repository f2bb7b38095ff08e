"""`who NAME` and questions about somebody: their card, or whom the name means."""

import pytest

from bot.database import Transaction
from bot.models import ContactRow
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture
def anna_bos(transaction: Transaction, mara: Member, anna: Contact) -> Contact:
    new = NewContact("Anna Bos", Audience.PARTNER)
    with transaction() as session:
        return contacts.add(session, mara, new, anna.red_on)


@pytest.mark.parametrize(
    "typed",
    [
        "who is Anna?",
        "who Anna Jansen",
        "wie is Anna Jansen",
        "wer ist Anna?",
        "when did I last give Anna something?",
        "Anna Jansen",
    ],
)
def test_the_card_is_shown(person: Person, anna: Contact, typed: str) -> None:
    person.types("give Anna Jansen a book yesterday")
    shown = person.types(typed)["text"]
    assert "*Anna Jansen*, Bakkerij Jansen" in shown
    assert "2 November, given: “a book”" in shown
    assert "best from Thursday 12 November" in shown


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("who is Anna Smith?", "Anna Smith"),
        ("wie is anna smits", "anna smits"),
        ("wer ist Anna Weissmüller", "Anna Weissmüller"),
    ],
)
def test_another_surname_is_somebody_else(
    person: Person, anna: Contact, typed: str, name: str
) -> None:
    asked = person.types(typed)
    assert asked["text"].startswith(f"I don’t know “{name}”")
    assert labels(asked)[0] == "Anna Jansen, Bakkerij Jansen"


@pytest.mark.parametrize("typed", ["who is Anna exactly", "who is Anna Jansen Bakkerij"])
def test_what_is_no_surname_names_nobody_else(person: Person, anna: Contact, typed: str) -> None:
    assert "*Anna Jansen*, Bakkerij Jansen" in person.types(typed)["text"]


def test_namesakes_are_told_apart_by_whose_they_are(
    person: Person, transaction: Transaction, mara: Member, ben: Member, anna: Contact
) -> None:
    new = NewContact("Anna Jansen", Audience.CLIENT, "Bakkerij Jansen")
    with transaction() as session:
        contacts.add(session, ben, new, anna.red_on)
        private = contacts.add(session, mara, new, anna.red_on)
        session.get_one(ContactRow, private.id).is_private = True
    told = {
        "Anna Jansen, Bakkerij Jansen (yours)",
        "Anna Jansen, Bakkerij Jansen (private)",
        "Anna Jansen, Bakkerij Jansen (Ben Smit)",
    }
    assert set(labels(person.types("who is Anna Jansen?"))) == told
    assert told < set(labels(person.types("give Anna Jansen a book")))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("who is ana jansn", "ana jansn"),
        ("wie is ana jansn", "ana jansn"),
        ("wie is ana jansn?", "ana jansn"),
        ("wer ist ana jansn", "ana jansn"),
        ("who ana jansn", "ana jansn"),
        ("was wissen wir über ana jansn", "ana jansn"),
        ("wie is Ana Jansn", "Ana Jansn"),
        ("wie is lotte jansen", "lotte jansen"),
        ("wie is lotte van de jansen", "lotte van de jansen"),
    ],
)
def test_a_name_in_small_letters_is_taken_whole(
    person: Person, anna: Contact, anna_bos: Contact, typed: str, name: str
) -> None:
    asked = person.types(typed)
    assert f"“{name}”" in asked["text"]
    assert labels(asked)[0] == "Anna Jansen, Bakkerij Jansen"


@pytest.mark.parametrize("typed", ["wie is anna jansen", "who is jansen", "wer ist anna jansen?"])
def test_a_known_name_in_small_letters_is_known(person: Person, anna: Contact, typed: str) -> None:
    assert "*Anna Jansen*, Bakkerij Jansen" in person.types(typed)["text"]


def test_a_name_in_a_message_shows_the_card(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.writes("Anna Jansen")
    shown = slack.wait_for("chat.postMessage").arguments
    assert "*Anna Jansen*, Bakkerij Jansen, client" in shown["text"]
    assert "Edit" in labels(shown)


def test_of_several_one_is_chosen(
    person: Person, slack: FakeSlack, anna: Contact, anna_bos: Contact
) -> None:
    asked = person.types("who is Anna?")
    assert labels(asked) == ["Anna Bos", "Anna Jansen, Bakkerij Jansen"]
    person.presses(asked, "Anna Bos")
    shown = slack.wait_for("response").arguments
    assert shown["replace_original"] is True
    assert "*Anna Bos*, partner" in shown["text"]


def test_two_people_are_shown_one_by_one(person: Person, anna: Contact, anna_bos: Contact) -> None:
    asked = person.types("who are Anna Bos and Anna Jansen?")
    assert set(labels(asked)) == {"Anna Bos", "Anna Jansen, Bakkerij Jansen"}


def test_a_mistyped_name_is_offered(person: Person, anna: Contact) -> None:
    assert labels(person.types("who is Ana Jansn?")) == ["Anna Jansen, Bakkerij Jansen"]


def test_somebody_unknown_is_said_to_be(person: Person, anna: Contact) -> None:
    answer = person.types("wie is Wolfgang?")["text"]
    assert "“Wolfgang”" in answer
    assert "/goodturn add" in answer


def test_a_question_about_nobody_asks_who(person: Person, anna: Contact) -> None:
    assert "/goodturn who is Anna?" in person.types("who")["text"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "gave Anna Jansen a secret pen yesterday but she sent it back",
            "2 November, offered and refused: … (Mara Visser)",
        ),
        (
            "got a secret pen from Anna Jansen yesterday but sent it back",
            "2 November, received and not accepted: … (Mara Visser)",
        ),
    ],
)
def test_a_colleague_reads_that_it_was_refused_and_not_what(
    person: Person, mara: Member, ben: Member, anna: Contact, line: str, told: str
) -> None:
    person.types(line)
    person.user_id = ben.slack_user_id
    shown = person.types("who is Anna Jansen?")["text"]
    assert told in shown
    assert "secret" not in shown
    assert "can hurt" not in shown


def test_a_colleague_reads_none_of_the_words(
    person: Person, mara: Member, ben: Member, anna: Contact
) -> None:
    person.types("give Anna Jansen a secret book yesterday")
    person.user_id = ben.slack_user_id
    shown = person.types("who is Anna Jansen?")["text"]
    assert "2 November, given: … (Mara Visser)" in shown
    assert "secret" not in shown
