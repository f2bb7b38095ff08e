"""The raw table of a campaign as a file: its lines, and what is said above it."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from bot.address_books.inert import inert
from bot.campaigns.plans import Plan
from bot.campaigns.raw import RawRow
from messages import Message, formats, uploads
from messages.blocks import section
from messages.catalogue import Mrkdwn, Texts

_COLUMNS = (
    *("person", "unit", "owner", "audience", "group", "given_on", "given_outside", "asked_on"),
    *("answered_on", "answer", "counts"),
)
"""The same in every language, for programs that go on with it. Group 0 is the comparison group."""
_FOR_EXCEL = "\ufeff"
"""Without a byte order mark Excel takes UTF-8 for the encoding of the country it runs in."""


def written(rows: Iterable[RawRow]) -> Iterator[str]:
    """The lines of a CSV, in which nobody has a name."""
    yield _FOR_EXCEL + _line(_COLUMNS)
    for one in rows:
        yield _line(map(inert, _cells(one)))


def file_name(texts: Texts) -> str:
    """What the file is called on somebody's disk."""
    return texts.plain("goodturn-campaign") + ".csv"


def sent(texts: Texts, plan: Plan, number: int) -> Message:
    """What stands above the file."""
    text = texts.plural(
        "{name}: {count} row, as CSV. Nobody is named: who has the same number in a column is "
        "alike there.",
        "{name}: {count} rows, as CSV. Nobody is named: who has the same number in a column is "
        "alike there.",
        number,
        name=formats.shortened(plan.name, 80),
    )
    return Message(text, [section(text)])


def not_sent(texts: Texts, error: str) -> Message:
    """Why there is no file below; `error` is Slack's word for it."""
    rest = texts("The results themselves show all totals.")
    text = Mrkdwn(f"{uploads.reason(texts, error)} {rest}")
    return Message(text, [section(text)])


def _cells(one: RawRow) -> tuple[str, ...]:
    return (
        *(str(one.person), str(one.unit), str(one.owner), str(one.audience), str(one.arm)),
        *(_day(one.given_on), str(one.given_outside), _day(one.asked_on), _day(one.answered_on)),
        *(str(one.answer or ""), "yes" if one.counts else ""),
    )


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
