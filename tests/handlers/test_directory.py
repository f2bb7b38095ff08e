"""Members follow the Slack directory."""

import pytest

from bot import members
from bot.contacts import Contact
from bot.database import Transaction
from bot.members import Member
from bot.workspaces import Workspace
from tests.handlers.conftest import NextDay
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, user


@pytest.fixture
def ben(
    person: Person, slack: FakeSlack, transaction: Transaction, workspace: Workspace, mara: Member
) -> Member:
    """A colleague of Mara's, without contacts."""
    slack.users["U0BEN"] = user("U0BEN", real_name="Ben Gray")
    person.user_id = "U0BEN"
    person.types("help")
    ben = find(transaction, workspace, "U0BEN")
    assert ben is not None
    return ben


def find(transaction: Transaction, workspace: Workspace, user_id: str) -> Member | None:
    with transaction() as session:
        return members.find(session, workspace.id, user_id)


def test_somebody_new_is_looked_up_once(
    person: Person, slack: FakeSlack, transaction: Transaction, workspace: Workspace
) -> None:
    slack.users["U0KENJI"] = user("U0KENJI", tz="Asia/Tokyo", locale="en-US")
    person.user_id = "U0KENJI"
    person.types("help")
    person.types("help")
    assert len(slack.made("users.info")) == 1
    kenji = find(transaction, workspace, "U0KENJI")
    assert kenji is not None
    assert (kenji.time_zone, kenji.locale) == ("Asia/Tokyo", "en-US")


def test_a_move_is_followed(
    person: Person, mara: Member, transaction: Transaction, workspace: Workspace
) -> None:
    changed = user("U0MARA", tz="America/New_York")
    assert person.event({"type": "user_change", "user": changed}).status_code == 200
    moved = find(transaction, workspace, "U0MARA")
    assert moved is not None
    assert moved.time_zone == "America/New_York"
    assert moved.next_nudge_at is not None
    assert moved.next_nudge_at.hour == 14


def test_somebody_who_leaves_gets_no_more_nudges(
    person: Person, mara: Member, transaction: Transaction, workspace: Workspace
) -> None:
    person.event({"type": "user_change", "user": user("U0MARA", deleted=True)})
    gone = find(transaction, workspace, "U0MARA")
    assert gone is not None
    assert gone.next_nudge_at is None


@pytest.mark.parametrize("change", ["deleted", "is_restricted"])
def test_an_admin_is_told_once_of_contacts_that_somebody_leaves_behind(
    person: Person, bram: Contact, next_day: NextDay, slack: FakeSlack, change: str
) -> None:
    for is_gone in (True, True, False, True):
        person.event({"type": "user_change", "user": user("U0BEN", **{change: is_gone})})
    for _ in range(3):
        next_day()
    (notice,) = slack.made("chat.postMessage")
    assert notice.arguments["channel"] == "U0MARA"
    assert "1 contact of theirs now hears from nobody" in notice.arguments["text"]


def test_nobody_is_told_of_somebody_without_contacts(
    person: Person, ben: Member, next_day: NextDay, slack: FakeSlack
) -> None:
    person.event({"type": "user_change", "user": user("U0BEN", deleted=True)})
    next_day()
    assert slack.made("chat.postMessage") == []


def test_people_who_do_not_use_goodturn_are_not_stored(
    person: Person, transaction: Transaction, workspace: Workspace
) -> None:
    person.event({"type": "user_change", "user": user("U0STRANGER")})
    assert find(transaction, workspace, "U0STRANGER") is None
