"""The sandbox answers in the shape in which `emulate`, another stand-in for Slack, answers."""

import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from sandbox import Sandbox
from tests.contract import installed
from tests.sandbox.echo_bot import BOT_TOKEN
from tests.sandbox.forms import actions, button, home, section

Json = dict[str, Any]

HERE = Path(__file__).parent
PATIENCE_SECONDS = 20.0
KNOWN = {
    # What a person has read: Slack tells it of channels to people's tokens, not to bots'.
    ".channel.is_open",
    ".channel.last_read",
    ".channels[].is_open",
    ".channels[].last_read",
    # Calls between members, which the sandbox has none of.
    ".user.profile.huddle_state",
    ".user.profile.huddle_state_expiration_ts",
    ".members[].profile.huddle_state",
    ".members[].profile.huddle_state_expiration_ts",
}
"""What only emulate has, and why."""


class Api:
    """One stand-in's Web API, with a member and a channel there."""

    def __init__(self, url: str, token: str) -> None:
        self._http = httpx.Client(
            base_url=url, headers={"Authorization": f"Bearer {token}"}, trust_env=False
        )
        self.user = self._id("users.list", "members", "mara")
        self.channel = self._id("conversations.list", "channels", "team-together")

    def call(self, method: str, **arguments: Any) -> Json:
        answer: Json = self._http.post(method, json=arguments).json()
        return answer

    def close(self) -> None:
        self._http.close()

    def _id(self, method: str, key: str, name: str) -> str:
        return next(str(one["id"]) for one in self.call(method)[key] if one["name"] == name)


@pytest.fixture(scope="module")
def emulated(node: None) -> Iterator[Api]:
    folder = installed.packages()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    script = folder / "node_modules" / "emulate" / "dist" / "index.js"
    seed = HERE / "emulate.yaml"
    running = subprocess.Popen(
        ["node", script, "start", "--service", "slack", "--port", str(port), "--seed", seed],
        stdout=subprocess.DEVNULL,
    )
    try:
        api = _once_up(f"http://127.0.0.1:{port}/api/")
        yield api
        api.close()
    finally:
        running.terminate()
        running.wait()


def _once_up(url: str) -> Api:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            return Api(url, "contract-token")
        except httpx.ConnectError:
            time.sleep(0.1)
    raise TimeoutError("emulate did not start")


@pytest.fixture
def ours(box: Sandbox) -> Iterator[Api]:
    api = Api(box.api_url, BOT_TOKEN)
    yield api
    api.close()


def answers(api: Api) -> dict[str, Json]:
    """What a stand-in answers to the same calls, by the method or what was wrong with the call."""
    channel, user = api.channel, api.user
    posted = api.call(
        "chat.postMessage", channel=channel, text="x", blocks=[section(), actions(button())]
    )
    message = {"channel": channel, "ts": posted["ts"]}
    return {
        "chat.postMessage": posted,
        "auth.test": api.call("auth.test"),
        "team.info": api.call("team.info"),
        "users.info": api.call("users.info", user=user),
        "users.list": api.call("users.list"),
        "conversations.list": api.call("conversations.list"),
        "conversations.info": api.call("conversations.info", channel=channel),
        "conversations.members": api.call("conversations.members", channel=channel),
        "conversations.open": api.call("conversations.open", users=user),
        "chat.postEphemeral": api.call("chat.postEphemeral", channel=channel, user=user, text="x"),
        "chat.update": api.call("chat.update", **message, text="y", blocks=[section("y")]),
        "chat.delete": api.call("chat.delete", **message),
        "views.publish": api.call("views.publish", user_id=user, view=home()),
        "no channel": api.call("chat.postMessage", channel="C0NOWHERE", text="x"),
        "no text": api.call("chat.postMessage", channel=channel),
        "no member": api.call("users.info", user="U0NOBODY"),
        "no message": api.call("chat.update", channel=channel, ts="1.000001", text="x"),
        "nobody to talk to": api.call("conversations.open"),
    }


def test_answers_have_the_same_shape(emulated: Api, ours: Api) -> None:
    theirs, own = answers(emulated), answers(ours)
    found = [
        f"{what}{difference}"
        for what, answer in theirs.items()
        for difference in differences(answer, own[what])
    ]
    assert found == []


@pytest.mark.parametrize(
    "own",
    [
        {"ok": True, "members": [{"id": "U1"}]},
        {"ok": True, "members": [{"id": 1, "name": "mara"}]},
        {"ok": False, "error": "fatal_error"},
    ],
)
def test_other_shapes_are_told_apart(own: Json) -> None:
    theirs = {"ok": True, "members": [{"id": "U1", "name": "mara"}]}
    assert list(differences(theirs, own))


def differences(theirs: Any, own: Any, path: str = "") -> Iterator[str]:
    """Keys that only the other has, and values of another type. Any type may be null."""
    if theirs is None or own is None:
        return
    if type(theirs) is not type(own):
        yield f"{path}: {type(own).__name__} instead of {type(theirs).__name__}"
    elif path in (".ok", ".error") and theirs != own:
        yield f"{path}: {own} instead of {theirs}"
    elif isinstance(theirs, list) and theirs and own:
        # Lists hold things of one kind, whichever they begin with.
        yield from differences(theirs[0], own[0], f"{path}[]")
    elif isinstance(theirs, dict):
        for key, value in theirs.items():
            inner = f"{path}.{key}"
            if key in own:
                yield from differences(value, own[key], inner)
            elif inner not in KNOWN:
                yield f"{inner} is missing"
