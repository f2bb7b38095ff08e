"""Asks that are planned or open: moved and listed in words."""

from datetime import date

import pytest

from bot.vocabulary import Purpose
from tests.handlers.asking.kept import KeptAsks
from tests.handlers.conftest import Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

THURSDAY, FRIDAY = date(2026, 11, 5), date(2026, 11, 6)


@pytest.mark.parametrize(
    "line",
    [
        "move the ask to Anna to Friday",
        "ask Anna on Friday instead",
        "postpone Anna's request to Friday",
        "verschieb die Bitte an Anna auf Freitag",
        "Bitte die Anfrage an Anna auf Freitag verschieben",
        "frag Anna lieber am Freitag",
        "verzet de vraag aan Anna naar vrijdag",
        "vraag Anna liever vrijdag",
        "push the ask to Anna back to Friday",
        "stel de vraag aan Anna uit tot vrijdag",
        "frag Anna erst am Freitag",
    ],
)
def test_the_one_plan_is_moved(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    shown = types(line)["text"]
    assert "Friday 6 November" in shown
    assert "“a testimonial”" in shown
    assert kept.days() == [FRIDAY]
    assert kept.reminders() == [(Purpose.ASK, FRIDAY)]


PUT_OFF = [
    ("frag Anna am Donnerstag nach den Belegen", "belege von anna doch erst freitag"),
    ("frag Anna am Donnerstag nach den Belegen", "die belege von anna doch erst am freitag"),
    ("vraag Anna donderdag om de bonnen", "de bonnen van anna toch pas vrijdag"),
]


@pytest.mark.parametrize(("plan", "line"), PUT_OFF)
def test_what_is_wanted_later_after_all_moves_its_plan(
    types: Types, kept: KeptAsks, plan: str, line: str
) -> None:
    types(plan)
    assert "Friday 6 November" in types(line)["text"]
    assert kept.days() == [FRIDAY]


@pytest.mark.parametrize(
    "line",
    [*(line for _, line in PUT_OFF), "the receipts from Anna only on Friday after all"],
)
def test_without_a_plan_it_is_asked_what_happened(types: Types, kept: KeptAsks, line: str) -> None:
    assert "Nothing is logged yet" in types(line)["text"]


def test_of_several_plans_it_is_asked_which_is_to_be_moved(
    person: Person, slack: FakeSlack, types: Types, kept: KeptAsks
) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna for her tax return on 10 November")
    shown = types("move the ask to Anna to Friday")
    assert labels(shown) == ["Move to Friday 6 November"] * 2
    assert kept.days() == [THURSDAY, date(2026, 11, 10)]
    person.presses(shown, "Move to Friday 6 November")
    assert "Friday 6 November" in slack.wait_for("response").arguments["text"]
    assert kept.days() == [FRIDAY, date(2026, 11, 10)]


def test_a_plan_is_not_moved_into_the_window(types: Types, kept: KeptAsks) -> None:
    types("ask Anna for a testimonial on 20 November")
    types("gave Anna a book")
    assert "13 November" in types("move the ask to Anna to Friday")["text"]
    assert kept.days() == [date(2026, 11, 20)]


def test_without_a_day_it_shows_how_it_can_be_moved(types: Types, kept: KeptAsks) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert "Another day" in labels(types("move the ask to Anna"))
    assert kept.days() == [THURSDAY]


def test_where_none_is_planned_none_is_made(types: Types, kept: KeptAsks) -> None:
    assert types("move the ask to Anna to Friday")["text"] == (
        "You haven’t planned an ask to *Anna Jansen*."
    )
    assert kept.states() == []


LISTING = [
    "which asks are open?",
    "open asks",
    "my asks",
    "what am I waiting for?",
    "list my asks",
    "welche Bitten sind offen?",
    "was habe ich alles offen?",
    "meine Bitten",
    "geplande vragen",
    "welke vragen staan open?",
    "mijn openstaande vragen",
]


@on_both_databases
@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("line", LISTING)
def test_all_that_are_open_are_listed(types: Types, line: str) -> None:
    assert types(line)["text"].startswith("You have no open asks:")
    types("asked Anna for a testimonial yesterday")
    types("ask Anna for her tax return on Thursday")
    shown = types(line)
    assert shown["text"].split("\n") == [
        "Your open asks:",
        "*Anna Jansen*: “her tax return”, planned for Thursday 5 November.",
        "*Anna Jansen*: “a testimonial”, asked on Monday 2 November, no answer yet.",
    ]
    assert labels(shown) == ["Drop it", "Write or change it", "Let it rest", "Change"]


def test_more_than_are_listed_are_counted(types: Types, kept: KeptAsks) -> None:
    for number in range(12):
        types(f"ask Anna for a testimonial {'x' * (number + 1)} on Thursday")
    assert types("my asks")["text"].endswith("2 more after these.")


def test_a_week_is_told_by_its_first_day(types: Types, kept: KeptAsks) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna next week instead")
    assert kept.days() == [date(2026, 11, 9)]
