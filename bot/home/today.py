"""Who is due for a member today, and who comes next. Looking changes no plan."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from bot import bulk
from bot.asking import deadlines
from bot.home import coming
from bot.home.coming import Coming
from bot.models import ContactRow, NudgeReminderRow, NudgeRow, ReminderRow
from bot.models.columns import saved
from bot.models.reminded import IS_REMINDED
from bot.models.seen import seen_by
from bot.nudges import candidates, due_contacts, facts, gift_rooms, to_congratulate
from bot.nudges.choice import Waiting
from bot.nudges.shown_reminders import About, ToCongratulate, ToGive
from bot.people import contacts, stand_ins, under_way
from bot.people.contacts import Contact
from bot.people.occasions import occasion_of
from bot.people.stand_ins import Colleague, StandIns
from bot.people.under_way import InCampaign
from bot.reminders import due_occasions, rows
from bot.team import members
from bot.team.calendars import Calendar
from bot.team.members import Member
from bot.vocabulary import Purpose, ReminderState

MOST = 10
"""How many people are shown together."""
_ORDER = list(Purpose)


@dataclass(frozen=True)
class Due:
    """Somebody who is due, and why; `is_promised`: the member agreed to the day.

    `is_in_nudge`: the member was written to about it today. They stand in for the colleague
    `for_whom`, if they do.
    """

    contact: Contact
    about: About
    is_promised: bool = False
    is_in_nudge: bool = False
    for_whom: Colleague | None = None


@dataclass(frozen=True)
class Today:
    """Who is due, what was promised first; or else who comes next."""

    due: tuple[Due, ...]
    are_more: bool = False
    coming: Coming | None = None
    held: tuple[tuple[InCampaign, int], ...] = ()
    """Campaigns for which some who would be due aren't suggested, and how many those are."""


def show(session: Session, member: Member, now: datetime) -> Today:
    """What waits for the member on the day that it is where they are."""
    today, works = member.today(now), members.calendar(session, member)
    who = stand_ins.find(session, member.workspace_id, today)
    shown = _shown_today(session, member, today)
    birthdays = _occasions(session, member, works, who, today)
    waiting = _in_order([*_open(session, member, who, today), *shown, *birthdays])
    held = under_way.of_owner(session, member, today)
    if not waiting:
        return Today((), coming=coming.find(session, member, works, today), held=held)
    first = _in_line(waiting)[:MOST]
    due = _told(session, member, first, shown, birthdays, today)
    return Today(due, are_more=len(waiting) > len(first), held=held)


def show_thanks(session: Session, member: Member, now: datetime) -> Today:
    """Whom the member has to thank, be it today or later."""
    today = member.today(now)
    open_thanks = _of_member(member).where(ReminderRow.purpose == Purpose.THANK, IS_REMINDED)
    waiting = _in_order(map(_waiting, session.exec(open_thanks)))
    shown = _shown_today(session, member, today)
    due = _told(session, member, waiting[:MOST], shown, {}, today)
    return Today(due, are_more=len(waiting) > MOST)


def _in_order(waiting: Iterable[Waiting]) -> list[Waiting]:
    """Promises first, then as in a nudge; everybody once."""
    by_contact: dict[int, Waiting] = {}
    for one in sorted(waiting, key=_rank):
        by_contact.setdefault(one.contact_id, one)
    return list(by_contact.values())


def _in_line(waiting: Sequence[Waiting]) -> list[Waiting]:
    """Without all but one of those whom nobody was in touch with yet, as in a nudge."""
    new = [one for one in waiting if one.is_first_touch]
    return [one for one in waiting if one not in new[1:]]


def _rank(one: Waiting) -> tuple[bool, bool, int, date, int]:
    is_promised = one.promised_for is not None
    purpose = _ORDER.index(one.purpose)
    return not is_promised, one.is_for_next_message, purpose, one.since, one.contact_id


def _open(session: Session, member: Member, who: StandIns, today: date) -> list[Waiting]:
    """Reminders whose day has come, and contacts for whom one could be opened."""
    these, most, workspace_id = [member.id], MOST + 1, member.workspace_id
    soon = deadlines.soon(session, workspace_id, today)
    found = candidates.open_reminders(session, workspace_id, these, today, soon)
    due = due_contacts.find(session, these, today, soon, most)
    left = due_contacts.left_behind(session, who, these, today, soon, most)
    to_give = [
        Waiting(Purpose.GIVE, one.id, one.red_on, is_first_touch=not one.met_before)
        for one in (*due.get(member.id, []), *left.get(member.id, []))
    ]
    return [*found.waiting[member.id], *to_give]


def _shown_today(session: Session, member: Member, today: date) -> list[Waiting]:
    """What today's nudge holds and nobody has handled, though its next turn is in a week."""
    found = session.exec(
        _of_member(member)
        .join(NudgeReminderRow, col(NudgeReminderRow.reminder_id) == ReminderRow.id)
        .join(NudgeRow, col(NudgeRow.id) == NudgeReminderRow.nudge_id)
        .where(
            NudgeRow.member_id == member.id,
            NudgeRow.day == today,
            or_(col(ReminderRow.promised_for).is_(None), col(ReminderRow.show_on) <= today),
        )
    )
    return [_waiting(row) for row in found]


def _of_member(member: Member) -> SelectOfScalar[ReminderRow]:
    """Open reminders of the member's, of people whom they may see."""
    return (
        select(ReminderRow)
        .join(ContactRow, col(ContactRow.id) == ReminderRow.contact_id)
        .where(seen_by(member.id), rows.is_of(member.id), ReminderRow.state == ReminderState.OPEN)
    )


def _waiting(row: ReminderRow) -> Waiting:
    return Waiting(row.purpose, row.contact_id, row.show_on, row.id)


def _occasions(
    session: Session, member: Member, works: Calendar, who: StandIns, today: date
) -> dict[Waiting, ToCongratulate]:
    """Occasions that the next nudge would tell of."""
    mentioned = due_occasions.to_mention(
        session, member.workspace_id, {member.id: works}, who, today
    )
    return {
        Waiting(Purpose.OCCASION, one.occasion.contact_id, one.on): to_congratulate.of_occasion(
            occasion_of(one.occasion), one.on, is_ahead=one.is_ahead
        )
        for one in mentioned
    }


def _told(
    session: Session,
    member: Member,
    waiting: Sequence[Waiting],
    shown: Iterable[Waiting],
    occasions: Mapping[Waiting, ToCongratulate],
    today: date,
) -> tuple[Due, ...]:
    """Who they are and why they are due, in the same order."""
    opened = facts.REMINDERS.where(
        bulk.among(session, col(ReminderRow.id), [one.reminder_id or 0 for one in waiting])
    )
    found = session.execute(opened).all()
    whose = facts.whose(session, found, today)
    left = gift_rooms.of(session, found, today)
    told = (facts.tell(row, today, today, whose=whose, left=left) for row in found)
    reminders = {one.reminder_id: one for one in told}
    people = contacts.by_ids(session, member, [one.contact_id for one in waiting])
    others = {one.owner_id for one in people.values() if one.owner_id not in (None, member.id)}
    owners = stand_ins.colleagues(session, {saved(one) for one in others}, today)
    written_of, due = {one.reminder_id for one in shown}, []
    for one in waiting:
        contact = people[one.contact_id]
        if one.reminder_id is not None:
            about, for_whom = reminders[one.reminder_id].about, reminders[one.reminder_id].for_whom
        else:
            about = occasions.get(one) or _to_give(contact, today)
            for_whom = owners.get(contact.owner_id or 0)
        is_promised, is_in_nudge = one.promised_for is not None, one.reminder_id in written_of
        due.append(Due(contact, about, is_promised, is_in_nudge, for_whom))
    return tuple(due)


def _to_give(contact: Contact, today: date) -> ToGive:
    last = contact.last_touch_on
    days_since = None if last is None else (today - last).days
    return ToGive(days_since, is_red=contact.red_on <= today)
