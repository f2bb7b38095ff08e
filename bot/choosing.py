"""Which reminders a day's nudge holds, out of all that wait: a clear order in which nobody starves.

Answering comes before giving, and each is first come, first served: answers by the day since they
wait (an occasion goes first, being worth nothing later), giving by the day on which the contact
turns, or turned, red. What was shown and passed over stands in line again from the day it may come
back. So what waits only ever moves up. While somebody waits beyond their maximum, answers leave one
place to giving; where there is only one a day, every second nudge.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.vocabulary import Purpose

_ORDER = list(Purpose)


@dataclass(frozen=True)
class Waiting:
    """A reminder that could be shown today, or a contact that one could be opened for.

    `since` is the day from which it waits; for giving, the day on which the contact turns red, or
    on which the reminder may be shown again, if that is later. `reminder_id` is None while no
    reminder is open for it.
    """

    purpose: Purpose
    contact_id: int
    since: date
    reminder_id: int | None = None


def choose(
    waiting: Iterable[Waiting], places: int, today: date, *, gave_last_time: bool
) -> list[Waiting]:
    """What to show today: at most `places`, one a contact, in the order of Purpose.

    `gave_last_time` tells whether the member's last nudge suggested giving.
    """
    in_line = sorted(waiting, key=_rank)
    answers = _first_by_contact(one for one in in_line if one.purpose is not Purpose.GIVE)
    answered = {one.contact_id for one in answers}
    giving = _first_by_contact(
        one for one in in_line if one.purpose is Purpose.GIVE and one.contact_id not in answered
    )
    is_red = any(one.since <= today for one in giving)
    kept = int(is_red and (places > 1 or not gave_last_time))
    chosen = answers[: max(places - kept, 0)]
    chosen += giving[: max(places - len(chosen), 0)]
    return sorted(chosen, key=lambda one: _ORDER.index(one.purpose))


def _rank(one: Waiting) -> tuple[bool, date, int, int, int]:
    is_later = one.purpose is not Purpose.OCCASION
    return is_later, one.since, _ORDER.index(one.purpose), one.reminder_id or 0, one.contact_id


def _first_by_contact(waiting: Iterable[Waiting]) -> list[Waiting]:
    first: dict[int, Waiting] = {}
    for one in waiting:
        first.setdefault(one.contact_id, one)
    return list(first.values())
