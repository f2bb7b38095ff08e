"""A note to a colleague that the bot brings: once, in the member's name, after the check."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import CarriedNoteRow, ContactRow, GestureRow, MemberRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience, Barrier, PostingState
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.conftest import on_both_databases
from tests.handlers.nudges.opened import opened
from tests.handlers.person import Person
from tests.handlers.screen import button, labels
from tests.handlers.slack import FakeSlack

WORDS = "Hi Ben, <!channel> <@U0EVA> *thank you* for yesterday.\nMara"
SEND = "Send it through Goodturn"


@pytest.fixture(autouse=True)
def ben_is_the_contact(anna: Contact, ben: Member, transaction: Transaction) -> None:
    with transaction() as session:
        row = session.get_one(ContactRow, anna.id)
        row.audience, row.slack_user_id = Audience.STAFF, ben.slack_user_id


@pytest.fixture
def view(nudge: dict[str, Any], person: Person, slack: FakeSlack) -> dict[str, Any]:
    person.presses(nudge, "Write it")
    return opened(slack)


def field(view: dict[str, Any]) -> str:
    return next(
        str(one["block_id"]) for one in view["blocks"] if "words" in str(one.get("block_id"))
    )


def updated(slack: FakeSlack, count: int) -> dict[str, Any]:
    return dict(slack.wait_for("views.update", count).arguments["view"])


def ready(person: Person, slack: FakeSlack, view: dict[str, Any], words: str) -> dict[str, Any]:
    person.presses_within(view, "Copy or email it", **{field(view): words})
    return updated(slack, 1)


def to_ben(slack: FakeSlack) -> list[dict[str, Any]]:
    posted = (call.arguments for call in slack.made("chat.postMessage"))
    return [dict(one) for one in posted if one["channel"] == "U0BEN"]


def carried(transaction: Transaction) -> list[tuple[PostingState, str]]:
    with transaction() as session:
        rows = session.exec(select(CarriedNoteRow, GestureRow).join(GestureRow)).all()
        return [(PostingState(row.state), gesture.sent_words) for row, gesture in rows]


@on_both_databases
def test_it_is_brought_once_and_logged(
    view: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    turn: Turn,
    clock: StoppedClock,
) -> None:
    asked = ready(person, slack, view, "A first try")
    confirm = button(asked, SEND)["confirm"]
    assert confirm["title"]["text"] == "Send it to Ben?"
    assert "in your name" in confirm["text"]["text"]
    for _ in (1, 2):
        person.presses_within(asked, SEND, **{field(asked): WORDS})
    assert "on its way" in str(updated(slack, 3))
    assert carried(transaction) == [(PostingState.DUE, WORDS)]
    for _ in (1, 2):
        turn.take()
        clock.moment += timedelta(minutes=1)
    (note,) = to_ben(slack)
    assert "From" in note["text"]
    assert "Mara" in note["text"]
    (quote,) = (one for one in note["blocks"] if one["type"] == "rich_text")
    (part,) = quote["elements"][0]["elements"]
    assert part == {"type": "text", "text": WORDS}, "nothing in it acts"
    assert "Reply to <@U0MARA>" in str(note["blocks"])
    assert carried(transaction) == [(PostingState.POSTED, WORDS)]


def test_words_with_strings_are_doubted_first(
    view: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = ready(person, slack, view, "Hi Ben, thanks.")
    tied = "Hi Ben, you owe us one after all that we did for you. Mara"
    person.presses_within(asked, SEND, **{field(asked): tied})
    assert "I’m sending it anyway because" in str(updated(slack, 2))
    assert not carried(transaction)


def test_what_was_taken_back_before_isnt_brought(
    view: dict[str, Any], person: Person, slack: FakeSlack, turn: Turn, clock: StoppedClock
) -> None:
    asked = ready(person, slack, view, WORDS)
    person.presses_within(asked, SEND, **{field(asked): WORDS})
    clock.moment += timedelta(seconds=20)
    person.types("undo")
    turn.take()
    assert not to_ben(slack)


def test_who_left_meanwhile_isnt_written_to_and_the_words_stay(
    view: dict[str, Any], person: Person, slack: FakeSlack, ben: Member, transaction: Transaction
) -> None:
    asked = ready(person, slack, view, WORDS)
    with transaction() as session:
        session.get_one(MemberRow, ben.id).is_active = False
    person.presses_within(asked, SEND, **{field(asked): WORDS})
    shown = updated(slack, 2)
    assert "nothing was sent" in str(shown)
    assert shown["blocks"][0]["element"]["initial_value"] == WORDS
    assert SEND not in labels(shown)
    assert not carried(transaction)


def test_what_was_sent_in_another_way_isnt_brought_as_well(
    view: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    asked = ready(person, slack, view, WORDS)
    assert not person.submits(asked, **{field(asked): WORDS})
    person.presses_within(asked, SEND, **{field(asked): WORDS})
    assert "logged as sent," in str(updated(slack, 2))
    assert not carried(transaction)


@pytest.mark.parametrize("why", ["client", "unlinked", "oneself", "out of reach"])
def test_nobody_else_is_written_to(
    why: str,
    view: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    anna: Contact,
    ben: Member,
    transaction: Transaction,
) -> None:
    with transaction() as session:
        contact = session.get_one(ContactRow, anna.id)
        match why:
            case "client":
                contact.audience = Audience.CLIENT
            case "unlinked":
                contact.slack_user_id = None
            case "oneself":
                contact.slack_user_id = "U0MARA"
            case _:
                session.get_one(MemberRow, ben.id).unreachable = Barrier.REFUSED
    assert SEND not in labels(ready(person, slack, view, WORDS))


def test_who_never_met_the_bot_is_brought_it_too(
    nudge: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    anna: Contact,
    transaction: Transaction,
    turn: Turn,
) -> None:
    with transaction() as session:
        session.get_one(ContactRow, anna.id).slack_user_id = "U0KIM"
    person.presses(nudge, "Write it")
    view = opened(slack)
    assert "If" in str(view["blocks"][0]["hint"])
    asked = ready(person, slack, view, WORDS)
    person.presses_within(asked, SEND, **{field(asked): WORDS})
    assert "on its way" in str(updated(slack, 2))
    turn.take()
    assert slack.made("chat.postMessage")[-1].arguments["channel"] == "U0KIM"


@on_both_databases
def test_a_note_by_an_idea_is_brought_once(
    person: Person, slack: FakeSlack, transaction: Transaction, turn: Turn
) -> None:
    person.presses(person.types("ideas for Anna"), "Write it")
    view = dict(slack.wait_for("views.open").arguments["view"])
    asked = ready(person, slack, view, "A first try")
    for _ in (1, 2):
        person.presses_within(asked, SEND, **{field(asked): WORDS})
    assert "on its way" in str(updated(slack, 3))
    assert carried(transaction) == [(PostingState.DUE, WORDS)]
    turn.take()
    assert "From" in to_ben(slack)[0]["text"]


def test_a_note_by_an_idea_stays_where_it_cant_be_brought_any_more(
    person: Person, slack: FakeSlack, ben: Member, transaction: Transaction
) -> None:
    person.presses(person.types("ideas for Anna"), "Write it")
    view = dict(slack.wait_for("views.open").arguments["view"])
    asked = ready(person, slack, view, WORDS)
    with transaction() as session:
        session.get_one(MemberRow, ben.id).is_active = False
    person.presses_within(asked, SEND, **{field(asked): WORDS})
    shown = updated(slack, 2)
    assert "nothing was sent" in str(shown)
    assert shown["blocks"][0]["element"]["initial_value"] == WORDS
    assert not carried(transaction)
