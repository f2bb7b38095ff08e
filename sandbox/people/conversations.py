"""Where messages go: channels, direct messages with the app, and who may post in them."""

from dataclasses import replace

from sandbox.people.team import Channel, Member, Team
from sandbox.wire import Refused


class Conversations:
    """The channels and direct messages of the workspace.

    A member has at most one direct message with the app; its id is the member's with a D in front,
    which makes traffic easy to read.
    """

    def __init__(self, team: Team) -> None:
        self.team = team
        self.members = {member.id: member for member in team.members}
        self.channels = {channel.id: channel for channel in team.channels}
        self._direct: dict[str, str] = {}

    def member(self, user_id: str) -> Member:
        """The member with this id."""
        if user_id not in self.members:
            raise Refused("user_not_found")
        return self.members[user_id]

    def open_direct(self, user_id: str) -> str:
        """The id of the direct message between the app and a member, opened if need be."""
        member = self.member(user_id)
        if member.deleted:
            raise Refused("user_disabled")
        if member.is_bot or member.id == "USLACKBOT":
            raise Refused("cannot_dm_bot")
        channel_id = "D" + user_id[1:]
        self._direct[channel_id] = user_id
        return channel_id

    def resolve(self, channel: str) -> str:
        """The id that a bot means by a channel id, `#name`, or a member's id (opens a direct
        message).
        """
        if channel.startswith("U"):
            if channel not in self.members:
                raise Refused("channel_not_found")
            return self.open_direct(channel)
        if channel.startswith("#"):
            for known in self.channels.values():
                if known.name == channel[1:]:
                    return known.id
        if channel not in self.channels and channel not in self._direct:
            raise Refused("channel_not_found")
        return channel

    def for_posting(self, channel: str) -> str:
        """Like `resolve`, but only where the app may post."""
        channel_id = self.resolve(channel)
        if channel_id in self._direct:
            if self.members[self._direct[channel_id]].deleted:
                raise Refused("user_disabled")
            return channel_id
        if self.channels[channel_id].is_archived:
            raise Refused("is_archived")
        if self.team.app.id not in self.channels[channel_id].members:
            raise Refused("not_in_channel")
        return channel_id

    def people_in(self, channel_id: str) -> tuple[str, ...]:
        """The ids of those in a channel or direct message."""
        if channel_id in self._direct:
            return (self._direct[channel_id], self.team.app.id)
        return self.channels[channel_id].members

    def direct_of(self, channel_id: str) -> str | None:
        """The member on the other side of a direct message; None for a channel."""
        return self._direct.get(channel_id)

    def name_of(self, channel_id: str) -> str:
        """The name that payloads carry for a channel."""
        if channel_id in self._direct:
            return "directmessage"
        return self.channels[channel_id].name

    def of_member(self, user_id: str) -> list[Channel]:
        """The channels that a member is in."""
        return [one for one in self.channels.values() if user_id in one.members]

    def direct_messages(self) -> dict[str, str]:
        """All direct messages with the app: channel id to member id."""
        return dict(self._direct)

    def join(self, channel_id: str, user_id: str) -> None:
        """Add somebody to a channel."""
        channel = self.channels[channel_id]
        if user_id not in channel.members:
            self.channels[channel_id] = replace(channel, members=(*channel.members, user_id))

    def require_seat(self, user_id: str, channel_id: str) -> None:
        """Refuse a member who can't see the channel."""
        if not self.member(user_id).is_person:
            raise Refused("user_disabled")
        if channel_id not in self.channels and channel_id not in self._direct:
            raise Refused("channel_not_found")
        if user_id not in self.people_in(channel_id):
            raise Refused("not_in_channel")
