"""What a line right after an entry leaves as it is, or only moves."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow
from tests.assembly import StoppedClock
from tests.handlers.conftest import TakenBack, Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.corrections.conftest import (
    Ledger,
)
from tests.handlers.recording.presents import pressed
from tests.handlers.slack import FakeSlack


@pytest.mark.parametrize("line", ["no, only for Pieter", "no, for Pieter", "no, yesterday"])
def test_what_stood_before_a_line_that_was_dropped_stands(
    types: Types, person: Person, slack: FakeSlack, ledger: Ledger, line: str
) -> None:
    types("gave Anna flowers")
    pressed(person, slack, types("gave Petra and Pieter a vase of 190 euro"), "Cancel")
    types(line)
    assert [one[:3] for one in ledger.gestures()] == [("Anna", "given", "flowers")]
    assert ledger.gestures()[0][3] == "2026-11-03"


def test_what_was_the_same_can_still_be_put_right(
    types: Types, person: Person, slack: FakeSlack, ledger: Ledger
) -> None:
    types("gave Anna flowers")
    pressed(person, slack, types("gave Anna flowers"), "No, it’s the same")
    types("no, for Pieter")
    assert [one[:3] for one in ledger.gestures()] == [("Pieter", "given", "flowers")]


def test_a_plan_comes_on_another_day(types: Types, transaction: Transaction) -> None:
    types("ask Anna on Friday for a review")
    assert types("sorry, Thursday")["text"].startswith("I’ve put that right.")
    with transaction() as session:
        (planned,) = session.exec(select(AskRow)).all()
        assert planned.planned_for is not None
        assert planned.planned_for.isoformat() == "2026-11-05"


@pytest.mark.parametrize("line", ["no, that was Pieter", "sorry, yesterday"])
def test_an_ask_that_was_made_stands(types: Types, transaction: Transaction, line: str) -> None:
    types("asked Anna for a review today")
    assert types(line)["text"].startswith("I’m not sure how to correct that,")
    with transaction() as session:
        assert [one.made_on.isoformat() for one in session.exec(select(AskRow)) if one.made_on] == [
            "2026-11-03"
        ]


@pytest.mark.parametrize("line", ["sorry, flowers", "no, that was Anna", "it was today"])
def test_what_is_so_already_is_told(
    types: Types, ledger: Ledger, taken_back: TakenBack, line: str
) -> None:
    types("gave Anna flowers")
    assert types(line)["text"].startswith("That’s how I already have it:")
    assert len(ledger.gestures()) == 1
    assert taken_back() == 0


def test_a_day_that_cannot_be_changes_nothing(types: Types, ledger: Ledger) -> None:
    types("gave Anna flowers")
    types("no, it was 24 December 2026")
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]


@pytest.mark.parametrize(
    "line",
    [
        "sorry",
        "no",
        "no thanks",
        "no problem",
        "it was lovely",
        "that was nice",
        "wait, what?",
        "never mind",
        "no worries",
        "das war schön",
        "dat was leuk",
        "sorry about that",
        "it was a mistake",
        "that was a gift for her birthday",
        "het was een cadeau voor haar verjaardag",
        "no, I want flowers",
        "no, a client",
        "sorry, I gave her a book too",
        "no, I also gave Anna wine",
        "actually a card as well",
        "nee, ook wijn",
        "nein, auch Wein",
    ],
)
def test_other_lines_correct_nothing(types: Types, ledger: Ledger, line: str) -> None:
    types("gave Anna flowers")
    types(line)
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]


LINES = ["sorry, yesterday", "no, that was Pieter", "sorry, wine", "nee gisteren", "andersrum"]


@pytest.mark.parametrize("line", LINES)
def test_without_an_entry_nothing_is_put_right(types: Types, ledger: Ledger, line: str) -> None:
    assert "put that right" not in types(line)["text"]
    assert ledger.gestures() == []


@pytest.mark.parametrize("line", LINES)
def test_an_entry_of_an_hour_ago_stays(
    types: Types, clock: StoppedClock, ledger: Ledger, line: str
) -> None:
    types("gave Anna flowers")
    clock.moment += timedelta(hours=1)
    assert "put that right" not in types(line)["text"]
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]


@on_both_databases
@pytest.mark.parametrize("line", LINES)
def test_after_undo_no_earlier_entry_is_changed(types: Types, ledger: Ledger, line: str) -> None:
    types("gave Anna flowers")
    types("gave Petra a book")
    types("undo")
    assert "put that right" not in types(line)["text"]
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("asked", ["remind me about Petra", "gave Hans a book"])
def test_a_question_asked_since_comes_first(
    types: Types, ledger: Ledger, asked: str, line: str
) -> None:
    types("gave Anna flowers")
    types(asked)
    assert "put that right" not in types(line)["text"]
    assert ("Anna", "given", "flowers", "2026-11-03") in ledger.gestures()


@pytest.mark.usefixtures("ben")
@pytest.mark.parametrize("line", LINES)
def test_a_colleagues_entry_is_theirs(
    types: Types, person: Person, ledger: Ledger, line: str
) -> None:
    Person(person.web, person.slack, "U0BEN").types("gave Anna Jansen flowers")
    before = ledger.gestures()
    assert len(before) == 1
    assert "put that right" not in types(line)["text"]
    assert ledger.gestures() == before
