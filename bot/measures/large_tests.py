"""Tests of counts by the normal and the chi-square distribution, for many of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, exp, pi, sqrt

from bot.measures.arms import Arm


def score(control: Arm, arm: Arm) -> float:
    """The two-sided p-value of the difference, with N-1 (Campbell 2007).

    Statistics in Medicine 26:3661. Where all or none answered nothing differs: 1.
    """
    total, answered = control.size + arm.size, control.answered + arm.answered
    rate = answered / total
    variance = rate * (1 - rate) * (1 / control.size + 1 / arm.size) * total / (total - 1)
    if variance == 0:
        return 1.0
    return _beyond(abs(arm.rate - control.rate) / sqrt(variance))


def fewest_expected(control: Arm, arm: Arm) -> float:
    """The smallest of the four counts that are expected where both arms answer alike."""
    answered = control.answered + arm.answered
    total = control.size + arm.size
    return min(control.size, arm.size) * min(answered, total - answered) / total


@dataclass(frozen=True)
class Stratum:
    """A control and an arm within one block of the assignment; either may be empty there."""

    control_answered: int
    control_size: int
    arm_answered: int
    arm_size: int


def stratified(strata: Sequence[Stratum]) -> float | None:
    """The two-sided p-value over all strata, without correction (Cochran, Mantel and Haenszel).

    Mantel and Haenszel 1959, JNCI 22:719. None where no stratum can tell anything.
    """
    excess = variance = 0.0
    for one in strata:
        total = one.control_size + one.arm_size
        if total < 2:
            continue
        answered = one.control_answered + one.arm_answered
        excess += one.arm_answered - one.arm_size * answered / total
        sizes = one.control_size * one.arm_size
        variance += sizes * answered * (total - answered) / (total**2 * (total - 1))
    return _beyond(abs(excess) / sqrt(variance)) if variance > 0 else None


def trend(arms: Sequence[Arm]) -> float:
    """The two-sided p-value of a rise or fall along ordered arms (Cochran 1954, Armitage 1955).

    Biometrics 10:417 and 11:375; the arms are one apart. Raises ValueError for less than two.
    """
    if len(arms) < 2:
        raise ValueError("a trend needs two arms or more")
    total, answered = sum(arm.size for arm in arms), sum(arm.answered for arm in arms)
    rate = answered / total
    middle = sum(place * arm.size for place, arm in enumerate(arms)) / total
    slope = sum((place - middle) * arm.answered for place, arm in enumerate(arms))
    spread = sum((place - middle) ** 2 * arm.size for place, arm in enumerate(arms))
    variance = rate * (1 - rate) * spread
    return 1.0 if variance == 0 else _beyond(abs(slope) / sqrt(variance))


def as_planned(counted: Sequence[int], planned: Sequence[int]) -> float:
    """The p-value of counts that are as far from the planned shares (Pearson's chi-square, 1900).

    Philosophical Magazine 50:157. Raises ValueError where nothing was planned for an arm.
    """
    if len(counted) != len(planned) or min(planned, default=0) <= 0:
        raise ValueError("every arm needs a plan")
    share = sum(counted) / sum(planned)
    if share == 0:
        return 1.0
    pairs = zip(counted, planned, strict=True)
    distance = sum((seen - share * plan) ** 2 / (share * plan) for seen, plan in pairs)
    return chi_square(distance, len(counted) - 1)


def chi_square(value: float, freedom: int) -> float:
    """How often the distribution with so many degrees of freedom exceeds the value.

    Abramowitz and Stegun 26.4.4 and 26.4.5: finite sums, as the degrees are whole.
    """
    if freedom < 1 or value <= 0:
        return 1.0
    half = value / 2
    if freedom % 2 == 0:
        term = beyond = exp(-half)
        for place in range(1, freedom // 2):
            term *= half / place
            beyond += term
        return beyond
    beyond, term = _beyond(sqrt(value)), exp(-half) / sqrt(pi * half)
    for place in range(1, freedom // 2 + 1):
        term *= half / (place - 0.5)
        beyond += term
    return beyond


def _beyond(deviate: float) -> float:
    """How often a standard normal is that far from zero, either way."""
    return erfc(deviate / sqrt(2))
