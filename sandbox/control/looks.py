"""The control API's looks, under /sandbox/: who is there, what a member sees, what happened."""

import json
from collections.abc import Iterator

from flask import Blueprint, Response, jsonify, request

from sandbox.control.requests import here, refuse
from sandbox.control.screen import screen_of
from sandbox.control.tally import posted
from sandbox.people.directory import channel_object, user_object
from sandbox.wire import Refused

looks = Blueprint("looks", __name__, url_prefix="/sandbox")
looks.register_error_handler(Refused, refuse)
LONGEST_WAIT = 30.0


@looks.get("/clock")
def read_clock() -> Response:
    """The sandbox's time."""
    clock = here().clock
    return jsonify({"now": clock.now().isoformat(), "frozen": clock.frozen})


@looks.get("/members")
def list_members() -> Response:
    """All members, as Slack shows them."""
    workspace = here()
    now = workspace.clock.now()
    return jsonify(
        [
            user_object(member, workspace.team, now, with_locale=True)
            for member in workspace.conversations.members.values()
        ]
    )


@looks.get("/channels")
def list_channels() -> Response:
    """All channels, with who is in them."""
    workspace = here()
    app_id = workspace.team.app.id
    return jsonify(
        [
            channel_object(channel, workspace.team, app_is_member=app_id in channel.members)
            | {"members": list(channel.members)}
            for channel in workspace.conversations.channels.values()
        ]
    )


@looks.get("/app")
def describe_app() -> Response:
    """The app as its manifest tells, commands and shortcuts, and what is suggested to try."""
    workspace = here()
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
            "suggestions": workspace.suggestions,
        }
    )


@looks.get("/screen")
def read_screen() -> Response:
    """Everything that a member sees."""
    return jsonify(screen_of(here(), request.args.get("as", "")))


@looks.get("/journal")
def read_journal() -> Response:
    """What happened after `since`, of one `kind` or for one member if so wished; waits up to `wait`
    seconds for anything.
    """
    since = request.args.get("since", 0, type=int)
    wait = min(request.args.get("wait", 0.0, type=float), LONGEST_WAIT)
    kind, who = request.args.get("kind"), request.args.get("who")
    return jsonify(
        [
            entry.as_json()
            for entry in here().journal.since(since, wait)
            if kind in (None, entry.kind) and who in (None, entry.who)
        ]
    )


@looks.get("/journal/latest")
def read_latest() -> Response:
    """Where the journal stands."""
    return jsonify({"seq": here().journal.latest})


@looks.get("/posted")
def count_posted() -> Response:
    """How many direct messages the app has posted, by member and day."""
    since = request.args.get("since", 0, type=int)
    counts = posted(here(), since, request.args.get("containing", ""))
    return jsonify(
        [
            {"member": member, "day": day.isoformat(), "count": count}
            for (member, day), count in counts.items()
        ]
    )


@looks.get("/stream")
def stream_journal() -> Response:
    """The journal as server-sent events, from `since` or from now on."""
    journal = here().journal
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


@looks.get("/traffic")
def read_traffic() -> Response:
    """The latest requests between bot and sandbox."""
    return jsonify(here().traffic.as_json())
