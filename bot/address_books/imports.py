"""Address books that came in: whose they are, and what the file was called.

That may be somebody's name. So it is kept while the import can be taken back, is cleared as the
next one comes in after that, and goes with whom it names.
"""

import re
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, update
from sqlmodel import Session, col, select

from bot.models import ImportRow
from bot.models.columns import saved
from bot.people import names
from bot.people.archive import NOBODY
from bot.people.names import name_key
from bot.team.members import Member

UNTIL = timedelta(days=30)
"""How long an import can be undone."""
_WORDS = re.compile(r"[^\W_]+")


def begin(session: Session, owner: Member, file_name: str, now: datetime) -> int:
    """The id of an import that begins with what is stored next."""
    can_not_be_undone = or_(
        col(ImportRow.undone_at).is_not(None), col(ImportRow.recorded_at) <= now - UNTIL
    )
    _clear(session, owner.workspace_id, can_not_be_undone)
    row = ImportRow(
        workspace_id=owner.workspace_id, member_id=owner.id, file_name=file_name, recorded_at=now
    )
    session.add(row)
    session.flush()
    return saved(row.id)


def forget(session: Session, workspace_id: int, name: str) -> None:
    """No file is called by a word of that name any more."""
    called = _keys(" ".join(names.real(names.keys(name.split()))))
    kept = select(ImportRow.id, ImportRow.file_name).where(
        ImportRow.workspace_id == workspace_id, ImportRow.file_name != NOBODY
    )
    meant = [row_id for row_id, file_name in session.exec(kept) if called & _keys(file_name)]
    _clear(session, workspace_id, col(ImportRow.id).in_(meant))


def _keys(said: str) -> set[str]:
    return set(map(names.folded, _WORDS.findall(name_key(said))))


def _clear(session: Session, workspace_id: int, which: ColumnElement[bool]) -> None:
    is_here = col(ImportRow.workspace_id) == workspace_id
    session.execute(
        update(ImportRow)
        .where(is_here, col(ImportRow.file_name) != NOBODY, which)
        .values(file_name=NOBODY)
    )
