"""The hours in which nudges that wait may be sent, whatever those were when they were planned."""

from collections.abc import Collection, Iterator
from datetime import date, datetime

from sqlalchemy import ColumnElement, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import MemberRow, NudgeRow
from bot.models.columns import saved
from bot.team import availability
from bot.team.calendars import Calendar
from bot.vocabulary import PostingState


def keep_to(session: Session, workspace_id: int, slack_user_id: str, now: datetime) -> None:
    """A member's hours, days or time zone may have changed: what waits for them keeps to it.

    A nudge is sent within the hours of its day, and lapses where none are left of them. Its
    reminders come with the next one, which is planned at once for somebody who is at work.
    """
    for nudge, row, works in _waiting(
        session,
        col(MemberRow.workspace_id) == workspace_id,
        col(MemberRow.slack_user_id) == slack_user_id,
    ):
        _set(session, nudge, row, works, now)


def at_work(
    session: Session, workspace_id: int, waiting_ids: Collection[int], now: datetime
) -> set[int]:
    """Those of the nudges whose members are at work now; the others keep to the hours too."""
    ready = set()
    for nudge, row, works in _waiting(
        session,
        col(NudgeRow.workspace_id) == workspace_id,
        bulk.among(session, col(NudgeRow.id), waiting_ids),
    ):
        if works.contains(now) and works.today(now) == nudge.day:
            ready.add(saved(nudge.id))
        else:
            _set(session, nudge, row, works, now)
    return ready


def _waiting(
    session: Session, *conditions: ColumnElement[bool]
) -> Iterator[tuple[NudgeRow, MemberRow, Calendar]]:
    """The nudges that are planned and not yet on their way, each with its member's calendar."""
    nudges = session.exec(
        select(NudgeRow)
        .join(MemberRow, col(MemberRow.id) == col(NudgeRow.member_id))
        .where(col(NudgeRow.state) == PostingState.DUE, *conditions)
        .order_by(col(NudgeRow.id))
    ).all()
    if not nudges:
        return
    owners = {nudge.member_id for nudge in nudges}
    whose = select(MemberRow).where(bulk.among(session, col(MemberRow.id), owners))
    calendars = availability.calendars(session, availability.with_absences(whose))
    found = {saved(row.id): (row, works) for row, works in calendars}
    for nudge in nudges:
        yield (nudge, *found[nudge.member_id])


def _set(session: Session, nudge: NudgeRow, row: MemberRow, works: Calendar, now: datetime) -> None:
    """Have the nudge sent within the hours that are left of its day, or have it lapse."""
    hours = _left(works, nudge.day, now) if row.is_active else None
    if hours is None:
        if works.contains(now) and row.next_nudge_at is not None:
            row.next_nudge_at = now
            session.flush()
        _change(session, nudge, state=PostingState.LAPSED)
    else:
        due_at, good_until = hours
        _change(session, nudge, due_at=due_at, good_until=good_until)


def _left(works: Calendar, day: date, now: datetime) -> tuple[datetime, datetime] | None:
    """From when until when the day's work still lasts."""
    opening, closing = max(works.opening(day), now), works.closing(day)
    return (opening, closing) if works.is_working_day(day) and opening < closing else None


def _change(session: Session, nudge: NudgeRow, **values: object) -> None:
    """Change a nudge unless it is on its way by now."""
    session.exec(
        update(NudgeRow)
        .where(col(NudgeRow.id) == nudge.id, col(NudgeRow.state) == PostingState.DUE)
        .values(**values)
    )
