"""Contacts that go from one member to another: what goes along, and the word that is said of it.

Private notes stay with who wrote them. A private contact goes only where its owner chose it by
name. What is given can be given back, by whom it was given to, and taken back by who gave it.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import exists, update
from sqlmodel import Session, col, select

from bot import bulk
from bot.database import locked, within
from bot.models import ContactRow, HandOverContactRow, HandOverRow, ReminderRow
from bot.models.columns import saved
from bot.people import changes, locks, owners, staff
from bot.people.offers import Chosen, chosen_by
from bot.refusals import (
    CannotLookAfter,
    Gone,
    LooksAfterAlready,
    NobodyChosen,
    NotYours,
    OneselfAsContact,
)
from bot.reminders import life, occasions, past_hand_overs, rows
from bot.reminders.past_hand_overs import HandOver
from bot.reminders.rows import IS_OPEN
from bot.team import members
from bot.team.calendars import NeverAtWork
from bot.team.members import Member, Profile
from bot.vocabulary import ContactField, PostingState, Purpose, ReminderState

OWNER = "owner"
"""What the change of owners is called among the changes of a contact."""


def give(
    session: Session,
    member: Member,
    former_id: int,
    which: Chosen,
    chosen: Profile,
    now: datetime,
) -> HandOver:
    """Have a colleague look after contacts of the member's, or of somebody who left (admins).

    They become a member if they are none yet, and get a word about it. Raises CannotLookAfter for
    anybody but a colleague, LooksAfterAlready, NotYours, AdminsOnly, NobodyChosen where there is
    nobody, and OneselfAsContact where there is nobody but the contact that they are themselves.
    """
    former = members.by_id(session, member.workspace_id, former_id)
    may_be_private = owners.check_may_give(member, former)
    if not chosen.is_active:
        raise CannotLookAfter(chosen.known_as)
    # Members are locked before contacts.
    receiver = staff.welcome(session, member.workspace_id, chosen, now)
    if receiver.id == former.id:
        raise LooksAfterAlready(receiver.name)
    chosen_ids = chosen_by(session, former, which, may_be_private=may_be_private)
    if not chosen_ids:
        raise NobodyChosen
    oneself = staff.bearer(session, member.workspace_id, receiver.slack_user_id)
    contact_ids = [one for one in chosen_ids if one != oneself]
    if not contact_ids:
        raise OneselfAsContact(receiver.name)
    done = _move(session, former, receiver, member, contact_ids, now)
    return replace(done, leaves_themselves=len(contact_ids) < len(chosen_ids))


def tell(
    session: Session, former: Member, receiver: Member, contact_id: int, now: datetime
) -> None:
    """The receiver looks after the contact since a moment ago, and gets a word about it."""
    if former.id != receiver.id:
        _keep(session, former, receiver, former, [contact_id], now)


def unsay(session: Session, former_id: int, contact_id: int) -> None:
    """The former owner has this one back: a word about it alone that wasn't said yet is not."""
    others = exists().where(
        col(HandOverContactRow.hand_over_id) == HandOverRow.id,
        col(HandOverContactRow.contact_id) != contact_id,
    )
    about_it = select(HandOverContactRow.hand_over_id).where(
        HandOverContactRow.contact_id == contact_id
    )
    session.execute(
        update(HandOverRow)
        .where(
            col(HandOverRow.id).in_(about_it),
            col(HandOverRow.former_id) == former_id,
            col(HandOverRow.state) == PostingState.DUE,
            ~others,
        )
        .values(state=PostingState.LAPSED)
    )


def end(session: Session, member: Member, hand_over_id: int, now: datetime) -> HandOver:
    """Give back what the member was given, or take back what they gave. A second time does nothing.

    Who gave it gets a word where it wasn't they who took it back. What went on to others since
    stays there, and so does what was made private since, unless its owner gives it back.
    Raises Gone outside the workspace, and NotYours for a colleague's.
    """
    row = within(session, HandOverRow, member.workspace_id, hand_over_id)
    row = locked(session, HandOverRow, saved(row.id))
    if member.id not in (row.member_id, row.given_by_id):
        raise NotYours
    if row.ended_at is None:
        row.ended_at = now
        if row.state is PostingState.DUE:
            row.state = PostingState.LAPSED
        _give_back(session, member, row, now)
    session.flush()
    return past_hand_overs.show(session, member.workspace_id, hand_over_id)


def _move(
    session: Session,
    former: Member,
    receiver: Member,
    given_by: Member,
    contact_ids: Sequence[int],
    now: datetime,
) -> HandOver:
    _change_owner(session, contact_ids, (former, receiver), given_by, now)
    row = _keep(session, former, receiver, given_by, contact_ids, now)
    return past_hand_overs.show(session, given_by.workspace_id, saved(row.id))


def _give_back(session: Session, member: Member, row: HandOverRow, now: datetime) -> None:
    """Who was given them gives back what is still theirs, and a word is said of it."""
    if row.returns_id is not None:
        raise Gone
    locks.contacts(session, past_hand_overs.still_there(session, row))
    # Without those who went on to somebody else before they were locked.
    contact_ids = past_hand_overs.still_there(session, row)
    if member.id != row.member_id:
        contact_ids = _without_made_private(session, row, contact_ids)
    if not contact_ids:
        return
    former = members.by_id(session, row.workspace_id, row.former_id)
    receiver = members.by_id(session, row.workspace_id, row.member_id)
    _change_owner(session, contact_ids, (receiver, former), member, now)
    if member.id == row.member_id != row.given_by_id:
        told = members.by_id(session, row.workspace_id, row.given_by_id)
        _keep(session, receiver, told, member, contact_ids, now, returns_id=row.id)


def _without_made_private(
    session: Session, row: HandOverRow, contact_ids: Sequence[int]
) -> Sequence[int]:
    """Those whom their new owner didn't make private since."""
    given_at = row.good_until - past_hand_overs.KEEPS
    are_private = select(ContactRow.id).where(
        bulk.among(session, col(ContactRow.id), contact_ids), col(ContactRow.is_private)
    )
    private = set(map(saved, session.exec(are_private)))
    made_so = changes.changed_since(session, private, ContactField.IS_PRIVATE, given_at)
    return [one for one in contact_ids if one not in made_so]


def _change_owner(
    session: Session,
    contact_ids: Sequence[int],
    whose: tuple[Member, Member],
    member: Member,
    now: datetime,
) -> None:
    """The first of `whose` has them no more and the second has, by an act of the member's."""
    before, after = whose
    owners.move(session, contact_ids, after.id)
    changed = [(contact_id, OWNER, (before.id, after.id)) for contact_id in contact_ids]
    changes.record_many(session, member.workspace_id, changed, member.id, now)
    theirs = (
        rows.is_of(before.id),
        bulk.among(session, col(ReminderRow.contact_id), contact_ids),
    )
    to_give = col(ReminderRow.purpose) == Purpose.GIVE
    rows.change(session, IS_OPEN, *theirs, to_give, state=ReminderState.OVERTAKEN)
    celebrated = session.exec(
        select(ReminderRow.contact_id)
        .where(IS_OPEN, *theirs, ReminderRow.purpose == Purpose.OCCASION)
        .distinct()
    ).all()
    for contact_id in celebrated:
        life.close_giving(session, before.id, contact_id, ReminderState.DISOWNED)
        occasions.pass_on(session, contact_id, before.id, after.id, after.today(now))


def _keep(
    session: Session,
    former: Member,
    receiver: Member,
    given_by: Member,
    contact_ids: Collection[int],
    now: datetime,
    *,
    returns_id: int | None = None,
) -> HandOverRow:
    row = HandOverRow(
        # Whoever gives them to themselves knows.
        state=PostingState.LAPSED if receiver.id == given_by.id else PostingState.DUE,
        workspace_id=receiver.workspace_id,
        member_id=receiver.id,
        former_id=former.id,
        given_by_id=given_by.id,
        returns_id=returns_id,
        due_at=_when_at_work(session, receiver, now),
        good_until=now + past_hand_overs.KEEPS,
    )
    session.add(row)
    session.flush()
    own: list[bulk.Values] = [{"contact_id": one} for one in contact_ids]
    same = {"hand_over_id": saved(row.id), "workspace_id": receiver.workspace_id}
    bulk.add(session, HandOverContactRow, own, same)
    return row


def _when_at_work(session: Session, member: Member, now: datetime) -> datetime:
    works = members.calendar(session, member)
    try:
        return now if works.contains(now) else works.next_opening(now)
    except NeverAtWork:
        return now
