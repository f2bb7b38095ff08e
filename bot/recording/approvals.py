"""A typed gift above a limit: who could approve it, and that one of them is asked to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from bot.policy import approving, limits, requests
from bot.policy.requests import Request, Wish
from bot.policy.rooms import Room
from bot.recording import gift_rooms, kept, over_limits, presents
from bot.recording.kept import Kept, Person
from bot.refusals import Gone
from bot.team import members
from bot.team.members import Member


@dataclass(frozen=True)
class Asked:
    """What is to be approved, and whether it wasn't asked before.

    The line `goes_on` where others are named in it, too.
    """

    request: Request
    is_new: bool
    goes_on: bool


def ask(
    session: Session,
    member: Member,
    pending_id: int,
    limit_id: int,
    approver_id: int,
    place: int,
    now: datetime,
) -> Asked | None:
    """Have somebody approve the gift for the one at that place, whom the line names no more then.

    A second click finds what was asked. None where that isn't the question any more. Raises
    NotYours, OwnApproval, ApproverGone, and Gone for whom no question offers.
    """
    limit = limits.find(session, member, limit_id)
    approver = members.by_id(session, member.workspace_id, approver_id)
    line = kept.take(session, member, pending_id)
    person = next((one for one in line.waiting if one.place == place), None)
    is_asked = gift_rooms.can_be_approved(line) and not _is_shared(line)
    if not is_asked or person is None or person.contact_id is None:
        return None
    wish = _wish(line, person)
    if line.is_closed:
        before = requests.latest(session, member, person.contact_id, wish)
        return None if before is None else Asked(before, is_new=False, goes_on=False)
    _check_passed(gift_rooms.of_line(session, member, line, [person]), limit.id)
    request, is_new = approving.ask(
        session, member, person.contact_id, limit.id, approver.id, wish, now
    )
    return Asked(request, is_new, _goes_on(session, member, line, place, now))


def _wish(line: Kept, person: Person) -> Wish:
    said = presents.share(line, person.place)
    if said.worth is None:
        raise Gone
    return Wish(said.worth, _wanted_on(line), said.words, said.kind)


def _wanted_on(line: Kept) -> date:
    """The day that is told, or the first that may be: "next week"."""
    told = (day for doubt in line.statement.doubts for day in doubt.days)
    return line.statement.day or min(told, default=line.typed_on)


def _check_passed(found: Sequence[Room], limit_id: int) -> None:
    if limit_id not in {one.limit.id for one in found}:
        raise Gone


def _is_shared(line: Kept) -> bool:
    """Whether it is one present for several, of which nobody's share is approved alone."""
    return line.statement.is_one and len(line.waiting) > 1


def _goes_on(session: Session, member: Member, line: Kept, place: int, now: datetime) -> bool:
    """Whether others are left in the line, for whom it goes on."""
    if len(line.people) < 2:
        kept.let_go(session, line)
        return False
    over_limits.go_on_without(session, member, line, place, now)
    return True
