"""Errors at the edge: the person hears of each, and the log can be found by its code."""

from typing import NoReturn

import pytest
from slack_bolt import App

from bot.people.contacts import Contact
from tests import payloads
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


def broken() -> NoReturn:
    raise RuntimeError("a bug")


def test_a_bug_is_told_with_a_code_and_logged(
    app: App, person: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    app.command("/broken")(broken)
    form = payloads.command("U0MARA", "x", f"{person.slack.url}/response") | {"command": "/broken"}
    shown = person.send(payloads.encoded(form)).get_json()
    said = capsys.readouterr().out
    code = shown["text"].rstrip(".").split()[-1]
    assert "nothing was saved" in shown["text"]
    assert code in said
    assert "a bug" in said


def test_a_bug_behind_a_button_is_told_in_a_message_of_its_own(
    app: App, person: Person, slack: FakeSlack, anna: Contact
) -> None:
    app.action("break")(broken)
    assert person.clicks("break", "x").status_code == 200
    told = slack.wait_for("response").arguments
    assert told["replace_original"] is False
    assert "nothing was saved" in told["text"]


def test_a_bug_in_an_event_makes_slack_try_again(app: App, person: Person) -> None:
    app.event("pin_added")(broken)
    event = {"type": "pin_added", "user": "U0MARA"}
    assert person.event(event).status_code == 500


def test_a_bug_behind_a_dialog_is_told_at_its_first_field(
    app: App, person: Person, anna: Contact, capsys: pytest.CaptureFixture[str]
) -> None:
    app.view("break")(broken)
    field = {"type": "input", "block_id": "first", "element": {"type": "x", "action_id": "a"}}
    answer = person.submits({"type": "modal", "callback_id": "break", "blocks": [field]})
    assert answer is not None
    assert answer["response_action"] == "errors"
    assert "nothing was saved" in answer["errors"]["first"]
    assert "a bug" in capsys.readouterr().out
