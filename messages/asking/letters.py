"""A letter in which a contact is asked for something: a no is easy, and no gift is known of.

`messages.giving` is never looked into here.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AskKind
from messages import formats
from messages.asking import familiar_asks, formal_asks
from messages.catalogue import Sentence, texts_for
from messages.letters import bodies, frames, matters
from messages.letters.styles import Style, style

_OTHERS: Mapping[Style, Sentence] = {
    Style.FORMAL: Sentence(
        "I would like to ask you something. {about} Could you let me know whether that is "
        "possible, and by when? If you need anything from me first, please tell me."
    ),
    Style.FAMILIAR: Sentence(
        "I have something to ask you. {about} Would that be possible, and by when? If you "
        "need anything from me first, just say so."
    ),
    Style.INFORMAL: Sentence(
        "I could use your help with something. {about} Would that work for you, and when? Tell me"
        " if you need anything from me first."
    ),
}
"""Where its kind isn't known."""
_ASKS: Mapping[Style, Mapping[AskKind, Sentence]] = {
    Style.FORMAL: formal_asks.ASKS,
    Style.FAMILIAR: familiar_asks.ASKS,
    Style.INFORMAL: familiar_asks.ASKS,
}


def draft(
    contact: Contact,
    member: Member,
    words: str,
    kind: AskKind = AskKind.OTHER,
    needed_by: date | None = None,
) -> str:
    """What the member could write, with gaps like [day] for what only they know.

    The `words` for what is asked for are in the member's language; without any they are a gap.
    """
    texts = frames.texts(contact, member)
    words = words or texts.plain("[subject]")
    is_unsure = matters.is_unsure(texts, words, texts_for(member.locale))
    what = formats.shortened(words, bodies.LONGEST_WORDS)
    body = texts.plain(_ask(style(contact), kind), about=bodies.ABOUT)
    if needed_by is not None:
        by = formats.day(texts, needed_by, needed_by)
        body = body.replace(texts.plain("[day]"), by)
    body = body.replace(bodies.ABOUT, matters.told(texts, what, is_unsure=is_unsure))
    return frames.letter(contact, member, body)


def bodies_of_asks() -> Iterator[Sentence]:
    """All that letters of ours ask, in every style."""
    for one in Style:
        yield _OTHERS[one]
        yield from _ASKS[one].values()


def _ask(of_style: Style, kind: AskKind) -> Sentence:
    return _ASKS[of_style].get(kind, _OTHERS[of_style])
