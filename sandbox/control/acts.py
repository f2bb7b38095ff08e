"""The control API's acts, under /sandbox/: acting as a member, moving time, breaking things.

Everything a person can do on the page goes through here too. README.md lists the requests, and
`looks` has those that only look.
"""

from base64 import b64decode
from datetime import datetime, timedelta

from flask import Blueprint, Response, jsonify

from sandbox.acts.clicks import Target, click, suggest
from sandbox.acts.commands import type_line
from sandbox.acts.happenings import (
    change_member,
    deliver_event,
    join_channel,
    open_home,
    run_shortcut,
    snooze,
)
from sandbox.acts.submissions import close, submit
from sandbox.control.requests import acted, body, here, needed, refuse
from sandbox.state.faults import KINDS, TIMEOUT_SECONDS, Chances, Fault
from sandbox.state.files import file_object
from sandbox.state.throttle import PostingLimits
from sandbox.wire import Json, Refused

control = Blueprint("control", __name__, url_prefix="/sandbox")
control.register_error_handler(Refused, refuse)


@control.post("/clock")
def move_clock() -> Response:
    """Set or advance the time; `frozen` stops it or lets it run."""
    sent, clock = body(), here().clock
    try:
        now = datetime.fromisoformat(sent["now"]) if "now" in sent else clock.now()
        now += timedelta(seconds=float(sent.get("advance_seconds", 0)))
        clock.set(now, frozen=bool(sent.get("frozen", clock.frozen)))
    except (ValueError, TypeError, OverflowError) as error:
        raise Refused("invalid_time", [str(error)]) from error
    here().journal.note("clock_moved", text=clock.now().isoformat())
    return jsonify({"now": clock.now().isoformat(), "frozen": clock.frozen})


@control.post("/members/<user_id>")
def edit_member(user_id: str) -> Response:
    """Change someone and tell the bot."""
    before = here().journal.latest
    change_member(here(), user_id, body())
    return acted(before, user_id)


@control.post("/members/<user_id>/snooze")
def do_snooze(user_id: str) -> Response:
    """Pause someone's notifications."""
    before, minutes = here().journal.latest, body().get("minutes")
    if isinstance(minutes, bool) or not isinstance(minutes, int | float):
        raise Refused("missing_argument", ["minutes is needed, a number"])
    snooze(here(), user_id, minutes)
    return acted(before, user_id)


@control.post("/app")
def edit_app() -> Response:
    """Turn the app's Messages tab off, or let its token be refused."""
    workspace = here()
    with workspace.lock:
        workspace.installation = workspace.installation.changed(body())
    return jsonify({"ok": True})


@control.post("/channels/<channel_id>/join")
def join(channel_id: str) -> Response:
    """Let someone join a channel."""
    before, user_id = here().journal.latest, needed(body(), "as")
    join_channel(here(), user_id, channel_id)
    return acted(before, user_id)


@control.post("/command")
def do_command() -> Response:
    """Type a line into a channel."""
    sent, before = body(), here().journal.latest
    user_id = needed(sent, "as")
    type_line(here(), user_id, needed(sent, "channel"), needed(sent, "text"))
    return acted(before, user_id)


@control.post("/click")
def do_click() -> Response:
    """Click or choose something."""
    sent, before = body(), here().journal.latest
    target = _target(sent)
    click(here(), target, sent.get("selected"), sent.get("values") or {})
    return acted(before, target.user_id)


@control.post("/suggestions")
def ask_suggestions() -> Response:
    """Type into an external select."""
    sent, before = body(), here().journal.latest
    target = _target(sent)
    options = suggest(here(), target, str(sent.get("text", "")))
    return acted(before, target.user_id, options=options)


@control.post("/submit")
def do_submit() -> Response:
    """Send a dialog."""
    sent, before = body(), here().journal.latest
    user_id, view_id = needed(sent, "as"), needed(sent, "view_id")
    errors = submit(here(), user_id, view_id, sent.get("values") or {})
    return acted(before, user_id, errors=errors)


@control.post("/close")
def do_close() -> Response:
    """Close a dialog; with `everything`, all of them."""
    sent, before = body(), here().journal.latest
    user_id, view_id = needed(sent, "as"), needed(sent, "view_id")
    close(here(), user_id, view_id, everything=bool(sent.get("everything")))
    return acted(before, user_id)


@control.post("/shortcut")
def do_shortcut() -> Response:
    """Start a shortcut, on a message when `ts` is given."""
    sent, before = body(), here().journal.latest
    user_id = needed(sent, "as")
    where = (str(sent.get("channel", "")), str(sent.get("ts", "")))
    run_shortcut(here(), user_id, needed(sent, "callback_id"), *where)
    return acted(before, user_id)


@control.post("/home")
def do_open_home() -> Response:
    """Look at the app's home tab."""
    sent, before = body(), here().journal.latest
    user_id = needed(sent, "as")
    open_home(here(), user_id, str(sent.get("tab", "home")))
    return acted(before, user_id)


@control.post("/event")
def do_event() -> Response:
    """Deliver any event to the bot."""
    event, before = body(), here().journal.latest
    needed(event, "type")
    return acted(before, "", delivered=deliver_event(here(), event))


@control.post("/dismiss")
def do_dismiss() -> Response:
    """Take an ephemeral message off one's own screen."""
    sent, before = body(), here().journal.latest
    user_id, ts = needed(sent, "as"), needed(sent, "ts")
    messages = here().messages
    if messages.ephemeral(ts)["visible_to"] != user_id:
        raise Refused("message_not_found")
    messages.dismiss(ts)
    return acted(before, user_id)


@control.post("/files")
def add_file() -> Response:
    """Add a file, as base64, that a dialog's file input can then hold."""
    sent, before = body(), here().journal.latest
    user_id = needed(sent, "as")
    try:
        content = b64decode(str(sent.get("base64", "")), validate=True)
    except ValueError as error:
        raise Refused("invalid_base64") from error
    stored = here().files.add(user_id, needed(sent, "name"), content)
    described = file_object(stored, here().base_url, here().team.id)
    return acted(before, user_id, file=described)


@control.post("/limits")
def limit_posting() -> Response:
    """Take only so many messages from the app."""
    sent = body()
    limits = PostingLimits(
        channel_burst=_count(sent, "channel_burst", PostingLimits.channel_burst),
        workspace_per_minute=_count(
            sent, "workspace_per_minute", PostingLimits.workspace_per_minute
        ),
    )
    return _limited(limits)


@control.delete("/limits")
def lift_limits() -> Response:
    """Take all messages again."""
    return _limited(None)


def _limited(limits: PostingLimits | None) -> Response:
    with here().lock:
        here().throttle.change(limits)
    return jsonify({"ok": True})


def _count(sent: Json, name: str, default: int | None) -> int | None:
    count = sent.get(name, default)
    if count is not None and (not isinstance(count, int) or count < 1):
        raise Refused("invalid_arguments", [f"{name} is null or a whole number from 1"])
    return count


@control.post("/faults")
def add_fault() -> Response:
    """Let the next calls of a Web API method fail."""
    sent = body()
    if sent.get("fault") not in KINDS:
        raise Refused("invalid_fault", [f"fault must be one of {', '.join(KINDS)}"])
    fault = Fault(
        method=needed(sent, "method"),
        kind=sent["fault"],
        retry_after=int(sent.get("retry_after", 1)),
        times=int(sent.get("times", 1)),
        timeout_seconds=float(sent.get("timeout_seconds", TIMEOUT_SECONDS)),
        error=str(sent.get("error", Fault.error)),
    )
    here().faults.add(fault)
    return jsonify({"ok": True})


@control.post("/faults/random")
def add_chances() -> Response:
    """Let calls of a Web API method fail at random."""
    sent = body()
    chances = sent.get("chances")
    if not isinstance(chances, dict) or not set(chances) <= set(KINDS) - {"refused"}:
        raise Refused("invalid_fault", ["chances are needed, by the kind of fault"])
    try:
        random = Chances(
            method=needed(sent, "method"),
            seed=int(sent.get("seed", 0)),
            of={kind: float(chance) for kind, chance in chances.items()},
            retry_after=int(sent.get("retry_after", 1)),
            timeout_seconds=float(sent.get("timeout_seconds", TIMEOUT_SECONDS)),
        )
    except (ValueError, TypeError) as error:
        raise Refused("invalid_fault", [str(error)]) from error
    here().faults.add_chances(random)
    return jsonify({"ok": True})


@control.get("/faults")
def read_faults() -> Response:
    """How many calls met a fault."""
    return jsonify(here().faults.met())


@control.delete("/faults")
def clear_faults() -> Response:
    """Let everything work again."""
    here().faults.clear()
    return jsonify({"ok": True})


@control.post("/reset")
def do_reset() -> Response:
    """Start anew: messages, dialogs, members and the clock."""
    here().reset()
    return jsonify({"ok": True})


def _target(sent: Json) -> Target:
    value = sent.get("value")
    return Target(
        user_id=needed(sent, "as"),
        action_id=needed(sent, "action_id"),
        block_id=str(sent.get("block_id", "")),
        channel_id=str(sent.get("channel", "")),
        ts=str(sent.get("ts", "")),
        view_id=str(sent.get("view_id", "")),
        value=None if value is None else str(value),
    )
