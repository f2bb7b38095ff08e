"""A line's first word, which may be a command, and the people whom it mentions as Slack does."""

import re
from collections.abc import Mapping

from bot.people import names
from messages import commands
from messages.commands import Word

_COLON = re.compile(r"^\s*(\w+)(?::|\s+:(?!\S))")
"""After a space only where it stands alone: in "give :gift: Anna" it opens an emoji's name."""
_MENTION = re.compile(r"<@(?P<id>\w+)(?:\|(?P<name>[^>]*))?>")


def word(line: str) -> Word | None:
    """Which command the line starts with; None for anything else."""
    first = next(iter(_words(line)), "").casefold()
    return commands.vocabulary().get(first) or commands.vocabulary().get(first.rstrip(".,;!?"))


def after_word(line: str) -> str:
    """The line without its first word."""
    return " ".join(_words(line)[1:])


def without(line: str, user_id: str) -> str:
    """The line without mentions of this person, wherever in it they are spoken to."""
    said, mentions = re.subn(rf"\s*<@{re.escape(user_id)}(?:\|[^>]*)?>[,:]?", "", line)
    return said.strip(" ,") if mentions else line


def mentioned(line: str) -> tuple[str, ...]:
    """The Slack ids of those whom the line mentions, each once."""
    return tuple(dict.fromkeys(mention["id"] for mention in _MENTION.finditer(line)))


def with_real_names(line: str, called: Mapping[str, str]) -> str:
    """The line with the names of those it mentions; a comma ends the one it starts with.

    They are `called` so, by their Slack ids.
    """

    def name(mention: re.Match[str]) -> str:
        said = called.get(mention["id"]) or mention["name"] or ""
        return f"{said}," if len(line[: mention.start()].split()) == 1 and said else said

    return _MENTION.sub(name, line)


def _words(line: str) -> list[str]:
    """The words of the line, the first without a colon after it: "pause: 2 weeks".

    The command itself is left out, which may have been pasted before them.
    """
    return names.words(_COLON.sub(r"\1 ", line.strip().removeprefix(f"{commands.NAME} ")))
