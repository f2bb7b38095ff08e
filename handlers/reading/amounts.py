"""Amounts of money in a line, in all the ways in which people write them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from babel.numbers import get_currency_precision

from bot.money import Money
from handlers.reading import currencies, phrase_lengths
from handlers.reading.tokens import Token
from messages.catalogue import LANGUAGES
from messages.reading import asides, calendar_names, times
from messages.reading import words as typed

FIGURE = (
    r"(?:\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:['’]\d{3})+)(?:[.,]\d{1,2})?"
    r"|\d{1,9}(?:[.,]\d{1,2})?)"
    r"(?![\d.,]*\d)(?:[.,][-–—]+)?"
)
"""1,250.00 and 1.250,00, 1'250, and the 30,- and 30.– of the Dutch and the Swiss.

"12,345.678" is none: its marks can't all be those of thousands.
"""
_BELOW_NOTHING = re.compile(r"\(?(?:[€£$]|[a-z]{3})?[-−–](?:[€£$]|[a-z]{3})?\d", re.IGNORECASE)
_RANGE = r"\s?[-–—]\s?"
_BELOW_ONE = re.compile(r"0[.,'’]\d{3}.*")
"""A thousandth of something, and no thousand."""
_THOUSAND = 1000
_BARE = re.compile(
    r"(?<![\w.,:])(?P<figure>\d{1,6}(?:,\d{2}|\.[6-9]\d|[.,][-–—]+))(?![\w:/-]|[.,]\S)"
)
"""A figure that can't be a time or a date."""
_PRICE = re.compile(r"(?<=, )(?P<figure>\d{1,4}\.(?:00|1[3-9]|[2-5]\d))(?=[,;.!]? *$|[,;] )")
"""One that may be a time, but follows what was given: "chocolate, 12.50", or stands in commas."""
_LIKELY = re.compile(
    r"(?<![\w.,:/])(?<!\w-)(?P<figure>\d{1,4}\.(?:00|1[3-9]|[2-5]\d))(?![\w:/-]|[.,]\d)"
)
"""One that may be a time or a number of something: "a book for 12.50"."""
_LATE = re.compile(r"(?<![\w.,:/-])(?P<figure>(?:3[2-9]|[4-9]\d|\d{3,4})\.\d{2})(?![\w:/-]|[.,]\S)")
"""One with more hours than a day has, and more days than a month."""
OF_A_GIFT, OF_A_MEETING = (_BARE, _PRICE), (_BARE, _LATE)
"""Figures that are prices there, though nobody says in which currency."""


@dataclass(frozen=True)
class Amount:
    """Money that stands at the tokens from `first` up to before `after`."""

    first: int
    after: int
    money: Money
    is_total: bool = False
    """Whether it is said to be that of several people together."""
    is_likely: bool = False
    """Whether it may be something else, such as a time."""
    whole: Money | None = None
    """What all of them got together, where the money is what each got of it."""


def amounts(
    line: str, said: Sequence[Token], prices: Sequence[re.Pattern[str]] = ()
) -> tuple[Amount, ...]:
    """Every amount in the line, in order; `said` are its tokens.

    Where none has a currency, the figures that look like one of the `prices` are amounts, too.
    """
    found = (*_with_currency(line, said), *_notes(said))
    if not found:
        figures = {match.span(): match for price in prices for match in price.finditer(line)}
        found = tuple(
            _placed(said, span, money(match["figure"], None)) for span, match in figures.items()
        )
    return tuple(_with_what_leads_to_it(said, _if_below_nothing(said, one)) for one in found)


def likely(line: str, said: Sequence[Token]) -> tuple[Amount, ...]:
    """The figures of a gift that look like a price, though they may be something else."""
    found = (
        _placed(said, match.span(), money(match["figure"], None))
        for match in _LIKELY.finditer(line)
    )
    return tuple(
        replace(_with_what_leads_to_it(said, one), is_likely=True)
        for one in found
        if not _tells_time(said, one)
    )


def _if_below_nothing(said: Sequence[Token], amount: Amount) -> Amount:
    """ "-5 €", of which the minus may be a slip; not the dash before "- 5 €"."""
    is_below = any(_BELOW_NOTHING.match(said[at].text) for at in range(amount.first, amount.after))
    return replace(amount, is_likely=True) if is_below else amount


def _tells_time(said: Sequence[Token], figure: Amount) -> bool:
    """ "At 18.50", "18.50 Uhr"."""
    first, after = figure.first, figure.after
    leads = first > 0 and said[first - 1].key in times.clock_prepositions()
    return leads or (after < len(said) and said[after].key in times.clock_units())


def in_currency(money: Money, code: str) -> Money:
    """The amount in that currency where none was said."""
    if money.currency is not None:
        return money
    exact = Decimal(money.minor) * 10 ** get_currency_precision(code) / 100
    return Money(int(exact.to_integral_value()), code)


def _with_currency(line: str, said: Sequence[Token]) -> Iterator[Amount]:
    for match in _pattern().finditer(line):
        behind = (match["behind"] or "").casefold()
        currency = currencies.codes()[behind or match["before"].casefold()]
        amount = match["after"] or match["figure"] or _spelled(match["words"])
        if amount is None or _BELOW_ONE.fullmatch(amount) or _is_finer(amount, currency):
            continue
        factor = _THOUSAND if match["k"] or match["thousand"] else 1
        amount = f"{amount}.{match['cents']}" if match["cents"] and amount.isdigit() else amount
        found = _placed(said, match.span(), money(amount, currency, factor))
        other = match["until"] or match["from"]
        if other is not None:
            yield replace(found, money=money(other, currency))
        if not (behind in typed.pounds() and _weighs(said, found)):
            yield from _alternative(said, found)
            yield found


def _notes(said: Sequence[Token]) -> Iterator[Amount]:
    """ "A tenner", "een tientje": a banknote of whatever currency."""
    for place, token in enumerate(said):
        if token.key in typed.notes():
            first = place - 1 if place and said[place - 1].key in typed.determiners() else place
            yield Amount(first, place + 1, Money(typed.notes()[token.key] * 100, None))


def _alternative(said: Sequence[Token], amount: Amount) -> Iterator[Amount]:
    """The other figure in "20 or 25 francs", "20 francs or was it 25", "20, no wait 25"."""
    first, after = amount.first, amount.after
    for before in range(max(first - _MOST_BETWEEN - 1, 0), first - 1):
        if not re.fullmatch(FIGURE, said[before].bare):
            continue
        is_range = _is_range(said, before, first)
        if is_range or _length_between(said, before + 1) == first - before - 1:
            yield Amount(before, first, money(said[before].bare, amount.money.currency))
    if after < len(said) and said[after].ends_part and not said[after - 1].ends_part:
        after += 1  # "20 Euro geschenkt, nein 25"
    if _is_range_behind(said, after):
        yield Amount(after, after + 2, money(said[after + 1].bare, amount.money.currency))
        return
    place = after + _length_between(said, after)
    if after < place < len(said) and re.fullmatch(FIGURE, said[place].bare):
        is_led_to = said[after].key in typed.or_words() and after == amount.after
        if is_led_to or place + 1 == len(said) or said[place].ends_part:
            yield Amount(after, place + 1, money(said[place].bare, amount.money.currency))


def _is_range(said: Sequence[Token], figure: int, other: int) -> bool:
    """ "10 to 20 euro", "between 10 and 20 euro"."""
    if other - figure != 2:
        return False
    joint, led = said[figure + 1].key, said[max(figure - 2, 0) : figure]
    if joint in typed.and_words():
        return any(one.key in typed.between_words() for one in led)
    return joint in typed.range_words()


def _is_range_behind(said: Sequence[Token], after: int) -> bool:
    """ "€10 to 20", and not "€10 to 20 people"."""
    if after + 1 >= len(said) or said[after].key not in typed.range_words():
        return False
    is_end = after + 2 == len(said) or said[after + 1].ends_part
    return is_end and re.fullmatch(FIGURE, said[after + 1].bare) is not None


_MOST_BETWEEN = 4


def _length_between(said: Sequence[Token], first: int) -> int:
    """How many tokens from there on lead to another amount: "or was it", "no wait", "or no"."""
    after = first + (first < len(said) and said[first].key in typed.or_words())
    after += phrase_lengths.after(said, after, _put_right())
    if after > first:
        after += phrase_lengths.after(said, after, typed.amount_words() | typed.rather())
    return after - first


@cache
def _put_right() -> frozenset[str]:
    return frozenset(" ".join(one) for code in LANGUAGES for one in asides.corrections(code))


def _weighs(said: Sequence[Token], pounds: Amount) -> bool:
    """Whether what follows is what there are so many pounds of."""
    following = said[pounds.after :]
    if not following or said[pounds.after - 1].ends_part:
        return False
    key = following[0].key
    return key in typed.of_words() or not (
        following[0].ends_part
        or key in typed.near_days()
        or key in typed.on_words() | typed.to_words() | typed.from_words()
    )


def _placed(said: Sequence[Token], span: tuple[int, int], money: Money) -> Amount:
    """The amount at all tokens of which the span has a part."""
    places = [at for at, token in enumerate(said) if token.end > span[0] and token.start < span[1]]
    return Amount(places[0], places[-1] + 1, money)


def _with_what_leads_to_it(said: Sequence[Token], amount: Amount) -> Amount:
    first, after, is_total = amount.first, amount.after, False
    while length := phrase_lengths.after(said, after, typed.amount_endings() | typed.total_words()):
        is_total = is_total or phrase_lengths.after(said, after, typed.total_words()) > 0
        after += length
    # "Together with Nora" is about her.
    is_total = is_total and (after == len(said) or said[after - 1].ends_part)
    while first > 0:
        length = phrase_lengths.before(said, first, typed.total_words())
        is_total = is_total or length > 0
        length = length or _length_leading(said, first)
        if not length:
            break
        first -= length
    return replace(amount, first=first, after=after, is_total=is_total)


def _length_leading(said: Sequence[Token], after: int) -> int:
    """How many tokens before an amount lead to it: "must have been", in one part with it."""
    length = phrase_lengths.before(said, after, typed.amount_words())
    return 0 if any(token.ends_part for token in said[after - length : after]) else length


def _is_finer(written: str, currency: str) -> bool:
    """Whether it has parts that the currency hasn't: "JPY 10.50"."""
    has_parts = re.fullmatch(r".*[.,](?!00)\d{1,2}", written) is not None
    return has_parts and get_currency_precision(currency) == 0


def money(written: str, currency: str | None, factor: int = 1) -> Money:
    """The amount that a figure stands for."""
    digits = 2 if currency is None else get_currency_precision(currency)
    figure = re.sub(r"[.,][-–—]+$|['’]", "", written)
    whole, mark, decimals = re.fullmatch(r"(.*?)(?:([.,])(\d{1,2}))?", figure).groups()  # type: ignore[union-attr]
    exact = Decimal(re.sub(r"\D", "", whole) + (f".{decimals}" if mark else ""))
    return Money(int((exact * factor * 10**digits).to_integral_value()), currency)


@cache
def _pattern() -> re.Pattern[str]:
    before = _either(key for key in currencies.codes() if key not in currencies.names())
    behind = _either(currencies.codes())
    months = _either(calendar_names.months())  # "12 euro 20 oktober"
    other = rf"\s?{FIGURE}\s?(?:{behind})(?!\w)"  # "10 eur 12 usd 8 gbp"
    return re.compile(
        rf"(?<!\w)(?<!\d[.,'’])(?:(?P<before>{before})\s?(?P<after>{FIGURE})(?P<k>k)?"
        rf"(?:{_RANGE}(?:{before})?\s?(?P<until>{FIGURE}))?(?!\w)"
        rf"|(?:(?:(?P<from>{FIGURE}){_RANGE})?(?P<figure>{FIGURE})(?P<thousand>\s?k)?"
        rf"|(?P<words>[^\W\d]+)\s)\s?(?P<behind>{behind})"
        rf"(?(figure)(?:\s(?P<cents>\d\d)(?![\w:/]|[.,]\d|\s(?:{months})|\s?(?:{behind})(?!\w)))?)"
        rf"(?!\w|(?!{other})\s?\d(?!\d?\.?\s(?:{months}))))",
        re.IGNORECASE,
    )


def _spelled(word: str) -> str | None:
    """A number in a word, also one like "vijfendertig" and "fünfunddreißig"; None for others."""
    numbers, key = typed.numbers(), word.casefold()
    parts = re.fullmatch(r"(.+?)(?:en|ën|und)(.+)", key)
    if key in numbers:
        return str(numbers[key])
    if parts and numbers.get(parts[1], 10) < 10 <= numbers.get(parts[2], 0):
        return str(numbers[parts[1]] + numbers[parts[2]])
    return None


def _either(choices: Iterable[str]) -> str:
    return "|".join(re.escape(choice) for choice in sorted(choices, key=len, reverse=True))
