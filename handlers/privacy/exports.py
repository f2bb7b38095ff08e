"""`export`: the contacts that somebody can see, as a file in their conversation with the bot."""

import re
from dataclasses import dataclass

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

import messages.privacy.exports
from bot.address_books.formats import BookFormat
from bot.address_books.written import written
from bot.database import Reading, Session
from bot.people import search
from bot.people.search import Query
from bot.privacy import exports
from bot.team import members
from handlers import payloads, sent_files
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import find
from handlers.reading import exported
from handlers.reading.searches import Search
from handlers.reading.understood import Understood
from handlers.sent_files import SentFile
from messages import Message
from messages.people import narrowed
from messages.privacy.buttons import EXPORT, FormatButton
from messages.reader import Reader

_WORD = re.compile(r"\w+")


def register(app: App) -> None:
    app.action(payloads.with_ending(EXPORT))(ack=choose_format, lazy=[send_chosen])


@dataclass(frozen=True)
class _Asked:
    """Who is wanted in the file, and how that is said."""

    query: Query
    whose: str


def export(line: TypedLine, _read: Understood | None = None) -> Message:
    """Have the file sent in the format that is named, or ask for one.

    Where it isn't clear whose contacts are wanted, no file goes out unasked.
    """
    reader, form = line.reader, _form(line.text)
    with line.reading() as session:
        query, unclear = _wanted(session, line)
        asked = _asked(session, reader, query)
    if form is None or unclear:
        said = unclear if exported.is_asked(line.text) else ""
        return messages.privacy.exports.which(reader, asked.query, asked.whose, said)
    client, reading = line.client, line.reading
    line.afterwards.append(lambda: _send(client, reading, reader, form, asked))
    return messages.privacy.exports.coming(reader.texts, form, asked.whose)


def _wanted(session: Session, line: TypedLine) -> tuple[Query, str]:
    """Whom the line tells of, and the words of it that name nobody whom we know."""
    told, left = exported.wanted(line.text)
    named = find.query(session, line.member, Search(words=left))
    if left and search.find(session, line.member, named, line.reader.today).is_exact:
        return named, ""
    return find.query(session, line.member, told), left


def _asked(session: Session, reader: Reader, query: Query) -> _Asked:
    owner = ""
    if query.owner_id is not None:
        owner = members.by_id(session, reader.member.workspace_id, query.owner_id).name
    return _Asked(query, narrowed.told(reader, query, owner))


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
    pressed = FormatButton.read(payloads.value(action))
    with reading() as session:
        asked = _asked(session, reader, pressed.query)
    coming = messages.privacy.exports.coming(reader.texts, pressed.form, asked.whose)
    respond(replace_original=True, **coming.payload())
    _send(client, reading, reader, pressed.form, asked)


def _send(
    client: WebClient, reading: Reading, reader: Reader, form: BookFormat, asked: _Asked
) -> None:
    """Send whoever it is those contacts, or tell them why it can't be done."""
    user_id, texts = reader.member.slack_user_id, reader.texts
    with reading() as session:
        chosen = exports.seen(session, reader.member, reader.today, asked.query)
        content = "".join(written(form, exports.each(session, chosen), chosen.widest)).encode()
    if not chosen.keys:
        nobody = messages.privacy.exports.nobody(texts, asked.whose)
        client.chat_postMessage(channel=user_id, **nobody.payload())
        return
    file = SentFile(
        messages.privacy.exports.sent(texts, form, len(chosen.keys), asked.whose),
        messages.privacy.exports.file_name(texts, form),
        content,
        lambda error: messages.privacy.exports.not_sent(reader, form, error),
    )
    sent_files.send(client, user_id, file)
