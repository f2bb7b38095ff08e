"""What a noted gift had to heed, as the card and the policy say: told beside it, never refused."""

from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from bot.models import ContactRow
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import approvals, requests, rooms
from bot.policy.approvals import Approval
from bot.policy.requests import Offered
from bot.policy.rooms import Room
from bot.team.members import Member
from bot.vocabulary import ApprovalState, Direction, GestureKind, Verdict


@dataclass(frozen=True)
class Heed:
    """What a gift of a day has to heed; `negotiates_until` only where it was inside.

    `rooms` are those of the limits that it passes unapproved, or that it can't be compared with.
    """

    is_official: bool = False
    negotiates_until: date | None = None
    wants_no_gifts: bool = False
    allergies: str = ""
    rooms: tuple[Room, ...] = ()
    approved: tuple[Approval, ...] = ()
    """Who approved it, where it would be above a limit else."""
    declined: tuple[Approval, ...] = ()
    """Who declined it, though it was given."""
    waiting: tuple[Approval, ...] = ()
    """Who was asked to approve it and didn't answer yet."""
    offered: tuple[Offered, ...] = ()
    """Who can be asked to approve it."""


@dataclass(frozen=True)
class Gift:
    """What is known of a gift that is noted as the gesture with this id."""

    contact: Contact
    direction: Direction
    kind: GestureKind | None
    worth: Money | None
    day: date
    gesture_id: int
    is_refused: bool = False
    member: Member | None = None
    """Who noted it, where that is the one who is told."""


def of(session: Session, gift: Gift) -> Heed | None:
    """What it has to heed; None for a note and the like, or for nothing.

    A gift is what has a worth, or is a small gift. The card is about what is given; what was
    refused takes no room of a limit.
    """
    if gift.worth is None and gift.kind is not GestureKind.SMALL_GIFT:
        return None
    found = Heed()
    if gift.direction is Direction.GIVEN:
        found = _on_the_card(session, gift.contact, gift.day)
    if gift.worth is not None and not gift.is_refused:
        passed = rooms.breached(_rooms(session, gift, gift.worth))
        found = _without_approved(session, gift, replace(found, rooms=passed), gift.worth)
    return None if found == Heed() else found


def of_card(session: Session, contact: Contact, day: date) -> Heed | None:
    """What the card says of a gift that may be given on the day; None where that is nothing."""
    found = _on_the_card(session, contact, day)
    return None if found == Heed() else found


def _on_the_card(session: Session, contact: Contact, day: date) -> Heed:
    row = session.get_one(ContactRow, contact.id)
    until = row.negotiates_until
    return Heed(
        row.is_official,
        until if until is not None and day <= until else None,
        row.wants_no_gifts,
        row.allergies,
    )


def _without_approved(session: Session, gift: Gift, found: Heed, worth: Money) -> Heed:
    """What was approved isn't told as what needs approval, but by whom."""
    if all(one.verdict is not Verdict.NEEDS_APPROVAL for one in found.rooms):
        return found
    told = approvals.of_gift(session, gift.gesture_id, worth)
    covering = tuple(one for one in told if any(map(one.covers, found.rooms)))
    left = tuple(room for room in found.rooms if not any(one.covers(room) for one in covering))
    return _with_requests(session, gift, replace(found, rooms=left, approved=covering), worth)


def _with_requests(session: Session, gift: Gift, found: Heed, worth: Money) -> Heed:
    """With what became of asking for approval, and who can be asked of what nobody was."""
    if all(one.verdict is not Verdict.NEEDS_APPROVAL for one in found.rooms):
        return found
    declined = approvals.noted(session, gift.gesture_id, ApprovalState.DECLINED, worth)
    waiting = approvals.noted(session, gift.gesture_id, ApprovalState.ASKED, worth)
    asked = (*declined, *waiting)
    open_still = [room for room in found.rooms if not any(one.covers(room) for one in asked)]
    offered: tuple[Offered, ...] = ()
    if gift.member is not None:
        offered = requests.offered(session, gift.member, open_still)
    return replace(found, declined=declined, waiting=waiting, offered=offered)


def _rooms(session: Session, gift: Gift, worth: Money) -> tuple[Room, ...]:
    people, before = [gift.contact], gift.gesture_id
    return rooms.measured(session, people, gift.direction, gift.day, worth, before)
