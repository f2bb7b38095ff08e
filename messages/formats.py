"""Dates, numbers, lists, languages and long texts, as people write them in a locale."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Self
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
)

from bot.money import Money
from bot.people.yearly import Yearly
from messages.catalogue import Mrkdwn, Texts, escape, parsed

_LEAP_YEAR = 2000
_USUAL_DIGITS = 2
_DAY_OF_MONTH = re.compile(r"(?<=\d\.) ")
_CLOCKS = {"nl": "H.mm", "de": "H:mm"}
"""Hours and minutes where people don't write 09:00 in a sentence."""
_BREAKS = re.compile(r"[^\S\xa0\u202f]+")
_HALF_ESCAPED = re.compile(r"&[a-z]*$")
CLEAR_WITHOUT_YEAR = 180
"""Within this many days, before or after, nobody wonders which year is meant."""


class Weekday(Mrkdwn):
    """A weekday with its date, of which a sentence may say more: "{day:dem}".

    German has "Donnerstag, 12. November" by itself, "am Donnerstag, dem 12. November," and "bis
    Donnerstag, den 12. November,": the article stands in the catalogue, within the braces.
    """

    __slots__ = ("_day",)
    _day: str

    def __new__(cls, whole: str, day: str) -> Self:
        made = super().__new__(cls, whole)
        made._day = day
        return made

    def __format__(self, article: str) -> str:
        if not article:
            return str(self)
        return f"{self.removesuffix(self._day)}{article} {self._day}"


def day(texts: Texts, value: date, today: date) -> str:
    """A date without its year where that is clear: 2 November; else with it."""
    if abs((value - today).days) >= CLEAR_WITHOUT_YEAR:
        return full_day(texts, value)
    # Babel formats skeletons of datetimes only.
    moment = datetime.combine(value, time(12), UTC)
    return _unbroken(format_skeleton("MMMMd", moment, locale=texts.locale))


def full_day(texts: Texts, value: date) -> str:
    """A date with its year: 2 November 2026."""
    return _unbroken(format_date(value, "long", locale=texts.locale))


def month_name(texts: Texts, value: date) -> str:
    """The month alone, as a sentence has it: March, maart."""
    return str(format_date(value, "LLLL", locale=texts.locale))


def yearly(texts: Texts, value: Yearly) -> str:
    """9 March, March, or 9 March 1980 where the first year is known."""
    in_year = date(value.year or _LEAP_YEAR, value.month, value.day or 1)
    if value.day is None:
        name = month_name(texts, in_year)
        return name if value.year is None else f"{name} {value.year}"
    return day(texts, in_year, in_year) if value.year is None else full_day(texts, in_year)


def _unbroken(written: str) -> str:
    """With the day of "12. November" kept on one line with its month."""
    return _DAY_OF_MONTH.sub("\N{NO-BREAK SPACE}", written)


def weekday(texts: Texts, value: date, today: date) -> Weekday:
    """A date to plan by: Thursday 12 November, or Thursday, November 12 in the United States."""
    name, its_day = str(format_date(value, "EEEE", locale=texts.locale)), day(texts, value, today)
    if texts.locale.territory == "US":
        return Weekday(f"{name}, {its_day}", its_day)
    return Weekday(texts.plain("{weekday} {day}", weekday=name, day=its_day), its_day)


def month(texts: Texts, value: date) -> str:
    """The month with its year, as a title has it: October 2026."""
    name = month_in_sentence(texts, value)
    return name[:1].upper() + name[1:]


def month_in_sentence(texts: Texts, value: date) -> str:
    """The same within a sentence, where Dutch writes oktober 2026."""
    return str(format_date(value, "LLLL y", locale=texts.locale))


def clock(texts: Texts, moment: datetime, time_zone: str) -> str:
    """The time of day in `time_zone`, as a sentence has it: 09:00, 9 uur, 9 Uhr."""
    at = moment.astimezone(ZoneInfo(time_zone)).time()
    return texts.plain("{clock}", clock=figures(texts, at))


def figures(texts: Texts, at: time) -> str:
    """A time of day in figures alone, which "uur" and "Uhr" follow: 09:00, 9, 9.30."""
    usual = _CLOCKS.get(texts.locale.language, "short")
    if usual != "short" and at.minute == 0:
        return str(at.hour)
    pattern = usual.replace(":", ".") if texts.is_swiss_german else usual
    return str(format_time(at, pattern, locale=texts.locale))


def number(texts: Texts, value: int) -> str:
    return str(format_decimal(value, locale=texts.locale))


def percent(texts: Texts, fraction: float) -> str:
    """A fraction as whole percents."""
    return str(format_percent(fraction, locale=texts.locale))


def rate(texts: Texts, fraction: float) -> str:
    """A rate as whole percents: all or nothing is said of nothing less."""
    rounded = percent(texts, fraction)
    if fraction < 1 and rounded == percent(texts, 1):
        return texts.plain("more than {percent}", percent=percent(texts, 0.99))
    if fraction > 0 and rounded == percent(texts, 0):
        return texts.plain("less than {percent}", percent=percent(texts, 0.01))
    return rounded


def listed(texts: Texts, items: Sequence[str]) -> Mrkdwn:
    """Items as a sentence lists them: Anna, Bram and Eva."""
    return Mrkdwn(format_list([escape(item) for item in items], locale=texts.locale))


def in_a_row(items: Sequence[str]) -> Mrkdwn:
    """Items one after another with dots between, as details stand below a title."""
    return Mrkdwn(" · ".join(escape(item) for item in items))


def shortened(text: str, most: int) -> str:
    """`text` on one line and at most `most` characters long, an ellipsis telling of the rest."""
    line = _BREAKS.sub(" ", text).strip()
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def fitting(text: str, most: int) -> Mrkdwn:
    """`text` escaped, on one line and at most `most` characters long then: "&" alone makes five."""
    return cut(escape(shortened(text, most)), most)


def cut(text: str, most: int) -> Mrkdwn:
    """mrkdwn cut off at `most` characters, but never in the middle of an escaped character."""
    if len(text) <= most:
        return Mrkdwn(text)
    return Mrkdwn(_HALF_ESCAPED.sub("", text[: most - 1]) + "…")


def bold(text: str) -> Mrkdwn:
    """`text` escaped and in bold; line breaks of its own would end the bold early."""
    return Mrkdwn(f"*{escape(' '.join(text.split()))}*")


def link(url: str, label: str) -> Mrkdwn:
    """`label` as a link; both are what somebody typed."""
    led = url.replace("&", "&amp;").replace("|", "%7C").replace(">", "%3E").replace("<", "%3C")
    return Mrkdwn(f"<{led}|{escape(' '.join(label.split()))}>")


def channel(channel_id: str) -> Mrkdwn:
    """A link to a channel."""
    return Mrkdwn(f"<#{channel_id}>")


def money(texts: Texts, value: Money) -> str:
    """An amount with its currency, as the locale writes it: €15.00; without, where it has none."""
    if value.currency is None:
        return str(format_decimal(_exact(value), "#,##0.00", locale=texts.locale))
    return str(format_currency(_exact(value), value.currency, locale=texts.locale))


def amount(money: Money) -> str:
    """An amount in figures for a machine, as "15.00"."""
    return f"{_exact(money):.{_digits(money)}f}"


def _exact(money: Money) -> Decimal:
    return Decimal(money.minor).scaleb(-_digits(money))


def _digits(money: Money) -> int:
    return _USUAL_DIGITS if money.currency is None else get_currency_precision(money.currency)


def language(texts: Texts, code: str) -> str:
    """A language as the reader calls it: Dutch, Swiss German."""
    known = parsed(code)
    if known is None:
        return code
    name = _language_and_country(known, texts.locale)
    return name[:1].upper() + name[1:]


def _language_and_country(locale: Locale, reader: Locale) -> str:
    language_name = str(reader.languages.get(locale.language, locale.language))
    territory = reader.territories.get(locale.territory or "")
    return f"{language_name} ({territory})" if territory else language_name
