"""The control API's acts, under /sandbox/: what a member does, told for them.

Everything a person can do on the page goes through here too. README.md lists the requests;
`conditions` has those that change the world around the members, `looks` those that change nothing.
"""

from base64 import b64decode

from flask import Blueprint, Response

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
from sandbox.acts.reactions import react
from sandbox.acts.submissions import close, submit
from sandbox.control.requests import acted, body, here, needed, refuse
from sandbox.state.files import file_object
from sandbox.wire import Json, Refused

acts = Blueprint("acts", __name__, url_prefix="/sandbox")
acts.register_error_handler(Refused, refuse)


@acts.post("/members/<user_id>")
def edit_member(user_id: str) -> Response:
    """Change someone and tell the bot."""
    before = here().journal.latest
    change_member(here(), user_id, body())
    return acted(before, user_id)


@acts.post("/members/<user_id>/snooze")
def do_snooze(user_id: str) -> Response:
    """Pause someone's notifications."""
    before, minutes = here().journal.latest, body().get("minutes")
    if isinstance(minutes, bool) or not isinstance(minutes, int | float):
        raise Refused("missing_argument", ["minutes is needed, a number"])
    snooze(here(), user_id, minutes)
    return acted(before, user_id)


@acts.post("/channels/<channel_id>/join")
def join(channel_id: str) -> Response:
    """Let someone join a channel."""
    before, user_id = here().journal.latest, needed(body(), "as")
    join_channel(here(), user_id, channel_id)
    return acted(before, user_id)


@acts.post("/command")
def do_command() -> Response:
    """Type a line into a channel."""
    sent, before = body(), here().journal.latest
    user_id = needed(sent, "as")
    type_line(here(), user_id, needed(sent, "channel"), needed(sent, "text"))
    return acted(before, user_id)


@acts.post("/click")
def do_click() -> Response:
    """Click or choose something."""
    sent, before = body(), here().journal.latest
    target = _target(sent)
    click(here(), target, sent.get("selected"), sent.get("values") or {})
    return acted(before, target.user_id)


@acts.post("/suggestions")
def ask_suggestions() -> Response:
    """Type into an external select."""
    sent, before = body(), here().journal.latest
    target = _target(sent)
    options = suggest(here(), target, str(sent.get("text", "")))
    return acted(before, target.user_id, options=options)


@acts.post("/submit")
def do_submit() -> Response:
    """Send a dialog."""
    sent, before = body(), here().journal.latest
    user_id, view_id = needed(sent, "as"), needed(sent, "view_id")
    errors = submit(here(), user_id, view_id, sent.get("values") or {})
    return acted(before, user_id, errors=errors)


@acts.post("/close")
def do_close() -> Response:
    """Close a dialog; with `everything`, all of them."""
    sent, before = body(), here().journal.latest
    user_id, view_id = needed(sent, "as"), needed(sent, "view_id")
    close(here(), user_id, view_id, everything=bool(sent.get("everything")))
    return acted(before, user_id)


@acts.post("/shortcut")
def do_shortcut() -> Response:
    """Start a shortcut, on a message when `ts` is given."""
    sent, before = body(), here().journal.latest
    user_id = needed(sent, "as")
    where = (str(sent.get("channel", "")), str(sent.get("ts", "")))
    run_shortcut(here(), user_id, needed(sent, "callback_id"), *where)
    return acted(before, user_id)


@acts.post("/react")
def do_react() -> Response:
    """Put an emoji on a message."""
    sent, before = body(), here().journal.latest
    user_id, channel = needed(sent, "as"), needed(sent, "channel")
    react(here(), user_id, channel, needed(sent, "ts"), needed(sent, "name"))
    return acted(before, user_id)


@acts.post("/home")
def do_open_home() -> Response:
    """Look at the app's home tab."""
    sent, before = body(), here().journal.latest
    user_id = needed(sent, "as")
    open_home(here(), user_id, str(sent.get("tab", "home")))
    return acted(before, user_id)


@acts.post("/event")
def do_event() -> Response:
    """Deliver any event to the bot."""
    event, before = body(), here().journal.latest
    needed(event, "type")
    return acted(before, "", delivered=deliver_event(here(), event))


@acts.post("/dismiss")
def do_dismiss() -> Response:
    """Take an ephemeral message off one's own screen."""
    sent, before = body(), here().journal.latest
    user_id, ts = needed(sent, "as"), needed(sent, "ts")
    messages = here().messages
    if messages.ephemeral(ts)["visible_to"] != user_id:
        raise Refused("message_not_found")
    messages.dismiss(ts)
    return acted(before, user_id)


@acts.post("/files")
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
