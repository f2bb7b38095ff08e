"""Nudges: the one message a member gets on a day, as it stands now."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row
from sqlmodel import Session, col

from bot import bulk
from bot.ledger import put_off
from bot.ledger.entries import Gesture
from bot.models import MemberRow, NudgeReminderRow, NudgeRow, ReminderRow
from bot.models.columns import saved
from bot.models.seen import seen_by
from bot.nudges import asking_again, facts, gift_rooms
from bot.nudges.asking_again import AskAgain
from bot.nudges.shown_reminders import Suggestion
from bot.people import stand_ins
from bot.refusals import Gone, NotYours
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Direction


@dataclass(frozen=True)
class Nudge:
    """A nudge as it stands, for drawing and redrawing its message.

    `asks_to_stop`: it also asks a silent member whether to go on. `fitting_days`: more people wait
    than the member wants to hear of, and a rhythm of so many days for everybody would fit.
    `ask_again`: it tells that somebody may be asked again for what they were asked before.
    """

    id: int
    member: Member
    day: date
    suggestions: tuple[Suggestion, ...]
    channel: str | None
    ts: str | None
    asks_to_stop: bool = False
    fitting_days: int | None = None
    ask_again: AskAgain | None = None


_IN_NUDGES = facts.with_facts(
    facts.selected()
    .join(NudgeReminderRow, col(NudgeReminderRow.reminder_id) == col(ReminderRow.id))
    .join(NudgeRow, col(NudgeRow.id) == col(NudgeReminderRow.nudge_id))
    .join(MemberRow, col(MemberRow.id) == col(NudgeRow.member_id))
    .add_columns(NudgeRow, MemberRow)
    .add_columns(col(NudgeReminderRow.promised_for).label("late_for"))
).order_by(col(NudgeReminderRow.position))


def show(session: Session, member: Member, nudge_id: int, now: datetime) -> Nudge:
    """The member's nudge as it stands now. Raises Gone outside the workspace, and NotYours."""
    found = show_all(session, member.workspace_id, [nudge_id], now).get(nudge_id)
    if found is None:
        raise Gone
    if found.member.id != member.id:
        raise NotYours
    suggestions = tuple(_with_put_off(session, member, one) for one in found.suggestions)
    return replace(found, suggestions=suggestions)


def _with_put_off(session: Session, member: Member, suggestion: Suggestion) -> Suggestion:
    """The suggestion, telling also which planned asks wait for what was given."""
    entry = suggestion.entry
    if not isinstance(entry, Gesture) or entry.direction is not Direction.GIVEN:
        return suggestion
    asks = put_off.of_gesture(session, member, entry.contact, entry.day, stands=True)
    return replace(suggestion, entry=replace(entry, asks=asks))


def show_all(
    session: Session, workspace_id: int, nudge_ids: Collection[int], now: datetime
) -> dict[int, Nudge]:
    """Those of the nudges that belong to the workspace, by id, as they stand now."""
    these = _IN_NUDGES.where(
        col(NudgeRow.workspace_id) == workspace_id,
        bulk.among(session, col(NudgeRow.id), nudge_ids),
        # A reminder may be a colleague's by now, who sees more.
        seen_by(NudgeRow.member_id),
    )
    found = session.execute(these).all()
    whose = facts.whose(session, found, now.date())
    left = gift_rooms.of(session, found, now.date())
    back_to = stand_ins.colleagues(
        session, {row.ReminderRow.member_id for row in found if _is_back(row)}, now.date()
    )
    nudges = {saved(row.NudgeRow.id): row.NudgeRow for row in found}
    members_told = {row.NudgeRow.id: members.value(row.MemberRow) for row in found}
    days = {nudge_id: one.today(now) for nudge_id, one in members_told.items()}
    again = asking_again.told(session, nudges.values(), days)
    parts: defaultdict[int, list[Suggestion]] = defaultdict(list)
    for row in found:
        nudge = row.NudgeRow
        told = facts.tell(row, days[nudge.id], nudge.day, row.late_for, whose, left)
        if _is_back(row):
            told = replace(told, back_to=back_to[row.ReminderRow.member_id])
        parts[nudge.id].append(told)
    return {
        nudge_id: _value(row, members_told[nudge_id], parts[nudge_id], again.get(nudge_id))
        for nudge_id, row in nudges.items()
    }


def _is_back(row: Row[Any]) -> bool:
    """Whether the reminder went back to a colleague for whom the member stood in."""
    reminder: ReminderRow = row.ReminderRow
    return row.NudgeRow.member_id not in (reminder.member_id, reminder.stands_in_for_id)


def _value(
    row: NudgeRow, member: Member, parts: Sequence[Suggestion], again: AskAgain | None
) -> Nudge:
    return Nudge(
        saved(row.id),
        member,
        row.day,
        tuple(parts),
        row.channel,
        row.ts,
        row.asks_to_stop,
        row.fitting_days,
        again,
    )
