"""Which contacts of a member's may go to a colleague, and which of them somebody chose."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import ContactRow, TagRow
from bot.models.columns import saved
from bot.people import contacts, owners
from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience, TagKind

MOST_LISTED = 100
"""How many contacts, and how many tags, can be chosen from one by one."""


@dataclass(frozen=True)
class Chosen:
    """Those who are named; or else all of an audience or with a tag, or all there are.

    A tag goes by its key. A private contact is only meant where it is named.
    """

    contact_ids: frozenset[int] = frozenset()
    audience: Audience | None = None
    tag: str | None = None


@dataclass(frozen=True)
class Tag:
    """A tag, and how many of the contacts have it."""

    key: str
    said: str
    number: int


@dataclass(frozen=True)
class Offer:
    """Whose contacts they are, how many of each kind, and the first of them by name.

    Private ones are listed for their owner, and counted nowhere.
    """

    former: Member
    number: int
    audiences: Mapping[Audience, int]
    tags: Sequence[Tag]
    first: Sequence[Contact]


def offer(
    session: Session, member: Member, former_id: int, contact_ids: Collection[int] = ()
) -> Offer:
    """What the member may give of their own, or of somebody's who left (admins).

    The contacts `contact_ids` are listed in any case, if they are among these.
    Raises Gone outside the workspace, NotYours and AdminsOnly.
    """
    former = members.by_id(session, member.workspace_id, former_id)
    may_be_private = owners.check_may_give(member, former)
    theirs = _theirs(former, may_be_private=False)
    by_audience = columns(col(ContactRow.audience), func.count()).where(*theirs)
    counted = session.execute(by_audience.group_by(col(ContactRow.audience))).all()
    audiences = {audience: number for audience, number in counted}  # noqa: C416
    listed = contacts.selected(member.id).where(*_theirs(former, may_be_private=may_be_private))
    wanted_first = col(ContactRow.id).not_in(contact_ids)
    by_name = listed.order_by(wanted_first, col(ContactRow.name_key), col(ContactRow.id))
    return Offer(
        former,
        sum(audiences.values()),
        {one: audiences[one] for one in Audience if one in audiences},
        _tags(session, theirs),
        [contacts.value(row) for row in session.execute(by_name.limit(MOST_LISTED))],
    )


def chosen_by(
    session: Session, former: Member, which: Chosen, *, may_be_private: bool
) -> Sequence[int]:
    """The ids of those who are meant of somebody's contacts, in order, and nobody else's to change.

    Until the transaction ends, that is.
    """
    is_named = bool(which.contact_ids)
    meant = list(_theirs(former, may_be_private=may_be_private and is_named))
    if is_named:
        meant.append(bulk.among(session, col(ContactRow.id), which.contact_ids))
    elif which.audience is not None:
        meant.append(col(ContactRow.audience) == which.audience)
    elif which.tag is not None:
        tagged = select(TagRow.contact_id).where(
            TagRow.workspace_id == former.workspace_id,
            TagRow.kind == TagKind.TAG,
            TagRow.key == which.tag,
        )
        meant.append(col(ContactRow.id).in_(tagged))
    in_order = columns(col(ContactRow.id)).where(*meant).order_by(col(ContactRow.id))
    return [saved(one) for one in session.scalars(in_order.with_for_update(key_share=True))]


def _theirs(former: Member, *, may_be_private: bool) -> tuple[ColumnElement[bool], ...]:
    theirs = (
        col(ContactRow.workspace_id) == former.workspace_id,
        col(ContactRow.owner_id) == former.id,
        col(ContactRow.archived_on).is_(None),
    )
    return theirs if may_be_private else (*theirs, ~col(ContactRow.is_private))


def _tags(session: Session, theirs: tuple[ColumnElement[bool], ...]) -> Sequence[Tag]:
    """The tags that most of them have."""
    number = func.count().label("number")
    found = session.execute(
        columns(col(TagRow.key), func.min(col(TagRow.said)), number)
        .join(ContactRow, col(ContactRow.id) == TagRow.contact_id)
        .where(*theirs, col(TagRow.kind) == TagKind.TAG)
        .group_by(col(TagRow.key))
        .order_by(number.desc(), col(TagRow.key))
        .limit(MOST_LISTED)
    )
    return [Tag(*row) for row in found]
