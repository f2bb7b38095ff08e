"""`/goodturn import`: the dialog that takes a file, and the message that tells what is in it."""

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import messages.address_books.dialog
import messages.address_books.previews
from bot.address_books import previews
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import Audience
from handlers import forms, payloads
from handlers.address_books import errands
from handlers.address_books.errands import Errand
from handlers.background import Background
from handlers.commands import TypedLine
from handlers.payloads import Payload, Place
from handlers.team import install
from messages import Message
from messages.address_books import buttons
from messages.address_books.buttons import FileButton
from messages.address_books.dialog import AUDIENCE, FILE
from messages.reader import Reader

FILES = "files:read"


def open_dialog(line: TypedLine) -> Message | None:
    """Ask for a file, or tell how else where Slack doesn't let us read any."""
    if not install.may(line.client, FILES):
        return messages.address_books.dialog.without_files(line.reader)
    dialog = messages.address_books.dialog.choosing(line.reader.texts)
    line.client.views_open(trigger_id=line.trigger_id, view=dialog.payload())
    return None


def register(app: App) -> None:
    app.view(buttons.CHOOSING)(ack=take_file, lazy=[read_file])
    app.action(buttons.READ)(ack=press, lazy=[read_again])
    app.action(buttons.CANCEL)(ack=press, lazy=[cancel])


def take_file(ack: Ack, view: Payload, member: Member) -> None:
    """A file was sent; to read it takes longer than Slack waits."""
    _sent(view, member)
    ack()


def read_file(
    client: WebClient, view: Payload, context: BoltContext, background: Background, reader: Reader
) -> None:
    """Tell in the member's conversation what is in the file."""
    wanted = _sent(view, reader.member)
    told = messages.address_books.previews.reading(reader.texts, wanted)
    posted = client.chat_postMessage(channel=reader.member.slack_user_id, **told.payload())
    place = Place(posted["channel"], posted["ts"])
    errand = Errand.of(context, background, wanted, place)
    errands.start(background, errand, preview, buttons.READ)


def press(ack: Ack, action: Payload, member: Member) -> None:
    """A click on a message about a file. Raises Gone for somebody else's."""
    pressed(action, member)
    ack()


def read_again(
    action: Payload, body: Payload, context: BoltContext, background: Background, reader: Reader
) -> None:
    wanted = pressed(action, reader.member)
    errand = Errand.of(context, background, wanted, payloads.place(body))
    errands.start(background, errand, preview_anew, buttons.READ)


def cancel(respond: Respond, reader: Reader) -> None:
    said = messages.address_books.previews.cancelled(reader.texts)
    respond(replace_original=True, **said.payload())


def preview(errand: Errand) -> Message:
    """What would come of the file. Raises NotFetched."""
    reader, wanted = errand.reader, errand.wanted
    name, book = errand.book()
    if not book.rows:
        return messages.address_books.previews.unreadable(reader.texts, book, name, wanted)
    with errand.reading() as session:
        found = previews.preview(session, reader.member, book, errand.options)
    return messages.address_books.previews.preview(reader, found, book, name, wanted)


def preview_anew(errand: Errand) -> Message:
    """The same in a message that tells something else so far."""
    told = messages.address_books.previews.reading(errand.reader.texts, errand.wanted)
    errand.progress.hint(told)
    return preview(errand)


def pressed(action: Payload, member: Member) -> FileButton:
    """What a button carries. Raises Gone for somebody else's."""
    wanted = FileButton.read(payloads.value(action))
    if wanted.member_id != member.id:
        raise Gone
    return wanted


def _sent(view: Payload, member: Member) -> FileButton:
    """The file that the dialog holds. Raises Gone for none, which Slack lets nobody send."""
    file_id = forms.file(view, FILE)
    audience = forms.choice(view, AUDIENCE)
    if file_id is None or audience not in list(Audience):
        raise Gone
    return FileButton(member.id, Audience(audience), file_id)
