"""People looked for in a line: pages, what narrows them, and the card of one."""

import pytest

from bot.database import Transaction
from bot.people import contacts, points, tags
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience, TagKind
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
        ("everyone tagged skydiving", "Nobody has the tag or interest “skydiving” yet"),
        (
            "who do we know in Amsterdam?",
            "can’t find anybody at “Amsterdam”. I go by the organisation",
        ),
        ("find private contacts", "*Private, only you see them*\nNobody matches"),
        ("partners tagged skydiving", "Nobody matches"),
        ("clients at Acme", "Nobody matches"),
        ("find Xylophon", "I can’t find “Xylophon” in any name"),
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
    assert "Nobody matches" in shown["text"]


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
    assert "Are these the same person?" in asked["text"]
    person.presses(asked, "One person")
    assert "*Anna Jansen* is now one contact" in slack.wait_for("response").arguments["text"]
    assert "I don’t know" in person.types("merge Anna Jansen with Xylophon")["text"]
    assert "is already one contact." in person.types("merge Anna Jansen with Anna")["text"]


def test_of_several_it_is_asked_which_two(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    with transaction() as session:
        new = [NewContact("Anna Jansen", Audience.PARTNER, one) for one in ("Acme", "Jansen BV")]
        contacts.add_many(session, mara, new, anna.red_on)
    asked = person.types("merge Anna Jansen")
    assert "Which two are the same person?" in asked["text"]
    assert len(labels(asked)) == 3
    person.presses(asked, labels(asked)[0])
    assert "Are these the same person?" in slack.wait_for("response").arguments["text"]


def test_whose_they_are_may_be_mentioned(person: Person, bram: Contact, anna: Contact) -> None:
    assert "*Bram*" in person.types("contacts of <@U0BEN|ben>")["text"]


def test_who_looks_after_nobody_is_told_how_to_begin(person: Person, bram: Contact) -> None:
    shown = person.types("my contacts")["text"]
    assert shown.startswith("You don’t look after anybody yet.")
    assert "/goodturn import" in shown


@pytest.mark.parametrize("line", ["all tags", "welke labels zijn er", "alle Schlagwörter"])
def test_all_tags_are_told(
    person: Person, transaction: Transaction, mara: Member, ben: Member, anna: Contact, line: str
) -> None:
    assert "*Tags:* none yet" in person.types(line)["text"]
    with transaction() as session:
        new = NewContact("Zora Quill", Audience.CLIENT, is_private=True)
        hidden = contacts.add(session, ben, new, anna.red_on)
        said = {anna.id: ["vip"], hidden.id: ["secret"]}
        tags.add(session, mara.workspace_id, TagKind.TAG, said)
        tags.add(session, mara.workspace_id, TagKind.INTEREST, {anna.id: ["sailing"]})
    told = person.types(line)["text"]
    assert "*Tags:* vip\n*Interests:* sailing" in told
    assert "everyone tagged vip" in told


@on_both_databases
@pytest.mark.parametrize("line", ["find duplicates", "zoek dubbele contacten", "Dubletten finden"])
def test_who_may_be_there_twice_is_offered(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    ben: Member,
    anna: Contact,
    line: str,
) -> None:
    assert "No two contacts share" in person.types(line)["text"]
    with transaction() as session:
        for owner, name, is_private in (
            (ben, "anna jansen", False),
            (ben, "Anna Jansen", True),
            (mara, "A. Jansen", False),
        ):
            new = NewContact(name, Audience.CLIENT, is_private=is_private)
            added = contacts.add(session, owner, new, anna.red_on)
        points.add(session, mara.workspace_id, {added.id: [points.email("anna@example.com")]})
    offered = person.types(line)
    assert len(labels(offered)) == 2
    person.presses(offered, labels(offered)[0])
    assert "Are these the same person?" in slack.wait_for("response").arguments["text"]
