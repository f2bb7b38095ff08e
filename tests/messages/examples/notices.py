"""Notices to an admin: each barrier, with and without contacts."""

from collections.abc import Iterator
from dataclasses import replace

from bot.delivery.barriers import Notice
from bot.vocabulary import Barrier
from messages.delivery import notices
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import member
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    about = member(typed)
    for reason in Barrier:
        for contacts in (0, 1, 12):
            notice = Notice(about, reason, contacts, member(), None, "en")
            yield Example(f"{reason}, {contacts} contacts", _draw(notice))
    left = Notice(replace(about, is_active=False), Barrier.LEFT, 12, member(), None, "en")
    yield Example("to be handed over", _draw(left))


def _draw(notice: Notice) -> Draw:
    return lambda texts: notices.drawn(texts, notice)
