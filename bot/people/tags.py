"""The tags of contacts, and what they care about. Nobody else writes their table."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import delete
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.models import TagRow
from bot.models.columns import table_of
from bot.people import ruling
from bot.people.names import name_key
from bot.vocabulary import TagKind

_TAGS = table_of(TagRow)


def add(
    session: Session, workspace_id: int, kind: TagKind, said: Mapping[int, Sequence[str]]
) -> None:
    """Give contacts, by their ids, words of this kind that they don't have yet."""
    rows: list[bulk.Values] = [
        {"contact_id": contact_id, "key": key, "said": word}
        for contact_id, words in said.items()
        for key, word in _once(words).items()
    ]
    if rows:
        bulk.add(session, TagRow, rows, {"workspace_id": workspace_id, "kind": kind})
    if kind is TagKind.TAG:
        ruling.follow_tags(session, workspace_id, said.keys())


def replace(
    session: Session, workspace_id: int, kind: TagKind, said: Mapping[int, Sequence[str]]
) -> None:
    """Give contacts, by their ids, these words of this kind, and no others."""
    session.execute(
        delete(_TAGS).where(bulk.among(session, _TAGS.c.contact_id, said), _TAGS.c.kind == kind)
    )
    add(session, workspace_id, kind, said)


def of_each(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> dict[int, dict[TagKind, tuple[str, ...]]]:
    """The words of contacts by kind, in alphabetical order; nothing for who has none."""
    rows = session.execute(
        columns(_TAGS.c.contact_id, _TAGS.c.kind, _TAGS.c.key, _TAGS.c.said).where(
            bulk.known_for(_TAGS.c.workspace_id, workspace_id),
            bulk.among(session, _TAGS.c.contact_id, contact_ids),
        )
    )
    found: defaultdict[int, dict[TagKind, tuple[str, ...]]] = defaultdict(dict)
    # Here, as databases have alphabets of their own, and their order tells whether they changed.
    for contact_id, kind, _, said in sorted(rows, key=lambda row: row.key):
        theirs = found[contact_id]
        theirs[kind] = (*theirs.get(kind, ()), said)
    return dict(found)


def forget(session: Session, contact_id: int) -> None:
    """Nobody can tell any more what was said of the contact."""
    session.execute(delete(TagRow).where(col(TagRow.contact_id) == contact_id))


def _once(words: Sequence[str]) -> dict[str, str]:
    """Words by their keys, each as it was first written."""
    by_key: dict[str, str] = {}
    for word in words:
        by_key.setdefault(name_key(word), word)
    return by_key
