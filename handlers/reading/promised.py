"""Lines that ask which reminders of one's own are still to come."""

from handlers.reading.tagged import TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import bare_asks, grammar, promised


def asked(text: str) -> bool:
    """Whether the line asks that and no more, in any language."""
    return any(_asks(TaggedLine(text, code)) for code in LANGUAGES)


def _asks(line: TaggedLine) -> bool:
    is_whole = line.is_made_of(promised.asking, bare_asks.showing, grammar.openings, grammar.polite)
    return is_whole and line.first(promised.asking) is not None
