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


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written is not None else None


@pytest.mark.parametrize(
    ("typed", "first", "until", "after"),
    [
        ("until Friday", None, "2026-11-06", "2026-11-06"),
        ("through Friday", None, "2026-11-06", "2026-11-07"),
        ("for 3 days", None, "2026-11-05", "2026-11-06"),
        ("a couple of weeks", None, "2026-11-16", "2026-11-17"),
        ("a few days", None, "2026-11-05", "2026-11-06"),
        ("next week", "2026-11-09", "2026-11-15", "2026-11-16"),
        ("this week", None, "2026-11-08", "2026-11-09"),
        ("tomorrow", "2026-11-04", "2026-11-04", "2026-11-05"),
        ("on Friday", "2026-11-06", "2026-11-06", "2026-11-07"),
        ("in December", "2026-12-01", "2026-12-31", "2027-01-01"),
        ("from 5 January until 12 January", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("from 5 until 12 January", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("from 5 to 12 January", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("from the 5th to the 12th of January", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("between 5 and 12 January", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("5-12 January", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("from January 5 through January 12", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("from Monday until Friday", "2026-11-09", "2026-11-13", "2026-11-14"),
        ("Monday to Friday", "2026-11-09", "2026-11-13", "2026-11-14"),
        ("Monday - Friday", "2026-11-09", "2026-11-13", "2026-11-14"),
        ("from tomorrow until Friday", "2026-11-04", "2026-11-06", "2026-11-07"),
        ("from now until Friday", None, "2026-11-06", "2026-11-07"),
        ("from today until Friday", None, "2026-11-06", "2026-11-07"),
        ("for two weeks from Monday", "2026-11-09", "2026-11-22", "2026-11-23"),
        ("two weeks starting on 5 January", "2027-01-05", "2027-01-18", "2027-01-19"),
        ("from Monday for two weeks", "2026-11-09", "2026-11-22", "2026-11-23"),
        ("from 20 December until 3 January", "2026-12-20", "2027-01-03", "2027-01-04"),
        ("from the 10th until the 12th", "2026-11-10", "2026-11-12", "2026-11-13"),
        ("from 10/11 until 12/11", "2026-11-10", "2026-11-12", "2026-11-13"),
        ("from 2026-12-01 to 2026-12-05", "2026-12-01", "2026-12-05", "2026-12-06"),
        ("from Monday", "2026-11-09", None, None),
        ("from Monday on", "2026-11-09", None, None),
        ("until further notice", None, None, None),
        ("from Monday until further notice", "2026-11-09", None, None),
        ("van 5 t/m 12 januari", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("van 5 tot 12 januari", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("van 5 januari tot en met 12 januari", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("van 5/1 t.e.m. 12/1", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("van 5-1 t/m 12-1", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("van maandag tot vrijdag", "2026-11-09", "2026-11-13", "2026-11-14"),
        ("maandag t/m vrijdag", "2026-11-09", "2026-11-13", "2026-11-14"),
        ("vanaf maandag twee weken", "2026-11-09", "2026-11-22", "2026-11-23"),
        ("twee weken vanaf maandag", "2026-11-09", "2026-11-22", "2026-11-23"),
        ("vanaf 5 januari voor een week", "2027-01-05", "2027-01-11", "2027-01-12"),
        ("een paar dagen", None, "2026-11-05", "2026-11-06"),
        ("anderhalve week", None, "2026-11-12", "2026-11-13"),
        ("komende twee weken", None, "2026-11-16", "2026-11-17"),
        ("de komende twee weken", None, "2026-11-16", "2026-11-17"),
        ("volgende week", "2026-11-09", "2026-11-15", "2026-11-16"),
        ("tot nader order", None, None, None),
        ("tot kerst", None, "2026-12-25", "2026-12-25"),
        ("vom 5. bis 12. Januar", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("vom 5. Januar bis zum 12. Januar", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("vom 5. bis und mit 12. Januar", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("bis und mit Freitag", None, "2026-11-06", "2026-11-07"),
        ("5.1. - 12.1.", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("5.1.-12.1.", "2027-01-05", "2027-01-12", "2027-01-13"),
        ("vom 10. bis 12.", "2026-11-10", "2026-11-12", "2026-11-13"),
        ("von Montag bis Freitag", "2026-11-09", "2026-11-13", "2026-11-14"),
        ("ab Montag bis Ende November", "2026-11-09", "2026-11-30", "2026-12-01"),
        ("ab Montag für zwei Wochen", "2026-11-09", "2026-11-22", "2026-11-23"),
        ("zwei Wochen ab Montag", "2026-11-09", "2026-11-22", "2026-11-23"),
        ("die nächsten zwei Wochen", None, "2026-11-16", "2026-11-17"),
        ("ein paar Tage", None, "2026-11-05", "2026-11-06"),
        ("nächste Woche", "2026-11-09", "2026-11-15", "2026-11-16"),
        ("übernächste Woche", "2026-11-16", "2026-11-22", "2026-11-23"),
        ("ab Montag", "2026-11-09", None, None),
        ("bis auf Weiteres", None, None, None),
        ("bis Jahresende", None, "2026-12-31", "2027-01-01"),
    ],
)
def test_a_span_has_its_first_day_and_its_end(
    typed: str, first: str | None, until: str | None, after: str | None
) -> None:
    expected = Span(_day(first), _day(until), _day(after))
    assert spans.span(typed.split(), STANDPOINT) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "from whenever until Friday",
        "from Monday until whenever",
        "from whenever",
        "from",
        "12 to 5",
        "until soon",
        "from 31.12.9999 until Friday",
        "from 12 January 2028 until 5 January 2028",
    ],
)
def test_what_is_half_understood_is_no_span(typed: str) -> None:
    assert spans.span(typed.split(), STANDPOINT) is None
