"""What members were shown in the last week, and so what they may be shown today."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from bot import bulk
from bot.models import MemberRow, NudgeReminderRow, NudgeRow, ReminderRow
from bot.models.columns import saved
from bot.nudges.choice import Line, line_of
from bot.team import availability
from bot.vocabulary import PostingState, Purpose

QUIET_BETWEEN = timedelta(hours=8)
"""Two nudges are at least this far apart, also for a member who crosses the date line."""
WEEK = timedelta(days=7)
_NEVER_SHOWN = (PostingState.LAPSED, PostingState.FAILED)


@dataclass(frozen=True)
class Recent:
    """A nudge of the last week: what it told of whom, by contact.

    `at` is when it went out, None if it did not. `asks_again`: it told of a later ask.
    """

    day: date
    at: datetime | None
    people: dict[int, Purpose]
    asks_again: bool = False


def find(
    session: Session, member_ids: Sequence[int], today: date
) -> Mapping[int, Sequence[Recent]]:
    """The nudges of the last seven days that were, or may have been, seen; by member."""
    found: defaultdict[int, dict[int, Recent]] = defaultdict(dict)
    for row, contact_id, purpose in session.exec(
        select(NudgeRow, col(ReminderRow.contact_id), col(ReminderRow.purpose))
        .join(NudgeReminderRow, col(NudgeReminderRow.nudge_id) == NudgeRow.id)
        .join(ReminderRow, col(ReminderRow.id) == NudgeReminderRow.reminder_id)
        .where(
            bulk.among(session, col(NudgeRow.member_id), member_ids),
            col(NudgeRow.day) > today - WEEK,
        )
    ):
        went_out = row.claimed_at if row.state not in _NEVER_SHOWN else None
        asks_again = row.later_ask_id is not None
        nudge = found[row.member_id].setdefault(
            saved(row.id), Recent(row.day, went_out, {}, asks_again)
        )
        nudge.people[contact_id] = purpose
    return {member_id: list(nudges.values()) for member_id, nudges in found.items()}


def may_be_nudged(recent: Sequence[Recent], today: date, now: datetime) -> bool:
    """Whether the member may get a nudge today at all: the last one was not just now."""
    too_late_for = now - QUIET_BETWEEN
    return not any(
        nudge.day >= today or (nudge.at is not None and nudge.at > too_late_for) for nudge in recent
    )


def places(row: MemberRow, recent: Sequence[Recent], now: datetime) -> int:
    """How many people the member may be reminded of today; what was promised doesn't ask.

    Somebody who was told that there is one nudge a week gets no more.
    """
    went_out = [nudge for nudge in recent if nudge.at is not None]
    if availability.is_silent(row) and row.asked_to_stop_on is not None:
        left_alone_since = now - availability.SILENT_GAP
        if any(nudge.at > left_alone_since for nudge in went_out if nudge.at):
            return 0
    left_this_week = row.most_per_week - sum(len(nudge.people) for nudge in went_out)
    return max(min(row.most_per_day, left_this_week), 0)


def asked_again(recent: Sequence[Recent]) -> bool:
    """Whether the member was told of a later ask within the week."""
    return any(nudge.asks_again and nudge.at is not None for nudge in recent)


def served_on(recent: Sequence[Recent]) -> Mapping[Line, date]:
    """The day on which each line last had a place, as far as the week goes back."""
    in_order = sorted(recent, key=lambda nudge: nudge.day)
    return {line_of(purpose): nudge.day for nudge in in_order for purpose in nudge.people.values()}
