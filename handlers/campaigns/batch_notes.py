"""The dialog with the draft for one person of a batch: opened, checked, and logged as sent."""

from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.campaigns import acts, batches
from bot.campaigns.batches import Batch, BatchRow, RowState
from bot.database import Reading, Session, Transaction
from bot.refusals import Gone
from bot.team import workspaces
from bot.team.members import Member
from bot.vocabulary import CampaignState, Step
from handlers import forms, open_dialogs, payloads
from handlers.campaigns import checks
from handlers.campaigns.batches import redraw, show
from handlers.payloads import Payload, Place
from messages import Dialog
from messages.campaigns import batch_buttons as buttons
from messages.campaigns import batch_notes
from messages.campaigns.batch_buttons import BatchPerson, NoteOrigin
from messages.nudges.dialogs import WORDS
from messages.reader import Reader

_OVER = frozenset({CampaignState.STOPPED, CampaignState.CLOSED})


def register(app: App) -> None:
    app.action(buttons.WRITE)(ack=open_note, lazy=[redraw])
    app.view(buttons.NOTE)(ack=log, lazy=[redraw_sent])


def open_note(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Open it, unless that was dealt with meanwhile: then the message shows that."""
    pressed, message = BatchPerson.read(payloads.value(action)), payloads.place(body)
    with reading() as session:
        batch, row = _find(session, reader.member, pressed, now)
    if row.state is RowState.OPEN and batch.state not in _OVER:
        ids = batch.id, row.contact.id
        origin = NoteOrigin(*ids, message.channel, message.ts)
        open_dialogs.show(client, body, batch_notes.note(reader, batch, row, origin))
    ack()


def log(
    ack: Ack,
    view: Payload,
    reading: Reading,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """The note was sent, unless the check finds fault with it and no reason counts.

    Raises what Done does, at the field.
    """
    origin = NoteOrigin.read(payloads.metadata(view))
    written = forms.text(view, WORDS)
    because = forms.text(view, batch_notes.BECAUSE).strip()
    with reading() as session:
        batch, row = _find(session, reader.member, origin, now)
        drawn, is_ok = _looked_over(session, reader, view, batch, row, written, because)
    if drawn is not None:
        ack(response_action="update", view=drawn.payload())
        return
    with transaction() as session:
        _log(session, reader.member, batch, row, now, written, "" if is_ok else because)
    ack()


def redraw_sent(
    client: WebClient, view: Payload, reading: Reading, reader: Reader, now: datetime
) -> None:
    """Show the message as it stands now, after the dialog that it opened."""
    origin = NoteOrigin.read(payloads.metadata(view))
    show(client, origin.batch_id, Place(origin.channel, origin.ts), reading, reader, now)


def _looked_over(
    session: Session,
    reader: Reader,
    view: Payload,
    batch: Batch,
    row: BatchRow,
    written: str,
    because: str,
) -> tuple[Dialog | None, bool]:
    """The dialog once more, if something is to be looked at first; and whether the words are fine.

    Gaps that were left are told once.
    """
    is_ask = batch.step is Step.ASK
    origin = NoteOrigin.read(payloads.metadata(view))
    found = checks.letter(session, reader, batch.plan, row.contact, written, is_ask=is_ask)
    is_stopped = workspaces.find(session, reader.member.workspace_id).stops_strings
    told = reader, batch, row, origin, written
    if not found.is_ok and (is_stopped or not because):
        return batch_notes.doubted(*told, found, is_stopped=is_stopped), False
    gaps = batch_notes.unfilled(*told, has_reason=bool(because))
    is_told = gaps is None or any(one.get("block_id") == gaps[1] for one in view["blocks"])
    return (None if gaps is None or is_told else gaps[0]), found.is_ok


def _log(
    session: Session,
    member: Member,
    batch: Batch,
    row: BatchRow,
    now: datetime,
    written: str,
    because: str,
) -> None:
    whose = session, member, batch.id, row.contact.id, now
    if batch.step is Step.ASK:
        acts.asked(*whose, sent_because=because)
    else:
        acts.gave(*whose, sent_words=written.strip(), sent_because=because)


def _find(
    session: Session, member: Member, person: BatchPerson, now: datetime
) -> tuple[Batch, BatchRow]:
    """The member's batch, and somebody in it. Raises Gone."""
    batch = batches.show(session, member, person.batch_id, now)
    for row in batch.rows:
        if row.contact.id == person.contact_id:
            return batch, row
    raise Gone
