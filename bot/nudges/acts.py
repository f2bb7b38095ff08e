"""What a member does with a reminder: done, answered, later, another idea, and back again."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.asking import asks, former, plans
from bot.giving import gestures, ideas
from bot.ledger import keeping_clear, reversals
from bot.ledger.entries import Response
from bot.models import ReminderRow
from bot.nudges import dismissals, facts, offered_tips, receivers
from bot.nudges.shown_reminders import Suggestion
from bot.people import contacts
from bot.refusals import Gone
from bot.reminders import decisions, promises
from bot.team.members import Member
from bot.vocabulary import Answer, Direction, GestureKind, Purpose, ReminderState


def find(session: Session, member: Member, reminder_id: int, now: datetime) -> Suggestion:
    """The reminder as it stands. Raises Gone and NotYours, as all functions here do."""
    decisions.owned(session, member, reminder_id)
    return facts.find(session, reminder_id, member.today(now))


def done(session: Session, member: Member, reminder_id: int, now: datetime) -> None:
    """The member did what the reminder is about; the ledger gets what that is known to be, once."""
    row = decisions.handle(session, member, reminder_id, ReminderState.DONE)
    if row is not None and not _may_be_anything(row):
        _log(session, member, row, now)


def sent(
    session: Session,
    member: Member,
    reminder_id: int,
    now: datetime,
    because: str = "",
    words: str = "",
) -> None:
    """The member sent what they drafted, whatever became of the reminder meanwhile.

    `because` is their reason for words that the check found fault with. The `words` are kept with a
    gesture; those of an ask were when it was planned. A fact is never refused; one that is in the
    ledger already is not logged again.
    """
    row = decisions.locked(session, member, reminder_id)
    if row.state is ReminderState.DONE:
        return
    if row.state is not ReminderState.OPEN and row.purpose is Purpose.ASK:
        assert row.ask_id is not None
        asks.take_up_again(session, row.ask_id, member.today(now))
    decisions.close(session, row, ReminderState.DONE)
    _log(session, member, row, now, because, words)


def _may_be_anything(row: ReminderRow) -> bool:
    """Whether nobody said what was done: a wish need not be a gesture, nor a gift be given yet.

    An occasion that is mentioned ahead gets its word on the day.
    """
    is_ahead = row.purpose is Purpose.OCCASION and row.is_ahead and row.idea is None
    return is_ahead or row.purpose is Purpose.REMIND


def _log(
    session: Session,
    member: Member,
    row: ReminderRow,
    now: datetime,
    because: str | None = None,
    sent_words: str = "",
) -> None:
    """Put what was done into the ledger. Raises Gone where that is only known by an answer."""
    if row.purpose is Purpose.RESPONSE:
        raise Gone
    if row.purpose is Purpose.ASK:
        assert row.ask_id is not None
        asks.make_planned(session, member, row.ask_id, now, sent_because=because)
    else:
        tip = offered_tips.of_reminder(session, row) if row.purpose is Purpose.GIVE else None
        gestures.log(
            session,
            member,
            contacts.by_id(session, member, row.contact_id),
            Direction.GIVEN,
            now,
            words="" if tip is None else tip.title,
            tip=tip,
            idea_id=row.idea_id,
            kind=_kind_given(row),
            reminder_id=row.id,
            sent_because=because or "",
            sent_words=sent_words,
        )


def answered(
    session: Session, member: Member, reminder_id: int, answer: Answer, now: datetime
) -> None:
    """The contact responded to the ask that the reminder is about."""
    row = decisions.handle(session, member, reminder_id, ReminderState.DONE)
    if row is not None:
        if row.purpose is not Purpose.RESPONSE or row.ask_id is None:
            raise Gone
        contact = contacts.by_id(session, member, row.contact_id)
        asks.answer(session, member, contact, row.ask_id, answer, member.today(now), now)


def answered_in_words(
    session: Session, member: Member, reminder_id: int, words: str, now: datetime
) -> None:
    """The contact answered something else; a second time changes nothing.

    Raises AnswerMissing without words, and NoOpenAsk where another answer is recorded.
    """
    row = decisions.locked(session, member, reminder_id)
    if row.purpose is not Purpose.RESPONSE or row.ask_id is None:
        raise Gone
    known = find(session, member, reminder_id, now).entry
    if isinstance(known, Response) and known.said == words:
        return
    contact = contacts.by_id(session, member, row.contact_id)
    today = member.today(now)
    asks.answer(session, member, contact, row.ask_id, Answer.OTHER, today, now, words)


def tomorrow(session: Session, member: Member, reminder_id: int, now: datetime) -> None:
    """Show the reminder again on the member's next working day."""
    put_off(session, member, reminder_id, member.today(now) + timedelta(days=1), now)


def later(session: Session, member: Member, reminder_id: int, now: datetime) -> None:
    """Show the reminder again in a week; one about an answer at the last check, if that is later.

    "Not yet" is no answer: the ask stays open until then.
    """
    until = member.today(now) + decisions.PUT_OFF
    row = decisions.owned(session, member, reminder_id)
    if row.purpose is Purpose.RESPONSE and row.ask_id is not None:
        until = max(until, asks.last_check(session, row.ask_id))
    put_off(session, member, reminder_id, until, now)


def put_off(session: Session, member: Member, reminder_id: int, until: date, now: datetime) -> None:
    """Show the reminder again on `until`, or on the member's first working day after it.

    An ask is planned for that day then. Raises DateNotAhead for a day that is not in the future,
    DateTooFarOff beyond a year, AskInsideWindow, and Gone for a contact that nobody is reminded of
    any more.
    """
    row = decisions.locked(session, member, reminder_id)
    contacts.kept_up_with(session, member, row.contact_id)
    day = promises.agreed_day(session, member, until, member.today(now))
    if row.state is not ReminderState.OPEN:
        return
    if row.purpose is Purpose.ASK and row.ask_id is not None:
        plans.move(session, member, row.ask_id, until, now)
    decisions.put_off(session, row, day)


def another_idea(
    session: Session, member: Member, reminder_id: int, shown: str, _now: datetime
) -> None:
    """Suggest something else than `shown`, an idea's id, or its kind where it has none.

    A click on what is no longer shown changes nothing.
    """
    row = decisions.locked(session, member, reminder_id)
    if row.state is not ReminderState.OPEN or (row.idea_id or row.idea) != shown:
        return
    day = receivers.chosen_on(session, row)
    receiver = receivers.of(session, row, day)
    seed = receivers.seed(row.contact_id, day)
    idea = ideas.another(receiver, day, shown, seed=seed)
    if idea is not None:
        decisions.suggest(session, row, idea.kind, idea.id)


def write_in(
    session: Session, member: Member, reminder_id: int, language: str, now: datetime
) -> Suggestion:
    """Draft in `language` to the reminder's contact from now on; the reminder with such a contact.

    That is what the contact speaks, whoever looks after them. Anyone with an open reminder may
    change it; a handled one changes nothing, though its draft is in `language` this once.
    """
    row = decisions.locked(session, member, reminder_id)
    if row.state is ReminderState.OPEN:
        contacts.speak(session, row.contact_id, language)
    known = find(session, member, reminder_id, now)
    return replace(known, contact=replace(known.contact, language=language))


def undo(session: Session, member: Member, reminder_id: int, now: datetime) -> None:
    """Take back what was done with the reminder, so that it is open again."""
    row = decisions.locked(session, member, reminder_id)
    handled = facts.find(session, reminder_id, member.today(now))
    if handled.entry is not None:
        reversals.undo(session, member, handled.entry.id, now)
        if row.purpose is Purpose.RESPONSE and row.state is ReminderState.OPEN:
            # It is asked in the nudge already, where the member is.
            decisions.put_back(session, row, member.today(now))
    elif row.state in dismissals.STATES:
        dismissals.take_up_again(session, row, member.today(now))
    elif row.state is ReminderState.DONE and _may_be_anything(row):
        decisions.close(session, row, ReminderState.OPEN)
    elif row.state is ReminderState.OPEN and row.promised_for is not None:
        on = today = member.today(now)
        if row.purpose is Purpose.ASK and row.ask_id is not None:
            on = keeping_clear.stand_on(session, row.ask_id, today)
            former.forget_move(session, row.ask_id)
        decisions.put_back(session, row, on, promised_for=on if on > today else None)


def _kind_given(row: ReminderRow) -> GestureKind | None:
    match row.purpose:
        case Purpose.THANK:
            return GestureKind.THANK_YOU_NOTE
        case Purpose.OCCASION:
            return row.idea or GestureKind.CONGRATULATIONS
        case Purpose.REMIND:
            return GestureKind.CHECK_IN
        case Purpose.GIVE:
            # Where every idea is unwanted, as its draft.
            return row.idea or GestureKind.CHECK_IN
        case _:
            return row.idea
