"""users.* and dnd.*"""

from sandbox.people.directory import channel_object, direct_message_object, user_object
from sandbox.people.quiet import quiet_status
from sandbox.web_api.calls import Call, method
from sandbox.wire import Json, Refused

QUIET_AT_ONCE = 50


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


@method("dnd.teamInfo")
def do_not_disturb_of_many(call: Call) -> Json:
    """When members want quiet, now or next: up to 50. Those who are not there are left out."""
    asked = [one for one in call.text("users").replace(" ", "").split(",") if one]
    if not asked:
        raise Refused("no_users_provided")
    if len(asked) > QUIET_AT_ONCE:
        raise Refused("invalid_arguments", [f"no more than {QUIET_AT_ONCE} users allowed"])
    now, members = call.workspace.clock.now(), call.workspace.conversations.members
    return {"users": {one: quiet_status(members[one], now) for one in asked if one in members}}
