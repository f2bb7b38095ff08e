"""What a workspace's limits say of a gift: that it passes one, or what room is left."""

from collections.abc import Iterator, Sequence

from bot.money import Money
from bot.policy.rooms import Room
from bot.vocabulary import Direction, LimitForce, LimitPeriod, LimitScope, Verdict
from messages import formats
from messages.catalogue import Mrkdwn, Texts
from messages.reader import Reader

MOST_TOLD = 2
"""Of more limits the gravest are told."""
LONGEST_NAME = 80


def passed(reader: Reader, rooms: Sequence[Room]) -> Mrkdwn:
    """What is to be said of a gift that passes limits; nothing where it passes none."""
    told = [one for one in rooms if one.verdict is not Verdict.FITS][:MOST_TOLD]
    return Mrkdwn(" ".join(sentence for one in told for sentence in _passed(reader, one)))


def of_plan(reader: Reader, rooms: Sequence[Room]) -> Mrkdwn:
    """The same of a gift that is still to come; what would be left where it fits."""
    told = passed(reader, rooms)
    if told or not rooms:
        return told
    return _fits(reader, min(rooms, key=lambda one: one.after))


def left(reader: Reader, room: Room) -> Mrkdwn:
    """What may still be given, or taken."""
    texts, amount = reader.texts, _money(reader.texts, room, max(room.before, 0))
    if room.until is None:
        return texts("The policy allows {amount} for one gift.", amount=amount)
    said = texts(
        "Room for {gifts} {when}: {amount}.",
        gifts=_gifts(texts, room),
        when=_when(reader, room),
        amount=amount,
    )
    return Mrkdwn(" ".join([said, *_not_counted(texts, room)]))


def _fits(reader: Reader, room: Room) -> Mrkdwn:
    texts = reader.texts
    if room.until is None:
        return left(reader, room)
    said = texts(
        "It fits the policy: {amount} is left for {gifts} {when} after it.",
        amount=_money(texts, room, room.after),
        gifts=_gifts(texts, room),
        when=_when(reader, room),
    )
    return Mrkdwn(" ".join([said, *_not_counted(texts, room)]))


def _passed(reader: Reader, room: Room) -> Iterator[Mrkdwn]:
    texts, gifts = reader.texts, _gifts(reader.texts, room)
    if room.verdict is Verdict.NOT_COMPARABLE:
        yield texts(
            "The limit for {gifts} is {amount}; I convert no currencies, so I can't tell whether "
            "this one fits.",
            gifts=gifts,
            amount=formats.money(texts, room.limit.terms.amount),
        )
        return
    yield _how_far(reader, room, gifts)
    yield from _effect(texts, room)
    yield from _not_counted(texts, room)


def _how_far(reader: Reader, room: Room, gifts: str) -> Mrkdwn:
    texts = reader.texts
    amount = formats.money(texts, room.limit.terms.amount)
    total = _money(texts, room, room.used + room.worth)
    if room.until is None:
        return texts(
            "This comes to {total}; the policy allows {amount} for one gift.",
            total=total,
            amount=amount,
        )
    return texts(
        "With this, {gifts} {when} come to {total}; the policy allows {amount}.",
        gifts=gifts,
        when=_when(reader, room),
        total=total,
        amount=amount,
    )


def _effect(texts: Texts, room: Room) -> Iterator[Mrkdwn]:
    terms = room.limit.terms
    match terms.force:
        case LimitForce.CAP:
            yield texts("That is over the cap.")
        case LimitForce.APPROVAL:
            yield texts("Above that it needs approval.")
        case LimitForce.WARNING if terms.is_cliff:
            yield texts("Above it all of it is taxable, not only what is above.")
        case LimitForce.WARNING:
            yield texts("Only what is above it counts.")


def _not_counted(texts: Texts, room: Room) -> Iterator[Mrkdwn]:
    if room.others:
        sums = formats.listed(texts, [formats.money(texts, one) for one in room.others])
        yield texts("Not counted are {sums}, as I convert no currencies.", sums=sums)


def _gifts(texts: Texts, room: Room) -> str:
    contact, scope = room.contact, room.limit.terms.scope
    name = _name(contact.name)
    if scope is LimitScope.ORGANISATION and contact.organisation:
        name = _name(contact.organisation)
    if room.limit.terms.direction is Direction.RECEIVED:
        if scope is LimitScope.HOUSEHOLD:
            return texts("gifts from the household of {name}", name=name)
        return texts("gifts from {name}", name=name)
    if scope is LimitScope.HOUSEHOLD:
        return texts("gifts for the household of {name}", name=name)
    return texts("gifts for {name}", name=name)


def _name(name: str) -> Mrkdwn:
    return formats.bold(formats.shortened(name, LONGEST_NAME))


def _when(reader: Reader, room: Room) -> str:
    texts, until = reader.texts, room.until
    assert until is not None
    match room.limit.terms.period:
        case LimitPeriod.CALENDAR_YEAR:
            return texts.plain("in the year {year}", year=str(until.year))
        case LimitPeriod.ROLLING_12_MONTHS:
            return texts.plain("within twelve months")
        case _:
            day = formats.full_day(texts, until)
            return texts.plain("in the year to {day}", day=day)


def _money(texts: Texts, room: Room, minor: int) -> str:
    return formats.money(texts, Money(minor, room.currency))
