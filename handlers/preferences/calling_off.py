"""A line that calls days away off, or asks when they are."""

from datetime import date

import messages.preferences.pauses
from bot.preferences import absences, calling_off, pauses
from handlers.commands import TypedLine
from handlers.preferences.pauses import told
from handlers.reading.almanac import DAY
from handlers.reading.spans import Span
from handlers.reading.understood import Understood
from messages import Message


def call_off(line: TypedLine, read: Understood) -> Message:
    """The days away that are named are none after all; where that isn't clear, show them.

    Without any it ends the pause that somebody made of them.
    """
    first, last = _days(told(line.reader, read.rest), line.reader.today)
    with line.transaction() as session:
        paused = pauses.standing(session, line.member).paused
        is_clear = not (read.doubts or paused)
        gone = None
        if is_clear:
            gone = calling_off.call_off(session, line.member, line.now, first, last)
        if paused and not absences.of(session, line.member, line.reader.today):
            return messages.preferences.pauses.drawn(
                line.reader, pauses.resume(session, line.member, line.now)
            )
        standing = pauses.standing(session, line.member)
    if gone is not None:
        return messages.preferences.pauses.called_off(line.reader, gone, standing)
    return tell(line, read)


def tell(line: TypedLine, _read: Understood) -> Message:
    """When the member is away, and whether they have paused."""
    with line.reading() as session:
        ahead = absences.of(session, line.member, line.reader.today)
        standing = pauses.standing(session, line.member)
    return messages.preferences.pauses.where_it_stands(line.reader, ahead, standing)


def _days(span: Span | None, today: date) -> tuple[date | None, date | None]:
    """The first and the last that are told; "until Friday" is from today on."""
    if span is None or span.after is None:
        return None if span is None else span.first, None
    first = span.first or today
    return first, max(first, span.after - DAY)
