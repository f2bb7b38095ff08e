"""Words of which days are made, in all languages at once."""

from functools import cache

from babel import Locale
from babel.dates import get_day_names

from handlers.reading import slips
from messages.catalogue import LANGUAGES
from messages.reading import calendar_names, times
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


@cache
def spellings() -> frozenset[str]:
    """Other ways to write them, in dialects and on a phone."""
    return frozenset(calendar_names.weekdays() | times.near_days())


@cache
def may_be_several(key: str) -> bool:
    """Whether it may be a slip of this day of the week or of that one: "sonday"."""
    if key in spellings():
        return False
    weekdays = calendar_names.weekdays()
    return len({weekdays.get(word) for word in slips.intended(key, words_of_time())} - {None}) > 1
