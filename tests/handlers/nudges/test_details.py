"""Details are added to what was done about a reminder, which it stays the answer to."""

from typing import Any

from sqlmodel import select

from bot.database import Transaction
from bot.giving import library
from bot.models import ReminderRow
from bot.people.contacts import Contact
from bot.vocabulary import Mark, ReminderState
from messages.recording import details
from tests.handlers.cards.filled import filled, initial
from tests.handlers.details import opens, standing
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


def test_what_was_done_about_a_reminder_stays_its_answer(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(nudge, "Done")
    done = dict(slack.wait_for("chat.update").arguments)
    assert labels(done) == ["Undo", "Add details"]
    assert "_Idea:_" in str(done["blocks"])
    view = opens(person, slack, done)
    assert person.sends(view, filled(view, words="the checklist", marks=["relevant"])) is None
    told = dict(slack.wait_for("chat.update", count=3).arguments)
    assert "the checklist" in str(told["blocks"])
    assert "_Idea:_" in str(told["blocks"])
    assert labels(told) == ["Undo", "Add details"]
    (row,) = standing(transaction)
    assert (row.words, row.is_relevant) == ("the checklist", True)
    assert states(transaction) == [ReminderState.DONE]
    person.presses(dict(told), "Undo")
    back = dict(slack.wait_for("chat.update", count=4).arguments)
    assert "the checklist" not in str(back["blocks"])
    assert labels(back) == ["Undo", "Add details"]
    assert states(transaction) == [ReminderState.DONE]
    person.presses(back, "Undo")
    assert "Done" in labels(slack.wait_for("chat.update", count=5).arguments)
    assert standing(transaction) == []
    assert states(transaction) == [ReminderState.OPEN]


def states(transaction: Transaction) -> list[ReminderState]:
    with transaction() as session:
        return [one.state for one in session.exec(select(ReminderRow))]


def test_words_that_were_sent_stay_with_the_gesture(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(nudge, "Write it")
    note = dict(slack.wait_for("views.open").arguments["view"])
    person.submits(note, **{"words.en": "Dear Anna, well done."})
    done = dict(slack.wait_for("chat.update", count=2).arguments)
    person.presses(done, "Add details")
    view = dict(slack.wait_for("views.open", count=2).arguments["view"])
    assert person.sends(view, filled(view, marks=[Mark.PERSONAL])) is None
    (row,) = standing(transaction)
    assert (row.sent_words, row.is_personal) == ("Dear Anna, well done.", True)
    card = person.types("who is Anna Jansen")
    assert card["text"].count("Dear Anna, well done.") == 1


def test_somebody_else_got_it_and_the_reminder_comes_back(
    nudge: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    bas: Contact,
) -> None:
    person.presses(nudge, "Done")
    view = opens(person, slack, dict(slack.wait_for("chat.update").arguments))
    assert person.sends(view, filled(view, **{details.WHO: [str(bas.id)]})) is None
    assert "Done" in labels(slack.wait_for("chat.update", count=3).arguments)
    told = slack.wait_for("chat.postMessage", count=2).arguments
    assert "*Bas Bakker* got" in told["text"]
    person.presses(dict(told), "Undo")
    slack.wait_for("response")
    (row,) = standing(transaction)
    assert row.contact_id != bas.id
    assert row.reminder_id is not None
    assert ReminderState.DONE in states(transaction)


def test_what_an_idea_aimed_for_is_told_and_not_ticked(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    with transaction() as session:
        session.exec(select(ReminderRow)).one().idea_id = next(
            one.id for one in library.ideas().values() if one.marks == (Mark.RELEVANT,)
        )
    person.presses(nudge, "Done")
    view = opens(person, slack, dict(slack.wait_for("chat.update").arguments))
    marks = next(one for one in view["blocks"] if one["block_id"] == "marks")
    assert marks["hint"]["text"] == "What the idea aimed for: relevant."
    assert initial(view, "marks") is None
