"""A workspace's limits, and gifts with a worth, in plain words."""

from datetime import date

from bot.giving import gestures
from bot.ledger.entries import Gesture
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import limits, rooms
from bot.policy.limits import Limit
from bot.policy.presets import Terms
from bot.policy.rooms import Room
from bot.team.members import Member
from bot.vocabulary import Direction, GestureKind, LimitForce, LimitPeriod
from tests.bot.plain_words import Team

FIFTY = Money(50_00, "EUR")
GIVEN = Direction.GIVEN


def terms(
    period: LimitPeriod = LimitPeriod.CALENDAR_YEAR,
    force: LimitForce = LimitForce.CAP,
    amount: Money = FIFTY,
) -> Terms:
    starts = (4, 6) if period is LimitPeriod.FISCAL_YEAR else None
    return Terms(amount, period, force, starts=starts)


def limit(team: Team, member: Member, what: Terms, since: date = date(2020, 1, 1)) -> Limit:
    """A limit of the workspace; the member approves what is above it, if somebody has to."""
    approver = member.id if what.force is LimitForce.APPROVAL else None
    return team.ask_for(
        lambda s: limits.keep(s, member, what, since, team.now, approver_id=approver)
    )


def give(
    team: Team,
    member: Member,
    contact: Contact,
    minor: int,
    day: date,
    *,
    currency: str = "EUR",
    way: Direction = GIVEN,
) -> Gesture:
    """A fact, whatever the limits say."""
    return team.ask_for(
        lambda s: gestures.log(
            s,
            member,
            contact,
            way,
            team.now,
            kind=GestureKind.SMALL_GIFT,
            worth=Money(minor, currency),
            day=day,
        )
    )


def check(
    team: Team,
    *people: Contact,
    minor: int,
    day: date,
    currency: str = "EUR",
    way: Direction = GIVEN,
) -> tuple[Room, ...]:
    """How a gift of that worth to each of them stands with the limits."""
    return team.ask_for(lambda s: rooms.check(s, people, way, day, Money(minor, currency)))
