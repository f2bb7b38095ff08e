"""When somebody was born, as a line tells it beside other things: "born 3 June 1990"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.address_books import days
from bot.address_books.days import Order
from bot.people.yearly import Yearly
from handlers.reading import edges
from messages.reading import newcomers

_MOST_WORDS_OF_DAY = 4


@dataclass(frozen=True)
class Born:
    """The day, the words beside what tells it, and those of a day that can't be read."""

    day: Yearly | None
    left: list[str]
    unread: Sequence[str] = ()


def told(words: list[str], today: date, order: Order | None) -> Born:
    """The birthday among the words, if one of them says that there is one."""
    for place in range(len(words)):
        if length := edges.length_at_start(words[place:], newcomers.birthday):
            before, after = words[:place], words[place + length :]
            born = _after(before, after, today, order) or _before(before, after, today, order)
            if born is None:
                return Born(None, before, words[place:])
            around = (newcomers.around_birthday, newcomers.birthday)
            return Born(born.day, edges.without_edges(born.left, *around))
    return Born(None, words)


def _after(before: list[str], after: list[str], today: date, order: Order | None) -> Born | None:
    after = edges.without_start(after, newcomers.around_birthday)
    for count in range(min(_MOST_WORDS_OF_DAY, len(after)), 0, -1):
        if day := _day(after[:count], today, order):
            before = edges.without_end(before, newcomers.around_birthday)
            return Born(day, [*before, *after[count:]])
    return None


def _before(before: list[str], after: list[str], today: date, order: Order | None) -> Born | None:
    for count in range(min(_MOST_WORDS_OF_DAY, len(before)), 0, -1):
        if day := _day(before[-count:], today, order):
            before = edges.without_end(before[:-count], newcomers.around_birthday)
            return Born(day, [*before, *after])
    return None


def _day(words: Sequence[str], today: date, order: Order | None) -> Yearly | None:
    try:
        return days.read_birthday(" ".join(words).strip(",:;!?"), today, order)
    except days.Unreadable:
        return None
