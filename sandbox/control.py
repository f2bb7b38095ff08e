"""The control API under /sandbox/: acting as a member, reading the screen, moving time, breaking
things.

Everything a person can do on the page goes through here too. README.md lists the requests.
"""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, request

from sandbox.clicks import Target, click, suggest
from sandbox.commands import type_line
from sandbox.directory import channel_object, user_object
from sandbox.faults import KINDS, Fault
from sandbox.happenings import (
    change_member,
    deliver_event,
    join_channel,
    open_home,
    run_shortcut,
)
from sandbox.screen import screen_of
from sandbox.submissions import close, submit
from sandbox.wire import Json, Refused
from sandbox.workspace import Workspace

control = Blueprint("control", __name__, url_prefix="/sandbox")
LONGEST_WAIT = 30.0


def _workspace() -> Workspace:
    workspace: Workspace = current_app.config["WORKSPACE"]
    return workspace


def _body() -> Json:
    body = request.get_json(silent=True) if request.data else {}
    if not isinstance(body, dict):
        raise Refused("invalid_json")
    return body


def _needed(body: Json, name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not value:
        raise Refused("missing_argument", [f"{name} is needed"])
    return value


@control.errorhandler(Refused)
def refuse(refusal: Refused) -> tuple[Response, int]:
    """Say no to a program."""
    return jsonify(refusal.as_answer()), 400


def _acted(before: int, user_id: str, **more: Any) -> Response:
    """The answer to an act: where the journal stood before it, and the toasts it led to."""
    entries = _workspace().journal.since(before)
    toasts = [one.text for one in entries if one.kind == "toast" and one.who == user_id]
    return jsonify({"ok": True, "seq": before, "toasts": toasts, **more})


@control.get("/clock")
def read_clock() -> Response:
    """The sandbox's time."""
    clock = _workspace().clock
    return jsonify({"now": clock.now().isoformat(), "frozen": clock.frozen})


@control.post("/clock")
def move_clock() -> Response:
    """Set or advance the time; `frozen` stops it or lets it run."""
    body, clock = _body(), _workspace().clock
    try:
        now = datetime.fromisoformat(body["now"]) if "now" in body else clock.now()
        now += timedelta(seconds=float(body.get("advance_seconds", 0)))
        clock.set(now, frozen=bool(body.get("frozen", clock.frozen)))
    except (ValueError, TypeError, OverflowError) as error:
        raise Refused("invalid_time", [str(error)]) from error
    _workspace().journal.note("clock_moved", text=clock.now().isoformat())
    return read_clock()


@control.get("/members")
def list_members() -> Response:
    """All members, as Slack shows them."""
    workspace = _workspace()
    now = workspace.clock.now()
    return jsonify(
        [
            user_object(member, workspace.team, now, with_locale=True)
            for member in workspace.conversations.members.values()
        ]
    )


@control.post("/members/<user_id>")
def edit_member(user_id: str) -> Response:
    """Change someone and tell the bot."""
    before = _workspace().journal.latest
    change_member(_workspace(), user_id, _body())
    return _acted(before, user_id)


@control.get("/channels")
def list_channels() -> Response:
    """All channels, with who is in them."""
    workspace = _workspace()
    app_id = workspace.team.app.id
    return jsonify(
        [
            channel_object(channel, workspace.team, app_is_member=app_id in channel.members)
            | {"members": list(channel.members)}
            for channel in workspace.conversations.channels.values()
        ]
    )


@control.post("/channels/<channel_id>/join")
def join(channel_id: str) -> Response:
    """Let someone join a channel."""
    before, user_id = _workspace().journal.latest, _needed(_body(), "as")
    join_channel(_workspace(), user_id, channel_id)
    return _acted(before, user_id)


@control.get("/app")
def describe_app() -> Response:
    """The app as its manifest tells: commands and shortcuts."""
    workspace = _workspace()
    features = workspace.manifest.get("features", {})
    app = workspace.team.app
    return jsonify(
        {
            "id": app.app_id,
            "user": app.id,
            "name": app.real_name,
            "team": workspace.team.name,
            "commands": features.get("slash_commands", []),
            "shortcuts": features.get("shortcuts", []),
        }
    )


@control.post("/command")
def do_command() -> Response:
    """Type a line into a channel."""
    body, before = _body(), _workspace().journal.latest
    user_id = _needed(body, "as")
    type_line(_workspace(), user_id, _needed(body, "channel"), _needed(body, "text"))
    return _acted(before, user_id)


@control.post("/click")
def do_click() -> Response:
    """Click or choose something."""
    body, before = _body(), _workspace().journal.latest
    target = _target(body)
    click(_workspace(), target, body.get("selected"), body.get("values") or {})
    return _acted(before, target.user_id)


@control.post("/suggestions")
def ask_suggestions() -> Response:
    """Type into an external select."""
    body, before = _body(), _workspace().journal.latest
    target = _target(body)
    options = suggest(_workspace(), target, str(body.get("text", "")))
    return _acted(before, target.user_id, options=options)


@control.post("/submit")
def do_submit() -> Response:
    """Send a dialog."""
    body, before = _body(), _workspace().journal.latest
    user_id, view_id = _needed(body, "as"), _needed(body, "view_id")
    errors = submit(_workspace(), user_id, view_id, body.get("values") or {})
    return _acted(before, user_id, errors=errors)


@control.post("/close")
def do_close() -> Response:
    """Close a dialog; with `everything`, all of them."""
    body, before = _body(), _workspace().journal.latest
    user_id, view_id = _needed(body, "as"), _needed(body, "view_id")
    close(_workspace(), user_id, view_id, everything=bool(body.get("everything")))
    return _acted(before, user_id)


@control.post("/shortcut")
def do_shortcut() -> Response:
    """Start a shortcut, on a message when `ts` is given."""
    body, before = _body(), _workspace().journal.latest
    user_id = _needed(body, "as")
    where = (str(body.get("channel", "")), str(body.get("ts", "")))
    run_shortcut(_workspace(), user_id, _needed(body, "callback_id"), *where)
    return _acted(before, user_id)


@control.post("/home")
def do_open_home() -> Response:
    """Look at the app's home tab."""
    body, before = _body(), _workspace().journal.latest
    user_id = _needed(body, "as")
    open_home(_workspace(), user_id, str(body.get("tab", "home")))
    return _acted(before, user_id)


@control.post("/event")
def do_event() -> Response:
    """Deliver any event to the bot."""
    event, before = _body(), _workspace().journal.latest
    _needed(event, "type")
    return _acted(before, "", delivered=deliver_event(_workspace(), event))


@control.post("/dismiss")
def do_dismiss() -> Response:
    """Take an ephemeral message off one's own screen."""
    body, before = _body(), _workspace().journal.latest
    user_id, ts = _needed(body, "as"), _needed(body, "ts")
    messages = _workspace().messages
    if messages.ephemeral(ts)["visible_to"] != user_id:
        raise Refused("message_not_found")
    messages.dismiss(ts)
    return _acted(before, user_id)


@control.get("/screen")
def read_screen() -> Response:
    """Everything that a member sees."""
    return jsonify(screen_of(_workspace(), request.args.get("as", "")))


@control.get("/journal")
def read_journal() -> Response:
    """What happened after `since`; waits up to `wait` seconds for something."""
    since = request.args.get("since", 0, type=int)
    wait = min(request.args.get("wait", 0.0, type=float), LONGEST_WAIT)
    return jsonify([entry.as_json() for entry in _workspace().journal.since(since, wait)])


@control.get("/stream")
def stream_journal() -> Response:
    """The journal as server-sent events, from `since` or from now on."""
    journal = _workspace().journal
    since = request.headers.get("Last-Event-ID", type=int)
    if since is None:
        since = request.args.get("since", journal.latest, type=int)

    def events(seq: int) -> Iterator[str]:
        yield "retry: 1000\n\n"
        while not journal.closed:
            entries = journal.since(seq, wait=10.0)
            for entry in entries:
                seq = entry.seq
                yield f"id: {seq}\ndata: {json.dumps(entry.as_json())}\n\n"
            if not entries:
                # A comment line: it shows a broken connection, and nobody reads it.
                yield ": still here\n\n"

    return Response(events(since), mimetype="text/event-stream")


@control.get("/traffic")
def read_traffic() -> Response:
    """The latest requests between bot and sandbox."""
    return jsonify(_workspace().traffic.as_json())


@control.post("/faults")
def add_fault() -> Response:
    """Let the next calls of a Web API method fail."""
    body = _body()
    if body.get("fault") not in KINDS:
        raise Refused("invalid_fault", [f"fault must be one of {', '.join(KINDS)}"])
    fault = Fault(
        method=_needed(body, "method"),
        kind=body["fault"],
        retry_after=int(body.get("retry_after", 1)),
        times=int(body.get("times", 1)),
    )
    _workspace().faults.add(fault)
    return jsonify({"ok": True})


@control.delete("/faults")
def clear_faults() -> Response:
    """Let everything work again."""
    _workspace().faults.clear()
    return jsonify({"ok": True})


@control.post("/reset")
def do_reset() -> Response:
    """Start anew: messages, dialogs, members and the clock."""
    _workspace().reset()
    return jsonify({"ok": True})


def _target(body: Json) -> Target:
    value = body.get("value")
    return Target(
        user_id=_needed(body, "as"),
        action_id=_needed(body, "action_id"),
        block_id=str(body.get("block_id", "")),
        channel_id=str(body.get("channel", "")),
        ts=str(body.get("ts", "")),
        view_id=str(body.get("view_id", "")),
        value=None if value is None else str(value),
    )
