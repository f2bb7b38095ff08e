"""The e-value against a known value, and against every order in which answers could come."""

from datetime import date
from itertools import permutations
from math import exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.measures import evidence
from bot.measures.evidence import Batch, Silent

HUNDRED = Silent(100, 100)


def test_against_a_known_value() -> None:
    tilt = exp(2.8 * sqrt((1 / 100 + 1 / 100) / (0.3 * 0.7)))
    found = evidence.e_value([(HUNDRED, [Batch(30, 45)])], tilt)
    assert found == pytest.approx(4.18249, rel=1e-5)


def test_the_tilt_is_that_of_the_sizes_and_never_above_ten() -> None:
    assert evidence.tilt(HUNDRED) == pytest.approx(exp(2.8 * sqrt(0.02 / 0.16)))
    assert evidence.tilt(Silent(5, 5)) == 10


def test_nothing_answered_is_no_evidence() -> None:
    assert evidence.e_value([(HUNDRED, [])], 2.0) == 1
    assert evidence.e_value([(HUNDRED, [Batch(0, 0)])], 2.0) == 1


@given(st.integers(1, 3), st.integers(1, 4), st.integers(0, 3), st.floats(1.1, 10))
def test_by_chance_alone_it_is_one_on_average(
    control: int, arm: int, answers: int, tilt: float
) -> None:
    """Over every order in which the units could answer one a day, that is what makes it one."""
    units = "c" * control + "a" * arm
    answers = min(answers, len(units))
    found = [
        evidence.e_value(
            [(Silent(control, arm), [Batch(one == "c", one == "a") for one in order])], tilt
        )
        for order in permutations(units, answers)
    ]
    assert sum(found) / len(found) == pytest.approx(1, rel=1e-9)


def test_a_day_of_several_answers_is_one_batch_and_strata_multiply() -> None:
    day = [Batch(1, 4)]
    once = evidence.e_value([(Silent(10, 10), day)], 3.0)
    in_turn = evidence.e_value([(Silent(10, 10), [Batch(0, 1)] * 4 + [Batch(1, 0)])], 3.0)
    assert once != pytest.approx(in_turn)
    larger = evidence.e_value([(Silent(10, 10), day), (Silent(10, 10), day)], 3.0)
    assert larger > once > 1


days = st.dictionaries(
    st.dates(date(2026, 1, 1), date(2026, 1, 9)),
    st.builds(Batch, st.integers(0, 3), st.integers(0, 3)),
    max_size=6,
)


@given(st.lists(days, min_size=1, max_size=3), st.floats(1.1, 10))
def test_the_highest_is_that_of_some_day(strata: list[dict[date, Batch]], tilt: float) -> None:
    """Strata go on together: what each of them had on an evening counts."""
    silent = Silent(30, 30)
    evenings = sorted({day for batches in strata for day in batches})
    found = [
        evidence.e_value(
            [
                (silent, [batches[day] for day in sorted(batches) if day <= evening])
                for batches in strata
            ],
            tilt,
        )
        for evening in evenings
    ]
    highest = evidence.highest([(silent, batches) for batches in strata], tilt)
    assert highest == pytest.approx(max([1.0, *found]))


def test_very_strong_evidence_is_no_overflow() -> None:
    many = Silent(20_000, 20_000)
    assert evidence.e_value([(many, [Batch(0, 15_000)])], 10.0) == float("inf")


def test_more_answers_than_there_were_silent_are_refused() -> None:
    with pytest.raises(ValueError, match="silent"):
        evidence.e_value([(Silent(2, 2), [Batch(0, 3)])], 2.0)
