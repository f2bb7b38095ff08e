"""Exact tests of two arms of counts: how often chance alone does as much, over all tables."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from math import ceil, exp, floor, log, log1p, pi, sin, sqrt

from bot.measures.arms import Arm
from bot.measures.binomials import log_choices

_ALIKE = 1 + 1e-13
"""Tables count as equally unlikely within this factor, as rounding makes no difference."""
_NEGLIGIBLE = 1e-18
_WIDTH, _SPARE = 9, 30
"""How many standard deviations of a binomial, and terms, add more than rounding does."""
_STEPS_A_DEVIATION = 4
_CLOSE = 0.99
_GOLDEN = (sqrt(5) - 1) / 2
_NARROWINGS = 30


@lru_cache(maxsize=1024)
def boschloo(control: Arm, arm: Arm) -> float:
    """The two-sided p-value: twice the smaller of the one-sided ones, and at most 1.

    Boschloo 1970, Statistica Neerlandica 24:1. Fisher's one-sided p-value orders the tables; the
    common rate at which those at most as likely as the one seen come most often is the worst case.
    For each total of answers they are a lower tail, so that the rate only weighs these tails. What
    takes up to half a second is kept: an experiment that has closed is looked at time and again.
    """
    if control.answered + arm.answered in (0, control.size + arm.size):
        return 1.0
    return min(1.0, 2 * min(_one_sided(control, arm), _one_sided(arm, control)))


def fisher(control: Arm, arm: Arm) -> float:
    """The two-sided p-value: all tables with these totals that are at most as likely (Fisher 1935).

    The Design of Experiments, section 21.
    """
    total = control.answered + arm.answered
    counts = range(max(0, total - arm.size), min(total, control.size) + 1)
    chances = [exp(_log_chance(count, total, control.size, arm.size)) for count in counts]
    seen = chances[control.answered - counts.start] * (1 + 1e-7)
    return min(1.0, sum(chance for chance in chances if chance <= seen))


def _one_sided(few: Arm, many: Arm) -> float:
    """How often `few` has so few of all the answers, at the worst common rate."""
    seen = _tail(few.answered, few.answered + many.answered, few.size, many.size)
    return _at_worst(list(_tails(few.size, many.size, seen * _ALIKE)))


def _tails(few: int, many: int, limit: float) -> Iterator[float]:
    """For each total, from none on, the largest lower tail of the first arm within the limit.

    Where a tail ends never goes down with the total, and up by one at most.
    """
    end, within = -1, 0.0
    for total in range(few + many + 1):
        within = _tail(end, total, few, many)
        longer = _longer(within, end + 1, total, few, many)
        if end < few and longer <= limit:
            end, within = end + 1, longer
        yield within


def _tail(end: int, total: int, few: int, many: int) -> float:
    """The chance that the first arm has `end` or fewer of all the answers: hypergeometric."""
    lowest, highest = max(0, total - many), min(total, few)
    if end < lowest:
        return 0.0
    if end >= highest:
        return 1.0
    term = tail = exp(_log_chance(end, total, few, many))
    for count in range(end, lowest, -1):
        ratio = count * (many - total + count) / ((few - count + 1) * (total - count + 1))
        term *= ratio
        tail += term
        if ratio < 1 and term < tail * _NEGLIGIBLE:
            break
    return tail


def _longer(tail: float, end: int, total: int, few: int, many: int) -> float:
    """The tail up to `end`, from the one that is shorter by it."""
    if end < max(0, total - many):
        return 0.0
    if end >= min(total, few):
        return 1.0
    return tail + exp(_log_chance(end, total, few, many))


def _log_chance(count: int, total: int, few: int, many: int) -> float:
    chosen = log_choices(few, count) + log_choices(many, total - count)
    return chosen - log_choices(few + many, total)


def _at_worst(tails: Sequence[float]) -> float:
    """The largest mean of the tails, of a binomial total, over all rates.

    The mean is smooth over less than a standard deviation of the total, which is the same all over
    on the scale of the rate's arcsine: steps of a fraction of it pass over no peak.
    """
    size = len(tails) - 1

    def mean(angle: float) -> float:
        return _mean(tails, sin(angle) ** 2)

    count = ceil(pi * sqrt(size) * _STEPS_A_DEVIATION)
    step = pi / 2 / count
    means = [mean(place * step) for place in range(count + 1)]
    worst = max(means)
    for place in range(1, count):
        is_peak = means[place - 1] <= means[place] >= means[place + 1]
        if is_peak and means[place] >= worst * _CLOSE:
            worst = max(worst, _peak(mean, (place - 1) * step, (place + 1) * step))
    return worst


def _peak(of: Callable[[float], float], low: float, high: float) -> float:
    """The value of a function's one peak between two places, by golden sections."""
    first, second = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
    at_first, at_second = of(first), of(second)
    for _ in range(_NARROWINGS):
        if at_first >= at_second:
            high, second, at_second = second, first, at_first
            first = high - _GOLDEN * (high - low)
            at_first = of(first)
        else:
            low, first, at_first = first, second, at_second
            second = low + _GOLDEN * (high - low)
            at_second = of(second)
    return max(at_first, at_second)


def _mean(values: Sequence[float], rate: float) -> float:
    """The mean of `values[total]` where the total is binomial with this rate."""
    size = len(values) - 1
    if rate <= 0 or rate >= 1:
        return values[0] if rate <= 0 else values[size]
    reach = _WIDTH * sqrt(size * rate * (1 - rate)) + _SPARE
    first = max(0, floor(size * rate - reach))
    last = min(size, ceil(size * rate + reach))
    middle = min(max(round(size * rate), first), last)
    logarithm = log_choices(size, middle) + middle * log(rate) + (size - middle) * log1p(-rate)
    at_middle = exp(logarithm)
    odds = rate / (1 - rate)
    mean, term = at_middle * values[middle], at_middle
    for total in range(middle, last):
        term *= (size - total) / (total + 1) * odds
        mean += term * values[total + 1]
    term = at_middle
    for total in range(middle, first, -1):
        term *= total / ((size - total + 1) * odds)
        mean += term * values[total - 1]
    return mean
