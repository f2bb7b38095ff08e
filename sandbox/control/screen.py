"""Everything that one member sees right now."""

from sandbox.state.workspace import Workspace
from sandbox.wire import Json


def screen_of(workspace: Workspace, user_id: str) -> Json:
    """Channels and direct messages with their messages, open dialogs, the home tab and toasts."""
    with workspace.lock:
        conversations, dialogs = workspace.conversations, workspace.dialogs
        member = conversations.member(user_id)
        rooms = [
            _room(workspace, user_id, channel.id, channel.name)
            for channel in conversations.of_member(user_id)
        ]
        rooms += [
            _room(workspace, user_id, channel_id, workspace.team.app.real_name)
            for channel_id, other in conversations.direct_messages().items()
            if other == user_id
        ]
        return {
            "as": user_id,
            "name": member.real_name,
            "locale": member.locale,
            "tz": member.tz,
            "now": workspace.clock.now().isoformat(),
            "seq": workspace.journal.latest,
            "channels": rooms,
            "views": [
                dialogs.one(view_id) | {"errors": dialogs.complaints(view_id)}
                for view_id in dialogs.stack(user_id)
            ],
            "home": dialogs.home(user_id),
            "toasts": [toast for toast in workspace.toasts if toast["who"] == user_id],
        }


def _room(workspace: Workspace, user_id: str, channel_id: str, name: str) -> Json:
    posted = workspace.messages.in_channel(channel_id)
    whispers = workspace.messages.whispers_to(user_id, channel_id)
    seen = sorted([*posted, *whispers], key=lambda message: str(message["ts"]))
    top = [message for message in seen if message.get("thread_ts") in (None, message["ts"])]
    return {
        "id": channel_id,
        "name": name,
        "is_im": workspace.conversations.direct_of(channel_id) is not None,
        "members": list(workspace.conversations.people_in(channel_id)),
        "messages": [message | _thread(message, seen) for message in top],
    }


def _thread(message: Json, seen: list[Json]) -> Json:
    replies = [one for one in seen if one.get("thread_ts") == message["ts"] and one is not message]
    return {"replies": replies} if replies else {}
