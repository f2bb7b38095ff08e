"""What else reaches an app: shortcuts, the home tab being opened, and changes among the members."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from sandbox.acts import payloads
from sandbox.acts.clicks import Target, place_of
from sandbox.deliveries.answers import NotAnswered
from sandbox.people.directory import user_object
from sandbox.people.quiet import FIELDS, quiet_fields, quiet_status
from sandbox.people.team import Member
from sandbox.state.workspace import Workspace
from sandbox.wire import Json, Refused


def run_shortcut(
    workspace: Workspace, user_id: str, callback_id: str, channel_id: str = "", ts: str = ""
) -> None:
    """Start a shortcut, global or from a message."""
    with workspace.lock:
        if ts:
            place = place_of(workspace, Target(user_id, "", channel_id=channel_id, ts=ts))
            payload = payloads.message_shortcut(workspace, place, callback_id)
        else:
            payload = payloads.global_shortcut(workspace, user_id, callback_id)
    try:
        workspace.deliveries.send_interaction(f"shortcut {callback_id}", payload)
    except NotAnswered as failure:
        error = str(failure)
        workspace.toast(
            user_id, '{name} failed with the error "{error}"', name=callback_id, error=error
        )


def open_home(workspace: Workspace, user_id: str, tab: str = "home") -> None:
    """Look at the app's home or messages tab, and tell an app that subscribes to it."""
    with workspace.lock:
        channel_id = workspace.conversations.open_direct(user_id)
        event: Json = {
            "type": "app_home_opened",
            "user": user_id,
            "channel": channel_id,
            "tab": tab,
            "event_ts": payloads.action_ts(workspace),
        }
        home = workspace.dialogs.home(user_id)
        if home is not None and tab == "home":
            event["view"] = home
    if hears(workspace, "app_home_opened"):
        deliver_event(workspace, event)


def deliver_event(workspace: Workspace, event: Json) -> bool:
    """Send any event to the bot; whether the first try arrived."""
    with workspace.lock:
        envelope = payloads.event_envelope(workspace, event)
    return workspace.deliveries.send_event(envelope)


def hears(workspace: Workspace, event_type: str) -> bool:
    """Whether the app subscribed to these events."""
    settings = workspace.manifest.get("settings", {})
    return event_type in settings.get("event_subscriptions", {}).get("bot_events", [])


def change_member(workspace: Workspace, user_id: str, changes: dict[str, Any]) -> Member:
    """Change someone's zone, locale, name or state, and tell the bot with `user_change`.

    New quiet hours are told with `dnd_updated_user` instead, to a bot that subscribes to it.
    """
    known = {one.name for one in fields(Member)} - {"id", "snooze"}
    if unknown := set(changes) - known:
        raise Refused("invalid_arguments", [f"no such field: {', '.join(sorted(unknown))}"])
    member = _put(workspace, user_id, quiet_fields(changes))
    if FIELDS & set(changes):
        _tell_of_quiet(workspace, member)
    if set(changes) - FIELDS:
        now = workspace.clock.now()
        user = user_object(member, workspace.team, now, with_locale=True)
        event = {"type": "user_change", "user": user, "cache_ts": int(now.timestamp())}
        deliver_event(workspace, event)
    return member


def snooze(workspace: Workspace, user_id: str, minutes: float) -> None:
    """Pause someone's notifications for a while from now on; 0 minutes end the pause."""
    now = workspace.clock.now()
    window = (now, now + timedelta(minutes=minutes)) if minutes > 0 else None
    _tell_of_quiet(workspace, _put(workspace, user_id, {"snooze": window}))


def _put(workspace: Workspace, user_id: str, changes: dict[str, Any]) -> Member:
    with workspace.lock:
        member = replace(workspace.conversations.member(user_id), **changes)
        workspace.conversations.members[user_id] = member
        workspace.journal.note("member_changed", text=user_id)
        return member


def _tell_of_quiet(workspace: Workspace, member: Member) -> None:
    if not hears(workspace, "dnd_updated_user"):
        return
    status = quiet_status(member, workspace.clock.now())
    event = {"type": "dnd_updated_user", "user": member.id, "dnd_status": status}
    deliver_event(workspace, event)


def join_channel(
    workspace: Workspace, user_id: str, channel_id: str, inviter: str | None = None
) -> None:
    """Let someone (or the app) join a channel.

    A bot that subscribes to it is told with `member_joined_channel`.
    """
    with workspace.lock:
        workspace.conversations.member(user_id)
        if channel_id not in workspace.conversations.channels:
            raise Refused("channel_not_found")
        workspace.conversations.join(channel_id, user_id)
        workspace.journal.note("channel_joined", channel=channel_id, text=user_id)
    if hears(workspace, "member_joined_channel"):
        event = {
            "type": "member_joined_channel",
            "user": user_id,
            "channel": channel_id,
            "channel_type": "C",
            "team": workspace.team.id,
        }
        deliver_event(workspace, event | ({"inviter": inviter} if inviter else {}))
