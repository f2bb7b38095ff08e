"""The words of entries: whether there are any, who may read them, and forgetting them.

Facts stay, but the words about somebody who is forgotten are no facts that anybody needs.
"""

from sqlalchemy import exists, select, update
from sqlmodel import Session, col

from bot.ledger import entries
from bot.ledger.entries import EntryId
from bot.models import AskRow, GestureRow, MeetingRow, ResponseRow
from bot.team.members import Member
from bot.vocabulary import EntryKind

NOTHING = "…"
"""Stands for words that are forgotten."""
_NOTED = (GestureRow, MeetingRow, AskRow)


def has_entries(session: Session, contact_id: int) -> bool:
    """Whether there is an entry about the contact, also one that was taken back."""
    noted = (exists().where(col(table.contact_id) == contact_id) for table in _NOTED)
    return any(session.execute(select(one)).scalar_one() for one in noted)


def share(session: Session, member: Member, gesture_id: int, *, is_shared: bool) -> None:
    """Let the team read what the member sent with it, or the member alone again.

    Raises Gone, and NotYours for what a colleague sent.
    """
    row = entries.owned_row(session, member, EntryId(EntryKind.GESTURE, gesture_id))
    assert isinstance(row, GestureRow)
    row.sent_is_shared = is_shared
    session.flush()


def forget(session: Session, contact_id: int) -> None:
    """Nothing tells any more what was given, done, asked, written or answered; only when."""
    for table in _NOTED:
        told = update(table).where(col(table.contact_id) == contact_id, col(table.words) != "")
        session.execute(told.values(words=NOTHING))
    drafted = update(AskRow).where(col(AskRow.contact_id) == contact_id, col(AskRow.draft) != "")
    session.execute(drafted.values(draft=NOTHING))
    for sent in (GestureRow, AskRow):
        given = update(sent).where(col(sent.contact_id) == contact_id, col(sent.sent_because) != "")
        session.execute(given.values(sent_because=NOTHING))
    note = update(GestureRow).where(
        col(GestureRow.contact_id) == contact_id, col(GestureRow.sent_words) != ""
    )
    session.execute(note.values(sent_words=NOTHING))
    for which in (col(GestureRow.tip_id), col(GestureRow.idea_id)):
        suggested = update(GestureRow).where(
            col(GestureRow.contact_id) == contact_id, which.is_not(None)
        )
        session.execute(suggested.values({which: None}))
    asked = select(col(AskRow.id)).where(col(AskRow.contact_id) == contact_id)
    answered = update(ResponseRow).where(
        col(ResponseRow.ask_id).in_(asked), col(ResponseRow.words) != ""
    )
    session.execute(answered.values(words=NOTHING))
