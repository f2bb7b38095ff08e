"""A nudge that waits while its member's hours change keeps to the new ones."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.database import Transaction
from bot.models import MemberRow
from bot.people.contacts import Contact
from bot.team.members import Member
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.delivery.test_do_not_disturb import quiet
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, user
from tests.payloads import Payload

pytestmark = on_both_databases
NINE = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""Wednesday at nine in Amsterdam, where Mara's nudge waits until eleven: she wants quiet."""
Sent = Callable[[], list[datetime]]


@pytest.fixture
def sent(turn: Turn, clock: StoppedClock, slack: FakeSlack) -> Sent:
    """When in the next two days something is posted to Mara, at most a minute late."""

    def tick() -> list[datetime]:
        moments: list[datetime] = []
        while clock.moment < NINE + timedelta(days=2):
            before = len(slack.made("chat.postMessage"))
            turn.take()
            moments += [clock.moment] * (len(slack.made("chat.postMessage")) - before)
            clock.moment = (clock.moment + timedelta(hours=1)).replace(minute=1)
        return [moment.replace(minute=moment.minute // 15 * 15) for moment in moments]

    return tick


@pytest.fixture
def waiting(turn: Turn, clock: StoppedClock, slack: FakeSlack, anna: Contact) -> None:
    """At 9:15 the nudge is planned, and waits."""
    slack.answers["dnd.teamInfo"] = [quiet(timedelta(hours=2))]
    clock.moment = NINE
    turn.take()
    clock.moment += timedelta(minutes=15)
    assert slack.made("chat.postMessage") == []


def at(hour: int, minute: int = 0, *, day: int = 4) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("time_zone", "moment"),
    [
        ("Europe/London", at(9)),  # at nine there
        ("America/New_York", at(14)),  # at nine there
        ("America/Los_Angeles", at(17)),  # at nine there, when work is over in Amsterdam
        ("Asia/Kolkata", at(8, 15)),  # a quarter to two in the afternoon
        ("Asia/Tokyo", at(0, day=5)),  # the day is over: at nine the next
        ("Pacific/Kiritimati", at(19, day=4)),  # a day on, at nine
        ("Pacific/Niue", at(20, day=4)),  # still Tuesday: at nine on Wednesday
    ],
)
def test_whoever_moves_gets_it_at_work(
    waiting: None, sent: Sent, person: Person, time_zone: str, moment: datetime
) -> None:
    person.event({"type": "user_change", "user": user("U0MARA", tz=time_zone)})
    assert sent()[0] == moment


@pytest.mark.parametrize(
    ("opens_at", "closes_at", "moments"),
    [
        (10, 17, [at(9)]),
        (18, 22, [at(17)]),
        (6, 8, []),
        (8, 10, [at(8, 15)]),
    ],
)
def test_other_hours_are_kept_to(
    waiting: None,
    sent: Sent,
    person: Person,
    slack: FakeSlack,
    opens_at: int,
    closes_at: int,
    moments: list[datetime],
) -> None:
    _save(person, slack, opens_at=opens_at, closes_at=closes_at)
    assert [moment for moment in sent() if moment.day == 4] == moments


def test_a_day_off_is_kept_to(waiting: None, sent: Sent, person: Person, slack: FakeSlack) -> None:
    _save(person, slack, working_days=["3"])
    assert sent() == [at(8, day=5)]


def test_a_pause_is_kept_to(waiting: None, sent: Sent, person: Person) -> None:
    person.types("pause")
    assert sent() == []


def test_whoever_left_gets_nothing(waiting: None, sent: Sent, person: Person) -> None:
    person.event({"type": "user_change", "user": user("U0MARA", deleted=True)})
    assert sent() == []


def test_hours_are_looked_at_once_more_before_it_is_sent(
    waiting: None, sent: Sent, transaction: Transaction, mara: Member
) -> None:
    """Whatever changed them: also while the nudge was on its way, and Slack sent it back."""
    with transaction() as session:
        session.get_one(MemberRow, mara.id).time_zone = "America/New_York"
    assert sent()[0] == at(14)


def _save(person: Person, slack: FakeSlack, **chosen: Any) -> None:
    """Choose in the settings, and leave the rest as it was."""
    person.types("settings")
    view = slack.made("views.open")[-1].arguments["view"]
    values: Payload = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            name, element = block["block_id"], block["element"]
            values[name] = {element["action_id"]: _filled_in(element, chosen.get(name))}
    answer = person.sends(view, values)
    assert answer is not None
    assert answer["response_action"] == "update"


def _filled_in(element: Payload, chosen: Any) -> Payload:
    match element["type"]:
        case "checkboxes" if chosen is not None:
            return {"selected_options": [{"value": value} for value in chosen]}
        case "checkboxes":
            return {"selected_options": element.get("initial_options", [])}
        case "static_select" if chosen is not None:
            return {"selected_option": {"value": str(chosen)}}
        case "static_select":
            return {"selected_option": element.get("initial_option")}
        case _:
            return {"selected_date": element.get("initial_date")}
