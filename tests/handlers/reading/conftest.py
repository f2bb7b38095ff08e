"""One line, read as a member types it to whom the corpus's people are known."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.database import Transaction
from bot.team.members import Member
from handlers.command_line.understand import understand
from handlers.reading import understanding
from handlers.reading.almanac import Standpoint
from handlers.reading.understood import Understood
from tests.handlers.reading.corpus import BOOK, NOW

Read = Callable[..., dict[str, Any]]
"""Takes a line and whose language it is, English unless told otherwise."""
Reads = Callable[..., Understood]
"""The same, understood as a line of Mara's."""
TUESDAY = date(2026, 11, 3)


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


@pytest.fixture
def reads(transaction: Transaction, mara: Member) -> Reads:
    """How a line of Mara's is understood, who speaks that language."""

    def understood(line: str, language: str = "en") -> Understood:
        standpoint = Standpoint(TUESDAY, ahead=False, month_first=False)
        with transaction() as session:
            speaking = replace(mara, locale=language)
            return understanding.understand(session, speaking, line, standpoint)

    return understood
