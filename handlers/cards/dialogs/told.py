"""The dialogs of a card with what a line tells of somebody in them, to be looked over and saved."""

from collections.abc import Iterable, Mapping, Sequence

import messages.cards.dialogs.note
import messages.cards.dialogs.occasion
from bot.address_books.days import Order
from bot.cards import editing, occasions
from bot.database import Session
from bot.people import contacts, notes
from bot.people.changes import Value
from bot.people.occasions import Occasion, usual_lead
from bot.vocabulary import ContactField, OccasionKind
from handlers.reading import addresses, birthdays, edges, phones, tokens
from messages import Dialog
from messages.cards.buttons import Origin, Part
from messages.cards.dialogs import drawn
from messages.reader import Reader
from messages.reading import details

_MOST_WORDS_OF_HEAD = 6
"""Before the colon of "Private note on Anna Jansen:"."""


def reach(session: Session, reader: Reader, origin: Origin, said: str) -> Dialog:
    """The addresses and numbers of the line stand above those that are known.

    Raises Gone and LookedAfterBy.
    """
    known = editing.known(session, reader.member, origin.contact_id)
    emails, rest = addresses.told(tokens.tidy(addresses.as_typed(said)))
    told: Mapping[ContactField, Value] = {
        ContactField.EMAILS: _above(emails, known.emails),
        ContactField.PHONES: _above(phones.told(rest.split()).numbers, known.phones),
    }
    return drawn.fill_in(reader, Part.REACH, known, origin, told=told)


def occasion(session: Session, reader: Reader, origin: Origin, said: str) -> Dialog:
    """The birthday of the line stands in place of the one that is known. Raises as `reach` does."""
    held = occasions.find(session, reader.member, origin.contact_id)
    order: Order = "mdy" if reader.texts.locale.territory == "US" else "dmy"
    words = tokens.tidy(addresses.as_typed(said)).split()
    day = birthdays.told(words, reader.today, order).day
    if day is None:
        return messages.cards.dialogs.occasion.fill_in(reader, held, None, origin)
    kept = (one for one in held.kept if one.occasion.kind is OccasionKind.BIRTHDAY)
    chosen = next(kept, None)
    lead = usual_lead(held.contact.audience) if chosen is None else chosen.occasion.lead_days
    told = Occasion(OccasionKind.BIRTHDAY, day, "", lead)
    return messages.cards.dialogs.occasion.fill_in(reader, held, chosen, origin, told)


def note(session: Session, reader: Reader, origin: Origin, said: str) -> Dialog:
    """What the line tells stands below what is noted. Raises Gone."""
    contact = contacts.kept_up_with(session, reader.member, origin.contact_id)
    own = notes.own(session, reader.member, contact.id)
    return messages.cards.dialogs.note.fill_in(reader, contact, own, origin, _noted(said))


def _noted(said: str) -> str:
    """What is to be noted: what follows "note on Anna:", or else all; nothing of what deletes."""
    typed = addresses.as_typed(said)
    words = typed.split()
    if edges.length_at_start(words, details.deleting) or edges.length_at_end(
        words, details.deleting
    ):
        return ""
    before, colon, after = typed.partition(":")
    is_headed = colon and len(before.split()) <= _MOST_WORDS_OF_HEAD
    return after.strip() if is_headed and after.strip() else typed


def _above(told: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*told, *known)))
