"""The whole name in a line that asks who somebody is, in small letters too: "who is ana jansn"."""

from bot.people import names
from handlers.reading import edges, namesakes, tokens
from messages.catalogue import LANGUAGES
from messages.reading import verbs

_LONGEST = 6
"""Longer names are none, but a sentence about something else."""


def asked_name(line: str) -> str:
    """The words of the line after "who is", where each may be of a name; else nothing."""
    words = tokens.tidy(line).split()
    said = words[edges.length_at_start(words, verbs.knowing) :]
    is_name = len(said) < len(words) and 1 < len(said) <= _LONGEST and all(map(_may_be_name, said))
    return edges.written(said) if is_name else ""


def _may_be_name(word: str) -> bool:
    """Whether it is written as one, or no word that lines are taken apart by in any language."""
    return names.joins(word) or not any(
        edges.key(word) in namesakes.ordinary_words(code) for code in LANGUAGES
    )
