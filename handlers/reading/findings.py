"""What was found in a line, put together: its day, its words, its money, and what is asked back."""

from collections.abc import Callable
from datetime import date

from bot.money import Money
from bot.team.calendars import Calendar
from bot.vocabulary import AskedBack, AskKind, GestureKind, Intent, Reply
from handlers.reading import (
    ask_kinds,
    days_to_ask,
    doubts,
    gesture_kinds,
    hours,
    newcomers,
    parts,
    shares,
    still_to_do,
)
from handlers.reading.meant import FACTS, GESTURES, WITH_DAYS, WITH_WORDS, Meant
from handlers.reading.moments import Moment
from handlers.reading.parts import Parts
from handlers.reading.tagged import TaggedLine
from handlers.reading.understood import Understood


def understood(
    line: TaggedLine, meant: Meant, found: Parts, today: date, calendar: Callable[[], Calendar]
) -> Understood:
    """All that was read of the line; `found` are its parts."""
    intent = meant.intent
    asked = tuple(doubts.doubts(line, meant, found, today))
    day, words = _day(intent, found.when, calendar), _words(intent, found, today)
    days = doubts.likely_days(line, intent, found.when, today)
    is_ahead = intent is Intent.ASK and not parts.is_past(line, meant)
    if is_ahead:
        days = tuple(one for one in days if one >= today) or days
    if found.deadline is not None and found.deadline.no_later_than and not found.when:
        days = days_to_ask.before(found.deadline.no_later_than, today, calendar())
    elif is_ahead and AskedBack.DAY in asked and days in ((), (today,)):
        days = (*days, *days_to_ask.offered(today, calendar(), found.when))[: doubts.MOST_DAYS]
    if AskedBack.DAY in asked and not (intent in FACTS and day is not None and day > today):
        day = None  # One that is doubted is nobody's to go by; one ahead has a reason of its own.
    return Understood(
        line.text,
        intent,
        found.people,
        words,
        found.whole if intent in WITH_WORDS else "",
        _kind(line, meant),
        day=day,
        money=_money(found),
        reply=_reply(meant, found.what),
        doubts=asked,
        others=found.others,
        sums=tuple(one.money for one in found.sums),
        unread_sum=found.unread_sum,
        days=days,
        doubtful=doubts.doubtful_words(line, meant, found, today),
        rest=found.rest,
        is_repeated=meant.is_repeated,
        revision=meant.revision,
        tells_hour=intent is Intent.REMIND and hours.tells_hour(line),
        ask_kind=_ask_kind(line, intent, words),
        needed_by=found.deadline.no_later_than if found.deadline is not None else None,
        is_no_date=[one.is_no_date for one in found.when] == [True],
        is_ahead=is_ahead,
        is_done=still_to_do.is_done(line, meant),
        is_vague=is_ahead and [one.is_vague for one in found.when] == [True],
        together=found.sums[0].whole if _money(found) is not None else None,
        is_together=found.is_together,
        is_refused=meant.is_refused,
        is_each=intent in GESTURES and shares.is_each(line),
        behind=found.behind,
    )


def _kind(line: TaggedLine, meant: Meant) -> GestureKind | None:
    if meant.intent not in GESTURES:
        return None
    return GestureKind.THANK_YOU_NOTE if meant.is_still_to_do else gesture_kinds.kind(line)


def _ask_kind(line: TaggedLine, intent: Intent, words: str) -> AskKind:
    return ask_kinds.kind(words, line.language) if intent is Intent.ASK else AskKind.OTHER


def _money(found: Parts) -> Money | None:
    """The one amount that is told for sure."""
    if len(found.sums) != 1 or found.sums[0].is_likely:
        return None
    return found.sums[0].money


def _words(intent: Intent, found: Parts, today: date) -> str:
    if intent is Intent.ADD and found.people:
        return " ".join(one.name for one in found.people)
    if intent is Intent.ADD:
        return newcomers.newcomer(found.what, today).told.name or found.what
    return found.what if intent in WITH_WORDS else ""


def _day(intent: Intent, when: tuple[Moment, ...], calendar: Callable[[], Calendar]) -> date | None:
    """The day that the line tells; of an ask in "January" its first working day."""
    if len(when) != 1 or intent not in WITH_DAYS:
        return None
    (moment,) = when
    if moment.day is None and moment.span is not None and intent is Intent.ASK:
        return days_to_ask.working_day(calendar(), moment)
    return moment.day


def _reply(meant: Meant, what: str) -> Reply | None:
    """The answer; one in other words where they are all there is."""
    if meant.intent is Intent.ANSWER and meant.reply is None and what:
        return Reply.OTHER
    return meant.reply
