"""Asks: kept apart from giving by the cooling-off window, and followed until they are answered."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, select

from bot.asking import responses
from bot.database import within
from bot.ledger import askers, cooling_off, dates, entries, keeping_clear
from bot.ledger.entries import Ask, Response
from bot.models import AskRow, ResponseRow
from bot.people import contacts, locks, signs, touches, under_way
from bot.people.contacts import Contact
from bot.refusals import (
    AnswerBeforeAsk,
    AnswerMissing,
    AskInsideWindow,
    DateTooFarOff,
    Gone,
    NoOpenAsk,
)
from bot.reminders import life, promises
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Answer, AskKind, AskState, Purpose, ReminderState

ANSWERABLE = (AskState.MADE, AskState.UNANSWERED)


def make(
    session: Session,
    member: Member,
    contact: Contact,
    words: str,
    day: date,
    now: datetime,
    needed_by: date | None = None,
    kind: AskKind = AskKind.OTHER,
    sent_because: str = "",
) -> Ask:
    """Record that an ask was made on `day`. A fact is never refused, only marked as too early.

    Words that the check found fault with went out `sent_because` of something.
    Raises DateInFuture and DateTooLongAgo.
    """
    dates.check_fact_day(day, member.today(now))
    row = _new_row(member, contact, words, now, needed_by, kind)
    row.state, row.made_on, row.sent_because = AskState.MADE, day, sent_because
    session.add(row)
    session.flush()
    _mark_made(session, row, contact, day)
    return entries.ask(row, contact)


def plan(
    session: Session,
    member: Member,
    contact: Contact,
    words: str,
    day: date,
    now: datetime,
    needed_by: date | None = None,
    kind: AskKind = AskKind.OTHER,
    wanted_for: date | None = None,
) -> Ask:
    """Plan an ask for `day`, or the working day after it, and remind the member then.

    It was `wanted_for` an earlier day, where a gesture puts it off; it comes back to that one
    should the gesture be taken back.

    Raises DateTooFarOff beyond a year, AskInsideWindow, and Gone for a contact that nobody is
    reminded of any more.
    """
    check_plan_day(day, member.today(now))
    contacts.kept_up_with(session, member, contact.id)
    works = members.calendar(session, member)
    planned_for = works.working_day_from(day)
    check_window(session, member, contact, planned_for)
    row = _new_row(member, contact, words, now, needed_by, kind)
    row.planned_for, row.wanted_for = planned_for, wanted_for
    session.add(row)
    session.flush()
    life.wait_until_ripe(session, row, planned_for)
    in_campaign = under_way.of_contact(session, contact.id)
    planned = replace(entries.ask(row, contact), in_campaign=in_campaign)
    if day == planned_for:
        return planned
    return replace(planned, wanted=day, away_until=works.away_until(day))


def check_plan_day(day: date, today: date) -> None:
    """Raises DateTooFarOff beyond a year."""
    if day > today + promises.FARTHEST:
        raise DateTooFarOff(day)


def check_window(session: Session, member: Member, contact: Contact, day: date) -> None:
    """Raises AskInsideWindow for a day on which the contact still cools off."""
    early = cooling_off.window_ahead(session, member.workspace_id, contact, day)
    if early is not None:
        first_day = members.calendar(session, member).working_day_from(early.first_day)
        raise AskInsideWindow(contact.name, day, first_day)


def make_planned(
    session: Session,
    member: Member,
    ask_id: int,
    now: datetime,
    day: date | None = None,
    sent_because: str | None = None,
) -> Ask:
    """The planned ask was made on `day`, else today. Nothing happens when it was already.

    Words that the check found fault with went out `sent_because` of something; None where that
    is as it was planned.

    Raises DateTooLongAgo and DateInFuture.
    """
    row = session.get_one(AskRow, ask_id)
    today = member.today(now)
    contact = contacts.by_id(session, member, row.contact_id)
    if row.state == AskState.PLANNED:
        if sent_because is not None:
            row.sent_because = sent_because
        row.recorded_at = now
        _mark_made(session, row, contact, dates.check_fact_day(day or today, today))
    return entries.ask(row, contact)


def drop(session: Session, ask_id: int) -> None:
    """The planned ask is not wanted any more."""
    row = session.get_one(AskRow, ask_id)
    if row.state == AskState.PLANNED:
        row.state = AskState.DROPPED
        session.flush()


def leave_unanswered(session: Session, ask_id: int) -> None:
    """No answer is expected any more."""
    row = session.get_one(AskRow, ask_id)
    if row.state == AskState.MADE:
        row.state = AskState.UNANSWERED
        session.flush()
        signs.heed(session, row.contact_id)


def last_check(session: Session, ask_id: int) -> date:
    """The day on which it is asked for the last time whether an answer came; min for a plan."""
    made_on = session.get_one(AskRow, ask_id).made_on
    return date.min if made_on is None else made_on + timedelta(days=life.DAYS_UNTIL_LAST_CHECK)


def take_up_again(session: Session, ask_id: int, today: date) -> None:
    """Undo `drop` or `leave_unanswered`."""
    row = session.get_one(AskRow, ask_id)
    if row.state == AskState.DROPPED and row.made_on is None:
        keeping_clear.stand_again(session, row, today)
        row.state = AskState.PLANNED
    elif row.state == AskState.UNANSWERED:
        row.state = AskState.MADE
        session.flush()
        signs.heed(session, row.contact_id)
    session.flush()


def is_noted(
    session: Session,
    member: Member,
    contact: Contact,
    words: str,
    since: datetime,
) -> bool:
    """Whether the member noted since then that they asked for this, and it is open."""
    alike = select(AskRow.id).where(
        AskRow.contact_id == contact.id,
        AskRow.member_id == member.id,
        AskRow.words == words,
        AskRow.state == AskState.MADE,
        col(AskRow.recorded_at) >= since,
    )
    return session.exec(alike).first() is not None


def open_asks(session: Session, contact: Contact) -> list[Ask]:
    """The contact's asks that can still be answered, oldest first. Raises NoOpenAsk if none."""
    rows = session.exec(
        select(AskRow)
        .where(AskRow.contact_id == contact.id, col(AskRow.state).in_(ANSWERABLE))
        .order_by(col(AskRow.made_on), col(AskRow.id))
    ).all()
    if not rows:
        raise NoOpenAsk(contact.name)
    return [entries.ask(row, contact) for row in rows]


def waiting(session: Session, contact: Contact) -> tuple[Ask, ...]:
    """What the contact was asked that waits for an answer, oldest first."""
    rows = session.exec(
        select(AskRow)
        .where(AskRow.contact_id == contact.id, AskRow.state == AskState.MADE)
        .order_by(col(AskRow.made_on), col(AskRow.id))
    )
    return tuple(entries.ask(row, contact) for row in rows)


def answer(
    session: Session,
    member: Member,
    contact: Contact,
    ask_id: int,
    said: Answer,
    day: date,
    now: datetime,
    in_words: str = "",
) -> Response:
    """Record the contact's response to an ask; `in_words`, what it was that is something else.

    It is late where the ask was closed as unanswered, or after responses.LATE_AFTER.

    Raises AnswerMissing for something else without words, NoOpenAsk when it has one already,
    AnswerBeforeAsk, DateInFuture and DateTooLongAgo, and Gone for an ask of somebody else's.
    """
    dates.check_fact_day(day, member.today(now))
    if said is Answer.OTHER and not in_words:
        raise AnswerMissing
    ask = within(session, AskRow, member.workspace_id, ask_id)
    if ask.contact_id != contact.id:
        raise Gone
    if ask.made_on is not None and day < ask.made_on:
        raise AnswerBeforeAsk(day, ask.made_on)
    locks.contact(session, contact.id)
    session.refresh(ask, with_for_update=True)
    is_late = ask.state == AskState.UNANSWERED or responses.is_long_after(ask, day)
    closed = session.exec(
        update(AskRow)
        .where(col(AskRow.id) == ask_id, col(AskRow.state).in_(ANSWERABLE))
        .values(state=AskState.ANSWERED)
    )
    if closed.rowcount == 0:
        raise NoOpenAsk(contact.name)
    row = ResponseRow(
        workspace_id=member.workspace_id,
        ask_id=ask_id,
        member_id=member.id,
        answer=said,
        words=in_words,
        is_late=is_late,
        answered_on=day,
        recorded_at=now,
    )
    session.add(row)
    session.flush()
    life.close_for_ask(session, ask_id, Purpose.RESPONSE, ReminderState.DONE)
    life.overtake(session, contact.id)
    touches.touched(session, contact, day)
    by = askers.of(session, member, ask, contact)
    answered = entries.response(row, ask, contact, by)
    return replace(answered, thanks_id=responses.wait_to_thank(session, member, ask, day, now))


def _new_row(
    member: Member,
    contact: Contact,
    words: str,
    now: datetime,
    needed_by: date | None,
    kind: AskKind,
) -> AskRow:
    return AskRow(
        workspace_id=member.workspace_id,
        contact_id=contact.id,
        member_id=member.id,
        words=words,
        state=AskState.PLANNED,
        needed_by=needed_by,
        kind=kind,
        recorded_at=now,
    )


def _mark_made(session: Session, row: AskRow, contact: Contact, day: date) -> None:
    assert row.id is not None
    row.inside_window = cooling_off.window(session, row.workspace_id, contact, day) is not None
    row.made_on = day
    row.state = AskState.MADE
    session.flush()
    life.close_for_ask(session, row.id, Purpose.ASK, ReminderState.DONE)
    life.wait_for_response(session, row, day + timedelta(days=life.DAYS_UNTIL_RESPONSE_CHECK))
    life.overtake(session, contact.id)
    touches.touched(session, contact, day)
