"""What address books say otherwise than we know it: to be taken, or left, once.

Nobody else writes their table.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import delete
from sqlmodel import Session, col, select

from bot import bulk
from bot.address_books.filling import Proposal
from bot.address_books.learning import LearntField
from bot.database import within
from bot.models import MemberRow, ProposalRow
from bot.models.columns import saved
from bot.people import changes, details, jobs, locks, occasions
from bot.people.changes import Value
from bot.people.details import Details
from bot.people.yearly import Yearly
from bot.refusals import Gone, LookedAfterBy
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import ContactField, Decided, OccasionKind

Made = tuple[int, str, str]
"""A contact's id, a field, and what is proposed for it, as JSON."""


@dataclass(frozen=True)
class Waiting:
    """A proposal that nobody decided about yet."""

    id: int
    contact: Details
    proposal: Proposal


@dataclass(frozen=True)
class Taken:
    """A proposal that was taken. To `congratulate` is in place on another job."""

    contact: Details
    proposal: Proposal
    congratulate: bool


def made(session: Session, workspace_id: int, contact_ids: Collection[int]) -> set[Made]:
    """All that was ever proposed of these contacts."""
    rows = session.exec(
        select(ProposalRow.contact_id, ProposalRow.field, ProposalRow.after).where(
            ProposalRow.workspace_id == workspace_id,
            bulk.among(session, col(ProposalRow.contact_id), list(contact_ids)),
        )
    )
    return {(contact_id, field, after) for contact_id, field, after in rows}


def key(contact_id: int, proposal: Proposal) -> Made:
    """What tells whether two proposals are the same."""
    return contact_id, proposal.field, changes.written(proposal.after)


def add(
    session: Session,
    workspace_id: int,
    proposed: Iterable[tuple[int, Proposal]],
    import_id: int,
) -> None:
    """Propose of contacts, by their ids, what was never proposed."""
    rows: list[bulk.Values] = [
        {
            "contact_id": contact_id,
            "field": one.field,
            "before": changes.written(one.before),
            "after": changes.written(one.after),
        }
        for contact_id, one in proposed
    ]
    if rows:
        same = {"workspace_id": workspace_id, "import_id": import_id}
        bulk.add(session, ProposalRow, rows, same)


def may_decide(member: Member, known: Details) -> bool:
    """Whether a contact is the member's or nobody's, and is kept up with."""
    return known.archived_on is None and known.owner_id in (None, member.id)


def waiting(session: Session, member: Member, import_id: int | None = None) -> list[Waiting]:
    """What is proposed of contacts that are the member's or nobody's, and not decided yet.

    With `import_id` that is what this import proposed. Nothing is of who is archived.
    """
    found = select(ProposalRow).where(
        ProposalRow.workspace_id == member.workspace_id, col(ProposalRow.decided).is_(None)
    )
    if import_id is not None:
        found = found.where(ProposalRow.import_id == import_id)
    rows = session.exec(found.order_by(col(ProposalRow.id))).all()
    known = details.read(session, member.workspace_id, {row.contact_id for row in rows})
    mine = {one.id for one in known.values() if may_decide(member, one)}
    return [
        Waiting(saved(row.id), known[row.contact_id], _proposal(row))
        for row in rows
        if row.contact_id in mine
    ]


def take(session: Session, member: Member, proposal_id: int, now: datetime) -> Taken:
    """Have the contact be as the address book says.

    Raises Gone for what was decided already and for who is archived, and LookedAfterBy for a
    colleague's contact.
    """
    row, known = _open(session, member, proposal_id)
    proposal, congratulate = _proposal(row), False
    if proposal.field is LearntField.BIRTHDAY:
        _be_born(session, member, known, proposal, now)
    else:
        wanted: dict[ContactField, Value] = {ContactField(proposal.field): proposal.after}
        region = zones.country_of(member.time_zone)
        changed = details.change(session, known, wanted, member.id, now, region=region)
        congratulate = jobs.begins(session, known.workspace_id, known.id, changed, now)
    row.decided = Decided.TAKEN
    session.flush()
    return Taken(known, proposal, congratulate)


def leave(session: Session, member: Member, proposal_id: int) -> None:
    """Have the contact stay as it is, and never ask again.

    Raises as `take` does.
    """
    row, _ = _open(session, member, proposal_id)
    row.decided = Decided.LEFT
    session.flush()


def forget(session: Session, contact_id: int) -> None:
    """Nobody can tell any more what was proposed of the contact."""
    session.execute(delete(ProposalRow).where(col(ProposalRow.contact_id) == contact_id))


def _open(session: Session, member: Member, proposal_id: int) -> tuple[ProposalRow, Details]:
    row = within(session, ProposalRow, member.workspace_id, proposal_id)
    locks.contact(session, row.contact_id)
    session.refresh(row)
    known = details.read(session, member.workspace_id, [row.contact_id]).get(row.contact_id)
    if row.decided is not None or known is None or known.archived_on is not None:
        raise Gone
    if known.owner_id not in (None, member.id):
        if known.is_private:
            raise Gone
        raise LookedAfterBy(known.name, session.get_one(MemberRow, known.owner_id).name)
    return row, known


def _be_born(
    session: Session,
    member: Member,
    known: Details,
    proposal: Proposal,
    now: datetime,
) -> None:
    day = Yearly.read(str(proposal.after))
    occasions.keep(
        session, known.workspace_id, known.id, OccasionKind.BIRTHDAY, day, member.today(now)
    )
    values = (proposal.before, proposal.after)
    changes.record(
        session, known.workspace_id, known.id, LearntField.BIRTHDAY, values, member.id, now
    )


def _proposal(row: ProposalRow) -> Proposal:
    field = LearntField(row.field) if row.field in set(LearntField) else ContactField(row.field)
    return Proposal(field, cast(Value, json.loads(row.before)), cast(Value, json.loads(row.after)))
