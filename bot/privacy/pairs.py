"""Contacts who may be one person, as an import saw it: somebody says what they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot import bulk
from bot.database import locked, within
from bot.models import ContactRow, LikelyPairRow
from bot.models.columns import saved, table_of
from bot.people import contacts, merges
from bot.people.contacts import Contact
from bot.privacy import compared, merging
from bot.privacy.compared import Pair
from bot.privacy.merging import Merged
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import Decided


@dataclass(frozen=True)
class LikelyPair:
    """Two who may be one person, and `why` it seems so; the one named first was known first."""

    id: int
    pair: Pair
    why: str


@dataclass(frozen=True)
class NamedPair:
    """The same, without all that is known of both."""

    known_first: Contact
    other: Contact
    why: str


@dataclass(frozen=True)
class Apart:
    """They are two people. It `is_over` where one of them is archived by now."""

    people: tuple[Contact, Contact]
    is_over: bool = False


def waiting(session: Session, member: Member, import_id: int) -> list[int]:
    """The ids of the import's pairs that nobody has decided on, and the member may.

    Whose these are is as `compared.may_decide` has it.
    """
    contact, pair = table_of(ContactRow).c, table_of(LikelyPairRow).c
    of_import = columns(pair.id, pair.contact_id, pair.other_id).where(
        pair.workspace_id == member.workspace_id,
        pair.import_id == import_id,
        pair.decided.is_(None),
    )
    found = session.execute(of_import.order_by(pair.id)).all()
    # Apart from each other: PostgreSQL, which has no figures yet of what just came in, would go
    # through all contacts for each pair.
    seen = (
        contacts.selected(member.id)
        .with_only_columns(contact.id, contact.owner_id)
        .where(
            contact.workspace_id == member.workspace_id,
            contact.archived_on.is_(None),
            bulk.among(session, contact.id, {one for pair in found for one in pair[1:]}),
        )
    )
    owners_of = {row.id: row.owner_id for row in session.execute(seen)}
    mine = {None, member.id}
    return [
        pair_id
        for pair_id, one, other in found
        if one in owners_of
        and other in owners_of
        and not mine.isdisjoint((owners_of[one], owners_of[other]))
    ]


def named(session: Session, member: Member, pair_ids: Sequence[int]) -> list[NamedPair]:
    """Whom these waiting pairs are about, as far as the member sees both."""
    rows = session.exec(
        select(LikelyPairRow).where(
            LikelyPairRow.workspace_id == member.workspace_id,
            bulk.among(session, col(LikelyPairRow.id), pair_ids),
        )
    ).all()
    both = {saved(row.id): sorted((row.contact_id, row.other_id)) for row in rows}
    found = contacts.as_filed(session, member, {one for ids in both.values() for one in ids})
    return [
        NamedPair(found[first], found[second], row.why)
        for row in sorted(rows, key=lambda row: saved(row.id))
        for first, second in [both[saved(row.id)]]
        if first in found and second in found
    ]


def show(
    session: Session, member: Member, pair_id: int, now: datetime
) -> LikelyPair | Merged | Apart:
    """The two side by side, or what became of them.

    Raises Gone outside the workspace and where the member doesn't see both, and LookedAfterBy.
    """
    row = within(session, LikelyPairRow, member.workspace_id, pair_id)
    ids = _ids(session, row)
    outcome = stay(session, member, *ids, now)
    if isinstance(outcome, Merged) or row.decided is not None or outcome.is_over:
        return outcome
    return LikelyPair(pair_id, compared.compare(session, member, *ids), row.why)


def _ids(session: Session, row: LikelyPairRow) -> tuple[int, int]:
    """The two as they are now: who was made one with a third is who that is.

    Where both became one by that, it is they themselves of whom that is told.
    """
    one, other = (merges.successor(session, each) for each in (row.contact_id, row.other_id))
    if one != other:
        return one, other
    return merges.last_step(session, row.contact_id if row.contact_id != one else row.other_id)


def stay(
    session: Session, member: Member, first_id: int, second_id: int, now: datetime
) -> Merged | Apart:
    """They are two people, unless they were made one. Raises Gone for who doesn't see both."""
    done = merging.between(session, member, first_id, second_id, now)
    if done is not None:
        return done
    ids = first_id, second_id
    filed = contacts.as_filed(session, member, ids)
    if len(filed) < len(ids):
        raise Gone
    is_over = any(one.is_archived for one in filed.values())
    return Apart((filed[first_id], filed[second_id]), is_over)


def decide(
    session: Session, member: Member, pair_id: int, is_one: bool, now: datetime
) -> LikelyPair | Merged | Apart:
    """They are one person, or two; what came of it. A second choice changes nothing.

    Of one, what of both tells more is kept. Raises as `show` does.
    """
    row = within(session, LikelyPairRow, member.workspace_id, pair_id)
    shown = show(session, member, pair_id, now)
    if isinstance(shown, LikelyPair):
        if is_one:
            merging.merge(session, member, *_ids(session, row), now)
        row = locked(session, LikelyPairRow, pair_id)
        row.decided = Decided.TAKEN if is_one else Decided.LEFT
        session.flush()
    return show(session, member, pair_id, now)
