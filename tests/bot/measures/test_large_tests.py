"""Tests for many counts against scipy and statsmodels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.contingency_tables import StratifiedTable, Table

from bot.measures import large_tests
from bot.measures.arms import Arm
from bot.measures.large_tests import Stratum

counts = st.integers(1, 60)


@given(st.floats(0.001, 200), st.integers(1, 15))
def test_the_chi_square_distribution_agrees_with_scipy(value: float, freedom: int) -> None:
    assert large_tests.chi_square(value, freedom) == pytest.approx(
        stats.chi2.sf(value, freedom), rel=1e-9, abs=1e-300
    )


@given(st.lists(st.tuples(counts, counts, counts, counts), min_size=1, max_size=5))
def test_strata_agree_with_statsmodels(tables: list[tuple[int, int, int, int]]) -> None:
    """Cochran, Mantel and Haenszel without correction, which is theirs as well."""
    strata = [Stratum(a, a + b, c, c + d) for a, b, c, d in tables]
    oracle = StratifiedTable([[[a, b], [c, d]] for a, b, c, d in tables])
    expected = oracle.test_null_odds(correction=False).pvalue
    assert large_tests.stratified(strata) == pytest.approx(expected, rel=1e-8, abs=1e-12)


@pytest.mark.parametrize("strata", [[], [Stratum(0, 0, 3, 5)], [Stratum(1, 1, 0, 0)]])
def test_strata_with_one_arm_alone_tell_nothing(strata: list[Stratum]) -> None:
    assert large_tests.stratified(strata) is None


@given(st.lists(st.tuples(counts, counts), min_size=2, max_size=5))
def test_a_trend_agrees_with_statsmodels(pairs: list[tuple[int, int]]) -> None:
    table = Table([[answered, others] for answered, others in pairs])
    expected = table.test_ordinal_association().pvalue
    found = large_tests.trend([Arm(answered, answered + others) for answered, others in pairs])
    total = sum(map(sum, pairs))
    # Theirs has N-1 where Cochran and Armitage have N.
    deviate = stats.norm.isf(found / 2) * ((total - 1) / total) ** 0.5
    assert 2 * stats.norm.sf(deviate) == pytest.approx(expected, rel=1e-6, abs=1e-12)


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 300)), min_size=2, max_size=5).filter(
        lambda pairs: any(seen for seen, _ in pairs)
    )
)
def test_shares_agree_with_scipy(pairs: list[tuple[int, int]]) -> None:
    seen, planned = zip(*pairs, strict=True)
    share = sum(seen) / sum(planned)
    expected = stats.chisquare(seen, [one * share for one in planned]).pvalue
    assert large_tests.as_planned(seen, planned) == pytest.approx(expected, rel=1e-6, abs=1e-12)


def test_a_lopsided_split_is_seen_and_an_even_one_is_none() -> None:
    assert large_tests.as_planned([480, 520], [500, 500]) > 0.001
    assert large_tests.as_planned([400, 600], [500, 500]) < 0.001
    assert large_tests.as_planned([0, 0], [500, 500]) == 1


def test_what_has_no_plan_or_no_second_arm_is_refused() -> None:
    with pytest.raises(ValueError, match="plan"):
        large_tests.as_planned([1, 2], [3, 0])
    with pytest.raises(ValueError, match="two arms"):
        large_tests.trend([Arm(1, 2)])
