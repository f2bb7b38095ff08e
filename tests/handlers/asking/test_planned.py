"""Asks that are planned or open: dropped in words, and nothing else stored."""

from datetime import date

import pytest

from bot.people.contacts import Contact
from bot.vocabulary import AskState, Purpose
from tests.handlers.asking.kept import KeptAsks
from tests.handlers.conftest import NextDay, Types
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack

THURSDAY, FRIDAY = date(2026, 11, 5), date(2026, 11, 6)


DROPPING = [
    "drop the ask to Anna",
    "cancel the ask for Anna",
    "drop Anna's ask",
    "I no longer need the testimonial from Anna",
    "I don't need the testimonial from Anna anymore",
    "forget about asking Anna",
    "the ask to Anna is no longer needed",
    "let the ask to Anna go",
    "take back the ask to Anna",
    "take the ask to Anna back",
    "neem vraag aan Anna terug",
    "neem de vraag aan Anna terug",
    "nimm die Bitte an Anna zurück",
    "zieh die Bitte an Anna zurück",
    "please cancel my request to Anna",
    "vergeet de vraag aan Anna",
    "laat de vraag aan Anna maar zitten",
    "ik heb de testimonial van Anna niet meer nodig",
    "de vraag aan Anna hoeft niet meer",
    "schrap het verzoek aan Anna Jansen",
    "vergiss die Bitte an Anna",
    "streich die Bitte an Anna Jansen",
    "die Bitte an Anna ist hinfällig",
    "Bitte an Anna streichen",
    "ich brauche das Testimonial von Anna nicht mehr",
    "lass die Bitte an Anna fallen",
    "delete ask Anna",
    "take the ask to Anna off my list",
    "cancel my planned ask to Anna",
    "don't ask Anna after all",
    "no need to ask Anna anymore",
    "never mind asking Anna",
    "stop asking Anna",
    "vraag Anna maar niet meer",
    "ik hoef Anna niets meer te vragen",
    "frag Anna doch nicht",
    "ich will Anna nicht mehr fragen",
]


@pytest.mark.parametrize("line", DROPPING)
def test_the_one_plan_is_dropped(
    person: Person, slack: FakeSlack, types: Types, kept: KeptAsks, anna: Contact, line: str
) -> None:
    types("ask Anna for a testimonial on Thursday")
    shown = types(line)
    assert shown["text"] == "Dropped: I won’t remind you to ask *Anna Jansen* (“a testimonial”)."
    assert kept.states() == [AskState.DROPPED]
    assert kept.reminders() == []
    assert not kept.is_archived(anna)
    person.presses(shown, "Undo")
    assert slack.wait_for("response").arguments["text"].startswith("Planned: on Thursday")
    assert kept.states() == [AskState.PLANNED]
    assert kept.reminders() == [(Purpose.ASK, THURSDAY)]


@pytest.mark.parametrize("line", DROPPING)
def test_where_there_is_none_that_is_said(types: Types, kept: KeptAsks, line: str) -> None:
    assert types(line)["text"].startswith("You have no open asks to *Anna Jansen*")
    assert kept.states() == []


@pytest.mark.parametrize("line", ["drop the ask to Anna", "vergeet de vraag aan Anna"])
def test_of_several_plans_it_is_asked_which(
    person: Person, slack: FakeSlack, types: Types, kept: KeptAsks, line: str
) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna for her tax return on Friday")
    shown = types(line)
    assert shown["text"].split("\n") == [
        "Which ask to *Anna Jansen* do you mean?",
        "*Anna Jansen*: “a testimonial”, planned for Thursday 5 November.",
        "*Anna Jansen*: “her tax return”, planned for Friday 6 November.",
    ]
    assert kept.states() == [AskState.PLANNED, AskState.PLANNED]
    person.presses(shown, "Drop it")
    assert "“a testimonial”" in slack.wait_for("response").arguments["text"]
    assert kept.states() == [AskState.DROPPED, AskState.PLANNED]


def test_words_of_it_tell_which_plan_is_meant(types: Types, kept: KeptAsks) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna for her tax return on Friday")
    types("drop the ask to Anna about the tax return")
    assert kept.states() == [AskState.PLANNED, AskState.DROPPED]


@pytest.mark.parametrize(
    "line",
    [
        "vergiss die Bitte an Anna nicht",
        "don't drop the ask to Anna",
        "don't ask Anna for her tax return",
        "drop the ask to Anna about the quarterly figures",
        "I no longer need the book from Anna",
    ],
)
def test_with_words_left_over_it_is_asked(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    shown = types(line)
    assert shown["text"].startswith("Do you mean this ask to *Anna Jansen*?")
    assert kept.states() == [AskState.PLANNED]


def test_what_waits_for_an_answer_is_let_rest_by_a_click(
    person: Person, slack: FakeSlack, types: Types, kept: KeptAsks
) -> None:
    types("asked Anna for a testimonial yesterday")
    shown = types("I no longer need the testimonial from Anna")
    assert kept.states() == [AskState.MADE]
    person.presses(shown, "Let it rest")
    rested = dict(slack.wait_for("response").arguments)
    assert rested["text"].startswith("Closed: you’re")
    assert kept.states() == [AskState.UNANSWERED]
    assert kept.reminders() == []
    person.presses(rested, "Undo")
    slack.wait_for("response", count=2)
    assert kept.states() == [AskState.MADE]
    assert [purpose for purpose, _ in kept.reminders()] == [Purpose.RESPONSE]


def test_undo_takes_up_again_what_was_dropped_last_and_nothing_else(
    types: Types, kept: KeptAsks
) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("called Anna")
    types("drop the ask to Anna")
    assert types("undo")["text"].startswith("Planned: on Thursday")
    assert kept.states() == [AskState.PLANNED]
    assert "Undone: a meeting" in types("undo")["text"]


@pytest.mark.usefixtures("anna")
def test_what_the_nudge_takes_up_again_is_not_taken_back_by_undo(
    types: Types, next_day: NextDay, person: Person, slack: FakeSlack, kept: KeptAsks
) -> None:
    types("ask Anna for a testimonial tomorrow")
    next_day()
    nudge = dict(slack.wait_for("chat.postMessage").arguments)
    types("drop the ask to Anna")
    person.chooses(nudge, "Not any more")
    dropped = dict(slack.wait_for("chat.update").arguments)
    person.presses(dropped, "Undo")
    slack.wait_for("chat.update", count=2)
    assert kept.states() == [AskState.PLANNED]
    types("called Anna")
    assert "Undone: a meeting" in types("undo")["text"]
    assert [purpose for purpose, _ in kept.reminders()] == [Purpose.ASK]


@pytest.mark.parametrize(
    "line",
    [
        "not: drop the ask for the review",
        "never drop the ask for the review",
        "never move the ask for the review to Friday",
        "nie die Bitte wegen Review streichen",
        "die Bitte wegen Review nie streichen",
        "nooit de vraag om de review schrappen",
    ],
)
def test_what_is_not_to_be_dropped_is_asked_about(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a review on Thursday")
    types("ask Anna for her tax return on Friday")
    assert types(line)["text"].startswith("Which ask do you mean? Nothing has changed yet.")
    assert kept.states() == [AskState.PLANNED, AskState.PLANNED]
    assert kept.days() == [THURSDAY, FRIDAY]


@pytest.mark.parametrize(
    "line",
    ["not: drop the ask to Anna for the review", "nie die Bitte an Anna wegen Review streichen"],
)
def test_so_it_is_where_somebody_is_named(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a review on Thursday")
    types(line)
    assert kept.states() == [AskState.PLANNED]


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("line", ["drop the ask to Zoltan", "vergeet de vraag aan Zoltan"])
def test_of_whom_nobody_knows_nothing_is_stored(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("I don’t know who you mean")
    assert kept.states() == [AskState.PLANNED]


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    "line",
    ["lunch with Anna is off", "lösche bitte Anna", "I don't need Anna anymore", "forget Anna"],
)
def test_what_is_about_no_ask_drops_none(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert "testimonial" not in types(line)["text"]
    assert kept.states() == [AskState.PLANNED]


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    "line", ["ask Anna to drop the request on Friday", "ask Anna for a review on Friday"]
)
def test_an_ask_is_still_an_ask(types: Types, kept: KeptAsks, line: str) -> None:
    types(line)
    assert kept.states() == [AskState.PLANNED]


@pytest.mark.usefixtures("anna")
def test_what_is_dropped_in_the_nudge_is_told_to_be_so(
    types: Types, next_day: NextDay, person: Person, slack: FakeSlack, kept: KeptAsks
) -> None:
    types("ask Anna for a testimonial tomorrow")
    next_day()
    nudge = dict(slack.wait_for("chat.postMessage").arguments)
    assert "a testimonial" in str(nudge)
    assert "“a testimonial”" in types("what's planned?")["text"]
    person.chooses(nudge, "Not any more")
    left = dict(slack.wait_for("chat.update").arguments)
    assert "this ask is dropped" in str(left)
    assert kept.states() == [AskState.DROPPED]
