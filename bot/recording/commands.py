"""Commands about a contact, from the line to the entry: what is unclear waits for a click."""

from datetime import datetime

from sqlmodel import Session

from bot.asking import asks
from bot.ledger import cooling_off, dates
from bot.ledger.entries import Ask, Entry
from bot.people import contacts, locks, names, naming
from bot.people.contacts import Contact, NewContact
from bot.people.naming import Known, Unresolved
from bot.recording import attempts, kept
from bot.recording.attempts import Statement
from bot.recording.kept import Kept
from bot.recording.outcomes import Decision, Outcome, Said
from bot.refusals import AnswerMissing, NameMissing, NameTooLong, WordsMissing
from bot.team.members import Member
from bot.vocabulary import Audience, Verb


def carry_out(session: Session, member: Member, said: Said, now: datetime) -> Outcome:
    """Do what the line says, or keep it and tell what has to be chosen first.

    Raises the refusals of `asks` and `gestures`, NameMissing, WordsMissing and AnswerMissing.
    """
    if not said.name:
        raise NameMissing(said.verb)
    if said.verb is Verb.ANSWER and said.answer is None:
        raise AnswerMissing
    today = member.today(now)
    statement = Statement(said.verb, said.line, said.day or today, said.answer, typed_on=today)
    if said.contact is not None:
        return _carry_out(
            session, member, statement, Known(said.contact, said.line, said.words), now
        )
    found = _who_may_be_meant(session, member, said)
    if isinstance(found, Known):
        return _carry_out(session, member, statement, found, now)
    _check_before_asking(statement, found, now, member)
    return kept.which_contact(kept.keep(session, member, statement, found.line, now), found)


def _carry_out(
    session: Session, member: Member, statement: Statement, found: Known, now: datetime
) -> Outcome:
    attempted = attempts.attempt(session, member, statement, found.contact, found.words, now)
    if isinstance(attempted, Entry):
        return attempted
    waits = kept.keep(session, member, statement, found.line, now, found.contact)
    return kept.waiting(session, member, waits, found.contact, attempted)


def _who_may_be_meant(session: Session, member: Member, said: Said) -> Known | Unresolved:
    """Those whom the line's reading found, else who bears a name much like it."""
    if not said.candidates:
        return naming.resolve(session, member, said.line)
    most = naming.MOST_CANDIDATES
    return Unresolved(
        said.name,
        said.line,
        said.candidates[:most],
        said.fits_several,
        are_more=len(said.candidates) > most,
    )


def outcome(session: Session, member: Member, pending_id: int) -> Outcome:
    """Where a kept command stands, for drawing its message again. Raises Gone and NotYours."""
    return kept.outcome(session, member, kept.find(session, member, pending_id))


def choose_contact(
    session: Session, member: Member, pending_id: int, contact_id: int, now: datetime
) -> None:
    """This is who was meant. Only the first choice counts."""
    contact = contacts.by_id(session, member.workspace_id, contact_id)
    waits = kept.take(session, member, pending_id)
    if waits.is_undecided:
        _go_on(session, member, waits, contact, now)


def add_contact(
    session: Session, member: Member, pending_id: int, audience: Audience, now: datetime
) -> None:
    """Nobody we know was meant: add the person under the name in the line, once."""
    waits = kept.take(session, member, pending_id)
    if waits.is_undecided:
        contact = _who_is_named(session, member, waits.statement.line, audience, now)
        _go_on(session, member, waits, contact, now)


def choose_ask(
    session: Session, member: Member, pending_id: int, ask_id: int, now: datetime
) -> None:
    """This is the ask that was answered. Only the first choice counts.

    Raises Gone for an ask to somebody else than who was named.
    """
    waits = kept.take(session, member, pending_id)
    said, day = waits.statement.answer, waits.statement.day
    if not waits.is_closed and waits.contact_id is not None and said is not None:
        contact = contacts.by_id(session, member.workspace_id, waits.contact_id)
        answered = asks.answer(session, member, contact, ask_id, said, day, now)
        kept.settle(session, waits, answered)


def decide(
    session: Session, member: Member, pending_id: int, decision: Decision, now: datetime
) -> None:
    """What becomes of an ask that is too early, or of any command that is let go.

    Only the first decision counts.
    """
    waits = kept.take(session, member, pending_id)
    if waits.is_closed:
        return
    if decision is Decision.CANCEL or waits.contact_id is None:
        kept.let_go(session, waits)
        return
    locks.contact(session, waits.contact_id)
    contact = contacts.by_id(session, member.workspace_id, waits.contact_id)
    kept.settle(session, waits, _ask_anyway(session, member, waits, contact, decision, now))


def _ask_anyway(
    session: Session,
    member: Member,
    waits: Kept,
    contact: Contact,
    decision: Decision,
    now: datetime,
) -> Ask:
    """Record the ask as made, or plan it for the first day that fits."""
    day, today = waits.statement.day, member.today(now)
    words = naming.words_after_name(waits.statement.line, contact)
    if decision is Decision.ALREADY_ASKED:
        return asks.make(session, member, contact, words, min(day, today), now)
    early = cooling_off.window(session, member.workspace_id, contact, day)
    first_day = max(today, early.first_day if early else day)
    return asks.plan(session, member, contact, words, first_day, now)


def _who_is_named(
    session: Session, member: Member, line: str, audience: Audience, now: datetime
) -> Contact:
    """The contact at the start of the line, added unless somebody else was quicker."""
    found = naming.resolve(session, member, line)
    if isinstance(found, Known):
        return found.contact
    new, today = NewContact(found.name, audience), member.today(now)
    return contacts.add(session, member, new, today)


def _go_on(session: Session, member: Member, waits: Kept, contact: Contact, now: datetime) -> None:
    """With the contact known, do it, or wait for what else has to be decided."""
    words = naming.words_after_name(waits.statement.line, contact)
    attempted = attempts.attempt(session, member, waits.statement, contact, words, now)
    kept.choose(session, waits, contact)
    if isinstance(attempted, Entry):
        kept.settle(session, waits, attempted)


def _check_before_asking(
    statement: Statement, found: Unresolved, now: datetime, member: Member
) -> None:
    """Refuse at once what would be refused after a choice: nobody should click for nothing."""
    if not found.name:
        raise NameMissing(statement.verb)
    if len(found.name) > names.LONGEST_NAME:
        raise NameTooLong(names.LONGEST_NAME)
    if statement.verb is Verb.ANSWER:
        return
    if statement.verb in attempts.SAY_WHAT and len(found.line.split()) <= len(found.name.split()):
        raise WordsMissing(statement.verb, found.name)
    if statement.verb is not Verb.ASK:
        dates.check_fact_day(statement.day, member.today(now))
