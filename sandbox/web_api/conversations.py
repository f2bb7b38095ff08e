"""conversations.*"""

from sandbox.people.directory import channel_object, direct_message_object
from sandbox.people.team import Channel
from sandbox.web_api.calls import Call, method
from sandbox.wire import Json, Refused


@method("conversations.open")
def open_conversation(call: Call) -> Json:
    """Open the direct message with one member."""
    users = [one for one in call.text("users").split(",") if one]
    if not users:
        raise Refused("users_list_not_supplied")
    if len(users) > 1:
        raise Refused("method_not_supported_for_channel_type")
    already = set(call.workspace.conversations.direct_messages())
    channel_id = call.workspace.conversations.open_direct(users[0])
    answer: Json = {"channel": {"id": channel_id}}
    if channel_id in already:
        answer |= {"no_op": True, "already_open": True}
    if call.flag("return_im"):
        answer["channel"] = direct_message_object(channel_id, users[0], call.workspace.team)
    return answer


@method("conversations.list")
def list_conversations(call: Call) -> Json:
    """The channels that the app may know of."""
    kinds = call.text("types", "public_channel").replace(" ", "").split(",")
    found = [
        _drawn(call, channel)
        for channel in call.workspace.conversations.channels.values()
        if _is_visible(call, channel, kinds)
    ]
    if "im" in kinds:
        found += [
            direct_message_object(channel_id, user_id, call.workspace.team)
            for channel_id, user_id in call.workspace.conversations.direct_messages().items()
        ]
    channels, metadata = call.page(found, default=100)
    return {"channels": channels, "response_metadata": metadata}


@method("conversations.info")
def conversation_info(call: Call) -> Json:
    """One channel or direct message."""
    conversations = call.workspace.conversations
    channel_id = conversations.resolve(call.required("channel", "channel_not_found"))
    if other := conversations.direct_of(channel_id):
        channel = direct_message_object(channel_id, other, call.workspace.team)
    else:
        if not _is_visible(call, conversations.channels[channel_id], None):
            raise Refused("channel_not_found")
        channel = _drawn(call, conversations.channels[channel_id])
    if call.flag("include_locale"):
        channel["locale"] = call.workspace.team.locale
    if call.flag("include_num_members"):
        channel["num_members"] = len(conversations.people_in(channel_id))
    return {"channel": channel}


@method("conversations.join")
def join_conversation(call: Call) -> Json:
    """The app joins a public channel."""
    conversations = call.workspace.conversations
    channel_id = conversations.resolve(call.required("channel", "channel_not_found"))
    if conversations.direct_of(channel_id):
        raise Refused("method_not_supported_for_channel_type")
    channel = conversations.channels[channel_id]
    if not _is_visible(call, channel, None):
        raise Refused("channel_not_found")
    if channel.is_archived:
        raise Refused("is_archived")
    app_id = call.workspace.team.app.id
    if app_id in channel.members:
        warning = "already_in_channel"
        warned = {"warning": warning, "response_metadata": {"warnings": [warning]}}
        return {"channel": _drawn(call, channel), **warned}
    conversations.join(channel_id, app_id)
    call.workspace.journal.note("channel_joined", channel=channel_id, text=app_id)
    return {"channel": _drawn(call, conversations.channels[channel_id])}


@method("conversations.members")
def conversation_members(call: Call) -> Json:
    """The ids of those in a channel."""
    conversations = call.workspace.conversations
    channel_id = conversations.resolve(call.required("channel", "channel_not_found"))
    members, metadata = call.page(list(conversations.people_in(channel_id)), default=100)
    return {"members": members, "response_metadata": metadata}


def _drawn(call: Call, channel: Channel) -> Json:
    is_member = call.workspace.team.app.id in channel.members
    drawn = channel_object(channel, call.workspace.team, app_is_member=is_member)
    return drawn | {"num_members": len(channel.members)}


def _is_visible(call: Call, channel: Channel, kinds: list[str] | None) -> bool:
    """Apps don't learn of private channels that they are not in."""
    if channel.is_private and call.workspace.team.app.id not in channel.members:
        return False
    if channel.is_archived and call.flag("exclude_archived"):
        return False
    kind = "private_channel" if channel.is_private else "public_channel"
    return kinds is None or kind in kinds
