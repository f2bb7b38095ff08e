"""The register as a file: its lines, and what is said above it, or in place of it."""

import csv
import io
from collections.abc import Iterable, Iterator

from bot.address_books.inert import inert
from bot.giving.registered import Decision, Gift, TakenBack
from messages import Message, formats, uploads
from messages.blocks import section
from messages.catalogue import Mrkdwn, Texts
from messages.giving import register_lines

_COLUMNS = (
    *("entry", "day", "direction", "contact", "organisation", "kind", "what", "amount", "currency"),
    *("recorded_by", "taken_back_on", "taken_back_by", "instead", "present"),
    *("refused", "approved_by", "approved_on", "declined_by", "declined_on", "reason"),
)
"""The same in every language, for programs that go on with it.

`instead` names another entry, and `present` the first entry of one present for several.
"""
_FOR_EXCEL = "\ufeff"
"""Without a byte order mark Excel takes UTF-8 for the encoding of the country it runs in."""


def written(gifts: Iterable[Gift]) -> Iterator[str]:
    """The lines of a CSV, which can't make a spreadsheet run anything."""
    yield _FOR_EXCEL + _line(_COLUMNS)
    for one in gifts:
        yield _line(map(inert, _cells(one)))


def name(texts: Texts) -> str:
    """What the file is called on somebody's disk."""
    return texts.plain("goodturn-gifts") + ".csv"


def sent(texts: Texts, number: int, narrowed: Mrkdwn) -> Message:
    """What stands above the file."""
    count = texts.plural("{count} row, as CSV:", "{count} rows, as CSV:", number)
    text = Mrkdwn(f"{narrowed} {count}")
    return Message(text, [section(text)])


def not_sent(texts: Texts, error: str) -> Message:
    """Why there is no file below; `error` is Slack's word for it."""
    reason = uploads.reason(texts, error)
    rest = texts(
        "The register itself shows everything, page by page: {usage}.",
        usage=register_lines.usage(texts),
    )
    text = Mrkdwn(f"{reason} {rest}")
    return Message(text, [section(text)])


def _cells(one: Gift) -> tuple[str, ...]:
    decisions = one.approved, one.declined, one.unapproved
    return (
        f"request {one.id}" if one.declined else str(one.id),
        one.day.isoformat(),
        str(one.direction),
        "" if one.name is None or one.is_forgotten else one.name,
        one.organisation or "",
        str(one.kind or ""),
        one.words,
        "" if one.worth is None else formats.amount(one.worth),
        "" if one.worth is None else one.worth.currency or "",
        one.by,
        *_taken_back(one.taken_back),
        "" if one.part is None else str(one.part.present_id),
        "yes" if one.is_refused else "",
        *_decided(one.approved),
        *_decided(one.declined or one.unapproved),
        next((said.reason for said in decisions if said is not None), ""),
    )


def _decided(decision: Decision | None) -> tuple[str, str]:
    return ("", "") if decision is None else (decision.by, decision.on.isoformat())


def _taken_back(taken: TakenBack | None) -> tuple[str, str, str]:
    if taken is None:
        return "", "", ""
    instead = "" if taken.instead is None else str(taken.instead.id)
    return taken.on.isoformat(), taken.by, instead


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
