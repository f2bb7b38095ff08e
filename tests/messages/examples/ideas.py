"""Ideas: the name and the suggestion of each kind of gesture."""

from collections.abc import Iterator

from bot.vocabulary import GestureKind
from messages import Message
from messages.giving import ideas
from messages.ledger import kinds
from tests.messages.examples.example import Example
from tests.messages.examples.story import contact
from tests.messages.examples.typed import Typed


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
