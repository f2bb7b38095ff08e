"""`/invite`, which Slack itself knows: it adds people or the app to the channel it is typed in."""

from sandbox.acts.happenings import join_channel
from sandbox.people.team import Member
from sandbox.state.workspace import Workspace
from sandbox.wire import Refused

NAME = "/invite"


def invite(workspace: Workspace, inviter: str, channel_id: str, text: str) -> None:
    """Add everyone named in `text`, as in "@goodturn @jonas"; nobody if one of them can't be."""
    with workspace.lock:
        if workspace.conversations.direct_of(channel_id) is not None:
            raise Refused("method_not_supported_for_channel_type")
        invited = [_member(workspace, word) for word in text.split()]
        if not invited:
            raise Refused("no_user")
        seated = workspace.conversations.people_in(channel_id)
        if any(member.id in seated for member in invited):
            raise Refused("already_in_channel")
    for member in invited:
        with workspace.lock:
            said = f"<@{member.id}> has joined the channel"
            workspace.messages.post(
                channel_id, member, said, subtype="channel_join", inviter=inviter
            )
        join_channel(workspace, member.id, channel_id, inviter)


def _member(workspace: Workspace, word: str) -> Member:
    """Whom `@name` means, in small or capital letters."""
    for member in workspace.conversations.members.values():
        if not member.deleted and f"@{member.name}".casefold() == word.casefold():
            return member
    raise Refused("user_not_found")
