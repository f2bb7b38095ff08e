"""Whose birthdays, or other occasions, come round: each with a button for the card."""

from slack_sdk.models.blocks import Block

from bot.cards.coming import Coming
from bot.people.contacts import Contact
from bot.people.occasions import Kept
from messages import Message, formats
from messages.blocks import beside, button, section, told_apart
from messages.cards import occasions
from messages.catalogue import Mrkdwn
from messages.people import contacts
from messages.people.buttons import CARD, ContactButton
from messages.reader import Reader


def drawn(reader: Reader, coming: Coming) -> Message:
    """Who has one, the next to come first; or that none is known."""
    said = _heading(reader, coming)
    rows = [_row(reader, *one, place) for place, one in enumerate(coming.shown)]
    told = [
        f"{contacts.bold(contact.name)}: {_day(reader, kept)}" for contact, kept in coming.shown
    ]
    return Message(Mrkdwn("\n".join([said, *told])), [section(said), *rows])


def _heading(reader: Reader, coming: Coming) -> Mrkdwn:
    texts, span = reader.texts, coming.span
    first = formats.day(texts, span.first, reader.today)
    last = formats.day(texts, span.last, reader.today)
    if not coming.total and span.first == span.last:
        return texts(
            "I know of none on {day}. These dates are kept on each contact's card, under "
            "“Occasions”.",
            day=first,
        )
    if not coming.total:
        return texts(
            "I know of none from {first} to {last}. These dates are kept on each contact's "
            "card, under “Occasions”.",
            first=first,
            last=last,
        )
    if coming.total > len(coming.shown):
        return texts(
            "The first {shown} of {count}:",
            shown=formats.number(texts, len(coming.shown)),
            count=formats.number(texts, coming.total),
        )
    if span.are_birthdays:
        return texts.plural("{count} birthday:", "{count} birthdays:", coming.total)
    return texts.plural("{count} occasion:", "{count} occasions:", coming.total)


def _row(reader: Reader, contact: Contact, kept: Kept, place: int) -> Block:
    show = button(
        reader.texts.plain("Show"),
        f"{CARD}.{place}",
        ContactButton(reader.member.id, contact.id).value(),
    )
    told_apart([show], lambda label: f"{label}: {contact.name}")
    return beside([contacts.label(contact), _day(reader, kept)], show)


def _day(reader: Reader, kept: Kept) -> str:
    """What it is, and its day with the weekday; of a month the month alone."""
    texts, occasion = reader.texts, kept.occasion
    is_month = occasion.yearly.day is None
    day, today = kept.next_on, reader.today
    if day == today and not is_month:
        said = texts.plain("today")
    else:
        said = formats.month_name(texts, day) if is_month else formats.weekday(texts, day, today)
    return texts.plain(
        "{occasion} {day}", occasion=occasions.kind(texts, occasion.kind, occasion.name), day=said
    )
