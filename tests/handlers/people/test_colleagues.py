"""Adding a colleague, who is somebody in Slack, too."""

import pytest

from bot.database import Transaction
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.handlers.people.kept import everybody, named
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, user


@pytest.mark.parametrize("line", ["add me", "füge mich hinzu", "add <@U0MARA>"])
def test_nobody_is_a_contact_of_their_own(
    person: Person, transaction: Transaction, mara: Member, line: str
) -> None:
    shown = person.types(line.replace("U0MARA", mara.slack_user_id))["text"]
    assert "can’t be your own contact." in shown
    assert everybody(transaction) == []


def test_staff_who_are_no_members_are_said_to_be_linked_to_nobody(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("add Tom Gray (colleague)")["text"]
    assert "aren’t linked to a Slack account" in shown
    slack.users["U0TOM"] = user("U0TOM", profile={"real_name": "Tom Gray"})
    assert "already" in person.types("add <@U0TOM|tom>")["text"]
    (row,) = named(transaction, "Tom Gray")
    assert row.slack_user_id == "U0TOM"
    for line in ("add Slackbot (colleague)", "add @Goodturn"):
        assert "is a guest, an app" in person.types(line)["text"]


def test_a_colleague_who_is_mentioned_is_linked(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    slack.users["U0TOM"] = user("U0TOM", profile={"real_name": "Tom Gray"})
    assert "Added: *Tom Gray*, colleague" in person.types("add <@U0TOM|tom>")["text"]
    (row,) = named(transaction, "Tom Gray")
    assert (row.audience, row.slack_user_id) == (Audience.STAFF, "U0TOM")
    assert "linked to their account" in person.types("who Tom Gray")["text"]
    slack.users["U0TOM"] = user("U0TOM", profile={"real_name": "Thomas Gray"})
    assert "one of your team’s contacts." in person.types("add <@U0TOM|tom>")["text"]


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
    person: Person, slack: FakeSlack, transaction: Transaction, ben: Member
) -> None:
    person.types("add Ben Smit as a colleague")
    asked = person.types("add Ben de Smit as a colleague")
    person.presses(asked, "Add anyway")
    slack.wait_for("response")
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


@pytest.mark.parametrize(
    "line",
    [
        "add Ben as a colleague",
        "nieuwe collega: Ben",
        "could you add my colleague Ben as a contact",
    ],
)
def test_a_colleague_of_one_first_name_is_linked(
    person: Person, transaction: Transaction, ben: Member, line: str
) -> None:
    assert f"*{ben.name}*, colleague" in person.types(line)["text"]
    (row,) = named(transaction, ben.name)
    assert row.slack_user_id == ben.slack_user_id
    assert "already" in person.types(line)["text"]
    assert len(everybody(transaction)) == 1


def test_a_client_of_a_colleagues_name_is_somebody_else(
    person: Person, transaction: Transaction, ben: Member
) -> None:
    person.types("add Ben as a client")
    (row,) = everybody(transaction)
    assert (row.name, row.slack_user_id) == ("Ben", None)


@pytest.mark.parametrize(
    "line", ["add Tom as a colleague", "nieuwe collega: Tom", "neuer Kollege: Tom"]
)
def test_a_colleague_of_one_first_name_may_be_a_contact_already(
    person: Person, slack: FakeSlack, transaction: Transaction, line: str
) -> None:
    person.types("add Tom Gray as a colleague")
    asked = person.types(line)
    assert "Tom Gray" in asked["text"]
    assert len(everybody(transaction)) == 1
    person.presses(asked, "Add anyway")
    slack.wait_for("response")
    assert {one.name for one in everybody(transaction)} == {"Tom Gray", "Tom"}
    assert "Ada" in person.types("add Ada as a colleague")["text"]
    assert len(everybody(transaction)) == 3
