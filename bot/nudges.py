"""Nudges: the one message a member gets on a day, as it stands now."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot import members, suggestions
from bot.members import Member
from bot.models import NudgeReminderRow, NudgeRow, ReminderRow
from bot.refusals import Gone
from bot.suggestions import Suggestion


@dataclass(frozen=True)
class Nudge:
    """A nudge as it stands, for drawing and redrawing its message.

    `asks_to_stop`: it also asks a silent member whether to go on. `fitting_days`: more people wait
    than the member wants to hear of, and a rhythm of so many days for everybody would fit.
    """

    id: int
    member: Member
    day: date
    suggestions: tuple[Suggestion, ...]
    channel: str | None
    ts: str | None
    asks_to_stop: bool = False
    fitting_days: int | None = None


def show(session: Session, workspace_id: int, nudge_id: int, now: datetime) -> Nudge:
    """The nudge as it stands now. Raises Gone outside the workspace."""
    row = session.get(NudgeRow, nudge_id)
    if row is None or row.workspace_id != workspace_id:
        raise Gone
    member = members.by_id(session, workspace_id, row.member_id)
    shown = session.exec(
        select(ReminderRow)
        .join(NudgeReminderRow, col(NudgeReminderRow.reminder_id) == ReminderRow.id)
        .where(NudgeReminderRow.nudge_id == nudge_id)
        .order_by(col(NudgeReminderRow.position))
    ).all()
    return Nudge(
        nudge_id,
        member,
        row.day,
        tuple(suggestions.build(session, row, member.today(now)) for row in shown),
        row.channel,
        row.ts,
        row.asks_to_stop,
        row.fitting_days,
    )
