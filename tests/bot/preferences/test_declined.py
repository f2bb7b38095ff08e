"""What cannot be set is declined as a whole, and every problem is told."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.preferences.wishes import Part, Problem, Unsuitable, WorkspaceWishes
from bot.team.members import Member
from tests.bot.plain_words import Team
from tests.bot.preferences.conftest import Save
from tests.bot.preferences.held import shown

DECLINED: dict[str, tuple[dict[str, Any], Part, Problem]] = {
    "no day": ({"working_days": frozenset()}, Part.WORKING_DAYS, Problem.NO_WORKING_DAY),
    "no such day": ({"working_days": frozenset({7})}, Part.WORKING_DAYS, Problem.NO_WORKING_DAY),
    "no hours": ({"opens_at": 9, "closes_at": 9}, Part.CLOSES_AT, Problem.NO_HOURS),
    "by night": ({"opens_at": 22, "closes_at": 6}, Part.CLOSES_AT, Problem.NO_HOURS),
    "no country": ({"country": "XX"}, Part.COUNTRY, Problem.UNKNOWN_PLACE),
    "no region": ({"country": "DE", "region": "ENG"}, Part.REGION, Problem.UNKNOWN_PLACE),
    "many a day": ({"most_per_day": 4}, Part.PER_DAY, Problem.OUT_OF_RANGE),
    "none a week": ({"most_per_week": 0}, Part.PER_WEEK, Problem.OUT_OF_RANGE),
    "asked soon": (
        {"workspace": WorkspaceWishes(None, 6, stops_strings=False)},
        Part.COOLING_OFF,
        Problem.OUT_OF_RANGE,
    ),
    "asked late": (
        {"workspace": WorkspaceWishes(None, 61, stops_strings=False)},
        Part.COOLING_OFF,
        Problem.OUT_OF_RANGE,
    ),
    "no end": ({"away_from": date(2026, 12, 1)}, Part.AWAY_UNTIL, Problem.END_MISSING),
    "no start": ({"away_until": date(2026, 12, 1)}, Part.AWAY_FROM, Problem.START_MISSING),
    "backwards": (
        {"away_from": date(2026, 12, 2), "away_until": date(2026, 12, 1)},
        Part.AWAY_UNTIL,
        Problem.ENDS_BEFORE_START,
    ),
    "over": (
        {"away_from": date(2026, 10, 1), "away_until": date(2026, 11, 2)},
        Part.AWAY_UNTIL,
        Problem.OVER,
    ),
    "long": (
        {"away_from": date(2026, 12, 1), "away_until": date(2027, 12, 2)},
        Part.AWAY_UNTIL,
        Problem.TOO_LONG,
    ),
    "far off": (
        {"away_from": date(2029, 1, 1), "away_until": date(2029, 1, 2)},
        Part.AWAY_UNTIL,
        Problem.TOO_FAR_OFF,
    ),
}


@pytest.mark.parametrize("name", DECLINED)
def test_what_cannot_be_is_declined_and_nothing_is_saved(
    team: Team, mara: Member, save: Save, name: str
) -> None:
    changes, part, problem = DECLINED[name]
    before = shown(team, mara)
    with pytest.raises(Unsuitable) as declined:
        save(**{"chosen_locale": "nl", **changes})
    assert declined.value.problems == {part: problem}
    assert shown(team, mara) == before


def test_all_problems_are_told_at_once(save: Save) -> None:
    with pytest.raises(Unsuitable) as declined:
        save(working_days=frozenset(), closes_at=3, away_until=date(2026, 12, 1))
    assert set(declined.value.problems) == {Part.WORKING_DAYS, Part.CLOSES_AT, Part.AWAY_FROM}


def test_ten_absences_are_enough(save: Save) -> None:
    for week in range(10):
        monday = date(2026, 12, 7) + week * timedelta(days=7)
        save(away_from=monday, away_until=monday)
    with pytest.raises(Unsuitable) as declined:
        save(away_from=date(2027, 6, 1), away_until=date(2027, 6, 1))
    assert declined.value.problems == {Part.AWAY_FROM: Problem.TOO_MANY}
