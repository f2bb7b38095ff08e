"""That it is a good time to ask somebody again: a nudge that goes out anyway may say so.

One a week at most, and no ask a second time.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.asking import asks, later_asks
from bot.asking.later_asks import LaterAsk
from bot.database import locked, within
from bot.ledger import cooling_off, reversals
from bot.ledger.entries import Ask, EntryId
from bot.models import MemberRow, NudgeRow
from bot.models.columns import saved
from bot.nudges.writing import Planned
from bot.people import locks
from bot.people.contacts import Contact
from bot.refusals import NotYours
from bot.team import availability, members
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind, LaterAskFate


@dataclass(frozen=True)
class AskAgain:
    """An earlier ask that a nudge suggests to make again, and what became of that.

    `planned` is the ask that was planned in answer, as it stands by now.
    """

    earlier: LaterAsk
    fate: LaterAskFate | None = None
    planned: Ask | None = None


def told(
    session: Session, rows: Collection[NudgeRow], today: Mapping[int, date]
) -> Mapping[int, AskAgain]:
    """What the nudges suggest to ask again, by nudge; `today` is the day where its member is.

    One that wasn't posted yet says nothing that doesn't fit any more.
    """
    days = {
        ask_id: today[saved(row.id)]
        for row in rows
        for ask_id in (row.later_ask_id, row.planned_ask_id)
        if ask_id is not None
    }
    if not days:
        return {}
    found = later_asks.show(session, days)
    return {
        saved(row.id): AskAgain(found[row.later_ask_id], row.later_ask_fate, _planned(row, found))
        for row in rows
        if row.later_ask_id in found and (row.ts or found[row.later_ask_id].fits_now)
    }


def _planned(row: NudgeRow, found: Mapping[int, LaterAsk]) -> Ask | None:
    planned = found.get(row.planned_ask_id or 0)
    return None if planned is None else planned.ask


def find(
    session: Session, workspace_id: int, planned: Sequence[Planned], today: date
) -> Mapping[int, int]:
    """What the members may be told to ask again, of those whose nudge says nothing else besides.

    A nudge tells whom it reminds of: nobody of them is suggested to be asked.
    """
    told = {
        saved(one.member.id): {reminder.contact_id for reminder in one.reminders}
        for one in planned
        if one.member.later_asks and one.said.is_short and not availability.is_silent(one.member)
    }
    return later_asks.find(session, workspace_id, told, today) if told else {}


def settle(
    session: Session, member: Member, nudge_id: int, fate: LaterAskFate, now: datetime
) -> None:
    """Plan the ask again, leave it, or suggest no more such things, as the member wants.

    It is planned for their next working day, or the first good one after it. Nothing happens where
    this was settled already, or doesn't fit any more. Raises Gone and NotYours.
    """
    suggested = _suggested(session, member, nudge_id, now)
    if suggested is None:
        return
    locks.contact(session, suggested.ask.contact.id)
    if _own(session, member, nudge_id, anew=True).later_ask_fate is not None:
        return
    planned_id = None
    if fate is LaterAskFate.PLANNED:
        planned_id = _plan(session, member, nudge_id, now)
        if planned_id is None:
            return
    elif fate is LaterAskFate.UNWANTED:
        session.get_one(MemberRow, member.id).later_asks = False
        session.flush()
    row = locked(session, NudgeRow, nudge_id)
    row.later_ask_fate, row.planned_ask_id = fate, planned_id


def undo(session: Session, member: Member, nudge_id: int, now: datetime) -> None:
    """Take back what was chosen; an ask that was made meanwhile stays. Raises Gone and NotYours."""
    row = _own(session, member, nudge_id)
    if row.planned_ask_id is not None:
        planned = EntryId(EntryKind.ASK, row.planned_ask_id)
        if not reversals.undo(session, member, planned, now, seen=AskState.PLANNED).reversed:
            return
    if row.later_ask_fate is LaterAskFate.UNWANTED:
        session.get_one(MemberRow, member.id).later_asks = True
        session.flush()
    row = locked(session, NudgeRow, nudge_id)
    row.later_ask_fate, row.planned_ask_id = None, None


def _own(session: Session, member: Member, nudge_id: int, *, anew: bool = False) -> NudgeRow:
    row = within(session, NudgeRow, member.workspace_id, nudge_id, anew=anew)
    if row.member_id != member.id:
        raise NotYours
    return row


def _suggested(session: Session, member: Member, nudge_id: int, now: datetime) -> LaterAsk | None:
    """What the nudge suggests to ask again; None where the member sees nothing of that any more."""
    ask_id = _own(session, member, nudge_id).later_ask_id
    if ask_id is None:
        return None
    return later_asks.show(session, {ask_id: member.today(now)}).get(ask_id)


def _plan(session: Session, member: Member, nudge_id: int, now: datetime) -> int | None:
    """The ask that is planned; None where it doesn't fit any more."""
    suggested = _suggested(session, member, nudge_id, now)
    if suggested is None or not suggested.fits:
        return None
    earlier, kind = suggested.ask, suggested.kind
    day = _first_good_day(session, member, earlier.contact, now)
    planned = asks.plan(
        session, member, earlier.contact, earlier.words, day, now, earlier.needed_by, kind
    )
    return planned.id.id


def _first_good_day(session: Session, member: Member, contact: Contact, now: datetime) -> date:
    """The member's next working day, or the first one after the window that it falls into."""
    works = members.calendar(session, member)
    next_day = works.working_day_from(member.today(now) + timedelta(days=1))
    early = cooling_off.window_ahead(session, member.workspace_id, contact, next_day)
    return next_day if early is None else works.working_day_from(early.first_day)
