"""The index by which contacts are found by their names; nobody else writes its table."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import exists
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.models import ContactRow, NameWordRow
from bot.people import names


def add(session: Session, workspace_id: int, named: Mapping[int, str]) -> None:
    """Have contacts found by their names from now on; `named` are the names, by contact."""
    rows: list[bulk.Values] = [
        {"word": word, "contact_id": contact_id}
        for contact_id, name in named.items()
        for word in sorted({names.folded(key) for key in names.real(names.keys(name.split()))})
    ]
    if rows:
        bulk.add(session, NameWordRow, rows, {"workspace_id": workspace_id})


def add_missing(session: Session) -> None:
    """Index the contacts of every workspace that came before there was an index."""
    is_indexed = exists().where(col(NameWordRow.contact_id) == col(ContactRow.id))
    missing = columns(col(ContactRow.workspace_id), col(ContactRow.id), col(ContactRow.name)).where(
        ~is_indexed
    )
    named: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for workspace_id, contact_id, name in session.execute(missing):
        named[workspace_id][contact_id] = name
    for workspace_id, names_there in named.items():
        add(session, workspace_id, names_there)
