"""The dialog with the occasions of a contact: one at a time is changed, added or removed."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import messages.cards.dialogs.occasion
from bot.cards import occasions
from bot.cards.occasions import Filled, Overtaken, Part, Unsuitable
from bot.database import Reading, Session, Transaction
from bot.refusals import Gone
from bot.vocabulary import OccasionKind
from handlers import forms, open_dialogs
from handlers.cards.dialogs import opened
from handlers.payloads import Payload
from messages import Dialog
from messages.cards.buttons import Origin
from messages.cards.dialogs.occasion import CALLBACK, KIND, MONTH, REMOVE, WHICH
from messages.carried import whole_number
from messages.reader import Reader

_SAVED = "saved"


def register(app: App) -> None:
    app.action(WHICH)(choose)
    app.view(CALLBACK)(ack=save, lazy=[redraw])


def fill_in(session: Session, reader: Reader, origin: Origin) -> Dialog:
    """The dialog, for a new one. Raises Gone and LookedAfterBy."""
    held = occasions.find(session, reader.member, origin.contact_id)
    return messages.cards.dialogs.occasion.fill_in(reader, held, None, origin)


def choose(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """Draw the one that was chosen, to be changed."""
    view = body["view"]
    origin = opened.origin(view, reader.member)
    with reading() as session:
        held = occasions.find(session, reader.member, origin.contact_id)
    chosen = held.by_id(whole_number(forms.chosen(action) or ""))
    dialog = messages.cards.dialogs.occasion.fill_in(reader, held, chosen, origin)
    open_dialogs.redraw(client, view, dialog.payload())
    ack()


def save(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Keep or remove it. Raises Gone, LookedAfterBy and KeptAlready."""
    origin = opened.origin(view, reader.member)
    filled = None if forms.ticked(view, REMOVE) else _filled(view)
    try:
        with transaction() as session:
            which, drawn_from = _which(view)
            done = occasions.save(
                session, reader.member, origin.contact_id, which, filled, now, drawn_from
            )
    except Unsuitable as unsuitable:
        said = messages.cards.dialogs.occasion.at_parts(reader.texts, unsuitable.problems)
        errors = {forms.block_id(view, part): sentence for part, sentence in said.items()}
        ack(response_action="errors", errors=errors)
        return
    if isinstance(done, Overtaken):
        dialog = messages.cards.dialogs.occasion.overtaken(reader, done, origin)
    else:
        context[_SAVED] = True
        dialog = messages.cards.dialogs.occasion.saved(reader, done)
    ack(response_action="update", view=dialog.payload())


def redraw(
    client: WebClient, view: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    if _SAVED in context:
        opened.redraw(client, view, reading, reader)


def _which(view: Payload) -> tuple[int | None, str]:
    """The one whose fields are shown, None for a new one; and the mark of what they began with."""
    _, _, ending = forms.block_id(view, KIND).partition(".")
    occasion_id, _, drawn_from = ending.partition(".")
    return whole_number(occasion_id) or None, drawn_from


def _filled(view: Payload) -> Filled:
    kind = forms.choice(view, KIND)
    month = forms.number(view, MONTH)
    if kind not in list(OccasionKind) or not 1 <= month <= 12:
        raise Gone
    return Filled(
        kind=OccasionKind(kind),
        name=forms.text(view, Part.NAME),
        month=month,
        day=forms.number(view, Part.DAY) or None,
        year=_number(view, Part.YEAR),
        lead_days=_number(view, Part.LEAD),
    )


def _number(view: Payload, name: str) -> int | None:
    """What was typed, or None for nothing; -1 for what is no number of anything."""
    typed = forms.text(view, name).strip()
    if not typed:
        return None
    number = whole_number(typed)
    return -1 if number is None else number
