"""Days that a line tells, wherever they stand in it."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading import moments, tokens
from handlers.reading.almanac import Standpoint
from handlers.reading.moments import Moment
from tests.handlers.reading import moments_in_dutch, moments_in_english, moments_in_german

TUESDAY = date(2026, 11, 3)
NAMES = frozenset({"tim", "vos", "eva", "nora", "kees"})
LANGUAGES = (moments_in_english, moments_in_dutch, moments_in_german)
FACTS = tuple(row for language in LANGUAGES for row in language.FACTS)
PLANS = tuple(row for language in LANGUAGES for row in language.PLANS)
NONE = tuple(line for language in LANGUAGES for line in language.NONE)


def _found(
    line: str, *, ahead: bool = False, month_first: bool = False
) -> tuple[tuple[Moment, str], ...]:
    """The moments of a line, each with its words."""
    said = tokens.tokens(tokens.tidy(line))
    is_free = [token.key not in NAMES for token in said]
    found = moments.moments(said, is_free, Standpoint(TUESDAY, ahead, month_first))
    return tuple((one, tokens.written(said[one.first : one.after])) for one in found)


def _told(moment: Moment) -> str:
    """What a moment tells, as the tables have it."""
    if moment.day is not None:
        return moment.day.isoformat()
    if moment.no_later_than is not None:
        return f"..{moment.no_later_than.isoformat()}"
    if moment.span is None:
        return "?"
    first, last = moment.span
    return f"{first.isoformat()}..{last.isoformat()}{'$' if moment.at_end else ''}"


def _bracketed(line: str) -> str:
    match = re.search(r"\[(.*?)\](\S*)", line)
    assert match is not None
    return match[1] + match[2]


def _rows() -> Iterator[tuple[str, str, bool]]:
    for rows, ahead in ((FACTS, False), (PLANS, True)):
        for line, told in rows:
            yield line, told, ahead


@pytest.mark.parametrize(("line", "told", "ahead"), list(_rows()))
def test_a_line_tells_its_day(line: str, told: str, ahead: bool) -> None:
    found = _found(re.sub(r"[\[\]]", "", line), ahead=ahead)
    assert [(words, _told(one)) for one, words in found] == [(_bracketed(line), told)]


@pytest.mark.parametrize("line", NONE)
@pytest.mark.parametrize("ahead", [False, True])
def test_what_is_no_date_stays_in_the_words(line: str, ahead: bool) -> None:
    assert _found(line, ahead=ahead) == ()


def _phrases() -> list[tuple[str, str, bool]]:
    """Those of the tables that may stand anywhere: digits and bare names of days may not."""
    introduced = re.compile(r"(?i)(on|op|am|at|in|vor|over|zu|an|met|by|bis|vóór) ")
    return [
        (re.sub(r"[,:]+$", "", _bracketed(line)), told, ahead)
        for line, told, ahead in _rows()
        if introduced.match(_bracketed(line)) or " " in _bracketed(line)
        if not re.match(r"\d|de ", _bracketed(line))
    ]


@given(st.sampled_from(_phrases()))
def test_a_day_is_the_same_wherever_it_stands(row: tuple[str, str, bool]) -> None:
    phrase, told, ahead = row
    for line in (
        f"{phrase}, give Tim Vos a cake",
        f"give Tim Vos {phrase} a cake",
        f"give Tim Vos a cake {phrase}",
        f"give Tim Vos a cake, {phrase}!",
    ):
        assert [_told(one) for one, _ in _found(line, ahead=ahead)] == [told], line


def test_a_name_is_never_a_date() -> None:
    said = tokens.tokens("give Friday a book yesterday")
    is_free = [token.text != "Friday" for token in said]
    (only,) = moments.moments(said, is_free, Standpoint(TUESDAY, False, False))
    assert (only.first, only.after) == (4, 5)


def test_two_days_are_both_told() -> None:
    found = _found("gave Tim a cake yesterday, ask Eva for a photo on Friday")
    assert [words for _, words in found] == ["yesterday,", "on Friday"]


def test_americans_put_the_month_first() -> None:
    ((one, _),) = _found("gave Tim a cake on 2/3/2026", month_first=True)
    assert one.day == date(2026, 2, 3)


def test_a_date_with_another_weekday_tells_no_day() -> None:
    ((one, _),) = _found("gave Tim a cake on Monday 3 November 2026")
    assert one.day is None


@pytest.mark.parametrize(
    "typed", ["31.02.2026", "2026-13-01", "29.2.2023", "31 November", "the 31st of November"]
)
def test_a_date_in_no_calendar_tells_no_day(typed: str) -> None:
    ((one, words),) = _found(f"gave Tim a cake on {typed}")
    assert (one.day, one.span, words) == (None, None, f"on {typed}")


@pytest.mark.parametrize("line", ["", ".", "on", "🎉", "99999999999 days ago", "in 9999 years"])
def test_anything_may_be_typed(line: str) -> None:
    assert all(one.day is None for one, _ in _found(line))
