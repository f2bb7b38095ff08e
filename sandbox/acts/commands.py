"""A member types a line into a channel: a slash command or a message."""

import re

from sandbox.acts import invitations, payloads
from sandbox.acts.happenings import deliver_event, hears
from sandbox.acts.replies import reply
from sandbox.deliveries.answers import NotAnswered
from sandbox.state.tickets import ResponseUrl
from sandbox.state.workspace import Workspace
from sandbox.wire import Json, Refused


def type_line(workspace: Workspace, user_id: str, channel: str, line: str) -> None:
    """Send what was typed. What the bot answers appears in the journal."""
    with workspace.lock:
        conversations = workspace.conversations
        channel_id = channel
        if channel.startswith(("U", "#")):
            channel_id = conversations.resolve(channel)
        elif channel == "D" + user_id[1:]:
            conversations.open_direct(user_id)
        conversations.require_seat(user_id, channel_id)
        if not line.startswith("/"):
            author = conversations.member(user_id)
            message = workspace.messages.post(channel_id, author, line)
    if not line.startswith("/"):
        if channel_id == "D" + user_id[1:] and hears(workspace, "message.im"):
            _tell_app(workspace, channel_id, message)
        return
    name, _, text = line.partition(" ")
    if name == invitations.NAME:
        invitations.invite(workspace, user_id, channel_id, text)
    else:
        _command(workspace, user_id, channel_id, name, text.strip())


def _tell_app(workspace: Workspace, channel_id: str, message: Json) -> None:
    event = {
        "type": "message",
        "channel": channel_id,
        "channel_type": "im",
        "user": message["user"],
        "text": message["text"],
        "ts": message["ts"],
        "event_ts": message["ts"],
        "team": workspace.team.id,
    }
    deliver_event(workspace, event)


def _command(workspace: Workspace, user_id: str, channel_id: str, name: str, text: str) -> None:
    with workspace.lock:
        secret = workspace.response_urls.issue(user_id, channel_id)
        form = payloads.command(
            workspace,
            user_id,
            channel_id,
            name,
            escaped(workspace, text),
            payloads.respond_url(workspace, secret),
        )
    try:
        answer = workspace.deliveries.send_command(f"command {name}", form).as_json()
        with workspace.lock:
            if answer.get("response_type") == "in_channel":
                typed = f"{name} {text}".strip()
                member = workspace.conversations.member(user_id)
                workspace.messages.post(channel_id, member, typed)
            if answer:
                here = ResponseUrl(user_id, channel_id, workspace.clock.now())
                reply(workspace, answer, here)
    except NotAnswered as failure:
        _fail(workspace, user_id, name, str(failure))
    except Refused as refusal:
        _fail(workspace, user_id, name, refusal.code)


def _fail(workspace: Workspace, user_id: str, name: str, error: str) -> None:
    workspace.toast(user_id, '{name} failed with the error "{error}"', name=name, error=error)


def escaped(workspace: Workspace, text: str) -> str:
    """The text with & < > escaped, and members and channels as Slack's escapes, like
    `<@U1|jonas>`.
    """
    people = {f"@{member.name}": member for member in workspace.team.members}
    channels = {
        f"#{channel.name}": channel for channel in workspace.conversations.channels.values()
    }

    def escape(match: re.Match[str]) -> str:
        word = match.group()
        if word in people:
            return f"<@{people[word].id}|{people[word].name}>"
        if word in channels:
            return f"<#{channels[word].id}|{channels[word].name}>"
        return word

    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, entity)
    return re.sub(r"(?<!\S)[@#][\w.-]+", escape, text)
