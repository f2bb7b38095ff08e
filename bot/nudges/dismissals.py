"""What a member dismisses, and why: not this time, not so often, not theirs, or no more at all."""

from datetime import date, datetime

from sqlmodel import Session

from bot.asking import asks
from bot.models import ReminderRow
from bot.people import cadences, contacts, owners, rhythm, staff, touches
from bot.people.contacts import Contact
from bot.people.rhythm import Cadence
from bot.refusals import CannotLookAfter, Gone, OneselfAsContact
from bot.reminders import decisions, hand_overs, lending, life, occasions
from bot.team.members import Member, Profile
from bot.vocabulary import Purpose, ReminderState

STATES = (*life.DISMISSED, ReminderState.RESCHEDULED)
"""The states that these functions bring a reminder to."""


def not_this_time(session: Session, member: Member, reminder_id: int, now: datetime) -> None:
    """Dismiss it: a gesture waits for the next interval, an ask is dropped or left unanswered.

    What a stand-in dismisses waits for the colleague, but for an occasion, which won't. Raises Gone
    and NotYours, as all functions here do. A second click does nothing.
    """
    lent = decisions.locked(session, member, reminder_id)
    is_left = lent.member_id == member.id and lent.state is ReminderState.OPEN
    if is_left and lending.decline(session, lent, member.today(now)):
        return
    row = decisions.handle(session, member, reminder_id, ReminderState.SKIPPED)
    if row is None:
        return
    touches.let_pass(session, row.contact_id, row.purpose, member.today(now))
    _dismiss_ask(session, row)
    if row.ask_id is not None and row.purpose in (Purpose.ASK, Purpose.RESPONSE):
        life.let_go_of_ask(session, row.ask_id, row.purpose, now)


def change_rhythm(
    session: Session, member: Member, reminder_id: int, cadence: Cadence, now: datetime
) -> None:
    """Keep up with the contact in another rhythm from now on.

    The reminder stays open if the contact is due in that rhythm too.
    Raises RhythmOutOfRange and IdealAboveMaximum.
    """
    row = decisions.locked(session, member, reminder_id)
    before = _looked_after(session, member, row).cadence
    rhythm.check(cadence)
    if row.state is not ReminderState.OPEN or cadence == before:
        return
    decisions.keep_rhythm(session, row, before)
    cadences.own(session, row.contact_id, cadence)
    if not touches.is_due(session, row.contact_id, member.today(now)):
        decisions.close(session, row, ReminderState.RESCHEDULED)


def old_rhythm(session: Session, member: Member, reminder_id: int, _now: datetime) -> None:
    """Undo `change_rhythm` while the reminder is open, or that the rhythm was made wider.

    The one before a widening is the contact's own from then on.
    """
    row = decisions.locked(session, member, reminder_id)
    if row.state is not ReminderState.OPEN:
        return
    if decisions.former_rhythm(row) is not None:
        _old_rhythm(session, row)
    elif _looked_after(session, member, row).is_widened:
        before = cadences.without_own(session, member.workspace_id, row.contact_id).cadence
        cadences.own(session, row.contact_id, before)


def disown(session: Session, member: Member, reminder_id: int, _now: datetime) -> None:
    """The contact isn't the member's: nobody looks after it until somebody is chosen.

    Raises Gone for a private one, too, which nobody could find any more.
    """
    row = decisions.handle(session, member, reminder_id, ReminderState.DISOWNED)
    if row is None:
        return
    if _looked_after(session, member, row).is_private:
        raise Gone
    owners.disown(session, row.contact_id)
    life.close_giving(session, member.id, row.contact_id, ReminderState.DISOWNED)
    _dismiss_ask(session, row)


def hand_over(
    session: Session, member: Member, reminder_id: int, chosen: Profile, now: datetime
) -> None:
    """Have somebody else look after a contact that was disowned. The first choice counts.

    They become a member if they are none yet. Raises CannotLookAfter for anybody but a colleague,
    and OneselfAsContact for the one that the contact is.
    """
    if decisions.owned(session, member, reminder_id).state is not ReminderState.DISOWNED:
        return
    if not chosen.is_active:
        raise CannotLookAfter(chosen.known_as)
    # Members are locked before contacts, and somebody may have been quicker by then.
    owner = staff.welcome(session, member.workspace_id, chosen, now)
    row = decisions.locked(session, member, reminder_id)
    if row.state is not ReminderState.DISOWNED:
        return
    if staff.bearer(session, member.workspace_id, owner.slack_user_id) == row.contact_id:
        raise OneselfAsContact(owner.name)
    if owner.id == member.id:
        take_up_again(session, row, member.today(now))
    elif owners.adopt(session, row.contact_id, owner.id):
        occasions.pass_on(session, row.contact_id, member.id, owner.id, owner.today(now))
        hand_overs.tell(session, member, owner, row.contact_id, now)


def stop(session: Session, member: Member, reminder_id: int, _now: datetime) -> None:
    """Remind nobody of the contact any more."""
    row = decisions.handle(session, member, reminder_id, ReminderState.STOPPED)
    if row is None:
        return
    _looked_after(session, member, row)
    owners.remind(session, row.contact_id, wanted=False)
    life.close_giving(session, member.id, row.contact_id, ReminderState.STOPPED)
    _dismiss_ask(session, row)


def take_up_again(session: Session, row: ReminderRow, today: date) -> None:
    """Open a reminder again that was dismissed for one of these reasons.

    One to give stays closed when a touch came meanwhile, or when another took its place, and one
    of an occasion when a colleague kept it meanwhile.
    """
    assert row.id is not None
    let_pass = row.purpose is Purpose.GIVE or row.state is ReminderState.SKIPPED
    _take_back(session, row, today)
    life.reopen(session, row.id)
    if row.ask_id is not None and row.purpose is not Purpose.THANK:
        asks.take_up_again(session, row.ask_id, today)
    elif let_pass:
        touches.let_no_more_pass(session, row.contact_id, row.purpose)
        is_to_give = row.purpose is Purpose.GIVE and row.state is ReminderState.OPEN
        if is_to_give and not touches.is_due(session, row.contact_id, today):
            decisions.close(session, row, ReminderState.OVERTAKEN)


def _take_back(session: Session, row: ReminderRow, today: date) -> None:
    """Undo what dismissing did to the contact."""
    state = row.state
    match state:
        case ReminderState.RESCHEDULED:
            _old_rhythm(session, row)
        case ReminderState.STOPPED:
            owners.remind(session, row.contact_id, wanted=True)
            life.reopen_occasions(session, row.member_id, row.contact_id, state, today)
        case ReminderState.DISOWNED:
            meanwhile = owners.take_back(session, row.contact_id, row.member_id)
            hand_overs.unsay(session, row.member_id, row.contact_id)
            if meanwhile is not None and meanwhile != row.member_id:
                life.close_giving(session, meanwhile, row.contact_id, ReminderState.OVERTAKEN)
            life.reopen_occasions(session, row.member_id, row.contact_id, state, today)


def _old_rhythm(session: Session, row: ReminderRow) -> None:
    former = decisions.former_rhythm(row)
    if former is not None:
        decisions.forget_rhythm(session, row)
        cadences.put_back(session, row.workspace_id, row.contact_id, former)


def _dismiss_ask(session: Session, row: ReminderRow) -> None:
    """A reminder of an ask was dismissed for good: the ask is dropped or left unanswered."""
    if row.ask_id is not None and row.purpose is Purpose.ASK:
        asks.drop(session, row.ask_id)
    elif row.ask_id is not None and row.purpose is Purpose.RESPONSE:
        asks.leave_unanswered(session, row.ask_id)


def _looked_after(session: Session, member: Member, row: ReminderRow) -> Contact:
    """The contact, about whom only who looks after them decides. Raises Gone for others."""
    contact = contacts.by_id(session, member, row.contact_id)
    if contact.owner_id != member.id:
        raise Gone
    return contact
