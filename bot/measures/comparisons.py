"""Each arm of an experiment against the control, after it has closed: what can be said."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.measures import arms, exact_tests, large_tests
from bot.measures.arms import Arm, Difference

FEWEST_UNITS = 10
"""Below this many in an arm there are counts and an interval, and never a verdict."""
SIGNIFICANT = 0.05
MOST_TABLES = 1_000_000
"""Up to so many tables of two arms are gone through one by one."""
_FEWEST_EXPECTED = 5


class Method(StrEnum):
    """How a difference was tested, by the sizes of the two arms alone or the cells expected."""

    BOSCHLOO = "boschloo"
    FISHER = "fisher"
    SCORE = "score"


class Verdict(StrEnum):
    """What came of an arm beside the control. Inconclusive is not "no effect"."""

    BETTER = "better"
    WORSE = "worse"
    INCONCLUSIVE = "inconclusive"
    TOO_FEW = "too_few"


@dataclass(frozen=True)
class Comparison:
    """An arm against the control; the p-values are None where there are too few for a verdict.

    `holm_p` heeds that there are several arms. `smallest_detectable` is the rise above the
    control's rate that arms of this size find four times in five, None where there is no room.
    """

    control: Arm
    arm: Arm
    difference: Difference
    test: Method
    p: float | None
    holm_p: float | None
    verdict: Verdict
    smallest_detectable: float | None


def compare(control: Arm, others: Sequence[Arm]) -> tuple[Comparison, ...]:
    """Each of the others against the control, in their order, with Holm's correction."""
    tests = [_test(control, arm) for arm in others]
    tested = [_p(control, arm, test) for arm, test in zip(others, tests, strict=True)]
    held = iter(holm([p for p in tested if p is not None]))
    return tuple(
        _comparison(control, arm, test, p, None if p is None else next(held))
        for arm, test, p in zip(others, tests, tested, strict=True)
    )


def _comparison(
    control: Arm, arm: Arm, test: Method, p: float | None, holm_p: float | None
) -> Comparison:
    difference = arms.difference(control, arm)
    detectable = arms.smallest_detectable(control.rate, (control.size, arm.size))
    verdict = _verdict(difference.estimate, holm_p)
    return Comparison(control, arm, difference, test, p, holm_p, verdict, detectable)


def _verdict(estimate: float, holm_p: float | None) -> Verdict:
    if holm_p is None:
        return Verdict.TOO_FEW
    if holm_p >= SIGNIFICANT or estimate == 0:
        return Verdict.INCONCLUSIVE
    return Verdict.BETTER if estimate > 0 else Verdict.WORSE


def _test(control: Arm, arm: Arm) -> Method:
    if control.size * arm.size <= MOST_TABLES:
        return Method.BOSCHLOO
    is_rare = large_tests.fewest_expected(control, arm) < _FEWEST_EXPECTED
    return Method.FISHER if is_rare else Method.SCORE


def _p(control: Arm, arm: Arm, test: Method) -> float | None:
    if min(control.size, arm.size) < FEWEST_UNITS:
        return None
    match test:
        case Method.BOSCHLOO:
            return exact_tests.boschloo(control, arm)
        case Method.FISHER:
            return exact_tests.fisher(control, arm)
        case Method.SCORE:
            return large_tests.score(control, arm)


def holm(values: Sequence[float]) -> list[float]:
    """The p-values of several comparisons, corrected for there being several (Holm 1979).

    Scandinavian Journal of Statistics 6:65. They stay in their order, and none is above 1.
    """
    corrected = [0.0] * len(values)
    largest = 0.0
    for rank, place in enumerate(sorted(range(len(values)), key=values.__getitem__)):
        largest = max(largest, min(1.0, (len(values) - rank) * values[place]))
        corrected[place] = largest
    return corrected
