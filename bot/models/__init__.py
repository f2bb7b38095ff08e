"""The tables, one module a feature. Constraints carry the rules that must never be broken."""

from sqlmodel import SQLModel

from bot.models.asks import AskRow, ResponseRow
from bot.models.contacts import ContactRow, OrganisationRow
from bot.models.gestures import GestureRow
from bot.models.ledger import ReversalRow
from bot.models.pending import PendingRow
from bot.models.reminders import NudgeReminderRow, NudgeRow, ReminderRow
from bot.models.summaries import SummaryRow
from bot.models.workspaces import MemberRow, WorkspaceRow

metadata = SQLModel.metadata

__all__ = [
    "AskRow",
    "ContactRow",
    "GestureRow",
    "MemberRow",
    "NudgeReminderRow",
    "NudgeRow",
    "OrganisationRow",
    "PendingRow",
    "ReminderRow",
    "ResponseRow",
    "ReversalRow",
    "SummaryRow",
    "WorkspaceRow",
    "metadata",
]
