"""Assignment by lot, as properties."""

from collections import Counter
from collections.abc import Mapping
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.measures import assignment

Strata = Mapping[str, list[int]]


@st.composite
def any_strata(draw: st.DrawFn) -> Strata:
    sizes = draw(st.lists(st.integers(0, 12), min_size=1, max_size=8))
    starts = [sum(sizes[:place]) for place in range(len(sizes))]
    return {
        f"stratum {place}": list(range(start, start + size))
        for place, (start, size) in enumerate(zip(starts, sizes, strict=True))
    }


arms = st.integers(2, 5)
seeds = st.integers(0, 2**32)


@given(any_strata(), arms, seeds)
def test_everybody_has_one_arm_and_arms_are_as_large_in_all_and_in_every_stratum(
    strata: Strata, number: int, seed: int
) -> None:
    assigned = assignment.assign(strata, number, seed)
    assert set(assigned) == {unit for units in strata.values() for unit in units}
    for units in (*strata.values(), list(assigned)):
        sizes = Counter(assigned[unit] for unit in units)
        counted = [sizes[arm] for arm in range(number)]
        assert max(counted) - min(counted) <= 1


@given(any_strata(), arms, seeds)
def test_the_same_seed_gives_the_same_in_whatever_order_it_is_told(
    strata: Strata, number: int, seed: int
) -> None:
    turned = {name: units[::-1] for name, units in reversed(list(strata.items()))}
    once = assignment.assign(strata, number, seed)
    assert once == assignment.assign(turned, number, seed)


def test_a_seed_means_the_same_on_every_python() -> None:
    strata = {"Mara, client": [1, 2, 3, 4, 5], "Tom, client": [6, 7, 8]}
    assigned = assignment.assign(strata, 2, 20261127)
    assert assigned == {5: 0, 1: 1, 4: 0, 2: 1, 3: 0, 7: 1, 6: 0, 8: 1}


def test_every_split_of_four_comes_as_often() -> None:
    runs = 6_000
    splits = Counter(
        frozenset(unit for unit, arm in assignment.assign({"": range(4)}, 2, seed).items() if arm)
        for seed in range(runs)
    )
    assert len(splits) == comb(4, 2)
    assert all(abs(times - runs / 6) < 150 for times in splits.values())


def test_the_only_one_of_a_stratum_may_get_any_arm() -> None:
    strata = {"Mara": [1], "Tom": [2], "Bram": [3]}
    arms = Counter(assignment.assign(strata, 3, seed)[2] for seed in range(3_000))
    assert all(abs(arms[arm] - 1_000) < 120 for arm in range(3))


def test_one_arm_or_a_unit_in_two_strata_is_refused() -> None:
    with pytest.raises(ValueError, match="two arms"):
        assignment.assign({"": [1]}, 1, 1)
    with pytest.raises(ValueError, match="one stratum"):
        assignment.assign({"a": [1], "b": [1]}, 2, 1)
