"""The nudge from the clock's tick to the last click, through real payloads."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ContactRow, GestureRow, ReversalRow
from bot.people import contacts
from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import GestureKind
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.screen import button, labels
from tests.handlers.slack import FakeSlack, user


def standing_gestures(transaction: Transaction) -> list[GestureKind | None]:
    with transaction() as session:
        reversed_ids = set(session.exec(select(ReversalRow.gesture_id)).all())
        rows = session.exec(select(GestureRow)).all()
        return [row.kind for row in rows if row.id not in reversed_ids]


def owner(transaction: Transaction, contact: Contact) -> str | None:
    with transaction() as session:
        owner_id = session.get_one(ContactRow, contact.id).owner_id
        return None if owner_id is None else members.by_id(session, 1, owner_id).name


def test_is_one_message_to_the_member_that_says_who(nudge: dict[str, Any]) -> None:
    assert nudge["channel"] == "U0MARA"
    assert nudge["text"] == "One person for today, Mara: Anna Jansen (not in touch yet)"
    assert labels(nudge) == ["Done", "Write it", "Another idea", "More…"]


def test_is_not_sent_again_by_the_next_tick(
    nudge: dict[str, Any],
    transaction: Transaction,
    clock: StoppedClock,
    turn: Turn,
    slack: FakeSlack,
) -> None:
    clock.moment += timedelta(hours=2)
    turn.take()
    assert len(slack.made("chat.postMessage")) == 1


def test_done_undo_and_second_clicks(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(nudge, "Done")
    done = dict(slack.wait_for("chat.update").arguments)
    assert len(standing_gestures(transaction)) == 1
    assert labels(done) == ["Undo", "Add details"]

    person.presses(nudge, "Done")
    again = slack.wait_for("chat.update", count=2).arguments
    assert len(standing_gestures(transaction)) == 1
    assert again["blocks"] == done["blocks"]

    person.presses(done, "Undo")
    undone = dict(slack.wait_for("chat.update", count=3).arguments)
    assert standing_gestures(transaction) == []
    assert button(undone, "Done")

    person.presses(undone, "Done")
    slack.wait_for("chat.update", count=4)
    assert len(standing_gestures(transaction)) == 1


@pytest.mark.parametrize(
    ("label", "says"),
    [
        ("Tomorrow", "put off until Thursday 5 November"),
        ("Next week", "put off until Wednesday 11 November"),
        ("Not this time", "not this time"),
        ("Not my contact", "Who looks after Anna now?"),
        ("No more reminders", "no more reminders"),
    ],
)
def test_what_is_chosen_from_the_menu_can_be_taken_back(
    nudge: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    label: str,
    says: str,
) -> None:
    for time in (1, 2):
        assert person.chooses(nudge, label).status_code == 200
        left = dict(slack.wait_for("chat.update", count=time).arguments)
        assert says in left["blocks"][1]["text"]["text"]
    assert standing_gestures(transaction) == []
    person.presses(left, "Undo")
    assert button(slack.wait_for("chat.update", count=3).arguments, "Done")


@pytest.mark.parametrize("action_id", ["reminder.later", "reminder.skip"])
def test_the_buttons_of_before_the_menu_still_work(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, action_id: str
) -> None:
    assert person.clicks(action_id, button(nudge, "Done")["value"]).status_code == 200
    assert labels(slack.wait_for("chat.update").arguments) == ["Undo"]


def test_another_idea_comes_once_for_a_double_click(
    nudge: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    drawn = []
    for time in (1, 2):
        person.presses(nudge, "Another idea")
        drawn.append(slack.wait_for("chat.update", count=time).arguments["blocks"][1])
    assert drawn[0] == drawn[1]
    assert drawn[0] != nudge["blocks"][1]


def test_a_menu_is_drawn_without_what_was_chosen_before(nudge: dict[str, Any]) -> None:
    """Slack keeps a menu's choice while its block id stays, and makes one where we give none."""
    assert all("block_id" not in block for block in nudge["blocks"])


def test_a_colleague_is_chosen_to_look_after_a_contact(
    nudge: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
) -> None:
    slack.users["U0BEN"] = user("U0BEN", profile={"real_name": "Ben de Boer"})
    person.chooses(nudge, "Not my contact")
    asked = dict(slack.wait_for("chat.update").arguments)
    assert labels(asked) == ["Choose a colleague", "Undo"]
    assert person.picks(asked, "U0BEN").status_code == 200
    told = dict(slack.wait_for("chat.update", count=2).arguments)
    assert "*Ben de Boer* now looks after *Anna Jansen*." in told["blocks"][1]["text"]["text"]
    assert owner(transaction, anna) == "Ben de Boer"
    person.presses(told, "Undo")
    assert button(slack.wait_for("chat.update", count=3).arguments, "Done")
    assert owner(transaction, anna) == "Mara Visser"


@pytest.mark.parametrize("who", ["is_bot", "deleted", "is_restricted"])
def test_only_a_colleague_can_look_after_a_contact(
    nudge: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    who: str,
) -> None:
    changes: dict[str, Any] = {who: True, "profile": {"real_name": "Robo"}}
    slack.users["U0ROBO"] = user("U0ROBO", **changes)
    person.chooses(nudge, "Not my contact")
    asked = dict(slack.wait_for("chat.update").arguments)
    assert person.picks(asked, "U0ROBO").status_code == 200
    assert "*Robo* is a guest, an app" in slack.wait_for("response").arguments["text"]
    assert owner(transaction, anna) is None


def test_somebody_elses_nudge_can_not_be_clicked(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    jonas = replace(person, user_id="U0JONAS")
    assert jonas.presses(nudge, "Done").status_code == 200
    told = slack.wait_for("response").arguments
    assert told["response_type"] == "ephemeral"
    assert "A colleague is taking care of this" in told["text"]
    assert standing_gestures(transaction) == []


@pytest.mark.parametrize("value", ["", "12", "999:999", "1:999", "one:two", "²:²"])
def test_an_old_button_is_answered(
    person: Person, slack: FakeSlack, anna: Contact, value: str
) -> None:
    assert person.clicks("reminder.done", value).status_code == 200
    assert "out of date" in slack.wait_for("response").arguments["text"]


def test_a_touch_elsewhere_overtakes_the_reminder(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("give Anna a book")
    person.presses(nudge, "Done")
    redrawn = slack.wait_for("chat.update").arguments
    assert "already dealt with elsewhere." in redrawn["blocks"][1]["text"]["text"]
    assert len(standing_gestures(transaction)) == 1


def test_the_clock_restarts_at_the_touch(
    nudge: dict[str, Any], person: Person, transaction: Transaction, anna: Contact, mara: Member
) -> None:
    person.presses(nudge, "Done")
    with transaction() as session:
        touched = contacts.by_id(session, mara, anna.id)
    assert touched.last_touch_on is not None
    assert touched.last_touch_on.isoformat() == "2026-11-04"
