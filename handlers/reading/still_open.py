"""Questions for what waits to be done, of everybody or of somebody who is named."""

from collections.abc import Sequence

from handlers.reading.people import Person
from handlers.reading.tagged import TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import asides, bare_asks, grammar, to_dos
from messages.reading.phrases import Phrases

_LITTLE = (bare_asks.showing, grammar.openings, grammar.polite, to_dos.still)


def asked(text: str) -> bool:
    """Whether the line asks for all of it and no more, in any language."""
    lines = (TaggedLine(text, code) for code in LANGUAGES)
    return any(
        one.first(to_dos.asking) is not None and one.is_made_of(to_dos.asking, *_LITTLE)
        for one in lines
    )


def may_be_asked_of(line: TaggedLine) -> bool:
    """Whether the line may ask it of somebody."""
    return line.tells(to_dos.open_with) or line.tells(to_dos.answered)


def asked_of(line: TaggedLine, named: Sequence[Person]) -> bool:
    """Whether it asks that of who is named, and no more; their names are marked."""
    if len(named) != 1:
        return False
    is_open, is_answered = line.tells(to_dos.open_with), line.tells(to_dos.answered)
    groups: list[Phrases] = [to_dos.open_with, *_LITTLE, asides.still]
    if is_answered and not is_open:
        is_question = line.starts_with(grammar.inverting) or line.starts_with(grammar.their_helpers)
        if is_question is None:
            return False
        groups += [to_dos.answered, grammar.inverting, grammar.their_helpers]
    return line.is_made_of_unread(*groups)
