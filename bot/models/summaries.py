"""The monthly summaries that were, or will be, posted."""

from datetime import date

from sqlalchemy import Index, UniqueConstraint

from bot.models.columns import Posting


class SummaryRow(Posting, table=True):
    """One month's summary for one workspace; `month` is its first day."""

    __tablename__ = "summary"
    __table_args__ = (
        UniqueConstraint("workspace_id", "month"),
        Index("ix_summary_waiting", "workspace_id", "state", "due_at"),
    )

    month: date
