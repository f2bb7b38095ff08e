"""What is logged from a card in words with strings is looked at as what is typed."""

from collections.abc import Sequence
from datetime import date

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, ReminderRow
from bot.vocabulary import AskState, Purpose
from tests.handlers.cards.filled import Opens, drawn, filled, initial
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


def asks(transaction: Transaction) -> Sequence[tuple[str, AskState, date | None]]:
    """What is asked by now, how far it is, and for when it is planned."""
    with transaction() as session:
        return [(row.words, row.state, row.planned_for) for row in session.exec(select(AskRow))]


@pytest.mark.usefixtures("given")
def test_words_with_strings_that_are_logged_from_the_card_are_looked_at(
    person: Person, slack: FakeSlack, opens: Opens, transaction: Transaction
) -> None:
    words = "a review, as she liked the book"
    view = opens("Log something")
    ahead = filled(view, verb="ask", words=words, day="2026-11-16", next="2026-12-01")
    answer = person.sends(view, ahead)
    assert answer is not None
    assert asks(transaction) == []
    doubted = drawn(answer, view)
    assert "reminds them of what you gave" in str(doubted["blocks"])
    assert (initial(doubted, "words"), initial(doubted, "day")) == (words, "2026-11-16")
    assert person.sends(doubted, filled(doubted, words="a review")) is None
    assert asks(transaction) == [("a review", AskState.PLANNED, date(2026, 11, 16))]
    with transaction() as session:
        kept = {one.purpose: one.show_on for one in session.exec(select(ReminderRow))}
    assert kept[Purpose.REMIND] == date(2026, 12, 1)
    slack.wait_for("chat.postMessage", count=2)
    said = [call.arguments["text"] for call in slack.made("chat.postMessage")]
    assert any("Planned: on Monday 16 November" in text for text in said)


@pytest.mark.usefixtures("given")
def test_a_fact_is_logged_with_a_word_on_its_strings(
    person: Person, slack: FakeSlack, opens: Opens, transaction: Transaction
) -> None:
    view = opens("Log something")
    told = filled(view, verb="ask", words="a review, as she liked the book", day="2026-11-02")
    assert person.sends(view, told) is None
    assert [state for _, state, _ in asks(transaction)] == [AskState.MADE]
    assert "reminds them of what you gave" in slack.wait_for("chat.postMessage").arguments["text"]


def test_what_was_given_with_a_string_is_logged_with_a_word_on_it(
    person: Person, slack: FakeSlack, opens: Opens
) -> None:
    view = opens("Log something")
    assert person.sends(view, filled(view, words="a book, if she signs on Friday")) is None
    said = slack.wait_for("chat.postMessage").arguments["text"]
    assert said.startswith("Logged: *Anna Jansen* got")
    assert "depend on what they do" in said
