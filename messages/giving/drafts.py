"""A note to a contact, drafted in the contact's language and in the form that fits them."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from bot.no_strings.sentences import sentences
from bot.nudges.shown_reminders import (
    About,
    Suggestion,
    ToAsk,
    ToCheck,
    ToCongratulate,
    ToGive,
    ToRemember,
    ToThank,
    ToThankForAnswer,
)
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AddressForm, Answer, AskKind, Audience, GestureKind
from messages import formats
from messages.catalogue import LANGUAGES, Sentence, Texts, texts_for
from messages.giving import matters, salutations
from messages.giving.familiar_drafts import FAMILIAR
from messages.giving.formal_drafts import FORMAL
from messages.giving.informal_drafts import INFORMAL
from messages.giving.styles import Style

USUAL_FORMS: Mapping[Audience, AddressForm] = {
    Audience.CLIENT: AddressForm.POLITE,
    Audience.PARTNER: AddressForm.POLITE,
    Audience.STAFF: AddressForm.FAMILIAR,
}
"""How drafts speak to whom nobody chose a form of address for."""
_SWISS = "de-CH"
_ABOUT = "{about}."
_WITH_WORDS = (ToThank, ToThankForAnswer, ToAsk, ToCheck)
_LONGEST_NAME = 80
_LONGEST_WORDS = 500


def draft(suggestion: Suggestion, member: Member) -> str:
    """What the member could write; plain text, with gaps like [day] for what only they know."""
    return _drafted(suggestion.contact, member, suggestion.about)


def ask(
    contact: Contact,
    member: Member,
    words: str,
    kind: AskKind,
    needed_by: date | None = None,
) -> str:
    """The same for an ask, with a gap where it isn't said for what."""
    what = words or _texts(contact, member).plain("[subject]")
    return _drafted(contact, member, ToAsk(what, needed_by, kind=kind))


def _drafted(contact: Contact, member: Member, about: About) -> str:
    texts, style = _texts(contact, member), _style(contact)
    what = _what(texts, about)
    body = texts.plain(_body(style, about), what=what, about=matters.told(texts, what))
    if isinstance(about, ToAsk) and about.needed_by is not None:
        by = formats.day(texts, about.needed_by, about.needed_by)
        body = body.replace(texts.plain("[day]"), by)
    if isinstance(about, ToThankForAnswer) and not matters.is_thing(texts, what):
        body = body.replace(f" ({what})", "")
    if texts.is_swiss_german:
        # No comma ends the greeting, so that a sentence begins after it.
        body = body[:1].upper() + body[1:]
    closing = texts.plain(
        style.closing, **_short({"name": member.first_name, "full_name": member.name})
    )
    return "\n\n".join((greeting(contact, member), body, closing))


@cache
def own_sentences() -> frozenset[str]:
    """Those of drafts of asks in which nothing of the member's stands, in every language."""
    said: set[str] = set()
    for texts in map(texts_for, (*LANGUAGES, _SWISS)):
        for style in (FORMAL, INFORMAL, FAMILIAR):
            for sentence in (style.ask, *style.asks.values()):
                body = texts.plain(sentence, about=_ABOUT)
                for one in sentences(body):
                    said.add(body[one.start : one.end].strip())
    told = {one for one in said if _ABOUT not in one}
    return frozenset(told | {one[:1].upper() + one[1:] for one in told})


def greeting(contact: Contact, member: Member) -> str:
    """How a draft begins."""
    texts = _texts(contact, member)
    said = texts.plain(_style(contact).greeting, **_short(salutations.names(texts, contact)))
    # https://www.bk.admin.ch
    return said.removesuffix(",") if texts.is_swiss_german else said


def form(contact: Contact) -> AddressForm:
    """How a draft speaks to the contact."""
    return contact.address_form or USUAL_FORMS[contact.audience]


def language(contact: Contact, member: Member) -> str:
    """The code of the language that a draft to the contact is in."""
    return str(_texts(contact, member).locale.language)


def _texts(contact: Contact, member: Member) -> Texts:
    """In the contact's language, written as where the member lives who writes in it."""
    members = texts_for(member.locale)
    if contact.language in (None, members.locale.language):
        return members
    return texts_for(contact.language)


def _style(contact: Contact) -> Style:
    if form(contact) is AddressForm.POLITE:
        return FORMAL
    return INFORMAL if contact.audience is Audience.STAFF else FAMILIAR


def _short(names: Mapping[str, str]) -> dict[str, str]:
    """What a greeting or a closing may call somebody, as long as a line has room for."""
    return {key: formats.shortened(name, _LONGEST_NAME) for key, name in names.items()}


def _what(texts: Texts, about: About) -> str:
    """What an ask or thanks are about; what was received has an article or a determiner."""
    words = formats.shortened(_words(about), _LONGEST_WORDS)
    determiners = texts.words("a|an|the|my|our|some|this|that|these|those")
    if not isinstance(about, ToThank) or words.split(" ")[0].casefold() in determiners:
        return words
    return texts.plain("the {what}", what=words)


def _words(about: About) -> str:
    """What was received, or is asked for, as the member wrote it."""
    return about.words if isinstance(about, _WITH_WORDS) else ""


def _body(style: Style, about: About) -> Sentence:
    match about:
        case ToThank():
            return style.thanks
        case ToThankForAnswer(answer=answer):
            return style.answers[answer or Answer.OTHER]
        case ToAsk(kind=kind):
            return style.asks.get(kind, style.ask)
        case ToCheck():
            return style.ask
        case ToCongratulate(occasion):
            return style.occasions[occasion]
        case ToRemember():
            return style.gestures[GestureKind.CHECK_IN]
        case ToGive(idea=idea):
            check_in = style.gestures[GestureKind.CHECK_IN]
            return style.gestures.get(idea or GestureKind.CHECK_IN, check_in)
