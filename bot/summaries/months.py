"""The monthly summary: what went out and came back, in aggregates only, with honest intervals.

A gesture that was refused went neither out nor back; whoever it was meant for was reached.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import dropwhile

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, or_, select, union
from sqlmodel.sql.expression import SelectOfScalar

import bot.summaries.channel
from bot.measures import small_counts
from bot.models import AskRow, ContactRow, GestureRow, MeetingRow, ResponseRow
from bot.models.seen import IS_SHARED
from bot.models.unreversed import GESTURE_STANDS, MEETING_STANDS, RESPONSE_STANDS
from bot.vocabulary import AskState, Direction

RESPONSE_WINDOW = timedelta(days=30)
"""Silence is not a "no" before this much time has passed since the ask."""
WAITS_COUNTED = timedelta(days=365)
"""How far back asks count for the days to an answer."""


@dataclass(frozen=True)
class Week:
    """Gestures within one week of the month; `start` is its first day in the month."""

    start: date
    given: int
    received: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing went out or came back."""
        return self.given == self.received == 0


@dataclass(frozen=True)
class Closed:
    """Asks whose response window ended in the month, and how many of them were answered."""

    asks: int
    answered: int
    likely: small_counts.Interval | None


@dataclass(frozen=True)
class Summary:
    """One workspace's month. `month` is its first day; dates are those that members wrote."""

    month: date
    contacts: int
    reached: int
    given: int
    received: int
    asks: int
    asks_inside_window: int
    answers: int
    closed: Closed
    waits: int
    median_wait: int | None
    weeks: tuple[Week, ...]


def compute(session: Session, workspace_id: int, month: date) -> Summary:
    """The figures of the month that starts on `month`, for the whole workspace."""
    end = bot.summaries.channel.month_after(month)
    gestures = _gestures(session, workspace_id, month, end)
    asks = _asks(session, workspace_id, month - WAITS_COUNTED, end)
    made = [ask for ask in asks if ask.made_on >= month]
    waits = [ask.wait(end) for ask in asks]
    return Summary(
        month=month,
        contacts=_count_contacts(session, workspace_id, month, end),
        reached=_count_reached(session, workspace_id, month, end),
        given=sum(direction is Direction.GIVEN for _, direction in gestures),
        received=sum(direction is Direction.RECEIVED for _, direction in gestures),
        asks=len(made),
        asks_inside_window=sum(ask.inside_window for ask in made),
        answers=sum(ask.answered_on is not None and month <= ask.answered_on < end for ask in asks),
        closed=_closed(asks, month, end),
        waits=len(waits),
        median_wait=small_counts.median_wait(waits),
        weeks=_since_the_first(session, workspace_id, _weeks(gestures, month, end)),
    )


@dataclass(frozen=True)
class _Ask:
    made_on: date
    inside_window: bool
    answered_on: date | None

    def wait(self, until: date) -> small_counts.Wait:
        """How long the ask had waited when `until` began."""
        if self.answered_on is not None and self.answered_on < until:
            return small_counts.Wait((self.answered_on - self.made_on).days, answered=True)
        return small_counts.Wait((until - self.made_on).days, answered=False)


def _gestures(
    session: Session, workspace_id: int, start: date, end: date
) -> list[tuple[date, Direction]]:
    query = (
        select(col(GestureRow.happened_on), col(GestureRow.direction))
        .join(ContactRow, col(ContactRow.id) == GestureRow.contact_id)
        .where(*_taken_between(workspace_id, start, end))
    )
    return [(day, direction) for day, direction in session.exec(query)]


def _taken_between(workspace_id: int, start: date, end: date) -> tuple[ColumnElement[bool], ...]:
    """Of gestures of a contact: happened in the time, neither taken back nor refused, no secret."""
    return (
        col(GestureRow.workspace_id) == workspace_id,
        col(GestureRow.happened_on) >= start,
        col(GestureRow.happened_on) < end,
        GESTURE_STANDS,
        ~col(GestureRow.is_refused),
        IS_SHARED,
    )


def _asks(session: Session, workspace_id: int, start: date, end: date) -> list[_Ask]:
    standing_response = (
        select(col(ResponseRow.ask_id), col(ResponseRow.answered_on))
        .where(ResponseRow.workspace_id == workspace_id, RESPONSE_STANDS)
        .subquery()
    )
    query = (
        select(col(AskRow.made_on), col(AskRow.inside_window), standing_response.c.answered_on)
        .join(ContactRow, col(ContactRow.id) == AskRow.contact_id)
        .outerjoin(standing_response, standing_response.c.ask_id == AskRow.id)
        .where(
            IS_SHARED,
            AskRow.workspace_id == workspace_id,
            col(AskRow.made_on) >= start,
            col(AskRow.made_on) < end,
            AskRow.state != AskState.DROPPED,
        )
    )
    return [
        _Ask(made_on, inside_window, answered_on)
        for made_on, inside_window, answered_on in session.exec(query)
        if made_on is not None
    ]


def _closed(asks: Sequence[_Ask], start: date, end: date) -> Closed:
    closed = [ask for ask in asks if start <= ask.made_on + RESPONSE_WINDOW < end]
    answered = sum(
        ask.answered_on is not None and ask.answered_on <= ask.made_on + RESPONSE_WINDOW
        for ask in closed
    )
    enough = len(closed) >= small_counts.FEWEST_FOR_A_RATE
    return Closed(
        len(closed), answered, small_counts.wilson(answered, len(closed)) if enough else None
    )


def _count_contacts(session: Session, workspace_id: int, start: date, end: date) -> int:
    """Contacts known by the end of the month, and those whose touches were dated back into it."""
    known = select(ContactRow.id).where(
        ContactRow.workspace_id == workspace_id,
        IS_SHARED,
        ContactRow.added_on < end,
        or_(col(ContactRow.archived_on).is_(None), col(ContactRow.archived_on) >= end),
    )
    everyone = union(known, _touched(workspace_id, start, end)).subquery()
    return session.exec(select(func.count()).select_from(everyone)).one()


def _count_reached(session: Session, workspace_id: int, start: date, end: date) -> int:
    touched = _touched(workspace_id, start, end).subquery()
    return session.exec(select(func.count()).select_from(touched)).one()


def _touched(workspace_id: int, start: date, end: date) -> SelectOfScalar[int]:
    """Contacts with any touch in the month: a gesture, a meeting, an ask or a response."""
    gestures = select(GestureRow.contact_id).where(
        GestureRow.workspace_id == workspace_id,
        GestureRow.happened_on >= start,
        GestureRow.happened_on < end,
        GESTURE_STANDS,
    )
    meetings = select(MeetingRow.contact_id).where(
        MeetingRow.workspace_id == workspace_id,
        MeetingRow.happened_on >= start,
        MeetingRow.happened_on < end,
        MEETING_STANDS,
    )
    asks = select(AskRow.contact_id).where(
        AskRow.workspace_id == workspace_id,
        col(AskRow.made_on) >= start,
        col(AskRow.made_on) < end,
        AskRow.state != AskState.DROPPED,
    )
    responses = (
        select(AskRow.contact_id)
        .join(ResponseRow, col(ResponseRow.ask_id) == AskRow.id)
        .where(
            AskRow.workspace_id == workspace_id,
            ResponseRow.answered_on >= start,
            ResponseRow.answered_on < end,
            RESPONSE_STANDS,
        )
    )
    # A subquery, since SQLite takes no union within a union.
    touched = union(gestures, meetings, asks, responses).subquery()
    is_of = col(ContactRow.id) == touched.c.contact_id
    return select(touched.c.contact_id).join(ContactRow, is_of).where(IS_SHARED)


def _weeks(gestures: Sequence[tuple[date, Direction]], start: date, end: date) -> tuple[Week, ...]:
    """The month cut at Mondays."""
    starts = [start]
    while (following := starts[-1] + timedelta(days=7 - starts[-1].weekday())) < end:
        starts.append(following)
    bounds = zip(starts, [*starts[1:], end], strict=True)
    return tuple(
        Week(
            first,
            sum(first <= day < after and way is Direction.GIVEN for day, way in gestures),
            sum(first <= day < after and way is Direction.RECEIVED for day, way in gestures),
        )
        for first, after in bounds
    )


def _since_the_first(
    session: Session, workspace_id: int, weeks: tuple[Week, ...]
) -> tuple[Week, ...]:
    """Without the weeks before the very first gesture: they were nobody's quiet weeks."""
    if not weeks[0].is_empty:
        return weeks
    before = select(GestureRow.id).where(
        GestureRow.workspace_id == workspace_id,
        col(GestureRow.happened_on) < weeks[0].start,
        GESTURE_STANDS,
    )
    if session.exec(before.limit(1)).first() is not None:
        return weeks
    return tuple(dropwhile(lambda week: week.is_empty, weeks))
