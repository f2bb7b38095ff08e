"""Taking back what a line recorded: of several people together, or whatever came last."""

from datetime import datetime

from sqlmodel import Session

from bot.ledger import entries, latest, reversals
from bot.people import locks
from bot.recording import kept, questions
from bot.recording.kept import Kept
from bot.recording.outcomes import Outcome
from bot.team.members import Member


def together(session: Session, member: Member, pending_id: int, now: datetime) -> None:
    """Take back all that came of a line; a second time changes nothing.

    Raises Gone and NotYours.
    """
    _take_back(session, member, kept.take(session, member, pending_id), now)


def last(session: Session, member: Member, now: datetime) -> Outcome | None:
    """Take back what the member recorded last and still stands; None where nothing does.

    What is told of several people in one line is taken back together.
    """
    found = latest.entry(session, member)
    if found is None:
        return None
    line = kept.of_entry(session, member, found)
    if line is None or len(line.entry_ids) == 1:
        return reversals.undo(session, member, found.id, now)
    _take_back(session, member, line, now)
    return questions.outcome(session, member, kept.find(session, member, line.id))


def _take_back(session: Session, member: Member, line: Kept, now: datetime) -> None:
    made = [entries.owned(session, member, entry_id) for entry_id in line.entry_ids]
    for contact_id in sorted({one.contact.id for one in made}):
        locks.contact(session, contact_id)
    for one in made:
        reversals.undo(session, member, one.id, now)
