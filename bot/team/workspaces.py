"""Workspaces: the teams we work for."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.database import added
from bot.models import WorkspaceRow


@dataclass(frozen=True)
class Workspace:
    """A `currency` of None stands for that of the country where whoever tells an amount is.

    It `stops_strings` where no reason lets words go out that tie a gift to something.
    """

    id: int
    slack_team_id: str
    name: str
    cooling_off_days: int
    stops_strings: bool
    currency: str | None
    summary_channel: str | None
    summary_chosen_by: str | None
    summary_locale: str
    summary_time_zone: str
    next_summary_at: datetime | None


def connect(session: Session, slack_team_id: str, name: str) -> Workspace:
    """The workspace with this Slack team id, made known if it is new."""
    query = select(WorkspaceRow).where(WorkspaceRow.slack_team_id == slack_team_id)
    row = session.exec(query).one_or_none()
    if row is None:
        new = WorkspaceRow(slack_team_id=slack_team_id, name=name)
        row = new if added(session, new) else session.exec(query).one()
    row.name = name
    session.flush()
    return _value(row)


def find(session: Session, workspace_id: int) -> Workspace:
    """The workspace with this id, which the caller knows to exist."""
    return _value(session.get_one(WorkspaceRow, workspace_id))


def known(session: Session) -> list[Workspace]:
    """All that the database knows, the oldest first."""
    rows = session.exec(select(WorkspaceRow).order_by(col(WorkspaceRow.id)))
    return [_value(row) for row in rows]


def _value(row: WorkspaceRow) -> Workspace:
    assert row.id is not None
    return Workspace(
        id=row.id,
        slack_team_id=row.slack_team_id,
        name=row.name,
        cooling_off_days=row.cooling_off_days,
        stops_strings=row.stops_strings,
        currency=row.currency,
        summary_channel=row.summary_channel,
        summary_chosen_by=row.summary_chosen_by,
        summary_locale=row.summary_locale,
        summary_time_zone=row.summary_time_zone,
        next_summary_at=row.next_summary_at,
    )
