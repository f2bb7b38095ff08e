"""What the buttons and the menu of a card open: a dialog, or something in place of the card."""

from collections.abc import Callable, Mapping

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

import bot.cards.audit
import bot.cards.sent
import bot.cards.shown
import messages.cards.changes
import messages.cards.sent
import messages.cards.shown
import messages.people.hand_overs
import messages.privacy.removal
from bot.cards.shown import PutAway
from bot.database import Reading, Session
from bot.people import contacts, offers, owners
from bot.refusals import Gone
from bot.team.members import Member
from handlers import payloads
from handlers.asking import dialog
from handlers.cards.dialogs import (
    entry,
    household,
    note,
    occasion,
    parts,
    reminder,
    rhythm,
    same,
    told,
)
from handlers.payloads import Payload
from handlers.people import whom
from messages import Dialog, Message
from messages.asking.buttons import AskOrigin, Opener
from messages.cards import buttons
from messages.cards.buttons import (
    READ_IN_PLACE,
    AskPartButton,
    Origin,
    Part,
    PartButton,
    SentPartButton,
    ToldButton,
)
from messages.cards.dialogs import drawn
from messages.reader import Reader

Fill = Callable[[Session, Reader, Origin], Dialog]


def _fields_of(part: Part) -> Fill:
    return lambda session, reader, origin: parts.fill_in(session, reader, part, origin)


def _hand_over(session: Session, reader: Reader, origin: Origin) -> Dialog:
    """This contact, chosen already, and whom else the member may give. Raises Gone."""
    offer = offers.offer(session, reader.member, reader.member.id, [origin.contact_id])
    return messages.people.hand_overs.dialog(reader, offer, [origin.contact_id])


_DIALOGS: Mapping[Part, Fill] = {
    **{part: _fields_of(part) for part in drawn.PARTS},
    Part.OCCASIONS: occasion.fill_in,
    Part.RHYTHM: rhythm.fill_in,
    Part.HAND_OVER: _hand_over,
    Part.NOTE: note.fill_in,
    Part.ENTRY: entry.fill_in,
    Part.REMINDER: reminder.fill_in,
    Part.SAME: same.fill_in,
    Part.HOUSEHOLD: household.fill_in,
}


def _ask(session: Session, reader: Reader, origin: Origin, pressed: PartButton) -> Dialog:
    whose = reader.member.id, origin.contact_id, origin.channel, origin.card_url
    ask_id = pressed.ask_id if isinstance(pressed, AskPartButton) else 0
    return dialog.fill_in(session, reader, AskOrigin(*whose, Opener.CARD, ask_id))


_TOLD: Mapping[Part, Callable[[Session, Reader, Origin, str], Dialog]] = {
    Part.PERSON: told.person,
    Part.REACH: told.reach,
    Part.TOPICS: told.topics,
    Part.GIFTS: told.gifts,
    Part.OCCASIONS: told.occasion,
    Part.NOTE: told.note,
}


_CARRY_MORE: Mapping[Part, type[PartButton]] = {
    Part.ASK: AskPartButton,
    Part.SENT: SentPartButton,
}


def register(app: App) -> None:
    for opens in (buttons.OPEN, buttons.TOLD):
        app.action(payloads.with_ending(opens))(ack=open_part, lazy=[show_instead])


def open_part(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """Open the dialog, unless nobody keeps up with the contact any more: then the card says so.

    Raises Gone for somebody else's card, and LookedAfterBy.
    """
    pressed = _pressed(action, reader.member)
    with reading() as session:
        contact = contacts.by_id(session, reader.member, pressed.contact_id)
        if pressed.part is Part.REMOVAL:
            owners.check_owner(session, reader.member, contact)
        is_dialog = pressed.part not in READ_IN_PLACE and not contact.is_archived
        dialog = _dialog(session, reader, pressed, body) if is_dialog else None
    if dialog is not None:
        client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


def _pressed(action: Payload, member: Member) -> PartButton:
    if payloads.before_ending(action) == buttons.TOLD:
        return whom.chosen(ToldButton, action, member)
    pressed = whom.chosen(PartButton, action, member)
    fuller = _CARRY_MORE.get(pressed.part)
    return pressed if fuller is None else whom.chosen(fuller, action, member)


def _dialog(session: Session, reader: Reader, pressed: PartButton, body: Payload) -> Dialog:
    if pressed.part not in (*_DIALOGS, Part.ASK):
        raise Gone
    card_url = str(body.get("response_url") or "")
    channel = payloads.place(body).channel
    origin = Origin(pressed.member_id, pressed.contact_id, channel, card_url)
    if pressed.part is Part.ASK:
        return _ask(session, reader, origin, pressed)
    if isinstance(pressed, ToldButton) and pressed.part in _TOLD:
        return _TOLD[pressed.part](session, reader, origin, pressed.said)
    return _DIALOGS[pressed.part](session, reader, origin)


def show_instead(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """What is read in place of the card; and what became of a contact meanwhile."""
    pressed = _pressed(action, reader.member)
    with reading() as session:
        message = _in_place(session, reader, pressed)
    if message is not None:
        respond(replace_original=True, **message.payload())


def _in_place(session: Session, reader: Reader, pressed: PartButton) -> Message | None:
    shown = bot.cards.shown.find(session, reader.member, pressed.contact_id, reader.today)
    if isinstance(shown, PutAway):
        return messages.cards.shown.put_away(reader, shown)
    if pressed.part is Part.CHANGES:
        found = bot.cards.audit.find(session, reader.member, pressed.contact_id)
        return messages.cards.changes.drawn(reader, found)
    if pressed.part is Part.SENT:
        skipped = pressed.skipped if isinstance(pressed, SentPartButton) else None
        whose = reader.member, pressed.contact_id
        sent = bot.cards.sent.find(session, *whose, skipped or 0)
        return messages.cards.sent.drawn(reader, sent)
    if pressed.part is Part.REMOVAL:
        owners.check_owner(session, reader.member, shown.contact)
        return messages.privacy.removal.undecided(reader, shown.contact)
    return None
