"""What somebody clicks under a line that waits. Only the first choice of each thing counts.

A click answers the question that it stood under: that about the person at its `place` in the line,
the first one where it tells none.
"""

from dataclasses import replace
from datetime import date, datetime
from functools import partial

from sqlmodel import Session

from bot.asking import asks, plans
from bot.people import contacts, locks
from bot.recording import (
    attempts,
    clearing,
    commands,
    early_asks,
    former_entries,
    kept,
    over_limits,
    presents,
)
from bot.recording.kept import Kept
from bot.recording.outcomes import Decision, Share
from bot.recording.statements import Doubt, Statement
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import Answer, AskedBack, Reply, Verb

_AGAIN = partial(replace, is_again=True)
_GIVEN = partial(replace, is_given=True)
_TAKEN = partial(replace, is_given=True, is_refused=False)


def choose_ask(
    session: Session, member: Member, pending_id: int, ask_id: int, now: datetime
) -> None:
    """This is the ask that was answered, or the plan for what was asked already.

    Raises Gone for an ask to somebody else.
    """
    line = kept.take(session, member, pending_id)
    waits = line.next
    if line.is_closed or waits is None or waits.contact_id is None:
        return
    contact = contacts.by_id(session, member, waits.contact_id)
    if line.statement.is_made:
        locks.contact(session, contact.id)
        plan = plans.chosen(plans.of_member(session, member, contact), ask_id)
        early_asks.made_as_planned(session, member, line, plan, now)
        return
    if line.statement.verb is not Verb.ANSWER or line.statement.doubts:
        return
    told = line.statement.of(waits.place)
    said, day = attempts.answer_of(told), told.day or line.typed_on
    words = attempts.in_words(told)
    locks.contact(session, contact.id)
    if any(plan.id.id == ask_id for plan in plans.of_member(session, member, contact)):
        asks.make_planned(session, member, ask_id, now, min(day, member.today(now)))
    former_entries.take_answer_back(session, member, line, contact, ask_id, now)
    answered = asks.answer(session, member, contact, ask_id, said, day, now, words)
    kept.settle(session, line, waits.place, answered)
    commands.go_on(session, member, kept.find(session, member, line.id), now)


def choose_answer(
    session: Session, member: Member, pending_id: int, reply: Reply, now: datetime
) -> None:
    """That is what an answer in other words comes to.

    If it is none yet, the ask stays open; if it is none at all, it is asked what happened.
    """
    line = kept.take(session, member, pending_id)
    if line.is_closed or not line.statement.is_in_other_words:
        return
    if reply is Reply.NOT_YET:
        kept.restate(session, line, replace(line.statement, doubts=()))
        kept.let_go(session, line)
        return

    def meant(said: Statement) -> Statement:
        if reply is not Reply.NONE:
            return replace(said, answer=Answer(reply))
        first, *others = said.doubts
        return replace(said, doubts=(first, Doubt(AskedBack.INTENT), *others))

    clearing.clear(session, member, pending_id, AskedBack.MEANING, now, meant)


def choose_day(session: Session, member: Member, pending_id: int, day: date, now: datetime) -> None:
    """This is the day that was meant; if it is still to come, a reminder is offered on it.

    Raises DateInFuture where that can't be.
    """
    line = kept.take(session, member, pending_id)
    if clearing.asks(line, AskedBack.DAY) and _may_be_promised(line, day, member.today(now)):
        kept.restate(session, line, replace(line.statement, day=day))
        return
    clearing.clear(
        session, member, pending_id, AskedBack.DAY, now, lambda said: replace(said, day=day)
    )


def _may_be_promised(line: Kept, day: date, today: date) -> bool:
    """Whether it can't have happened yet, and one known person may be reminded of then."""
    is_ahead = today < day <= today + promises.FARTHEST and line.statement.verb is not Verb.ASK
    return is_ahead and len(line.people) == 1 and line.unknown is None


def choose_worth(
    session: Session, member: Member, pending_id: int, place: int | None, now: datetime
) -> None:
    """That amount of those that were read is what it was worth; or none of them is."""

    def meant(said: Statement) -> Statement:
        sums = said.doubts[0].sums
        is_one = place is not None and place < len(sums)
        return replace(said, worth=sums[place] if is_one and place is not None else None)

    clearing.clear(session, member, pending_id, AskedBack.MONEY, now, meant)


def choose_verb(
    session: Session, member: Member, pending_id: int, verb: Verb, now: datetime
) -> None:
    """That is what happened; where its day is still to come, the day is asked next.

    Where money is stored in the words only, these are those with the amounts.
    """
    today = member.today(now)

    def meant(said: Statement) -> Statement:
        if verb not in (Verb.GIVE, Verb.GOT):
            said = _with_worth_in_words(said)
        is_asked = any(doubt.about is AskedBack.DAY for doubt in said.doubts)
        if verb is Verb.ASK or said.day is None or said.day <= today or is_asked:
            return replace(said, verb=verb, is_given=True)
        first, *others = said.doubts
        return replace(said, verb=verb, doubts=(first, Doubt(AskedBack.DAY), *others))

    clearing.clear(session, member, pending_id, AskedBack.INTENT, now, meant)


def _with_worth_in_words(said: Statement) -> Statement:
    """The same, with nothing to be asked about the money."""
    doubts = tuple(doubt for doubt in said.doubts if doubt.about is not AskedBack.MONEY)
    words = said.doubts[0].words or said.words
    return replace(said, words=words, worth=None, doubts=doubts)


def choose_share(
    session: Session, member: Member, pending_id: int, share: Share, now: datetime
) -> None:
    """Its worth is that of all of them together, or of each."""

    def meant(said: Statement) -> Statement:
        is_one = share is Share.TOGETHER
        return replace(said, is_one=is_one, is_each=not is_one)

    clearing.clear(session, member, pending_id, AskedBack.SHARE, now, meant)


def decide(
    session: Session,
    member: Member,
    pending_id: int,
    decision: Decision,
    place: int | None,
    now: datetime,
) -> None:
    """What becomes of a line that is in doubt, of an ask that is too early, or of one let go.

    That it was no second time is said of the one at that place only.
    """
    line = kept.take(session, member, pending_id)
    if decision is Decision.LEAVE_OUT and clearing.asks(line, AskedBack.POLICY):
        over_limits.leave_out(session, member, line, place, now)
        return
    if line.is_closed or not clearing.is_about(line, place):
        return
    match decision:
        case Decision.CANCEL if clearing.asks(line, AskedBack.AGAIN) and len(line.people) > 1:
            presents.leave_out(session, line, line.place)
            clearing.clear(session, member, pending_id, AskedBack.AGAIN, now, lambda said: said)
        case Decision.CANCEL if clearing.asks(line, AskedBack.POLICY):
            over_limits.drop(session, line)
        case Decision.CANCEL:
            kept.let_go(session, line)
        case Decision.LEAVE_OUT:
            _leave_out(session, member, line, now)
        case Decision.LOG if clearing.asks(line, AskedBack.POLICY):
            clearing.clear(session, member, pending_id, AskedBack.POLICY, now, _GIVEN)
        case Decision.LOG:
            clearing.clear(session, member, pending_id, AskedBack.MEANING, now, _GIVEN)
        case Decision.TAKEN:
            clearing.clear(session, member, pending_id, AskedBack.MEANING, now, _TAKEN)
        case Decision.LOG_AGAIN:
            clearing.clear(session, member, pending_id, AskedBack.AGAIN, now, _AGAIN)
        case Decision.MOVE if clearing.asks(line, AskedBack.AGAIN):
            early_asks.move(session, member, line, now)
        case _ if not line.statement.doubts:
            early_asks.decide(session, member, line, decision, now)


def _leave_out(session: Session, member: Member, line: Kept, now: datetime) -> None:
    """Who may not be asked yet isn't asked; the others are."""
    if line.statement.doubts or line.unknown is not None or len(line.people) < 2:
        return
    kept.leave_out(session, line, [line.place])
    commands.go_on(session, member, kept.find(session, member, line.id), now)
