"""A note that goes with a gesture, or says thanks: in the contact's language, as it fits them.

Asks are no business of it: they have letters of their own, in `messages.asking`.
"""

from collections.abc import Iterator, Mapping

from bot.giving import library
from bot.giving.library import Event, Season
from bot.giving.tips import Tip
from bot.nudges.shown_reminders import (
    ToCongratulate,
    ToGive,
    ToRemember,
    ToThank,
    ToThankForAnswer,
)
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Answer, GestureKind, OccasionKind
from messages import formats
from messages.catalogue import Sentence, Texts
from messages.giving.wordings import WORDINGS, Wording
from messages.letters import bodies, frames, matters
from messages.letters.bodies import WHAT
from messages.letters.styles import style

Noted = ToGive | ToThank | ToThankForAnswer | ToRemember | ToCongratulate
"""What a note can be about."""
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


def choices(
    contact: Contact, member: Member, about: Noted, number: int = 0, season: Season | None = None
) -> tuple[str, ...]:
    """All that it can say, in the order of their turns, of which a `number` tells the first."""
    wording = WORDINGS[style(contact)]
    every = (*_bodies(wording, about), *_of_season(wording, about, season))
    first = number % len(every)
    turns = _with_own(wording, (*every[first:], *every[:first]), about)
    return tuple(_noted(contact, member, about, body) for body in turns)


def of_tip(contact: Contact, member: Member, tip: Tip) -> tuple[str, ...]:
    """All that a note with the tip can say, in the order of their turns."""
    about = ToGive(None, GestureKind.USEFUL_TIP, tip=tip)
    return choices(contact, member, about, tip.id + contact.id)


def bodies_of_notes() -> Iterator[Sentence]:
    """All that notes of ours say, in every style."""
    for wording in WORDINGS.values():
        yield wording.thanks
        yield from wording.answers.values()
        yield from wording.greetings.values()
        for several in (*wording.occasions.values(), *wording.gestures.values(), wording.tips):
            yield from several


def is_of_year_end(about: ToGive) -> bool:
    """Whether the note wishes a good Christmas, or new year."""
    occasions = _occasions(about.idea_id)
    return about.tip is None and bool(occasions) and occasions <= _OF_YEAR_END


def congratulates(about: ToGive) -> bool:
    """Whether the note is one for a birthday or an anniversary."""
    return about.tip is None and _congratulated(about) is not None


def _noted(contact: Contact, member: Member, about: Noted, said: Sentence) -> str:
    texts = frames.texts(contact, member)
    body = texts.plain(said, what=WHAT)
    match about:
        case ToThank(words=words):
            body = body.replace(WHAT, _received(texts, words))
        case ToThankForAnswer(words=words):
            body = _for_answer(texts, body, words)
        case ToGive(tip=Tip() as tip):
            body = body.replace(WHAT, formats.shortened(tip.title, bodies.LONGEST_WORDS))
            body = f"{body}\n{tip.link}" if tip.link else body
    return frames.letter(contact, member, body)


def _received(texts: Texts, words: str) -> str:
    """What was received, with an article or a determiner.

    Where it isn't sure that it can stand in the note, it is a gap to reword; so is the article,
    whatever language the words are in.
    """
    what = formats.shortened(words, bodies.LONGEST_WORDS)
    if matters.is_unsure(texts, words, texts) or matters.is_no_gift(what):
        return f"[{what}]"
    determiners = texts.words("a|an|the|my|our|some|this|that|these|those")
    if what.split(" ")[0].casefold() in determiners:
        return what
    return texts.plain("the {what}", what=what)


def _for_answer(texts: Texts, body: str, words: str) -> str:
    """With what was asked for, where that is a thing; as a gap, where it can't stand as it is."""
    what = formats.shortened(words, bodies.LONGEST_WORDS)
    if not matters.is_thing(texts, what):
        return body.replace(f" ({WHAT})", "")
    if matters.is_unsure(texts, words, texts):
        return body.replace(f"({WHAT})", f"[{what}]")
    return body.replace(WHAT, what)


def _bodies(wording: Wording, about: Noted) -> tuple[Sentence, ...]:
    match about:
        case ToThank():
            return (wording.thanks,)
        case ToThankForAnswer(answer=answer):
            return (wording.answers[answer or Answer.OTHER],)
        case ToCongratulate(occasion):
            return wording.occasions[occasion]
        case ToRemember():
            return wording.gestures[GestureKind.CHECK_IN]
        case ToGive(tip=Tip()):
            return wording.tips
        case ToGive() if found := _of_occasion(wording, about):
            return found
        case ToGive(idea=idea):
            return wording.gestures[idea or GestureKind.CHECK_IN]


def _occasions(idea_id: str | None) -> frozenset[Event]:
    idea = library.find(idea_id)
    return idea.occasions if idea is not None else frozenset()


def _congratulated(about: ToGive) -> OccasionKind | None:
    """The day that an idea is for, of several the one that it was looked for."""
    occasions = _occasions(about.idea_id)
    found = occasions if len(occasions) == 1 else occasions & {about.event}
    return next((kind for event, kind in _OCCASIONS.items() if event in found), None)


def _of_occasion(wording: Wording, about: ToGive) -> tuple[Sentence, ...]:
    """What is said on the one occasion that an idea is for; nothing for any other idea."""
    occasions = _occasions(about.idea_id)
    if occasions and occasions <= _OF_YEAR_END:
        return (wording.greetings[Season.YEAR_END],)
    kind = _congratulated(about)
    return () if kind is None else wording.occasions[kind]


def _with_own(wording: Wording, every: tuple[Sentence, ...], about: Noted) -> tuple[Sentence, ...]:
    """The same and an empty note for an idea, which may be about what no body tells of.

    That comes first where the ideas of a kind have least in common.
    """
    if not isinstance(about, ToGive) or about.tip is not None or about.idea_id is None:
        return every
    if about.idea in _OF_MANY_SORTS and not _of_occasion(wording, about):
        return (frames.OWN, *every)
    return (*every, frames.OWN)


def _of_season(wording: Wording, about: Noted, season: Season | None) -> tuple[Sentence, ...]:
    """A greeting of the time of the year, where there is no occasion for another."""
    is_greeting = isinstance(about, ToRemember) or (
        isinstance(about, ToGive)
        and about.tip is None
        and about.idea in (None, GestureKind.CHECK_IN)
    )
    return (wording.greetings[season],) if season is not None and is_greeting else ()
