"""Pauses: until when, over, and none at all."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from bot.preferences.pauses import Standing
from bot.team.calendars import Period
from bot.team.members import Member
from messages.preferences import pauses
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import NEXT_NUDGE, member, reader
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    mara = member(typed)
    tuesday, saturday = date(2027, 1, 5), date(2026, 11, 14)
    works = Standing(False, None, NEXT_NUDGE)
    for name, standing in {
        "until told otherwise": Standing(True, None, None),
        "until a working day": Standing(True, tuesday, datetime(2027, 1, 5, 8, tzinfo=UTC)),
        "until a Saturday": Standing(True, saturday, datetime(2026, 11, 16, 8, tzinfo=UTC)),
        "until a day, and never at work": Standing(True, tuesday, None),
        "over": works,
        "over, and never at work": Standing(False, None, None),
    }.items():
        yield Example(name, _draw(standing, mara))
    for name, away in {
        "planned": Period(date(2026, 11, 9), date(2026, 11, 13)),
        "planned for a day": Period(date(2026, 11, 6), date(2026, 11, 6)),
    }.items():
        yield Example(name, _draw_planned(away, mara))
    yield Example("no pause", lambda texts: pauses.never_paused(reader(texts, mara), works))
    yield Example("kept", lambda texts: pauses.kept(reader(texts, mara), works))


def _draw(standing: Standing, mara: Member) -> Draw:
    return lambda texts: pauses.drawn(reader(texts, mara), standing)


def _draw_planned(away: Period, mara: Member) -> Draw:
    return lambda texts: pauses.planned(reader(texts, mara), away)
