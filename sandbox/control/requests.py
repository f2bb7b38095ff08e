"""What a request to the control API says, and the answer to an act."""

from typing import Any

from flask import Response, jsonify, request

from sandbox.state.workspace import WORKSPACE, Workspace
from sandbox.wire import Json, Refused


def here() -> Workspace:
    """The workspace that this server serves."""
    workspace: Workspace = request.environ[WORKSPACE]
    return workspace


def body() -> Json:
    """The request's JSON object; nothing counts as an empty one."""
    sent = request.get_json(silent=True) if request.data else {}
    if not isinstance(sent, dict):
        raise Refused("invalid_json")
    return sent


def needed(sent: Json, name: str) -> str:
    """A text that the request can't do without."""
    value = sent.get(name)
    if not isinstance(value, str) or not value:
        raise Refused("missing_argument", [f"{name} is needed"])
    return value


def refuse(refusal: Refused) -> tuple[Response, int]:
    """Say no to a program."""
    return jsonify(refusal.as_answer()), 400


def acted(before: int, user_id: str, **more: Any) -> Response:
    """Where the journal stood before the act, and the toasts it led to."""
    entries = here().journal.since(before)
    toasts = [one.text for one in entries if one.kind == "toast" and one.who == user_id]
    return jsonify({"ok": True, "seq": before, "toasts": toasts, **more})
