"""Payloads of each of Slack's kinds, and the same with one or two of their fields made odd."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import partial
from random import Random
from typing import Any

from messages.ledger import buttons as ledger
from messages.nudges import buttons, dialogs
from messages.preferences import dialog, pauses
from messages.recording import buttons as recording
from tests import payloads
from tests.handlers.slack import user
from tests.payloads import FORM, JSON, Payload

Sent = tuple[str, str]
"""A body, and its content type."""

DEEP = json.loads("[" * 300 + "]" * 300)
VALUES: tuple[object, ...] = (
    *(None, True, 5, -1, 2**31, 2**63, 1.5, "", "0", "x", "\0", "\ud83c", "x" * 3000),
    *([], [[]], [5], [{}], {}, {"id": 5}, {"id": None}, DEEP),
    *("2147483648:2147483648", "9223372036854775808:1", "1:" + "9" * 4301, ":", "1:1:stop"),
    *("9999-12-31", "0001-01-01", "U0BEN"),
)
LINES = ("help", "settings", "language nl", "summary", "give", "got", "ask", "answer", "pause")
WHAT = (
    "Anna tea",
    "through 31-12-9999",
    "until 1-1-0001",
    "Ann\ud83ca tea",
    "9" * 4301,
    "x" * 2900,
)
ACTIONS = (
    *(buttons.DONE, buttons.LATER, buttons.SKIP, buttons.UNDO, buttons.MENU, buttons.ANOTHER),
    *(f"{buttons.ANSWER}.yes", f"{buttons.OWNER}.1:1", buttons.WRITE, buttons.STOP, buttons.KEEP),
    *(pauses.RESUME, ledger.UNDO, recording.ADD, f"{recording.CONTACT}.1", "nobody.drew.this"),
    *(f"{recording.ASK}.1", f"{recording.DECIDE}.1", buttons.OLD_RHYTHM),
)
CALLBACKS = (dialogs.NOTE, dialogs.PUT_OFF, dialogs.RHYTHM, dialog.CALLBACK, "nobody.drew.this")


def command(rolled: Random, answers: str) -> Payload:
    return payloads.command("U0MARA", f"{rolled.choice(LINES)} {rolled.choice(WHAT)}", answers)


def click(rolled: Random, answers: str) -> Payload:
    action = payloads.button(rolled.choice(ACTIONS), f"1:1:{rolled.choice(['stop', 'yes', '1'])}")
    return _inside(payloads.acted("U0MARA", action, answers))


def choice(rolled: Random, answers: str) -> Payload:
    label = {"type": "plain_text", "text": "a choice"}
    option = {"text": label, "value": f"1:1:{rolled.choice(['stop', 'on_a_date', 'tomorrow'])}"}
    action = {
        "type": "static_select",
        "action_id": buttons.MENU,
        "selected_option": option,
        "placeholder": label,
    }
    return _inside(payloads.acted("U0MARA", action, answers))


def submission(rolled: Random, answers: str) -> Payload:
    return _inside(payloads.submitted("U0MARA", _view(rolled), _filled()))


def switch(rolled: Random, answers: str) -> Payload:
    action = {
        "type": "static_select",
        "action_id": rolled.choice([dialogs.LANGUAGE, dialog.COUNTRY]),
        "block_id": "b1",
        "selected_option": {"text": {"type": "plain_text", "text": "nl"}, "value": "nl"},
    }
    return _inside(payloads.switched("U0MARA", _view(rolled), _filled(), action))


def message(rolled: Random, answers: str) -> Payload:
    event = {"type": "message", "channel": "D0MARA", "channel_type": "im", "text": "hello"}
    return _event({**event, "user": "U0MARA", "ts": "1.2"})


def change(rolled: Random, answers: str) -> Payload:
    return _event({"type": "user_change", "user": user(rolled.choice(["U0MARA", "U0BEN"]))})


def small(rolled: Random, answers: str) -> Payload:
    """Next to nothing of a payload."""
    names = ("team", "user", "event", "type", "view", "command", "authorizations", "channel")
    return {
        name: deepcopy(rolled.choice(VALUES)) for name in rolled.sample(names, rolled.randint(1, 4))
    }


Kind = Callable[[Random, str], Payload]
KINDS: dict[str, Kind] = {
    kind.__name__: kind
    for kind in (command, click, choice, submission, switch, message, change, small)
}


def bodies(name: str, rolled: Random, answers: str, count: int) -> Iterator[Sent]:
    """So many bodies of a kind, whose answers would go to the address `answers`."""
    make = partial(KINDS[name], rolled, answers)
    for _ in range(count):
        payload = make()
        for _ in range(rolled.randint(1, 2)):
            _make_odd(payload, rolled)
        yield _body(name, payload, rolled)


def _make_odd(payload: Payload, rolled: Random) -> None:
    """Take a field out, anywhere in the payload, or put something else into it."""
    places = list(_places(payload))
    if not places:
        return
    within, key = rolled.choice(places)
    if rolled.random() < 0.25:
        del within[key]
    else:
        within[key] = deepcopy(rolled.choice(VALUES))


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every field and item, each with what it is in."""
    keys = node.keys() if isinstance(node, dict) else range(len(node))
    for key in list(keys):
        yield node, key
        if isinstance(node[key], dict | list):
            yield from _places(node[key])


def _body(name: str, payload: Payload, rolled: Random) -> Sent:
    if name == "command":
        form = {key: str(value) for key, value in payload.items()}
        return _encoded(form), FORM
    if name in ("message", "change") or (name == "small" and rolled.random() < 0.5):
        return json.dumps(payload), JSON
    return _encoded({"payload": json.dumps(payload)}), FORM


def _encoded(form: Payload) -> str:
    return payloads.encoded(
        {key: str(value).encode("utf-8", "surrogatepass") for key, value in form.items()}
    )


def _inside(form: Payload) -> Payload:
    inside: Payload = json.loads(form["payload"])
    return inside


def _event(event: Payload) -> Payload:
    body: Payload = json.loads(payloads.happened(event))
    return body


def _view(rolled: Random) -> Payload:
    element = {"type": "plain_text_input", "action_id": "any", "options": [{"value": "1"}]}
    block = {"type": "input", "block_id": rolled.choice(["any", "absences.1"]), "element": element}
    return {
        "type": "modal",
        "callback_id": rolled.choice(CALLBACKS),
        "private_metadata": rolled.choice(["1:1:D0MARA:1.2", "", "1"]),
        "blocks": [block],
    }


def _filled() -> Payload:
    option = {"text": {"type": "plain_text", "text": "9"}, "value": "9"}
    chosen: Payload = {"type": "static_select", "selected_option": option}
    picked = {"type": "datepicker", "selected_date": "2026-11-20"}
    ticked = {"type": "checkboxes", "selected_options": [option]}
    typed = {"type": "plain_text_input", "value": "9"}
    values: Payload = {dialogs.DAY: picked, dialogs.IDEAL: typed, dialogs.MAXIMUM: typed}
    values |= dict.fromkeys(("opens_at", "closes_at", "country", "region"), chosen)
    values |= {"working_days": ticked, "away_from": picked, "per_day": chosen}
    return {name: {"any": value} for name, value in values.items()}
