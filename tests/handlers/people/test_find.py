"""People looked for in a line: pages, what narrows them, and the card of one."""

import pytest

from bot.database import Transaction
from bot.people import archive, contacts, points
from bot.people.contacts import Contact, NewContact
from bot.privacy import erasure, merging
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


@pytest.fixture
def many(transaction: Transaction, mara: Member, anna: Contact) -> None:
    new = [NewContact(f"Client {n:02}", Audience.CLIENT, "Acme") for n in range(25)]
    with transaction() as session:
        contacts.add_many(session, mara, new, anna.red_on)


@on_both_databases
@pytest.mark.parametrize(
    "line",
    [
        "find ana jansn",
        "zoek jansn",
        "suche Jansen",
        "who ana jansn",
        "who do we know at Bakkerij Jansen?",
        "wie kennen we bij Bakkerij Jansen?",
        "wen kennen wir bei bakkerij jansen",
        "my clients",
        "contacts of Mara",
    ],
)
def test_one_who_is_found_is_shown_at_once(person: Person, anna: Contact, line: str) -> None:
    shown = person.types(line)
    if line.startswith("who ana"):
        assert "Anna Jansen, Bakkerij Jansen" in labels(shown)
    else:
        assert "*Anna Jansen*, Bakkerij Jansen" in shown["text"]


@pytest.mark.usefixtures("many")
def test_many_come_page_by_page(person: Person, slack: FakeSlack) -> None:
    shown = person.types("who do we know at Acme")
    assert "1 to 20 of 25 contacts" in shown["text"]
    assert "Previous" not in labels(shown)
    person.presses(shown, "Next")
    turned = slack.wait_for("response").arguments
    assert turned["replace_original"] is True
    assert "21 to 25 of 25 contacts" in turned["text"]
    assert "Next" not in labels(turned)


@pytest.mark.usefixtures("many", "bram")
def test_a_menu_narrows_them(person: Person, slack: FakeSlack) -> None:
    shown = person.types("all clients")
    assert "of 27 contacts" in shown["text"]
    person.chooses(shown, "Ben Smit")
    narrowed = slack.wait_for("response").arguments
    assert "1 contact:" in narrowed["text"]
    assert "*Bram*" in narrowed["text"]


@pytest.mark.usefixtures("many")
def test_each_has_a_card(person: Person, slack: FakeSlack) -> None:
    shown = person.types("who do we know at Acme")
    person.presses(shown, "Show")
    assert "*Client 00*, Acme" in slack.wait_for("chat.postMessage").arguments["text"]


@pytest.mark.usefixtures("many")
def test_whoever_else_presses_is_shown_nothing(
    person: Person, slack: FakeSlack, ben: Member
) -> None:
    shown = person.types("who do we know at Acme")
    other = Person(person.web, slack, ben.slack_user_id)
    for label in ("Next", "Show"):
        slack.forget()
        other.presses(shown, label)
        assert "out of date" in slack.wait_for("response").arguments["text"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("everyone tagged skydiving", "Nobody has the tag or the interest “skydiving” yet"),
        ("who do we know in Amsterdam?", "nobody at “Amsterdam”. I go by the organisation"),
        ("find private contacts", "*Private, for your eyes alone*\nNobody fits"),
        ("partners tagged skydiving", "Nobody fits"),
        ("clients at Acme", "Nobody fits"),
        ("find Xylophon", "“Xylophon” is in no name"),
    ],
)
def test_where_nobody_fits_it_says_what_was_looked_for(
    person: Person, anna: Contact, line: str, said: str
) -> None:
    assert said in person.types(line)["text"]


@pytest.mark.parametrize("line", ["clients without phone", "zoek klanten zonder telefoon"])
def test_who_lacks_something_is_listed(
    person: Person, transaction: Transaction, mara: Member, anna: Contact, line: str
) -> None:
    listed = person.types(line)
    assert "*Without a phone number*\n1 contact" in listed["text"]
    assert "*Anna Jansen, Bakkerij Jansen*" in listed["text"]
    with transaction() as session:
        points.add(session, mara.workspace_id, {anna.id: [points.phone("020 1234567", "NL")]})
    shown = person.types(line)
    assert "*Without a phone number*" in shown["text"]
    assert "Nobody fits" in shown["text"]


@pytest.mark.parametrize(
    "line",
    [
        "merge Anna Jansen with A. Jansen",
        "voeg Anna Jansen samen met A. Jansen",
        "führe Anna Jansen mit A. Jansen zusammen",
        "Anna Jansen and A. Jansen are the same person",
    ],
)
def test_two_who_are_named_are_shown_side_by_side(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    clock: StoppedClock,
    line: str,
) -> None:
    with transaction() as session:
        new = NewContact("A. Jansen", Audience.CLIENT)
        contacts.add(session, mara, new, mara.today(clock.now()))
    asked = person.types(line)
    assert "Are these two one person?" in asked["text"]
    person.presses(asked, "One person")
    assert "*Anna Jansen* is one contact now" in slack.wait_for("response").arguments["text"]
    assert "I don’t know" in person.types("merge Anna Jansen with Xylophon")["text"]
    assert "is one contact already" in person.types("merge Anna Jansen with Anna")["text"]


def test_of_several_it_is_asked_which_two(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    with transaction() as session:
        new = [NewContact("Anna Jansen", Audience.PARTNER, one) for one in ("Acme", "Jansen BV")]
        contacts.add_many(session, mara, new, anna.red_on)
    asked = person.types("merge Anna Jansen")
    assert "Which two are one person?" in asked["text"]
    assert len(labels(asked)) == 3
    person.presses(asked, labels(asked)[0])
    assert "Are these two one person?" in slack.wait_for("response").arguments["text"]


@pytest.mark.parametrize("line", ["who Anna Jansen", "find Anna Jansen", "forget Anna Jansen"])
def test_of_who_is_archived_that_is_said(
    person: Person, slack: FakeSlack, anna: Contact, line: str
) -> None:
    person.types("give Anna Jansen a book")
    person.presses(person.types("forget Anna Jansen"), "Archive")
    slack.wait_for("response")
    shown = person.types(line)
    assert "*Anna Jansen* is archived" in shown["text"]
    assert "Bring back" in labels(shown)


def test_who_was_merged_is_who_they_are_now(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    with transaction() as session:
        contacts.add(session, mara, NewContact("Annie J.", Audience.CLIENT), anna.red_on)
    person.presses(person.types("merge Anna Jansen with Annie J."), "One person")
    slack.wait_for("response")
    for line in ("who Annie J.", "find Annie J."):
        assert "*Anna Jansen*" in person.types(line)["text"]


def test_whose_they_are_may_be_mentioned(person: Person, bram: Contact, anna: Contact) -> None:
    assert "*Bram*" in person.types("contacts of <@U0BEN|ben>")["text"]


def test_what_is_told_of_who_is_archived_is_kept_until_they_are_back(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.types("give Anna Jansen a book")
    person.presses(person.types("forget Anna Jansen"), "Archive")
    slack.wait_for("response")
    asked = person.types("got flowers from Anna Jansen")
    assert "*Anna Jansen* is archived" in asked["text"]
    slack.forget()
    person.presses(asked, "Bring back")
    assert "flowers" in slack.wait_for("response").arguments["text"]
    assert "received: “flowers”" in person.types("who Anna Jansen")["text"]


def test_who_was_merged_is_meant_by_the_old_name(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    with transaction() as session:
        contacts.add(session, mara, NewContact("Annie J.", Audience.CLIENT), anna.red_on)
    person.presses(person.types("merge Anna Jansen with Annie J."), "One person")
    slack.wait_for("response")
    person.types("give Annie J. a book")
    assert "given: “a book”" in person.types("who Anna Jansen")["text"]


ASKED_FOR_ARCHIVED = [
    "archived",
    "archived contacts",
    "find archived",
    "who is archived?",
    "gearchiveerd",
    "gearchiveerde contacten",
    "archiviert",
    "archivierte Kontakte",
    "contacts in the archive",
]


@pytest.fixture
def archived(transaction: Transaction, anna: Contact, bram: Contact) -> None:
    with transaction() as session:
        for one in (anna, bram):
            archive.put_away(session, one, anna.red_on)


@pytest.mark.usefixtures("archived")
@pytest.mark.parametrize("line", ASKED_FOR_ARCHIVED)
def test_who_is_archived_is_listed(person: Person, line: str) -> None:
    assert "2 archived contacts" in person.types(line)["text"]


@on_both_databases
def test_who_is_archived_is_brought_back_from_the_list(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, bram: Contact
) -> None:
    assert person.types("archived")["text"] == "Nobody is archived."
    with transaction() as session:
        for one in (anna, bram):
            archive.put_away(session, one, anna.red_on)
    person.presses(person.types("archived"), "Show")
    shown = slack.wait_for("chat.postMessage").arguments
    assert labels(dict(shown)) == ["Bring back", "Forget for good"]
    person.presses(dict(shown), "Bring back")
    assert "is back among your contacts" in slack.wait_for("response").arguments["text"]
    alone = person.types("archived")
    assert bram.name in alone["text"]
    assert "Bring back" not in labels(alone)


def test_who_is_merged_or_forgotten_is_not_archived(
    person: Person, transaction: Transaction, mara: Member, anna: Contact, clock: StoppedClock
) -> None:
    with transaction() as session:
        others = [
            contacts.add(session, mara, NewContact(name, Audience.CLIENT), anna.red_on)
            for name in ("A. Jansen", "Rob Stark")
        ]
        merging.merge(session, mara, anna.id, others[0].id, clock.now())
        erasure.forget(session, mara, others[1].id, clock.now())
    assert person.types("archived")["text"] == "Nobody is archived."


def test_who_looks_after_nobody_is_told_how_to_begin(person: Person, bram: Contact) -> None:
    shown = person.types("my contacts")["text"]
    assert shown.startswith("You look after nobody yet.")
    assert "/goodturn import" in shown
