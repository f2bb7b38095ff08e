"""The dialog in which somebody tells what stands in a file's columns."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import messages.address_books.dialog
from bot.address_books.columns import SEVERAL, Field
from bot.refusals import Gone
from bot.team.members import Member
from handlers import forms, open_dialogs, payloads
from handlers.address_books import dialog, errands
from handlers.address_books.downloads import NotFetched
from handlers.address_books.errands import Errand
from handlers.background import Background
from handlers.payloads import Payload, Place
from messages import Dialog
from messages.address_books import buttons, failures
from messages.address_books.buttons import FileButton, FileOrigin
from messages.address_books.dialog import COLUMN, NOT_READ
from messages.address_books.failures import Failure
from messages.carried import whole_number
from messages.reader import Reader

_OPENED = "opened_view"
_TAKEN = "columns_taken"


def register(app: App) -> None:
    app.action(buttons.COLUMNS)(ack=open_dialog, lazy=[ask])
    app.view(buttons.MAPPING)(ack=take_columns, lazy=[preview_again])


def open_dialog(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    context: BoltContext,
    reader: Reader,
) -> None:
    """Open the dialog at once: it waits for no file. Raises Gone for somebody else's."""
    origin = _origin(action, body, reader.member)
    waiting = messages.address_books.dialog.reading(reader.texts, origin)
    opened = client.views_open(trigger_id=body["trigger_id"], view=waiting.payload())
    view = opened.get("view") or {}
    context[_OPENED] = {name: view.get(name) for name in ("id", "hash")}
    ack()


def ask(
    client: WebClient,
    body: Payload,
    action: Payload,
    context: BoltContext,
    background: Background,
    reader: Reader,
) -> None:
    """Ask about the columns once the file is read."""
    if _OPENED not in context:
        return
    origin = _origin(action, body, reader.member)
    wanted = FileButton.read(origin.button)
    errand = Errand.of(context, background, wanted, Place(origin.channel, origin.ts))
    view = context[_OPENED]
    background.start(view["id"], partial(_ask, client, view, errand, origin))


def _ask(client: WebClient, view: Payload, errand: Errand, origin: FileOrigin) -> None:
    try:
        drawn = _asking(errand, origin)
    except Exception:
        drawn = _failed(errand, origin, Failure.UNEXPECTED)
        raise
    finally:
        open_dialogs.redraw(client, view, drawn.payload())


def _asking(errand: Errand, origin: FileOrigin) -> Dialog:
    try:
        _, book = errand.book()
    except NotFetched as refused:
        return _failed(errand, origin, refused.failure)
    return messages.address_books.dialog.mapping(errand.reader.texts, origin, book.columns)


def _failed(errand: Errand, origin: FileOrigin, failure: Failure) -> Dialog:
    texts = errand.reader.texts
    return messages.address_books.dialog.failed(texts, origin, failures.said(texts, failure))


def take_columns(
    ack: Ack, view: Payload, context: BoltContext, member: Member, reader: Reader
) -> None:
    """Columns were told. Raises Gone for somebody else's file."""
    wanted = _mapped(view, member)
    if twice := _chosen_twice(view):
        said = messages.address_books.dialog.chosen_twice(reader.texts)
        ack(response_action="errors", errors=dict.fromkeys(twice, said))
        return
    context[_TAKEN] = wanted
    ack()


def preview_again(view: Payload, context: BoltContext, background: Background) -> None:
    """Let the message tell what comes of it now."""
    if _TAKEN not in context:
        return
    origin, wanted = FileOrigin.read(payloads.metadata(view)), context[_TAKEN]
    errand = Errand.of(context, background, wanted, Place(origin.channel, origin.ts))
    errands.start(background, errand, dialog.preview_anew, buttons.READ)


def _origin(action: Payload, body: Payload, member: Member) -> FileOrigin:
    wanted, place = dialog.pressed(action, member), payloads.place(body)
    return FileOrigin(place.channel, place.ts, wanted.value())


def _mapped(view: Payload, member: Member) -> FileButton:
    """The file with its columns as they are told now, where that isn't how they are read anyway."""
    wanted = FileButton.read(FileOrigin.read(payloads.metadata(view)).button)
    if wanted.member_id != member.id:
        raise Gone
    return wanted.mapped({**wanted.mapping, **dict(_changed(view))})


def _chosen_twice(view: Payload) -> list[str]:
    """The columns for which something was chosen that another one is, and only one can be."""
    chosen = {name: forms.choice(view, name) for name in _column_blocks(view)}
    counts = Counter(chosen.values())
    changed = {f"{COLUMN}{place}" for place, _ in _changed(view)}
    return [
        name
        for name, field in chosen.items()
        if name in changed and counts[field] > 1 and field not in {NOT_READ, *SEVERAL}
    ]


def _column_blocks(view: Payload) -> list[str]:
    names = (str(block.get("block_id") or "") for block in view["blocks"])
    return [name for name in names if name.startswith(COLUMN)]


def _changed(view: Payload) -> Iterator[tuple[int, Field | None]]:
    """The columns for which something else was chosen than stood there. Raises Gone for no field.

    All others go on being understood by their names.
    """
    for block in view["blocks"]:
        name = str(block.get("block_id") or "")
        if not name.startswith(COLUMN):
            continue
        before = (block["element"].get("initial_option") or {}).get("value")
        chosen = forms.choice(view, name)
        if chosen not in (None, before):
            yield _place(name), _field(chosen)


def _place(name: str) -> int:
    place = whole_number(name.removeprefix(COLUMN))
    if place is None:
        raise Gone
    return place


def _field(chosen: str | None) -> Field | None:
    if chosen == NOT_READ:
        return None
    if chosen not in list(Field):
        raise Gone
    return Field(chosen)
