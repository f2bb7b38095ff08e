"""The register in words: its sums, each gift in it, and what it is narrowed by."""

from collections.abc import Iterator
from datetime import date

from bot.giving.registered import PAGE, Decision, Filters, Gift, Page, Sum, TakenBack
from bot.money import Money
from bot.team import first_names, zones
from bot.vocabulary import Direction
from messages import commands, currencies, formats
from messages.catalogue import Mrkdwn, Texts, escape
from messages.commands import Word
from messages.giving import ideas
from messages.ledger import entries, kinds, presents
from messages.reader import Reader

LONGEST_NAME = 80
LONGEST_REASON = 150
_EXAMPLE = 20


def heading(reader: Reader, page: Page) -> Iterator[Mrkdwn]:
    """What it comes to; or that there is nothing."""
    texts, filters = reader.texts, page.filters
    if not page.total:
        yield _nothing(reader, page)
        return
    for direction, counted in (
        (Direction.GIVEN, page.given),
        (Direction.RECEIVED, page.received),
    ):
        if filters.direction in (None, direction):
            yield _sum(texts, direction, counted)
    if max(len(page.given.amounts), len(page.received.amounts)) > 1:
        yield texts("Each currency is added up separately; nothing is converted.")
    if filters.least is not None:
        yield texts(
            "Only gifts worth {amount} or more; other currencies and gifts with no value "
            "recorded aren't included.",
            amount=formats.money(texts, filters.least),
        )
    if any(one.taken_back for one in page.gifts):
        yield texts("Undone entries don't count.")
    if any(one.is_refused or one.declined for one in page.gifts):
        yield texts("Refused or declined gifts don't count.")


def place(reader: Reader, page: Page) -> Iterator[Mrkdwn]:
    """Which of them are shown, unless there are none."""
    if not page.total:
        return
    texts, first = reader.texts, page.number * PAGE + 1
    if page.total == len(page.gifts):
        yield texts.plural("{count} entry:", "{count} entries, newest first:", page.total)
        return
    yield texts(
        "{first} to {last} of {total}, newest first:",
        first=formats.number(texts, first),
        last=formats.number(texts, first + len(page.gifts) - 1),
        total=formats.number(texts, page.total),
    )


def gift(reader: Reader, one: Gift) -> Iterator[Mrkdwn]:
    """What it was, to or from whom, and below it whatever else there is to know."""
    texts = reader.texts
    told = {
        "day": reader.day(one.day),
        "name": _whom(texts, one),
        "what": _what(texts, one),
        "worth": worth(texts, one.worth),
    }
    is_given = one.direction is Direction.GIVEN
    if one.declined is not None and is_given:
        yield texts("{day}, wanted for {name}: {what}, {worth}", **told)
    elif (one.declined is not None or one.is_refused) and not is_given:
        yield texts("{day}, offered by {name}: {what}, {worth}", **told)
    elif one.is_refused:
        yield texts("{day}, offered to {name}: {what}, {worth}", **told)
    elif is_given:
        yield texts("{day}, given to {name}: {what}, {worth}", **told)
    else:
        yield texts("{day}, received from {name}: {what}, {worth}", **told)
    idea = ideas.done(texts, one.idea_id, first_names.first_name(one.name or ""))
    if idea:
        yield idea
    yield Mrkdwn(" ".join([*_marks(reader, one)]))


def _marks(reader: Reader, one: Gift) -> Iterator[Mrkdwn]:
    """Who recorded it; and sentence by sentence, what isn't true of every gift."""
    texts = reader.texts
    yield _recorded(texts, one)
    if one.part is not None:
        part = presents.part_of(texts, one.part)
        yield Mrkdwn(f"{part[:1].upper()}{part[1:]}.")
    if one.is_refused:
        is_given = one.direction is Direction.GIVEN
        yield texts("*Refused.*") if is_given else texts("*Not accepted.*")
    if one.approved is not None:
        yield _with_reason(texts, one.approved, _approved(reader, one.approved))
    declined = one.declined or one.unapproved
    if declined is not None:
        yield _with_reason(texts, declined, _declined(reader, declined))
    if one.taken_back is not None:
        yield _taken_back(reader, one.taken_back)


def worth(texts: Texts, amount: Money | None) -> str:
    return texts.plain("no value recorded") if amount is None else formats.money(texts, amount)


def period(reader: Reader, filters: Filters) -> str:
    """The days that are shown, in plain words."""
    texts, first, last = reader.texts, filters.first, filters.last
    if first is None and last is None:
        return texts.plain("All years")
    if first is not None and last is not None:
        if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
            return str(first.year)
        if first == last:
            return formats.full_day(texts, first)
        return " – ".join(formats.full_day(texts, day) for day in (first, last))
    if first is not None:
        return texts.plain("from {day} on", day=formats.full_day(texts, first))
    assert last is not None
    return texts.plain("up to {day}", day=formats.full_day(texts, last))


def narrowed(reader: Reader, page: Page) -> Mrkdwn:
    """The title of what is shown: the period, and of whom."""
    texts, said = reader.texts, period(reader, page.filters)
    parts = [texts("*Gift register, {period}*", period=said)]
    if page.filters.whom:
        parts.append(texts("To or from “{whom}”.", whom=_short(page.filters.whom)))
    if page.filters.member_id == reader.member.id:
        parts.append(texts("Only what you logged."))
    return Mrkdwn(" ".join(parts))


def usage(texts: Texts) -> Mrkdwn:
    """How the register is opened."""
    return commands.usage(texts, Word.REGISTER)


def scope(reader: Reader, page: Page) -> Mrkdwn:
    """Whose gifts these are."""
    if page.is_of_all:
        return reader.texts(
            "As an admin you see the amounts of the whole team. You only see what colleagues "
            "wrote about people you look after yourself, and no names of their private "
            "contacts."
        )
    return reader.texts(
        "You see what you logged, and what colleagues logged about people you look after."
    )


def example(reader: Reader) -> str:
    """An amount in the currency where the reader is, as one would type it."""
    code = currencies.of_country(zones.country_of(reader.member.time_zone))
    return f"{_EXAMPLE} {code}"


def _nothing(reader: Reader, page: Page) -> Mrkdwn:
    texts = reader.texts
    if page.first_year is None:
        return texts(
            "The register is empty. Whatever you log with a value appears here, and so do "
            "small gifts without one: {usage}.",
            usage=commands.usage(texts, Word.GIVE),
        )
    return texts(
        "Nothing in the register matches that. Widen the filters, or choose another period."
    )


def _sum(texts: Texts, direction: Direction, counted: Sum) -> Mrkdwn:
    is_given = direction is Direction.GIVEN
    title = texts("*Given:*") if is_given else texts("*Received:*")
    if not counted.number:
        nothing = texts("nothing")
        return Mrkdwn(f"{title} {nothing}")
    number = texts.plural("{count} gift", "{count} gifts", counted.number)
    if not counted.amounts:
        said = texts("{number} with no value recorded", number=number)
        return Mrkdwn(f"{title} {said}")
    amounts = formats.listed(texts, [formats.money(texts, one) for one in counted.amounts])
    said = Mrkdwn(f"{amounts} ({number})")
    if counted.without_worth:
        without = formats.number(texts, counted.without_worth)
        rest = texts("{number} of them with no value recorded", number=without)
        said = Mrkdwn(f"{amounts} ({number}, {rest})")
    return Mrkdwn(f"{title} {said}")


def _whom(texts: Texts, one: Gift) -> Mrkdwn:
    if one.is_forgotten:
        return texts("contact (forgotten)")
    if one.name is None:
        return texts("contact (private)")
    name = formats.bold(_short(one.name))
    return Mrkdwn(f"{name} ({escape(_short(one.organisation))})") if one.organisation else name


def _short(name: str) -> str:
    return formats.shortened(name, LONGEST_NAME)


def _what(texts: Texts, one: Gift) -> str:
    """Its words, or its kind where they aren't the reader's to see."""
    if one.words:
        return entries.quoted(texts, one.words)
    return "…" if one.kind is None else kinds.name(texts, one.kind)


def _recorded(texts: Texts, one: Gift) -> Mrkdwn:
    if one.declined is not None and one.is_yours:
        return texts("Asked for by you.")
    if one.declined is not None:
        return texts("Asked for by {member}.", member=one.by)
    if one.is_yours:
        return texts("Logged by you.")
    return texts("Logged by {member}.", member=one.by)


def _approved(reader: Reader, decision: Decision) -> Mrkdwn:
    texts, day = reader.texts, reader.day(decision.on)
    if decision.is_yours:
        return texts("Approved by you on {day}.", day=day)
    return texts("Approved by {member} on {day}.", member=decision.by, day=day)


def _declined(reader: Reader, decision: Decision) -> Mrkdwn:
    texts, day = reader.texts, reader.day(decision.on)
    if decision.is_yours:
        return texts("*Declined* by you on {day}.", day=day)
    return texts("*Declined* by {member} on {day}.", member=decision.by, day=day)


def _with_reason(texts: Texts, decision: Decision, said: Mrkdwn) -> Mrkdwn:
    if not decision.reason:
        return said
    reason = formats.shortened(decision.reason, LONGEST_REASON)
    return texts("{said} Reason: “{reason}”", said=said, reason=reason)


def _taken_back(reader: Reader, taken: TakenBack) -> Mrkdwn:
    texts, day = reader.texts, reader.day(taken.on)
    said = texts("*Undone* by {member} on {day}.", member=taken.by, day=day)
    if taken.is_yours:
        said = texts("*Undone* by you on {day}.", day=day)
    if taken.instead is None:
        return said
    instead = texts(
        "Replaced by: {worth}, {day}.",
        worth=worth(texts, taken.instead.worth),
        day=reader.day(taken.instead.day),
    )
    return Mrkdwn(f"{said} {instead}")
