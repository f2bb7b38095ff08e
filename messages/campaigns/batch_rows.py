"""One person in an owner's message about a campaign: what to give, or what became of it."""

from collections.abc import Iterator

from bot.campaigns.batches import Batch, BatchRow, RowState
from bot.campaigns.plans import Gift
from bot.vocabulary import NotDone, Step
from messages import formats
from messages.campaigns import groups
from messages.catalogue import Mrkdwn, Texts, escape
from messages.giving import ideas
from messages.reader import Reader

LONGEST_WORDS, LONGEST_NAME = 120, 100


def lines(reader: Reader, batch: Batch, row: BatchRow, *, is_over: bool) -> Iterator[Mrkdwn]:
    """Who it is, with what they get while that is open; else how it stands with them."""
    texts, name = reader.texts, _bold(row.contact.name)
    match row.state:
        case RowState.DONE if batch.step is Step.GIVE:
            yield texts("{name}: given, and logged.", name=name)
        case RowState.DONE:
            yield texts("{name}: asked, and logged.", name=name)
        case RowState.NOT_DONE:
            yield _not_done(texts, name, row.why_not)
        case RowState.MOVED:
            yield texts("{name} is in a later message by now.", name=name)
        case _ if is_over:
            yield texts("{name}: nothing to do any more.", name=name)
        case RowState.COOLS_OFF if row.fits_on is not None:
            yield texts(
                "{name} got something lately. The first good day to ask is {day}.",
                name=name,
                day=reader.weekday(row.fits_on),
            )
        case _:
            yield _named(row)
            if row.arm is not None and row.arm.gift is not None:
                yield _gift(texts, batch, row.arm.gift)


def _named(row: BatchRow) -> Mrkdwn:
    name, organisation = _bold(row.contact.name), row.contact.organisation
    if not organisation:
        return name
    return Mrkdwn(f"{name}, {formats.fitting(organisation, LONGEST_NAME)}")


def _bold(name: str) -> Mrkdwn:
    """As much of a name as twenty of them leave room for, however it is escaped."""
    return Mrkdwn(f"*{formats.fitting(' '.join(name.split()), LONGEST_NAME)}*")


def _gift(texts: Texts, batch: Batch, gift: Gift) -> Mrkdwn:
    """What to give: the tip with its link, or in words; and what it is worth."""
    tip = batch.tips.get(gift.tip_id or 0)
    said = ideas.shown_title(tip) if tip is not None else escape(groups.gift(texts, gift))
    if gift.worth is None or not gift.is_priced:
        return said
    return texts("{gift} ({worth})", gift=said, worth=formats.money(texts, gift.worth))


def _not_done(texts: Texts, name: Mrkdwn, why: NotDone | None) -> Mrkdwn:
    match why:
        case NotDone.SKIPPED:
            return texts("{name}: left out.", name=name)
        case NotDone.ANSWERED_EARLY:
            return texts("{name} did it already. I won't bring it up again.", name=name)
        case NotDone.LAPSED:
            return texts("{name}: the time for this is over.", name=name)
        case _:
            return texts("{name} takes no part any more.", name=name)
