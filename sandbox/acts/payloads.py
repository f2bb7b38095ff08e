"""The payloads that Slack sends to an app, with every field it fills in."""

import secrets
from dataclasses import dataclass

from sandbox.state.workspace import VERIFICATION_TOKEN, Workspace
from sandbox.wire import Json, new_id


@dataclass(frozen=True)
class Place:
    """Where an interaction happens: in a view, or in a message of a channel."""

    user_id: str
    view: Json | None = None
    channel_id: str | None = None
    message: Json | None = None

    @property
    def blocks(self) -> list[Json]:
        """The blocks there."""
        holder = self.view or self.message or {}
        blocks: list[Json] = holder.get("blocks", [])
        return blocks

    @property
    def key(self) -> str:
        """The view's id or the message's ts."""
        return str(self.view["id"]) if self.view else str((self.message or {}).get("ts"))


def command(
    workspace: Workspace, user_id: str, channel_id: str, name: str, text: str, response_url: str
) -> dict[str, str]:
    """The form of a slash command."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.team.id,
        "team_domain": workspace.team.domain,
        "channel_id": channel_id,
        "channel_name": workspace.conversations.name_of(channel_id),
        "user_id": user_id,
        "user_name": workspace.conversations.member(user_id).name,
        "command": name,
        "text": text,
        "api_app_id": workspace.team.app.app_id,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": workspace.triggers.issue(user_id),
    }


def block_actions(workspace: Workspace, place: Place, action: Json, values: Json) -> Json:
    """A click or a choice."""
    payload = {
        "type": "block_actions",
        **_sender(workspace, place.user_id),
        "container": _container(place),
        "trigger_id": _trigger(workspace, place),
        **_surroundings(workspace, place),
    }
    if place.view is None:
        payload["state"] = {"values": values}
        payload["response_url"] = message_response_url(workspace, place)
    return payload | {"actions": [action]}


def block_suggestion(workspace: Workspace, place: Place, ids: Json, typed: str) -> Json:
    """A question for the options of an external select."""
    return {
        "type": "block_suggestion",
        **_sender(workspace, place.user_id),
        "container": _container(place),
        **_surroundings(workspace, place),
        **ids,
        "value": typed,
    }


def view_submission(workspace: Workspace, place: Place) -> Json:
    """A dialog that was sent."""
    return {
        "type": "view_submission",
        **_sender(workspace, place.user_id),
        "trigger_id": _trigger(workspace, place),
        "view": place.view,
        "response_urls": [],
    }


def view_closed(workspace: Workspace, user_id: str, view: Json, *, is_cleared: bool) -> Json:
    """A dialog that was closed without sending it."""
    return {
        "type": "view_closed",
        **_sender(workspace, user_id),
        "view": view,
        "is_cleared": is_cleared,
    }


def global_shortcut(workspace: Workspace, user_id: str, callback_id: str) -> Json:
    """A shortcut from the menu."""
    sender = _shortcut_sender(workspace, user_id)
    del sender["user"]["name"]
    return {
        "type": "shortcut",
        **sender,
        "action_ts": action_ts(workspace),
        "callback_id": callback_id,
        "trigger_id": workspace.triggers.issue(user_id),
    }


def message_shortcut(workspace: Workspace, place: Place, callback_id: str) -> Json:
    """A shortcut from a message's menu."""
    channel_id = place.channel_id or ""
    return {
        "type": "message_action",
        **_shortcut_sender(workspace, place.user_id),
        "action_ts": action_ts(workspace),
        "callback_id": callback_id,
        "trigger_id": workspace.triggers.issue(place.user_id),
        "channel": _channel(workspace, channel_id),
        "message_ts": place.key,
        "message": place.message,
        "response_url": message_response_url(workspace, place),
    }


def event_envelope(workspace: Workspace, event: Json) -> Json:
    """The wrapping of an event."""
    now = workspace.clock.now().timestamp()
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.team.id,
        "context_team_id": workspace.team.id,
        "context_enterprise_id": None,
        "api_app_id": workspace.team.app.app_id,
        "event": {"event_ts": f"{now:.6f}"} | event,
        "type": "event_callback",
        "event_id": new_id("Ev"),
        "event_time": int(now),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": workspace.team.id,
                "user_id": workspace.team.app.id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{secrets.token_urlsafe(24)}",
    }


def action_ts(workspace: Workspace) -> str:
    """The moment of an action."""
    return f"{workspace.clock.now().timestamp():.6f}"


def message_response_url(workspace: Workspace, place: Place) -> str:
    """A url for answering at a message."""
    message = place.message or {}
    secret = workspace.response_urls.issue(
        place.user_id, place.channel_id or "", place.key, message.get("thread_ts")
    )
    return respond_url(workspace, secret)


def respond_url(workspace: Workspace, secret: str) -> str:
    """The address that takes answers for a response url's secret."""
    return f"{workspace.base_url}/respond/{secret}"


def _sender(workspace: Workspace, user_id: str) -> Json:
    name = workspace.conversations.member(user_id).name
    team = workspace.team
    return {
        "user": {"id": user_id, "username": name, "name": name, "team_id": team.id},
        "api_app_id": team.app.app_id,
        "token": VERIFICATION_TOKEN,
        "team": {"id": team.id, "domain": team.domain},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _shortcut_sender(workspace: Workspace, user_id: str) -> Json:
    """Shortcuts don't name the app."""
    sender = _sender(workspace, user_id)
    del sender["api_app_id"]
    return sender


def _trigger(workspace: Workspace, place: Place) -> str:
    in_dialog = place.view is not None and place.view["type"] == "modal"
    return workspace.triggers.issue(place.user_id, place.key if in_dialog else None)


def _channel(workspace: Workspace, channel_id: str) -> Json:
    return {"id": channel_id, "name": workspace.conversations.name_of(channel_id)}


def _container(place: Place) -> Json:
    if place.view is not None:
        return {"type": "view", "view_id": place.key}
    message = place.message or {}
    container = {
        "type": "message",
        "message_ts": place.key,
        "channel_id": place.channel_id,
        "is_ephemeral": bool(message.get("is_ephemeral")),
    }
    if "thread_ts" in message:
        container["thread_ts"] = message["thread_ts"]
    return container


def _surroundings(workspace: Workspace, place: Place) -> Json:
    if place.view is not None:
        return {"view": place.view}
    surroundings: Json = {"channel": _channel(workspace, place.channel_id or "")}
    # Slack leaves the message out when only one member sees it.
    if place.message and not place.message.get("is_ephemeral"):
        surroundings["message"] = place.message
    return surroundings
