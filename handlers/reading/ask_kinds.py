"""What kind of thing is asked for, by the first of its words that tells one."""

from bot.vocabulary import AskKind
from handlers.reading.tagged import TaggedLine
from messages.reading.ask_kinds import KINDS


def kind(what: str, language: str) -> AskKind:
    """The kind that a word tells first, by its longest phrase; `OTHER` where none does."""
    line = TaggedLine(what, language)
    found = [
        (one.first, -one.after, kind) for kind, group in KINDS.items() for one in line.find(group)
    ]
    return min(found)[2] if found else AskKind.OTHER
