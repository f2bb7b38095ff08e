"""Adding somebody: what is written, what is shown, and what a second click does."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ContactRow
from bot.models.columns import saved
from bot.people import points
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, user
from tests.messages.drawing import buttons


def named(transaction: Transaction, name: str) -> list[ContactRow]:
    with transaction() as session:
        rows = session.exec(select(ContactRow).where(ContactRow.name == name)).all()
        session.expunge_all()
    return list(rows)


@pytest.mark.parametrize(
    ("language", "line", "shown"),
    [
        ("English", "add Nora Visser (client, nora@example.com, Acme)", "Added: *Nora Visser*"),
        ("Nederlands", "voeg Nora Visser toe (klant, nora@example.com, Acme)", "Toegevoegd"),
        ("Deutsch", "füge Nora Visser hinzu (Kundin, nora@example.com, Acme)", "Hinzugefügt"),
    ],
)
def test_somebody_is_added_with_all_that_is_told(
    person: Person, transaction: Transaction, mara: Member, language: str, line: str, shown: str
) -> None:
    person.types(f"language {language}")
    assert shown in person.types(line)["text"]
    (row,) = named(transaction, "Nora Visser")
    assert row.audience is Audience.CLIENT
    with transaction() as session:
        assert points.first_email(session, saved(row.id)) == "nora@example.com"
    assert (row.owner_id, row.organisation_id is not None) == (mara.id, True)


def test_a_sentence_adds_somebody(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.writes("add Nora Visser as a partner")
    assert "partner" in slack.wait_for("chat.postMessage").arguments["text"]
    assert [row.audience for row in named(transaction, "Nora Visser")] == [Audience.PARTNER]


def test_what_they_are_is_asked_and_answered_once(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = person.types("add Nora: Visser, Acme")
    assert named(transaction, "Nora: Visser") == []
    for time, label in enumerate(("Add as a colleague", "Add as a client"), 1):
        person.presses(asked, label)
        redrawn = slack.wait_for("response", count=time).arguments
        assert redrawn["text"].startswith("Added: *Nora: Visser*, Acme, colleague")
    assert [row.audience for row in named(transaction, "Nora: Visser")] == [Audience.STAFF]


def test_cancel_adds_nobody(person: Person, slack: FakeSlack, transaction: Transaction) -> None:
    person.presses(person.types("add Nora Visser"), "Cancel")
    assert not buttons(slack.wait_for("response").arguments)
    assert named(transaction, "Nora Visser") == []


@pytest.mark.parametrize("line", ["add Anna Jansen", "add anna jansen, client, Bakkerij Jansen"])
def test_somebody_known_is_shown_and_not_added_again(
    person: Person, transaction: Transaction, anna: Contact, line: str
) -> None:
    shown = person.types(line)["text"]
    assert "already" in shown
    assert "Bakkerij Jansen" in shown
    assert len(named(transaction, anna.name)) == 1


def test_the_same_name_elsewhere_is_somebody_else(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    assert "Added" in person.types("add Anna Jansen (client, Acme)")["text"]
    assert len(named(transaction, anna.name)) == 2


def test_undo_removes_who_was_added(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("add Nora Visser (client)")
    for time in (1, 2):
        person.presses(shown, "Undo")
        redrawn = slack.wait_for("response", count=time).arguments
        assert redrawn["text"] == "Taken back: *Nora Visser* is no contact any more."
    assert named(transaction, "Nora Visser") == []


def test_undo_leaves_whom_something_was_noted_about(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("add Nora Visser (client)")
    person.types("give Nora Visser a book")
    person.presses(shown, "Undo")
    assert "can’t be undone" in slack.wait_for("response").arguments["text"]
    assert len(named(transaction, "Nora Visser")) == 1


def test_a_name_is_needed_and_not_endless(person: Person) -> None:
    assert "/goodturn add Nora Visser" in person.types("add")["text"]
    assert "200 letters" in person.types(f"add {'Nora ' * 60}")["text"]


def test_a_colleague_who_is_mentioned_is_linked(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    slack.users["U0TOM"] = user("U0TOM", profile={"real_name": "Tom Gray"})
    assert "Added: *Tom Gray*, colleague" in person.types("add <@U0TOM|tom>")["text"]
    (row,) = named(transaction, "Tom Gray")
    assert (row.audience, row.slack_user_id) == (Audience.STAFF, "U0TOM")
    assert "linked to their account" in person.types("who Tom Gray")["text"]
    slack.users["U0TOM"] = user("U0TOM", profile={"real_name": "Thomas Gray"})
    assert "one of your team’s contacts already" in person.types("add <@U0TOM|tom>")["text"]


@pytest.mark.parametrize("changes", [{"is_restricted": True}, {"is_bot": True}, {"deleted": True}])
def test_who_is_no_colleague_is_added_as_a_client_only(
    person: Person, slack: FakeSlack, transaction: Transaction, changes: dict[str, bool]
) -> None:
    slack.users["U0TOM"] = user("U0TOM", profile={"real_name": "Tom Gray"}, **changes)
    assert "as a client or a partner" in person.types("add <@U0TOM|tom>")["text"]
    assert named(transaction, "Tom Gray") == []
    person.types("add <@U0TOM|tom> as a client")
    (row,) = named(transaction, "Tom Gray")
    assert (row.audience, row.slack_user_id) == (Audience.CLIENT, None)


def test_a_colleague_is_known_by_name(
    person: Person, transaction: Transaction, ben: Member
) -> None:
    person.types("add Ben Smit as a colleague")
    person.types("add Ben de Smit as a colleague")
    (linked,), (other,) = (named(transaction, name) for name in ("Ben Smit", "Ben de Smit"))
    assert (linked.slack_user_id, other.slack_user_id) == (ben.slack_user_id, None)


def test_a_colleague_is_known_by_the_address_that_the_directory_tells(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    told = {"real_name": "Tom Gray", "email": "tom@goodturn.example"}
    slack.users["U0TOM"] = user("U0TOM", profile=told)
    person.types("add T. Gray tom@goodturn.example as a colleague")
    person.user_id = "U0TOM"
    person.types("help")
    (row,) = named(transaction, "T. Gray")
    assert row.slack_user_id == "U0TOM"
