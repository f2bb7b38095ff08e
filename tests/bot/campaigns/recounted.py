"""What came of a campaign that ran, counted by hand."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.vocabulary import Answer, Counted
from tests.bot.campaigns.ran import (
    ASKS_ON,
    CLOSES_ON,
    GIVES_ON,
    LATEST_ASK,
    WINDOW,
    Given,
    Person,
    Ran,
)


@dataclass(frozen=True)
class Came:
    """What came of one contact, counted by hand."""

    answered_on: date | None
    open_until: date | None
    delivered: bool
    asked: bool
    reached: bool
    early: bool
    outside: bool


def came_of(ran: Ran, place: int) -> Came:
    """Of the contact at this place."""
    person = ran.people[place]
    who = place
    while (became := ran.people[who].became) is not None:
        who = became
    twin = ran.people[who]
    asked = person if person.asked is not None else twin
    early = person.early if person.early is not None else twin.early
    early_on = None if early is None else GIVES_ON + timedelta(days=early)
    made_on = None
    if asked.asked is not None and not asked.ask_reversed:
        made_on = ASKS_ON + timedelta(days=asked.asked)
    is_in_time = made_on is not None and made_on <= LATEST_ASK
    days = [] if made_on is None or not is_in_time else list(_answers(ran, asked, made_on))
    answered_on = early_on or min(days, default=None)
    return Came(
        answered_on=answered_on,
        open_until=made_on + timedelta(days=WINDOW) if made_on and is_in_time else None,
        delivered=any(one.is_planned and _stands(one) for one in person.given[-1:]),
        asked=made_on is not None,
        reached=is_in_time or early_on is not None,
        early=early_on is not None,
        outside=_got_something_else(ran, place, who, answered_on),
    )


def _answers(ran: Ran, asked: Person, made_on: date) -> Iterator[date]:
    counts = set(Answer) if ran.counted is Counted.ANSWER else {Answer.YES, Answer.PARTLY}
    for said in asked.said:
        if not said.reversed and said.answer in counts and said.after <= WINDOW:
            yield made_on + timedelta(days=said.after)


def _stands(given: Given) -> bool:
    return not given.reversed and not given.is_refused


def _got_something_else(ran: Ran, place: int, who: int, answered_on: date | None) -> bool:
    """Whether whoever it is now got anything else in time."""
    arm = ran.arms[ran.people[place].unit]
    for other, person in enumerate(ran.people):
        became = other
        while (step := ran.people[became].became) is not None:
            became = step
        if became != who:
            continue
        for one in person.given:
            day = GIVES_ON + timedelta(days=one.after)
            is_same = one.is_planned and ran.arms[person.unit] == arm
            is_before = answered_on is None or day < answered_on
            if _stands(one) and not is_same and is_before and day <= CLOSES_ON:
                return True
    return False


@dataclass(frozen=True)
class Counts:
    """What came of an arm, counted by hand."""

    units: int
    people: int
    answered: int
    answered_people: int
    delivered: int
    asked: int
    early: int
    outside: int
    waiting: int


def recount(ran: Ran, today: date) -> list[Counts]:
    """Of each arm, in order."""
    came: defaultdict[int, list[Came]] = defaultdict(list)
    for place, person in enumerate(ran.people):
        came[person.unit].append(came_of(ran, place))
    found = []
    for arm in range(ran.number):
        units = [each for unit, each in came.items() if ran.arms[unit] == arm]
        everyone = [one for each in units for one in each]
        silent = [each for each in units if not any(one.answered_on for one in each)]
        found.append(
            Counts(
                units=len(units),
                people=len(everyone),
                answered=len(units) - len(silent),
                answered_people=sum(one.answered_on is not None for one in everyone),
                delivered=sum(any(one.delivered for one in each) for each in units),
                asked=sum(any(one.asked for one in each) for each in units),
                early=sum(any(one.early for one in each) for each in units),
                outside=sum(any(one.outside for one in each) for each in units),
                waiting=sum(
                    any(one.open_until and one.open_until >= today for one in each)
                    for each in silent
                ),
            )
        )
    return found
