"""A hand-over as it stands: whose contacts went to whom, and who of them is still there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.database import within
from bot.models import ContactRow, HandOverContactRow, HandOverRow
from bot.models.columns import saved
from bot.people import contacts
from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member

KEEPS = timedelta(days=30)
"""How long a word about it is worth saying."""
MOST_NAMED = 20
"""How many contacts are named, of however many."""


@dataclass(frozen=True)
class HandOver:
    """What was given, as it stands now.

    `given_by` is the former owner, or an admin who gave what somebody left behind. It `is_return`
    of what was given before, and `is_over` once it was given or taken back itself. `number` counts
    those who are still the member's by it, of whom the first are named. It `leaves_themselves`
    where the contact that they are was chosen, too.
    """

    id: int
    member: Member
    former: Member
    given_by: Member
    number: int
    first: Sequence[Contact]
    is_return: bool = False
    is_over: bool = False
    channel: str | None = None
    ts: str | None = None
    leaves_themselves: bool = False


@dataclass(frozen=True)
class Latest:
    """What somebody gave, and when; one that `is_return` of what they had been given."""

    at: datetime
    id: int
    is_return: bool


def latest(session: Session, member: Member) -> Latest | None:
    """What the member gave, or gave back, last, and was not taken back since."""
    stands = select(HandOverRow).where(
        HandOverRow.workspace_id == member.workspace_id,
        HandOverRow.given_by_id == member.id,
        col(HandOverRow.ended_at).is_(None),
    )
    row = session.exec(stands.order_by(col(HandOverRow.id).desc()).limit(1)).one_or_none()
    if row is None:
        return None
    return Latest(row.good_until - KEEPS, saved(row.id), row.returns_id is not None)


def show(session: Session, workspace_id: int, hand_over_id: int) -> HandOver:
    """A hand-over as it stands. Raises Gone outside the workspace."""
    row = within(session, HandOverRow, workspace_id, hand_over_id)
    held = still_there(session, row)
    receiver = members.by_id(session, workspace_id, row.member_id)
    named = contacts.by_ids(session, receiver, held[:MOST_NAMED])
    return HandOver(
        id=saved(row.id),
        member=receiver,
        former=members.by_id(session, workspace_id, row.former_id),
        given_by=members.by_id(session, workspace_id, row.given_by_id),
        number=len(held),
        first=[named[one] for one in held[:MOST_NAMED] if one in named],
        is_return=row.returns_id is not None,
        is_over=row.ended_at is not None,
        channel=row.channel,
        ts=row.ts,
    )


def still_there(session: Session, row: HandOverRow) -> Sequence[int]:
    """Those who are still with whom this brought them to, by name."""
    brought_to = row.member_id
    if row.returns_id is not None:
        brought_to = session.get_one(HandOverRow, row.returns_id).former_id
    found = session.exec(
        select(col(ContactRow.id))
        .join(HandOverContactRow, col(HandOverContactRow.contact_id) == ContactRow.id)
        .where(
            HandOverContactRow.hand_over_id == row.id,
            ContactRow.owner_id == brought_to,
            col(ContactRow.forgotten_on).is_(None),
        )
        .order_by(col(ContactRow.name_key), col(ContactRow.id))
    )
    return [saved(one) for one in found]
