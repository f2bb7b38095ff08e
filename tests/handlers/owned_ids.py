"""The ids of all that the members of a database have."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.models import (
    AskRow,
    CampaignBatchRow,
    CampaignRow,
    ContactRow,
    FormerAskRow,
    GestureRow,
    GiftApprovalRow,
    GiftLimitRow,
    HouseholdContactRow,
    ImportRow,
    MeetingRow,
    MemberRow,
    MergeRow,
    NudgeReminderRow,
    PendingRow,
    ProposalRow,
    ResponseRow,
    TipRow,
    UnwantedIdeaRow,
)


@dataclass(frozen=True)
class Ids:
    """The ids of all that the members of a database have, and of one of the members."""

    member: int
    shown: Sequence[tuple[int, int]]
    moments: Sequence[datetime]
    """When somebody said something of a household."""
    contacts: Sequence[int]
    pending: Sequence[int]
    gestures: Sequence[int]
    meetings: Sequence[int]
    asks: Sequence[int]
    changes: Sequence[int]
    responses: Sequence[int]
    merges: Sequence[int]
    imports: Sequence[int]
    proposals: Sequence[int]
    left_out: Sequence[int]
    tips: Sequence[int]
    limits: Sequence[int]
    requests: Sequence[int]
    campaigns: Sequence[int]
    batches: Sequence[int]


def ids(session: Session, slack_user_id: str) -> Ids:
    """Of the member with this Slack id, and of all there is."""
    whose = select(MemberRow.id).where(MemberRow.slack_user_id == slack_user_id)
    shown = select(NudgeReminderRow.nudge_id, NudgeReminderRow.reminder_id)
    tables = (
        *(ContactRow, PendingRow, GestureRow, MeetingRow, AskRow, FormerAskRow, ResponseRow),
        *(MergeRow, ImportRow, ProposalRow, UnwantedIdeaRow, TipRow),
        *(GiftLimitRow, GiftApprovalRow, CampaignRow, CampaignBatchRow),
    )
    every = ([*session.exec(select(col(table.id)))] for table in tables)
    told = session.exec(select(HouseholdContactRow.since)).all()
    return Ids(session.exec(whose).one() or 0, session.exec(shown).all(), told, *every)
