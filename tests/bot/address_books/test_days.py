"""Days as address books write them; one that may be in two months is never guessed."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.address_books.days import Order, Unreadable, order_of, read_birthday, read_day
from bot.people.yearly import Yearly

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1996-04-15", Yearly(4, 15, 1996)),
        ("1996-4-5", Yearly(4, 5, 1996)),
        ("1996/04/15", Yearly(4, 15, 1996)),
        ("1996. 4. 15.", Yearly(4, 15, 1996)),
        ("19960415", Yearly(4, 15, 1996)),
        ("19960415T102200Z", Yearly(4, 15, 1996)),
        ("1996-04-15T00:00:00Z", Yearly(4, 15, 1996)),
        ("1996-04-15T00:00:00.000+02:00", Yearly(4, 15, 1996)),
        ("1996-04-15 00:00:00", Yearly(4, 15, 1996)),
        ("--0414", Yearly(4, 14)),
        ("--04-14", Yearly(4, 14)),
        (" --12-01", Yearly(12, 1)),
        ("--02-29", Yearly(2, 29)),
        ("15.04.1996", Yearly(4, 15, 1996)),
        ("5.4.1996", Yearly(4, 5, 1996)),
        ("5. 4. 1996", Yearly(4, 5, 1996)),
        ("5.4.96", Yearly(4, 5, 1996)),
        ("5.4.26", Yearly(4, 5, 2026)),
        ("5.4.27", Yearly(4, 5, 1927)),
        ("05.03.", Yearly(3, 5)),
        ("15-4-1996", Yearly(4, 15, 1996)),
        ("5-3-1996", Yearly(3, 5, 1996)),
        ("5-3", Yearly(3, 5)),
        ("15/4/1996", Yearly(4, 15, 1996)),
        ("4/15/1996", Yearly(4, 15, 1996)),
        ("4/15/1996 12:00:00 AM", Yearly(4, 15, 1996)),
        ("4/4/1996", Yearly(4, 4, 1996)),
        ("31/12", Yearly(12, 31)),
        ("5 March", Yearly(3, 5)),
        ("5th of March", Yearly(3, 5)),
        ("March 5th, 1980", Yearly(3, 5, 1980)),
        ("Mar 5", Yearly(3, 5)),
        ("5 mrt 1980", Yearly(3, 5, 1980)),
        ("5 mrt. '80", Yearly(3, 5, 1980)),
        ("5-mrt-80", Yearly(3, 5, 1980)),
        ("5. März 1980", Yearly(3, 5, 1980)),
        ("5. Jänner", Yearly(1, 5)),
        ("05 Mar 2024", Yearly(3, 5, 2024)),
        ("1 AUGUSTUS 1990", Yearly(8, 1, 1990)),
        ("1\xa0Okt.\ufeff 1990", Yearly(10, 1, 1990)),
        (date(1996, 4, 15), Yearly(4, 15, 1996)),
        (datetime(1996, 4, 15, 12, tzinfo=UTC), Yearly(4, 15, 1996)),
        # Years that say none.
        ("0000-04-15", Yearly(4, 15)),
        ("0001-02-29", Yearly(2, 29)),
        ("1604-05-09", Yearly(5, 9)),
        ("2026-11-26", Yearly(11, 26, 2026)),
        ("2026-11-27", Yearly(11, 27)),
        ("15/4/2030", Yearly(4, 15)),
    ],
)
def test_a_birthday(written: str | date, day: Yearly) -> None:
    assert read_birthday(written, TODAY) == day


@pytest.mark.parametrize(
    "written",
    [
        "",
        " - ",
        "--",
        "4501-01-01",
        "1/1/4501 00:00",
        "1900-01-00",
        "1/0/1900",
        "0.1.00",
        "1899-12-30",
        "12/31/1899",
        datetime(1899, 12, 31, tzinfo=UTC),
        "0/0/00",
        "00.00.0000",
        "0000-00-00",
    ],
)
def test_what_programs_write_for_none(written: str | date) -> None:
    assert read_birthday(written, TODAY) is None


@pytest.mark.parametrize(
    "written",
    [
        "1999-02-29",
        "1900-02-29",
        "29/2/1999",
        "30-2",
        "--02-30",
        "1996-13-01",
        "1996-04",
        "1996",
        "31/4/1996",
        "0/4/1996",
        "circa 1800",
        "April 1980",
        "Mar-05",
        "5 Nevermber",
        "5 ma 1980",
        "3/4/1996",
        "3/4",
        "29326",
        "5.4.19961",
        "soon",
        "٣/٤/1996",
    ],
)
def test_no_day_is_guessed(written: str) -> None:
    with pytest.raises(Unreadable):
        read_birthday(written, TODAY)


@pytest.mark.parametrize(
    ("written", "order", "day"),
    [
        ("3/4/1996", "dmy", Yearly(4, 3, 1996)),
        ("3/4/1996", "mdy", Yearly(3, 4, 1996)),
        ("3-4-1996", "mdy", Yearly(3, 4, 1996)),
        ("3.4.1996", "mdy", Yearly(4, 3, 1996)),
        # What is possible decides first.
        ("15/4/1996", "mdy", Yearly(4, 15, 1996)),
        ("4/15/1996", "dmy", Yearly(4, 15, 1996)),
    ],
)
def test_the_order_decides_where_both_are_possible(written: str, order: Order, day: Yearly) -> None:
    assert read_birthday(written, TODAY, order) == day


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["3/4/1996", "", "15/4/1996 0:00"], "dmy"),
        (["3/4/1996", "4/15/1996"], "mdy"),
        (["3/4/1996", "4/4/1996", "5 March"], None),
        (["15/4/1996", "4/15/1996"], None),
        ([], None),
    ],
)
def test_a_column_tells_its_order(column: list[str], order: Order | None) -> None:
    assert order_of(column) == order


def test_other_days_may_be_to_come() -> None:
    assert read_day("2027-06-12", TODAY) == Yearly(6, 12, 2027)


@given(
    st.dates(date(1900, 3, 1), TODAY),
    st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%d.%m.%Y", "%d %B %Y"]),
)
def test_every_day_is_read_as_it_was_written(day: date, how: str) -> None:
    assert read_birthday(day.strftime(how), TODAY) == Yearly(day.month, day.day, day.year)


@given(st.text() | st.text("0123456789-/. :TZapril", max_size=14))
def test_any_text_is_a_day_none_or_unreadable(text: str) -> None:
    with suppress(Unreadable):
        read_birthday(text, TODAY)
