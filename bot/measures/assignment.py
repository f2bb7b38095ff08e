"""Who gets what in an experiment: by lot, alike in every stratum, the same from the same seed."""

from collections.abc import Collection, Hashable, Mapping
from random import Random
from typing import Any, TypeVar

Unit = TypeVar("Unit", bound=Any)
Stratum = TypeVar("Stratum", bound=Hashable)


def assign(strata: Mapping[Stratum, Collection[Unit]], arms: int, seed: int) -> dict[Unit, int]:
    """The arm of each unit, by its place from 0 on.

    In all, and in every stratum, the sizes of two arms differ by one at most: the strata come in an
    order by lot, so do the units within each, and the arms are dealt to them in turn, which makes
    permuted blocks of the number of arms (Kernan and others 1999, Journal of Clinical Epidemiology
    52:19). Units and strata are sorted first, so that it doesn't matter in which order they are
    told. Raises ValueError for less than two arms, or a unit in two strata.
    """
    if arms < 2:
        raise ValueError("there are two arms at least")
    rolled = Random(seed)
    turn = _by_lot(range(arms), rolled)
    units = [
        unit
        for stratum in _by_lot(sorted(strata, key=repr), rolled)
        for unit in _by_lot(sorted(strata[stratum]), rolled)
    ]
    assigned = {unit: turn[place % arms] for place, unit in enumerate(units)}
    if len(assigned) != len(units):
        raise ValueError("a unit is in one stratum only")
    return assigned


def _by_lot(what: Collection[Any], rolled: Random) -> list[Any]:
    """In an order by lot. Of all that `Random` does, only `random` stays the same for ever."""
    lots = [rolled.random() for _ in what]
    return [one for _, one in sorted(zip(lots, what, strict=True), key=lambda pair: pair[0])]
