"""Address books that came in: whose they are, and what the file was called.

That may be somebody's name. So it is kept while the import can be taken back, is cleared as the
next one comes in after that, and goes with whom it names.
"""

import re
import unicodedata
from collections.abc import Sequence
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
_RUNS = re.compile(r"[^\W_]+")
_WORDS = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 5
"""Of a name that is looked for within words, too: "Lee" is in "fleet"."""


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
    """No file is called by that name, or by a word of it, any more."""
    called = list(map(names.folded, names.real(names.keys(name.split()))))
    kept = select(ImportRow.id, ImportRow.file_name).where(
        ImportRow.workspace_id == workspace_id, ImportRow.file_name != NOBODY
    )
    meant = [row_id for row_id, file_name in session.exec(kept) if _names(file_name, called)]
    _clear(session, workspace_id, col(ImportRow.id).in_(meant))


def _names(file_name: str, called: Sequence[str]) -> bool:
    """Whether a file is called so: "jansen2.csv", "AnnaJansen.csv", "annajansen_old.vcf"."""
    runs = set(map(names.folded, _RUNS.findall(name_key(file_name))))
    words = {names.folded(name_key(one)) for one in _WORDS.findall(_apart(file_name))}
    within = [one for one in called if len(one) >= _FEWEST_LETTERS]
    if len(called) > 1:
        within += map(names.folded, ("".join(called), "".join(reversed(called))))
    return not (runs | words).isdisjoint(called) or any(
        one in run for one in within for run in runs
    )


def _apart(file_name: str) -> str:
    """The name with spaces where a small letter is followed by a capital."""
    text = unicodedata.normalize("NFC", file_name)
    before = f" {text}"
    return "".join(
        f" {letter}" if last.islower() and letter.isupper() else letter
        for last, letter in zip(before, text, strict=False)
    )


def _clear(session: Session, workspace_id: int, which: ColumnElement[bool]) -> None:
    is_here = col(ImportRow.workspace_id) == workspace_id
    session.execute(
        update(ImportRow)
        .where(is_here, col(ImportRow.file_name) != NOBODY, which)
        .values(file_name=NOBODY)
    )
