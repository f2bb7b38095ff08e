"""What no single feature can see: that everything drawn is listened to, and nothing is misspelt."""

import inspect
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.kwargs_injection.args import Args

import messages.cards.buttons
import messages.ledger.buttons
import messages.menu
import messages.nudges.buttons
import messages.recording.buttons
from bot.people.contacts import Contact
from bot.vocabulary import Act, Intent
from handlers.app import COMMANDS
from handlers.sentences import ACTS
from handlers.team.manifest import manifest
from messages.commands import NAME, vocabulary
from messages.nudges import dialogs
from messages.preferences import pauses
from messages.summaries import channels
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack

OURS = {
    *("transaction", "reading", "background", "now", "workspace_id", "identity", "member"),
    "reader",
}
"""What the middleware adds to what Bolt hands a listener."""
BOLTS = set(inspect.signature(Args.__init__).parameters) | {"error"}
ACTION_IDS = {
    f"{module.__name__}.{name}": value
    for module in (
        messages.cards.buttons,
        messages.nudges.buttons,
        messages.recording.buttons,
        messages.ledger.buttons,
        pauses,
        channels,
    )
    for name, value in vars(module).items()
    if name.isupper()
}
CALLBACK_IDS = [value for value in vars(dialogs).values() if str(value).startswith("reminder.")]


def listeners(app: App) -> Iterator[Callable[..., Any]]:
    for listener in app._listeners:
        yield listener.ack_function
        yield from listener.lazy_functions


def test_every_parameter_of_a_listener_is_known(app: App) -> None:
    for function in listeners(app):
        asked = set(inspect.signature(inspect.unwrap(function)).parameters)
        assert asked <= BOLTS | OURS, function.__qualname__


def test_every_word_of_the_command_is_listened_to() -> None:
    words = set(vocabulary().values())
    assert COMMANDS.keys() < words
    assert {Intent(word) for word in words - COMMANDS.keys()} <= ACTS.keys()


def test_there_are_listeners_to_guard(app: App) -> None:
    assert len(list(listeners(app))) > 20


@pytest.mark.parametrize(
    "action_id",
    [value for value in ACTION_IDS.values() if isinstance(value, str)],
)
def test_every_action_id_is_listened_to(
    person: Person, slack: FakeSlack, anna: Contact, action_id: str
) -> None:
    statuses = {person.clicks(drawn, "0:0").status_code for drawn in (action_id, f"{action_id}.0")}
    assert 200 in statuses
    assert "out of date" in slack.wait_for("response").arguments["text"]


def test_every_choice_of_a_menu_is_listened_to(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    label = {"type": "plain_text", "text": "a choice"}
    for number, act in enumerate([*Act, "vanish"], start=1):
        option = {"text": label, "value": f"0:0:{act}"}
        menu = {
            "type": "static_select",
            "action_id": messages.nudges.buttons.MENU,
            "placeholder": label,
            "option_groups": [{"label": label, "options": [option]}],
        }
        message = {"blocks": [{"type": "actions", "elements": [menu]}]}
        assert person.chooses(message, "a choice").status_code == 200, act
        assert "out of date" in slack.wait_for("response", count=number).arguments["text"]


@pytest.mark.parametrize("callback_id", CALLBACK_IDS)
def test_every_dialog_is_listened_to(person: Person, anna: Contact, callback_id: str) -> None:
    element = {"type": "plain_text_input", "action_id": "any"}
    view = {
        "type": "modal",
        "callback_id": callback_id,
        "private_metadata": "an old one",
        "blocks": [{"type": "input", "block_id": "any", "element": element}],
    }
    answer = person.submits(view)
    assert answer is not None
    assert "out of date" in answer["errors"]["any"]


def test_an_action_id_that_nobody_drew_is_not(person: Person) -> None:
    assert person.clicks("reminder.vanish", "0:0").status_code == 404


@pytest.mark.parametrize("event", manifest(None)["settings"]["event_subscriptions"]["bot_events"])
def test_every_subscribed_event_has_a_listener(person: Person, event: str) -> None:
    name = event.partition(".")[0]
    described = {"id": "U0MARA", "profile": {}}
    user = described if name == "user_change" else "U0MARA"
    sent = person.event({"type": name, "channel": "D0MARA", "ts": "1.2", "user": user})
    assert sent.status_code == 200


@pytest.mark.parametrize("url", [None, "https://goodturn.example.com/"])
def test_the_manifest_is_for_the_mode(url: str | None) -> None:
    made = json.loads(json.dumps(manifest(url)))
    settings = made["settings"]
    assert settings["socket_mode_enabled"] == (url is None)
    for surface in ("event_subscriptions", "interactivity"):
        expected = None if url is None else "https://goodturn.example.com/slack/events"
        assert settings[surface].get("request_url") == expected
    suggesting = settings["interactivity"].get("message_menu_options_url")
    assert suggesting == (None if url is None else "https://goodturn.example.com/slack/events")
    assert [command["command"] for command in made["features"]["slash_commands"]] == [NAME]
    assert len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
