"""Members follow the Slack directory."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member
from bot.team.workspaces import Workspace
from messages.ledger.buttons import UNDO
from tests.handlers.conftest import NextDay, on_both_databases
from tests.handlers.person import Person
from tests.handlers.slack import ORGANISATION, FakeSlack, user
from tests.payloads import TEAM, Payload

Find = Callable[[str], Member | None]


@pytest.fixture
def find(transaction: Transaction, workspace: Workspace) -> Find:
    """The member that is stored for a user, if any."""

    def find(user_id: str) -> Member | None:
        with transaction() as session:
            return members.find(session, workspace.id, user_id)

    return find


@pytest.fixture
def ben(person: Person, slack: FakeSlack, find: Find, mara: Member) -> Member:
    """A colleague of Mara's, without contacts."""
    slack.users["U0BEN"] = user("U0BEN", real_name="Ben Gray")
    person.user_id = "U0BEN"
    person.types("help")
    ben = find("U0BEN")
    assert ben is not None
    return ben


@pytest.mark.parametrize(
    ("told", "kept"),
    [("Ma\ud83cra\0 Visser", "Mara Visser"), ("M" * 500, "M" * 200), ("\ud83c", "u0odd")],
    ids=["half a letter", "too long", "nothing else"],
)
@on_both_databases
def test_a_name_that_no_database_takes_is_mended(
    person: Person, slack: FakeSlack, find: Find, told: str, kept: str
) -> None:
    slack.users["U0ODD"] = user("U0ODD", real_name=None, profile={"real_name": told})
    person.user_id = "U0ODD"
    person.types("help")
    odd = find("U0ODD")
    assert odd is not None
    assert odd.name == kept


def test_somebody_new_is_looked_up_once(person: Person, slack: FakeSlack, find: Find) -> None:
    slack.users["U0KENJI"] = user("U0KENJI", tz="Asia/Tokyo", locale="en-US")
    person.user_id = "U0KENJI"
    person.types("help")
    person.types("help")
    assert len(slack.made("users.info")) == 1
    kenji = find("U0KENJI")
    assert kenji is not None
    assert (kenji.time_zone, kenji.locale) == ("Asia/Tokyo", "en-US")


OUTSIDERS = {
    "a guest": {"is_restricted": True},
    "a guest of one channel": {"is_ultra_restricted": True},
    "a bot": {"is_bot": True},
    "somebody who left": {"deleted": True},
    "a stranger": {"is_stranger": True},
    "somebody of another organisation": {"team_id": "T0OTHER"},
    "a colleague elsewhere in the organisation": {
        "team_id": "T0OTHER",
        "enterprise_user": {"enterprise_id": ORGANISATION, "teams": ["T0OTHER"]},
    },
}
COLLEAGUES = {
    "Grid, by the organisation": {"team_id": ORGANISATION},
    "Grid, by one of their workspaces": {
        "team_id": "T0OTHER",
        "enterprise_user": {"enterprise_id": ORGANISATION, "teams": ["T0OTHER", TEAM]},
    },
    "no team told": {"team_id": None, "is_stranger": None, "enterprise_user": None},
}
outsiders = pytest.mark.parametrize("described", OUTSIDERS.values(), ids=OUTSIDERS)
colleagues = pytest.mark.parametrize("described", COLLEAGUES.values(), ids=COLLEAGUES)


@outsiders
def test_an_outsider_is_declined_in_their_language_and_not_stored(
    person: Person,
    slack: FakeSlack,
    find: Find,
    described: Payload,
) -> None:
    slack.users["U0MARA"] = user("U0MARA", locale="nl-NL", **described)
    shown = person.types("geef Anna een boek")
    assert "niet voor gasten" in shown["text"]
    assert "geef Anna een boek" in shown["text"]
    assert find("U0MARA") is None


@outsiders
def test_an_outsider_who_writes_to_the_bot_is_declined_once(
    person: Person,
    slack: FakeSlack,
    find: Find,
    described: Payload,
) -> None:
    slack.users["U0MARA"] = user("U0MARA", locale="de-DE", **described)
    assert person.writes("hallo").status_code == 200
    answer = slack.wait_for("chat.postMessage").arguments
    assert answer["channel"] == "D0MARA"
    assert "nicht für Gäste" in answer["text"]
    assert find("U0MARA") is None


@outsiders
def test_an_outsider_who_clicks_is_declined(
    person: Person,
    slack: FakeSlack,
    find: Find,
    described: Payload,
) -> None:
    slack.users["U0MARA"] = user("U0MARA", **described)
    assert person.clicks(UNDO, "gesture:1").status_code == 200
    told = slack.wait_for("response").arguments
    assert (told["response_type"], told["replace_original"]) == ("ephemeral", False)
    assert "not for guests" in told["text"]
    assert find("U0MARA") is None


@outsiders
def test_an_outsider_looks_after_no_contact(
    person: Person,
    slack: FakeSlack,
    find: Find,
    nudge: dict[str, Any],
    described: Payload,
) -> None:
    slack.users["U0OUT"] = user("U0OUT", **described)
    person.chooses(nudge, "Not my contact")
    asked = slack.wait_for("chat.update").arguments
    person.picks(asked, "U0OUT")
    assert "only colleagues can look after contacts" in slack.wait_for("response").arguments["text"]
    assert find("U0OUT") is None


@colleagues
def test_a_colleague_is_known_on_enterprise_grid_too(
    person: Person,
    slack: FakeSlack,
    find: Find,
    described: Payload,
) -> None:
    slack.users["U0MARA"] = user("U0MARA", **described)
    person.types("help")
    assert find("U0MARA") is not None


def test_a_member_who_became_a_guest_is_declined_until_they_are_a_colleague_again(
    person: Person, slack: FakeSlack, mara: Member
) -> None:
    slack.users["U0MARA"] = guest = user("U0MARA", is_restricted=True)
    person.event({"type": "user_change", "user": guest})
    assert "not for guests" in person.types("help")["text"]
    slack.users["U0MARA"] = user("U0MARA")
    assert "/goodturn give" in person.types("help")["text"]
    person.types("help")
    assert len(slack.made("users.info")) == 2


@pytest.mark.parametrize("field", ["tz", "locale", "real_name"])
@pytest.mark.parametrize("is_null", [True, False])
def test_what_a_change_does_not_tell_stays_as_it_was(
    person: Person,
    mara: Member,
    find: Find,
    field: str,
    is_null: bool,
) -> None:
    changed = user("U0MARA", profile={"real_name": None} if is_null else {})
    changed.pop(field)
    if is_null:
        changed[field] = None
    person.event({"type": "user_change", "user": changed})
    assert find("U0MARA") == mara


@pytest.mark.parametrize("field", ["locale", "tz"])
@on_both_databases
def test_a_code_that_no_database_takes_changes_nothing(
    person: Person, mara: Member, find: Find, field: str
) -> None:
    changed = {"type": "user_change", "user": user("U0MARA", **{field: "\0"})}
    assert person.event(changed).status_code == 200
    assert find("U0MARA") == mara


def test_a_move_is_followed(person: Person, mara: Member, find: Find) -> None:
    changed = user("U0MARA", tz="America/New_York")
    assert person.event({"type": "user_change", "user": changed}).status_code == 200
    moved = find("U0MARA")
    assert moved is not None
    assert moved.time_zone == "America/New_York"
    assert moved.next_nudge_at is not None
    assert moved.next_nudge_at.hour == 14


def changed(ts: str | None, **changes: object) -> Payload:
    """The event of a change in the directory that happened then."""
    return {"type": "user_change", "user": user("U0MARA", **changes), "event_ts": ts}


@on_both_databases
def test_an_older_change_that_comes_late_changes_nothing(
    person: Person, mara: Member, find: Find
) -> None:
    person.event(changed("1793779200.000200", tz="America/New_York", locale="de-DE"))
    moved = find("U0MARA")
    for ts in ("1793779200.000100", "1793779199.999999", "9"):
        person.event(changed(ts, tz="Asia/Tokyo", locale="nl-NL", deleted=True))
    assert find("U0MARA") == moved
    person.event(changed("1793779200.000300", tz="Asia/Tokyo"))
    assert (found := find("U0MARA")) is not None
    assert found.time_zone == "Asia/Tokyo"


@on_both_databases
def test_a_change_from_before_somebody_was_looked_up_changes_nothing(
    person: Person, slack: FakeSlack, find: Find
) -> None:
    slack.users["U0MARA"] = user("U0MARA", tz="Asia/Tokyo", updated=1793779200)
    person.types("help")
    person.event(changed("1793779199.000100", tz="Europe/Paris"))
    assert (found := find("U0MARA")) is not None
    assert found.time_zone == "Asia/Tokyo"


@pytest.mark.parametrize("ts", [None, "", "soon", "-5", "1e9", "9" * 40, "nan", "99999999999.5"])
def test_a_change_of_no_moment_is_followed(
    person: Person, mara: Member, find: Find, ts: str | None
) -> None:
    assert person.event(changed(ts, tz="Asia/Tokyo")).status_code == 200
    assert (found := find("U0MARA")) is not None
    assert found.time_zone == "Asia/Tokyo"


def test_somebody_who_leaves_gets_no_more_nudges(person: Person, mara: Member, find: Find) -> None:
    person.event({"type": "user_change", "user": user("U0MARA", deleted=True)})
    gone = find("U0MARA")
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
    assert "One of their contacts is now hearing from nobody" in notice.arguments["text"]


def test_nobody_is_told_of_somebody_without_contacts(
    person: Person, ben: Member, next_day: NextDay, slack: FakeSlack
) -> None:
    person.event({"type": "user_change", "user": user("U0BEN", deleted=True)})
    next_day()
    assert slack.made("chat.postMessage") == []


def test_people_who_do_not_use_goodturn_are_not_stored(person: Person, find: Find) -> None:
    person.event({"type": "user_change", "user": user("U0STRANGER")})
    assert find("U0STRANGER") is None
