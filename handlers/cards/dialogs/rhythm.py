"""The dialog with the rhythm of a contact, and who is reminded of it."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

import messages.cards.dialogs.rhythm
from bot.cards import rhythms
from bot.cards.editing import Filled, Overtaken
from bot.cards.rhythms import Wish
from bot.cards.values import Unsuitable
from bot.database import Reading, Session, Transaction
from bot.people import stand_ins
from bot.people.rhythm import Cadence
from bot.team.members import Profile
from bot.vocabulary import ContactField
from handlers import forms
from handlers.cards.dialogs import filled, opened
from handlers.payloads import Payload
from handlers.team import directory
from handlers.team.install import Identity
from messages import Dialog
from messages.cards.buttons import Origin
from messages.cards.dialogs import drawn, problems
from messages.cards.dialogs.rhythm import CALLBACK, IDEAL, MAXIMUM, USUAL, Meanwhile
from messages.reader import Reader

_SAVED = "saved"


def register(app: App) -> None:
    app.view(CALLBACK)(ack=save, lazy=[redraw])


def fill_in(session: Session, reader: Reader, origin: Origin) -> Dialog:
    """The dialog, with the rhythm that holds. Raises Gone and LookedAfterBy."""
    held = rhythms.find(session, reader.member, origin.contact_id)
    return messages.cards.dialogs.rhythm.fill_in(reader, held, origin)


def save(
    ack: Ack,
    client: WebClient,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    identity: Identity,
    now: datetime,
) -> None:
    """Keep it. Raises RhythmOutOfRange, IdealAboveMaximum and CannotLookAfter."""
    origin, wish = opened.origin(view, reader.member), _wish(view)
    chosen = _chosen(client, view, identity)
    try:
        with transaction() as session:
            values = filled.values(view) | _stand_in(session, reader, view, chosen, now)
            done = rhythms.save(session, reader.member, origin.contact_id, wish, values, now)
            held = rhythms.find(session, reader.member, origin.contact_id)
    except Unsuitable as unsuitable:
        said = problems.at_fields(reader.texts, unsuitable.flaws)
        errors = {forms.block_id(view, of): sentence for of, sentence in said.items()}
        ack(response_action="errors", errors=errors)
        return
    if isinstance(done, Overtaken):
        dialog = messages.cards.dialogs.rhythm.fill_in(
            reader, held, origin, Meanwhile(done, *_typed(view))
        )
    else:
        context[_SAVED] = True
        dialog = drawn.saved(reader, done)
    ack(response_action="update", view=dialog.payload())


def redraw(
    client: WebClient, view: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    if _SAVED in context:
        opened.redraw(client, view, reading, reader)


def _typed(view: Payload) -> tuple[Cadence, bool, str | None]:
    """What was filled in: the rhythm, whether the usual one is wanted, and who stands in."""
    cadence = Cadence(forms.days(view, IDEAL), forms.days(view, MAXIMUM))
    stand_in = None
    if "." in forms.block_id(view, ContactField.STAND_IN):
        stand_in = forms.person_if_any(view, ContactField.STAND_IN)
    return cadence, bool(forms.ticked(view, USUAL)), stand_in


def _wish(view: Payload) -> Wish:
    """What is wished for, if it isn't what the dialog was drawn from."""
    _, _, drawn_from = forms.block_id(view, IDEAL).partition(".")
    if forms.ticked(view, USUAL):
        return Wish(usual=True, drawn_from=drawn_from)
    cadence = Cadence(forms.days(view, IDEAL), forms.days(view, MAXIMUM))
    is_as_drawn = rhythms.mark(cadence) == drawn_from
    return Wish() if is_as_drawn else Wish(cadence, drawn_from=drawn_from)


def _chosen(client: WebClient, view: Payload, identity: Identity) -> Profile | None:
    """Who shall stand in; they need not have used Goodturn yet."""
    user_id = forms.person_if_any(view, ContactField.STAND_IN)
    return None if user_id is None else directory.look_up(client, user_id, identity)


def _stand_in(
    session: Session, reader: Reader, view: Payload, chosen: Profile | None, now: datetime
) -> dict[ContactField, Filled]:
    """Nothing where the dialog has no such field."""
    _, has_one, mark = forms.block_id(view, ContactField.STAND_IN).partition(".")
    if not has_one:
        return {}
    who = None if chosen is None else stand_ins.welcome(session, reader.member, chosen, now)
    return {ContactField.STAND_IN: Filled(who, mark)}
