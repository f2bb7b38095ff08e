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
from messages.catalogue import Sentence, Texts, texts_for
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
    """What the member could write; plain text, with gaps like [day] for what only they know."""
    contact = suggestion.contact
    texts = _texts(contact, member)
    style = _STYLES[contact.audience]
    greeting = texts.plain(style.greeting, **_named(contact))
    body = texts.plain(_body(style, suggestion.about), what=_what(texts, suggestion.about))
    if texts.is_swiss_german:
        # https://www.bk.admin.ch: no comma ends the greeting, so that a sentence begins after it.
        greeting, body = greeting.removesuffix(","), body[:1].upper() + body[1:]
    return "\n\n".join((greeting, body, texts.plain(style.closing, **_named(member))))


def language(contact: Contact, member: Member) -> str:
    """The code of the language that a draft to the contact is in."""
    return str(_texts(contact, member).locale.language)


def _texts(contact: Contact, member: Member) -> Texts:
    """In the contact's language, written as where the member lives who writes in it."""
    members = texts_for(member.locale)
    if contact.language in (None, members.locale.language):
        return members
    return texts_for(contact.language)


def _named(person: Contact | Member) -> dict[str, str]:
    """What a greeting or a closing may call them."""
    return {
        "name": formats.shortened(person.first_name, _LONGEST_NAME),
        "full_name": formats.shortened(person.name, _LONGEST_NAME),
    }


def _what(texts: Texts, about: About) -> str:
    """What an ask or thanks are about; what was received has an article or a determiner."""
    words = formats.shortened(_words(about), _LONGEST_WORDS)
    determiners = texts.words("a|an|the|my|our|some|this|that|these|those")
    if not isinstance(about, ToThank) or words.split(" ")[0].casefold() in determiners:
        return words
    return texts.plain("the {what}", what=words)


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
