"""What somebody clicks under a line that waits. Only the first choice of each thing counts.

A click answers the question that it stood under: that about the person at its `place` in the line,
the first one where it tells none.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from sqlmodel import Session

from bot.asking import asks, plans
from bot.people import contacts, locks
from bot.people.contacts import Contact, NewContact
from bot.recording import (
    archived,
    attempts,
    commands,
    early_asks,
    former_entries,
    kept,
    over_limits,
    questions,
)
from bot.recording.kept import Kept
from bot.recording.outcomes import Decision, Share
from bot.recording.statements import Doubt, Statement
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import Answer, AskedBack, Audience, Reply, Verb

_AGAIN = partial(replace, is_again=True)
_GIVEN = partial(replace, is_given=True)


def choose_contact(
    session: Session,
    member: Member,
    pending_id: int,
    contact_id: int,
    place: int | None,
    now: datetime,
) -> None:
    """This is who was meant by the name at that place in the line.

    Raises Gone for somebody whom no line finds by name any more.
    """
    contact = contacts.kept_up_with(session, member, contact_id)
    line = kept.take(session, member, pending_id)
    if _asks_who(line, place):
        _is_meant(session, member, line, contact, now)


def bring_back(
    session: Session,
    member: Member,
    pending_id: int,
    contact_id: int,
    place: int | None,
    now: datetime,
) -> None:
    """Who is archived was meant by the name at that place: keep up with them again.

    Raises Gone, and LookedAfterBy where somebody else looks after them.
    """
    kept.hold(session, member, pending_id)
    contact = archived.bring_back(session, member, contact_id, now)
    choose_contact(session, member, pending_id, contact.id, place, now)


def add_contact(
    session: Session,
    member: Member,
    pending_id: int,
    audience: Audience,
    place: int | None,
    now: datetime,
) -> None:
    """Nobody we know was meant: add the person under the name at that place in the line, once."""
    line = kept.take(session, member, pending_id)
    if not _asks_who(line, place) or line.unknown is None:
        return
    # Somebody else may have been quicker.
    contact = questions.whom(session, member, line.unknown.name).contact
    if contact is None:
        new = NewContact(line.unknown.name, audience)
        contact = contacts.add(session, member, new, member.today(now))
    _is_meant(session, member, line, contact, now)


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

    _clear(session, member, pending_id, AskedBack.MEANING, now, meant)


def choose_day(session: Session, member: Member, pending_id: int, day: date, now: datetime) -> None:
    """This is the day that was meant; if it is still to come, a reminder is offered on it.

    Raises DateInFuture where that can't be.
    """
    line = kept.take(session, member, pending_id)
    if _asks(line, AskedBack.DAY) and _may_be_promised(line, day, member.today(now)):
        kept.restate(session, line, replace(line.statement, day=day))
        return
    _clear(session, member, pending_id, AskedBack.DAY, now, lambda said: replace(said, day=day))


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

    _clear(session, member, pending_id, AskedBack.MONEY, now, meant)


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

    _clear(session, member, pending_id, AskedBack.INTENT, now, meant)


def _with_worth_in_words(said: Statement) -> Statement:
    """The same, with nothing to be asked about the money."""
    doubts = tuple(doubt for doubt in said.doubts if doubt.about is not AskedBack.MONEY)
    words = said.doubts[0].words or said.words
    return replace(said, words=words, worth=None, doubts=doubts)


def choose_people(
    session: Session, member: Member, pending_id: int, place: int | None, now: datetime
) -> None:
    """It is about the one at that place in the line, or about all."""
    line = kept.take(session, member, pending_id)
    if _asks(line, AskedBack.PEOPLE) and place is not None:
        others = [one.place for one in line.people if one.place != place]
        if len(others) < len(line.people):
            kept.leave_out(session, line, others)
    _clear(session, member, pending_id, AskedBack.PEOPLE, now, lambda said: said)


def choose_everybody(
    session: Session, member: Member, pending_id: int, place: int | None, now: datetime
) -> None:
    """All of those who are left got it; or the one at that place didn't, and it is asked again."""
    if place is None:
        _clear(session, member, pending_id, AskedBack.EVERYBODY, now, lambda said: said)
        return
    line = kept.take(session, member, pending_id)
    there = {one.place for one in line.people}
    if _asks(line, AskedBack.EVERYBODY) and place in there and len(there) > 1:
        kept.leave_out(session, line, [place])


def choose_share(
    session: Session, member: Member, pending_id: int, share: Share, now: datetime
) -> None:
    """Its worth is that of all of them together, or of each."""

    def meant(said: Statement) -> Statement:
        is_one = share is Share.TOGETHER
        return replace(said, is_one=is_one, is_each=not is_one)

    _clear(session, member, pending_id, AskedBack.SHARE, now, meant)


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
    if decision is Decision.LEAVE_OUT and _asks(line, AskedBack.POLICY):
        over_limits.leave_out(session, member, line, place, now)
        return
    if line.is_closed or not _is_about(line, place):
        return
    match decision:
        case Decision.CANCEL if _asks(line, AskedBack.AGAIN) and len(line.people) > 1:
            kept.leave_out(session, line, [line.place])
            _clear(session, member, pending_id, AskedBack.AGAIN, now, lambda said: said)
        case Decision.CANCEL if _asks(line, AskedBack.POLICY):
            over_limits.drop(session, line)
        case Decision.CANCEL:
            kept.let_go(session, line)
        case Decision.LEAVE_OUT:
            _leave_out(session, member, line, now)
        case Decision.LOG if _asks(line, AskedBack.POLICY):
            _clear(session, member, pending_id, AskedBack.POLICY, now, _GIVEN)
        case Decision.LOG:
            _clear(session, member, pending_id, AskedBack.MEANING, now, _GIVEN)
        case Decision.LOG_AGAIN:
            _clear(session, member, pending_id, AskedBack.AGAIN, now, _AGAIN)
        case Decision.MOVE if _asks(line, AskedBack.AGAIN):
            early_asks.move(session, member, line, now)
        case _ if not line.statement.doubts:
            early_asks.decide(session, member, line, decision, now)


def _leave_out(session: Session, member: Member, line: Kept, now: datetime) -> None:
    """Who may not be asked yet isn't asked; the others are."""
    if line.statement.doubts or line.unknown is not None or len(line.people) < 2:
        return
    kept.leave_out(session, line, [line.place])
    commands.go_on(session, member, kept.find(session, member, line.id), now)


def _is_about(line: Kept, place: int | None) -> bool:
    """Whether the question now is about the one at that place: not so at a second click."""
    return line.place == (place or 0)


def _asks_who(line: Kept, place: int | None) -> bool:
    """Whether it is asked now who is meant by the name at that place."""
    is_asked = not line.is_closed and not line.statement.doubts and line.unknown is not None
    return is_asked and _is_about(line, place)


def _asks(line: Kept, about: AskedBack) -> bool:
    """Whether that is the question now."""
    doubts = line.statement.doubts
    return not line.is_closed and bool(doubts) and doubts[0].about is about


def _clear(
    session: Session,
    member: Member,
    pending_id: int,
    about: AskedBack,
    now: datetime,
    meant: Callable[[Statement], Statement],
) -> None:
    """The doubt is cleared up by `meant`, if it is the one that was asked about."""
    line = kept.take(session, member, pending_id)
    if _asks(line, about):
        said = meant(line.statement)
        kept.restate(session, line, replace(said, doubts=said.doubts[1:]))
        commands.go_on(session, member, kept.find(session, member, pending_id), now)


def _is_meant(
    session: Session, member: Member, line: Kept, contact: Contact, now: datetime
) -> None:
    assert line.unknown is not None
    kept.mean(session, line.id, line.unknown.place, contact)
    commands.go_on(session, member, kept.find(session, member, line.id), now)
