"""The e-value: evidence of a difference that may be looked at on any day.

The anytime-valid log-rank test of ter Schure, Pérez-Ortiz, Ly and Grünwald 2024, The New England
Journal of Statistics in Data Science, doi 10.51387/24-NEJSDS65, two-sided. Whenever one stops, an
e-value of 100 comes by chance at most once in a hundred experiments.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp, inf, log, sqrt

from bot.measures.binomials import log_choices

USUAL_RATE = 0.2
"""The rate of answers that is expected where nothing is known."""
LARGEST_TILT = 10.0


@dataclass(frozen=True)
class Batch:
    """The answers of one calendar day in one stratum."""

    of_control: int
    of_arm: int


@dataclass(frozen=True)
class Silent:
    """How many of a stratum had not answered at the start."""

    control: int
    arm: int


def tilt(silent: Silent, rate: float = USUAL_RATE) -> float:
    """How many times as likely an answer of the arm's is, of what is looked for.

    It is fixed at the launch, by the whole of the arms, and of all strata together.
    """
    spread = sqrt((1 / silent.control + 1 / silent.arm) / (rate * (1 - rate)))
    return min(exp(2.8 * spread), LARGEST_TILT)


def e_value(strata: Iterable[tuple[Silent, Sequence[Batch]]], tilted: float) -> float:
    """The evidence of all batches of all strata, each in the order of its days; 1 is none.

    Raises ValueError where more answered than were silent.
    """
    up = down = 0.0
    for silent, batches in strata:
        for of_up, of_down in _log_ratios(silent, batches, tilted):
            up += of_up
            down += of_down
    return _mixed(up, down)


def highest(strata: Iterable[tuple[Silent, Mapping[date, Batch]]], tilted: float) -> float:
    """The largest e-value that the strata together come to at the end of any day; 1 at the start.

    As an e-value may be looked at on any day, it is enough that it was large enough once (Ville
    1939, Étude critique de la notion de collectif). Raises ValueError as `e_value` does.
    """
    by_day: defaultdict[date, list[tuple[float, float]]] = defaultdict(list)
    for silent, batches in strata:
        days = sorted(batches)
        ratios = _log_ratios(silent, [batches[day] for day in days], tilted)
        for day, ratio in zip(days, ratios, strict=True):
            by_day[day].append(ratio)
    up = down = 0.0
    largest = 1.0
    for day in sorted(by_day):
        up += sum(one for one, _ in by_day[day])
        down += sum(one for _, one in by_day[day])
        largest = max(largest, _mixed(up, down))
    return largest


def _log_ratios(
    silent: Silent, batches: Iterable[Batch], tilted: float
) -> Iterator[tuple[float, float]]:
    """Of each batch of a stratum, how much likelier it is with a tilt up, and with one down."""
    control, arm = silent.control, silent.arm
    log_tilt = log(tilted)
    for batch in batches:
        if batch.of_control > control or batch.of_arm > arm:
            raise ValueError("more answers than there were silent")
        likely = _log_likely(control, arm, batch.of_control + batch.of_arm)
        up = _log_ratio(likely, batch.of_arm, log_tilt)
        yield up, _log_ratio(likely, batch.of_arm, -log_tilt)
        control, arm = control - batch.of_control, arm - batch.of_arm


def _mixed(up: float, down: float) -> float:
    """The mean of both e-values, from their logarithms."""
    largest = max(up, down)
    logarithm = largest + log((exp(up - largest) + exp(down - largest)) / 2)
    return exp(logarithm) if logarithm < 700 else inf


def _log_likely(control: int, arm: int, answers: int) -> Mapping[int, float]:
    """How likely each count of the arm's is among so many answers, if both answer alike.

    Logarithms of the hypergeometric distribution.
    """
    chosen = log_choices(control + arm, answers)
    return {
        count: log_choices(arm, count) + log_choices(control, answers - count) - chosen
        for count in range(max(0, answers - control), min(answers, arm) + 1)
    }


def _log_ratio(likely: Mapping[int, float], of_arm: int, log_tilt: float) -> float:
    """How much likelier the arm's count is with the tilt than without, given all counts.

    Fisher's noncentral hypergeometric distribution over the central one.
    """
    logs = [count * log_tilt + of_count for count, of_count in likely.items()]
    largest = max(logs)
    return of_arm * log_tilt - largest - log(sum(exp(one - largest) for one in logs))
