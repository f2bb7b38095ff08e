"""A body is sent, and what must never come of it is looked for."""

import hashlib
import hmac
import json
import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from random import Random
from typing import Any

from sqlalchemy import Engine, event
from structlog.testing import capture_logs
from werkzeug.test import TestResponse

from handlers import bolt_bodies
from handlers.web import LARGEST_REQUEST, SLACK_PATH
from tests.assembly import SIGNING_SECRET
from tests.handlers.slack import Call
from tests.hostile import belongings, rows, words
from tests.hostile.kinds import Body
from tests.hostile.neighbours import Workspace
from tests.hostile.rows import Rows
from tests.hostile.screens import Screens
from tests.payloads import Payload

NOT_OURS = "Although the app should be installed into this workspace"
"""Bolt's line about a request for a workspace that isn't the bot's: a refusal, no failure."""


_READS = ("SELECT", "BEGIN", "PRAGMA", "SAVEPOINT", "RELEASE", "ROLLBACK", "SET ")
"""Statements that change no row begin so; to compare all rows takes longer than most requests."""


@dataclass(frozen=True)
class Fault:
    """What went wrong, and with which body."""

    kind: str
    told: str
    content: bytes

    def __str__(self) -> str:
        return f"{self.kind}: {self.told[:1500]}\n    {self.content[:3000]!r}"


class Recorded(logging.Handler):
    """Every line of the log that says that something failed."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.getMessage().startswith(NOT_OURS):
            self.lines.append(record)


@dataclass
class Trial:
    """Sends bodies to the workspaces, one after the other, and remembers what is stored."""

    engine: Engine
    workspaces: Mapping[str, Workspace]
    screens: Screens
    recorded: Recorded
    stored: Rows = field(default_factory=dict)
    _has_written: bool = True

    def __post_init__(self) -> None:
        event.listen(self.engine, "before_cursor_execute", self._notice)

    def stop(self) -> None:
        event.remove(self.engine, "before_cursor_execute", self._notice)

    def set_back(self, kept: Rows) -> None:
        """Have everything be stored that was when `kept` was read, and nothing else."""
        rows.restore(self.engine, kept)
        self.stored = rows.rows(self.engine)

    def signed(self, body: Body) -> Iterator[Fault]:
        """Send a body as Slack does; what is wrong with what came of it."""
        self._has_written = False
        answer, logged = self._send(body, _signature(body.content, SIGNING_SECRET))
        yield from self._failures(body, answer, logged)
        before = self.stored
        if self._has_written:
            self.stored = rows.rows(self.engine)
        payload = bolt_bodies.parse_body(body.content.decode(errors="replace"), body.content_type)
        user_id = who_acts(payload)
        text = json.dumps(payload, ensure_ascii=False)
        actor = belongings.actor(body.workspace.id, user_id, text, self.stored)
        for change in belongings.trespasses(before, self.stored, actor):
            yield Fault("row", str(change), body.content)
        for workspace in self.workspaces.values():
            if workspace.slack.calls and workspace is not body.workspace:
                yield Fault("call", f"{workspace.team_id} was called", body.content)
        for viewer, shown in self._shown(body, user_id, answer):
            for mark in words.foreign(shown, viewer, body.workspace, text, self.stored):
                yield Fault("word", f"{viewer} is shown {mark} in {shown}", body.content)
        self._forget()

    def unsigned(self, body: Body, rolled: Random) -> Iterator[Fault]:
        """Send a body as anybody might."""
        answer, logged = self._send(body, _forged(body.content, rolled))
        yield from self._failures(body, answer, logged)
        if body.path == SLACK_PATH and body.method == "POST" and not _is_refusal(answer, body):
            yield Fault("answer", f"{answer.status} {answer.data!r}", body.content)
        if any(workspace.slack.calls for workspace in self.workspaces.values()):
            yield Fault("call", "Slack was called", body.content)
        self._forget()

    def unchanged(self) -> Iterator[Fault]:
        """What has changed since it was looked at last, where nothing should have."""
        for change in rows.changes(self.stored, rows.rows(self.engine)):
            yield Fault("row", str(change), b"")

    def look(self) -> None:
        """Everybody looks at what the bot posted of itself."""
        for workspace in self.workspaces.values():
            for call in workspace.slack.calls:
                self._see(_viewer(call), workspace, call.arguments)
        self.stored = rows.rows(self.engine)
        self._forget()

    def _notice(self, _connection: object, _cursor: object, said: str, *_rest: object) -> None:
        if not said.lstrip("( ").startswith(_READS):
            self._has_written = True

    def _send(self, body: Body, headers: Mapping[str, str]) -> tuple[TestResponse, list[Any]]:
        with capture_logs() as logged:
            answer = body.workspace.web.open(
                body.path,
                method=body.method,
                data=body.content,
                content_type=body.content_type,
                headers=dict(headers),
            )
        return answer, list(logged)

    def _failures(
        self, body: Body, answer: TestResponse, logged: Sequence[Mapping[str, Any]]
    ) -> Iterator[Fault]:
        if answer.status_code >= 500:
            yield Fault("5xx", f"{answer.status} {answer.data!r}", body.content)
        for record in self.recorded.lines:
            told = record.exc_info and record.exc_info[1]
            yield Fault("log", f"{record.getMessage()} {told!r}", body.content)
        for line in logged:
            if "exc_info" in line:
                yield Fault("log", repr(line), body.content)

    def _shown(
        self, body: Body, user_id: str | None, answer: TestResponse
    ) -> Iterator[tuple[str | None, str]]:
        """All that was said to somebody, and to whom: who acts, unless it went elsewhere."""
        said = answer.get_json(silent=True)
        yield user_id, words.written(said or answer.get_data(as_text=True))
        if isinstance(said, dict):
            self._see(user_id, body.workspace, said)
        for workspace in self.workspaces.values():
            for call in workspace.slack.calls:
                viewer = _viewer(call) or user_id
                self._see(viewer, workspace, call.arguments)
                yield viewer, words.written(call.arguments)

    def _see(self, viewer: str | None, workspace: Workspace, shown: Mapping[str, Any]) -> None:
        if viewer is not None:
            self.screens.take(viewer, workspace.team_id, shown)

    def _forget(self) -> None:
        self.recorded.lines.clear()
        for workspace in self.workspaces.values():
            workspace.slack.calls.clear()


def _is_refusal(answer: TestResponse, body: Body) -> bool:
    """Whether it says no, or nothing to who looks at the certificate."""
    if len(body.content) > LARGEST_REQUEST:
        return answer.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    if b"ssl_check=1" in body.content.split(b"&"):
        return (answer.status_code, answer.data) == (HTTPStatus.OK, b"")
    return answer.status_code == HTTPStatus.UNAUTHORIZED


def who_acts(payload: Payload) -> str | None:
    """Whom a payload names as the person who acts, where Slack's documentation says so."""
    holder = payload.get("event") if payload.get("type") == "event_callback" else payload
    if not isinstance(holder, dict):
        return None
    told = holder.get("user") or holder.get("user_id")
    told = told.get("id") if isinstance(told, dict) else told
    return told if isinstance(told, str) else None


def _viewer(call: Call) -> str | None:
    """Who reads the conversation that a call writes into, where only one person does."""
    channel = str(call.arguments.get("channel", ""))
    return f"U{channel[1:]}" if channel.startswith(("D0", "U0")) else None


def _signature(content: bytes, secret: str) -> dict[str, str]:
    now = str(int(time.time()))
    signed = hmac.new(secret.encode(), b"v0:%s:%s" % (now.encode(), content), hashlib.sha256)
    signature = f"v0={signed.hexdigest()}"
    return {"X-Slack-Request-Timestamp": now, "X-Slack-Signature": signature}


def _forged(content: bytes, rolled: Random) -> dict[str, str]:
    """Headers of somebody who doesn't know the secret."""
    genuine = _signature(content, SIGNING_SECRET)
    other = _signature(content, "somebody else's")
    stamps = ("9" * 310, "9" * 13, "-1", "1e9", "", "0", "1700000000", "x", "NaN", "infinity")
    return rolled.choice(
        [
            {},
            other,
            genuine | {"X-Slack-Request-Timestamp": rolled.choice(stamps)},
            genuine | {"X-Slack-Signature": rolled.choice(("", "v0=", "v0=\xe9", "x" * 3000))},
            {"X-Slack-Signature": genuine["X-Slack-Signature"]},
            other | {"X-Slack-Bolt-Lazy-Only": "1", "X-Slack-Retry-Num": "1"},
        ]
    )
