"""What an arm of a campaign gets, as it is logged for one contact."""

from datetime import date, datetime

from sqlmodel import Session

from bot.giving import gestures, tips
from bot.giving.tips import Tip
from bot.ledger.entries import Gesture
from bot.models import CampaignArmRow
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import alike, approving, rooms
from bot.policy.requests import Wish
from bot.refusals import GiftOverLimit
from bot.team.members import Member
from bot.vocabulary import Direction


def log(
    session: Session,
    member: Member,
    contact: Contact,
    arm: CampaignArmRow,
    now: datetime,
    *,
    sent_words: str = "",
    sent_because: str = "",
) -> Gesture:
    """The contact was given today what the arm gets. A tip or an idea may be retired by now.

    Raises GiftOverLimit where it passes a limit, and nobody approved that.
    """
    tip = None if arm.tip_id is None else tips.by_id(session, member, arm.tip_id)
    wish = _wish(arm, tip, member.today(now))
    if wish is not None:
        _check_limits(session, member, contact, wish)
    given = gestures.log(
        session,
        member,
        contact,
        Direction.GIVEN,
        now,
        words=_words(arm, tip),
        kind=arm.kind,
        worth=None if wish is None else wish.worth,
        sent_because=sent_because,
        sent_words=sent_words,
        tip=tip,
        idea_id=arm.idea_id,
    )
    if wish is not None:
        approving.take_up(session, member, contact, Direction.GIVEN, wish, given.id.id)
    return given


def _words(arm: CampaignArmRow, tip: Tip | None) -> str:
    return arm.words if tip is None else tip.title


def _wish(arm: CampaignArmRow, tip: Tip | None, day: date) -> Wish | None:
    """The gift as the limits measure it; None where nobody said what it is worth."""
    if arm.worth is None:
        return None
    return Wish(Money(arm.worth, arm.currency), day, _words(arm, tip), arm.kind)


def _check_limits(session: Session, member: Member, contact: Contact, wish: Wish) -> None:
    found = rooms.check(session, [contact], Direction.GIVEN, wish.day, wish.worth)
    if alike.unapproved(session, member, contact, wish, found):
        raise GiftOverLimit(contact.name)
