"""Which reminders a day's nudge holds, out of all that wait: a clear order in which nobody starves.

There are three lines: occasions, which are worth nothing later; answers to what people gave, said
or may be asked; and giving. In each, first come is first served: by the day since they wait, and in
giving by the day on which the contact turns, or turned, red. What was shown and passed over stands
in line again from the day it may come back. So what waits only ever moves up. Only what the member
put off to a day of their own choice goes before all that, once: it was promised.

Each line in which somebody waits has one place (giving only for those beyond their maximum); where
there are fewer places than lines, the line that was served longest ago goes first. Places that are
left go to occasions, then to answers, then to giving.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from bot.vocabulary import Purpose

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
    reminder is open for it. `promised_for` is the day that the member agreed to, if it is promised.
    """

    purpose: Purpose
    contact_id: int
    since: date
    reminder_id: int | None = None
    promised_for: date | None = None

    @property
    def is_promised(self) -> bool:
        return self.promised_for is not None


def choose(
    waiting: Iterable[Waiting], places: int, today: date, served_on: Mapping[Line, date]
) -> list[Waiting]:
    """What to show today: at most `places`, one a contact, in the order of Purpose.

    `served_on` tells on which day a line last had a place in the member's nudges.
    """
    lines = _lines(waiting)
    entitled = [
        line
        for line, queue in lines.items()
        if queue and (line is not Line.GIVING or queue[0].is_promised or queue[0].since <= today)
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
    for one in sorted(waiting, key=_rank):
        if one.contact_id not in seen:
            seen.add(one.contact_id)
            lines[line_of(one.purpose)].append(one)
    return lines


def _rank(one: Waiting) -> tuple[int, bool, date, int, int, int]:
    line, purpose = line_of(one.purpose).value, _ORDER.index(one.purpose)
    is_later = not one.is_promised
    return line, is_later, one.since, purpose, one.reminder_id or 0, one.contact_id
