"""A member puts an emoji on a message."""

import re

from sandbox.acts.happenings import deliver_event, hears
from sandbox.state.workspace import Workspace
from sandbox.wire import Json, Refused

SCOPE = "reactions:read"
"""What an app needs to hear of emoji, and to see what they are on."""
_NAME = re.compile(r"[a-z0-9_+'-]{1,100}")


def react(workspace: Workspace, user_id: str, channel_id: str, ts: str, name: str) -> None:
    """Put an emoji on a message, by its name without colons.

    An app that is there, subscribes to it and has the scope is told with `reaction_added`.
    """
    if not _NAME.fullmatch(name):
        raise Refused("invalid_name")
    with workspace.lock:
        workspace.conversations.require_seat(user_id, channel_id)
        message = workspace.messages.react(channel_id, ts, user_id, name)
        is_there = workspace.team.app.id in workspace.conversations.people_in(channel_id)
    may_know = SCOPE in workspace.installation.scopes
    if is_there and may_know and hears(workspace, "reaction_added"):
        deliver_event(workspace, _told(user_id, channel_id, message, name))


def _told(user_id: str, channel_id: str, message: Json, name: str) -> Json:
    return {
        "type": "reaction_added",
        "user": user_id,
        "reaction": name,
        "item_user": message["user"],
        "item": {"type": "message", "channel": channel_id, "ts": message["ts"]},
    }
