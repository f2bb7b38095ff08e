"""users.* and dnd.info."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sandbox.directory import channel_object, direct_message_object, user_object
from sandbox.team import Member
from sandbox.web_api.calls import Call, method
from sandbox.wire import Json, Refused


@method("users.list")
def list_users(call: Call) -> Json:
    """All members, deactivated ones, guests and bots among them."""
    now, with_locale = call.workspace.clock.now(), call.flag("include_locale")
    members, metadata = call.page(list(call.workspace.conversations.members.values()))
    return {
        "members": [
            user_object(member, call.workspace.team, now, with_locale=with_locale)
            for member in members
        ],
        "cache_ts": int(now.timestamp()),
        "response_metadata": metadata,
    }


@method("users.info")
def user_info(call: Call) -> Json:
    """One member."""
    member = call.workspace.conversations.member(call.required("user", "user_not_found"))
    user = user_object(
        member,
        call.workspace.team,
        call.workspace.clock.now(),
        with_locale=call.flag("include_locale"),
    )
    return {"user": user}


@method("users.conversations")
def user_conversations(call: Call) -> Json:
    """The channels that a member, or the app, is in."""
    workspace = call.workspace
    user_id = call.text("user") or workspace.team.app.id
    workspace.conversations.member(user_id)
    kinds = call.text("types", "public_channel").replace(" ", "").split(",")
    found = [
        channel_object(channel, workspace.team, app_is_member=True)
        for channel in workspace.conversations.of_member(user_id)
        if ("private_channel" if channel.is_private else "public_channel") in kinds
    ]
    if "im" in kinds and user_id == workspace.team.app.id:
        found += [
            direct_message_object(channel_id, other, workspace.team)
            for channel_id, other in workspace.conversations.direct_messages().items()
        ]
    channels, metadata = call.page(found)
    return {"channels": channels, "response_metadata": metadata}


@method("dnd.info")
def do_not_disturb(call: Call) -> Json:
    """The current or next time in which a member wants quiet."""
    member = call.workspace.conversations.member(call.text("user") or call.workspace.team.app.id)
    if member.deleted or member.is_bot:
        return {"dnd_enabled": False, "next_dnd_start_ts": 1, "next_dnd_end_ts": 1}
    start, end = _quiet(member, call.workspace.clock.now())
    return {
        "dnd_enabled": True,
        "next_dnd_start_ts": int(start.timestamp()),
        "next_dnd_end_ts": int(end.timestamp()),
    }


def _quiet(member: Member, now: datetime) -> tuple[datetime, datetime]:
    zone = ZoneInfo(member.tz)
    today = now.astimezone(zone).date()
    for days in (-1, 0, 1):
        day = today + timedelta(days=days)
        overnight = member.quiet_until <= member.quiet_from
        start = datetime.combine(day, member.quiet_from, zone)
        end = datetime.combine(day + timedelta(days=overnight), member.quiet_until, zone)
        if end > now:
            return start, end
    raise Refused("internal_error")
