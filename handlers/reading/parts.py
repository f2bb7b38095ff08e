"""A sentence taken apart: about whom, what, when and for how much it is, once its verb is known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from bot.vocabulary import Intent
from handlers.reading import (
    days_asked_for,
    little_words,
    main_clause,
    moments,
    people,
    promises_made,
    shares,
    terms,
    told_before,
    told_worths,
    unread_amounts,
    words_behind,
)
from handlers.reading.almanac import Standpoint
from handlers.reading.amounts import Amount
from handlers.reading.leftovers import left_over, start_of_time, tells_time
from handlers.reading.meant import ABOUT_SOMEBODY, AHEAD, GESTURES, WITH_DAYS, Meant
from handlers.reading.moments import Moment
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from handlers.reading.words_left import words_left
from messages.reading import asides, calendar_names, grammar, verbs

_WEEK = timedelta(days=7)
_OF_THINGS = GESTURES | {Intent.ASK}
"""What there is a thing for that goes with its verb."""


@dataclass(frozen=True)
class Parts:
    """What stands in the line. `others` are named, too, and may be meant in another way.

    `whole` is `what` with the amounts, for where they are stored nowhere else.
    `rest` is all that follows the verb of a line that is about nobody. `is_negated` says that the
    line may tell what did not happen; `unread_sum` has the words of an amount unlike those that are
    read. The `deadline` of an ask is none of the times in `when`.
    """

    people: tuple[Person, ...]
    others: tuple[Person, ...]
    sums: tuple[Amount, ...]
    when: tuple[Moment, ...]
    what: str
    whole: str
    rest: str
    is_negated: bool
    unread_sum: str = ""
    deadline: Moment | None = None
    is_together: bool = False
    behind: str = ""
    """What is said behind a gift, and is none of its words."""


def take_apart(
    line: TaggedLine,
    meant: Meant,
    named: Sequence[Person],
    sums: Sequence[Amount],
    standpoint: Standpoint,
) -> Parts:
    """The parts of a line whose people, verb and amounts are marked; its days are marked here."""
    people_meant, others = people.together(line, _somebody(line, meant, named))
    is_negated = meant.is_refused or (
        meant.intent in GESTURES | {Intent.MET} and line.first(grammar.negations) is not None
    )
    told = told_worths.bare(line, meant, sums)
    rest = line.written(line.unread())
    found, of_words = _when(line, meant, standpoint)
    when, deadline = _without_deadline(meant, found, standpoint)
    told = told or told_worths.likely(line, meant)
    is_together = meant.intent in GESTURES and shares.read_together(line, len(people_meant))
    told = shares.as_total(told) if is_together else told
    sums = tuple(shares.of_each(one, len(people_meant)) for one in told)
    little_words.leave_out(line, meant)
    within = main_clause.telling(line, meant.verb) if meant.intent in _OF_THINGS else None
    if within is not None and is_past(line, meant):
        beyond = [place for place in line.unread() if place not in within]
        if not of_words <= within or tells_time(line, beyond):
            within = None  # "Asked Tim for flyers, he needs until May"
    count = len(people_meant)
    at_start = little_words.at_start(line, meant, count, is_negated=is_negated)
    at_end = little_words.at_end(line, meant, count)
    what = words_left(line, at_start, at_end, within, of_words)
    with line.forgetting(Tag.MONEY):
        whole = words_left(line, at_start, at_end, within, of_words)
    if meant.intent in GESTURES:
        what, whole = (told_before.thing(line, meant.verb, one) for one in (what, whole))
    is_negated = is_negated or (meant.intent is Intent.ASK and _is_not_asked(line, what))
    unread_sum = unread_amounts.words(line) if meant.intent in GESTURES else ""
    if unread_sum and count == 1 and len(sums) == 1:
        sums = (*sums, *shares.of_several(sums[0], unread_amounts.of_all(line)))
    return Parts(
        people_meant,
        others,
        sums,
        when,
        what,
        whole,
        rest,
        is_negated,
        unread_sum,
        deadline,
        is_together,
        words_behind.told(line, within) if within and meant.intent in GESTURES else "",
    )


def mark(line: TaggedLine, sums: Sequence[Amount]) -> None:
    """Read the words of these amounts."""
    for amount in sums:
        line.mark(Span(amount.first, amount.after), Tag.MONEY)
    for one, other in pairwise(sums):
        between = Span(one.after, other.first)
        if line.is_one_of(between, asides.corrections):
            line.mark(between, Tag.LITTLE)  # "£8, no wait, £11"


def _somebody(line: TaggedLine, meant: Meant, named: Sequence[Person]) -> Sequence[Person]:
    if meant.intent not in ABOUT_SOMEBODY:
        return named
    if named:
        return people.with_strangers(line, named)
    guess = people.guessed(line, meant.verb)
    return [guess] if guess is not None else []


def _when(
    line: TaggedLine, meant: Meant, standpoint: Standpoint
) -> tuple[tuple[Moment, ...], set[int]]:
    """The days of the line, and what tells a time that no day was read from.

    Beside them the places of the times that are a part of what was asked.
    """
    ahead = meant.intent in AHEAD and not is_past(line, meant)
    is_to_do = meant.is_promise or meant.is_bidden
    ahead = ahead or is_to_do or (meant.is_present and _tells_weekday_only(line))
    leading = _leading_to_deadline(line)
    is_free = [tag is None or place in leading for place, tag in enumerate(line.tags)]
    is_ask = meant.intent is Intent.ASK or meant.is_promise
    found = moments.moments(line.said, is_free, replace(standpoint, ahead=ahead, asks=is_ask))
    if meant.is_promise:
        found = promises_made.days(found)
    if meant.intent is Intent.ASK:
        found = _without_topic(line, found)
    asked, of_words = tuple[Moment, ...](), set[int]()
    if is_past(line, meant):
        asked, of_words = days_asked_for.told(line, found, is_free, standpoint)
        found = tuple(one for one in found if one not in asked)
    for moment in found:
        line.mark(Span(moment.first, moment.after), Tag.DAY)
    missed = left_over(line) if meant.intent in WITH_DAYS else []
    missed = [place for place in missed if place not in days_asked_for.places(asked)]
    found = (*found, *(Moment(start_of_time(line, one), one + 1, None) for one in missed))
    if meant.intent is Intent.ASK:
        _leave_in_question(line, found)
    if meant.intent is Intent.ANSWER:
        found = _without_condition(line, found, standpoint.today)
    return found, of_words


def _without_condition(
    line: TaggedLine, when: tuple[Moment, ...], today: date
) -> tuple[Moment, ...]:
    """Without what is to be waited for, which stays among the words: "yes, but not until May".

    "Said yes only on Monday" tells when it was said.
    """
    told = []
    for one in when:
        is_near = one.day is not None and today - one.day < _WEEK
        start = None if is_near else _start_of_waiting(line, one)
        if start is None:
            told.append(one)
        else:
            line.tags[start : one.after] = [None] * (one.after - start)
    return tuple(told)


def _start_of_waiting(line: TaggedLine, moment: Moment) -> int | None:
    """Where "not until" starts that leads to the time; None where nothing does."""
    return next(
        (
            first
            for first in range(moment.first + 1)
            for kind, _, length in terms.terms(line.said, first)
            if kind == "earliest" and moment.first <= first + length < moment.after
        ),
        None,
    )


def _leave_in_question(line: TaggedLine, when: tuple[Moment, ...]) -> None:
    """Of "ask Eva whether she has time on Friday" the day stays among what is asked."""
    asked = line.first(grammar.wondering)
    for one in when:
        if asked is not None and one.first > asked.first and one.no_later_than is None:
            line.tags[one.first : one.after] = [None] * (one.after - one.first)


def _leading_to_deadline(line: TaggedLine) -> set[int]:
    """ "No later than", of which "later" alone would be a remark."""
    return {
        at
        for place in range(len(line.said))
        for kind, _, length in terms.terms(line.said, place)
        if kind == "latest" and length > 2
        for at in range(place, place + length)
        if line.tags[at] in (None, Tag.LITTLE)
    }


def _without_deadline(
    meant: Meant, when: tuple[Moment, ...], standpoint: Standpoint
) -> tuple[tuple[Moment, ...], Moment | None]:
    """The times to ask at, apart from the one by when what is asked for is needed."""
    if meant.intent is not Intent.ASK:
        return when, None
    told = [one for one in when if one.no_later_than and one.no_later_than >= standpoint.today]
    if len(told) != 1:
        return when, None
    return tuple(one for one in when if one is not told[0]), told[0]


def _tells_weekday_only(line: TaggedLine) -> bool:
    """ "On Friday I am taking Tim out", told by no date."""
    has_figure = any(character.isdigit() for key in line.keys for character in key)
    return not has_figure and not calendar_names.weekdays().keys().isdisjoint(line.keys)


def _without_topic(line: TaggedLine, when: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """Leaves out "nach dem Jahresabschluss" where nothing else is asked for."""
    of_time = {place for one in when for place in range(one.first, one.after)}
    if any(line.says_something(place) for place in line.free() if place not in of_time):
        return when
    return tuple(
        one
        for one in when
        if one.day is not None
        or one.span is not None
        or line.starts_with(grammar.requested, one.first) is None
    )


def is_past(line: TaggedLine, meant: Meant) -> bool:
    """Whether an ask is told as one that was made: "asked Tim", "emailed Tim to see whether …"."""
    if meant.intent is not Intent.ASK or meant.is_ahead:
        return False
    in_passing = meant.verb is not None and not any(
        line.is_one_of(meant.verb, group) for group in (verbs.asking, verbs.bidding, verbs.presents)
    )
    return in_passing or line.tells(verbs.asked_already)


def _is_not_asked(line: TaggedLine, what: str) -> bool:
    """ "Don't ask Urs for anything", and not "ask Eva if she can't come"."""
    little = [grammar.negations, grammar.nothings, grammar.requested]
    if what and not words_left(line, little):
        return True
    asked = [
        one.first for group in (grammar.requested, grammar.wondering) for one in line.find(group)
    ]
    negation = line.first(grammar.negations)
    return negation is not None and bool(asked) and negation.first < min(asked)
