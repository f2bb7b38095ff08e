"""Contacts who may be there twice: two with the same name, or reached in the same way."""

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from bot.models import ContactPointRow, ContactRow, LikelyPairRow
from bot.people import contacts
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Decided


def find(session: Session, viewer: Member, most: int) -> list[tuple[Contact, Contact]]:
    """The first of those whom the viewer sees and looks after at least one of, the older first.

    Of whom somebody said that they are two, nobody is asked again.
    """
    one, other = aliased(ContactRow), aliased(ContactRow)
    first, second = aliased(ContactPointRow), aliased(ContactPointRow)
    named = columns(col(one.id), col(other.id)).where(
        *_both(one, other, viewer), col(one.name_key) == col(other.name_key)
    )
    reached = columns(col(one.id), col(other.id)).where(
        *_both(one, other, viewer),
        col(first.contact_id) == col(one.id),
        col(second.contact_id) == col(other.id),
        and_(col(first.kind) == col(second.kind), col(first.key) == col(second.key)),
        col(first.workspace_id) == viewer.workspace_id,
        col(second.workspace_id) == viewer.workspace_id,
    )
    twos: dict[tuple[int, int], None] = {}
    for asked in (named, reached):
        rows = session.execute(asked.order_by(col(one.id), col(other.id)).distinct().limit(most))
        twos |= dict.fromkeys(rows)
    chosen = list(twos)[:most]
    people = contacts.by_ids(session, viewer, [each for two in chosen for each in two])
    return [(people[older], people[newer]) for older, newer in chosen]


def _both(
    one: type[ContactRow], other: type[ContactRow], viewer: Member
) -> list[ColumnElement[bool]]:
    """Whether both are kept up with and seen, and one of them is the viewer's."""
    is_seen = [~col(row.is_private) | (col(row.owner_id) == viewer.id) for row in (one, other)]
    here = [col(row.workspace_id) == viewer.workspace_id for row in (one, other)]
    kept = [col(row.archived_on).is_(None) for row in (one, other)]
    is_theirs = (col(one.owner_id) == viewer.id) | (col(other.owner_id) == viewer.id)
    return [*here, *kept, *is_seen, is_theirs, col(one.id) < col(other.id), ~_are_two(one, other)]


def _are_two(one: type[ContactRow], other: type[ContactRow]) -> ColumnElement[bool]:
    """Whether somebody said so, asked in whichever order."""
    first, second = col(LikelyPairRow.contact_id), col(LikelyPairRow.other_id)
    return exists().where(
        col(LikelyPairRow.decided) == Decided.LEFT,
        or_(
            and_(first == col(one.id), second == col(other.id)),
            and_(first == col(other.id), second == col(one.id)),
        ),
    )
