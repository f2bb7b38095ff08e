"""Plain counts of an experiment's arms, compared for anybody."""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.measures import comparisons
from bot.measures.arms import Arm
from bot.measures.comparisons import Comparison
from messages.campaigns import compared
from messages.catalogue import Texts


class Unread(Exception):
    """Why the arms can't be compared, in one line that says what to write instead."""


def read(written: Sequence[str]) -> dict[str, Arm]:
    """The arms by their names, the control first. Raises Unread."""
    arms: dict[str, Arm] = {}
    for one in written:
        name, arm = _arm(one)
        if name in arms:
            raise Unread(f"{name} is there twice. Give each arm a name of its own.")
        arms[name] = arm
    if len(arms) < 2:
        raise Unread(
            "Name two arms or more, the control first: goodturn compare control=30/100 tips=45/100"
        )
    return arms


def _arm(written: str) -> tuple[str, Arm]:
    name, _, counts = written.rpartition("=")
    answered, _, size = counts.partition("/")
    if not name.strip() or not _is_count(answered) or not _is_count(size):
        raise Unread(f"{written}: write it as NAME=ANSWERED/ALL, for example tips=45/100")
    try:
        return name.strip(), Arm(int(answered), int(size))
    except ValueError:
        raise Unread(
            f"{written}: of one or more, none to all can answer, for example tips=45/100"
        ) from None


def _is_count(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) <= 9


def as_object(texts: Texts, arms: dict[str, Arm]) -> dict[str, Any]:
    """Every comparison with the control, unrounded, for `--json`."""
    (control, *names), found = arms, _compared(arms)
    pairs = zip(names, found, strict=True)
    return {"comparisons": [_as_object(texts, control, name, one) for name, one in pairs]}


def _as_object(texts: Texts, control: str, name: str, one: Comparison) -> dict[str, Any]:
    return {
        "arms": [control, name],
        "difference": one.difference.estimate,
        "interval": [one.difference.low, one.difference.high],
        "test": one.test.value,
        "p": one.p,
        "holm_p": one.holm_p,
        "verdict": one.verdict.value,
        "words": compared.said(texts, name, one),
        "smallest_detectable": one.smallest_detectable,
    }


def as_lines(texts: Texts, arms: dict[str, Arm]) -> Iterator[str]:
    """A line an arm."""
    _, *names = arms
    for name, one in zip(names, _compared(arms), strict=True):
        yield compared.said(texts, name, one)


def _compared(arms: dict[str, Arm]) -> tuple[Comparison, ...]:
    control, *others = arms.values()
    return comparisons.compare(control, others)
