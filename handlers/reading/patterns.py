"""Patterns of terms, and where they fit a line: "on the? weekday" is "on (the) Friday".

A pattern is a row of kinds of terms (see `terms`); `?` marks what may be left out, `|` choices.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Generic, TypeVar

from handlers.reading import terms
from handlers.reading.tokens import Token

Form = TypeVar("Form")
_KINDS = terms.KINDS.keys() | terms.FIGURES.keys() | {"date", "figures", "pair", "any_pair"}
_KINDS |= {"mid_month"}
_BEFORE_COMMA = frozenset({"weekday", "short_weekday", "sure_weekday", "unit"})
_AFTER_COMMA = frozenset({"year"})


@dataclass(frozen=True)
class Fit(Generic[Form]):
    """A form that fits the tokens up to before `after`, and what they stand for by their kinds.

    A second term of a kind has a 2 behind its kind.
    """

    form: Form
    after: int
    told: Mapping[str, int]


@dataclass
class Patterns(Generic[Form]):
    """The patterns of many forms as one tree, so that a line is looked through once for all."""

    branches: dict[str, "Patterns[Form]"] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)

    def add(self, pattern: str, form: Form, choices: Mapping[str, Sequence[str]]) -> None:
        """`choices` are the patterns that a word in capitals stands for."""
        for kinds in _spelled_out(pattern, choices):
            place = self
            for kind in kinds:
                place = place.branches.setdefault(kind, Patterns())
            if form not in place.forms:
                place.forms.append(form)

    def fits(
        self, said: Sequence[Token], is_free: Sequence[bool], place: int
    ) -> Iterator[Fit[Form]]:
        """Everything that fits from that token on, the longest first."""
        found = list(self._from(said, is_free, place, {}, None))
        return iter(sorted(found, key=lambda fit: fit.after, reverse=True))

    def _from(
        self,
        said: Sequence[Token],
        is_free: Sequence[bool],
        place: int,
        told: dict[str, int],
        before: str | None,
    ) -> Iterator[Fit[Form]]:
        if before is not None:
            for form in self.forms:
                yield Fit(form, place, told)
        if place >= len(said) or not self.branches:
            return
        for kind, value, length in terms.terms(said, place):
            branch = self.branches.get(kind)
            if branch is None or not all(is_free[place : place + length]):
                continue
            if before is not None and said[place - 1].ends_part and not _goes_on(before, kind):
                continue
            key = f"{kind}2" if kind in told else kind
            yield from branch._from(said, is_free, place + length, told | {key: value}, kind)


def _goes_on(before: str, kind: str) -> bool:
    """Whether a comma may stand between them: "Friday, 12 November", "November 2, 2026"."""
    return before in _BEFORE_COMMA or kind in _AFTER_COMMA


def _spelled_out(pattern: str, choices: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Every row of kinds that a pattern stands for."""
    for parts in product(*(_alternatives(part, choices) for part in pattern.split())):
        kinds = tuple(kind for part in parts for kind in part.split())
        unknown = set(kinds) - _KINDS
        if unknown:
            raise ValueError(f"no kinds of terms: {unknown}")
        yield kinds


def _alternatives(part: str, choices: Mapping[str, Sequence[str]]) -> Iterable[str]:
    bare = part.removesuffix("?")
    found = [spelled for one in bare.split("|") for spelled in choices.get(one, (one,))]
    return ["", *found] if part.endswith("?") else found
