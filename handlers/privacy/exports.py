"""`export`: the contacts that somebody can see, as a file in their conversation with the bot."""

import re

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError

import messages.privacy.exports
from bot.address_books.formats import BookFormat
from bot.address_books.written import written
from bot.database import Reading
from bot.privacy import exports
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.reading.understood import Understood
from messages import Message
from messages.privacy.buttons import EXPORT, FormatButton
from messages.reader import Reader

_WORD = re.compile(r"\w+")


def register(app: App) -> None:
    app.action(payloads.with_ending(EXPORT))(ack=choose_format, lazy=[send_chosen])


def export(line: TypedLine, _read: Understood) -> Message:
    """Have the file sent in the format that is named, or ask for one."""
    texts = line.reader.texts
    form = _form(line.text)
    if form is None:
        return messages.privacy.exports.which(texts)
    client, reading, reader = line.client, line.reading, line.reader
    line.afterwards.append(lambda: send(client, reading, reader, form))
    return messages.privacy.exports.coming(texts, form)


def _form(text: str) -> BookFormat | None:
    """The first format that is named."""
    words = messages.privacy.exports.format_words()
    said = (word.casefold() for word in _WORD.findall(text))
    return next((words[word] for word in said if word in words), None)


def choose_format(ack: Ack, action: Payload) -> None:
    """A click that tells the format. Raises Gone for one that nobody knows."""
    FormatButton.read(payloads.value(action))
    ack()


def send_chosen(
    respond: Respond, client: WebClient, action: Payload, reading: Reading, reader: Reader
) -> None:
    form = FormatButton.read(payloads.value(action)).form
    coming = messages.privacy.exports.coming(reader.texts, form)
    respond(replace_original=True, **coming.payload())
    send(client, reading, reader, form)


def send(client: WebClient, reading: Reading, reader: Reader, form: BookFormat) -> None:
    """Send whoever it is all contacts that they see, or tell them why it can't be done.

    They are told first how many, since that tells in which conversation the file belongs: Slack
    takes none for a person.
    """
    user_id, texts = reader.member.slack_user_id, reader.texts
    with reading() as session:
        chosen = exports.seen(session, reader.member)
        content = "".join(written(form, exports.each(session, chosen), chosen.widest)).encode()
    if not chosen.keys:
        nobody = messages.privacy.exports.nobody(texts)
        client.chat_postMessage(channel=user_id, **nobody.payload())
        return
    sent = messages.privacy.exports.sent(texts, form, len(chosen.keys))
    posted = client.chat_postMessage(channel=user_id, **sent.payload())
    name = messages.privacy.exports.file_name(texts, form)
    try:
        client.files_upload_v2(
            channel=posted["channel"], filename=name, title=name, content=content
        )
    except (SlackApiError, SlackRequestError, OSError) as refused:
        told = messages.privacy.exports.not_sent(reader, form, _error(refused))
        client.chat_update(channel=posted["channel"], ts=posted["ts"], **told.payload())


def _error(refused: Exception) -> str:
    """What Slack calls it, where it said anything."""
    if isinstance(refused, SlackApiError):
        return str(refused.response["error"])
    return "upload_failed"
