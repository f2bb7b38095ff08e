"""The question that a member left open last: answered in words, or left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from bot.ledger import latest
from bot.models import PendingRow
from bot.models.columns import saved
from bot.recording import choices, commands, kept, wanted
from bot.recording.outcomes import Decision, Outcome, Reminded
from bot.refusals import Gone
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import AskedBack

LATELY = timedelta(hours=1)
"""For so long a word alone may answer a question."""


@dataclass(frozen=True)
class Left:
    """A line of which nothing comes; `was_reminder` tells that a reminder was wanted by it."""

    was_reminder: bool


@dataclass(frozen=True)
class ToldDay:
    """A day as it was typed by itself: "Tuesday" is the last one, or the next."""

    behind: date | None
    ahead: date | None

    def among(self, likely: Sequence[date]) -> date:
        """The day that is meant where it is asked which of the `likely` ones it was.

        A weekday is that of their week: of the last one, where it was asked about that.
        """
        told = [day for day in (self.behind, self.ahead) if day is not None]
        week = [min(likely) + timedelta(days=one) for one in range(7)] if len(likely) > 1 else []
        is_weekday = len(told) > 1 and told[1] - told[0] == timedelta(days=7)
        same = [day for day in week if is_weekday and day.weekday() == told[0].weekday()]
        return [*same, *(day for day in told if day in likely), *told][0]


def leave(
    session: Session, member: Member, now: datetime, since: datetime | None = None
) -> Left | None:
    """Let the question go that was asked last; no click on it counts any more.

    None, and nothing is done, where the member did something after it, or after `since`.
    """
    pending_id = _latest(session, member, now, since)
    return None if pending_id is None else _let_go(session, member, pending_id)


def tell_day(session: Session, member: Member, told: ToldDay, now: datetime) -> Outcome | None:
    """That is the day that the question of the last hour asks for; what comes of the line then.

    None, and nothing is done, where none was asked for. Raises DateInFuture and the refusals of
    `promises`.
    """
    pending_id = _latest(session, member, now, now - LATELY)
    if pending_id is None:
        return None
    try:
        line = kept.take(session, member, pending_id)
    except Gone:
        return _tell_reminders_day(session, member, pending_id, told, now)
    doubts = line.statement.doubts
    if not doubts or doubts[0].about is not AskedBack.DAY:
        return None
    day = told.among(doubts[0].days)
    choices.choose_day(session, member, pending_id, day, now)
    return commands.outcome(session, member, pending_id)


def agree(session: Session, member: Member, now: datetime) -> Outcome | None:
    """What the question of the last hour doubts did happen; what comes of the line then.

    None, and nothing is done, where it asks something else.
    """
    pending_id = _latest(session, member, now, now - LATELY)
    try:
        line = None if pending_id is None else kept.take(session, member, pending_id)
    except Gone:
        return None
    if line is None or not line.statement.doubts or line.statement.is_in_other_words:
        return None
    decision = _AGREED.get(line.statement.doubts[0].about)
    if decision is None:
        return None
    choices.decide(session, member, line.id, decision, line.place, now)
    return commands.outcome(session, member, line.id)


_AGREED = {AskedBack.MEANING: Decision.LOG, AskedBack.AGAIN: Decision.LOG_AGAIN}


def _tell_reminders_day(
    session: Session, member: Member, wanted_id: int, told: ToldDay, now: datetime
) -> Reminded | None:
    contact = wanted.find(session, member, wanted_id).contact
    if contact is None or told.ahead is None:
        return None
    promised = wanted.choose_day(session, member, wanted_id, told.ahead, now)
    return Reminded(contact, promised)


def _latest(session: Session, member: Member, now: datetime, since: datetime | None) -> int | None:
    """The line that waits; None where the member did something after it, or after `since`."""
    row = session.exec(
        select(PendingRow)
        .where(
            PendingRow.workspace_id == member.workspace_id,
            PendingRow.member_id == member.id,
            col(PendingRow.closed).is_(False),
        )
        .order_by(col(PendingRow.typed_at).desc(), col(PendingRow.id).desc())
        .limit(1)
    ).first()
    if row is None or row.typed_at < _last_deed(session, member, now, since or row.typed_at):
        return None
    return saved(row.id)


def _last_deed(session: Session, member: Member, now: datetime, since: datetime) -> datetime:
    done = (
        latest.entry(session, member),
        promises.latest(session, member),
        promises.dropped(session, member, now),
    )
    return max([since, *(one.at for one in done if one is not None)])


def _let_go(session: Session, member: Member, pending_id: int) -> Left:
    try:
        kept.let_go(session, kept.take(session, member, pending_id))
    except Gone:
        wanted.let_go(session, member, pending_id)
        return Left(was_reminder=True)
    return Left(was_reminder=False)
