"""The tables whose rows are messages on their way, and which of these are due or stale."""

from datetime import datetime, timedelta

from sqlalchemy import BindParameter, ColumnElement, exists
from sqlmodel import col

from bot.models import (
    CampaignBatchRow,
    CampaignReportRow,
    CarriedNoteRow,
    HandOverRow,
    NoticeRow,
    NudgeRow,
    SummaryNoticeRow,
    SummaryRow,
    WorkspaceRow,
)
from bot.vocabulary import PostingState

Table = (
    type[NudgeRow]
    | type[SummaryRow]
    | type[NoticeRow]
    | type[SummaryNoticeRow]
    | type[HandOverRow]
    | type[CarriedNoteRow]
    | type[CampaignBatchRow]
    | type[CampaignReportRow]
)
NUDGES: Table = NudgeRow
SUMMARIES: Table = SummaryRow
NOTICES: Table = NoticeRow
SUMMARY_NOTICES: Table = SummaryNoticeRow
HAND_OVERS: Table = HandOverRow
CARRIED_NOTES: Table = CarriedNoteRow
CAMPAIGN_BATCHES: Table = CampaignBatchRow
CAMPAIGN_REPORTS: Table = CampaignReportRow
TABLES = (
    NUDGES,
    NOTICES,
    SUMMARIES,
    SUMMARY_NOTICES,
    HAND_OVERS,
    CARRIED_NOTES,
    CAMPAIGN_BATCHES,
    CAMPAIGN_REPORTS,
)

CLAIM_LASTS = timedelta(minutes=5)
"""A claim older than this belongs to a process that died; sending takes seconds."""

Number = int | BindParameter[int]
Moment = datetime | BindParameter[datetime]
"""Values, or places for them in a statement that is made once."""
Conditions = tuple[ColumnElement[bool], ...]


def are_due(table: Table, workspace_id: Number, now: Moment) -> Conditions:
    """The time of the rows has come, and is not over; reminders keep while the workspace rests."""
    conditions = (
        col(table.workspace_id) == workspace_id,
        col(table.state) == PostingState.DUE,
        col(table.due_at) <= now,
        col(table.good_until) > now,
    )
    # A notice may tell why it rests, so only reminders do.
    rests = table in (NUDGES, CAMPAIGN_BATCHES)
    return (*conditions, ~_is_resting(workspace_id, now)) if rests else conditions


def are_abandoned(table: Table, workspace_id: Number, claimed_before: Moment) -> Conditions:
    """The process that claimed the rows, `CLAIM_LASTS` ago, died."""
    return (
        col(table.workspace_id) == workspace_id,
        col(table.state) == PostingState.CLAIMED,
        col(table.claimed_at) < claimed_before,
    )


def are_over(table: Table, workspace_id: Number, now: Moment) -> Conditions:
    """The rows wait to be sent, but their time is over."""
    return (
        col(table.workspace_id) == workspace_id,
        col(table.state) == PostingState.DUE,
        col(table.good_until) <= now,
    )


def _is_resting(workspace_id: Number, now: Moment) -> ColumnElement[bool]:
    """Whether Slack has asked us to post nothing in the workspace yet."""
    return exists().where(
        col(WorkspaceRow.id) == workspace_id, col(WorkspaceRow.resting_until) > now
    )
