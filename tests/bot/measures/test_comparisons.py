"""Arms of an experiment against published values, and against scipy and statsmodels."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import proportion_effectsize

from bot.measures import arms, comparisons, exact_tests, large_tests
from bot.measures.arms import Arm
from bot.measures.comparisons import Method, Verdict

TABLES = 300

sizes = st.integers(1, 400)
any_arm = sizes.flatmap(lambda size: st.builds(Arm, st.integers(0, size), st.just(size)))


@pytest.mark.parametrize(
    ("control", "arm", "estimate", "low", "high"),
    [
        (Arm(30, 100), Arm(45, 100), 0.15, 0.015531, 0.279491),
        (Arm(1, 34), Arm(7, 34), 0.176471, 0.027042, 0.345291),
        # Landry et al. 2010: a gift before a request for donations.
        (Arm(61, 286), Arm(111, 370), 0.086713, 0.019077, 0.152488),
        (Arm(0, 10), Arm(0, 12), 0, -0.286956, 0.251141),
    ],
)
def test_the_difference_against_known_values(
    control: Arm, arm: Arm, estimate: float, low: float, high: float
) -> None:
    found = arms.difference(control, arm)
    assert (found.estimate, found.low, found.high) == pytest.approx((estimate, low, high), abs=1e-5)


def test_all_against_none_may_still_be_less_than_everything() -> None:
    found = arms.difference(Arm(0, 10), Arm(12, 12))
    assert (found.estimate, found.high) == (1, 1)
    assert 0.6 < found.low < 0.8


@given(any_arm, any_arm)
def test_an_interval_holds_the_difference_and_is_the_other_way_round_from_the_other_arm(
    one: Arm, other: Arm
) -> None:
    found, turned = arms.difference(one, other), arms.difference(other, one)
    assert -1 <= found.low <= found.estimate <= found.high <= 1
    assert (turned.low, turned.high) == pytest.approx((-found.high, -found.low), abs=1e-9)


@pytest.mark.parametrize(
    ("control", "arm", "p"),
    [
        (Arm(30, 100), Arm(45, 100), 0.029543),
        (Arm(1, 34), Arm(7, 34), 0.038464),
        (Arm(0, 10), Arm(0, 12), 1),
        (Arm(10, 10), Arm(12, 12), 1),
    ],
)
def test_boschloo_against_known_values(control: Arm, arm: Arm, p: float) -> None:
    assert exact_tests.boschloo(control, arm) == pytest.approx(p, rel=1e-3)
    assert exact_tests.boschloo(arm, control) == pytest.approx(p, rel=1e-3)


def test_exact_tests_agree_with_scipy_on_random_tables() -> None:
    rolled = Random(20261127)
    for control, arm in [_any_two(rolled) for _ in range(TABLES)]:
        table = [
            [control.answered, arm.answered],
            [control.size - control.answered, arm.size - arm.answered],
        ]
        assert exact_tests.fisher(control, arm) == pytest.approx(
            stats.fisher_exact(table).pvalue, rel=1e-9
        ), table
        if 0 < control.answered + arm.answered < control.size + arm.size:
            boschloo = stats.boschloo_exact(table).pvalue
            assert exact_tests.boschloo(control, arm) == pytest.approx(boschloo, rel=1e-9), table


def _any_two(rolled: Random) -> tuple[Arm, Arm]:
    sizes = [rolled.randint(2, 70) for _ in range(2)]
    control, arm = (Arm(rolled.randint(0, size), size) for size in sizes)
    return control, arm


def test_the_score_test_against_a_known_value() -> None:
    assert large_tests.score(Arm(61, 286), Arm(111, 370)) == pytest.approx(0.0123462, rel=1e-5)
    assert large_tests.score(Arm(0, 20), Arm(0, 30)) == 1


@pytest.mark.parametrize(
    ("control", "arm", "method"),
    [
        (Arm(300, 1000), Arm(330, 1000), Method.BOSCHLOO),
        (Arm(300, 1000), Arm(330, 1001), Method.SCORE),
        (Arm(2, 2000), Arm(4, 1000), Method.FISHER),
        (Arm(1998, 2000), Arm(996, 1000), Method.FISHER),
        (Arm(6, 2000), Arm(9, 1000), Method.SCORE),
    ],
)
def test_the_sizes_and_counts_choose_the_test(control: Arm, arm: Arm, method: Method) -> None:
    (compared,) = comparisons.compare(control, [arm])
    assert compared.test is method


def test_verdicts() -> None:
    control = Arm(30, 100)
    clear, worse, close, few = comparisons.compare(
        control, [Arm(60, 100), Arm(8, 100), Arm(33, 100), Arm(9, 9)]
    )
    assert [one.verdict for one in (clear, worse, close)] == [
        Verdict.BETTER,
        Verdict.WORSE,
        Verdict.INCONCLUSIVE,
    ]
    assert (few.verdict, few.p, few.holm_p) == (Verdict.TOO_FEW, None, None)
    (alone,) = comparisons.compare(Arm(3, 9), [Arm(60, 100)])
    assert alone.verdict is Verdict.TOO_FEW, "the control counts, too"


def test_what_is_clear_alone_may_not_be_among_several() -> None:
    control, tips = Arm(30, 100), Arm(45, 100)
    (alone,) = comparisons.compare(control, [tips])
    assert (alone.verdict, alone.p) == (Verdict.BETTER, alone.holm_p)
    among, _ = comparisons.compare(control, [tips, Arm(31, 100)])
    assert among.p == alone.p
    assert among.verdict is Verdict.INCONCLUSIVE


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_holm_agrees_with_statsmodels(values: list[float]) -> None:
    expected = multipletests(values, method="holm")[1]
    assert comparisons.holm(values) == pytest.approx(list(expected), abs=1e-12)


@pytest.mark.parametrize(("size", "points"), [(100, 19), (40, 31)])
def test_what_two_arms_of_a_size_can_find(size: int, points: int) -> None:
    found = arms.smallest_detectable(0.3, (size, size))
    assert found is not None
    assert round(found * 100) == points
    effect = abs(proportion_effectsize(0.3, 0.3 + found))
    power = NormalIndPower().power(effect, size, 0.05, alternative="two-sided")
    assert power == pytest.approx(0.8, abs=1e-4)


def test_there_may_be_no_room_above_a_rate() -> None:
    assert arms.smallest_detectable(0.97, (20, 20)) is None
    assert arms.smallest_detectable(1, (10_000, 10_000)) is None


@pytest.mark.parametrize(("answered", "size"), [(0, 0), (-1, 5), (6, 5)])
def test_what_cannot_be_counted_is_refused(answered: int, size: int) -> None:
    with pytest.raises(ValueError, match="answer"):
        Arm(answered, size)
