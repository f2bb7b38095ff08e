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
            written = _with_mention(workspace, line)
            message = workspace.messages.post(channel_id, author, written)
    if not line.startswith("/"):
        _tell_app(workspace, user_id, channel_id, message)
        return
    name, _, text = line.partition(" ")
    if name == invitations.NAME:
        invitations.invite(workspace, user_id, channel_id, text)
    else:
        _command(workspace, user_id, channel_id, name, text.strip())


def _tell_app(workspace: Workspace, user_id: str, channel_id: str, message: Json) -> None:
    """Tell the app what is written to it, or mentions it where it is, as far as it subscribed."""
    app = workspace.team.app.id
    if channel_id == "D" + user_id[1:]:
        if hears(workspace, "message.im"):
            event = {"type": "message", "channel_type": "im"}
            deliver_event(workspace, event | _told(workspace, channel_id, message))
    elif (
        _mention(workspace) in message["text"]
        and app in workspace.conversations.people_in(channel_id)
        and hears(workspace, "app_mention")
    ):
        event = {"type": "app_mention"}
        deliver_event(workspace, event | _told(workspace, channel_id, message))


def _mention(workspace: Workspace) -> str:
    """The app, as a message mentions it."""
    return f"<@{workspace.team.app.id}>"


def _with_mention(workspace: Workspace, line: str) -> str:
    """The line with the app's name after an @ as its mention, which Slack makes of it."""
    names = f"{workspace.team.app.name}|{re.escape(workspace.team.app.real_name)}"
    return re.sub(rf"(?<!\S)@(?:{names})\b", _mention(workspace), line, flags=re.IGNORECASE)


def _told(workspace: Workspace, channel_id: str, message: Json) -> Json:
    return {
        "channel": channel_id,
        "user": message["user"],
        "text": message["text"],
        "ts": message["ts"],
        "event_ts": message["ts"],
        "team": workspace.team.id,
    }


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
