"""A limit for gifts, in words: for whom, how much, in which time, and what happens above it."""

from collections.abc import Iterator
from datetime import date

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
    if terms.allows_nothing:
        return texts.plain("nothing at all")
    if terms.is_of_each:
        return texts.plain("every one counts")
    if terms.period is LimitPeriod.OCCASION:
        return _of_a_gift(texts, terms.scope, amount)
    return texts.plain(
        "up to {amount} {whose} {when}",
        amount=amount,
        whose=_whose(texts, terms.scope),
        when=_when(texts, terms),
    )


def _of_a_gift(texts: Texts, scope: LimitScope, amount: str) -> str:
    match scope:
        case LimitScope.RECIPIENT:
            return texts.plain("up to {amount} for each gift", amount=amount)
        case LimitScope.HOUSEHOLD:
            return texts.plain("up to {amount} for each gift to a household", amount=amount)
        case LimitScope.ORGANISATION:
            return texts.plain("up to {amount} for each gift to an organisation", amount=amount)


def _whose(texts: Texts, scope: LimitScope) -> str:
    match scope:
        case LimitScope.RECIPIENT:
            return texts.plain("per person")
        case LimitScope.HOUSEHOLD:
            return texts.plain("per household")
        case LimitScope.ORGANISATION:
            return texts.plain("per organisation")


def _when(texts: Texts, terms: Terms) -> str:
    match terms.period:
        case LimitPeriod.CALENDAR_YEAR:
            return texts.plain("in a calendar year")
        case LimitPeriod.FISCAL_YEAR:
            day = _start(texts, terms)
            return texts.plain("in a financial year, which starts on {day}", day=day)
        case _:
            return texts.plain("in any twelve months")


def _start(texts: Texts, terms: Terms) -> str:
    month, first = terms.starts or (1, 1)
    day = date(_LEAP_YEAR, month, first)
    return formats.day(texts, day, day)


def effects(texts: Texts, terms: Terms, preset: GiftPreset) -> Iterator[Mrkdwn]:
    """What happens above it, and what counts then; who approves isn't known."""
    yield from _above(texts, terms)
    yield from _counts(texts, terms, preset)


def _effects(texts: Texts, held: Held) -> Iterator[Mrkdwn]:
    """The same, with who approves."""
    terms = held.limit.terms
    yield from _approves(texts, held) if held.approver else _above(texts, terms)
    yield from _counts(texts, terms, held.limit.preset)


def _approves(texts: Texts, held: Held) -> Iterator[Mrkdwn]:
    if held.can_approve and held.limit.terms.is_of_each:
        yield texts("{name} is asked first about each one.", name=_name(held))
    elif held.can_approve:
        yield texts("Above that, {name} is asked first.", name=_name(held))
    else:
        yield texts(
            "Above that, {name} was to be asked first, but no longer uses Goodturn; an admin "
            "can be asked instead.",
            name=_name(held),
        )


def _above(texts: Texts, terms: Terms) -> Iterator[Mrkdwn]:
    match terms.force:
        case LimitForce.CAP if terms.allows_nothing:
            pass
        case LimitForce.CAP:
            yield texts("More isn't allowed.")
        case LimitForce.WARNING if terms.is_of_each:
            yield texts("I'll warn you about each one.")
        case LimitForce.APPROVAL if terms.is_of_each:
            yield texts("Somebody has to approve each one.")
        case LimitForce.WARNING:
            yield texts("Above that, I'll warn you.")
        case LimitForce.APPROVAL:
            yield texts("Above that, somebody has to approve it.")


def _counts(texts: Texts, terms: Terms, preset: GiftPreset | None) -> Iterator[Mrkdwn]:
    is_deducted = preset in rooms.DEDUCTED
    if terms.allows_nothing or terms.is_of_each:
        return
    if terms.is_cliff and is_deducted:
        yield texts("Once the limit is passed, none of it is tax-deductible.")
    elif terms.is_cliff:
        yield texts("Once the limit is passed, all of it counts, not only the part above.")
    elif terms.force is LimitForce.WARNING and is_deducted:
        yield texts("Only the part up to the limit is tax-deductible.")
    elif terms.force is LimitForce.WARNING:
        yield texts("Only the part above the limit counts.")


def _name(held: Held) -> Mrkdwn:
    assert held.approver is not None
    return formats.fitting(held.approver.name, LONGEST_NAME)


def since(reader: Reader, limit: Limit) -> Mrkdwn:
    """From when it holds, until when, and where it comes from."""
    texts, first = reader.texts, reader.day(limit.valid_from)
    if limit.holds_never:
        return texts("It no longer applies to any gift.")
    if limit.valid_until is not None:
        last = reader.day(limit.valid_until)
        return _from(texts, limit, texts("From {first} until {last}.", first=first, last=last))
    if limit.valid_from > reader.today:
        return _from(texts, limit, texts("Only from {first}.", first=first))
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
            return texts.plain("United Kingdom, business gifts (tax year)")
        case GiftPreset.US_IRS:
            return texts.plain("United States, income tax (IRS)")
        case GiftPreset.US_FINRA:
            return texts.plain("United States, brokers (FINRA)")
        case GiftPreset.US_FEDERAL:
            return texts.plain("United States, federal employees")
        case GiftPreset.NETHERLANDS_STAFF:
            return texts.plain("Netherlands, small gifts to staff")
