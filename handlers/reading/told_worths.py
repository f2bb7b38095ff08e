"""What something was worth, told without a currency: "worth about 20", "à 4", "…, so 25".

Where it can be a number of things as well it is only likely.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.vocabulary import Intent
from handlers.reading import amounts
from handlers.reading.amounts import FIGURE, Amount
from handlers.reading.meant import GESTURES, Meant
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, worths
from messages.reading import words as typed

_PRICES = {
    Intent.GIVE: amounts.OF_A_GIFT,
    Intent.GOT: amounts.OF_A_GIFT,
    Intent.MET: amounts.OF_A_MEETING,
}
_SOME = re.compile(rf"[~±+/-]*(?P<figure>{FIGURE})(?P<ish>-?ish)?", re.IGNORECASE)
_LONGEST = 4


def bare(line: TaggedLine, meant: Meant, sums: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts of the line, with those that have no currency where none has; they are marked."""
    found = sums
    if not found:
        prices = _PRICES.get(meant.intent, ())
        found = amounts.amounts(line.text, line.said, prices)
        if not found and meant.intent in GESTURES:
            found = tuple(_told(line))
    found = [_with_each(line, one) for one in found]
    for one in found:
        line.mark(Span(one.first, one.after), Tag.MONEY)
    return found


def likely(line: TaggedLine, meant: Meant) -> Sequence[Amount]:
    """What may be an amount, of which nothing else was read; it is marked."""
    if meant.intent not in GESTURES:
        return ()
    found = [
        one
        for one in amounts.likely(line.text, line.said)
        if line.is_free(Span(one.first, one.after))
    ]
    for one in found:
        line.mark(Span(one.first, one.after), Tag.MONEY)
    return found


def is_only_worth(line: TaggedLine, first: int) -> bool:
    """Whether all from there on tells what something was worth: ", wert so 150", ", 22,90"."""
    rest = TaggedLine(line.written(range(first, len(line.said))), line.language)
    sums = amounts.amounts(rest.text, rest.said) or tuple(_told(rest, is_apart=True))
    if len(sums) == 1:
        (one,) = sums
        return one.first == 0 and one.after == len(rest.said)
    return len(rest.said) == 1 and re.fullmatch(r"\d+[.,]\d\d", rest.said[0].bare) is not None


def _told(line: TaggedLine, *, is_apart: bool = False) -> Iterator[Amount]:
    for place, token in enumerate(line.said):
        figure = _SOME.fullmatch(token.bare.rstrip(")"))
        if figure is None or line.tags[place] is not None:
            continue
        first, is_sure = _leading(line, place, is_apart=is_apart)
        after = place + 1
        ending = _ending(line, after) if not token.ends_part else after
        if figure["ish"]:
            first, is_sure = min(place, first), True
        ends = token.ends_part or after == len(line.said)
        if ending == after and not ends and not (is_sure and _may_end(line, after)):
            continue  # "Worth 20 to Tim" tells it, and "about 20 years" something else.
        is_told = first < place or ending > after or figure["ish"]
        if is_told:
            money = amounts.money(figure["figure"], None)
            yield Amount(first, ending, money, is_likely=not (is_sure or ending > after))


def _leading(line: TaggedLine, place: int, *, is_apart: bool) -> tuple[int, bool]:
    """Where the words start that lead to the figure, and whether they tell a worth for sure."""
    sure = _length(line, place, worths.sure())
    if sure:
        return place - sure, True
    length = _length(line, place, worths.likely())
    first = place - length
    starts = (first == 0 and is_apart) or (first > 0 and line.said[first - 1].ends_part)
    return (first, False) if length and starts else (place, False)


def _length(line: TaggedLine, before: int, group: frozenset[str]) -> int:
    """How many words before a place are a phrase of the group, the longest first."""
    for length in range(min(_LONGEST, before), 0, -1):
        keys = line.keys[before - length : before]
        if " ".join(keys) in group and line.is_free(Span(before - length, before)):
            return length
    return 0


def _ending(line: TaggedLine, first: int) -> int:
    """Where the words end that say of the figure that it is the price of each."""
    for length in range(_LONGEST, 0, -1):
        keys = line.keys[first : first + length]
        if len(keys) == length and " ".join(keys) in worths.of_each():
            return first + length
    return first


def _may_end(line: TaggedLine, place: int) -> bool:
    return line.tags[place] is not None or _leads_on(line, place)


def _leads_on(line: TaggedLine, place: int) -> bool:
    groups = (grammar.towards, grammar.origin, grammar.requested, grammar.places)
    return any(line.has(group, place) for group in groups) or line.is_of_time(place)


def _with_each(line: TaggedLine, amount: Amount) -> Amount:
    """ "2 flessen a 12,50", where "a" is no article: no thing follows."""
    first, after = amount.first, amount.after
    if not first or line.tags[first - 1] is not None:
        return amount
    if line.keys[first - 1] not in worths.at_each():
        return amount
    ends = after == len(line.said) or line.said[after - 1].ends_part
    is_last = ends or _may_end(line, after)
    is_behind = first > 1 and line.keys[first - 2] not in typed.determiners()
    return replace(amount, first=first - 1) if is_last and is_behind else amount
