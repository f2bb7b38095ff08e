"""What a line that was taken apart tells: the kind, the words, the day, the money, the answer."""

from collections.abc import Callable
from datetime import date

from bot.money import Money
from bot.team.calendars import Calendar
from bot.vocabulary import AskKind, GestureKind, Intent, Reply
from handlers.reading import ask_kinds, days_to_ask, gesture_kinds, newcomers
from handlers.reading.meant import GESTURES, WITH_DAYS, WITH_WORDS, Meant
from handlers.reading.moments import Moment
from handlers.reading.parts import Parts
from handlers.reading.tagged import TaggedLine


def kind(line: TaggedLine, meant: Meant) -> GestureKind | None:
    if meant.intent not in GESTURES:
        return None
    return GestureKind.THANK_YOU_NOTE if meant.is_still_to_do else gesture_kinds.kind(line)


def ask_kind(line: TaggedLine, intent: Intent, words: str) -> AskKind:
    return ask_kinds.kind(words, line.language) if intent is Intent.ASK else AskKind.OTHER


def money(found: Parts) -> Money | None:
    """The one amount that is told for sure."""
    if len(found.sums) != 1 or found.sums[0].is_likely:
        return None
    return found.sums[0].money


def words(intent: Intent, found: Parts, today: date) -> str:
    if intent is Intent.ADD and found.people:
        return " ".join(one.name for one in found.people)
    if intent is Intent.ADD:
        return newcomers.newcomer(found.what, today).told.name or found.what
    return found.what if intent in WITH_WORDS else ""


def day(intent: Intent, when: tuple[Moment, ...], calendar: Callable[[], Calendar]) -> date | None:
    """The day that the line tells; of an ask in "January" its first working day."""
    if len(when) != 1 or intent not in WITH_DAYS:
        return None
    (moment,) = when
    if moment.day is None and moment.span is not None and intent is Intent.ASK:
        return days_to_ask.working_day(calendar(), moment)
    return moment.day


def reply(meant: Meant, what: str) -> Reply | None:
    """The answer; one in other words where they are all there is."""
    if meant.intent is Intent.ANSWER and meant.reply is None and what:
        return Reply.OTHER
    return meant.reply
