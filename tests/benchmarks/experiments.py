"""How often an experiment that is looked at every month cries wolf, and how often it finds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from time import process_time

from bot.campaigns import tested
from bot.measures import assignment, comparisons, evidence
from bot.measures.arms import Arm
from bot.measures.comparisons import Verdict
from bot.measures.evidence import Batch, Silent

RUNS, LOOKS, SIZE = 20_000, 12, 100
LARGEST_ORGANISATION, CORRELATION = 8, 0.2
_SEED = 20261127
_ARMS = (range(SIZE), range(SIZE))
_FIRST_LOOK, _BETWEEN = date(2026, 1, 31), timedelta(days=30)


@dataclass(frozen=True)
class Simulated:
    """Of all runs, the share in which a difference was told of, and the most or least allowed."""

    name: str
    told: float
    bound: str


@dataclass
class Play:
    """Runs of two arms; what the counts of both came to once is not computed again."""

    rolled: Random = field(default_factory=lambda: Random(_SEED))
    verdicts: dict[tuple[int, int], bool] = field(default_factory=dict)

    def is_told(self, rates: tuple[float, float]) -> bool:
        """Whether a run tells of a difference: on any look, or when it has closed."""
        return self._is_told(
            [
                [self._wait(self.rolled.random() < rate) for _ in each]
                for rate, each in zip(rates, _ARMS, strict=True)
            ]
        )

    def is_told_of_organisations(self, rate: float) -> bool:
        """As well, where people of an organisation answer alike and organisations are counted."""
        return self._is_told([[self._wait(self._answers(rate)) for _ in each] for each in _ARMS])

    def _is_told(self, waits: list[list[int | None]]) -> bool:
        """As results are: when the evidence is enough on any look, or when it has closed."""
        answered = [sum(wait is not None for wait in arm) for arm in waits]
        return self._is_called(waits) or self._is_clear(answered[0], answered[1])

    def _wait(self, answers: bool) -> int | None:
        """Until which look, if there is an answer at all."""
        return self.rolled.randrange(LOOKS) if answers else None

    def _is_called(self, waits: list[list[int | None]]) -> bool:
        silent = Silent(SIZE, SIZE)
        batches = {
            _FIRST_LOOK + look * _BETWEEN: Batch(waits[0].count(look), waits[1].count(look))
            for look in range(LOOKS)
        }
        highest = evidence.highest([(silent, batches)], evidence.tilt(silent))
        return highest >= tested.ENOUGH_EVIDENCE

    def _is_clear(self, of_control: int, of_arm: int) -> bool:
        known = self.verdicts.get((of_control, of_arm))
        if known is None:
            (one,) = comparisons.compare(Arm(of_control, SIZE), [Arm(of_arm, SIZE)])
            known = one.verdict in (Verdict.BETTER, Verdict.WORSE)
            self.verdicts[of_control, of_arm] = known
        return known

    def _answers(self, rate: float) -> bool:
        """Whether anybody of an organisation does; each has a rate of its own, by a beta law."""
        spread = 1 / CORRELATION - 1
        own = self.rolled.betavariate(rate * spread, (1 - rate) * spread)
        people = self.rolled.randint(1, LARGEST_ORGANISATION)
        return any(self.rolled.random() < own for _ in range(people))


def simulated(runs: int = RUNS) -> Iterator[Simulated]:
    """What a hundred units an arm come to, with a look every month."""
    rates: Mapping[str, tuple[float, float]] = {".30 in both": (0.3, 0.3), ".30, .45": (0.3, 0.45)}
    for (name, pair), bound in zip(rates.items(), ("at most 5.3 %", "at least 58 %"), strict=True):
        play = Play()
        yield Simulated(name, sum(play.is_told(pair) for _ in range(runs)) / runs, bound)
    play = Play()
    told = sum(play.is_told_of_organisations(0.3) for _ in range(runs)) / runs
    yield Simulated("organisations of 1 to 8, correlation .2", told, "at most 5.5 %")


def seconds_to_compare(size: int) -> float:
    """The processor time of one comparison of two arms of that size."""
    began = process_time()
    comparisons.compare(Arm(size * 3 // 10, size), [Arm(size * 33 // 100, size)])
    return process_time() - began


def seconds_to_assign(units: int) -> float:
    """The processor time of drawing lots for so many units of thirty strata."""
    strata = {place: range(place, units, 30) for place in range(30)}
    began = process_time()
    assignment.assign(strata, 2, _SEED)
    return process_time() - began
