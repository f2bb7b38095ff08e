"""Help, and what was not understood."""

from collections.abc import Iterator

from messages import commands
from tests.messages.examples.example import Example
from tests.messages.examples.story import TODAY, member
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    mara = member(typed)
    idle = member(typed, None)
    yield Example("help", lambda texts: commands.help_message(texts, mara, TODAY))
    yield Example("help, no nudge", lambda texts: commands.help_message(texts, idle, TODAY))
    yield Example(
        "not understood",
        lambda texts: commands.not_understood(texts, f"zzz {typed.words}", mara, TODAY),
    )
    yield Example(
        "not understood, with a hint",
        lambda texts: commands.not_understood(texts, f"giv {typed.words}", mara, TODAY),
    )
    yield Example("language chosen", commands.language_chosen)
