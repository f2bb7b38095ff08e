"""Reminders that somebody wants, kept until it is told of whom and for which day."""

from dataclasses import dataclass
from datetime import date, datetime

from pydantic import TypeAdapter, ValidationError
from sqlmodel import Session

from bot.models import PendingRow
from bot.models.columns import saved
from bot.people import contacts
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.recording import kept
from bot.recording.statements import Named
from bot.refusals import Gone
from bot.reminders import promises
from bot.reminders.promises import Promised
from bot.team.members import Member


@dataclass(frozen=True)
class Wanted:
    """A reminder about `words`, on `day` where one was told."""

    words: str
    day: date | None


@dataclass(frozen=True)
class Pending:
    """A kept one, and whom it is about where that is known."""

    wanted: Wanted
    contact: Contact | None


@dataclass(frozen=True)
class _Said:
    """What is written in the row: no statement looks like it."""

    wanted: Wanted


_SAID = TypeAdapter(_Said)


def keep(
    session: Session, member: Member, wanted: Wanted, meant: Contact | Which, now: datetime
) -> int:
    """Keep it until somebody clicks; its id."""
    whom = Named(meant.name, meant if isinstance(meant, Contact) else None)
    said = _SAID.dump_json(_Said(wanted)).decode()
    return kept.add(session, member, said, [whom], now)


def find(session: Session, member: Member, wanted_id: int) -> Pending:
    """The member's kept one. Raises Gone where none is any more, NotYours for a colleague's."""
    return _pending(session, member, kept.own(session, member, wanted_id))


def _pending(session: Session, member: Member, line: PendingRow) -> Pending:
    try:
        wanted = _SAID.validate_json(line.said).wanted
    except ValidationError:
        raise Gone from None
    if line.closed:
        raise Gone
    (about,) = kept.people(session, saved(line.id))
    if about.contact_id is None:
        return Pending(wanted, None)
    contact = contacts.by_id(session, member.workspace_id, about.contact_id)
    return Pending(wanted, contact)


def choose_contact(
    session: Session, member: Member, wanted_id: int, contact_id: int, now: datetime
) -> Promised | None:
    """This is who is meant, if nobody was chosen before. What is promised, if a day was told.

    Raises Gone and the refusals of `promises`.
    """
    pending = _pending(session, member, kept.hold(session, member, wanted_id))
    if pending.contact is None:
        contact = contacts.kept_up_with(session, member.workspace_id, contact_id)
        kept.mean(session, wanted_id, 0, contact)
    day = pending.wanted.day
    return None if day is None else choose_day(session, member, wanted_id, day, now)


def choose_day(
    session: Session, member: Member, wanted_id: int, day: date, now: datetime
) -> Promised:
    """It is wanted on that day. The same day once more is the same promise.

    Raises Gone and the refusals of `promises`.
    """
    pending = _pending(session, member, kept.hold(session, member, wanted_id))
    if pending.contact is None:
        raise Gone
    words = pending.wanted.words
    return promises.promise(session, member, pending.contact.id, day, now, words)


def instead(session: Session, member: Member, pending_id: int, now: datetime) -> Promised:
    """A line about what is to come is no entry, but a reminder on its day.

    Raises Gone where something else was decided or nobody sure is named, and the refusals of
    `promises`.
    """
    line = kept.take(session, member, pending_id)
    known = [one.contact_id for one in line.people if one.contact_id is not None]
    if line.is_closed or len(line.people) != 1 or not known:
        raise Gone
    promised = promises.promise(session, member, known[0], line.day, now, line.statement.words)
    kept.let_go(session, line)
    return promised


def let_go(session: Session, member: Member, wanted_id: int) -> None:
    """No reminder is wanted after all; a second time changes nothing. Raises Gone and NotYours."""
    kept.hold(session, member, wanted_id).closed = True
    session.flush()
