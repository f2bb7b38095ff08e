"""One line, read as a member types it to whom the corpus's people are known."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from handlers.command_line.understand import understand
from tests.handlers.reading.corpus import BOOK, NOW

Read = Callable[..., dict[str, Any]]
"""Takes a line and whose language it is, English unless told otherwise."""


@pytest.fixture(scope="session")
def read() -> Iterator[Read]:
    """What a line is understood as; the book is imported once a language."""
    waiting: list[str] = []
    readings: dict[str, Iterator[dict[str, Any]]] = {}

    def told(line: str, language: str = "en") -> dict[str, Any]:
        if language not in readings:
            readings[language] = understand(iter(waiting.pop, None), language, NOW, BOOK)
        waiting.append(line)
        return next(readings[language])

    yield told
    for reading in readings.values():
        reading.close()  # type: ignore[attr-defined]  # a generator, which leaves its database
