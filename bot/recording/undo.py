"""Taking back what came of a line: of several people together, or whatever was done last."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.asking import dropping, former
from bot.ledger import entries, latest, reversals
from bot.ledger.entries import Ask, Entry, EntryId
from bot.people import contacts, locks
from bot.people.contacts import Contact
from bot.recording import former_entries, kept, questions
from bot.recording.kept import Kept
from bot.recording.outcomes import Outcome
from bot.reminders import other_days, promises
from bot.reminders.promises import Latest, Promised
from bot.team.members import Member
from bot.vocabulary import AskState

LATELY = timedelta(hours=1)
"""What is older isn't taken back by a word alone: it may be nothing that the member thinks of."""


@dataclass(frozen=True)
class Unpromised:
    """A reminder of the contact that was taken back, as it would have come."""

    contact: Contact
    promised: Promised


@dataclass(frozen=True)
class Repromised:
    """A reminder of the contact that was let go and comes after all."""

    contact: Contact
    promised: Promised


@dataclass(frozen=True)
class MovedBack:
    """A reminder of the contact that comes on its former day again, as it stands and stood."""

    contact: Contact
    promised: Promised
    before: Promised


@dataclass(frozen=True)
class AsBefore:
    """An ask whose last change was taken back."""

    ask: Ask


@dataclass(frozen=True)
class Older:
    """What came of a line longer ago, or was answered since; it stands until that is confirmed."""

    outcome: Outcome


def together(session: Session, member: Member, pending_id: int, now: datetime) -> None:
    """Take back all that came of a line, and nothing more comes of it; twice is as once.

    What it put right is as it was before.

    Raises Gone and NotYours.
    """
    line = kept.take(session, member, pending_id)
    if former_entries.put_back(session, member, line, now) is None:
        _take_back(session, member, line, now)


def last(
    session: Session, member: Member, now: datetime, *, since: datetime | None = None
) -> Outcome | Older | AsBefore | Unpromised | Repromised | MovedBack | None:
    """Take back what the member did last and still stands; None where nothing does.

    That is an entry, a reminder that they asked for, moved or let go, or an ask that they let go
    of or changed. What is told of several people in one line is taken back together. With `since`,
    nothing is that came before it. An entry of more than an hour ago is only told, and so is an ask
    to which a colleague noted the answer.
    """
    entry, wanted = latest.entry(session, member), promises.latest(session, member)
    dropped, let_go = promises.dropped(session, member, now), dropping.latest(session, member)
    changed = former.latest(session, member)
    if entry is not None and changed is not None and entry.entry.id == changed.entry_id:
        entry = None  # An ask is changed after it was planned, even if it was made meanwhile.
    came = [one.at for one in (entry, wanted, dropped, let_go, changed) if one is not None]
    if not came or (since is not None and max(came) < since):
        return None
    if dropped is not None and dropped.at == max(came):
        return _promise_again(session, member, dropped.promised)
    if let_go is not None and let_go.at == max(came):
        return dropping.take_up_again(session, member, let_go.ask.id.id, member.today(now))
    if changed is not None and changed.at == max(came):
        return AsBefore(former.take_back(session, member, changed.ask_id, changed.id, now))
    if wanted is not None and wanted.at == max(came):
        back = _move_back(session, member, wanted, now)
        return back or _unpromise(session, member, wanted.promised)
    assert entry is not None
    if now - entry.at > LATELY or _takes_answer(entry.entry):
        return Older(as_it_stands(session, member, entry.entry))
    return _undo(session, member, entry.entry, now)


def _takes_answer(entry: Entry) -> bool:
    """Whether a colleague's answer would go with it."""
    noted = entry.noted_answer if isinstance(entry, Ask) else None
    return noted is not None and noted.by is not None


def _move_back(session: Session, member: Member, moved: Latest, now: datetime) -> MovedBack | None:
    promised = other_days.move_back(session, member, moved, now)
    if promised is None:
        return None
    contact = contacts.by_id(session, member, promised.contact_id)
    return MovedBack(contact, promised, moved.promised)


def _unpromise(session: Session, member: Member, promised: Promised) -> Unpromised:
    contact = contacts.by_id(session, member, promised.contact_id)
    promises.take_back(session, member, promised.reminder_id)
    return Unpromised(contact, promised)


def _promise_again(session: Session, member: Member, promised: Promised) -> Repromised:
    contact = contacts.by_id(session, member, promised.contact_id)
    promises.take_up_again(session, member, promised.reminder_id)
    return Repromised(contact, promised)


def as_it_stands(session: Session, member: Member, entry: Entry) -> Outcome:
    """What came of the line that told the entry."""
    line = kept.of_entry(session, member, entry)
    if line is None or not line.is_closed or len(line.entry_ids) == 1:
        return entry
    return questions.outcome(session, member, kept.find(session, member, line.id))


def one(
    session: Session,
    member: Member,
    entry_id: EntryId,
    now: datetime,
    *,
    seen: AskState | None = None,
) -> None:
    """Take an entry back, or else the correction that it came of; twice is as once.

    `seen` is as `reversals.undo` takes it. Raises Gone and NotYours.
    """
    line = kept.of_entry(session, member, entries.owned(session, member, entry_id))
    if line is None or former_entries.put_back(session, member, line, now) is None:
        reversals.undo(session, member, entry_id, now, seen=seen)


def of_entry(session: Session, member: Member, entry: Entry) -> Outcome:
    """The entry as it stands, or what stands again where it was a correction taken back."""
    line = kept.of_entry(session, member, entry)
    if line is None or line.statement.former_line is None:
        return entry
    return questions.outcome(session, member, line)


def _undo(session: Session, member: Member, entry: Entry, now: datetime) -> Outcome:
    line = kept.of_entry(session, member, entry)
    if line is not None and former_entries.put_back(session, member, line, now) is not None:
        return questions.outcome(session, member, kept.find(session, member, line.id))
    if line is None or (line.is_closed and len(line.entry_ids) == 1):
        return reversals.undo(session, member, entry.id, now)
    _take_back(session, member, line, now)
    return questions.outcome(session, member, kept.find(session, member, line.id))


def _take_back(session: Session, member: Member, line: Kept, now: datetime) -> None:
    made = [entries.owned(session, member, entry_id) for entry_id in line.entry_ids]
    for contact_id in sorted({one.contact.id for one in made}):
        locks.contact(session, contact_id)
    for one in made:
        reversals.undo(session, member, one.id, now)
    kept.let_go(session, line)
