"""Somebody to be added: the name, what they are to the team, where they work, and their address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.vocabulary import Audience
from handlers.reading import edges, tokens
from messages.reading import grammar, newcomers, verbs

_LINKED = re.compile(r"<mailto:([^|>\s]+)(?:\|[^>]*)?>")
"""How Slack sends an address that was typed in a message."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PARTS = re.compile(r"[,;()\[\]]|\s[-–—]\s")


@dataclass(frozen=True)
class Newcomer:
    """What a line tells of somebody new; nothing but the name has to be there."""

    name: str = ""
    audience: Audience | None = None
    organisation: str = ""
    email: str = ""


def newcomer(line: str) -> Newcomer:
    """Read "add Nora Visser (client, nora@example.com, Bakkerij Jansen)", in any language.

    What follows the name and is neither an address nor what they are is taken for where they work.
    """
    said, email = _without_email(tokens.tidy(_LINKED.sub(r"\1", line)))
    first, *details = [part.split() for part in _PARTS.split(said)]
    told = _named(_without_verb(first))
    if not told.name and details:
        told, details = _named(details[0]), details[1:]  # "A new contact, Helen Ashworth"
    for words in details:
        told = _with_detail(told, _without_end(words))
    return replace(told, email=email)


def _without_email(said: str) -> tuple[str, str]:
    found = _EMAIL.search(said)
    return (said, "") if found is None else (said.replace(found[0], ""), found[0].casefold())


def _without_verb(words: list[str]) -> list[str]:
    for group in (grammar.openings, verbs.adding, newcomers.called):
        while (length := edges.length_at_start(words, group)) and not _audience_at_start(words)[1]:
            words = words[length:]
    return _without_end(words)


def _without_end(words: list[str]) -> list[str]:
    while length := edges.length_at_end(words, newcomers.finally_added):
        words = words[:-length]
    return words


def _named(words: list[str]) -> Newcomer:
    """The name, with what stands around it: "our client Nora Visser at Bakkerij Jansen"."""
    audience, length = _audience_at_start(words)
    words, works_at = _apart(words[length:])
    ends_with, count = _audience_at_end(words)
    name = edges.written(_without_end(words[: len(words) - count]))
    return Newcomer(name, audience or ends_with, edges.written(works_at))


def _apart(words: list[str]) -> tuple[list[str], list[str]]:
    """The words before and after the one that tells where somebody works."""
    for place in range(1, len(words) - 1):
        if length := edges.length_at_start(words[place:], newcomers.employed):
            return words[:place], words[place + length :]
    return words, []


def _with_detail(told: Newcomer, words: list[str]) -> Newcomer:
    audience, length = _audience_at_start(words)
    if audience is not None and length == len(words):
        return replace(told, audience=told.audience or audience)
    words = words[edges.length_at_start(words, newcomers.employed) :]
    parts = (told.organisation, edges.written(words))
    return replace(told, organisation=", ".join(part for part in parts if part))


def _audience_at_start(words: Sequence[str]) -> tuple[Audience | None, int]:
    """What somebody is, and how many words tell it."""
    place = 0
    while length := edges.length_at_start(words[place:], newcomers.before_audience):
        place += length
    for group, audience in newcomers.AUDIENCES:
        if length := edges.length_at_start(words[place:], group):
            return audience, place + length
    return None, 0


def _audience_at_end(words: Sequence[str]) -> tuple[Audience | None, int]:
    for group, audience in newcomers.AUDIENCES:
        if count := edges.length_at_end(words, group):
            while length := edges.length_at_end(
                words[: len(words) - count], newcomers.before_audience
            ):
                count += length
            return audience, count
    return None, 0
