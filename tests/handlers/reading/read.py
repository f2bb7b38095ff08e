"""One line, read as a member types it to whom the corpus's people are known."""

from functools import cache
from typing import Any

from handlers.command_line.understand import understand
from tests.handlers.reading.corpus import BOOK, NOW


@cache
def read(line: str, language: str = "en") -> dict[str, Any]:
    """What the line is understood as."""
    (told,) = understand([line], language, NOW, BOOK)
    return told
