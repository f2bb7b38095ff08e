"""The ideas of a member's last nudge, and why it shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from bot.models import NudgeRow
from bot.nudges import shown, shown_ideas
from bot.nudges.shown_ideas import Explained
from bot.nudges.shown_reminders import Suggestion, ToGive
from bot.team.members import Member
from bot.vocabulary import ReminderState


@dataclass(frozen=True)
class OpenIdea:
    """An idea that the nudge shows still, and why."""

    suggestion: Suggestion
    explained: Explained


def explain(session: Session, member: Member, now: datetime) -> Sequence[OpenIdea]:
    """Those that are open, in the order of the nudge."""
    nudge_id = session.exec(
        select(func.max(NudgeRow.id)).where(
            NudgeRow.workspace_id == member.workspace_id, col(NudgeRow.member_id) == member.id
        )
    ).one()
    if nudge_id is None:
        return ()
    suggestions = filter(_is_open, shown.show(session, member, nudge_id, now).suggestions)
    found = (
        (one, shown_ideas.explain(session, member, one.reminder_id, now)) for one in suggestions
    )
    return tuple(OpenIdea(one, why) for one, why in found if why is not None)


def _is_open(suggestion: Suggestion) -> bool:
    is_given = isinstance(suggestion.about, ToGive)
    return is_given and suggestion.state is ReminderState.OPEN and suggestion.back_to is None
