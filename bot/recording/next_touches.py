"""The next touch that a line names beside what happened: a reminder of each of its people."""

from dataclasses import replace
from datetime import date, datetime

from sqlmodel import Session

from bot.ledger.entries import Entry
from bot.people import contacts, locks
from bot.recording import kept
from bot.recording.kept import Kept
from bot.recording.outcomes import NextTouch, Together, Uncorrected, WithNext
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import ReminderState


def agree(session: Session, member: Member, line: Kept, now: datetime) -> Kept:
    """Promise the reminders, once all of the line is in the ledger; the line after that.

    Where its day can't be promised, since it has come by now or is too far off, another is asked.
    """
    day = line.statement.next_on
    if day is None or not line.is_closed or not line.entry_ids:
        return line
    today = member.today(now)
    if not today < day <= today + promises.FARTHEST:
        kept.restate(session, line, replace(line.statement, next_on=None, asks_next=True))
        return kept.find(session, member, line.id)
    _promise(session, member, line, day, now)
    return line


def choose_day(session: Session, member: Member, pending_id: int, day: date, now: datetime) -> None:
    """The next touch is to be on that day, if none was chosen before.

    Raises Gone and NotYours, and the refusals of `promises`.
    """
    line = kept.take(session, member, pending_id)
    if not line.statement.asks_next:
        return
    _promise(session, member, line, day, now)
    kept.restate(session, line, replace(line.statement, next_on=day, asks_next=False))


def leave(session: Session, member: Member, pending_id: int, _now: datetime) -> None:
    """No reminder is wanted after all; what was logged stays. Raises Gone and NotYours."""
    line = kept.take(session, member, pending_id)
    kept.restate(session, line, replace(line.statement, asks_next=False))


def take_back(session: Session, member: Member, pending_id: int, _now: datetime) -> None:
    """The reminders that came of the line aren't wanted; what was logged stays.

    Raises Gone and NotYours.
    """
    for one in _reminders(session, member, kept.take(session, member, pending_id)):
        if one.state is ReminderState.OPEN:
            promises.take_back(session, member, one.promised.reminder_id)


def outcome(
    session: Session, member: Member, line: Kept, made: tuple[Entry, ...]
) -> WithNext | None:
    """What came of the line, with its reminders as they stand; None where it names no next one."""
    said = line.statement
    if not said.names_next:
        return None
    asked = tuple(one.contact for one in made) if said.asks_next else ()
    return WithNext(Together(line.id, made), _reminders(session, member, line), asked)


def uncorrected(
    session: Session, member: Member, line: Kept, former: Entry | Together
) -> Uncorrected:
    """What stands again, with the reminders that went with the line, and whom a note is about."""
    reminders = _reminders(session, member, line)
    undone = tuple(one for one in reminders if one.state is ReminderState.SKIPPED)
    whose = _whose(line) if line.statement.is_noted else []
    found = contacts.by_ids(session, member, whose)
    noted = tuple(found[one] for one in whose if one in found and not found[one].is_archived)
    return Uncorrected(former, undone, noted)


def _promise(session: Session, member: Member, line: Kept, day: date, now: datetime) -> None:
    whose = _whose(line)
    locks.contacts(session, whose)
    for contact_id in whose:
        promises.promise(session, member, contact_id, day, now, _words(line))


def _reminders(session: Session, member: Member, line: Kept) -> tuple[NextTouch, ...]:
    day, words = line.statement.next_on, _words(line)
    if day is None:
        return ()
    found = (
        promises.asked_for(session, member, contact_id, day, words) for contact_id in _whose(line)
    )
    return tuple(
        NextTouch(contacts.by_id(session, member, promised.contact_id), promised, state)
        for promised, state in filter(None, found)
    )


def _words(line: Kept) -> str:
    """What the reminder is about."""
    return line.statement.reminder_words


def _whose(line: Kept) -> list[int]:
    """The people of whom something was logged, each once and in their order."""
    logged = (one for one in line.people if one.entry_id is not None)
    return list(dict.fromkeys(one.contact_id for one in logged if one.contact_id is not None))
