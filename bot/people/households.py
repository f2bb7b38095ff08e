"""Who shares a household, as members said. Nobody else writes its tables.

The same surname or address makes none. People of one household share a gift limit, since a present
for one is one for all.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, or_
from sqlmodel import Session, col, select

from bot.models import HouseholdContactRow, HouseholdRow
from bot.models.columns import saved
from bot.people import contacts, housemates, locks, owners
from bot.people.contacts import Contact
from bot.people.names import name_key
from bot.refusals import LookedAfterBy, SeveralHouseholds, TwoPeopleNeeded, WhoMovedOut
from bot.team.members import Member


@dataclass(frozen=True)
class AsBefore:
    """What was said of a household holds no more: these `are_one` again, or share none."""

    people: tuple[Contact, ...]
    are_one: bool


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
    rows = session.exec(housemates.of_contacts(ids)).all()
    if len({row.household_id for row in rows}) != 1 or len(rows) < len(ids):
        return False
    living = session.exec(housemates.of_household(rows[0].household_id)).all()
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
    left = housemates.living_with(session, contact_id).intersection(gone)
    with_whom = {one.id for one in housemates.with_contact(session, member, contact_id)}
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
    told = select(rows.since).where(rows.member_id == member.id, housemates.LIVES)
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
        (col(rows.member_id) == member.id) & (col(rows.since) == at) & housemates.LIVES,
        (col(rows.left_by) == member.id) & (col(rows.left_at) == at),
    )
    about = session.exec(select(rows).where(rows.workspace_id == member.workspace_id, said)).all()
    ids = {row.contact_id for row in about}
    locks.contacts(session, ids)
    elsewhere = {row.contact_id for row in session.exec(housemates.of_contacts(ids))}
    for row in about:
        if row.left_at is None:
            session.delete(row)
        elif row.contact_id not in elsewhere:
            row.left_by = row.left_at = None
    session.flush()
    _remove_unused(session, {row.household_id for row in about})
    found = contacts.by_ids(session, member, ids).values()
    people = sorted(found, key=lambda one: (name_key(one.name), one.id))
    return AsBefore(tuple(people), housemates.are_one(session, {one.id for one in people}))


def forget(session: Session, contact_id: int) -> None:
    """Nobody can tell any more with whom the contact lived."""
    of_contact = col(HouseholdContactRow.contact_id) == contact_id
    ids = set(session.exec(select(HouseholdContactRow.household_id).where(of_contact)))
    session.execute(delete(HouseholdContactRow).where(of_contact))
    _remove_unused(session, ids)


def move(session: Session, gone_id: int, kept_id: int) -> list[int]:
    """Have one contact live where another does, unless they live with somebody; the rows' ids."""
    if session.exec(housemates.of_contacts([kept_id])).first() is not None:
        return []
    moved = session.exec(housemates.of_contacts([gone_id])).all()
    for row in moved:
        row.contact_id = kept_id
    session.flush()
    return [saved(row.id) for row in moved]


def put_back(session: Session, moved: Collection[int], kept_id: int, gone_id: int) -> None:
    """Undo `move`, of who lives there still."""
    if session.exec(housemates.of_contacts([gone_id])).first() is not None:
        return
    for row in session.exec(housemates.of_contacts([kept_id])):
        if row.id in moved:
            row.contact_id = gone_id
    session.flush()


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
    rows = session.exec(housemates.of_contacts(contact_ids)).all()
    alone = [row for row in rows if not housemates.living_with(session, row.contact_id)]
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
        for other in housemates.with_contact(session, member, one.id):
            return tuple(each.name for each in people), one.name, other.name
    return tuple(each.name for each in people), "", ""


def _remove_unused(session: Session, household_ids: Collection[int]) -> None:
    lived_in = exists().where(col(HouseholdContactRow.household_id) == col(HouseholdRow.id))
    unused = delete(HouseholdRow).where(col(HouseholdRow.id).in_(sorted(household_ids)), ~lived_in)
    session.execute(unused, execution_options={"synchronize_session": False})
