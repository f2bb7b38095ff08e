"""chat.*"""

from typing import Any

from sandbox.acts.replies import parsed_blocks
from sandbox.web_api.calls import Call, method
from sandbox.wire import Json, Refused


@method("chat.postMessage")
def post_message(call: Call) -> Json:
    """Post to a channel, or to a member by direct message."""
    channel_id = _for_posting(call)
    call.workspace.throttle.check(channel_id)
    message = call.workspace.messages.post(
        channel_id,
        call.workspace.team.app,
        call.text("text"),
        parsed_blocks(call.arguments.get("blocks")),
        thread_ts=call.text("thread_ts") or None,
        metadata=_metadata(call),
    )
    call.workspace.throttle.count(channel_id)
    return {"channel": channel_id, "ts": message["ts"], "message": message}


@method("chat.update")
def update(call: Call) -> Json:
    """Change one of the app's own messages."""
    channel_id = call.workspace.conversations.resolve(call.required("channel", "channel_not_found"))
    changes: Json = {}
    if "text" in call.arguments:
        changes["text"] = call.text("text")
    if "blocks" in call.arguments:
        changes["blocks"] = parsed_blocks(call.arguments["blocks"])
    if "metadata" in call.arguments:
        changes["metadata"] = _metadata(call)
    message = call.workspace.messages.update(
        channel_id, call.required("ts", "message_not_found"), call.workspace.team.app, changes
    )
    return {
        "channel": channel_id,
        "ts": message["ts"],
        "text": message["text"],
        "message": message,
    }


@method("chat.delete")
def delete(call: Call) -> Json:
    """Take one of the app's own messages away."""
    channel_id = call.workspace.conversations.resolve(call.required("channel", "channel_not_found"))
    ts = call.required("ts", "message_not_found")
    call.workspace.messages.delete(channel_id, ts, call.workspace.team.app)
    return {"channel": channel_id, "ts": ts}


@method("chat.postEphemeral")
def post_ephemeral(call: Call) -> Json:
    """Show a message to one member of a channel."""
    conversations = call.workspace.conversations
    channel_id = _for_posting(call)
    user_id = call.required("user", "user_not_found")
    conversations.member(user_id)
    if user_id not in conversations.people_in(channel_id):
        raise Refused("user_not_in_channel")
    message = call.workspace.messages.whisper(
        channel_id,
        user_id,
        call.workspace.team.app,
        call.text("text"),
        parsed_blocks(call.arguments.get("blocks")),
        thread_ts=call.text("thread_ts") or None,
    )
    return {"message_ts": message["ts"]}


def _for_posting(call: Call) -> str:
    """Where the app may post; directly only while its Messages tab is on."""
    conversations = call.workspace.conversations
    channel_id = conversations.for_posting(call.required("channel", "channel_not_found"))
    if conversations.direct_of(channel_id) and not call.workspace.installation.messages_tab:
        raise Refused("messages_tab_disabled")
    return channel_id


def _metadata(call: Call) -> Any:
    return call.json("metadata") if call.arguments.get("metadata") else None
