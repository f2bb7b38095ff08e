"""The index by which contacts are found by their names; nobody else writes its table.

A name is found by each of its words, and by each two of them in their order, since many share a
first name or a surname, but few both. Somebody is found by their whole organisation, too.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import delete, exists
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.database import be_alone
from bot.models import ContactRow, NameWordRow, OrganisationRow
from bot.models.columns import table_of
from bot.people import names

ORGANISATION = "="
"""Starts the entry of an organisation, as no word of a name does."""
_LEGAL_FORMS = frozenset(
    {"ag", "b.v", "bv", "bvba", "e.u", "gmbh", "inc", "kg", "limited", "llc", "ltd", "n.v", "nv"}
    | {"ohg", "plc", "sa", "sarl", "srl", "ug", "vof"}
)
"""Keys of what stands behind an organisation's name, and nobody types."""


@dataclass(frozen=True)
class Named:
    """What somebody is called, and where they work."""

    name: str
    organisation: str | None


def add(session: Session, workspace_id: int, named: Mapping[int, Named]) -> None:
    """Have contacts found by their names from now on; `named` is by the contact's id."""
    rows: list[bulk.Values] = [
        {"word": word, "contact_id": contact_id}
        for contact_id, one in named.items()
        for word in sorted(_entries(one))
    ]
    if rows:
        bulk.add(session, NameWordRow, rows, {"workspace_id": workspace_id})


def remove(session: Session, contact_id: int) -> None:
    """Have the contact found by name no more."""
    session.execute(delete(NameWordRow).where(col(NameWordRow.contact_id) == contact_id))


def replace(session: Session, workspace_id: int, named: Mapping[int, Named]) -> None:
    """Have contacts, by their ids, be found by these names, and by no others."""
    entries = table_of(NameWordRow)
    session.execute(delete(entries).where(bulk.among(session, entries.c.contact_id, named)))
    add(session, workspace_id, named)


def add_missing(session: Session) -> None:
    """Index the contacts of every workspace that came before there was an index, once."""
    be_alone(session.connection())
    is_indexed = exists().where(col(NameWordRow.contact_id) == col(ContactRow.id))
    missing = (
        columns(
            col(ContactRow.workspace_id),
            col(ContactRow.id),
            col(ContactRow.name),
            col(OrganisationRow.name),
        )
        .outerjoin(OrganisationRow, col(ContactRow.organisation_id) == col(OrganisationRow.id))
        .where(~is_indexed, col(ContactRow.archived_on).is_(None))
    )
    named: defaultdict[int, dict[int, Named]] = defaultdict(dict)
    for workspace_id, contact_id, name, organisation in session.execute(missing):
        named[workspace_id][contact_id] = Named(name, organisation)
    for workspace_id, names_there in named.items():
        add(session, workspace_id, names_there)


def entry(*words: str) -> str:
    """What one word, or two, are looked for by; `words` are keys."""
    return " ".join(map(names.folded, words))


def organisation_entry(words: Sequence[str]) -> str | None:
    """What an organisation is looked for by; None where the keys `words` leave nothing of one."""
    told = without_legal_forms(words)
    return ORGANISATION + entry(*told) if told else None


def without_legal_forms(words: Sequence[str]) -> list[str]:
    """The keys of an organisation's name that tell it from others."""
    return [word for word in words if word not in _LEGAL_FORMS]


def _entries(named: Named) -> set[str]:
    words = names.real(names.keys(named.name.split()))
    pairs = combinations(words[: names.LONGEST], 2)
    found = {entry(word) for word in words} | {entry(*pair) for pair in pairs}
    works_at = organisation_entry(names.keys((named.organisation or "").split()))
    return found | {works_at} if works_at else found
