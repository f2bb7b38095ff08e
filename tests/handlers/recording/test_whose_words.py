"""What a colleague asked is told in their words to them and who looks after the contact only."""

import json
from datetime import timedelta
from typing import Any

import pytest

from bot.database import Transaction
from bot.people import owners
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons

LANGUAGES = {"en": "English", "nl": "Nederlands", "de": "Deutsch"}
SECRET = "xylophone"


@pytest.fixture
def bens(person: Person, ben: Member) -> Person:
    return Person(person.web, person.slack, ben.slack_user_id)


@pytest.fixture
def asked(bens: Person, person: Person, clock: StoppedClock, bram: Contact, mara: Member) -> None:
    """Ben asked his client for something that only he may know, on Tuesday; it is Friday."""
    bens.types(f"ask Bram for the {SECRET} report")
    clock.moment += timedelta(days=3)


@pytest.fixture
def asked_twice(bens: Person, asked: None) -> None:
    bens.types(f"asked Bram for the {SECRET} list")


def all_told(slack: FakeSlack, *shown: Any) -> str:
    return json.dumps([*shown, [dict(call.arguments) for call in slack.calls]])


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("en", "Bram said yes", "Logged: *Bram* said yes (what Ben Smit asked on 3 November)."),
        ("en", "Bram said no", "Logged: *Bram* said no (what Ben Smit asked on 3 November)."),
        ("nl", "Bram zei ja", "(wat Ben Smit op 3 november vroeg)"),
        ("de", "Bram hat zugesagt", "(worum Ben Smit am 3.\xa0November gebeten hat)"),
    ],
)
def test_an_answer_names_the_asker_and_the_day(
    person: Person, slack: FakeSlack, language: str, line: str, told: str
) -> None:
    person.types(f"language {LANGUAGES[language]}")
    slack.forget()
    shown = person.types(line)
    assert told in shown["text"]
    undone = person.types("undo")
    assert told.split("(")[-1].rstrip(".)") in undone["text"]
    assert SECRET not in all_told(slack, shown, undone)


@pytest.mark.parametrize("line", ["Bram said yes", "Bram answered that it may be ready in May"])
def test_whichever_is_chosen(
    request: pytest.FixtureRequest, person: Person, slack: FakeSlack, line: str
) -> None:
    request.getfixturevalue("asked_twice")
    slack.forget()
    shown = person.types(line)
    if line == "Bram said yes":
        assert labels(shown)[0] == "3 November: asked by Ben Smit"
    for label in labels(shown):
        if label != "Cancel":
            person.presses(shown, label)
    slack.wait_for("response")
    assert SECRET not in all_told(slack, shown)


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("language", "line", "label"),
    [
        ("en", "Bram sent the report yesterday", "It answers what Ben Smit asked on 3 November"),
        ("en", "sent the report, Bram", None),
        ("nl", "Bram stuurde gisteren het rapport", None),
        ("de", "Bram hat gestern den Report geschickt", None),
        ("en", "Bram report xyz", None),
        ("en", f"Bram {SECRET} papers", None),
    ],
)
def test_a_line_that_may_be_the_answer(
    person: Person, slack: FakeSlack, language: str, line: str, label: str | None
) -> None:
    person.types(f"language {LANGUAGES[language]}")
    slack.forget()
    shown = person.types(line)
    if label is not None:
        assert label in labels(shown)
    for one in buttons(shown):
        if one["type"] == "button" and one["action_id"].startswith("pending.answered"):
            person.clicks(one["action_id"], one["value"])
    told = all_told(slack, shown).replace(f"{SECRET} papers", "")
    assert SECRET not in told


@pytest.mark.usefixtures("asked")
def test_the_card_tells_no_words_by_the_answer_that_one_recorded(
    person: Person, slack: FakeSlack
) -> None:
    person.types("Bram said yes")
    slack.forget()
    card = person.types("Bram")
    assert "answered yes: what Ben Smit asked on 3 November" in json.dumps(card, ensure_ascii=False)
    assert SECRET not in all_told(slack, card)


@pytest.mark.usefixtures("asked")
def test_who_asked_and_who_looks_after_the_contact_read_them(
    person: Person, bens: Person, bram: Contact, mara: Member, transaction: Transaction
) -> None:
    assert f"said yes (“the {SECRET} report”)" in bens.types("Bram said yes")["text"]
    bens.types("undo")
    with transaction() as session:
        owners.look_after(session, bram.id, mara.id)
    assert f"said yes (“the {SECRET} report”)" in person.types("Bram said yes")["text"]


@pytest.mark.usefixtures("asked")
def test_an_answer_that_changed(person: Person, slack: FakeSlack) -> None:
    person.types("Bram said yes")
    slack.forget()
    for line in ("Bram said no", "no wait, Bram said no", "my asks", "what did I ask Bram?"):
        shown = person.types(line)
        assert SECRET not in all_told(slack, shown)


@pytest.mark.usefixtures("asked_twice")
@pytest.mark.parametrize(
    "line",
    [
        "Bram",
        "who is Bram?",
        "gave Bram a book",
        "got a book from Bram",
        "thanks Bram",
        "thanked Bram for the report",
        "asked Bram for the report",
        "ask Bram for the report on Friday",
        "drop the ask to Bram",
        "open asks Bram",
        "still waiting for Bram",
        "the report from Bram came",
        "merge Bram and Anna",
        "export Bram",
    ],
)
def test_nothing_that_is_said_of_the_contact_tells_them(
    person: Person, bens: Person, anna: Contact, slack: FakeSlack, line: str
) -> None:
    bens.types(f"ask Bram for the {SECRET} plan on 2 December")
    slack.forget()
    shown = person.types(line)
    pressed = [one for one in buttons(shown) if one["type"] == "button"]
    for one in pressed:
        person.clicks(one["action_id"], one["value"])
    assert "Bram" in json.dumps(shown) or pressed
    assert SECRET not in all_told(slack, shown)
