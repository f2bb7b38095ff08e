"""The control API's conditions, under /sandbox/: time, limits, faults, and starting anew."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from flask import Blueprint, Response, jsonify

from sandbox.control.requests import body, here, needed, refuse
from sandbox.state.faults import KINDS, TIMEOUT_SECONDS, Chances, Fault
from sandbox.state.throttle import PostingLimits
from sandbox.wire import Json, Refused

if TYPE_CHECKING:
    from sandbox.deliveries.connected import Connections

conditions = Blueprint("conditions", __name__, url_prefix="/sandbox")
conditions.register_error_handler(Refused, refuse)


@conditions.post("/clock")
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


@conditions.post("/app")
def edit_app() -> Response:
    """Turn the app's Messages tab off, let its token be refused, or allow it less."""
    workspace = here()
    with workspace.lock:
        workspace.installation = workspace.installation.changed(body())
    return jsonify({"ok": True})


@conditions.post("/limits")
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


@conditions.delete("/limits")
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


@conditions.post("/faults")
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


@conditions.post("/faults/random")
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


@conditions.get("/faults")
def read_faults() -> Response:
    """How many calls met a fault."""
    return jsonify(here().faults.met())


@conditions.delete("/faults")
def clear_faults() -> Response:
    """Let everything work again."""
    here().faults.clear()
    return jsonify({"ok": True})


@conditions.get("/connections")
def count_connections() -> Response:
    """How many connections the bot holds."""
    return jsonify({"open": _connections().count()})


@conditions.post("/connections/cut")
def cut_connections() -> Response:
    """Cut all connections of the bot, in one of several ways."""
    _connections().cut(needed(body(), "how"))
    return jsonify({"ok": True})


def _connections() -> "Connections":
    connections = here().deliveries.connections
    if connections is None:
        raise Refused("not_in_socket_mode")
    return connections


@conditions.post("/reset")
def do_reset() -> Response:
    """Start anew: messages, dialogs, members and the clock."""
    here().reset()
    return jsonify({"ok": True})
