"""Where nobody is known, names count as they are typed, and all else is asked as ever."""

import pytest

from handlers.command_line.understand import understand
from tests.handlers.reading.corpus import NOW


@pytest.mark.parametrize(
    ("line", "asks_back"),
    [
        ("gave Joke a cake", None),
        ("gave Joke a cake last week", "day"),
        ("gave Joke a cake for 15 euros or 20 euros", "money"),
        ("gave Joke nothing", "meaning"),
        ("gave a cake", "contact"),
    ],
)
def test_the_next_doubt_is_told(line: str, asks_back: str | None) -> None:
    (told,) = understand([line], "en", NOW, None)
    assert told["asks_back"] == asks_back
