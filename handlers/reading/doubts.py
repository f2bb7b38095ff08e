"""What a line leaves in doubt, so that it is asked before anything is done."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.vocabulary import AskedBack, GestureKind, Intent
from handlers.reading import (
    asides,
    days_asked_for,
    doubtful_weekdays,
    gesture_kinds,
    main_clause,
    others_deeds,
    still_to_do,
)
from handlers.reading.meant import ABOUT_SOMEBODY, AHEAD, FACTS, GESTURES, WITH_DAYS, Meant
from handlers.reading.moments import Moment
from handlers.reading.next_touches import starts_part
from handlers.reading.parts import Parts, is_past
from handlers.reading.tagged import Tag, TaggedLine
from handlers.reading.things import tells_more
from messages.reading import grammar, idioms, planned_asks, verbs
from messages.reading import words as typed
from messages.reading.asides import about_them

_OURS = GESTURES | {Intent.MET}
MOST_DAYS = 3
"""How many days are offered where one of them is meant."""
_MARKS = " ,;:!?–—-"
_NOTES = (GestureKind.CONGRATULATIONS, GestureKind.THANK_YOU_NOTE)
"""What may be said or left where somebody is only called."""
_WEEKEND, _WEEK = 5, timedelta(days=7)
_LIKELY = timedelta(days=270)
"""A date without its year that lies further away is likelier to be meant the other way round."""
_HALF_A_YEAR, _LEAP_DAY = timedelta(days=183), (2, 29)
_YEAR = re.compile(
    r"\d{4}|\d[./-]\d{1,2}[./-]\d|'\d\d|\d{1,2}\.? *\d{2}$"
    r"|\d\S* +[^\W\d]+\.? +\d\d$"  # "2 Nov 25"
)


def doubts(line: TaggedLine, meant: Meant, parts: Parts, today: date) -> Iterator[AskedBack]:
    """All that has to be asked first, in the order in which it is asked."""
    is_open = not meant.is_bidden and (not meant.is_sure or _may_be_another(line, meant, parts))
    if (
        parts.is_negated
        or _is_conditional(line, meant)
        or _is_correction(line, meant)
        or _is_only_planned(meant, parts, today)
        or (still_to_do.is_open(meant, parts) and not is_open)
        or _is_not_wanted(line, meant)
        or _is_in_other_words(meant, parts)
    ):
        yield AskedBack.MEANING
    is_ahead = meant.intent in FACTS and any(one.day and one.day > today for one in parts.when)
    if is_ahead:
        yield AskedBack.DAY
    if is_open:
        yield AskedBack.INTENT
    if meant.intent in ABOUT_SOMEBODY:
        if not parts.people or any(one.contact is None for one in parts.people):
            yield AskedBack.CONTACT
        if parts.others:
            yield AskedBack.PEOPLE
    is_likely = any(one.is_likely for one in parts.sums)
    if len(parts.sums) > 1 or parts.unread_sum or is_likely:
        yield AskedBack.MONEY
    if meant.intent is Intent.NO_REMINDERS and (meant.is_ahead or parts.when):
        yield AskedBack.DAY
    if meant.intent not in WITH_DAYS:
        return
    is_to_come = meant.is_ahead or (parts.deadline is not None and not is_past(line, meant))
    is_ask_ahead = meant.intent is Intent.ASK and is_to_come and not parts.when
    is_ask_ahead = is_ask_ahead or days_asked_for.is_open(line, meant, parts.when, today)
    if (
        meant.is_repeated
        or is_ask_ahead
        or (not is_ahead and _is_day_doubtful(line, meant, parts.when, today))
    ):
        yield AskedBack.DAY


def _may_be_another(line: TaggedLine, meant: Meant, parts: Parts) -> bool:
    """Whether it may tell something else than it seems to."""
    if meant.intent is Intent.MET and parts.sums:
        return True  # Whoever paid gave something.
    if meant.intent is Intent.MET and gesture_kinds.kind(line) in _NOTES:
        return True  # "Left congratulations on his voicemail"
    if meant.intent in GESTURES and (_is_errand(line) or _is_vague(line, parts.what)):
        return True
    is_put_off = meant.verb is None and bool(parts.when) and line.tells(planned_asks.instead)
    if meant.intent in GESTURES and is_put_off:
        return True  # "Belege von Tim doch erst Donnerstag" is still to come.
    if meant.intent in _OURS and others_deeds.may_be_one(line, meant, parts.people):
        return True
    if meant.intent is Intent.ANSWER and others_deeds.is_of_thanks(line, parts.people):
        return True
    if meant.intent is Intent.GOT and meant.is_present:
        return True  # "Ik krijg 20 euro van Tim" is still to come.
    return meant.intent in GESTURES and tells_more(parts.what, line.language)


def _is_errand(line: TaggedLine) -> bool:
    """ "Buy flowers for Tim", which is still to be done."""
    told = (place for place, tag in enumerate(line.tags) if tag is not Tag.LITTLE)
    first = next(told, 0)
    return any(
        line.keys[first : first + len(phrase)] == phrase for phrase in idioms.errands(line.language)
    )


def _is_vague(line: TaggedLine, what: str) -> bool:
    """ "Something for her birthday" is what somebody gives who doesn't know what yet."""
    words = tuple(what.casefold().split())
    return any(words[: len(one)] == one for one in idioms.somethings(line.language))


def _is_correction(line: TaggedLine, meant: Meant) -> bool:
    """ "Sorry, that was from Sofie": what it puts right stands until it is taken back."""
    begins = any(line.keys[: len(one)] == one for one in grammar.corrections(line.language))
    return meant.intent in _OURS and begins


def _is_conditional(line: TaggedLine, meant: Meant) -> bool:
    """ "If I see Tim I give him a book", which may never be."""
    if meant.intent not in _OURS or not meant.is_present:
        return False
    return line.starts_with(grammar.conditions, asides.after_manners(line)) is not None


def _is_not_wanted(line: TaggedLine, meant: Meant) -> bool:
    """ "Don't remind me of Eva on Thursday", and not "she didn't call, remind me on Thursday"."""
    if meant.intent is not Intent.REMIND:
        return False
    start = 0 if meant.verb is None else _start_of_part(line, meant.verb.first)
    return any(one.first >= start for one in line.find(grammar.negations))


def _start_of_part(line: TaggedLine, place: int) -> int:
    return max((at + 1 for at in range(place) if line.said[at].ends_part), default=0)


def _is_in_other_words(meant: Meant, parts: Parts) -> bool:
    """ "Dirk wrote back that he'll join the panel", which is neither yes nor no yet."""
    is_answer = meant.intent is Intent.ANSWER and meant.is_sure
    return is_answer and meant.reply is None and bool(parts.what)


def doubtful_words(line: TaggedLine, meant: Meant, parts: Parts, today: date) -> str:
    """The words that leave in doubt what happened, or when."""
    first = None
    if parts.is_negated:
        first = line.first(grammar.negations) or line.first(verbs.refusing)
    elif _is_only_planned(meant, parts, today):
        first = line.first(grammar.planning)
    if first is not None:
        return line.written(range(first.first, first.after))
    words = (_named(line, one).strip(_MARKS) for one in parts.when)
    is_plain = parts.is_negated or days_asked_for.is_open(line, meant, parts.when, today)
    return "" if is_plain else ", ".join(filter(None, words))


def _named(line: TaggedLine, moment: Moment) -> str:
    """A time without the preposition before it."""
    places = range(moment.first, moment.after)
    if len(places) > 1 and line.keys[moment.first] in typed.on_words():
        places = places[1:]
    return line.written(places)


def _is_only_planned(meant: Meant, parts: Parts, today: date) -> bool:
    """ "I have to call Tim", "say thanks to Tim": of a later day it is asked in another way."""
    is_ahead = meant.is_undone or (meant.intent is Intent.MET and meant.is_ahead)
    return is_ahead and not any(
        (one.day is not None and one.day > today) or _is_plan(one, today) for one in parts.when
    )


def likely_days(
    line: TaggedLine, intent: Intent, when: Sequence[Moment], today: date
) -> tuple[date, ...]:
    """The days that are likeliest where the line leaves open which it was, at most MOST_DAYS."""
    days = [day for moment in when for day in _likely(moment, today)]
    if intent in FACTS:
        days += (day for one in when for day in doubtful_weekdays.others(line, one, today))
    if intent not in AHEAD:
        coming = (_coming(line, moment, today) for moment in when)
        days = [*(day for day in days if day <= today), *filter(None, coming)]
    return tuple(dict.fromkeys(days))[:MOST_DAYS]


def _likely(moment: Moment, today: date) -> Iterator[date]:
    if moment.day is not None:
        yield moment.day
        if today < moment.day < today + _WEEK:
            yield moment.day - _WEEK  # "Saturday", of what has happened
    elif moment.span is not None:
        first, last = moment.span
        if first <= today <= last:
            last = today
        days = [first + timedelta(days=count) for count in range((last - first).days + 1)]
        weekdays = [day for day in days if day.weekday() < _WEEKEND] or days
        yield from (weekdays[0], weekdays[len(weekdays) // 2], weekdays[-1])


def _is_day_doubtful(line: TaggedLine, meant: Meant, when: Sequence[Moment], today: date) -> bool:
    if len(when) > 1:
        return True
    if not when:
        return False
    (moment,) = when
    if moment.first in main_clause.other_places(line, meant.verb):
        return True
    if _is_of_theirs(line, meant, moment):
        return True
    if moment.day is None:
        is_planned = meant.intent is Intent.ASK and _is_plan(moment, today)
        return not is_planned or _is_part_of_question(line, when)
    if meant.intent is Intent.ASK and _is_part_of_question(line, when):
        return True
    if meant.is_present and moment.day != today:
        return True
    if doubtful_weekdays.is_one(line, meant, moment, today):
        return True
    if _is_of_invitation(line, meant, moment) or _is_of_ask(line, meant, moment):
        return True
    is_far = meant.intent in FACTS | AHEAD and abs(moment.day - today) > _LIKELY
    if meant.intent in FACTS and line.tells(verbs.presents):
        is_far = today - moment.day > _HALF_A_YEAR  # "Give Anna flowers on 3 March", in November
    return is_far and not _tells_distance(line, moment)


def _coming(line: TaggedLine, moment: Moment, today: date) -> date | None:
    """The day a year later, where a date tells no year and that is nearer."""
    if moment.day is None or today - moment.day <= _HALF_A_YEAR or _tells_distance(line, moment):
        return None
    words = line.written(range(moment.first, moment.after))
    is_date = any(character.isdigit() for character in words)
    is_leap_day = (moment.day.month, moment.day.day) == _LEAP_DAY
    if not is_date or is_leap_day:
        return None
    return moment.day.replace(year=moment.day.year + 1)


def _is_of_theirs(line: TaggedLine, meant: Meant, moment: Moment) -> bool:
    """ "Asked Eva for feedback, she is back next week": the day may be that of what they do.

    Or of what is on its way: "Ordered a plant for Eva, arrives on Friday".
    """
    if meant.verb is None:
        return False
    if any(line.has(idioms.arriving, place) for place in range(meant.verb.after, moment.first)):
        return not _is_near(line, moment)
    return any(
        starts_part(line, place)
        and (line.has(grammar.acting, place) or line.has(about_them, place))
        and not line.has(grammar.we, place)
        for place in range(meant.verb.after, moment.first)
    )


def _is_of_invitation(line: TaggedLine, meant: Meant, moment: Moment) -> bool:
    """ "Invited us to dinner on Saturday": the day may be that of the dinner."""
    if meant.verb is None or not line.is_one_of(meant.verb, verbs.inviting):
        return False
    return not _is_near(line, moment) and not _tells_distance(line, moment)


def _is_near(line: TaggedLine, moment: Moment) -> bool:
    """Whether it is "yesterday" or the like."""
    return any(line.keys[place] in typed.near_days() for place in range(moment.first, moment.after))


def _is_of_ask(line: TaggedLine, meant: Meant, moment: Moment) -> bool:
    """ "Asked Nora on Monday and she said yes": the day is not that of the answer."""
    if meant.intent is not Intent.ANSWER or meant.verb is None or not line.tells(verbs.asking):
        return False
    joints = line.find(grammar.joining)
    return any(moment.after <= joint.first < meant.verb.first for joint in joints)


def _is_plan(moment: Moment, today: date) -> bool:
    """Whether it says loosely when to ask, as "in January" does, and "last week" doesn't."""
    return moment.span is not None and moment.span[1] >= today


def _is_part_of_question(line: TaggedLine, when: Sequence[Moment]) -> bool:
    """ "Ask Eva whether she has time on Friday"."""
    asked = line.first(grammar.wondering)
    return asked is not None and any(one.first > asked.first for one in when)


def _tells_distance(line: TaggedLine, moment: Moment) -> bool:
    """Whether the words tell the year, or how long from now."""
    words = line.written(range(moment.first, moment.after))
    units = typed.day_units().keys() | typed.last_words() | typed.next_words()
    has_unit = any(line.keys[place] in units for place in range(moment.first, moment.after))
    return has_unit or _YEAR.search(words) is not None
