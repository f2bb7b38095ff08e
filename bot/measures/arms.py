"""The arms of an experiment as counts, and by how much one differs from another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import acos, asin, cos, pi, sin, sqrt

Z_95 = 1.959963984540054
"""The standard normal deviate that 2.5 % exceed."""
_Z_80 = 0.8416212335729143
"""The one that 20 % exceed: the power that a smallest detectable difference is told for."""
_HALVINGS = 60


@dataclass(frozen=True)
class Arm:
    """Of so many units, how many `answered`. Raises ValueError for what can't be counted."""

    answered: int
    size: int

    def __post_init__(self) -> None:
        if self.size < 1 or not 0 <= self.answered <= self.size:
            raise ValueError("of one or more, none to all can answer")

    @property
    def rate(self) -> float:
        return self.answered / self.size


@dataclass(frozen=True)
class Difference:
    """Arm minus control as fractions from -1 to 1, and where that lies, 95 %."""

    estimate: float
    low: float
    high: float


def difference(control: Arm, arm: Arm) -> Difference:
    """The difference of the rates with its score interval (Miettinen and Nurminen 1985).

    Statistics in Medicine 4:213. The limits are where the score statistic, with the rates most
    likely under that difference, is 1.96 away from zero.
    """
    estimate = arm.rate - control.rate

    def is_outside(supposed: float) -> bool:
        return abs(_deviate(control, arm, supposed)) > Z_95

    low = _edge(estimate, -1.0, is_outside)
    return Difference(estimate, low, _edge(estimate, 1.0, is_outside))


def _edge(inside: float, outside: float, is_outside: Callable[[float], bool]) -> float:
    """Where what is supposed leaves the interval, between the estimate and the utmost."""
    for _ in range(_HALVINGS):
        middle = (inside + outside) / 2
        if is_outside(middle):
            outside = middle
        else:
            inside = middle
    return (inside + outside) / 2


def _deviate(control: Arm, arm: Arm, supposed: float) -> float:
    """The score statistic of a supposed difference; infinite where that leaves nothing to chance.

    With N/(N-1), as Miettinen and Nurminen have it.
    """
    away = arm.rate - control.rate - supposed
    of_control = _likeliest(control, arm, supposed)
    of_arm = min(max(of_control + supposed, 0.0), 1.0)
    total = control.size + arm.size
    variance = of_control * (1 - of_control) / control.size + of_arm * (1 - of_arm) / arm.size
    variance *= total / (total - 1)
    if variance <= 0:
        return 0.0 if away == 0 else float("inf")
    return away / sqrt(variance)


def _likeliest(control: Arm, arm: Arm, supposed: float) -> float:
    """The control's rate of the maximum likelihood where the arm's is `supposed` above it.

    The root of a cubic in closed form (Farrington and Manning 1990, Statistics in Medicine 9:1447).
    """
    total, answered = control.size + arm.size, control.answered + arm.answered
    second = ((arm.size + 2 * control.size) * supposed - total - answered) / total
    first = (control.size * supposed - total - 2 * control.answered) * supposed + answered
    first /= total
    zeroth = control.answered * supposed * (1 - supposed) / total
    cubed = (second / 3) ** 3 - first * second / 6 + zeroth / 2
    size = sqrt(max((second / 3) ** 2 - first / 3, 0.0))
    if size == 0:
        return min(max(-second / 3, max(0.0, -supposed)), min(1.0, 1 - supposed))
    signed = size if cubed >= 0 else -size
    angle = (pi + acos(min(max(cubed / signed**3, -1.0), 1.0))) / 3
    rate = 2 * signed * cos(angle) - second / 3
    return min(max(rate, max(0.0, -supposed)), min(1.0, 1 - supposed))


def smallest_detectable(rate: float, sizes: Sequence[int]) -> float | None:
    """The rise above a control's `rate` that two arms of these sizes find four times in five.

    Two-sided at 5 %, by Cohen's h, the difference of the arcsines (Cohen 1988, chapter 6). None
    where even a rate of 1 is too close.
    """
    control, arm = sizes
    found = asin(sqrt(rate)) + (Z_95 + _Z_80) * sqrt(1 / control + 1 / arm) / 2
    return None if found > pi / 2 else sin(found) ** 2 - rate
