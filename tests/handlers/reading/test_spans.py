"""How long a pause lasts, as people in three languages type it."""

from datetime import date

import pytest

from bot.refusals import NoSuchDate
from handlers.reading import spans
from handlers.reading.almanac import Standpoint
from handlers.reading.spans import Span
from messages.reading import words

TUESDAY = date(2026, 11, 3)
STANDPOINT = Standpoint(TUESDAY, ahead=True, month_first=False)


def _after(typed: str, standpoint: Standpoint = STANDPOINT) -> date | None:
    """The first day after the span that the words say."""
    span = spans.span(typed.split(), standpoint)
    return span.after if span is not None else None


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ("2 weeks", date(2026, 11, 17)),
        ("two weeks", date(2026, 11, 17)),
        ("for 10 days", date(2026, 11, 13)),
        ("a month", date(2026, 12, 3)),
        ("twee weken", date(2026, 11, 17)),
        ("voor een week", date(2026, 11, 10)),
        ("drie dagen lang", date(2026, 11, 6)),
        ("zwei Wochen", date(2026, 11, 17)),
        ("für einen Monat.", date(2026, 12, 3)),
        ("1 Jahr", date(2027, 11, 3)),
        ("2 weeks please", date(2026, 11, 17)),
        ("twee weken, graag.", date(2026, 11, 17)),
        ("bitte bis Freitag", date(2026, 11, 6)),
        ("2w", date(2026, 11, 17)),
        ("3d", date(2026, 11, 6)),
        ("for 3 D.", date(2026, 11, 6)),
        ("2wks", date(2026, 11, 17)),
        ("1mth", date(2026, 12, 3)),
        ("1y", date(2027, 11, 3)),
        ("2weeks", date(2026, 11, 17)),
        ("14d", date(2026, 11, 17)),
        ("1mnd", date(2026, 12, 3)),
        ("14 T.", date(2026, 11, 17)),
        ("1j", date(2027, 11, 3)),
        ("a week", date(2026, 11, 10)),
        ("a fortnight", date(2026, 11, 17)),
        ("two fortnights", date(2026, 12, 1)),
        ("fortnight", date(2026, 11, 17)),
        ("week", date(2026, 11, 10)),
        ("for a month", date(2026, 12, 3)),
        ("month", date(2026, 12, 3)),
        ("weekje", date(2026, 11, 10)),
        ("maand", date(2026, 12, 3)),
        ("Woche", date(2026, 11, 10)),
        ("Jahr", date(2027, 11, 3)),
        ("1t", date(2026, 11, 4)),
        ("eleven days", date(2026, 11, 14)),
        ("twelve weeks", date(2027, 1, 26)),
        ("een week", date(2026, 11, 10)),
        ("één week", date(2026, 11, 10)),
        ("14 dagen", date(2026, 11, 17)),
        ("veertien dagen", date(2026, 11, 17)),
        ("elf dagen", date(2026, 11, 14)),
        ("twaalf weken", date(2027, 1, 26)),
        ("eine Woche", date(2026, 11, 10)),
        ("zwei Wochen lang", date(2026, 11, 17)),
        ("vierzehn Tage", date(2026, 11, 17)),
        ("elf Tage", date(2026, 11, 14)),
        ("zwölf Wochen", date(2027, 1, 26)),
        (": 2 weeks", date(2026, 11, 17)),
        ("- 2 weeks -", date(2026, 11, 17)),
        ("2 weeks, please!", date(2026, 11, 17)),
    ],
)
def test_a_length_of_time_starts_today(typed: str, end: date) -> None:
    assert _after(typed) == end


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ("until 5 January", date(2027, 1, 5)),
        ("until January 5th", date(2027, 1, 5)),
        ("until Tuesday 5 January 2027", date(2027, 1, 5)),
        ("until the 5th of January", date(2027, 1, 5)),
        ("until 2027-01-05", date(2027, 1, 5)),
        ("until 5/1", date(2027, 1, 5)),
        ("tot 5 januari", date(2027, 1, 5)),
        ("tot aan 5 januari", date(2027, 1, 5)),
        ("bis 5. Januar", date(2027, 1, 5)),
        ("bis zum 5. Januar", date(2027, 1, 5)),
        ("bis 5.1.", date(2027, 1, 5)),
        ("until tomorrow", date(2026, 11, 4)),
        ("tot overmorgen", date(2026, 11, 5)),
        ("bis Freitag", date(2026, 11, 6)),
        ("until in 3 weeks", date(2026, 11, 24)),
        ("until yesterday", date(2026, 11, 2)),
        ("because of my sabbatical, until 1 June", date(2027, 6, 1)),
        ("5 January", date(2027, 1, 5)),
        ("vrijdag", date(2026, 11, 6)),
    ],
)
def test_until_a_day_ends_before_it(typed: str, end: date) -> None:
    assert _after(typed) == end


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ("through 5 January", date(2027, 1, 6)),
        ("until and including Friday", date(2026, 11, 7)),
        ("tot en met 5 januari", date(2027, 1, 6)),
        ("t/m vrijdag", date(2026, 11, 7)),
        ("bis einschließlich 5. Januar", date(2027, 1, 6)),
        ("bis 5. Januar einschließlich", date(2027, 1, 6)),
        ("today", date(2026, 11, 4)),
        ("tomorrow", date(2026, 11, 5)),
    ],
)
def test_a_last_day_that_is_named_is_quiet_too(typed: str, end: date) -> None:
    assert _after(typed) == end


@pytest.mark.parametrize(
    ("typed", "end"),
    [
        ("this week", date(2026, 11, 9)),
        ("the rest of the week", date(2026, 11, 9)),
        ("next week", date(2026, 11, 16)),
        ("volgende week", date(2026, 11, 16)),
        ("until next week", date(2026, 11, 9)),
        ("tot volgende week", date(2026, 11, 9)),
        ("until the end of next week", date(2026, 11, 16)),
        ("t/m volgende week", date(2026, 11, 16)),
        ("bis nächste Woche", date(2026, 11, 9)),
        ("nächsten Monat", date(2027, 1, 1)),
        ("until next year", date(2027, 1, 1)),
        ("until January", date(2027, 1, 1)),
        ("bis Ende Januar", date(2027, 2, 1)),
        ("bis Ende November", date(2026, 12, 1)),
        ("tot eind maart 2028", date(2028, 4, 1)),
        ("bis Ende des Jahres", date(2027, 1, 1)),
        ("december", date(2027, 1, 1)),
    ],
)
def test_a_week_or_month_lasts_to_its_end_unless_it_says_until(typed: str, end: date) -> None:
    assert _after(typed) == end


@pytest.mark.parametrize(
    "typed", ["until", "for", "please", "until whenever", "x weeks", "until the", ".", "9999 years"]
)
def test_anything_else_is_no_span(typed: str) -> None:
    assert _after(typed) is None


def test_more_digits_than_are_a_number_is_no_span() -> None:
    assert _after("9" * 5000 + " days") is None


@pytest.mark.parametrize(
    "typed",
    ["-3 days", "\N{MINUS SIGN}3 days", "\N{EN DASH}3 dagen", "für -3 Tage", "-2w", "(-2 weeks)"],
)
def test_less_than_nothing_is_no_span(typed: str) -> None:
    assert _after(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "weeks",
        "for months",
        "fortnights",
        "weken",
        "voor maanden",
        "für Wochen",
        "Jahre",
        "a",
        "d",
        "t",
        "w",
        "j",
        "y",
        "mnd",
    ],
)
def test_units_without_a_number_are_no_span(typed: str) -> None:
    assert _after(typed) is None


@pytest.mark.parametrize("typed", ["", "please", "Bitte!", "graag, alsjeblieft", ":", "- please"])
def test_manners_alone_name_no_end(typed: str) -> None:
    assert spans.span(typed.split(), STANDPOINT) == Span()


@pytest.mark.parametrize("typed", ["2 weeks please", "until whenever", "whenever"])
def test_anything_more_means_some_end(typed: str) -> None:
    assert spans.span(typed.split(), STANDPOINT) != Span()


@pytest.mark.parametrize(
    ("typed", "quoted"),
    [
        ("until 31 February", "31 February"),
        ("until the 31 NOVEMBER please", "31 NOVEMBER"),
        ("bis 30.2.2027", "30.2.2027"),
        ("tot maandag 31 April 2027", "maandag 31 April 2027"),
    ],
)
def test_a_date_in_no_calendar_is_told_apart_as_it_was_typed(typed: str, quoted: str) -> None:
    with pytest.raises(NoSuchDate) as refused:
        _after(typed)
    assert refused.value.text == quoted


@pytest.mark.parametrize(
    ("typed", "start"),
    [
        ("tomorrow", date(2026, 11, 4)),
        ("on monday", date(2026, 11, 9)),
        ("op maandag", date(2026, 11, 9)),
        ("am Montag, bitte", date(2026, 11, 9)),
        ("from Monday", date(2026, 11, 9)),
        ("vanaf 5 januari", date(2027, 1, 5)),
        ("ab dem 5. Januar", date(2027, 1, 5)),
        ("in 2 weeks", date(2026, 11, 17)),
        ("volgende week", date(2026, 11, 9)),
        ("Januar", date(2027, 1, 1)),
        ("today", TUESDAY),
    ],
)
def test_a_start_is_the_day_named(typed: str, start: date) -> None:
    assert spans.start(typed.split(), STANDPOINT) == start


@pytest.mark.parametrize(
    "typed", ["", "please", "now", "my nudges", "until Friday", "from", "in -3 days"]
)
def test_anything_else_is_no_start(typed: str) -> None:
    assert spans.start(typed.split(), STANDPOINT) is None


def test_every_single_unit_is_a_unit() -> None:
    assert words.single_units() <= words.day_units().keys()


def test_americans_put_the_month_first() -> None:
    assert _after("until 1/5", Standpoint(TUESDAY, True, True)) == date(2027, 1, 5)
