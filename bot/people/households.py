"""Who shares a household, as members said. Nobody else writes its tables.

The same surname or address makes none. People of one household share a gift limit, since a present
for one is one for all.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, or_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot import bulk
from bot.models import ContactRow, HouseholdContactRow, HouseholdRow
from bot.models.columns import saved
from bot.people import contacts, locks, owners
from bot.people.contacts import Contact
from bot.people.names import name_key
from bot.refusals import LookedAfterBy, SeveralHouseholds, TwoPeopleNeeded, WhoMovedOut
from bot.team.members import Member

_LIVES = col(HouseholdContactRow.left_at).is_(None)


@dataclass(frozen=True)
class AsBefore:
    """What was said of a household holds no more: these `are_one` again, or share none."""

    people: tuple[Contact, ...]
    are_one: bool


def ids_with(session: Session, contact: Contact) -> list[int]:
    """The ids of all who share a gift limit with the contact, whose own is one of them.

    That of whoever was made one with them meanwhile is among them; nothing is theirs any more.
    """
    return sorted({contact.id, *_others(session, contact.id)})


def ids_with_each(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> dict[int, frozenset[int]]:
    """The same for each of many contacts of the workspace, of those who share one."""
    here = select(HouseholdContactRow.household_id).where(
        bulk.among(session, col(HouseholdContactRow.contact_id), contact_ids), _LIVES
    )
    living = select(HouseholdContactRow).where(
        HouseholdContactRow.workspace_id == workspace_id,
        col(HouseholdContactRow.household_id).in_(here),
        _LIVES,
    )
    together: defaultdict[int, set[int]] = defaultdict(set)
    for row in session.exec(living):
        together[row.household_id].add(row.contact_id)
    return {one: frozenset(ids) for ids in together.values() for one in ids}


def are_one(session: Session, contact_ids: Collection[int]) -> bool:
    """Whether they are two at least, and all live in one household."""
    first, *others = sorted(contact_ids) or [0]
    return bool(others) and _others(session, first).issuperset(others)


def with_contact(session: Session, viewer: Member, contact_id: int) -> tuple[Contact, ...]:
    """Who lives with the contact, of those whom the viewer sees and keeps up with; by name."""
    found = contacts.by_ids(session, viewer, _others(session, contact_id)).values()
    unique = {one.id: one for one in found if not one.is_archived and one.id != contact_id}
    return tuple(sorted(unique.values(), key=lambda one: (name_key(one.name), one.id)))


def names_of_each(
    session: Session, workspace_id: int, contact_ids: Collection[int], seen: ColumnElement[bool]
) -> dict[int, list[str]]:
    """With whom contacts live, by their ids: the names of those who are `seen`."""
    own, other = HouseholdContactRow, col(ContactRow.id)
    lived = (
        select(own.contact_id, own.household_id)
        .where(
            bulk.known_for(col(own.workspace_id), workspace_id),
            bulk.among(session, col(own.contact_id), contact_ids),
            _LIVES,
        )
        .subquery()
    )
    rows = session.execute(
        select(lived.c.contact_id, ContactRow.name)
        .join(HouseholdContactRow, col(own.household_id) == lived.c.household_id)
        .join(ContactRow, other == col(own.contact_id))
        .where(other != lived.c.contact_id, _LIVES, col(ContactRow.archived_on).is_(None), seen)
        .order_by(col(ContactRow.name_key), other)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for contact_id, name in rows:
        found[contact_id].append(name)
    return dict(found)


def live_together(
    session: Session, member: Member, contact_ids: Collection[int], now: datetime
) -> bool:
    """They share a household; whoever lives with one of them does with all. Twice is as once.

    Whether it wasn't known. Raises Gone, TwoPeopleNeeded, and SeveralHouseholds where it isn't
    clear who moved.
    """
    if len(set(contact_ids)) < 2:
        raise TwoPeopleNeeded
    people = [contacts.kept_up_with(session, member, one) for one in sorted(set(contact_ids))]
    locks.contacts(session, {one.id for one in people})
    rows = _with_others(session, [one.id for one in people])
    known = {row.household_id for row in rows}
    if len(known) > 1:
        raise SeveralHouseholds(*_told_apart(session, member, people))
    household_id = next(iter(known), None) or _added(session, member.workspace_id)
    there = {row.contact_id for row in rows}
    new = [one for one in people if one.id not in there]
    session.add_all(
        HouseholdContactRow(
            workspace_id=member.workspace_id,
            household_id=household_id,
            contact_id=one.id,
            member_id=member.id,
            since=now,
        )
        for one in new
    )
    session.flush()
    return bool(new)


def part(session: Session, member: Member, contact_ids: Collection[int], now: datetime) -> bool:
    """These live together no more; one alone lives with nobody any more. Twice is as once.

    Whether they did until now. Raises Gone, LookedAfterBy, and WhoMovedOut where others live there,
    too, so that it isn't clear which of them left.
    """
    people = [contacts.by_id(session, member, one) for one in sorted(set(contact_ids))]
    ids = {one.id for one in people}
    locks.contacts(session, ids)
    rows = session.exec(_living(ids)).all()
    if len({row.household_id for row in rows}) != 1 or len(rows) < len(ids):
        return False
    living = session.exec(_of_household(rows[0].household_id)).all()
    if 1 < len(ids) < len(living):
        raise WhoMovedOut(tuple(one.name for one in people))
    _check_may_part(session, member, living)
    # Who is left alone shares nothing with anybody.
    leaving = living if len(living) - len(ids) < 2 else rows
    _leave(session, leaving, member, now)
    return True


def change(
    session: Session,
    member: Member,
    contact_id: int,
    gone: Collection[int],
    joining: int | None,
    now: datetime,
) -> None:
    """Of those who live with the contact these are `gone`, all of whom is the contact itself.

    Then somebody may be `joining` them. Raises as `live_together` and `part` do.
    """
    left = _others(session, contact_id).intersection(gone)
    with_whom = {one.id for one in with_contact(session, member, contact_id)}
    if left and left >= with_whom:
        part(session, member, [contact_id], now)
    else:
        for one in sorted(left):
            part(session, member, [one], now)
    if joining is not None:
        live_together(session, member, [contact_id, joining], now)


def latest(session: Session, member: Member) -> datetime | None:
    """When the member last said something of a household that still holds."""
    rows = HouseholdContactRow
    told = select(rows.since).where(rows.member_id == member.id, _LIVES)
    left = select(rows.left_at).where(rows.left_by == member.id)
    moments = [
        session.exec(one.order_by(column.desc()).limit(1)).first()
        for one, column in ((told, col(rows.since)), (left, col(rows.left_at)))
    ]
    return max((one for one in moments if one is not None), default=None)


def take_back(session: Session, member: Member, at: datetime) -> AsBefore:
    """Undo what the member said at that moment, as far as it holds; whom it was about.

    Who lives in another household since then stays there.
    """
    rows = HouseholdContactRow
    said = or_(
        (col(rows.member_id) == member.id) & (col(rows.since) == at) & _LIVES,
        (col(rows.left_by) == member.id) & (col(rows.left_at) == at),
    )
    about = session.exec(select(rows).where(rows.workspace_id == member.workspace_id, said)).all()
    ids = {row.contact_id for row in about}
    locks.contacts(session, ids)
    elsewhere = {row.contact_id for row in session.exec(_living(ids))}
    for row in about:
        if row.left_at is None:
            session.delete(row)
        elif row.contact_id not in elsewhere:
            row.left_by = row.left_at = None
    session.flush()
    _remove_unused(session, {row.household_id for row in about})
    found = contacts.by_ids(session, member, ids).values()
    people = sorted(found, key=lambda one: (name_key(one.name), one.id))
    return AsBefore(tuple(people), are_one(session, {one.id for one in people}))


def has_any(session: Session, contact_id: int) -> bool:
    """Whether the contact lives with anybody."""
    return bool(_others(session, contact_id))


def forget(session: Session, contact_id: int) -> None:
    """Nobody can tell any more with whom the contact lived."""
    of_contact = col(HouseholdContactRow.contact_id) == contact_id
    ids = set(session.exec(select(HouseholdContactRow.household_id).where(of_contact)))
    session.execute(delete(HouseholdContactRow).where(of_contact))
    _remove_unused(session, ids)


def move(session: Session, gone_id: int, kept_id: int) -> list[int]:
    """Have one contact live where another does, unless they live with somebody; the rows' ids."""
    if session.exec(_living([kept_id])).first() is not None:
        return []
    moved = session.exec(_living([gone_id])).all()
    for row in moved:
        row.contact_id = kept_id
    session.flush()
    return [saved(row.id) for row in moved]


def put_back(session: Session, moved: Collection[int], kept_id: int, gone_id: int) -> None:
    """Undo `move`, of who lives there still."""
    if session.exec(_living([gone_id])).first() is not None:
        return
    for row in session.exec(_living([kept_id])):
        if row.id in moved:
            row.contact_id = gone_id
    session.flush()


def _others(session: Session, contact_id: int) -> set[int]:
    here = select(HouseholdContactRow.household_id).where(
        HouseholdContactRow.contact_id == contact_id, _LIVES
    )
    living = select(HouseholdContactRow.contact_id).where(
        col(HouseholdContactRow.household_id).in_(here), _LIVES
    )
    return {one for one in session.exec(living) if one != contact_id}


def _living(contact_ids: Collection[int]) -> SelectOfScalar[HouseholdContactRow]:
    of_them = col(HouseholdContactRow.contact_id).in_(sorted(contact_ids))
    return select(HouseholdContactRow).where(of_them, _LIVES).order_by(_ID)


def _of_household(household_id: int) -> SelectOfScalar[HouseholdContactRow]:
    there = HouseholdContactRow.household_id == household_id
    return select(HouseholdContactRow).where(there, _LIVES).order_by(_ID)


_ID: Any = col(HouseholdContactRow.id)


def _added(session: Session, workspace_id: int) -> int:
    row = HouseholdRow(workspace_id=workspace_id)
    session.add(row)
    session.flush()
    return saved(row.id)


def _leave(
    session: Session, rows: Sequence[HouseholdContactRow], member: Member, now: datetime
) -> None:
    for row in rows:
        row.left_by, row.left_at = member.id, now
    session.flush()


def _check_may_part(
    session: Session, member: Member, living: Sequence[HouseholdContactRow]
) -> None:
    """Whoever said of one of them that they live there, or looks after one, may tell more.

    Raises LookedAfterBy.
    """
    if any(row.member_id == member.id for row in living):
        return
    refused: LookedAfterBy | None = None
    for one in contacts.by_ids(session, member, {row.contact_id for row in living}).values():
        try:
            owners.check_owner(session, member, one)
        except LookedAfterBy as theirs:
            refused = theirs
        else:
            return
    if refused is not None:
        raise refused


def _with_others(session: Session, contact_ids: Collection[int]) -> list[HouseholdContactRow]:
    """The rows of those who live with anybody; one who was left alone by Undo has none any more."""
    rows = session.exec(_living(contact_ids)).all()
    alone = [row for row in rows if not _others(session, row.contact_id)]
    for row in alone:
        session.delete(row)
    session.flush()
    _remove_unused(session, {row.household_id for row in alone})
    return [row for row in rows if row not in alone]


def _told_apart(
    session: Session, member: Member, people: Sequence[Contact]
) -> tuple[tuple[str, ...], str, str]:
    """Their names, and of the first who lives with anybody that one's and who that is."""
    for one in people:
        for other in with_contact(session, member, one.id):
            return tuple(each.name for each in people), one.name, other.name
    return tuple(each.name for each in people), "", ""


def _remove_unused(session: Session, household_ids: Collection[int]) -> None:
    lived_in = exists().where(col(HouseholdContactRow.household_id) == col(HouseholdRow.id))
    unused = delete(HouseholdRow).where(col(HouseholdRow.id).in_(sorted(household_ids)), ~lived_in)
    session.execute(unused, execution_options={"synchronize_session": False})
