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


def called_early(
    cells: Sequence[Cell], arms: int, tilt: float | None, until: date | None = None
) -> tuple[int, ...]:
    """The places of the arms for which the evidence was enough on any day, to `until` if told.

    None where an arm is too small for anything to be said of it.
    """
    sizes = Counter[int]()
    for cell in cells:
        sizes[cell.arm] += cell.units
    if arms < 2 or tilt is None or min(sizes[place] for place in range(arms)) < FEWEST_UNITS:
        return ()
    by_block = _blocks(cells, until)
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


def _blocks(
    cells: Iterable[Cell], until: date | None = None
) -> Mapping[_Block, Mapping[int, _Days]]:
    """The units of each block; who answered after the day `until` had not answered by then."""
    blocks: defaultdict[_Block, defaultdict[int, _Days]]
    blocks = defaultdict(lambda: defaultdict(Counter))
    for cell in cells:
        is_late = until is not None and cell.answered_on is not None and cell.answered_on > until
        day = None if is_late else cell.answered_on
        blocks[cell.owner_id, cell.audience][cell.arm][day] += cell.units
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
