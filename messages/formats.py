"""Dates, numbers, lists and long texts, as people write them in a locale."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
)

from bot.money import Money
from messages.catalogue import Mrkdwn, Texts, escape

_USUAL_DIGITS = 2
_HALF_ESCAPED = re.compile(r"&[a-z]*$")
CLEAR_WITHOUT_YEAR = 180
"""Within this many days, before or after, nobody wonders which year is meant."""


def day(texts: Texts, value: date, today: date) -> str:
    """A date without its year where that is clear: 2 November; else with it."""
    if abs((value - today).days) >= CLEAR_WITHOUT_YEAR:
        return str(format_date(value, "long", locale=texts.locale))
    # Babel formats skeletons of datetimes only.
    moment = datetime.combine(value, time(12), UTC)
    return str(format_skeleton("MMMMd", moment, locale=texts.locale))


def weekday(texts: Texts, value: date, today: date) -> str:
    """A date to plan by: Thursday 12 November, or Thursday, November 12 in the United States."""
    name = str(format_date(value, "EEEE", locale=texts.locale))
    if texts.locale.territory == "US":
        return f"{name}, {day(texts, value, today)}"
    return texts.plain("{weekday} {day}", weekday=name, day=day(texts, value, today))


def month(texts: Texts, value: date) -> str:
    """The month with its year: October 2026."""
    name: str = format_date(value, "LLLL y", locale=texts.locale)
    return name[:1].upper() + name[1:]


def clock(texts: Texts, moment: datetime, time_zone: str) -> str:
    """The time of day in `time_zone`: 9:00 or 09:00, as the locale has it."""
    return str(format_time(moment, "short", tzinfo=ZoneInfo(time_zone), locale=texts.locale))


def number(texts: Texts, value: int) -> str:
    return str(format_decimal(value, locale=texts.locale))


def percent(texts: Texts, fraction: float) -> str:
    """A fraction as whole percents."""
    return str(format_percent(fraction, locale=texts.locale))


def listed(texts: Texts, items: Sequence[str]) -> Mrkdwn:
    """Items as a sentence lists them: Anna, Bram and Eva."""
    return Mrkdwn(format_list([escape(item) for item in items], locale=texts.locale))


def shortened(text: str, most: int) -> str:
    """`text` on one line and at most `most` characters long, an ellipsis telling of the rest."""
    line = " ".join(text.split())
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
