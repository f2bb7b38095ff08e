"""The statistics of a campaign's units: evidence while it runs, and tests once it has closed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from bot.campaigns.units import Cell
from bot.measures import evidence, large_tests
from bot.measures.arms import Arm
from bot.measures.comparisons import FEWEST_UNITS
from bot.measures.evidence import Batch, Silent
from bot.measures.large_tests import Stratum
from bot.vocabulary import Audience

ENOUGH_EVIDENCE = 100
"""The e-value at which an arm is called early, times the number of comparisons."""
_Block = tuple[int, Audience]
"""A stratum: an owner and an audience."""


def called_early(cells: Iterable[Cell], arms: int, tilt: float | None) -> tuple[int, ...]:
    """The places of the arms for which the evidence was enough on any day."""
    if arms < 2 or tilt is None:
        return ()
    by_block = _blocks(cells)
    needed = ENOUGH_EVIDENCE * (arms - 1)
    return tuple(
        place
        for place in range(1, arms)
        if evidence.highest(_batches(by_block, place), tilt) >= needed
    )


def stratified_p(cells: Iterable[Cell], arms: int) -> tuple[float | None, ...]:
    """Of each arm but the control, the p-value over all strata."""
    by_block = _blocks(cells)
    return tuple(
        large_tests.stratified([_stratum(block, place) for block in by_block.values()])
        for place in range(1, arms)
    )


def trend_p(arms: Sequence[Arm]) -> float | None:
    """The p-value of a rise or fall along three arms or more, none of them too small to tell."""
    if len(arms) < 3 or min(arm.size for arm in arms) < FEWEST_UNITS:
        return None
    return large_tests.trend(arms)


_Days = Counter[date | None]
"""How many units of a block and an arm answered on each day, and under None how many did not."""


def _blocks(cells: Iterable[Cell]) -> Mapping[_Block, Mapping[int, _Days]]:
    blocks: defaultdict[_Block, defaultdict[int, _Days]]
    blocks = defaultdict(lambda: defaultdict(Counter))
    for cell in cells:
        blocks[cell.owner_id, cell.audience][cell.arm][cell.answered_on] += cell.units
    return blocks


def _batches(
    blocks: Mapping[_Block, Mapping[int, _Days]], place: int
) -> Iterator[tuple[Silent, Mapping[date, Batch]]]:
    for block in blocks.values():
        control, arm = block.get(0, Counter()), block.get(place, Counter())
        days = {day for day in (*control, *arm) if day is not None}
        batches = {day: Batch(control[day], arm[day]) for day in days}
        yield Silent(control.total(), arm.total()), batches


def _stratum(block: Mapping[int, _Days], place: int) -> Stratum:
    control, arm = block.get(0, Counter()), block.get(place, Counter())
    return Stratum(
        control_answered=control.total() - control[None],
        control_size=control.total(),
        arm_answered=arm.total() - arm[None],
        arm_size=arm.total(),
    )
