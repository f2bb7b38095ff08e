"""What goes together well: something useful first, and a good week later what you need.

What a draft says stands between a greeting and a closing of `messages.letters.frames`. It is
written as its reader is spoken to, and knows of no gift where it asks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from bot.campaigns.plans import Gift, Request
from bot.vocabulary import AskKind, GestureKind, Play
from messages.campaigns import familiar_plays, formal_plays
from messages.catalogue import LANGUAGES, Sentence, Texts, texts_for
from messages.letters.styles import Style


@dataclass(frozen=True)
class Words:
    """The words of a play: what is given, and what is asked for."""

    label: Sentence
    hint: Sentence
    gives: GestureKind
    gift: Sentence
    asks: AskKind
    request: Sentence


_PLAYS: Mapping[Play, Words] = {
    Play.TAX_RETURN: Words(
        Sentence("Tax return"),
        Sentence("tips first, the request for papers later"),
        GestureKind.USEFUL_TIP,
        Sentence("tips for the tax return"),
        AskKind.DOCUMENT,
        Sentence("the papers for the tax return"),
    ),
    Play.RENEWAL: Words(
        Sentence("Renewal"),
        Sentence("something useful first, the contract later"),
        GestureKind.EXTRA_SERVICE,
        Sentence("a one-page overview of the past year"),
        AskKind.ORDER,
        Sentence("renewing the contract"),
    ),
    Play.REVIEW: Words(
        Sentence("Review"),
        Sentence("thanks first, the request for a review later"),
        GestureKind.THANK_YOU_NOTE,
        Sentence("a thank-you note"),
        AskKind.REFERENCE,
        Sentence("a review"),
    ),
    Play.INVITATION: Words(
        Sentence("Invitation"),
        Sentence("something to read first, the invitation later"),
        GestureKind.USEFUL_TIP,
        Sentence("an article worth reading"),
        AskKind.MEETING,
        Sentence("coming to our event"),
    ),
}


def label(texts: Texts, play: Play) -> str:
    """What the play is called in a menu."""
    return texts.plain(_PLAYS[play].label) if play in _PLAYS else texts.plain("A plan of my own")


def described(texts: Texts, play: Play) -> str:
    """The same, with what comes first in it and what later."""
    if play not in _PLAYS:
        return label(texts, play)
    hint = texts.plain(_PLAYS[play].hint)
    return texts.plain("{play}: {hint}", play=label(texts, play), hint=hint)


def gives(play: Play) -> GestureKind:
    """What kind of gesture it begins with; a useful tip where nothing is told."""
    return _PLAYS[play].gives if play in _PLAYS else GestureKind.USEFUL_TIP


def gift(texts: Texts, play: Play) -> str:
    """What is given, in words; none in a plan of one's own."""
    return texts.plain(_PLAYS[play].gift) if play in _PLAYS else ""


def note(texts: Texts, play: Play, style: Style = Style.FORMAL) -> str:
    """What goes with it, between a greeting and a closing."""
    notes = formal_plays.NOTES if style is Style.FORMAL else familiar_plays.NOTES
    return texts.plain(notes[play]) if play in _PLAYS else ""


def asks(play: Play) -> AskKind:
    """What kind of thing is asked for."""
    return _PLAYS[play].asks if play in _PLAYS else AskKind.OTHER


def asked_for(texts: Texts, play: Play) -> str:
    """What is asked for, in words."""
    return texts.plain(_PLAYS[play].request) if play in _PLAYS else ""


def as_read(texts: Texts, words: str) -> str:
    """What is given or asked for, as somebody reads it who may speak another language than whoever
    planned it: the words of a play in theirs, and any others as they were written.
    """
    own = _own_words().get(words)
    return words if own is None else texts.plain(own)


def in_all_languages(words: str) -> tuple[str, ...]:
    """The words, and how they read in each language if they are a play's."""
    own = _own_words().get(words)
    said = () if own is None else (texts_for(language).plain(own) for language in LANGUAGES)
    return tuple(dict.fromkeys([words, *said]))


@cache
def _own_words() -> Mapping[str, Sentence]:
    """All that plays say is given or asked for, by how that reads in each language."""
    return {
        texts_for(language).plain(sentence): sentence
        for language in LANGUAGES
        for play in _PLAYS.values()
        for sentence in (play.gift, play.request)
    }


def letter(texts: Texts, play: Play, style: Style = Style.FORMAL) -> str:
    """What asks for it, between a greeting and a closing."""
    letters = formal_plays.LETTERS if style is Style.FORMAL else familiar_plays.LETTERS
    return texts.plain(letters[play]) if play in _PLAYS else ""


def bodies() -> Iterator[tuple[Sentence, bool]]:
    """All that drafts of ours say, each with whether it asks for something."""
    for play in _PLAYS:
        for manner in (formal_plays, familiar_plays):
            yield manner.NOTES[play], False
            yield manner.LETTERS[play], True


def note_of(texts: Texts, play: Play, gift: Gift, style: Style) -> str:
    """What goes with the gift: as it was written, or else as the play has it for such a reader."""
    return gift.draft or (note(texts, play, style) if gift.kind is gives(play) else "")


def letter_of(texts: Texts, play: Play, request: Request, style: Style) -> str:
    """What asks for it: as it was written, or else as the play has it for such a reader."""
    return request.draft or letter(texts, play, style)
