"""What acts unseen gets in nowhere: not typed, not filled in, not told by the directory."""

import json
from typing import Any

import pytest

from bot.people.contacts import Contact
from messages.nudges import note_dialogs
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, user

ACTING = "\u202e\u2066\u200f\u200b\U000e0041"
"""Turns the text after it, has no width, spells a tag."""
ACTS = "An" + ACTING + "na"


def acts(shown: object) -> bool:
    return any(one in json.dumps(shown, ensure_ascii=False) for one in ACTING)


@pytest.mark.parametrize(
    "line",
    [
        "give {} a book",
        "give {} Visser a {}book",
        "got Zoe {}",
        "ask {} for {}",
        "pause until {}",
        "give Zoe a book on 31{}-2-2026",
        "{} hello there",
        "<@U0ODD|{}> flowers",
    ],
)
def test_no_line_that_was_typed_acts(person: Person, anna: Contact, line: str) -> None:
    assert not acts(person.types(line.replace("{}", ACTS)))


def test_no_name_in_the_directory_acts(
    person: Person, slack: FakeSlack, nudge: dict[str, Any]
) -> None:
    told = user("U0ODD", name=ACTS, profile={"real_name": ACTS}, deleted=True)
    slack.users["U0ODD"] = told
    person.chooses(nudge, "Not my contact")
    asked = slack.wait_for("chat.update").arguments
    person.picks(asked, "U0ODD")
    refused = slack.wait_for("response").arguments
    assert "Anna* is a guest, an app" in refused["text"]
    assert not acts(refused)


def test_no_words_in_a_dialog_act(person: Person, slack: FakeSlack, nudge: dict[str, Any]) -> None:
    person.presses(nudge, "Write it")
    slack.wait_for("chat.update")
    (call,) = slack.made("views.open")
    view = call.arguments["view"]
    field = view["blocks"][0]["block_id"]
    person.switches(view, note_dialogs.LANGUAGE, to="nl", **{field: f"Own words for {ACTS}"})
    drawn = slack.wait_for("views.update").arguments["view"]
    assert "Own words for Anna" in json.dumps(drawn)
    assert not acts(drawn)
