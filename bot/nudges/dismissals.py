"""What a member leaves, and why: not this time, not so often, not theirs, or no more at all."""

from datetime import date, datetime

from sqlmodel import Session

from bot.asking import asks
from bot.database import locked
from bot.models import ReminderRow
from bot.people import contacts, owners, rhythm, touches
from bot.people.rhythm import Cadence
from bot.refusals import CannotLookAfter, Gone
from bot.reminders import life, occasions
from bot.team import members
from bot.team.members import Member, Profile
from bot.vocabulary import Purpose, ReminderState

STATES = (*life.LEFT, ReminderState.RESCHEDULED)
"""The states that these functions leave a reminder in."""


def not_this_time(session: Session, member: Member, reminder_id: int, now: datetime) -> None:
    """Leave it: a gesture waits for the next interval, an ask is dropped or let rest.

    Raises Gone and NotYours, as all functions here do. A second click does nothing.
    """
    row = life.owned(session, member, reminder_id)
    if not life.handle(session, reminder_id, ReminderState.SKIPPED):
        return
    if row.purpose is Purpose.GIVE:
        touches.let_pass(session, row.contact_id, member.today(now))
    _leave_ask(session, row)


def change_rhythm(
    session: Session, member: Member, reminder_id: int, cadence: Cadence, now: datetime
) -> None:
    """Keep up with the contact in another rhythm from now on.

    The reminder stays open if the contact is due in that rhythm too.
    Raises RhythmOutOfRange and IdealAboveMaximum.
    """
    row = life.owned(session, member, reminder_id)
    _check_owner(session, member, row)
    row = locked(session, ReminderRow, reminder_id)
    before = contacts.by_id(session, member.workspace_id, row.contact_id).cadence
    rhythm.check(cadence)
    if row.state is not ReminderState.OPEN or cadence == before:
        return
    if row.former_ideal_days is None:
        row.former_ideal_days, row.former_maximum_days = before.ideal_days, before.maximum_days
    touches.change_rhythm(session, row.contact_id, cadence)
    if not touches.is_due(session, row.contact_id, member.today(now)):
        life.handle(session, reminder_id, ReminderState.RESCHEDULED)


def old_rhythm(session: Session, member: Member, reminder_id: int, _now: datetime) -> None:
    """Undo `change_rhythm` while the reminder is open."""
    row = life.owned(session, member, reminder_id)
    if row.state is ReminderState.OPEN:
        _old_rhythm(session, row)


def disown(session: Session, member: Member, reminder_id: int, _now: datetime) -> None:
    """The contact isn't the member's: nobody looks after it until somebody is chosen."""
    row = life.owned(session, member, reminder_id)
    if not life.handle(session, reminder_id, ReminderState.DISOWNED):
        return
    _check_owner(session, member, row)
    owners.disown(session, row.contact_id)
    life.close_giving(session, member.id, row.contact_id, ReminderState.DISOWNED)
    _leave_ask(session, row)


def hand_over(
    session: Session, member: Member, reminder_id: int, chosen: Profile, now: datetime
) -> None:
    """Have somebody else look after a contact that was disowned. The first choice counts.

    They become a member if they are none yet. Raises CannotLookAfter for anybody but a colleague.
    """
    row = life.owned(session, member, reminder_id)
    if row.state is not ReminderState.DISOWNED:
        return
    if not chosen.is_active:
        raise CannotLookAfter(chosen.known_as)
    owner = members.welcome(session, member.workspace_id, chosen, now)
    if owner.id == member.id:
        take_up_again(session, row, member.today(now))
    elif owners.adopt(session, row.contact_id, owner.id):
        occasions.pass_on(session, row.contact_id, member.id, owner.id, owner.today(now))


def stop(session: Session, member: Member, reminder_id: int, _now: datetime) -> None:
    """Remind nobody of the contact any more."""
    row = life.owned(session, member, reminder_id)
    if not life.handle(session, reminder_id, ReminderState.STOPPED):
        return
    _check_owner(session, member, row)
    owners.remind(session, row.contact_id, wanted=False)
    life.close_giving(session, member.id, row.contact_id, ReminderState.STOPPED)
    _leave_ask(session, row)


def take_up_again(session: Session, row: ReminderRow, today: date) -> None:
    """Open a reminder again that was left for one of these reasons.

    One to give stays closed when a touch came meanwhile, or when another took its place, and one
    of an occasion when a colleague kept it meanwhile.
    """
    assert row.id is not None
    _take_back(session, row, today)
    life.reopen(session, row.id)
    if row.ask_id is not None:
        asks.take_up_again(session, row.ask_id)
    elif row.purpose is Purpose.GIVE:
        touches.restart_clock(session, row.contact_id)
        if not touches.is_due(session, row.contact_id, today):
            life.handle(session, row.id, ReminderState.OVERTAKEN)


def _take_back(session: Session, row: ReminderRow, today: date) -> None:
    """Undo what leaving did to the contact."""
    left = row.state
    match left:
        case ReminderState.RESCHEDULED:
            _old_rhythm(session, row)
        case ReminderState.STOPPED:
            owners.remind(session, row.contact_id, wanted=True)
            life.reopen_occasions(session, row.member_id, row.contact_id, left, today)
        case ReminderState.DISOWNED:
            meanwhile = owners.take_back(session, row.contact_id, row.member_id)
            if meanwhile is not None and meanwhile != row.member_id:
                life.close_giving(session, meanwhile, row.contact_id, ReminderState.OVERTAKEN)
            life.reopen_occasions(session, row.member_id, row.contact_id, left, today)


def _old_rhythm(session: Session, row: ReminderRow) -> None:
    if row.former_ideal_days is None or row.former_maximum_days is None:
        return
    former = Cadence(row.former_ideal_days, row.former_maximum_days)
    row.former_ideal_days = row.former_maximum_days = None
    touches.change_rhythm(session, row.contact_id, former)


def _leave_ask(session: Session, row: ReminderRow) -> None:
    """A reminder of an ask was left for good: the ask is dropped or let rest."""
    if row.ask_id is not None and row.purpose is Purpose.ASK:
        asks.drop(session, row.ask_id)
    elif row.ask_id is not None:
        asks.let_rest(session, row.ask_id)


def _check_owner(session: Session, member: Member, row: ReminderRow) -> None:
    """Only who looks after a contact decides about it. Raises Gone."""
    if contacts.by_id(session, member.workspace_id, row.contact_id).owner_id != member.id:
        raise Gone
