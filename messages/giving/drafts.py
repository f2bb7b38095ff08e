"""A note to a contact, drafted in the contact's language: polite to clients and partners."""

from collections.abc import Mapping

from bot.nudges.shown_reminders import (
    About,
    Suggestion,
    ToAsk,
    ToCheck,
    ToCongratulate,
    ToGive,
    ToRemember,
    ToThank,
)
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience, GestureKind
from messages import formats
from messages.catalogue import Sentence, texts_for
from messages.giving.formal_drafts import FORMAL
from messages.giving.informal_drafts import INFORMAL
from messages.giving.styles import Style

_STYLES: Mapping[Audience, Style] = {
    Audience.CLIENT: FORMAL,
    Audience.PARTNER: FORMAL,
    Audience.STAFF: INFORMAL,
}
_LONGEST_NAME = 80
_LONGEST_WORDS = 500


def draft(suggestion: Suggestion, member: Member) -> str:
    """What the member could write; plain text, with […] where only they know what to say."""
    contact = suggestion.contact
    texts = texts_for(contact.language or member.locale)
    style = _STYLES[contact.audience]
    what = formats.shortened(_words(suggestion.about), _LONGEST_WORDS)
    paragraphs = (
        texts.plain(style.greeting, name=formats.shortened(contact.first_name, _LONGEST_NAME)),
        texts.plain(_body(style, suggestion.about), what=what),
        texts.plain(style.closing, name=formats.shortened(member.first_name, _LONGEST_NAME)),
    )
    return "\n\n".join(paragraphs)


def language(contact: Contact, member: Member) -> str:
    """The code of the language that a draft to the contact is in."""
    return str(texts_for(contact.language or member.locale).locale.language)


def _words(about: About) -> str:
    """What was received, or is asked for, as the member wrote it."""
    return about.words if isinstance(about, ToThank | ToAsk | ToCheck) else ""


def _body(style: Style, about: About) -> Sentence:
    match about:
        case ToThank():
            return style.thanks
        case ToAsk() | ToCheck():
            return style.ask
        case ToCongratulate(occasion):
            return style.occasions[occasion]
        case ToRemember():
            return style.gestures[GestureKind.CHECK_IN]
        case ToGive(idea=idea):
            check_in = style.gestures[GestureKind.CHECK_IN]
            return style.gestures.get(idea or GestureKind.CHECK_IN, check_in)
