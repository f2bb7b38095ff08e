"""Gifts in the register, in plain words."""

from dataclasses import replace
from datetime import timedelta

from bot.giving import gestures, register
from bot.giving.registered import Filters, Page
from bot.ledger.entries import Gesture
from bot.models import ContactRow
from bot.money import Money
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Direction, GestureKind
from tests.bot.plain_words import Team

EVERYTHING = Filters()


def log(
    team: Team,
    member: Member,
    contact: Contact,
    words: str = "a book",
    worth: Money | None = None,
    *,
    direction: Direction = Direction.GIVEN,
    kind: GestureKind | None = None,
    days_ago: int = 0,
    **more: object,
) -> Gesture:
    day = member.today(team.now) - timedelta(days=days_ago)
    told = {"words": words, "worth": worth, "kind": kind, "day": day, **more}
    return team.ask_for(
        lambda s: gestures.log(s, member, contact, direction, team.now, **told)  # type: ignore[arg-type]
    )


def look(team: Team, member: Member, filters: Filters = EVERYTHING, number: int = 0) -> Page:
    return team.ask_for(lambda s: register.find(s, member, filters, number))


def admin(team: Team) -> Member:
    return replace(team.hire("U0CHIEF"), is_admin=True)


def make_private(team: Team, contact: Contact, *, owner: Member) -> None:
    with team.transaction() as session:
        row = session.get_one(ContactRow, contact.id)
        row.is_private, row.owner_id = True, owner.id


def euros(cents: int) -> Money:
    return Money(cents, "EUR")
