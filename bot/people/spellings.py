"""Words of people's names that are much like a typed one, quickly among very many.

No index of a database finds what is only alike, and to read all words takes longer than to compare
them. So each process remembers the words that it has read, and reads those that came since.
"""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from threading import Lock
from time import monotonic

from rapidfuzz import fuzz, process
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.models import ChangeRow, ContactRow, NameWordRow
from bot.people import name_index, names
from bot.vocabulary import ContactField

MOST_ALIKE = 20
"""How many words that people bear are taken for what was meant by one that nobody bears."""
SHORTEST_START = 3
"""Letters from which a word may be the start of another."""
_FRESH = 3600.0
"""Seconds until all words are read anew, as some are borne by nobody any more."""
_LATE = 200
"""How many of the last ids are looked at again: of two, the later may be seen first."""
_MOST_REMEMBERED = 1_000_000
"""Words, of all workspaces together: some 80 MB."""


@dataclass
class _Remembered:
    """The words of a workspace's names, up to a contact's and a change's id."""

    read_at: float
    words: dict[str, None] = field(default_factory=dict)
    last_contact: int = 0
    last_change: int = 0


_BY_WORKSPACE: OrderedDict[tuple[str, int], _Remembered] = OrderedDict()
_LOCK = Lock()


def alike(words: Sequence[str], key: str) -> list[str]:
    """Those of the words that are much like `key`, most alike first; with it, where it is one."""
    found = process.extract(
        names.folded(key),
        words,
        scorer=fuzz.ratio,
        score_cutoff=names.SIMILAR,
        limit=MOST_ALIKE,
    )
    return [word for word, _, _ in found]


def starting(words: Sequence[str], key: str) -> list[str]:
    """Those of the words that start with `key`, shortest first."""
    start = names.folded(key)
    if len(start) < SHORTEST_START:
        return []
    found = (word for word in words if word.startswith(start))
    return nlargest(MOST_ALIKE, found, key=lambda word: -len(word))


def known(session: Session, workspace_id: int) -> Sequence[str]:
    """The entries of all single words of people's names in the workspace."""
    engine = session.get_bind()
    place = (str(engine.engine.url), workspace_id)
    with _LOCK:
        remembered = _BY_WORKSPACE.get(place)
        if remembered is None or monotonic() - remembered.read_at > _FRESH:
            remembered = _Remembered(monotonic())
        _read_on(session, workspace_id, remembered)
        _BY_WORKSPACE[place] = remembered
        _BY_WORKSPACE.move_to_end(place)
        _forget_oldest()
        return list(remembered.words)


def _read_on(session: Session, workspace_id: int, remembered: _Remembered) -> None:
    """Add the words of names that are new, or were changed."""
    last_contact = session.exec(select(func.max(ContactRow.id))).one() or 0
    last_change = session.exec(select(func.max(ChangeRow.id))).one() or 0
    if remembered.last_contact == 0:
        _add(remembered, session.exec(_words(workspace_id)))
    else:
        late = min(remembered.last_contact, last_contact) - _LATE
        new = select(NameWordRow.workspace_id, NameWordRow.word).where(
            col(NameWordRow.contact_id) > late
        )
        # Were the workspace a condition, SQLite would go through all that it has.
        _add(remembered, (word for of, word in session.exec(new) if of == workspace_id))
        renamed = select(col(ChangeRow.contact_id)).where(
            ChangeRow.workspace_id == workspace_id,
            col(ChangeRow.id) > min(remembered.last_change, last_change) - _LATE,
            ChangeRow.field == ContactField.NAME,
        )
        changed = set(session.exec(renamed))
        if changed:
            theirs = select(NameWordRow.word).where(col(NameWordRow.contact_id).in_(changed))
            _add(remembered, session.exec(theirs))
    remembered.last_contact, remembered.last_change = last_contact, last_change


def _words(workspace_id: int) -> SelectOfScalar[str]:
    return (
        select(NameWordRow.word)
        .where(NameWordRow.workspace_id == workspace_id, ~col(NameWordRow.word).contains(" "))
        .distinct()
    )


def _add(remembered: _Remembered, entries: Iterable[str]) -> None:
    """Without those of two words, and of organisations."""
    remembered.words |= {
        entry: None
        for entry in entries
        if " " not in entry and not entry.startswith(name_index.ORGANISATION)
    }


def _forget_oldest() -> None:
    while (
        len(_BY_WORKSPACE) > 1
        and sum(len(one.words) for one in _BY_WORKSPACE.values()) > _MOST_REMEMBERED
    ):
        _BY_WORKSPACE.popitem(last=False)
