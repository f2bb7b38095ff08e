"""A limit for gifts, in words: for whom, how much, in which time, and what happens above it."""

from collections.abc import Iterator
from datetime import date

from bot.money import Money
from bot.policy import presets
from bot.policy.held import Held, Left
from bot.policy.limits import Limit
from bot.policy.presets import Preset, Terms
from bot.vocabulary import (
    Audience,
    Direction,
    GiftPreset,
    LimitForce,
    LimitPeriod,
    LimitScope,
)
from messages import formats
from messages.catalogue import Mrkdwn, Texts, escape
from messages.policy import rooms
from messages.reader import Reader

_LEAP_YEAR = 2000
LONGEST_NAME = 60


def told(reader: Reader, held: Held) -> Mrkdwn:
    """All that a member should know of a limit, in a few short sentences."""
    texts, limit = reader.texts, held.limit
    head = texts(
        "*{whom}:* {amount}.", whom=whom(texts, limit.terms), amount=how_much(texts, limit.terms)
    )
    return Mrkdwn(" ".join([head, *_effects(texts, held), since(reader, limit)]))


def left(reader: Reader, left: Left) -> Mrkdwn:
    """What is left of a limit for somebody, until when, and what happens above it."""
    texts, terms = reader.texts, left.room.limit.terms
    parts = [texts("*{limit}.*", limit=in_short(texts, terms)), rooms.left(reader, left.room)]
    if left.room.before < 0:
        above = formats.money(texts, Money(-left.room.before, left.room.currency))
        parts.append(texts("It is passed by {amount}.", amount=above))
    return Mrkdwn(" ".join([*parts, *_effects(texts, left.held)]))


def in_short(texts: Texts, terms: Terms) -> str:
    """The limit in a line, as a menu shows it, or a sentence that names it."""
    return texts.plain("{whom}: {amount}", whom=whom(texts, terms), amount=how_much(texts, terms))


def whom(texts: Texts, terms: Terms) -> str:
    """Which way, and whom it covers."""
    if terms.direction is Direction.RECEIVED:
        return _from_whom(texts, terms.audience)
    match terms.audience:
        case None:
            return texts.plain("Gifts to everybody")
        case Audience.CLIENT:
            return texts.plain("Gifts to clients")
        case Audience.PARTNER:
            return texts.plain("Gifts to partners")
        case Audience.STAFF:
            return texts.plain("Gifts to colleagues")


def _from_whom(texts: Texts, audience: Audience | None) -> str:
    match audience:
        case None:
            return texts.plain("Gifts from everybody")
        case Audience.CLIENT:
            return texts.plain("Gifts from clients")
        case Audience.PARTNER:
            return texts.plain("Gifts from partners")
        case Audience.STAFF:
            return texts.plain("Gifts from colleagues")


def how_much(texts: Texts, terms: Terms) -> str:
    """The amount, for whom together, and in which time."""
    amount = formats.money(texts, terms.amount)
    match terms.scope:
        case LimitScope.HOUSEHOLD:
            return _of_a_household(texts, terms, amount)
        case LimitScope.ORGANISATION:
            return _of_an_organisation(texts, terms, amount)
        case LimitScope.RECIPIENT:
            return _of_a_person(texts, terms, amount)


def _of_a_person(texts: Texts, terms: Terms, amount: str) -> str:
    match terms.period:
        case LimitPeriod.OCCASION:
            return texts.plain("up to {amount} for each gift", amount=amount)
        case LimitPeriod.CALENDAR_YEAR:
            return texts.plain("up to {amount} a person in a calendar year", amount=amount)
        case LimitPeriod.ROLLING_12_MONTHS:
            return texts.plain("up to {amount} a person in any twelve months", amount=amount)
        case LimitPeriod.FISCAL_YEAR:
            return texts.plain(
                "up to {amount} a person in a fiscal year, which starts on {day}",
                amount=amount,
                day=_start(texts, terms),
            )


def _of_a_household(texts: Texts, terms: Terms, amount: str) -> str:
    match terms.period:
        case LimitPeriod.OCCASION:
            return texts.plain("up to {amount} for each gift to a household", amount=amount)
        case LimitPeriod.CALENDAR_YEAR:
            return texts.plain(
                "up to {amount} for all of a household in a calendar year", amount=amount
            )
        case LimitPeriod.ROLLING_12_MONTHS:
            return texts.plain(
                "up to {amount} for all of a household in any twelve months", amount=amount
            )
        case LimitPeriod.FISCAL_YEAR:
            return texts.plain(
                "up to {amount} for all of a household in a fiscal year, which starts on {day}",
                amount=amount,
                day=_start(texts, terms),
            )


def _of_an_organisation(texts: Texts, terms: Terms, amount: str) -> str:
    match terms.period:
        case LimitPeriod.OCCASION:
            return texts.plain("up to {amount} for each gift to an organisation", amount=amount)
        case LimitPeriod.CALENDAR_YEAR:
            return texts.plain(
                "up to {amount} for all of an organisation in a calendar year", amount=amount
            )
        case LimitPeriod.ROLLING_12_MONTHS:
            return texts.plain(
                "up to {amount} for all of an organisation in any twelve months", amount=amount
            )
        case LimitPeriod.FISCAL_YEAR:
            return texts.plain(
                "up to {amount} for all of an organisation in a fiscal year, which starts on {day}",
                amount=amount,
                day=_start(texts, terms),
            )


def _start(texts: Texts, terms: Terms) -> str:
    month, first = terms.starts or (1, 1)
    day = date(_LEAP_YEAR, month, first)
    return formats.day(texts, day, day)


def effects(texts: Texts, terms: Terms) -> Iterator[Mrkdwn]:
    """What happens above it, and what counts then; who approves isn't known."""
    yield from _above(texts, terms)
    yield from _counts(texts, terms)


def _effects(texts: Texts, held: Held) -> Iterator[Mrkdwn]:
    """The same, with who approves."""
    terms = held.limit.terms
    yield from _approves(texts, held) if held.approver else _above(texts, terms)
    yield from _counts(texts, terms)


def _approves(texts: Texts, held: Held) -> Iterator[Mrkdwn]:
    if held.can_approve:
        yield texts("Above it {name} is asked first.", name=_name(held))
    else:
        yield texts(
            "Above it {name} is asked first, who doesn't use Goodturn any more; an admin can be "
            "asked instead.",
            name=_name(held),
        )


def _above(texts: Texts, terms: Terms) -> Iterator[Mrkdwn]:
    match terms.force:
        case LimitForce.CAP:
            yield texts("That is the end of it.")
        case LimitForce.WARNING:
            yield texts("Above it I tell you so.")
        case LimitForce.APPROVAL:
            yield texts("Above it somebody has to approve.")


def _counts(texts: Texts, terms: Terms) -> Iterator[Mrkdwn]:
    if terms.is_cliff:
        yield texts("It is a cliff: once it is passed, all of it counts, not only what lies above.")
    elif terms.force is LimitForce.WARNING:
        yield texts("It is an allowance: only what lies above it counts.")


def _name(held: Held) -> Mrkdwn:
    assert held.approver is not None
    return formats.fitting(held.approver.name, LONGEST_NAME)


def since(reader: Reader, limit: Limit) -> Mrkdwn:
    """From when it holds, until when, and where it comes from."""
    texts, first = reader.texts, reader.day(limit.valid_from)
    if limit.valid_until is not None:
        last = reader.day(limit.valid_until)
        return _from(texts, limit, texts("From {first} until {last}.", first=first, last=last))
    if limit.valid_from > reader.today:
        return _from(texts, limit, texts("Only from {first} on.", first=first))
    return _from(texts, limit, texts("Since {first}.", first=first))


def _from(texts: Texts, limit: Limit, when: Mrkdwn) -> Mrkdwn:
    if limit.preset is None:
        return when
    return Mrkdwn(f"{when} ({source(texts, presets.PRESETS[limit.preset])})")


def source(texts: Texts, preset: Preset) -> Mrkdwn:
    """Whose rule a preset is, and where it is written."""
    return Mrkdwn(f"{escape(name(texts, preset.key))}, {escape(preset.source)}")


def name(texts: Texts, preset: GiftPreset) -> str:
    """What a preset is called."""
    match preset:
        case GiftPreset.GERMANY:
            return texts.plain("Germany, income tax")
        case GiftPreset.UNITED_KINGDOM:
            return texts.plain("United Kingdom, tax year")
        case GiftPreset.US_IRS:
            return texts.plain("United States, income tax (IRS)")
        case GiftPreset.US_FINRA:
            return texts.plain("United States, brokers (FINRA)")
        case GiftPreset.US_FEDERAL:
            return texts.plain("United States, federal employees")
        case GiftPreset.NETHERLANDS_STAFF:
            return texts.plain("Netherlands, small gifts to staff")
