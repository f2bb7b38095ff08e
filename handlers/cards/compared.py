"""Whether somebody takes part in experiments, told in a line: kept, as the card's dialog does."""

from collections.abc import Mapping
from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond

import messages.cards.compared
import messages.privacy.removal
from bot.cards import editing
from bot.cards.editing import Filled, Saved
from bot.database import Session, Transaction
from bot.people import choice, contacts
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.refusals import OneAtATime
from bot.team.members import Member
from bot.vocabulary import Audience, Comparing, ContactField
from handlers import payloads, real_names
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.reading import comparing
from handlers.reading.comparing import Told
from messages import Message
from messages.cards.buttons import COMPARE, CompareButton
from messages.reader import Reader

_KEPT = "compared"
_MOST = 20
"""So many are changed by one line."""


def register(app: App) -> None:
    app.action(payloads.with_ending(COMPARE))(ack=choose, lazy=[show_chosen])


def answer(line: TypedLine) -> Message | None:
    """What comes of a line that tells it; None where it is about something else after all.

    Raises LookedAfterBy and OneAtATime.
    """
    told = comparing.told(real_names.told(line))
    if told is None:
        return None
    with line.reading() as session:
        found = [
            choice.choose(session, line.member, name, (), is_sure=True)
            for name in told.names[:_MOST]
        ]
    unclear = next((one for one in found if isinstance(one, Which)), None)
    if unclear is not None:
        return _which(line.reader, unclear, told)
    meant = [one for one in found if isinstance(one, Contact)]
    if told.is_of_one:
        if len(meant) > 1:
            raise OneAtATime(told.names)
        return messages.cards.compared.of_one(line.reader, meant[0])
    with line.transaction() as session:
        kept = [(one, _keep(session, line.member, one, told.wish, line.now)) for one in meant]
        agreed = all(_takes_part(session, line.member, one) for one in meant)
    return messages.cards.compared.kept(line.reader, kept, told.wish, agreed=agreed)


def _which(reader: Reader, meant: Which, told: Told) -> Message | None:
    if not told.is_sure and not meant.fits_several:
        return None
    if meant.archived is not None:
        return messages.privacy.removal.undecided(reader, meant.archived)
    return messages.cards.compared.which(reader, meant, told.wish)


def choose(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click that tells who is meant. Raises Gone and LookedAfterBy."""
    chosen = whom.chosen(CompareButton, action, member)
    with transaction() as session:
        contact = contacts.kept_up_with(session, member, chosen.contact_id)
        is_new = _keep(session, member, contact, chosen.wish, now)
        context[_KEPT] = contact, is_new, chosen.wish, _takes_part(session, member, contact)
    ack()


def show_chosen(respond: Respond, context: BoltContext, reader: Reader) -> None:
    """That it is kept, in place of the question."""
    if _KEPT in context:
        contact, is_new, wish, agreed = context[_KEPT]
        message = messages.cards.compared.kept(reader, [(contact, is_new)], wish, agreed=agreed)
        respond(replace_original=True, **message.payload())


def _keep(
    session: Session, member: Member, contact: Contact, wish: Comparing, now: datetime
) -> bool:
    """Whether it is new. Raises Gone and LookedAfterBy."""
    known = editing.known(session, member, contact.id)
    filled = {
        field: Filled(value, editing.mark(getattr(known, field.value)))
        for field, value in _wanted(contact, wish).items()
    }
    done = editing.save(session, member, contact.id, filled, now)
    return isinstance(done, Saved) and bool(done.changed)


def _wanted(contact: Contact, wish: Comparing) -> Mapping[ContactField, bool]:
    """What it means for the card. Who is no colleague has to agree to nothing."""
    wanted = {ContactField.IS_NEVER_COMPARED: wish is Comparing.NEVER}
    if wish is Comparing.AGREED and contact.audience is Audience.STAFF:
        wanted[ContactField.AGREES_TO_COMPARE] = True
    return wanted


def _takes_part(session: Session, member: Member, contact: Contact) -> bool:
    """Whether nothing more has to be told: a colleague has to agree."""
    is_colleague = contact.audience is Audience.STAFF
    return not is_colleague or editing.known(session, member, contact.id).agrees_to_compare
