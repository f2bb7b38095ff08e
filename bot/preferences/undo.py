"""Taking back a pause or an absence: it is as quiet again as it was to be before."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from bot.database import locked
from bot.models import MemberRow
from bot.preferences import absences, former, pauses
from bot.preferences.former import NO_PAUSE, Away, Former, Pause, State
from bot.preferences.pauses import Standing
from bot.team import members
from bot.team.calendars import Period
from bot.team.members import Member


@dataclass(frozen=True)
class TakenBack:
    """How it was to be, `undone`, how it is instead, and what comes next."""

    undone: State
    now: State
    standing: Standing

    @property
    def added(self) -> Period | None:
        """The one period in which the member isn't away any more, where that is all."""
        if not isinstance(self.undone, Away) or not isinstance(self.now, Away):
            return None
        gone = set(self.undone.periods) - set(self.now.periods)
        is_all = set(self.now.periods) < set(self.undone.periods)
        return gone.pop() if is_all and len(gone) == 1 else None


def latest(session: Session, member: Member, now: datetime) -> Former | None:
    """What the member last said of when it is to be quiet, unless that makes no difference now.

    What is over makes none, and nothing from before it is looked for.
    """
    row, today = session.get_one(MemberRow, member.id), member.today(now)
    found = [one for one in former.latest(session, row) if _stands(one, today)]
    return max(found, key=lambda one: (one.at, one.id), default=None)


def take_back(session: Session, member: Member, last: Former, now: datetime) -> TakenBack:
    """Go back to what was before; a second time changes nothing."""
    row, today = locked(session, MemberRow, member.id), member.today(now)
    before = _left(last.before, today)
    if former.take(session, row, last):
        match before:
            case Pause():
                pauses.put(session, row, before, now)
            case Away():
                absences.replace(session, row, before.periods, today)
                members.look_again(session, row, now)
    return TakenBack(_left(last.after, today), before, pauses.standing(session, member))


def _stands(one: Former, today: date) -> bool:
    left = _left(one.after, today)
    is_over = isinstance(one.after, Pause) and left != one.after
    return not is_over and left != _left(one.before, today)


def _left(state: State, today: date) -> State:
    """What is left of it by today."""
    match state:
        case Pause():
            is_over = state.until is not None and state.until <= today
            return NO_PAUSE if is_over else state
        case Away():
            return Away(tuple(one for one in state.periods if one.last >= today))
