"""The tables, one module a feature. Constraints carry the rules that must never be broken."""

from sqlmodel import SQLModel

from bot.models.asks import AskRow, ResponseRow
from bot.models.contacts import ContactRow, NameWordRow, OccasionRow, OrganisationRow
from bot.models.events import EventRow
from bot.models.gestures import GestureRow
from bot.models.ledger import ReversalRow
from bot.models.meetings import MeetingRow
from bot.models.notices import NoticeRow, SummaryNoticeRow
from bot.models.pending import PendingPersonRow, PendingRow
from bot.models.reminders import NudgeReminderRow, NudgeRow, ReminderRow
from bot.models.summaries import SummaryRow
from bot.models.workspaces import AbsenceRow, FormerQuietRow, MemberRow, WorkspaceRow

metadata = SQLModel.metadata

__all__ = [
    "AbsenceRow",
    "AskRow",
    "ContactRow",
    "EventRow",
    "FormerQuietRow",
    "GestureRow",
    "MeetingRow",
    "MemberRow",
    "NameWordRow",
    "NoticeRow",
    "NudgeReminderRow",
    "NudgeRow",
    "OccasionRow",
    "OrganisationRow",
    "PendingPersonRow",
    "PendingRow",
    "ReminderRow",
    "ResponseRow",
    "ReversalRow",
    "SummaryNoticeRow",
    "SummaryRow",
    "WorkspaceRow",
    "metadata",
]
