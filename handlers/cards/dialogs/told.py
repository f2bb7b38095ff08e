"""The dialogs of a card with what a line tells of somebody in them, to be looked over and saved."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import messages.cards.dialogs.note
import messages.cards.dialogs.occasion
from bot.address_books.days import Order
from bot.cards import editing, occasions
from bot.database import Session
from bot.people import contacts, notes
from bot.people.changes import Value
from bot.people.occasions import Occasion, usual_lead
from bot.people.yearly import Yearly
from bot.vocabulary import ContactField, OccasionKind
from handlers.cards.dialogs import parts
from handlers.reading import (
    addresses,
    birthdays,
    edges,
    phones,
    tastes,
    tokens,
    told_values,
)
from messages import Dialog
from messages.cards.buttons import Origin, Part
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
    return parts.fill_in(session, reader, Part.REACH, origin, told)


def person(session: Session, reader: Reader, origin: Origin, said: str) -> Dialog:
    """The role or the organisation of the line stands in its field. Raises as `reach` does."""
    found = {
        ContactField.ROLE: told_values.role(said),
        ContactField.ORGANISATION: told_values.organisation(said),
    }
    told: Mapping[ContactField, Value] = {field: value for field, value in found.items() if value}
    return parts.fill_in(session, reader, Part.PERSON, origin, told)


def topics(session: Session, reader: Reader, origin: Origin, said: str) -> Dialog:
    """The tag or the interests of the line stand before those that are known.

    Raises as `reach` does.
    """
    known = editing.known(session, reader.member, origin.contact_id)
    liked = tastes.liked(said)
    tag = "" if liked else told_values.tag(said, known.name)
    told: Mapping[ContactField, Value] = {
        ContactField.INTERESTS: _above(tastes.each(liked), known.interests),
        ContactField.TAGS: _above((tag,) if tag else (), known.tags),
    }
    return parts.fill_in(session, reader, Part.TOPICS, origin, told)


def gifts(session: Session, reader: Reader, origin: Origin, said: str) -> Dialog:
    """What the line tells not to give, or what they like, stands below what is known.

    Raises as `reach` does.
    """
    known = editing.known(session, reader.member, origin.contact_id)
    typed = addresses.as_typed(said)
    liked = tastes.liked(typed)
    unwanted = "" if liked else tastes.unwanted_gift(typed, known.name)
    told: Mapping[ContactField, Value] = {
        ContactField.LIKES: _below(known.likes, liked),
        ContactField.ALLERGIES: _below(known.allergies, unwanted),
    }
    return parts.fill_in(session, reader, Part.GIFTS, origin, told)


def occasion(session: Session, reader: Reader, origin: Origin, said: str) -> Dialog:
    """The birthday of the line stands in place of the one that is known. Raises as `reach` does."""
    held = occasions.find(session, reader.member, origin.contact_id)
    order: Order = "mdy" if reader.texts.locale.territory == "US" else "dmy"
    words = tokens.tidy(addresses.as_typed(said)).split()
    is_theirs = not any(edges.starts_with(words[at:], details.circle) for at in range(len(words)))
    day = birthdays.told(words, reader.today, order).day if is_theirs else None
    if day is None:
        return messages.cards.dialogs.occasion.fill_in(reader, held, None, origin)
    kept = (one for one in held.kept if one.occasion.kind is OccasionKind.BIRTHDAY)
    chosen = next(kept, None)
    if chosen is not None:
        day = _in_the_year_of(chosen.occasion.yearly, day)
    lead = usual_lead(held.contact.audience) if chosen is None else chosen.occasion.lead_days
    told = Occasion(OccasionKind.BIRTHDAY, day, "", lead)
    return messages.cards.dialogs.occasion.fill_in(reader, held, chosen, origin, told)


def _in_the_year_of(known: Yearly, told: Yearly) -> Yearly:
    """The day that is told, and the year of birth that is known, if it had that day."""
    if told.year is not None or known.year is None:
        return told
    try:
        return replace(told, year=known.year)
    except ValueError:
        return told  # 29 February of a year without one.


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
    before, _, after = typed.partition(": ")
    return after.strip() if after.strip() and _is_head(before.split()) else typed


def _is_head(words: Sequence[str]) -> bool:
    """ "Private note on Anna", "remember", before a colon."""
    if edges.length_at_start(words, details.remembering) == len(words):
        return True
    places = range(len(words) if len(words) <= _MOST_WORDS_OF_HEAD else 0)
    return any(edges.starts_with(words[at:], details.notes, details.noting) for at in places)


def _below(known: str, told: str) -> str:
    """The words that are known, and those of the line where they aren't among them."""
    if told.casefold() in known.casefold():
        return known
    return "\n".join(filter(None, (known, told)))


def _above(told: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*told, *known)))
