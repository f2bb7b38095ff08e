"""Summaries: full and quiet months, few answers, a large team; and where they go."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.measures import small_counts
from bot.summaries.channel import Seat, SummaryPlan
from bot.summaries.months import Closed, Summary, Week
from bot.summaries.notices import SummaryNotice
from messages.summaries import channels, months
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import member, reader
from tests.messages.examples.typed import Typed


def examples(_: Typed) -> Iterator[Example]:
    full = october()
    silent = tuple(replace(week, given=0, received=0) for week in full.weeks)
    nothing = Closed(0, 0, None)
    quiet = replace(full, reached=0, given=0, received=0, asks=0, answers=0, weeks=silent)
    quiet = replace(quiet, asks_inside_window=0, closed=nothing, waits=0, median_wait=None)
    singles = replace(full, contacts=1, reached=1, given=1, received=1, asks=1, answers=1)
    singles = replace(singles, asks_inside_window=0, closed=Closed(1, 1, None), median_wait=1)
    all_early = replace(full, asks=1, asks_inside_window=1)
    shapes = {
        "full": full,
        "quiet": quiet,
        "one of each": singles,
        "few closed asks": replace(full, closed=Closed(4, 2, None)),
        "mostly unanswered": replace(full, median_wait=None),
        "only answers": replace(full, asks=0, asks_inside_window=0, closed=nothing),
        "every ask too early": all_early,
        "a large team": replace(full, contacts=12345, reached=2345),
    }
    for name, value in shapes.items():
        yield Example(name, _draw(value))
    yield from _channels()


def _channels() -> Iterator[Example]:
    chosen = SummaryPlan("C0GENERAL", datetime(2026, 12, 1, 8, 0, tzinfo=UTC))
    moved = replace(chosen, before="C0GENERALTEAM", posted_anew=True)
    for plan, name in ((chosen, "channel chosen"), (moved, "channel changed")):
        for seat in Seat:
            yield Example(f"{name}, seat {seat.name.lower()}", _draw_chosen(plan, seat))
    for before in (None, "C0GENERALTEAM"):
        yield Example(f"no channel, before: {before}", _draw_left(before))
    yield Example("a channel by its name", lambda texts: channels.where(texts, "#team"))
    for waits in (True, False):
        notice = SummaryNotice(date(2026, 10, 1), "C0GENERALTEAM", waits, member())
        yield Example(f"refused in a channel, waits: {waits}", _draw_refused(notice))


def _draw_chosen(plan: SummaryPlan, seat: Seat) -> Draw:
    return lambda texts: channels.chosen(reader(texts), plan, seat)


def _draw_left(before: str | None) -> Draw:
    return lambda texts: channels.left(texts, before)


def _draw_refused(notice: SummaryNotice) -> Draw:
    return lambda texts: channels.refused(texts, notice)


def october() -> Summary:
    """A month as it may well be."""
    starts = (1, 5, 12, 19, 26)
    weeks = tuple(Week(date(2026, 10, day), 10 - n, n) for n, day in enumerate(starts))
    closed = Closed(22, 14, small_counts.wilson(14, 22))
    return Summary(date(2026, 10, 1), 74, 61, 40, 10, 24, 2, 15, closed, 30, 4, weeks)


def _draw(value: Summary) -> Draw:
    return lambda texts: months.drawn(texts, value)
