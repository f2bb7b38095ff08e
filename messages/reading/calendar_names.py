"""The names of days and months as people type them, in all languages at once."""

from functools import cache
from typing import Literal

from babel import Locale
from babel.dates import get_day_names, get_month_names

from messages.catalogue import LANGUAGES
from messages.reading import words as typed
from messages.reading.words import meanings, words

more_weekdays = meanings(
    {
        words("monday|mondy|munday"): 0,
        words("tuesday|teusday|tusday|tueday"): 1,
        words("wensday|wednsday|wedensday|wenesday"): 2,
        words("thurday|thursay|thurdsay|thrusday"): 3,
        words("friday|firday|fridy|fryday"): 4,
        words("saturday|saterday|saturady"): 5,
        words("sunday|sundy|suday"): 6,
    }
)
"""Other names of them, those of dialects too, and ways to misspell them."""
more_short_weekdays = meanings(
    {words("tue|tues"): 1, words("wed|weds"): 2, words("thu|thur|thurs"): 3}
)
sure_short_weekdays = words("mon|tue|tues|weds|thu|thur|thurs|fri")
"""Those of the short names that are no words of another kind."""
more_months = meanings(
    {
        words("january|janury"): 1,
        words("february|febuary"): 2,
        words("march|mrch"): 3,
        words("september|sept"): 9,
        words("october|oct"): 10,
    }
)


@cache
def weekdays() -> dict[str, int]:
    """Names in full; "vrijdagavond" is one word too."""
    names = {name: day for code in LANGUAGES for name, day in _days("wide", code).items()}
    return {
        f"{name}{part}": day
        for name, day in (names | more_weekdays()).items()
        for part in ("", *typed.day_parts())
    }


@cache
def short_weekdays() -> dict[str, int]:
    """Abbreviated names, many of which are words of another kind: "do", "so", "sat"."""
    names = {name: day for code in LANGUAGES for name, day in _days("abbreviated", code).items()}
    return names | more_short_weekdays()


@cache
def short_weekdays_of(language: str) -> frozenset[str]:
    """Those of one language."""
    return frozenset(_days("abbreviated", language))


@cache
def before_nouns() -> frozenset[str]:
    """Names that may belong to what follows: "Sunday brunch"; other languages write one word."""
    return frozenset(_days("wide", "en")) | {"christmas", "xmas", "easter"}


@cache
def months() -> dict[str, int]:
    """The names of the months, in full and short."""
    return more_months() | {
        name.casefold().strip("."): number
        for code in LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=Locale(code)).items()
    }


def _days(width: Literal["wide", "abbreviated"], code: str) -> dict[str, int]:
    names = get_day_names(width, locale=Locale(code))
    return {name.casefold().strip("."): day for day, name in names.items()}
