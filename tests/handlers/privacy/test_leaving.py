""" "Never mind": a question that is open is left, and nothing that was done is taken back."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.people.contacts import Contact
from tests.assembly import StoppedClock
from tests.handlers.conftest import TakenBack
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.payloads import Payload

Says = Callable[[str], Payload]
NEVER_MIND = ("never mind", "cancel", "Doch nicht", "Abbrechen", "toch niet", "laat maar", "nein")


@pytest.fixture
def says(person: Person, clock: StoppedClock, anna: Contact) -> Says:
    """Somebody types it, a minute after what they did before."""

    def types(typed: str) -> Payload:
        clock.moment += timedelta(minutes=1)
        return person.types(typed)

    types("give Anna a book")
    return types


@pytest.mark.parametrize("line", NEVER_MIND)
def test_a_question_is_left_and_what_was_logged_stands(
    person: Person, says: Says, taken_back: TakenBack, line: str
) -> None:
    asked = says("didn't meet Anna")
    assert "Don’t log it" in labels(asked)
    assert says(line)["text"] == "All right, I’ve dropped it. Nothing was logged."
    assert taken_back() == 0
    person.presses(asked, "Log it")
    assert "Undone: “a book”" in says("undo")["text"]


@pytest.mark.parametrize("line", NEVER_MIND)
def test_a_reminder_without_a_day_is_left(says: Says, taken_back: TakenBack, line: str) -> None:
    says("remind me about Anna")
    assert says(line)["text"] == "All right, no reminder."
    assert taken_back() == 0


@pytest.mark.parametrize("line", NEVER_MIND)
def test_without_a_question_nothing_is_taken_back(
    says: Says, taken_back: TakenBack, line: str
) -> None:
    assert "“undo”" in says(line)["text"]
    assert taken_back() == 0


def test_undo_beside_a_question_leaves_it_first(says: Says, taken_back: TakenBack) -> None:
    says("remind me about Anna")
    assert says("undo")["text"] == "All right, no reminder."
    assert taken_back() == 0
    assert "Undone: “a book”" in says("undo")["text"]


def test_a_question_from_before_is_none_that_is_left(says: Says, taken_back: TakenBack) -> None:
    says("remind me about Anna")
    says("met Anna")
    assert "Undone" in says("undo")["text"]
    assert says("undo")["text"] == "All right, no reminder."
    assert taken_back() == 0
