"""What is written in a nudge's dialog is looked at for strings before it is logged."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, GestureRow, WorkspaceRow
from bot.people.contacts import Contact
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.nudges.opened import gestures, opened
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


@pytest.mark.parametrize(
    ("language", "written", "why"),
    [
        ("en", "Dear Anna, the book is yours if you sign on Friday.", "depend on what they do"),
        ("en", "Dear Anna, a book. You owe us one!", "as though they do."),
        ("nl", "Beste Anna, het boek is voor jou mits je tekent.", "depend on what they do"),
        ("de", "Liebe Anna, das Buch gehört dir, sofern du unterschreibst.", "depend on what they"),
    ],
)
def test_a_note_with_strings_is_shown_again_and_nothing_is_lost(
    nudge: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    written: str,
    why: str,
) -> None:
    person.presses(nudge, "Write it")
    view = opened(slack)
    if language != "en":
        person.switches(view, "note.language", language)
        view = slack.wait_for("views.update").arguments["view"]
    answer = person.submits(view, **{f"words.{language}": written})
    assert answer is not None
    assert answer["response_action"] == "update"
    assert gestures(transaction) == 0
    shown = {**view, **answer["view"]}
    assert why in str(shown["blocks"])
    fields = {block.get("block_id"): block for block in shown["blocks"]}
    assert fields[f"words.{language}"]["element"]["initial_value"] == written
    assert fields["because"]["optional"] is True


def test_a_note_goes_ahead_with_a_reason_that_is_kept(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(nudge, "Write it")
    view = opened(slack)
    written = {"words.en": "Dear Anna, the book is yours if you sign on Friday."}
    answer = person.submits(view, **written)
    assert answer is not None
    doubted = {**view, **answer["view"]}
    assert not person.submits(doubted, **written, because="It was agreed in the contract")
    with transaction() as session:
        assert session.exec(select(GestureRow)).one().sent_because == (
            "It was agreed in the contract"
        )
    assert "It was agreed in the contract" in person.types("who is Anna?")["text"]


def test_no_reason_counts_where_an_admin_stopped_such_words(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(nudge, "Write it")
    view = opened(slack)
    written = {"words.en": "Dear Anna, the book is yours if you sign on Friday."}
    answer = person.submits(view, **written)
    assert answer is not None
    with transaction() as session:
        session.exec(select(WorkspaceRow)).one().stops_strings = True
    doubted = {**view, **answer["view"]}
    answer = person.submits(doubted, **written, because="It was agreed in the contract")
    assert answer is not None
    stopped = {**view, **answer["view"]}
    assert "because" not in {block.get("block_id") for block in stopped["blocks"]}
    assert "can’t be sent." in str(stopped["blocks"])
    assert gestures(transaction) == 0
    assert not person.submits(stopped, **{"words.en": "Dear Anna, the book is yours."})
    assert gestures(transaction) == 1


def test_a_note_that_was_put_right_needs_no_reason(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(nudge, "Write it")
    view = opened(slack)
    answer = person.submits(view, **{"words.en": "Dear Anna, the book is yours if you sign."})
    assert answer is not None
    doubted = {**view, **answer["view"]}
    assert not person.submits(doubted, **{"words.en": "Dear Anna, the book is yours."})
    with transaction() as session:
        assert session.exec(select(GestureRow)).one().sent_because == ""


def test_an_ask_that_mentions_the_gift_is_shown_again(
    person: Person,
    clock: StoppedClock,
    turn: Turn,
    slack: FakeSlack,
    anna: Contact,
    transaction: Transaction,
) -> None:
    person.types("give Anna tulips")
    clock.moment += timedelta(minutes=1)
    person.presses(person.types("ask Anna for a review"), "Remind me on Friday 13 November")
    clock.moment += timedelta(days=10)
    turn.take()
    (call,) = slack.made("chat.postMessage")
    person.presses(dict(call.arguments), "Write it")
    view = opened(slack)
    answer = person.submits(view, **{"words.en": "Dear Anna, are the flowers still standing?"})
    assert answer is not None
    assert "reminds them of what you gave" in str(answer["view"]["blocks"])
    assert not person.submits(view, **{"words.en": "Dear Anna, would you write a review?"})
    with transaction() as session:
        assert session.exec(select(AskRow)).one().made_on == date(2026, 11, 13)
