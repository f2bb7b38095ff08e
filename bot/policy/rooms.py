"""What room the workspace's limits leave for a gift. It only reads; `check` takes locks first."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from bot.money import Money
from bot.people import locks
from bot.people.contacts import Contact
from bot.policy import counting, limits, periods, usage
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
    counted_with: frozenset[int] = frozenset()
    """The ids of those whose gifts are counted together here, the contact's own among them."""

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


@dataclass(frozen=True)
class Share:
    """What one of the people gets of a gift, or gave."""

    contact: Contact
    worth: Money


@dataclass(frozen=True)
class _Gift:
    """What is measured: its shares, and what doesn't count besides it, by the entries' ids."""

    shares: Sequence[Share]
    day: date
    before: int | None = None
    without: Collection[int] = ()


def room(
    session: Session,
    people: Sequence[Contact],
    direction: Direction,
    day: date,
    without: Collection[int] = (),
) -> tuple[Room, ...]:
    """What is left on that day for each of these people, of each limit that covers them.

    The gestures with the ids in `without` count as little as if they had been taken back.
    """
    return forecast_shares(session, each(people, _NOTHING), direction, day, without)


def forecast(
    session: Session, people: Sequence[Contact], direction: Direction, day: date, worth: Money
) -> tuple[Room, ...]:
    """How a gift of that worth to each of them, or from each, would stand with the limits.

    Others may still be quicker.
    """
    return measured(session, people, direction, day, worth)


def check(
    session: Session, people: Sequence[Contact], direction: Direction, day: date, worth: Money
) -> tuple[Room, ...]:
    """The same, for who decides by it: until the transaction ends nobody else is quicker.

    Neither with these people, nor with others of their organisations.
    """
    return check_shares(session, each(people, worth), direction, day)


def each(people: Sequence[Contact], worth: Money) -> tuple[Share, ...]:
    """A gift of that worth for each of them."""
    return tuple(Share(one, worth) for one in people)


def forecast_shares(
    session: Session,
    shares: Sequence[Share],
    direction: Direction,
    day: date,
    without: Collection[int] = (),
) -> tuple[Room, ...]:
    """How a gift of which each gets a share would stand with the limits, without some gestures."""
    return _measured(session, direction, _Gift(shares, day, without=without))


def check_shares(
    session: Session,
    shares: Sequence[Share],
    direction: Direction,
    day: date,
    without: Collection[int] = (),
) -> tuple[Room, ...]:
    """The same, for who decides by it, as with `check`."""
    ids = {one.contact.id for one in shares}
    locks.contacts(session, ids)
    locks.of_gifts(session, ids)
    return forecast_shares(session, shares, direction, day, without)


def measured(
    session: Session,
    people: Sequence[Contact],
    direction: Direction,
    day: date,
    worth: Money,
    gesture_id: int | None = None,
) -> tuple[Room, ...]:
    """The same of one that may be noted as the gesture with this id: later ones don't count."""
    return _measured(session, direction, _Gift(each(people, worth), day, before=gesture_id))


def _measured(session: Session, direction: Direction, gift: _Gift) -> tuple[Room, ...]:
    if not gift.shares:
        return ()
    workspace_id = limits.workspace_of(session, gift.shares[0].contact.id)
    found = limits.standing(session, workspace_id, direction, gift.day)
    told = (one for limit in found for one in _of_limit(session, workspace_id, limit, gift))
    return tuple(sorted(told, key=lambda one: (GRAVEST.index(one.verdict), one.after)))


def least_left(
    session: Session, workspace_id: int, audiences: Mapping[int, Audience], day: date
) -> Mapping[int, int]:
    """What is left at least for each contact that a limit covers, in minor units of that limit.

    It reads once for each limit, of however many contacts these are the audiences.
    """
    least: dict[int, int] = {}
    for limit in limits.standing(session, workspace_id, Direction.GIVEN, day):
        for one, left, _ in _left(session, workspace_id, limit, audiences, day):
            least[one] = min(left, least.get(one, left))
    return least


def stopped(
    session: Session,
    workspace_id: int,
    audiences: Mapping[int, Audience],
    day: date,
    worth: Money,
    getting: Collection[int],
) -> frozenset[int]:
    """Those for whom such a gift each is above a limit that stops it, or has somebody asked.

    Those `getting` one get theirs besides, as far as a limit counts them together. A limit in
    another currency can't be compared with. It reads as often as `least_left`.
    """
    found, besides = set(), frozenset(getting)
    for limit in limits.standing(session, workspace_id, Direction.GIVEN, day):
        terms = limit.terms
        if terms.amount.currency != worth.currency or _OF_FORCE[terms.force] not in ASKS:
            continue
        each_is_alone = terms.period is LimitPeriod.OCCASION
        for one, left, together in _left(session, workspace_id, limit, audiences, day):
            gifts = 1 if each_is_alone else len(together & besides | {one})
            if gifts * worth.minor > left:
                found.add(one)
    return frozenset(found)


def _left(
    session: Session, workspace_id: int, limit: Limit, audiences: Mapping[int, Audience], day: date
) -> Iterator[tuple[int, int, frozenset[int]]]:
    """What the limit leaves for each contact that it covers, and with whom it counts them."""
    terms = limit.terms
    covered = {one for one, what in audiences.items() if terms.audience in (None, what)}
    together = counting.together(session, workspace_id, terms.scope, covered)
    counted = _counted(session, workspace_id, limit, together, _Gift((), day))
    for one in covered:
        yield one, terms.amount.minor - usage.used(limit, counted[one], day)[0], together[one]


def one_each(found: Collection[Room]) -> tuple[Room, ...]:
    """Each of them once, where several of the people are counted together."""
    return tuple(
        {(one.limit.id, one.counted_with): one for one in reversed(tuple(found))}.values()
    )[::-1]


def least_of_each(found: Collection[Room]) -> tuple[Room, ...]:
    """Of each limit the one with least left."""
    least: dict[int, Room] = {}
    for one in sorted(found, key=lambda room: room.before):
        least.setdefault(one.limit.id, one)
    return tuple(least.values())


def tightest(found: Collection[Room]) -> Room | None:
    """The one with least left, if there is any."""
    return min(found, key=lambda one: one.after, default=None)


def breached(found: Collection[Room]) -> tuple[Room, ...]:
    """Those of which something has to be told, the gravest first."""
    return tuple(one for one in found if one.verdict is not Verdict.FITS)


def asks(found: Collection[Room]) -> tuple[Room, ...]:
    """Those about which it is asked before such a gift is recorded."""
    return tuple(one for one in found if one.verdict in ASKS)


def _of_limit(session: Session, workspace_id: int, limit: Limit, gift: _Gift) -> Iterator[Room]:
    covered = [one for one in gift.shares if limit.terms.audience in (None, one.contact.audience)]
    if not covered:
        return
    ids = {one.contact.id for one in covered}
    together = counting.together(session, workspace_id, limit.terms.scope, ids)
    counted = _counted(session, workspace_id, limit, together, gift)
    for one in covered:
        theirs = [other for other in covered if other.contact.id in together[one.contact.id]]
        worth = Money(sum(other.worth.minor for other in theirs), one.worth.currency)
        room = _room(limit, one.contact, counted[one.contact.id], (gift.day, worth))
        yield replace(room, counted_with=together[one.contact.id])


def _counted(
    session: Session, workspace_id: int, limit: Limit, together: Together, gift: _Gift
) -> Mapping[int, Sequence[Counted]]:
    """What counts with a gift of that day for each of these contacts."""
    if limit.terms.period is LimitPeriod.OCCASION:
        return dict.fromkeys(together, ())
    whose = frozenset[int]().union(*together.values())
    days, way = periods.span(limit.terms, gift.day), limit.terms.direction
    found = counting.gifts(session, workspace_id, way, whose, days, gift.before, gift.without)
    return counting.by_contact(found, together)


def _room(
    limit: Limit, contact: Contact, counted: Sequence[Counted], gift: tuple[date, Money]
) -> Room:
    day, worth = gift
    currency = limit.terms.amount.currency
    used, until = usage.used(limit, counted, day)
    is_comparable = worth.minor == 0 or worth.currency == currency
    adds = worth.minor if is_comparable else 0
    verdict = Verdict.FITS
    if not is_comparable:
        verdict = Verdict.NOT_COMPARABLE
    elif adds > 0 and used + adds > limit.terms.amount.minor:
        verdict = _OF_FORCE[limit.terms.force]
    others = usage.sums(one.worth for one in counted if one.worth.currency != currency)
    return Room(limit, contact, used, adds, verdict, until, others)
