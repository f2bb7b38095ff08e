"""The buttons and the menu below ideas that somebody looks for, and what each carries."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Self

from bot.giving import library
from bot.giving.library import Event
from bot.money import Money
from bot.nudges.on_demand import Search
from bot.refusals import Gone
from messages import formats
from messages.people.buttons import ContactButton

OPEN = "ideas.open"
"""Ideas for somebody, each with an EventButton; its ending says where it is pressed."""
EVENT = "ideas.event"
"""A menu of occasions, each with an EventButton."""
OTHERS = "ideas.others"
DID = "ideas.did"
WRITE = "ideas.write"
NOT_FOR = "ideas.not_for"
"""Each with an OfferedButton, the last three with an ending that says which idea it is."""
NOT_EVEN = "ideas.not_even"
"""What is like an idea that was left out just now, by an Objection as its ending."""
ALLOW = "ideas.allow"
"""With the OfferedButton of what was left out just now; an Objection may be its ending."""
_DIGITS = 3
_BUDGET = re.compile(r"(\d{1,15})([a-z]{3}|)", re.ASCII)
_TIP, _TIP_ENDS = "t", "."
_ONE = re.compile(rf"{_TIP}(\d{{1,10}})\{_TIP_ENDS}|([0-9a-f]{{{_DIGITS}}})")


@dataclass(frozen=True)
class EventButton(ContactButton):
    """Ideas for whom, and for which occasion; none for an ordinary day.

    `within` is what they may cost, and `aside` what was told that has no part in them.
    """

    event: str = ""
    within: str | None = None
    aside: str | None = None

    @property
    def occasion(self) -> Event | None:
        """Raises Gone for what no button of ours holds."""
        return read_event(self.event)

    def search(self, day: date) -> Search:
        """Raises Gone for what no button of ours holds."""
        budget = read_budget(self.within)
        return Search(self.contact_id, day, self.occasion, budget=budget, aside=self.aside or "")


@dataclass(frozen=True)
class OfferedButton(ContactButton):
    """What was looked for on which `day`, all that was `passed` over, and what is shown now.

    It was drawn `at` this moment, in seconds. `idea` is the one that the button is about, `within`
    what they may cost, and `aside` what was told that has no part in them.
    """

    day: date
    at: int
    event: str
    passed: str
    shown: str
    idea: str
    within: str | None = None
    aside: str | None = None

    def value(self) -> str:
        """A tip's idea is told by its number, as values hold no marks of others."""
        return replace(self, idea=_numbered_tip(self.idea)).carried()

    def carried(self) -> str:
        return super().value()

    @classmethod
    def read(cls, value: str) -> Self:
        found = super().read(value)
        tip = _ONE.fullmatch(found.idea)
        return replace(found, idea=f"{library.TIP}{tip[1]}") if tip and tip[1] else found

    @property
    def drawn_at(self) -> datetime:
        return datetime.fromtimestamp(self.at, UTC)

    @property
    def search(self) -> Search:
        """Raises Gone for what no button of ours holds."""
        seen = tuple(_ideas(self.passed))
        event, budget = read_event(self.event), read_budget(self.within)
        return Search(self.contact_id, self.day, event, seen, budget, self.aside or "")

    @property
    def kept(self) -> tuple[str, ...]:
        """What is shown besides the idea that it is about."""
        return tuple(one for one in _ideas(self.shown) if one != self.idea)


def read_event(said: str) -> Event | None:
    """The occasion that a button holds, if any. Raises Gone for none of ours."""
    if not said:
        return None
    if said not in list(Event):
        raise Gone
    return Event(said)


def written_budget(budget: Money | None) -> str:
    """In minor units, with the currency behind them: "4000eur"."""
    return "" if budget is None else f"{budget.minor}{(budget.currency or '').lower()}"


def besides(search: Search, longest: int) -> tuple[str | None, str | None]:
    """What a button carries of what was told besides; nothing where nothing was."""
    budget, aside = written_budget(search.budget), formats.shortened(search.aside, longest)
    return (budget, aside or None) if budget or aside else (None, None)


def read_budget(said: str | None) -> Money | None:
    """The same again. Raises Gone for what no button of ours holds."""
    if not said:
        return None
    found = _BUDGET.fullmatch(said)
    if found is None:
        raise Gone
    return Money(int(found[1]), found[2].upper() or None)


def numbered(ideas: Iterable[str]) -> str:
    """Ideas by their places in the library, as a button has no room for all their ids.

    Those of the team's tips go by the tips' own numbers.
    """
    places = {one: place for place, one in enumerate(library.ideas())}
    return "".join(filter(None, (_numbered(one, places) for one in ideas)))


def _numbered_tip(idea_id: str) -> str:
    tip_id = library.tip(idea_id)
    return idea_id if tip_id is None else f"{_TIP}{tip_id}{_TIP_ENDS}"


def _numbered(idea_id: str, places: Mapping[str, int]) -> str:
    tip_id = library.tip(idea_id)
    if tip_id is not None:
        return f"{_TIP}{tip_id}{_TIP_ENDS}"
    return f"{places[idea_id]:0{_DIGITS}x}" if idea_id in places else ""


def _ideas(numbered: str) -> Iterator[str]:
    every, at = list(library.ideas()), 0
    while at < len(numbered):
        one = _ONE.match(numbered, at)
        if one is None:
            raise Gone
        at = one.end()
        if one[1]:
            yield f"{library.TIP}{int(one[1])}"
        elif int(one[2], 16) < len(every):
            yield every[int(one[2], 16)]
