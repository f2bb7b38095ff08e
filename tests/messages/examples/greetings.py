"""The welcome."""

from collections.abc import Iterator

from messages import greetings
from tests.messages.examples.example import Example
from tests.messages.examples.story import member, reader
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    yield Example("welcome", lambda texts: greetings.welcome(reader(texts, member(typed))))
