"""Reads a Web API request, finds its method, and answers as Slack does."""

import json
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, jsonify, request

from sandbox.state.faults import Fault
from sandbox.state.workspace import WORKSPACE, Workspace
from sandbox.wire import Json, RateLimited, Refused


@dataclass(frozen=True)
class Call:
    """One call: the workspace and the arguments, whichever way they came."""

    workspace: Workspace
    arguments: Json

    def text(self, name: str, default: str = "") -> str:
        """An optional text."""
        value = self.arguments.get(name)
        return default if value is None else str(value)

    def required(self, name: str, error: str = "invalid_arguments") -> str:
        """A text without which the call makes no sense."""
        value = self.text(name)
        if not value:
            raise Refused(error)
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or no, as JSON or as a form writes it."""
        value = self.arguments.get(name, default)
        return value if isinstance(value, bool) else str(value).lower() in ("1", "true")

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        try:
            return int(self.arguments.get(name) or default)
        except ValueError as error:
            raise Refused("invalid_arguments") from error

    def json(self, name: str) -> Json:
        """An object, which forms carry as a string."""
        value = self.arguments.get(name)
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError as error:
                raise Refused("invalid_arguments") from error
        if not isinstance(value, dict):
            raise Refused("invalid_arguments")
        return value

    def page(self, items: list[Any], default: int = 1000) -> tuple[list[Any], Json]:
        """One page of a list by `cursor` and `limit`, and its metadata."""
        start = self._cursor()
        limit = self.number("limit", 0) or default
        rest = start + limit
        cursor = f"next:{rest}" if rest < len(items) else ""
        return items[start:rest], {"next_cursor": cursor}

    def _cursor(self) -> int:
        cursor = self.text("cursor")
        if not cursor:
            return 0
        prefix, _, start = cursor.partition(":")
        if prefix != "next" or not start.isdigit():
            raise Refused("invalid_cursor")
        return int(start)


Method = Callable[[Call], Json]
METHODS: dict[str, Method] = {}
OPEN_METHODS: set[str] = set()
web_api = Blueprint("web_api", __name__, url_prefix="/api")


def method(name: str, *, needs_token: bool = True) -> Callable[[Method], Method]:
    """Declare the function that answers a method."""

    def declare(function: Method) -> Method:
        METHODS[name] = function
        if not needs_token:
            OPEN_METHODS.add(name)
        return function

    return declare


@web_api.route("/<name>", methods=["GET", "POST"])
def call(name: str) -> Response:
    """Answer one call, and keep a record of it."""
    workspace: Workspace = request.environ[WORKSPACE]
    started = time.monotonic()
    request.get_data(cache=True)  # before Flask parses a form: afterwards nothing is left to record
    fault = workspace.faults.take(name)
    response = _faulty(workspace, fault) if fault else _answer(workspace, name)
    response.headers["X-OAuth-Scopes"] = ",".join(workspace.installation.scopes)
    workspace.traffic.record(
        "to_sandbox",
        name,
        request=request.get_data(as_text=True) or request.query_string.decode(),
        status=response.status_code,
        answer=response.get_data(as_text=True),
        seconds=time.monotonic() - started,
    )
    return response


def _answer(workspace: Workspace, name: str) -> Response:
    try:
        if name not in OPEN_METHODS:
            _check_token(workspace)
        if name not in METHODS:
            raise Refused("unknown_method")
        with workspace.lock:
            return jsonify({"ok": True} | METHODS[name](Call(workspace, _arguments())))
    except RateLimited as limited:
        return _too_many(limited.retry_after)
    except Refused as refusal:
        return jsonify(refusal.as_answer())


def _too_many(retry_after: int) -> Response:
    response = jsonify(RateLimited(retry_after).as_answer())
    response.status_code = 429
    response.headers["Retry-After"] = str(retry_after)
    return response


def token() -> str:
    """The token that this request comes with, or an empty text."""
    bearer = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    return bearer or str(request.values.get("token", ""))


def _check_token(workspace: Workspace) -> None:
    given = token()
    if not given:
        raise Refused("not_authed")
    if given != workspace.bot_token:
        raise Refused("invalid_auth")
    if workspace.installation.token_error is not None:
        raise Refused(workspace.installation.token_error)


def _arguments() -> Json:
    arguments: Json = request.values.to_dict()
    # slack-sdk announces JSON even when it sends nothing.
    if request.is_json and request.get_data():
        body = request.get_json(silent=True)
        if not isinstance(body, dict):
            raise Refused("invalid_json")
        arguments |= body
    arguments.pop("token", None)
    return arguments


def _faulty(workspace: Workspace, fault: Fault) -> Response:
    """What a call that meets a fault answers, if anything."""
    if fault.is_stored:
        _answer(workspace, fault.method)
    match fault.kind:
        case "ratelimited":
            return _too_many(fault.retry_after)
        case "refused":
            return jsonify(Refused(fault.error).as_answer())
        case "server_error":
            return Response("upstream error", status=500)
        case "timeout" | "timeout_after_store":
            workspace.deliveries.stopped.wait(fault.timeout_seconds)
            return Response("", status=504)
        case "reset_before_store" | "reset_after_store":
            _hang_up()
            return Response("", status=502)


def _hang_up() -> None:
    """Cut the connection, so that the bot can't know whether the call was done."""
    connection: socket.socket = request.environ["werkzeug.socket"]
    connection.shutdown(socket.SHUT_RDWR)
