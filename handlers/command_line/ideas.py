"""The library of ideas as an operator, or whoever edits it, looks through it."""

from collections.abc import Iterator
from typing import Any

from bot.giving import library
from bot.giving.library import Idea
from bot.vocabulary import Audience, GestureKind
from messages.catalogue import Texts
from messages.giving import ideas


def chosen(audience: Audience | None, kind: GestureKind | None) -> Iterator[Idea]:
    """Those for the audience and of the kind, in the order of the file; all without either."""
    for one in library.ideas().values():
        if audience in (None, *one.audiences) and kind in (None, one.kind):
            yield one


def as_object(texts: Texts, idea: Idea) -> dict[str, Any]:
    """All that the library says of an idea, with its words as they read of somebody."""
    return {
        "id": idea.id,
        "text": ideas.example(texts, idea),
        "kind": idea.kind.value,
        "audiences": sorted(idea.audiences),
        "priced": idea.is_priced,
        "marks": list(idea.marks),
        "occasions": sorted(idea.occasions),
        "seasons": sorted(idea.seasons),
        "interests": sorted(idea.interests),
    }


def as_line(texts: Texts, idea: Idea) -> str:
    """The id and the words."""
    return f"{idea.id}: {ideas.example(texts, idea)}"
