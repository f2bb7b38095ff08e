"""Pauses: until when, over, and none at all."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from bot.preferences.absences import Absence
from bot.preferences.former import NO_PAUSE, Away, Leave, Pause
from bot.preferences.pauses import Standing
from bot.preferences.undo import TakenBack
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
    week, day = Leave(date(2026, 11, 9), date(2026, 11, 13)), date(2026, 11, 6)
    endless, one_day = Pause(is_on=True, until=None), Leave(day, day)
    nowhere = Away(())
    for name, undone in {
        "taken back": TakenBack(endless, NO_PAUSE, works),
        "on again": TakenBack(NO_PAUSE, endless, Standing(True, None, None)),
        "not away": TakenBack(Away((week,)), nowhere, works),
        "not away on a day": TakenBack(Away((one_day, week)), Away((week,)), works),
        "away again": TakenBack(nowhere, Away((week,)), works),
    }.items():
        yield Example(name, _draw_taken_back(undone, mara))
    for name, away in {
        "planned": week,
        "planned for a day": one_day,
    }.items():
        yield Example(name, _draw_planned(away, mara))
    ahead = [Absence(1, week, 2, typed.member), Absence(2, one_day)]
    yield Example("days away", lambda texts: pauses.days_away(reader(texts, mara), ahead))
    yield Example("no days away", lambda texts: pauses.days_away(reader(texts, mara), []))
    yield Example("planned, with a stand-in", _draw_planned(week, mara, typed.member))
    yield Example("no pause", lambda texts: pauses.never_paused(reader(texts, mara), works))
    yield Example("kept", lambda texts: pauses.kept(reader(texts, mara), works))


def _draw(standing: Standing, mara: Member) -> Draw:
    return lambda texts: pauses.drawn(reader(texts, mara), standing)


def _draw_taken_back(undone: TakenBack, mara: Member) -> Draw:
    return lambda texts: pauses.taken_back(reader(texts, mara), undone)


def _draw_planned(away: Period, mara: Member, stand_in: str | None = None) -> Draw:
    return lambda texts: pauses.planned(reader(texts, mara), away, stand_in)
