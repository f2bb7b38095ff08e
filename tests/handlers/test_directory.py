"""Members follow the Slack directory."""

from bot import members
from bot.database import Transaction
from bot.members import Member
from bot.workspaces import Workspace
from tests.handlers.slack import FakeSlack, Person, user


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


def test_people_who_do_not_use_goodturn_are_not_stored(
    person: Person, transaction: Transaction, workspace: Workspace
) -> None:
    person.event({"type": "user_change", "user": user("U0STRANGER")})
    assert find(transaction, workspace, "U0STRANGER") is None
