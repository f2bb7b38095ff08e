"""A line takes little more time than its length lets expect, and none is too short or too long."""

import sys
from types import FrameType

import pytest

from tests.handlers.reading.conftest import Read

SHORT, LONG = 50, 500
"""So many times the same words stand in a line."""
STEPS_OF_A_WORD = 1200
"""Calls that the words may cost at most, each time that they stand there."""


def _steps(read: Read, line: str) -> int:
    """How many calls it takes to read the line: time, however much else the machine does."""
    count = 0

    def step(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        read(line)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    ("start", "again"),
    [
        ("gave Petra Blom flowers", " ½"),
        ("gave Petra Blom flowers", " KW 12"),
        ("gave Petra Blom flowers", " “a"),
        ("gave Petra Blom flowers", " €20"),
        ("pause", " 31.12.2026"),
        ("pause", " 2 weeks"),
        ("pause until", " and"),
    ],
)
def test_a_long_line_is_read_in_good_time(read: Read, start: str, again: str) -> None:
    read(f"{start}{again}")  # what is read once, and kept, is not the line's
    read(f"{start}{again * SHORT}")
    more = _steps(read, f"{start}{again * LONG}") - _steps(read, f"{start}{again * SHORT}")
    assert more < STEPS_OF_A_WORD * (LONG - SHORT)


@pytest.mark.parametrize("line", ["", " ", "\n", "\0", "\u2067\u2069", "\ufeff"])
def test_nothing_is_understood_of_nothing(read: Read, line: str) -> None:
    assert read(line)["intent"] == "unclear"
