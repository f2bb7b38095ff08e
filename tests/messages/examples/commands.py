"""Help, and what was not understood."""

from collections.abc import Iterator

from messages import help
from messages.preferences import languages
from tests.messages.examples.example import Example
from tests.messages.examples.story import member, reader
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    mara = member(typed)
    idle = member(typed, None)
    yield Example("help", lambda texts: help.help_message(reader(texts, mara)))
    yield Example("help, no nudge", lambda texts: help.help_message(reader(texts, idle)))
    yield Example(
        "not understood",
        lambda texts: help.not_understood(reader(texts, mara), f"zzz {typed.words}"),
    )
    yield Example(
        "not understood, with a hint",
        lambda texts: help.not_understood(reader(texts, mara), f"giv {typed.words}"),
    )
    yield Example("language chosen", languages.chosen)
