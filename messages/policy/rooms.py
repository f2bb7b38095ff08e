"""What a workspace's limits say of a gift: that it passes one, or what room is left."""

from collections.abc import Iterator, Sequence

from bot.money import Money
from bot.policy.rooms import Room
from bot.vocabulary import Direction, GiftPreset, LimitForce, LimitPeriod, LimitScope, Verdict
from messages import formats
from messages.catalogue import Mrkdwn, Texts
from messages.reader import Reader

MOST_TOLD = 4
"""Of more limits the gravest are told."""
DEDUCTED = frozenset({GiftPreset.GERMANY, GiftPreset.UNITED_KINGDOM, GiftPreset.US_IRS})
"""They say what whoever gives may deduct from their own tax."""
LONGEST_NAME = 80


def passed(reader: Reader, rooms: Sequence[Room]) -> Mrkdwn:
    """What is to be said of a gift that passes limits; nothing where it passes none."""
    told = [one for one in rooms if one.verdict is not Verdict.FITS][:MOST_TOLD]
    sentences: list[Mrkdwn] = []
    for at, one in enumerate(told):
        is_same = at > 0 and _is_counted_alike(told[at - 1], one)
        said = _passes_too(reader.texts, one) if is_same else _passed(reader, one)
        sentences += said
    return Mrkdwn(" ".join(dict.fromkeys(sentences)))


def of_plan(reader: Reader, rooms: Sequence[Room]) -> Mrkdwn:
    """The same of a gift that is still to come; what would be left where it fits."""
    told = passed(reader, rooms)
    if told or not rooms:
        return told
    return _fits(reader, min(rooms, key=lambda one: one.after))


def left(reader: Reader, room: Room) -> Mrkdwn:
    """What may still be given, or taken."""
    texts, amount = reader.texts, _money(reader.texts, room, max(room.before, 0))
    if room.limit.terms.allows_nothing:
        return _nothing(texts, room)
    if room.limit.terms.is_of_each:
        return _of_each(texts, room)
    if room.until is None:
        return texts("The policy allows {amount} for one gift.", amount=amount)
    said = texts(
        "Left for {gifts} {when}: {amount}.",
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
        "It's within the policy: after it, {amount} is left for {gifts} {when}.",
        amount=_money(texts, room, room.after),
        gifts=_gifts(texts, room),
        when=_when(reader, room),
    )
    return Mrkdwn(" ".join([said, *_not_counted(texts, room)]))


def _is_counted_alike(one: Room, other: Room) -> bool:
    """Whether the sums are the same, so that only the second limit is left to be told."""
    ways = [
        (
            *(room.limit.terms.scope, room.limit.terms.period, room.until, room.contact.id),
            *(room.used, room.worth, room.currency, room.verdict is Verdict.NOT_COMPARABLE),
        )
        for room in (one, other)
    ]
    return ways[0] == ways[1] and one.verdict is not Verdict.NOT_COMPARABLE


def _passes_too(texts: Texts, room: Room) -> Iterator[Mrkdwn]:
    amount = formats.money(texts, room.limit.terms.amount)
    yield texts("It's also over the limit of {amount}.", amount=amount)
    yield from _effect(texts, room)


def _passed(reader: Reader, room: Room) -> Iterator[Mrkdwn]:
    texts, gifts = reader.texts, _gifts(reader.texts, room)
    if room.verdict is Verdict.NOT_COMPARABLE:
        yield texts(
            "The limit for {gifts} is {amount}; I don't convert currencies, so I can't tell "
            "whether this one is within it.",
            gifts=gifts,
            amount=formats.money(texts, room.limit.terms.amount),
        )
        return
    yield _how_far(reader, room, gifts)
    yield from _effect(texts, room)
    yield from _not_counted(texts, room)


def _how_far(reader: Reader, room: Room, gifts: str) -> Mrkdwn:
    texts = reader.texts
    if room.limit.terms.allows_nothing:
        return _nothing(texts, room)
    if room.limit.terms.is_of_each:
        return _of_each(texts, room)
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


def _nothing(texts: Texts, room: Room) -> Mrkdwn:
    """Of a cap of zero nothing is left, whatever was given."""
    return texts("The policy allows no {gifts} at all.", gifts=_gifts(texts, room))


def _of_each(texts: Texts, room: Room) -> Mrkdwn:
    """A limit of zero that stops nobody."""
    return texts("The policy looks at all {gifts}, whatever they cost.", gifts=_gifts(texts, room))


def _effect(texts: Texts, room: Room) -> Iterator[Mrkdwn]:
    terms, is_deducted = room.limit.terms, room.limit.preset in DEDUCTED
    match terms.force:
        case LimitForce.CAP if terms.allows_nothing:
            pass
        case LimitForce.CAP:
            yield texts("That is over the cap.")
        case LimitForce.APPROVAL if terms.is_of_each:
            yield texts("It needs approval.")
        case LimitForce.WARNING if terms.is_of_each:
            pass
        case LimitForce.APPROVAL:
            yield texts("Above that, it needs approval.")
        case LimitForce.WARNING if terms.is_cliff:
            if is_deducted:
                yield texts("Above that, none of it is tax-deductible any more.")
            else:
                yield texts("Above that, all of it counts, not only the part above.")
        case LimitForce.WARNING if is_deducted:
            yield texts("Only the part up to the limit is tax-deductible.")
        case LimitForce.WARNING:
            yield texts("Only the part above that counts.")


def _not_counted(texts: Texts, room: Room) -> Iterator[Mrkdwn]:
    if room.others:
        sums = formats.listed(texts, [formats.money(texts, one) for one in room.others])
        yield texts("Not counted: {sums}, as I don't convert currencies.", sums=sums)


def _gifts(texts: Texts, room: Room) -> str:
    contact, scope = room.contact, room.limit.terms.scope
    name = _name(contact.name)
    if scope is LimitScope.ORGANISATION and contact.organisation:
        name = _name(contact.organisation)
    if room.limit.terms.direction is Direction.RECEIVED:
        if scope is LimitScope.HOUSEHOLD:
            return texts("gifts from {name}'s household", name=name)
        return texts("gifts from {name}", name=name)
    if scope is LimitScope.HOUSEHOLD:
        return texts("gifts for {name}'s household", name=name)
    return texts("gifts for {name}", name=name)


def _name(name: str) -> Mrkdwn:
    return formats.bold(formats.shortened(name, LONGEST_NAME))


def _when(reader: Reader, room: Room) -> str:
    texts, until = reader.texts, room.until
    assert until is not None
    match room.limit.terms.period:
        case LimitPeriod.CALENDAR_YEAR:
            return texts.plain("in {year}", year=str(until.year))
        case LimitPeriod.ROLLING_12_MONTHS:
            return texts.plain("over twelve months")
        case _:
            day = formats.full_day(texts, until)
            return texts.plain("in the year to {day}", day=day)


def _money(texts: Texts, room: Room, minor: int) -> str:
    return formats.money(texts, Money(minor, room.currency))
