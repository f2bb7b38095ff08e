"""Whether anything is noted of a contact, and forgetting what was said of it.

Facts stay, but the words about somebody who is forgotten are no facts that anybody needs.
"""

from sqlalchemy import exists, select, update
from sqlmodel import Session, col

from bot.models import AskRow, GestureRow, MeetingRow, ResponseRow

NOTHING = "…"
"""Stands for words that are forgotten."""
_NOTED = (GestureRow, MeetingRow, AskRow)


def has_entries(session: Session, contact_id: int) -> bool:
    """Whether there is an entry about the contact, also one that was taken back."""
    noted = (exists().where(col(table.contact_id) == contact_id) for table in _NOTED)
    return any(session.execute(select(one)).scalar_one() for one in noted)


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
    tips = update(GestureRow).where(
        col(GestureRow.contact_id) == contact_id, col(GestureRow.tip_id).is_not(None)
    )
    session.execute(tips.values(tip_id=None))
    asked = select(col(AskRow.id)).where(col(AskRow.contact_id) == contact_id)
    answered = update(ResponseRow).where(
        col(ResponseRow.ask_id).in_(asked), col(ResponseRow.words) != ""
    )
    session.execute(answered.values(words=NOTHING))
