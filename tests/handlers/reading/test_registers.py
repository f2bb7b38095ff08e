"""Which lines ask for the register of gifts, and what they narrow it by."""

from datetime import date

import pytest

from bot.money import Money
from bot.vocabulary import Direction
from handlers.reading import registers
from handlers.reading.almanac import Days, Standpoint
from handlers.reading.registers import Asked

STANDPOINT = Standpoint(date(2026, 11, 3), ahead=False, month_first=False)
THIS_YEAR = date(2026, 1, 1), date(2026, 12, 31)
LAST_YEAR = date(2025, 1, 1), date(2025, 12, 31)
OCTOBER = date(2026, 10, 1), date(2026, 10, 31)
SINCE_MARCH = date(2026, 3, 1), date(2026, 11, 3)
FIRST_QUARTER = date(2026, 1, 1), date(2026, 3, 31)
GIVEN, RECEIVED = Direction.GIVEN, Direction.RECEIVED
TWENTY = Money(2000, "EUR")


def wanted(
    period: Days | None = None,
    direction: Direction | None = None,
    whom: str = "",
    least: Money | None = None,
    *,
    is_own: bool = False,
) -> Asked:
    return Asked(period, direction, whom, least, is_own)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("register", wanted()),
        ("/goodturn register", wanted()),
        ("gift register", wanted()),
        ("geschenkenregister", wanted()),
        ("Geschenkeregister", wanted()),
        ("show me the gift register", wanted()),
        ("zeig mir das Geschenkeregister", wanted()),
        ("register 2025", wanted(LAST_YEAR)),
        ("register van dit jaar", wanted(THIS_YEAR)),
        ("geschenkenregister 2025", wanted(LAST_YEAR)),
        ("show all gifts of this year over 20 euro", wanted(THIS_YEAR, least=TWENTY)),
        ("laat alle geschenken boven de 20 euro zien", wanted(least=TWENTY)),
        ("Zeig mir alle Geschenke über 20 Euro", wanted(least=TWENTY)),
        ("welke cadeaus gaf ik dit jaar", wanted(THIS_YEAR, GIVEN, is_own=True)),
        ("Welche Geschenke gab es 2026", wanted(THIS_YEAR)),
        ("what gifts did I get this year?", wanted(THIS_YEAR, RECEIVED, is_own=True)),
        ("welke geschenken hebben we dit jaar gekregen", wanted(THIS_YEAR, RECEIVED)),
        ("Welche Geschenke haben wir letztes Jahr bekommen?", wanted(LAST_YEAR, RECEIVED)),
        ("which gifts did we give in October", wanted(OCTOBER, GIVEN)),
        ("overzicht van alle geschenken in oktober", wanted(OCTOBER)),
        ("gifts since March", wanted(SINCE_MARCH)),
        ("toon cadeaus sinds maart", wanted(SINCE_MARCH)),
        ("gift register from 1 January to 31 March", wanted(FIRST_QUARTER)),
        ("geschenken van januari tot maart", wanted(FIRST_QUARTER)),
        ("Geschenke von Januar bis März", wanted(FIRST_QUARTER)),
        ("show gifts from last year", wanted(LAST_YEAR)),
        ("show gifts to Anna Jansen", wanted(None, GIVEN, "Anna Jansen")),
        ("cadeaus aan Anna dit jaar", wanted(THIS_YEAR, GIVEN, "Anna")),
        ("Geschenke an Anna Jansen 2026", wanted(THIS_YEAR, GIVEN, "Anna Jansen")),
        ("welke cadeaus heb ik Anna gegeven", wanted(None, GIVEN, "Anna", is_own=True)),
        ("list gifts from Willem", wanted(None, RECEIVED, "Willem")),
        ("welke cadeaus kregen we van Acme in 2025", wanted(LAST_YEAR, RECEIVED, "Acme")),
    ],
)
def test_it_is_asked_for(line: str, asked: Asked) -> None:
    assert registers.asked(line, STANDPOINT) == asked


@pytest.mark.parametrize(
    "line",
    [
        "register Anna",
        "register Anna Jansen as a client",
        "register a gift for Anna",
        "registreer een cadeau voor Anna",
        "gave Anna a gift of 20 euro",
        "got gifts from Willem",
        "gifts to Anna yesterday",
        "gifts to Anna 20 euro",
        "cadeaus aan Anna gegeven",
        "cadeaus voor Anna gekocht",
        "Geschenke für Anna gekauft",
        "gifts for Anna's birthday",
        "gift ideas for Anna",
        "which gifts does Anna like",
        "what gifts should I give Anna",
        "show all gifts between 10 and 20 euro or 30 dollars",
        "who has a birthday this year?",
        "summary",
    ],
)
def test_whatever_else_is_none_of_it(line: str) -> None:
    assert registers.asked(line, STANDPOINT) is None


@pytest.mark.parametrize(
    ("said", "money"),
    [
        ("20", Money(2000, "CHF")),
        ("20 EUR", Money(2000, "EUR")),
        ("€20", Money(2000, "EUR")),
        ("12,50", Money(1250, "CHF")),
        ("1.250,00 euro", Money(125000, "EUR")),
        ("20.-", Money(2000, "CHF")),
        ("1e9", None),
        ("much", None),
        ("10 or 20 euro", None),
        ("€5 $6 £7", None),
        ("20 euro for Anna", None),
    ],
)
def test_an_amount_in_a_field_is_all_that_stands_there(said: str, money: Money | None) -> None:
    assert registers.amount(said, "CHF", "en") == money
