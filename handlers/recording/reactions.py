"""The emoji on a message: whoever put it there is asked, and nobody else, whether to log it."""

from dataclasses import dataclass
from datetime import datetime

import structlog
from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.database import Reading
from bot.refusals import Gone
from bot.team import members
from handlers import payloads
from handlers.payloads import Payload, Place
from handlers.recording import told
from handlers.recording.shortcuts import with_room
from handlers.team.install import Identity
from messages import Message
from messages.reader import Reader
from messages.recording import reactions, shortcuts
from messages.recording.reactions import ReactionButton
from messages.recording.shortcuts import ShortcutOrigin

log = structlog.get_logger()


def register(app: App) -> None:
    app.event("reaction_added")(ack=notice, lazy=[offer])
    app.action(reactions.LOG)(open_from_emoji)


def notice(
    event: Payload,
    context: BoltContext,
    reading: Reading,
    workspace_id: int,
    identity: Identity,
    now: datetime,
) -> None:
    """Somebody put it on a message; nobody becomes a member by that."""
    if not _is_meant(event, identity):
        return
    with reading() as session:
        member = members.find(session, workspace_id, event["user"])
    if member is not None and member.is_active:
        context["reader"] = Reader.at(now, member)


def offer(client: WebClient, event: Payload, context: BoltContext, reading: Reading) -> None:
    """Ask the member whether to log what was understood; say nothing where nothing can be read."""
    reader: Reader | None = context.get("reader")
    if reader is None:
        return
    place = Place(event["item"]["channel"], event["item"]["ts"])
    message = _message(client, place)
    if message is None:
        return
    read = told.told(message.text, place, reading, reader)
    carried = ReactionButton(reader.member.id, place.ts)
    said = reactions.offer(reader, told.as_gesture(read), carried, is_gesture=read.is_gesture)
    _ask(client, reader, place, message, said)


def open_from_emoji(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """Open the dialog, filled in from the message as far as it can still be read.

    It is read only in the conversation in which the button is. Raises Gone for somebody else's.
    """
    pressed = ReactionButton.read(payloads.value(action))
    if pressed.member_id != reader.member.id:
        raise Gone
    place = Place(payloads.place(body).channel, pressed.ts)
    message = _message(client, place)
    read = told.told(message.text if message else "", place, reading, reader)
    note = None if message else reactions.unread(reader.texts)
    origin = ShortcutOrigin(reader.member.id, place.channel)
    filled = with_room(told.as_gesture(read), reading, reader)
    dialog = shortcuts.gesture(reader, filled, origin, note)
    client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


@dataclass(frozen=True)
class _Message:
    """The words of a message, and the thread that it is an answer in, if any."""

    text: str
    thread_ts: str | None


def _is_meant(event: Payload, identity: Identity) -> bool:
    """Whether it is the emoji, on a message that people have written, or we to one of them."""
    item = event.get("item") or {}
    if event.get("reaction") != reactions.EMOJI or item.get("type") != "message":
        return False
    channel, ts = item.get("channel"), item.get("ts")
    if not isinstance(event.get("user"), str) or not payloads.is_timestamp(ts):
        return False
    is_ours = event.get("item_user") == identity.bot_user_id
    return isinstance(channel, str) and (payloads.is_direct(channel) or not is_ours)


def _message(client: WebClient, place: Place) -> _Message | None:
    """None where Slack doesn't tell: it is gone, we aren't there, or it isn't allowed to us."""
    try:
        answer = client.reactions_get(channel=place.channel, timestamp=place.ts)
    except SlackApiError as refused:
        log.warning("reaction_unread", error=refused.response["error"])
        return None
    message = answer.get("message")
    if message is None:
        return None
    thread_ts = message.get("thread_ts")
    is_answer = thread_ts is not None and thread_ts != place.ts
    return _Message(str(message.get("text") or ""), thread_ts if is_answer else None)


def _ask(client: WebClient, reader: Reader, place: Place, message: _Message, said: Message) -> None:
    """Beside the message, for this member alone; where that can't be, nowhere else either."""
    channel, thread_ts, payload = place.channel, message.thread_ts, said.payload()
    user = reader.member.slack_user_id
    try:
        if payloads.is_direct(channel):
            client.chat_postMessage(channel=channel, thread_ts=thread_ts, **payload)
        else:
            client.chat_postEphemeral(channel=channel, user=user, thread_ts=thread_ts, **payload)
    except SlackApiError as refused:
        log.warning("reaction_unanswered", error=refused.response["error"])
