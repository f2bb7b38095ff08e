"""Ideas: the name and the suggestion of each kind of gesture."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.giving.unwanted import LeftOut
from bot.vocabulary import GestureKind
from messages import Message
from messages.giving import ideas
from messages.ledger import kinds
from tests.messages.examples.example import Example
from tests.messages.examples.story import contact
from tests.messages.examples.typed import Typed

_SAID_AT = datetime(2026, 11, 3, 9, tzinfo=UTC)


def examples(typed: Typed) -> Iterator[Example]:
    first_name = contact(typed).first_name
    yield Example(
        "names", lambda texts: Message("\n".join(kinds.name(texts, kind) for kind in GestureKind))
    )
    yield Example(
        "suggestions",
        lambda texts: Message(
            "\n".join(ideas.suggestion(texts, kind, first_name) for kind in GestureKind)
        ),
    )


def left_out() -> tuple[LeftOut, ...]:
    return (
        LeftOut(4, 1, 1, _SAID_AT, kind=GestureKind.USEFUL_TIP),
        LeftOut(3, 1, 2, _SAID_AT, "card_by_hand"),
        LeftOut(2, 1, 1, _SAID_AT, "an_idea_that_was_taken_out"),
        LeftOut(1, 1, 1, _SAID_AT),
    )
