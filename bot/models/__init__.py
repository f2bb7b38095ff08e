"""The tables, one module a feature. Constraints carry the rules that must never be broken."""

from sqlmodel import SQLModel

from bot.models.asks import AskRow, FormerAskRow, ResponseRow
from bot.models.campaigns import (
    CampaignArmRow,
    CampaignBatchContactRow,
    CampaignBatchRow,
    CampaignContactRow,
    CampaignPaceRow,
    CampaignReportRow,
    CampaignRow,
    HoldRow,
)
from bot.models.carried_notes import CarriedNoteRow
from bot.models.changes import ChangeRow, ImportRow, LikelyPairRow, MergeRow, ProposalRow
from bot.models.contacts import (
    CadenceRuleRow,
    ContactPointRow,
    ContactRow,
    NameWordRow,
    NoteRow,
    OccasionRow,
    OrganisationRow,
    TagRow,
)
from bot.models.events import EventRow
from bot.models.gestures import GestureRow
from bot.models.gift_policy import GiftApprovalRow, GiftLimitRow
from bot.models.hand_overs import HandOverContactRow, HandOverRow
from bot.models.households import HouseholdContactRow, HouseholdRow
from bot.models.ledger import ReversalRow
from bot.models.meetings import MeetingRow
from bot.models.notices import NoticeRow, SummaryNoticeRow
from bot.models.pending import PendingPersonRow, PendingRow
from bot.models.reminders import NudgeReminderRow, NudgeRow, ReminderRow
from bot.models.summaries import SummaryRow
from bot.models.tips import TipChangeRow, TipRow
from bot.models.unwanted_ideas import UnwantedIdeaRow
from bot.models.workspaces import AbsenceRow, FormerQuietRow, MemberRow, WorkspaceRow

metadata = SQLModel.metadata

__all__ = [
    "AbsenceRow",
    "AskRow",
    "CadenceRuleRow",
    "CampaignArmRow",
    "CampaignBatchContactRow",
    "CampaignBatchRow",
    "CampaignContactRow",
    "CampaignPaceRow",
    "CampaignReportRow",
    "CampaignRow",
    "CarriedNoteRow",
    "ChangeRow",
    "ContactPointRow",
    "ContactRow",
    "EventRow",
    "FormerAskRow",
    "FormerQuietRow",
    "GestureRow",
    "GiftApprovalRow",
    "GiftLimitRow",
    "HandOverContactRow",
    "HandOverRow",
    "HoldRow",
    "HouseholdContactRow",
    "HouseholdRow",
    "ImportRow",
    "LikelyPairRow",
    "MeetingRow",
    "MemberRow",
    "MergeRow",
    "NameWordRow",
    "NoteRow",
    "NoticeRow",
    "NudgeReminderRow",
    "NudgeRow",
    "OccasionRow",
    "OrganisationRow",
    "PendingPersonRow",
    "PendingRow",
    "ProposalRow",
    "ReminderRow",
    "ResponseRow",
    "ReversalRow",
    "SummaryNoticeRow",
    "SummaryRow",
    "TagRow",
    "TipChangeRow",
    "TipRow",
    "UnwantedIdeaRow",
    "WorkspaceRow",
    "metadata",
]
