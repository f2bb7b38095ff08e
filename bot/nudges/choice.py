"""Which reminders a day's nudge holds, out of all that wait: a clear order in which nobody starves.

What was promised for the day, or for one before it, comes first and in any case: no place is too
few for it. It takes places that others could have had. After it comes what was promised for the
next message, whichever day that is of.

These stand in three lines: occasions, which are worth nothing later; answers to what people gave,
said or may be asked; and giving. In each, first come is first served: by the day since they wait,
and in giving by the day on which the contact turns, or turned, red. What was shown and passed over
stands in line again from the day it may come back. So what waits only ever moves up. Of contacts
that nobody was in touch with yet, one stands in line a day: a list of strangers is no help.

Each line in which somebody waits has one place (giving only for those beyond their maximum); where
there are fewer places than lines, the line that was served longest ago goes first. Places that are
left go to occasions, then to answers, then to giving.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import accumulate

from bot.vocabulary import Purpose

MOST_PROMISED = 7
"""How many reminders of promises a nudge holds: as many as Slack takes with the longest words."""
_ORDER = list(Purpose)


class Line(Enum):
    """The lines that reminders wait in, in the order in which spare places go to them."""

    OCCASIONS = 0
    ANSWERS = 1
    GIVING = 2


def line_of(purpose: Purpose) -> Line:
    return {Purpose.OCCASION: Line.OCCASIONS, Purpose.GIVE: Line.GIVING}.get(purpose, Line.ANSWERS)


@dataclass(frozen=True)
class Waiting:
    """A reminder that could be shown today, or a contact that one could be opened for.

    `since` is the day from which it waits; for giving, the day on which the contact turns red, or
    on which the reminder may be shown again, if that is later. `reminder_id` is None while no
    reminder is open for it. `promised_for` is the day that the member agreed to, if they did.
    `is_for_next_message`: no day was named when it was promised. `is_first_touch`: nobody was in
    touch with the contact yet. `along` are other reminders of the same person and purpose, in the
    same row.
    """

    purpose: Purpose
    contact_id: int
    since: date
    reminder_id: int | None = None
    promised_for: date | None = None
    is_for_next_message: bool = False
    is_first_touch: bool = False
    along: tuple["Waiting", ...] = ()

    @property
    def is_promised(self) -> bool:
        return self.promised_for is not None

    @property
    def all(self) -> tuple["Waiting", ...]:
        """It and what is shown along with it."""
        return (self, *self.along)


def choose(
    waiting: Sequence[Waiting], places: int, today: date, served_on: Mapping[Line, date]
) -> list[Waiting]:
    """What to show today: what was promised, and others, one a contact, in the places left.

    Promises come in the order of their days, those of a day before those for the next message, and
    the others in the order of Purpose. `served_on` tells on which day a line last had a place in
    the member's nudges.
    """
    promised = sorted((one for one in waiting if one.promised_for), key=_by_promise)
    told = {one.contact_id for one in promised}
    # A birthday is worth nothing tomorrow, whatever else there is to say about the person.
    others = [
        one
        for one in waiting
        if not one.promised_for and (one.contact_id not in told or one.purpose is Purpose.OCCASION)
    ]
    kept = _that_fit(promised)
    return kept + _choose_others(others, places - len(kept), today, served_on)


def _by_promise(one: Waiting) -> tuple[bool, date, int, int]:
    day, purpose = one.promised_for or date.max, _ORDER.index(one.purpose)
    return one.is_for_next_message, day, purpose, one.reminder_id or 0


def _that_fit(promised: Sequence[Waiting]) -> list[Waiting]:
    """As many as a message can hold; the others come first on the next possible day."""
    before = accumulate((len(one.all) for one in promised), initial=0)
    return [one for one, shown in zip(promised, before, strict=False) if shown < MOST_PROMISED]


def _choose_others(
    waiting: Iterable[Waiting], places: int, today: date, served_on: Mapping[Line, date]
) -> list[Waiting]:
    if places <= 0:
        return []
    lines = _lines(waiting)
    entitled = [
        line
        for line, queue in lines.items()
        if queue and (line is not Line.GIVING or queue[0].since <= today)
    ]
    entitled.sort(key=lambda line: served_on.get(line, date.min))
    chosen = [lines[line].pop(0) for line in entitled[:places]]
    spare = [one for queue in lines.values() for one in queue]
    chosen += spare[: max(places - len(chosen), 0)]
    return sorted(chosen, key=lambda one: _ORDER.index(one.purpose))


def _lines(waiting: Iterable[Waiting]) -> dict[Line, list[Waiting]]:
    """The three lines; a contact stands in one only, the first that it belongs to."""
    lines: dict[Line, list[Waiting]] = {line: [] for line in Line}
    seen: set[int] = set()
    is_first_touch_seen = False
    for one in sorted(waiting, key=_rank):
        if one.contact_id in seen or (one.is_first_touch and is_first_touch_seen):
            continue
        seen.add(one.contact_id)
        is_first_touch_seen |= one.is_first_touch
        lines[line_of(one.purpose)].append(one)
    return lines


def _rank(one: Waiting) -> tuple[int, date, int, int, int]:
    line, purpose = line_of(one.purpose).value, _ORDER.index(one.purpose)
    return line, one.since, purpose, one.reminder_id or 0, one.contact_id
