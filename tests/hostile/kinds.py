"""Every kind of body, by name."""

import json
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from inspect import isfunction
from random import Random
from typing import Any

from handlers.web import LARGEST_REQUEST, SLACK_PATH
from messages import commands
from tests import payloads
from tests.handlers.slack import user
from tests.hostile import oddities
from tests.hostile.genuine import Genuine, direct
from tests.hostile.neighbours import EVERYBODY, OUTSIDERS, Workspace
from tests.hostile.oddities import Meanings
from tests.hostile.screens import Opened, Screens, Seen
from tests.payloads import FORM, JSON, Payload

PATHS = ("/slack/oauth_redirect", "/slack/install", SLACK_PATH, "/health", "/", "/ready")
VERBS = ("give", "got", "ask", "answer", "geef", "kreeg", "vraag", "gib", "bekam", "frag")
SAID = (
    *("", "yes", "no", "partly", "a book yesterday", "tax return tomorrow", "flowers 30 feb"),
    *("in 3 weeks", "2 weeks", "until 5 January", "through 31-12-9999", "here", "nl", "deutsch"),
)
NOISE = (
    *(b"", b"[1]", b"null", b"\xff\xfe", b"=", b"payload", b"payload=&payload={}"),
    *(b"[" * 50_000, b"payload=" + b'{"a":' * 3000, b'{"team":' + b"9" * 5000 + b"}"),
    b"text=" + b"x" * (LARGEST_REQUEST + 1),
)


@dataclass(frozen=True)
class Body:
    """What is posted to one workspace's bot."""

    workspace: Workspace
    content: bytes
    content_type: str
    path: str = SLACK_PATH
    method: str = "POST"


@dataclass(frozen=True)
class Kinds:
    """Rolls bodies that are about what `screens` show, and makes them odd."""

    workspaces: Sequence[Workspace]
    genuine: Genuine
    screens: Screens
    rolled: Random
    meanings: Meanings

    def body(self, kind: str) -> Body:
        """One of a kind."""
        body: Body = getattr(self, kind)()
        return body

    def command(self) -> Body:
        words = (*commands.vocabulary(), *VERBS, "", "nonsense")
        names = [mark.title() for person in EVERYBODY for mark in person.marks]
        parts = (self._one(words), self._one((*names, "Nobody", "")), self._one(SAID))
        workspace, user_id = self._somebody()
        typed = " ".join(part for part in parts if part)
        fields = self.genuine.command(workspace, user_id, typed)
        return form(workspace, self._odd(fields))

    def click(self) -> Body:
        return self._click([seen for seen in self.screens.elements if seen.view is None])

    def switch(self) -> Body:
        return self._click([seen for seen in self.screens.elements if seen.view is not None])

    def submission(self) -> Body:
        return self._dialog("view_submission")

    def closing(self) -> Body:
        return self._dialog("view_closed")

    def suggestion(self) -> Body:
        return self._other("block_suggestion", "message_suggestion", "dialog_suggestion")

    def shortcut(self) -> Body:
        return self._other("shortcut")

    def message_shortcut(self) -> Body:
        return self._other("message_action")

    def attachment(self) -> Body:
        """Buttons and dialogs as they were before blocks."""
        return self._other("interactive_message", "dialog_submission")

    def unknown(self) -> Body:
        """A kind of payload that Slack doesn't have, or has no more."""
        workspace, user_id = self._somebody()
        payload = self.genuine.other("shortcut", workspace, user_id)
        payload["type"] = self._one(("workflow_step_edit", "function_executed", "x", "", None))
        payload["function_data"] = {"execution_id": "Fx1", "inputs": {}}
        return self._interaction(workspace, payload)

    def message(self) -> Body:
        workspace, user_id = self._somebody()
        typed = self._one((*SAID, *oddities.TEXTS, "hello"))
        event = {"type": "message", "channel": direct(user_id), "channel_type": "im"}
        event |= {"user": user_id, "text": typed, "ts": "1.2"}
        return self._event(workspace, event)

    def change(self) -> Body:
        workspace, user_id = self._somebody()
        known = workspace.slack.users.get(user_id) or user(user_id)
        return self._event(workspace, {"type": "user_change", "user": deepcopy(known)})

    def event(self) -> Body:
        """Any event of Slack's, whether we asked to be told of it or not."""
        return self._event(self._one(self.workspaces), None)

    def verification(self) -> Body:
        """How Slack looks whether somebody is there."""
        workspace = self._one(self.workspaces)
        payload = {"type": "url_verification", "challenge": "x", "token": "deprecated"}
        if self.rolled.random() < 0.5:
            fields = {"ssl_check": self._one(("1", "0", "", "2")), "token": "deprecated"}
            return form(workspace, self._odd(fields))
        return _json(workspace, self._odd(payload))

    def visit(self) -> Body:
        """An oauth callback, and whatever else is asked of the server."""
        query = {"code": "x", "state": "y", "error": "access_denied"}
        method = self._one(("GET", "POST", "HEAD", "PUT", "OPTIONS", "DELETE"))
        path = f"{self._one(PATHS)}?{_encoded(self._odd(query)).decode()}"
        return Body(self._one(self.workspaces), b"", FORM, path, method)

    def small(self) -> Body:
        """Next to nothing of a payload."""
        names = ("team", "user", "event", "type", "view", "command", "authorizations", "channel")
        chosen = self.rolled.sample(names, self.rolled.randint(1, 4))
        payload = {name: deepcopy(self._one(oddities.VALUES)) for name in chosen}
        workspace = self._one(self.workspaces)
        if self.rolled.random() < 0.5:
            return _json(workspace, payload)
        return interaction(workspace, payload)

    def noise(self) -> Body:
        """What is no payload at all, or two of them, or of another type than it says."""
        body = self.body(self._one(("click", "command", "message")))
        content = bytearray(body.content)
        for _ in range(self.rolled.randint(1, 20)):
            place = self.rolled.randrange(len(content))
            cut = bytes(self.rolled.getrandbits(8) for _ in range(self.rolled.randint(0, 3)))
            content[place : place + self.rolled.randint(0, 3)] = cut
            content = content or bytearray(b"x")
        whole = self._one((bytes(content), body.content * 2, body.content[:40], *NOISE))
        kind = self._one((FORM, JSON, "text/plain", "", "application/json; charset=latin-1"))
        return Body(body.workspace, whole, kind)

    def _somebody(self) -> tuple[Workspace, str]:
        """Mostly a member of the workspace."""
        workspace = self._one(self.workspaces)
        if self.rolled.random() < 0.9:
            return workspace, self._one(workspace.people).user_id
        return workspace, self._one([*OUTSIDERS, *(person.user_id for person in EVERYBODY)])

    def _sees(self, seen: Seen | Opened) -> tuple[Workspace, str]:
        """Mostly whoever saw it; otherwise anybody."""
        if self.rolled.random() < 0.7:
            home = next(one for one in self.workspaces if one.team_id == seen.team_id)
            return home, seen.user_id
        return self._somebody()

    def _click(self, elements: Sequence[Seen]) -> Body:
        wanted = self._one(sorted({seen.element["action_id"] for seen in elements}))
        seen = self._one([one for one in elements if one.element["action_id"] == wanted])
        workspace, user_id = self._sees(seen)
        return self._interaction(workspace, self.genuine.click(workspace, user_id, seen))

    def _dialog(self, kind: str) -> Body:
        wanted = self._one(sorted({opened.view["callback_id"] for opened in self.screens.dialogs}))
        opened = self._one(
            [one for one in self.screens.dialogs if one.view["callback_id"] == wanted]
        )
        workspace, user_id = self._sees(opened)
        return self._interaction(workspace, self.genuine.dialog(kind, workspace, user_id, opened))

    def _other(self, *kinds: str) -> Body:
        workspace, user_id = self._somebody()
        return self._interaction(
            workspace, self.genuine.other(self._one(kinds), workspace, user_id)
        )

    def _event(self, workspace: Workspace, event: Payload | None) -> Body:
        payload = self.genuine.event(workspace, event)
        return _json(workspace, self._odd(payload))

    def _interaction(self, workspace: Workspace, payload: Payload) -> Body:
        return interaction(workspace, self._odd(payload))

    def _odd(self, payload: Payload) -> Payload:
        return oddities.made_odd(payload, self.rolled, self.meanings)

    def _one(self, choices: Any) -> Any:
        return self.rolled.choice(list(choices))


KINDS = [
    name
    for name, rolled in vars(Kinds).items()
    if isfunction(rolled) and not name.startswith("_") and name != "body"
]


def form(workspace: Workspace, fields: Payload) -> Body:
    """A body with fields, as commands have it."""
    return Body(workspace, _encoded(fields), FORM)


def interaction(workspace: Workspace, payload: Payload) -> Body:
    """A body as clicks and dialogs have it."""
    return form(workspace, {"payload": json.dumps(payload)})


def event(workspace: Workspace, told: Payload) -> Body:
    """What Slack tells, in its envelope."""
    return _json(workspace, told)


def _json(workspace: Workspace, payload: Payload) -> Body:
    return Body(workspace, json.dumps(payload).encode(), JSON)


def _encoded(form: Payload) -> bytes:
    written = {key: str(value).encode("utf-8", "surrogatepass") for key, value in form.items()}
    return payloads.encoded(written).encode()
