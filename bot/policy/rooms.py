"""What room the workspace's limits leave for a gift. It only reads; `check` takes locks first."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from bot.money import Money
from bot.people import locks
from bot.people.contacts import Contact
from bot.policy import counting, limits, periods
from bot.policy.counting import Counted, Together
from bot.policy.limits import Limit
from bot.vocabulary import Audience, Direction, LimitForce, LimitPeriod, Verdict

_NOTHING = Money(0, None)
BUYS_SOMETHING = 5_00
"""In minor units: where less is left, nothing with a price is suggested."""
_OF_FORCE = {
    LimitForce.CAP: Verdict.OVER_THE_CAP,
    LimitForce.WARNING: Verdict.WARNS,
    LimitForce.APPROVAL: Verdict.NEEDS_APPROVAL,
}
GRAVEST = (
    *(Verdict.OVER_THE_CAP, Verdict.NEEDS_APPROVAL, Verdict.WARNS),
    *(Verdict.NOT_COMPARABLE, Verdict.FITS),
)
"""In which order they are told."""
ASKS = frozenset({Verdict.OVER_THE_CAP, Verdict.NEEDS_APPROVAL})
"""What is asked about before a gift is recorded that may not have been given."""


@dataclass(frozen=True)
class Room:
    """What one limit leaves for a gift to the `contact`, or from them, in minor units of its own.

    `used` is what counts already, and `worth` what the gift adds. It is counted through `until`;
    on an occasion there is no such day. `others` are the sums in other currencies, which nobody
    converts.
    """

    limit: Limit
    contact: Contact
    used: int
    worth: int
    verdict: Verdict
    until: date | None = None
    others: tuple[Money, ...] = ()

    @property
    def before(self) -> int:
        """What is left without the gift; less than nothing where it is passed already."""
        return self.limit.terms.amount.minor - self.used

    @property
    def after(self) -> int:
        """What is left with it."""
        return self.before - self.worth

    @property
    def currency(self) -> str | None:
        return self.limit.terms.amount.currency


def room(
    session: Session, people: Sequence[Contact], direction: Direction, day: date
) -> tuple[Room, ...]:
    """What is left on that day for each of these people, of each limit that covers them."""
    return measured(session, people, direction, day, _NOTHING)


def forecast(
    session: Session, people: Sequence[Contact], direction: Direction, day: date, worth: Money
) -> tuple[Room, ...]:
    """How a gift of that worth to each of them, or from each, would stand with the limits.

    Others may still be quicker.
    """
    return measured(session, people, direction, day, worth)


def check(
    session: Session,
    people: Sequence[Contact],
    direction: Direction,
    day: date,
    worth: Money,
) -> tuple[Room, ...]:
    """The same, for who decides by it: until the transaction ends nobody else is quicker.

    Neither with these people, nor with others of their organisations.
    """
    locks.contacts(session, {one.id for one in people})
    locks.of_gifts(session, {one.id for one in people})
    return measured(session, people, direction, day, worth)


def measured(
    session: Session,
    people: Sequence[Contact],
    direction: Direction,
    day: date,
    worth: Money,
    gesture_id: int | None = None,
) -> tuple[Room, ...]:
    """The same of one that may be noted as the gesture with this id: later ones don't count."""
    if not people:
        return ()
    workspace_id = limits.workspace_of(session, people[0].id)
    found = limits.standing(session, workspace_id, direction, day)
    told = (
        one
        for limit in found
        for one in _of_limit(session, workspace_id, limit, people, (day, worth), gesture_id)
    )
    return tuple(sorted(told, key=lambda one: (GRAVEST.index(one.verdict), one.after)))


def least_left(
    session: Session, workspace_id: int, audiences: Mapping[int, Audience], day: date
) -> Mapping[int, int]:
    """What is left at least for each contact that a limit covers, in minor units of that limit.

    It reads once for each limit, of however many contacts these are the audiences.
    """
    least: dict[int, int] = {}
    for limit in limits.standing(session, workspace_id, Direction.GIVEN, day):
        terms = limit.terms
        covered = {one for one, what in audiences.items() if terms.audience in (None, what)}
        together = counting.together(session, workspace_id, terms.scope, covered)
        for one, counted in _counted(session, workspace_id, limit, together, day).items():
            left = terms.amount.minor - _used(limit, counted, day)[0]
            least[one] = min(left, least.get(one, left))
    return least


def tightest(found: Collection[Room]) -> Room | None:
    """The one with least left, if there is any."""
    return min(found, key=lambda one: one.after, default=None)


def breached(found: Collection[Room]) -> tuple[Room, ...]:
    """Those of which something has to be told, the gravest first."""
    return tuple(one for one in found if one.verdict is not Verdict.FITS)


def asks(found: Collection[Room]) -> tuple[Room, ...]:
    """Those about which it is asked before such a gift is recorded."""
    return tuple(one for one in found if one.verdict in ASKS)


def _of_limit(
    session: Session,
    workspace_id: int,
    limit: Limit,
    people: Sequence[Contact],
    gift: tuple[date, Money],
    gesture_id: int | None,
) -> Iterator[Room]:
    day, worth = gift
    covered = [one for one in people if limit.terms.audience in (None, one.audience)]
    if not covered:
        return
    ids = {one.id for one in covered}
    together = counting.together(session, workspace_id, limit.terms.scope, ids)
    counted = _counted(session, workspace_id, limit, together, day, gesture_id)
    for one in covered:
        number = sum(other.id in together[one.id] for other in covered)
        gift = day, Money(worth.minor * number, worth.currency)
        yield _room(limit, one, counted[one.id], gift)


def _counted(
    session: Session,
    workspace_id: int,
    limit: Limit,
    together: Together,
    day: date,
    gesture_id: int | None = None,
) -> Mapping[int, Sequence[Counted]]:
    """What counts with a gift of that day for each of these contacts."""
    if limit.terms.period is LimitPeriod.OCCASION:
        return dict.fromkeys(together, ())
    whose = frozenset[int]().union(*together.values())
    days, way = periods.span(limit.terms, day), limit.terms.direction
    found = counting.gifts(session, workspace_id, way, whose, days, gesture_id)
    return counting.by_contact(found, together)


def _room(
    limit: Limit, contact: Contact, counted: Sequence[Counted], gift: tuple[date, Money]
) -> Room:
    day, worth = gift
    currency = limit.terms.amount.currency
    used, until = _used(limit, counted, day)
    is_comparable = worth.minor == 0 or worth.currency == currency
    adds = worth.minor if is_comparable else 0
    verdict = Verdict.FITS
    if not is_comparable:
        verdict = Verdict.NOT_COMPARABLE
    elif adds > 0 and used + adds > limit.terms.amount.minor:
        verdict = _OF_FORCE[limit.terms.force]
    others = _sums(one.worth for one in counted if one.worth.currency != currency)
    return Room(limit, contact, used, adds, verdict, until, others)


def _used(limit: Limit, counted: Sequence[Counted], day: date) -> tuple[int, date | None]:
    """How much counts in the limit's currency, and through which day it does."""
    terms = limit.terms
    if terms.period is LimitPeriod.OCCASION:
        return 0, None
    same = [one for one in counted if one.worth.currency == terms.amount.currency]
    if terms.period is not LimitPeriod.ROLLING_12_MONTHS:
        return sum(one.worth.minor for one in same), periods.span(terms, day).last
    return _fullest(same, day)


def _fullest(counted: Sequence[Counted], day: date) -> tuple[int, date]:
    """The twelve months with most in them that hold the day; when the first of it ceases to count.

    A gift that is told later than it was given counts with those that came after it, too.
    """
    ends = {day, *(one.day for one in counted if one.day > day)}
    most: tuple[int, date] = (-1, day)
    for end in sorted(ends):
        within = [one for one in counted if one.day <= end <= periods.counts_until(one.day)]
        used = sum(one.worth.minor for one in within)
        if used > most[0]:
            oldest = min((one.day for one in within), default=day)
            most = used, periods.counts_until(min(oldest, day))
    return most


def _sums(amounts: Iterator[Money]) -> tuple[Money, ...]:
    found: dict[str | None, int] = {}
    for one in amounts:
        found[one.currency] = found.get(one.currency, 0) + one.minor
    return tuple(Money(minor, currency) for currency, minor in found.items())
