"""Words of which days are made, in all languages at once."""

from functools import cache

from babel import Locale
from babel.dates import get_day_names

from messages.catalogue import LANGUAGES
from messages.reading import calendar_names
from messages.reading import words as typed


@cache
def words_of_time() -> frozenset[str]:
    """Names of months and weekdays, and words like "yesterday"."""
    weekdays = frozenset(
        name.casefold()
        for language in LANGUAGES
        for name in get_day_names("wide", locale=Locale(language)).values()
    )
    return weekdays | calendar_names.months().keys() | typed.near_days().keys()
