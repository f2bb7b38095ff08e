"""Days that a member agreed to: kept, whatever else there is to remind of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import or_
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.models import AskRow, ContactRow, ReminderRow
from bot.models.columns import saved
from bot.models.seen import seen_by
from bot.people import contacts, locks, stand_ins
from bot.people.stand_ins import Card, StandIns
from bot.refusals import DateNotAhead, DateTooFarOff
from bot.reminders import decisions, rows
from bot.reminders.rows import IS_OPEN
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Purpose, ReminderState

FARTHEST = timedelta(days=366)
"""How far ahead a day may be agreed on."""


@dataclass(frozen=True)
class Promised:
    """A reminder that the member asked for: it comes on `day`, a working day of theirs.

    `instead_of` is the day that they named, where they don't work on it, and `away_until` the last
    day of the absence that puts it off. With another `purpose` they agreed to the day of an ask,
    whose `words` these are, or put something off.
    """

    reminder_id: int
    contact_id: int
    day: date
    words: str
    instead_of: date | None = None
    away_until: date | None = None
    quiet_until: date | None = None
    """The last day of that absence, or else of a pause that does."""
    purpose: Purpose = Purpose.REMIND
    shown_on: date | None = None
    """When a nudge kept the promise, where nobody reacted to it and it comes once more."""


@dataclass(frozen=True)
class Latest:
    """What the member asked for last, and when."""

    at: datetime
    promised: Promised


def promise(
    session: Session, member: Member, contact_id: int, day: date, now: datetime, words: str = ""
) -> Promised:
    """Remind the member of a contact on `day`, or the first working day of theirs after it.

    `words` say what it is about, if anything is said beside the name. Asked for once more, with
    the same words and for the same day, it is the same reminder, and the last thing they did.
    Raises DateNotAhead for a day that is not in the future, DateTooFarOff beyond a year, and Gone
    for a contact outside the workspace, or one that nobody is reminded of any more.
    """
    locks.contact(session, contacts.kept_up_with(session, member, contact_id).id)
    contact_id = contacts.kept_up_with(session, member, contact_id).id
    named, day = day, agreed_day(session, member, day, member.today(now))
    row = _asked_for_before(session, member, contact_id, day, words)
    if row is None:
        row = ReminderRow(
            workspace_id=member.workspace_id,
            member_id=member.id,
            contact_id=contact_id,
            purpose=Purpose.REMIND,
            show_on=day,
            promised_for=day,
            words=words,
            wanted_at=now,
        )
        rows.add(session, row)
    else:
        rows.change_row(session, row, wanted_at=now)
    return as_agreed(session, member, row, day, named)


def standing(
    session: Session, member: Member, contact_id: int, day: date, words: str
) -> Promised | None:
    """What was promised for `day` with these words and is still to come; None for nothing."""
    found = asked_for(session, member, contact_id, day, words)
    return None if found is None or found[1] is not ReminderState.OPEN else found[0]


def asked_for(
    session: Session, member: Member, contact_id: int, day: date, words: str
) -> tuple[Promised, ReminderState] | None:
    """The same, with what became of it if it isn't to come any more; the last one of several."""
    named, day = day, members.calendar_when_quiet(session, member).working_day_from(day)
    same = _same(member, contact_id, day, words)
    row = session.exec(same.order_by(col(ReminderRow.id).desc())).first()
    return None if row is None else (as_agreed(session, member, row, day, named), row.state)


def to_come(session: Session, member: Member, contact_id: int) -> tuple[Promised, ...]:
    """What the member asked to be reminded of about the contact, the next first."""
    wanted = _open(member).where(ReminderRow.purpose == Purpose.REMIND)
    found = session.exec(wanted.where(ReminderRow.contact_id == contact_id)).all()
    return _listed(session, member, [(row, row.words) for row in found])


def all_to_come(session: Session, member: Member) -> tuple[Promised, ...]:
    """Every day that the member agreed to for somebody whom they keep up with, the next first.

    And all that they plan to ask, whose day may be over.
    """
    is_promised = col(ReminderRow.promised_for).is_not(None)
    is_wanted = col(ReminderRow.purpose).in_((Purpose.REMIND, Purpose.ASK))
    found = session.execute(
        _open(member)
        .add_columns(col(AskRow.words))
        .join(ContactRow, col(ContactRow.id) == col(ReminderRow.contact_id))
        .outerjoin(AskRow, col(AskRow.id) == col(ReminderRow.ask_id))
        .where(or_(is_wanted, is_promised))
        .where(seen_by(member.id), col(ContactRow.archived_on).is_(None))
    )
    told = [(row, row.words if asked is None else asked) for row, asked in found]
    return _listed(session, member, told)


def _open(member: Member) -> SelectOfScalar[ReminderRow]:
    return (
        select(ReminderRow)
        .where(
            ReminderRow.workspace_id == member.workspace_id,
            ReminderRow.member_id == member.id,
            IS_OPEN,
        )
        .order_by(col(ReminderRow.show_on), col(ReminderRow.id))
    )


def _listed(
    session: Session, member: Member, told: Sequence[tuple[ReminderRow, str]]
) -> tuple[Promised, ...]:
    """The same, each on the day on which it comes, since the member may be away on its own.

    What a colleague is reminded of then comes on that day.
    """
    if not told:
        return ()
    calendar = members.calendar_when_quiet(session, member)
    who = stand_ins.find(session, member.workspace_id, told[0][0].show_on)
    listed = []
    for row, words in told:
        day = max(row.show_on, row.promised_for or row.show_on)
        if calendar.away and not calendar.is_working_day(day) and not _is_lent(session, who, row):
            day = calendar.working_day_from(day)
        shown_on = row.shown_on if row.promised_for is None else None
        ids = saved(row.id), row.contact_id
        listed.append(Promised(*ids, day, words, purpose=row.purpose, shown_on=shown_on))
    return tuple(sorted(listed, key=lambda one: one.day))


def _is_lent(session: Session, who: StandIns, row: ReminderRow) -> bool:
    contact = session.get_one(ContactRow, row.contact_id)
    card = Card(row.member_id, contact.stand_in_id, contact.slack_user_id, contact.is_private)
    return who.on(card, row.show_on) is not None


def take_back(
    session: Session, member: Member, reminder_id: int, dropped_at: datetime | None = None
) -> None:
    """The member wants no such reminder after all; a second time changes nothing.

    With `dropped_at` it is what they did last then, and can be taken up again.
    Raises Gone outside the workspace, and NotYours for a colleague's.
    """
    row = decisions.handle(session, member, reminder_id, ReminderState.SKIPPED)
    if row is not None:
        rows.change_row(session, row, wanted_at=dropped_at)


def dropped(session: Session, member: Member, now: datetime) -> Latest | None:
    """What the member let go last and could be reminded of still; when they did is `at`."""
    row = session.exec(
        select(ReminderRow)
        .where(
            ReminderRow.workspace_id == member.workspace_id,
            ReminderRow.member_id == member.id,
            ReminderRow.purpose == Purpose.REMIND,
            ReminderRow.state == ReminderState.SKIPPED,
            col(ReminderRow.wanted_at).is_not(None),
            col(ReminderRow.shown_on).is_(None),
            col(ReminderRow.show_on) > member.today(now),
        )
        .order_by(col(ReminderRow.wanted_at).desc(), col(ReminderRow.id).desc())
        .limit(1)
    ).first()
    if row is None or row.wanted_at is None:
        return None
    return Latest(row.wanted_at, Promised(saved(row.id), row.contact_id, row.show_on, row.words))


def take_up_again(session: Session, member: Member, reminder_id: int) -> None:
    """What was let go comes after all. Raises Gone and WithAColleague."""
    row = decisions.locked(session, member, reminder_id)
    if row.state is ReminderState.SKIPPED:
        decisions.close(session, row, ReminderState.OPEN)
        rows.change_row(session, row, wanted_at=None)


def latest(session: Session, member: Member) -> Latest | None:
    """What the member asked for last and is still to be reminded of; its day is the next."""
    row = session.exec(
        select(ReminderRow)
        .where(
            ReminderRow.workspace_id == member.workspace_id,
            ReminderRow.member_id == member.id,
            ReminderRow.purpose == Purpose.REMIND,
            col(ReminderRow.stands_in_for_id).is_(None),
            col(ReminderRow.wanted_at).is_not(None),
            IS_OPEN,
        )
        .order_by(col(ReminderRow.wanted_at).desc(), col(ReminderRow.id).desc())
        .limit(1)
    ).first()
    if row is None or row.wanted_at is None:
        return None
    return Latest(row.wanted_at, Promised(saved(row.id), row.contact_id, row.show_on, row.words))


def agreed_day(session: Session, member: Member, day: date, today: date) -> date:
    """The working day of the member on which what is promised for `day` will come.

    Raises DateNotAhead and DateTooFarOff.
    """
    if day <= today:
        raise DateNotAhead(day)
    if day > today + FARTHEST:
        raise DateTooFarOff(day)
    return members.calendar_when_quiet(session, member).working_day_from(day)


def next_working_day(session: Session, member: Member, today: date) -> date:
    """The first day after today on which a reminder of the member's may come."""
    return members.calendar_when_quiet(session, member).working_day_after(today)


def next_day(session: Session, member_id: int) -> date | None:
    """The first day on which something promised to the member is to come, None without any."""
    return session.exec(
        select(func.min(ReminderRow.show_on)).where(
            ReminderRow.member_id == member_id,
            col(ReminderRow.promised_for).is_not(None),
            IS_OPEN,
        )
    ).one()


def as_agreed(
    session: Session, member: Member, row: ReminderRow, day: date, named: date
) -> Promised:
    """The reminder, which comes on `day`, with why where the member named another one."""
    promised = Promised(saved(row.id), row.contact_id, day, row.words)
    if named == day:
        return promised
    away_until = members.calendar(session, member).away_until(named)
    quiet_until = members.calendar_when_quiet(session, member).away_until(named)
    return replace(
        promised, instead_of=named, away_until=away_until, quiet_until=away_until or quiet_until
    )


def _asked_for_before(
    session: Session, member: Member, contact_id: int, day: date, words: str
) -> ReminderRow | None:
    return session.exec(_same(member, contact_id, day, words).where(IS_OPEN)).first()


def _same(member: Member, contact_id: int, day: date, words: str) -> SelectOfScalar[ReminderRow]:
    return select(ReminderRow).where(
        ReminderRow.workspace_id == member.workspace_id,
        ReminderRow.member_id == member.id,
        ReminderRow.contact_id == contact_id,
        ReminderRow.purpose == Purpose.REMIND,
        ReminderRow.state != ReminderState.OVERTAKEN,
        ReminderRow.promised_for == day,
        ReminderRow.words == words,
    )
