"""Questions for what was given in a time open the register, with whom and who as filters."""

from datetime import date

import pytest

from bot.vocabulary import Direction
from handlers.reading import registers
from handlers.reading.almanac import Standpoint
from handlers.reading.registers import Asked

STANDPOINT = Standpoint(date(2026, 11, 3), ahead=False, month_first=False)
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("line", "whom", "is_own"),
    [
        ("what have I given this year", "", True),
        ("what did i give saskia this yr", "saskia", True),
        ("how much did we spend on anna jansen this yr", "anna jansen", False),
        ("wat heb ik dit jaar allemaal gegeven", "", True),
        ("wat hebben we dit jaar aan anna gegeven", "anna", False),
        ("was hab ich dieses jahr schon verschenkt?", "", True),
        ("wieviel haben wir dieses jahr für saskia ausgegeben", "saskia", False),
    ],
)
def test_what_was_given_in_a_year_is_looked_up(line: str, whom: str, is_own: bool) -> None:
    found = registers.asked(line, STANDPOINT)
    assert found == Asked(YEAR, Direction.GIVEN, whom, None, is_own)


@pytest.mark.parametrize(
    "line",
    [
        "what did I give Anna",
        "what did I give Anna yesterday",
        "what should I give Anna this year",
        "wat heb ik Anna gegeven",
        "was soll ich Anna dieses Jahr schenken",
    ],
)
def test_without_a_time_or_of_what_is_to_come_it_is_another_question(line: str) -> None:
    assert registers.asked(line, STANDPOINT) is None
