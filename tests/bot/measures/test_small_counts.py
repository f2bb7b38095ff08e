"""Intervals and waiting times against published values and values worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.measures import small_counts
from bot.measures.small_counts import Wait

ROUNDING = 1e-12
COUNTS = st.integers(1, 5000).flatmap(
    lambda trials: st.tuples(st.integers(0, trials), st.just(trials))
)


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (7, 12, 0.320, 0.807),
        (14, 22, 0.430, 0.803),
        # Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (5, 5, 0.5655, 1.0000),
    ],
)
def test_wilson_against_known_values(successes: int, trials: int, low: float, high: float) -> None:
    interval = small_counts.wilson(successes, trials)
    assert (interval.low, interval.high) == pytest.approx((low, high), abs=0.0005)


@given(COUNTS)
def test_an_interval_holds_the_rate_and_stays_within_bounds(counts: tuple[int, int]) -> None:
    successes, trials = counts
    interval = small_counts.wilson(successes, trials)
    assert 0 <= interval.low <= interval.high <= 1
    assert interval.low - ROUNDING <= successes / trials <= interval.high + ROUNDING


@given(COUNTS)
def test_failures_mirror_successes(counts: tuple[int, int]) -> None:
    successes, trials = counts
    interval, mirrored = (
        small_counts.wilson(successes, trials),
        small_counts.wilson(trials - successes, trials),
    )
    assert interval.low == pytest.approx(1 - mirrored.high, abs=1e-9)


@pytest.mark.parametrize("trials", [0, -1])
def test_no_interval_without_trials(trials: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        small_counts.wilson(0, trials)


def waits(answered: list[int], waiting: list[int]) -> list[Wait]:
    return [Wait(day, True) for day in answered] + [Wait(day, False) for day in waiting]


@pytest.mark.parametrize(
    ("answered", "waiting", "median"),
    [
        ([], [], None),
        ([], [1, 2, 3], None),
        ([4], [], 4),
        ([0, 0, 0], [], 0),
        ([1, 2, 3, 4], [], 2),
        ([1, 2, 3], [], 2),
        # Still silent after day 1: 3/4, after day 3: 3/4 * 1/2 = 3/8; the open ask left on day 2.
        ([1, 3, 5], [2], 3),
        # 5/6, 4/6, then of three at risk one answers: 4/6 * 2/3 = 4/9.
        ([1, 2, 6, 9], [3, 7], 6),
        # An ask that still waits on the day of an answer was at risk: 1/2 is reached.
        ([3], [3], 3),
        # Half are never answered within what is known.
        ([1], [9, 9], None),
        # Freireich's leukaemia trial, the treated group: published median 23.
        ([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35], 23),
    ],
)
def test_median_wait(answered: list[int], waiting: list[int], median: int | None) -> None:
    assert small_counts.median_wait(waits(answered, waiting)) == median


@given(st.lists(st.integers(0, 400), min_size=1, max_size=50))
def test_without_open_asks_it_is_the_lower_median(days: list[int]) -> None:
    assert small_counts.median_wait(waits(days, [])) == sorted(days)[(len(days) - 1) // 2]
