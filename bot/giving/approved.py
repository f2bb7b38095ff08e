"""Gifts that were approved above a limit, and are given now: logged once, with their approval."""

from datetime import date, datetime

from sqlmodel import Session

from bot.giving import gestures
from bot.ledger import entries
from bot.ledger.entries import EntryId, Gesture
from bot.people import locks
from bot.policy import approving, requests
from bot.policy.requests import Request, Wish
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import ApprovalState, EntryKind, GestureKind


def log(session: Session, member: Member, request_id: int, now: datetime) -> Request:
    """Record the gift as it was approved; a second time, and unless it was, nothing happens.

    The limit doesn't stop it, but another one may that it passes by now: nobody else is quicker,
    neither with the contact nor with others whose gifts count together with theirs. Raises NotYours
    for a colleague's, and Gone.
    """
    contact_id = requests.show(session, member, request_id).contact.id
    locks.contact(session, contact_id)
    locks.of_gifts(session, {contact_id})
    request = approving.given(session, member, request_id)
    if request.state is not ApprovalState.APPROVED or request.gesture_id is not None:
        return request
    if requests.uncovered(session, request):
        return request
    wish = request.wish
    logged = gestures.log(
        session,
        member,
        request.contact,
        request.limit.terms.direction,
        now,
        words=wish.words,
        kind=wish.kind if wish.kind or wish.words else GestureKind.SMALL_GIFT,
        worth=wish.worth,
        day=_day(request, now),
    )
    return approving.become(session, member, request_id, logged.id.id)


def _day(request: Request, now: datetime) -> date:
    """The day that it was wanted for, if that is past and came after it was approved; else today.

    Nobody gives what isn't approved yet.
    """
    today, wanted = request.member.today(now), request.wish.day
    decided_on = today if request.decided_at is None else request.member.today(request.decided_at)
    return wanted if decided_on < wanted <= today else today


def ask(
    session: Session,
    member: Member,
    gesture_id: int,
    limit_id: int,
    approver_id: int,
    now: datetime,
) -> tuple[Request, bool]:
    """Have what is in the ledger already approved; whether it wasn't asked before.

    Raises NotYours for what a colleague noted, Gone for what passes that limit no more, and as
    `approving.ask` does.
    """
    entry_id = EntryId(EntryKind.GESTURE, gesture_id)
    entries.owned_row(session, member, entry_id)
    given = entries.entry(session, member, entry_id)
    assert isinstance(given, Gesture)
    if given.heed is None or given.worth is None:
        raise Gone
    if limit_id not in {one.limit.id for one in given.heed.rooms}:
        raise Gone
    wish = Wish(given.worth, given.day, given.words, given.kind)
    asked = member, given.contact.id, limit_id, approver_id, wish, now, gesture_id
    return approving.ask(session, *asked)


def gesture(session: Session, member: Member, request: Request) -> Gesture | None:
    """What it became in the ledger, as it stands."""
    if request.noted_id is None:
        return None
    entry = entries.entry(session, member, EntryId(EntryKind.GESTURE, request.noted_id))
    assert isinstance(entry, Gesture)
    return entry
