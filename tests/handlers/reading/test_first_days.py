"""The first day of a span, and its end: what `/goodturn pause` begins and ends with."""

from datetime import date

import pytest

from handlers.reading import spans
from handlers.reading.almanac import Standpoint
from handlers.reading.spans import Span

STANDPOINT = Standpoint(date(2026, 11, 3), ahead=True, month_first=False)
"""A Tuesday."""


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
