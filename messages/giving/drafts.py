"""A note to a contact, drafted in the contact's language and in the form that fits them."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from bot.giving import library
from bot.giving.library import Event, Season
from bot.giving.tips import Tip
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
from bot.vocabulary import Answer, AskKind, GestureKind, OccasionKind
from messages import formats
from messages.catalogue import LANGUAGES, Sentence, Texts, texts_for
from messages.giving import letters, matters
from messages.giving.familiar_drafts import FAMILIAR
from messages.giving.formal_drafts import FORMAL
from messages.giving.informal_drafts import INFORMAL
from messages.giving.styles import Style

SPELLINGS = (*LANGUAGES, "de-CH")
"""Every way that a draft can be written in."""
_ABOUT = "{about}."
_WHAT = "{what}"
_WITH_WORDS = (ToThank, ToThankForAnswer, ToAsk, ToCheck)
STYLES = (FORMAL, INFORMAL, FAMILIAR)
_OCCASIONS: Mapping[Event, OccasionKind] = {
    Event.BIRTHDAY: OccasionKind.BIRTHDAY,
    Event.ANNIVERSARY: OccasionKind.ANNIVERSARY,
}
_OF_YEAR_END = frozenset({Event.CHRISTMAS, Event.NEW_YEAR})
_OF_MANY_SORTS = frozenset(
    {
        GestureKind.USEFUL_TIP,
        GestureKind.PERK,
        GestureKind.SHARED_RESOURCE,
        GestureKind.EXTRA_SERVICE,
    }
)
_LONGEST_WORDS = 500


def draft(suggestion: Suggestion, member: Member, turn: int = 0) -> str:
    """What the member could write; plain text, with gaps like [day] for what only they know.

    It is the same for the same reminder; each `turn` goes on to other words of the same kind, and
    after the last to the first.
    """
    every = choices(suggestion, member)
    return every[turn % len(every)]


def choices(suggestion: Suggestion, member: Member) -> tuple[str, ...]:
    """All that the draft can say, in the order of their turns."""
    contact, about = suggestion.contact, suggestion.about
    return _in_turn(contact, member, about, suggestion.reminder_id, suggestion.season)


def of_tip(contact: Contact, member: Member, tip: Tip) -> tuple[str, ...]:
    """All that a note with the tip can say, in the order of their turns."""
    about = ToGive(None, GestureKind.USEFUL_TIP, tip=tip)
    return _in_turn(contact, member, about, tip.id + contact.id)


def _in_turn(
    contact: Contact, member: Member, about: About, number: int, season: Season | None = None
) -> tuple[str, ...]:
    style = letters.style(contact)
    bodies = (*_bodies(style, about), *_of_season(style, about, season))
    first = number % len(bodies)
    turns = _with_own(style, (*bodies[first:], *bodies[:first]), about)
    return tuple(_drafted(contact, member, about, body) for body in turns)


def ask(
    contact: Contact,
    member: Member,
    words: str,
    kind: AskKind,
    needed_by: date | None = None,
) -> str:
    """The same for an ask, with a gap where it isn't said for what."""
    what = words or letters.texts(contact, member).plain("[subject]")
    about = ToAsk(what, needed_by, kind=kind)
    return _drafted(contact, member, about, _ask(letters.style(contact), kind))


def _drafted(contact: Contact, member: Member, about: About, said: Sentence) -> str:
    texts = letters.texts(contact, member)
    # What thanks are for has a gap of its own for its article, whatever language it is in.
    own = texts_for(member.locale) if isinstance(about, ToAsk | ToCheck) else texts
    is_unsure = matters.is_unsure(texts, _words(about), own)
    what = _what(texts, about, is_unsure=is_unsure)
    matter = matters.told(texts, what, is_unsure=is_unsure)
    body = texts.plain(said, what=what, about=matter)
    if isinstance(about, ToAsk) and about.needed_by is not None:
        by = formats.day(texts, about.needed_by, about.needed_by)
        body = body.replace(texts.plain("[day]"), by)
    if isinstance(about, ToThankForAnswer) and not matters.is_thing(texts, what):
        body = body.replace(f" ({what})", "")
    elif isinstance(about, ToThankForAnswer) and is_unsure:
        body = body.replace(f"({what})", f"[{what}]")
    if texts.is_swiss_german:
        # No comma ends the greeting, so that a sentence begins after it.
        body = body[:1].upper() + body[1:]
    if isinstance(about, ToGive) and about.tip is not None and about.tip.link:
        body = f"{body}\n{about.tip.link}"
    begins, ends = letters.frame(contact, member)
    return f"{begins}\n\n{body}\n\n{ends}"


@cache
def own_sentences(*, is_ask: bool) -> frozenset[str]:
    """Those of drafts in which nothing of the member's stands, in every language.

    In an ask only those of asks are ours: what a note says of a gift has no place there.
    """
    said: set[str] = set()
    for texts in map(texts_for, SPELLINGS):
        for style in STYLES:
            for sentence in _of_asks(style) if is_ask else (*_of_asks(style), *_of_notes(style)):
                body = texts.plain(sentence, about=_ABOUT, what=_WHAT)
                for one in sentences(body):
                    said.add(body[one.start : one.end].strip())
    told = {one for one in said if _ABOUT not in one and _WHAT not in one}
    return frozenset(told | {one[:1].upper() + one[1:] for one in told})


def _of_asks(style: Style) -> Iterator[Sentence]:
    yield style.ask
    yield from style.asks.values()


def _of_notes(style: Style) -> Iterator[Sentence]:
    yield style.thanks
    yield from style.answers.values()
    yield from style.greetings.values()
    for bodies in (*style.occasions.values(), *style.gestures.values(), style.tips):
        yield from bodies


def _what(texts: Texts, about: About, *, is_unsure: bool) -> str:
    """What an ask or thanks are about; what was received has an article or a determiner.

    Where it isn't sure that it can stand in the letter, it is a gap to reword.
    """
    words = formats.shortened(_words(about), _LONGEST_WORDS)
    if isinstance(about, ToGive):
        return words
    if isinstance(about, ToThank) and (is_unsure or matters.is_no_gift(words)):
        return f"[{words}]"
    determiners = texts.words("a|an|the|my|our|some|this|that|these|those")
    if not isinstance(about, ToThank) or words.split(" ")[0].casefold() in determiners:
        return words
    return texts.plain("the {what}", what=words)


def _words(about: About) -> str:
    """What was received, or is asked for, as the member wrote it; or what a tip is called."""
    if isinstance(about, ToGive) and about.tip is not None:
        return about.tip.title
    return about.words if isinstance(about, _WITH_WORDS) else ""


def _bodies(style: Style, about: About) -> tuple[Sentence, ...]:
    match about:
        case ToThank():
            return (style.thanks,)
        case ToThankForAnswer(answer=answer):
            return (style.answers[answer or Answer.OTHER],)
        case ToAsk(kind=kind):
            return (_ask(style, kind),)
        case ToCheck():
            return (style.ask,)
        case ToCongratulate(occasion):
            return style.occasions[occasion]
        case ToRemember():
            return style.gestures[GestureKind.CHECK_IN]
        case ToGive(tip=Tip()):
            return style.tips
        case ToGive() if found := _of_occasion(style, about):
            return found
        case ToGive(idea=idea):
            return style.gestures[idea or GestureKind.CHECK_IN]


def is_of_year_end(about: ToGive) -> bool:
    """Whether the letter wishes a good Christmas, or new year."""
    occasions = _occasions(about.idea_id)
    return about.tip is None and bool(occasions) and occasions <= _OF_YEAR_END


def congratulates(about: ToGive) -> bool:
    """Whether the letter is one for a birthday or an anniversary."""
    return about.tip is None and _congratulated(about) is not None


def _occasions(idea_id: str | None) -> frozenset[Event]:
    idea = library.find(idea_id)
    return idea.occasions if idea is not None else frozenset()


def _congratulated(about: ToGive) -> OccasionKind | None:
    """The day that an idea is for, of several the one that it was looked for."""
    occasions = _occasions(about.idea_id)
    found = occasions if len(occasions) == 1 else occasions & {about.event}
    return next((kind for event, kind in _OCCASIONS.items() if event in found), None)


def _of_occasion(style: Style, about: ToGive) -> tuple[Sentence, ...]:
    """What is said on the one occasion that an idea is for; nothing for any other idea."""
    occasions = _occasions(about.idea_id)
    if occasions and occasions <= _OF_YEAR_END:
        return (style.greetings[Season.YEAR_END],)
    kind = _congratulated(about)
    return () if kind is None else style.occasions[kind]


def _with_own(style: Style, bodies: tuple[Sentence, ...], about: About) -> tuple[Sentence, ...]:
    """The same and an empty letter for an idea, which may be about what no body tells of.

    That comes first where the ideas of a kind have least in common.
    """
    if not isinstance(about, ToGive) or about.tip is not None or about.idea_id is None:
        return bodies
    if about.idea in _OF_MANY_SORTS and not _of_occasion(style, about):
        return (letters.OWN, *bodies)
    return (*bodies, letters.OWN)


def _of_season(style: Style, about: About, season: Season | None) -> tuple[Sentence, ...]:
    """A greeting of the time of the year, where there is no occasion for another."""
    is_greeting = isinstance(about, ToRemember) or (
        isinstance(about, ToGive)
        and about.tip is None
        and about.idea in (None, GestureKind.CHECK_IN)
    )
    return (style.greetings[season],) if season is not None and is_greeting else ()


def _ask(style: Style, kind: AskKind) -> Sentence:
    return style.asks.get(kind, style.ask)
