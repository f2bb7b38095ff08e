"""What tells an amount of money in a line, though not one that is read for sure."""

import re

from handlers.reading import currencies
from handlers.reading.amounts import FIGURE
from handlers.reading.tagged import Tag, TaggedLine
from messages.currencies import OFFERED
from messages.reading import grammar, worths
from messages.reading import words as typed

_SIGN = re.compile(r"[$¢£¤¥֏؋৲৳฿៛₠-⃏]")
"""What stands for a currency, whether we know which or not."""
_SPOKEN = 10
"""From which number on cents are spoken: "two fifty"."""
_MOST_COUNTED = 100
_NEAR = 2
"""So many words lie between a figure and its currency at most, and one: "3 million euros"."""


def words(line: TaggedLine) -> str:
    """The words of what tells an amount and isn't read, with what counts it: "a few euros"."""
    places: list[int] = []
    for place in _places(line):
        counts = range(max(place - 2, 0), place) if line.keys[place] in currencies.names() else ()
        places += [one for one in counts if line.tags[one] is None]
        places.append(place)
    return line.written(dict.fromkeys(places))


def of_all(line: TaggedLine) -> int:
    """How many things there are at the price of one: 3 in "3x koffie à 4 €"; 0 where none says."""
    is_of_each = any(_is_price_of_each(line, at) for at in range(len(line.keys)))
    is_of_each = is_of_each or any(_is_of_one(line, at) for at in line.free())
    times = [at for at in line.free() if _multiplies(line, at)]
    places = {*(line.free() if is_of_each else times), *(at - 1 for at in times if at)}
    counts = [_count(line.keys[at]) for at in sorted(places)]
    told = [one for one in counts if 1 < one < _MOST_COUNTED]
    return told[0] if len(told) == 1 else 0


def _places(line: TaggedLine) -> list[int]:
    """The places of what tells an amount, though not for sure which: "1.5k", "a few euros"."""
    tells = (_tells_currency, _counts_money, _is_other_price, _multiplies, _is_spoken_price)
    ways = [*tells, _is_of_one, _is_one_with_each, _counts_nothing]
    if any(_is_price_of_each(line, at) for at in range(len(line.keys))):
        ways.append(_counts_several)
    return [at for at in line.free() if any(one(line, at) for one in ways)]


def _counts_money(line: TaggedLine, place: int) -> bool:
    """ "A few euros", and not "a book on the euro"; with cents "12 pounds 50", too."""
    if currencies.names().get(line.keys[place]) not in currencies.PLAIN:
        return False
    if line.keys[place] in typed.pounds():
        return "".join(line.keys[place + 1 : place + 2]).isdecimal()
    leading = typed.determiners() | typed.amount_words()
    return place > 0 and line.tags[place - 1] is None and line.keys[place - 1] not in leading


def _is_other_price(line: TaggedLine, place: int) -> bool:
    """ "Tickets for 30 and chocolate for €5", and not "tea for 3 people, for €5"."""
    if Tag.MONEY not in line.tags or not re.fullmatch(FIGURE, line.said[place].bare):
        return False
    leads = place > 0 and line.keys[place - 1] in typed.amount_words()
    after = place + 1
    joint = line.starts_with(grammar.joining, after)
    if joint is not None and joint.after < len(line.tags) and line.tags[joint.after] is Tag.MONEY:
        return True  # "18.50 and 12 euros"
    ends = line.said[place].ends_part or after == len(line.said) or line.tags[after] is not None
    return leads and (ends or line.has(grammar.joining, after))


def _is_spoken_price(line: TaggedLine, place: int) -> bool:
    """ "…, 1.5k" and "…, two fifty", and not "a 5k run"."""
    if not place or not (line.said[place - 1].ends_part or line.keys[place - 1] in _leading()):
        return False
    after = place + 1
    if not re.fullmatch(r"\d+(?:[.,]\d+)?k", line.keys[place]):
        numbers = typed.numbers()
        rest = line.keys[after] if after < len(line.keys) else ""
        if line.keys[place] in typed.determiners() or line.keys[place] not in numbers:
            return False
        if numbers.get(rest, 0) < _SPOKEN or line.said[place].ends_part:
            return False
        after += 1
    return after == len(line.said) or line.said[after - 1].ends_part


def _leading() -> frozenset[str]:
    return typed.amount_words() - typed.determiners()


def _multiplies(line: TaggedLine, place: int) -> bool:
    """ "2 x €35", of which the one or the other is meant."""
    after = place + 1
    is_times = re.fullmatch(r"\d*[x×*]", line.keys[place]) is not None
    return is_times and after < len(line.tags) and line.tags[after] is Tag.MONEY


def _is_of_one(line: TaggedLine, place: int) -> bool:
    """ "3 bottles, 12 euros per bottle", of which all together cost more."""
    if line.keys[place] not in typed.per_words() or line.tags[place - 1] is not Tag.MONEY:
        return False
    counts = (line.keys[other] for other in line.free() if other < place)
    return any(typed.numbers().get(key, 0) > 1 or key.isdecimal() for key in counts)


def _is_one_with_each(line: TaggedLine, place: int) -> bool:
    """ "2 bottles of wine, 9.95 each", of which all together cost more."""
    if not re.fullmatch(r"\d+[.,]\d\d", line.said[place].bare):
        return False
    return any(one in typed.each_words() for one in line.keys[place + 1 : place + 2])


def _counts_several(line: TaggedLine, place: int) -> bool:
    """ "6 flessen à 8,50", "three books at 12.50 each"."""
    return _count(line.keys[place]) > 1


def _count(key: str) -> int:
    """How many a word says there are, "three", "3" or "3x"; 0 for any other."""
    times = re.fullmatch(r"(\d{1,3})[x×*]?", key)
    return int(times[1]) if times else typed.numbers().get(key, 0)


def _is_price_of_each(line: TaggedLine, place: int) -> bool:
    """Whether "each" stands there, within a sum, or "9.95 a piece"."""
    if line.keys[place] not in typed.each_words() | worths.at_each():
        return False
    if line.keys[place] not in typed.each_words():
        return line.tags[place] is Tag.MONEY  # "A", which is an article elsewhere
    before = place - 1
    if before > 0 and line.keys[before] in typed.determiners() and line.tags[place] is None:
        before -= 1
    return line.tags[place] is Tag.MONEY or (before >= 0 and line.tags[before] is Tag.MONEY)


def _counts_nothing(line: TaggedLine, place: int) -> bool:
    """ "Gave Tim 50", "chipped in 50 for his run": all that is said of what was given."""
    if not place or line.tags[place - 1] is None or not line.said[place].bare.isdecimal():
        return False
    after = place + 1
    is_last = after == len(line.said) or line.said[place].ends_part
    leading = (grammar.towards, grammar.requested, grammar.origin)
    return is_last or any(line.has(group, after) for group in leading)


def _tells_currency(line: TaggedLine, place: int) -> bool:
    token = line.said[place]
    if _SIGN.search(token.bare) or token.bare in OFFERED:
        return _has_figure(line, range(place, place + 2))
    is_named = token.key in currencies.names() or token.key.upper() in currencies.PLAIN  # "1e9 eur"
    return (
        is_named
        and token.key not in typed.pounds()
        and _has_figure(line, range(place - _NEAR, place))
    )


def _has_figure(line: TaggedLine, places: range) -> bool:
    """Whether a figure stands there, from which nothing was read yet."""
    within = range(max(places.start, 0), min(places.stop, len(line.said)))
    return any(line.tags[one] is None and re.search(r"\d", line.said[one].bare) for one in within)
