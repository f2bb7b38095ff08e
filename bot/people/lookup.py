"""Contacts found by the words of their names, through an index: as quick among very many as few."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from bot.models import ContactRow, NameWordRow
from bot.people import contacts, names
from bot.people.contacts import Contact

MOST_WORDS_ALIKE = 20
"""How many words that people bear are taken for what was meant by a word that nobody bears."""


def bearing(session: Session, workspace_id: int, *words: str) -> list[Contact]:
    """The contacts whose names have all of `words`, which are keys, one at least; by name."""
    first, *others = map(names.folded, words)
    query = (
        contacts.selected()
        .join(NameWordRow, col(NameWordRow.contact_id) == col(ContactRow.id))
        .where(col(NameWordRow.workspace_id) == workspace_id, col(NameWordRow.word) == first)
    )
    for other in others:
        also = aliased(NameWordRow)
        query = query.join(
            also,
            (col(also.contact_id) == col(NameWordRow.contact_id))
            & (col(also.workspace_id) == workspace_id)
            & (col(also.word) == other),
        )
    in_order = query.order_by(col(ContactRow.name_key), col(ContactRow.id))
    return [contacts.value(row) for row in session.execute(in_order)]


def bearing_one_like(session: Session, workspace_id: int, said: Sequence[str]) -> list[Contact]:
    """The contacts with a word in their names much like one of the keys `said`; by name."""
    known = session.exec(
        select(NameWordRow.word).where(NameWordRow.workspace_id == workspace_id).distinct()
    ).all()
    alike = {
        word
        for key in said
        for word, _, _ in process.extract(
            names.folded(key),
            known,
            scorer=fuzz.ratio,
            score_cutoff=names.SIMILAR,
            limit=MOST_WORDS_ALIKE,
        )
    }
    if not alike:
        return []
    bearers = select(NameWordRow.contact_id).where(
        col(NameWordRow.workspace_id) == workspace_id, col(NameWordRow.word).in_(alike)
    )
    found = contacts.selected().where(col(ContactRow.id).in_(bearers))
    in_order = found.order_by(col(ContactRow.name_key), col(ContactRow.id))
    return [contacts.value(row) for row in session.execute(in_order)]
