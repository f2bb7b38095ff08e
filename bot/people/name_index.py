"""The index by which contacts are found by their names; nobody else writes its table.

A name is found by each of its words, and by each two of them in their order, since many share a
first name or a surname, but few both.
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from sqlalchemy import exists
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.database import be_alone
from bot.models import ContactRow, NameWordRow
from bot.people import names


def add(session: Session, workspace_id: int, named: Mapping[int, str]) -> None:
    """Have contacts found by their names from now on; `named` are the names, by contact."""
    rows: list[bulk.Values] = [
        {"word": word, "contact_id": contact_id}
        for contact_id, name in named.items()
        for word in sorted(_entries(name))
    ]
    if rows:
        bulk.add(session, NameWordRow, rows, {"workspace_id": workspace_id})


def add_missing(session: Session) -> None:
    """Index the contacts of every workspace that came before there was an index, once."""
    be_alone(session)
    is_indexed = exists().where(col(NameWordRow.contact_id) == col(ContactRow.id))
    missing = columns(col(ContactRow.workspace_id), col(ContactRow.id), col(ContactRow.name)).where(
        ~is_indexed
    )
    named: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for workspace_id, contact_id, name in session.execute(missing):
        named[workspace_id][contact_id] = name
    for workspace_id, names_there in named.items():
        add(session, workspace_id, names_there)


def entry(*words: str) -> str:
    """What one word, or two, are looked for by; `words` are keys."""
    return " ".join(map(names.folded, words))


def _entries(name: str) -> set[str]:
    words = names.real(names.keys(name.split()))
    pairs = combinations(words[: names.LONGEST], 2)
    return {entry(word) for word in words} | {entry(*pair) for pair in pairs}
