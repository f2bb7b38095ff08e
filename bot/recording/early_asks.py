"""What becomes of an ask that is too early: planned, or made already, maybe as it was planned.

Or of one that is planned, and wanted on another day.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.asking import asks, plans
from bot.ledger import cooling_off
from bot.ledger.entries import Ask
from bot.people import contacts, locks
from bot.people.contacts import Contact
from bot.recording import commands, kept
from bot.recording.kept import Kept
from bot.recording.outcomes import Decision
from bot.team.members import Member
from bot.vocabulary import Verb


def decide(session: Session, member: Member, line: Kept, decision: Decision, now: datetime) -> None:
    """Plan it for the first day that fits, or record it as made.

    Where it may be what was planned, that is asked first; said once more, it is something else.
    """
    contact = _asked_of(session, member, line)
    if contact is None:
        return
    if decision is not Decision.ALREADY_ASKED:
        _settle(session, member, line, _planned(session, member, line, contact, now), now)
        return
    planned = plans.of_member(session, member, contact)
    same = plans.only_same(planned, line.statement.words)
    if same is not None:
        made_as_planned(session, member, line, same, now)
    elif planned and not line.statement.is_made:
        kept.restate(session, line, replace(line.statement, is_made=True))
    else:
        day = min(line.day, member.today(now))
        said = line.statement
        made = asks.make(
            session, member, contact, said.words, day, now, said.needed_by, said.ask_kind
        )
        _settle(session, member, line, made, now)


def move(session: Session, member: Member, line: Kept, now: datetime) -> None:
    """The ask is the one that is planned already, on another day: it comes on the line's."""
    contact = _asked_of(session, member, line)
    if contact is None or len(line.people) != 1:
        return
    planned = plans.of_member(session, member, contact)
    same = plans.only_same(planned, line.statement.words)
    if same is None:
        return
    plans.move(session, member, same.id.id, line.day, now)
    kept.restate(session, line, replace(line.statement, doubts=()))
    kept.settle(session, line, line.people[0].place, same)


def made_as_planned(session: Session, member: Member, line: Kept, plan: Ask, now: datetime) -> None:
    """The ask was made, and it is the one that was planned."""
    day = min(line.day, member.today(now))
    made = asks.make_planned(session, member, plan.id.id, now, day)
    _settle(session, member, line, made, now)


def _asked_of(session: Session, member: Member, line: Kept) -> Contact | None:
    """Whom the line asks, and nobody else's to change; None for a line that is something else."""
    waits = line.next
    if line.statement.verb is not Verb.ASK or waits is None or waits.contact_id is None:
        return None
    locks.contact(session, waits.contact_id)
    return contacts.by_id(session, member, waits.contact_id)


def _planned(session: Session, member: Member, line: Kept, contact: Contact, now: datetime) -> Ask:
    # The nudge of today may be out already.
    tomorrow = member.today(now) + timedelta(days=1)
    day = max(tomorrow, line.day)
    early = cooling_off.window_ahead(session, member.workspace_id, contact, day)
    said = line.statement
    return asks.plan(
        session,
        member,
        contact,
        said.words,
        early.first_day if early else day,
        now,
        said.needed_by,
        said.ask_kind,
        wanted_for=said.day if early and said.day == day else None,
    )


def _settle(session: Session, member: Member, line: Kept, asked: Ask, now: datetime) -> None:
    assert line.next is not None
    kept.settle(session, line, line.next.place, asked)
    kept.restate(session, line, replace(line.statement, is_made=False))
    commands.go_on(session, member, kept.find(session, member, line.id), now)
