"""Dates, numbers and lists as people write them where they live."""

from datetime import UTC, date, datetime

import pytest

from messages import formats
from messages.catalogue import texts_for

TODAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("locale", "near", "far"),
    [
        ("en-GB", "12 November", "12 November 2027"),
        ("en-US", "November 12", "November 12, 2027"),
        ("nl-NL", "12 november", "12 november 2027"),
        ("de-DE", "12.\u00a0November", "12.\u00a0November 2027"),
        ("de-CH", "12.\u00a0November", "12.\u00a0November 2027"),
    ],
)
def test_day_has_its_year_where_it_needs_one(locale: str, near: str, far: str) -> None:
    texts = texts_for(locale)
    assert formats.day(texts, date(2026, 11, 12), TODAY) == near
    assert formats.day(texts, date(2027, 11, 12), TODAY) == far


@pytest.mark.parametrize(
    ("day", "today", "said"),
    [
        (date(2026, 12, 31), date(2027, 1, 2), "31 December"),
        (date(2027, 1, 2), date(2026, 12, 31), "2 January"),
        (date(2026, 1, 2), date(2026, 12, 31), "2 January 2026"),
        (date(2026, 7, 5), date(2027, 1, 1), "5 July 2026"),
        (date(2026, 7, 6), date(2027, 1, 1), "6 July"),
        (date(2028, 2, 29), date(2028, 3, 1), "29 February"),
    ],
)
def test_day_around_new_year(day: date, today: date, said: str) -> None:
    assert formats.day(texts_for("en-GB"), day, today) == said


@pytest.mark.parametrize(
    ("locale", "near", "far"),
    [
        ("en-GB", "Thursday 12 November", "Friday 12 November 2027"),
        ("en-US", "Thursday, November 12", "Friday, November 12, 2027"),
        ("nl-NL", "donderdag 12 november", "vrijdag 12 november 2027"),
        ("de-DE", "Donnerstag, 12.\u00a0November", "Freitag, 12.\u00a0November 2027"),
        ("de-CH", "Donnerstag, 12.\u00a0November", "Freitag, 12.\u00a0November 2027"),
    ],
)
def test_weekday_to_plan_by(locale: str, near: str, far: str) -> None:
    texts = texts_for(locale)
    assert formats.weekday(texts, date(2026, 11, 12), TODAY) == near
    assert formats.weekday(texts, date(2027, 11, 12), TODAY) == far


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("{day}", "Donnerstag, 12. November"),
        ("Am {day:dem}, passt es.", "Am Donnerstag, dem 12. November, passt es."),
        ("Bis {day:den}.", "Bis Donnerstag, den 12. November."),
    ],
)
def test_a_weekday_takes_an_article_before_its_date(sentence: str, said: str) -> None:
    day = formats.weekday(texts_for("de-DE"), date(2026, 11, 12), TODAY)
    assert sentence.format(day=day) == said.replace("12. ", "12.\u00a0")


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en-GB", "March 2026"), ("nl-NL", "Maart 2026"), ("de-DE", "März 2026")],
)
def test_month_starts_a_title(locale: str, said: str) -> None:
    assert formats.month(texts_for(locale), date(2026, 3, 1)) == said


@pytest.mark.parametrize(
    ("locale", "time_zone", "said"),
    [
        ("en-GB", "Europe/London", "08:00"),
        ("en-US", "America/New_York", "3:00\u202fAM"),
        ("nl-NL", "Europe/Amsterdam", "9\u00a0uur"),
        ("nl-NL", "Asia/Kathmandu", "13.45\u00a0uur"),
        ("de-DE", "Europe/Berlin", "9\u00a0Uhr"),
        ("de-DE", "Asia/Kathmandu", "13:45\u00a0Uhr"),
        ("de-CH", "Asia/Kathmandu", "13.45\u00a0Uhr"),
    ],
)
def test_clock_shows_the_local_time(locale: str, time_zone: str, said: str) -> None:
    moment = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)
    assert formats.clock(texts_for(locale), moment, time_zone) == said


@pytest.mark.parametrize(
    ("locale", "number", "percent"),
    [
        ("en-GB", "12,345", "64%"),
        ("nl-NL", "12.345", "64%"),
        ("de-DE", "12.345", "64\u00a0%"),
        ("de-CH", "12’345", "64%"),
    ],
)
def test_numbers(locale: str, number: str, percent: str) -> None:
    assert formats.number(texts_for(locale), 12345) == number
    assert formats.percent(texts_for(locale), 14 / 22) == percent


@pytest.mark.parametrize(
    ("locale", "fraction", "said"),
    [
        ("en-GB", 199 / 200, "more than 99%"),
        ("en-GB", 1 / 300, "less than 1%"),
        ("nl-NL", 199 / 200, "meer dan 99%"),
        ("nl-NL", 1 / 300, "minder dan 1%"),
        ("de-DE", 199 / 200, "mehr als 99\u00a0%"),
        ("de-DE", 1 / 300, "weniger als 1\u00a0%"),
        ("de-CH", 99 / 100, "99%"),
        ("en-GB", 1, "100%"),
        ("en-GB", 0, "0%"),
    ],
)
def test_a_rate_says_all_and_nothing_only_of_that(locale: str, fraction: float, said: str) -> None:
    assert formats.rate(texts_for(locale), fraction) == said


@pytest.mark.parametrize(
    ("locale", "items", "said"),
    [
        ("en-GB", ["Anna"], "Anna"),
        ("en-GB", ["Anna", "Bram"], "Anna and Bram"),
        ("en-GB", ["Anna", "Bram", "Eva"], "Anna, Bram and Eva"),
        ("en-US", ["Anna", "Bram", "Eva"], "Anna, Bram, and Eva"),
        ("nl-NL", ["Anna", "Bram", "Eva"], "Anna, Bram en Eva"),
        ("de-DE", ["Anna", "B & C", "{0}"], "Anna, B &amp; C und {0}"),
    ],
)
def test_lists(locale: str, items: list[str], said: str) -> None:
    assert formats.listed(texts_for(locale), items) == said


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [
        ("short", 5, "short"),
        ("longer", 5, "long…"),
        ("two words", 5, "two…"),
        ("a\n b\t c", 9, "a b c"),
        ("🎉🎉🎉", 2, "🎉…"),
    ],
)
def test_shortened_text_tells_of_the_rest(text: str, most: int, said: str) -> None:
    assert formats.shortened(text, most) == said
