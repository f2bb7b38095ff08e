"""What everyone of several people got of an amount, and whether it is said to be that of each."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.reading.amounts import Amount
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import presents, words


def of_each(amount: Amount, count: int) -> Amount:
    """What each of so many people got of it; the amount itself unless it is that of all."""
    if not amount.is_total or count < 2:
        return amount
    each = replace(amount.money, minor=amount.money.minor // count)
    return replace(amount, money=each, whole=amount.money)


def of_several(price: Amount, count: int) -> tuple[Amount, ...]:
    """What so many things cost together at that price for one; nothing of none."""
    if not count:
        return ()
    return (replace(price, money=replace(price.money, minor=price.money.minor * count)),)


def read_together(line: TaggedLine, count: int) -> bool:
    """Whether it is said right behind a name that it is for all of so many people: "Tim together".

    The word says no more, then.
    """
    places = [
        place
        for place, key in enumerate(line.keys)
        if place > 0 and key in words.total_words() and line.names_somebody(place - 1)
    ]
    if count < 2:
        return False
    for place in places:
        line.mark(Span(place, place + 1), Tag.LITTLE)
    return bool(places)


def as_total(sums: Sequence[Amount]) -> tuple[Amount, ...]:
    """The same amounts, as those of all."""
    return tuple(replace(one, is_total=True) for one in sums)


def is_each(line: TaggedLine) -> bool:
    """ "A bottle of wine each", "20 euros per person"."""
    return line.tells(presents.each)
