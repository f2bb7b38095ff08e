"""What the bot answers at the place where a member did something: to a command, or by response
url.
"""

import json
from typing import Any

from sandbox.checks import check_message
from sandbox.state.tickets import ResponseUrl
from sandbox.state.workspace import Workspace
from sandbox.wire import Json, Refused


def reply(workspace: Workspace, body: Json, to: ResponseUrl) -> None:
    """Show an answer: to one member unless it says `in_channel`, new unless it replaces the
    original.
    """
    with workspace.lock:
        if body.get("delete_original"):
            _delete_original(workspace, to)
            return
        text, blocks = str(body.get("text") or ""), parsed_blocks(body.get("blocks"))
        if body.get("replace_original") and _replace_original(workspace, to, text, blocks):
            return
        _show_new(workspace, body, to, text, blocks)


def parsed_blocks(blocks: Any) -> list[Json]:
    """Blocks as a list, whether they came as such or as JSON in a form."""
    if isinstance(blocks, str):
        try:
            blocks = json.loads(blocks) if blocks.strip() else []
        except ValueError as error:
            raise Refused("invalid_blocks_format") from error
    if blocks is None:
        return []
    if not isinstance(blocks, list):
        raise Refused("invalid_blocks_format")
    return blocks


def _delete_original(workspace: Workspace, to: ResponseUrl) -> None:
    if to.original is None:
        return
    if workspace.messages.is_ephemeral(to.original):
        workspace.messages.dismiss(to.original)
    else:
        workspace.messages.delete(to.channel_id, to.original, workspace.team.app)


def _replace_original(workspace: Workspace, to: ResponseUrl, text: str, blocks: list[Json]) -> bool:
    """Whether there was an original of the app's to replace; a typed command is not."""
    if to.original is None:
        return False
    messages = workspace.messages
    if messages.is_ephemeral(to.original):
        messages.replace_whisper(to.original, text, blocks)
        return True
    if messages.one(to.channel_id, to.original)["user"] != workspace.team.app.id:
        return False
    changes = {"text": text, "blocks": blocks}
    messages.update(to.channel_id, to.original, workspace.team.app, changes)
    return True


def _show_new(
    workspace: Workspace, body: Json, to: ResponseUrl, text: str, blocks: list[Json]
) -> None:
    check_message(text, blocks)
    app = workspace.team.app
    thread_ts = body.get("thread_ts") or to.thread_ts
    if body.get("response_type") == "in_channel":
        workspace.messages.post(to.channel_id, app, text, blocks, thread_ts=thread_ts)
    else:
        workspace.messages.whisper(
            to.channel_id, to.user_id, app, text, blocks, thread_ts=thread_ts
        )
