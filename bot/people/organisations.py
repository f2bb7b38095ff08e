"""The organisations that contacts belong to: one, however its name is written."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import delete, exists
from sqlalchemy import select as columns
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from bot import bulk
from bot.models import ContactRow, OrganisationRow
from bot.people.names import name_key

_AT_ONCE = 10_000
"""Numbers in a statement: SQLite takes three times as many."""


class _Known(NamedTuple):
    key: str
    id: int
    name: str


def ids(session: Session, workspace_id: int, names: Collection[str]) -> dict[str, int]:
    """The ids of the organisations with these names, made known where they are new.

    Names that differ by case and accents are one organisation, known as it was first written: by
    the first of `names` if it is new.
    """
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(name_key(name), name)
    found = _ids_by_key(session, workspace_id, by_key)
    return {name: found[name_key(name)] for name in names}


def spellings(session: Session, workspace_id: int, names: Iterable[str]) -> dict[str, str]:
    """How those of the organisations with these names that are known are written, by their keys."""
    return {row.key: row.name for row in _known(session, workspace_id, set(map(name_key, names)))}


def remove_unused(session: Session, workspace_id: int, organisation_ids: Collection[int]) -> None:
    """Delete those of the organisations that nobody belongs to."""
    unused = delete(OrganisationRow).where(
        col(OrganisationRow.workspace_id) == workspace_id,
        ~exists().where(col(ContactRow.organisation_id) == col(OrganisationRow.id)),
    )
    in_order = sorted(organisation_ids)
    for start in range(0, len(in_order), _AT_ONCE):
        some = in_order[start : start + _AT_ONCE]
        session.execute(
            unused.where(bulk.among(session, col(OrganisationRow.id), some)),
            execution_options={"synchronize_session": False},
        )


def _ids_by_key(session: Session, workspace_id: int, names: dict[str, str]) -> dict[str, int]:
    ids = _known_ids(session, workspace_id, names)
    while unknown := sorted(names.keys() - ids.keys()):
        rows: list[bulk.Values] = [{"name": names[key], "key": key} for key in unknown]
        same = {"workspace_id": workspace_id}
        try:
            with session.begin_nested():
                new_ids = bulk.add_in_order(session, OrganisationRow, rows, same)
        except IntegrityError:
            # If somebody else was quicker with one of them, it can be read by now.
            known = _known_ids(session, workspace_id, names)
            if known == ids:
                raise
            ids = known
        else:
            ids |= zip(unknown, new_ids, strict=True)
    return ids


def _known_ids(session: Session, workspace_id: int, keys: Collection[str]) -> dict[str, int]:
    return {row.key: row.id for row in _known(session, workspace_id, keys)}


def _known(session: Session, workspace_id: int, keys: Collection[str]) -> Sequence[_Known]:
    if not keys:
        return ()
    known = columns(
        col(OrganisationRow.key), col(OrganisationRow.id), col(OrganisationRow.name)
    ).where(
        col(OrganisationRow.workspace_id) == workspace_id,
        bulk.among(session, col(OrganisationRow.key), list(keys)),
    )
    return [_Known(*row) for row in session.execute(known)]
