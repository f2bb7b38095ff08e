"""A note to a contact, drafted in the contact's language: polite to clients and partners."""

from types import ModuleType

from bot.nudges.shown_reminders import Suggestion
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience, GestureKind, OccasionKind, Purpose
from messages import formats
from messages.catalogue import Texts, texts_for
from messages.giving import formal_drafts, informal_drafts

_LONGEST_NAME = 80
_LONGEST_WORDS = 500


def draft(suggestion: Suggestion, member: Member) -> str:
    """What the member could write; plain text, with […] where only they know what to say."""
    contact = suggestion.contact
    texts = texts_for(contact.language or member.locale)
    style = informal_drafts if contact.audience is Audience.STAFF else formal_drafts
    paragraphs = (
        style.greeting(texts, formats.shortened(contact.first_name, _LONGEST_NAME)),
        _body(style, texts, suggestion),
        style.closing(texts, formats.shortened(member.first_name, _LONGEST_NAME)),
    )
    return "\n\n".join(paragraphs)


def language(contact: Contact, member: Member) -> str:
    """The code of the language that a draft to the contact is in."""
    return str(texts_for(contact.language or member.locale).locale.language)


def _body(style: ModuleType, texts: Texts, suggestion: Suggestion) -> str:
    what = formats.shortened(suggestion.words, _LONGEST_WORDS)
    match suggestion.purpose:
        case Purpose.THANK:
            said = style.thanks(texts, what)
        case Purpose.ASK | Purpose.RESPONSE:
            said = style.ask(texts, what)
        case Purpose.OCCASION if _is_birthday(suggestion):
            said = style.birthday(texts)
        case Purpose.OCCASION:
            said = style.anniversary(texts)
        case Purpose.GIVE:
            said = style.gesture(texts, suggestion.idea or GestureKind.CHECK_IN)
    return str(said)


def _is_birthday(suggestion: Suggestion) -> bool:
    occasion = suggestion.occasion
    return occasion is not None and occasion.kind is OccasionKind.BIRTHDAY
