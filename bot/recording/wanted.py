"""Reminders that somebody wants, kept until it is told of whom and for which day."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from pydantic import TypeAdapter, ValidationError
from sqlmodel import Session

from bot.ledger import cooling_off
from bot.models import PendingRow
from bot.models.columns import saved
from bot.people import contacts
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.recording import archived, kept
from bot.recording.statements import Named
from bot.refusals import Gone, WordsMissing
from bot.reminders import promises
from bot.reminders.promises import Promised
from bot.team.members import Member
from bot.vocabulary import Verb


@dataclass(frozen=True)
class Wanted:
    """A reminder about `words`, on `day` where one was told."""

    words: str
    day: date | None


@dataclass(frozen=True)
class Pending:
    """A kept one, and whom it is about where that is known.

    It is decided once a reminder was promised, or left; only the first choice counts.
    """

    wanted: Wanted
    contact: Contact | None
    is_decided: bool


@dataclass(frozen=True)
class _Said:
    """What is written in the row: no statement looks like it."""

    wanted: Wanted


_SAID = TypeAdapter(_Said)


def check_when_to_ask(
    session: Session, member: Member, meant: Contact | Which, day: date | None
) -> None:
    """Raises WordsMissing where it isn't sure that they may be asked on the day.

    Then it has to be told what for: an ask waits for the first day that fits, and a reminder
    doesn't.
    """
    if not isinstance(meant, Contact) or day is None:
        raise WordsMissing(Verb.ASK, meant.name)
    if cooling_off.window(session, member.workspace_id, meant, day) is not None:
        raise WordsMissing(Verb.ASK, meant.name)


def keep(
    session: Session, member: Member, wanted: Wanted, meant: Contact | Which, now: datetime
) -> int:
    """Keep it until somebody clicks; its id."""
    whom = Named(meant.name, meant if isinstance(meant, Contact) else None)
    return kept.add(session, member, _written(wanted), [whom], now)


def find(session: Session, member: Member, wanted_id: int) -> Pending:
    """The member's kept one. Raises Gone where it is decided, NotYours for a colleague's."""
    pending = _pending(session, member, kept.own(session, member, wanted_id))
    if pending.is_decided:
        raise Gone
    return pending


def choose_contact(
    session: Session, member: Member, wanted_id: int, contact_id: int, now: datetime
) -> Promised | None:
    """This is who is meant, if nobody was chosen before.

    What is promised, if a day was told that is still to come.
    Raises Gone and the refusals of `promises`.
    """
    pending = _pending(session, member, kept.hold(session, member, wanted_id))
    if pending.is_decided:
        return _still_promised(session, member, pending)
    if pending.contact is None:
        contact = contacts.kept_up_with(session, member, contact_id)
        kept.mean(session, wanted_id, 0, contact)
    day = pending.wanted.day
    is_ahead = day is not None and day > member.today(now)
    return choose_day(session, member, wanted_id, day, now) if day and is_ahead else None


def bring_back(
    session: Session, member: Member, wanted_id: int, contact_id: int, now: datetime
) -> Promised | None:
    """Who is archived is meant: keep up with them again, and go on as for anybody else.

    Raises Gone, LookedAfterBy and the refusals of `promises`.
    """
    kept.hold(session, member, wanted_id)
    contact = archived.bring_back(session, member, contact_id, now)
    return choose_contact(session, member, wanted_id, contact.id, now)


def choose_day(
    session: Session, member: Member, wanted_id: int, day: date, now: datetime
) -> Promised:
    """It is wanted on that day, if none was chosen before.

    Raises Gone and the refusals of `promises`.
    """
    row = kept.hold(session, member, wanted_id)
    pending = _pending(session, member, row)
    if pending.is_decided:
        return _still_promised(session, member, pending)
    if pending.contact is None:
        raise Gone
    words = pending.wanted.words
    promised = promises.promise(session, member, pending.contact.id, day, now, words)
    row.said, row.closed = _written(replace(pending.wanted, day=day)), True
    session.flush()
    return promised


def let_go(session: Session, member: Member, wanted_id: int) -> Promised | None:
    """No reminder is wanted after all; a second time changes nothing.

    What is promised, if that was quicker. Raises Gone and NotYours.
    """
    row = kept.hold(session, member, wanted_id)
    pending = _pending(session, member, row)
    if pending.is_decided:
        return _standing(session, member, pending)
    row.said, row.closed = _written(replace(pending.wanted, day=None)), True
    session.flush()
    return None


def instead(session: Session, member: Member, pending_id: int, now: datetime) -> None:
    """A line about what is to come is no entry, but a reminder on its day.

    Nothing happens where something was decided already, or where the day has come: what happened
    then can be logged. Raises Gone where nobody sure is named, and the refusals of `promises`.
    """
    line = kept.take(session, member, pending_id)
    if line.is_closed or line.day <= member.today(now):
        return
    known = [one.contact_id for one in line.people if one.contact_id is not None]
    if len(line.people) != 1 or not known:
        raise Gone
    words = line.statement.reminder_words
    promises.promise(session, member, known[0], line.day, now, words)
    kept.let_go(session, line)


def on_day(session: Session, member: Member, pending_id: int, day: date, now: datetime) -> None:
    """A line about what is still to be done is no entry, but a reminder on that day.

    As `instead`, for a line that tells no day.
    """
    line = kept.take(session, member, pending_id)
    if not line.is_closed:
        kept.restate(session, line, replace(line.statement, day=day))
        instead(session, member, pending_id, now)


def _pending(session: Session, member: Member, line: PendingRow) -> Pending:
    try:
        wanted = _SAID.validate_json(line.said).wanted
    except ValidationError:
        raise Gone from None
    (about,) = kept.people(session, saved(line.id))
    if about.contact_id is None:
        return Pending(wanted, None, line.closed)
    contact = contacts.by_id(session, member, about.contact_id)
    return Pending(wanted, contact, line.closed)


def _still_promised(session: Session, member: Member, pending: Pending) -> Promised:
    """Raises Gone where no reminder was wanted after all, or the promise was taken back or kept."""
    promised = _standing(session, member, pending)
    if promised is None:
        raise Gone
    return promised


def _standing(session: Session, member: Member, pending: Pending) -> Promised | None:
    wanted, contact = pending.wanted, pending.contact
    if contact is None or wanted.day is None:
        return None
    return promises.standing(session, member, contact.id, wanted.day, wanted.words)


def _written(wanted: Wanted) -> str:
    return _SAID.dump_json(_Said(wanted)).decode()
