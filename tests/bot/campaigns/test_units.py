"""What came of units, as the database counts it, against the same counted by hand."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from bot.campaigns import units
from bot.team.members import Member
from bot.vocabulary import Answer, Audience, Counted
from tests.bot.campaigns import ran, recounted
from tests.bot.campaigns.ran import Given, Person, Ran, Said
from tests.bot.plain_words import Team

said = st.builds(Said, st.integers(0, 40), st.sampled_from(Answer), st.booleans())
gifts = st.builds(Given, st.integers(0, 60), st.just(False), st.booleans(), st.booleans())
planned = st.builds(Given, st.integers(0, 6), st.just(True), st.booleans(), st.booleans())
given_to = st.builds(
    lambda others, last: (*others, *last),
    st.lists(gifts, max_size=2),
    st.lists(planned, max_size=1),
)


@st.composite
def campaigns(draw: st.DrawFn) -> Ran:
    """Up to a dozen people of a few organisations, some of whom are one by now."""
    number = draw(st.integers(1, 3))
    unit = st.integers(1, 6) | st.integers(-6, -1)
    people: list[Person] = []
    for place in range(draw(st.integers(1, 12))):
        early = draw(st.none() | st.integers(0, 15))
        person = Person(
            unit=draw(unit),
            owner=draw(st.integers(0, 1)),
            audience=draw(st.sampled_from([Audience.CLIENT, Audience.PARTNER])),
            asked=None if early is not None else draw(st.none() | st.integers(0, 16)),
            ask_reversed=draw(st.integers(0, 5)) == 0,
            said=tuple(draw(st.lists(said, max_size=2))),
            early=early,
            given=draw(given_to),
            became=draw(st.none() | st.integers(0, place - 1)) if place > 2 else None,
        )
        people.append(person)
    arms = {person.unit: draw(st.integers(0, number - 1)) for person in people}
    return Ran(tuple(people), arms, number, draw(st.sampled_from(Counted)))


class _Enough(Exception):
    """So that nothing of an example stays in the database."""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(campaigns(), st.integers(0, 90))
def test_units_are_counted_as_by_hand(
    team: Team, mara: Member, ben: Member, told: Ran, after: int
) -> None:
    today = ran.GIVES_ON + timedelta(days=after)

    def count(session: Session) -> None:
        campaign_id = told.write(session, team.workspace_id, [mara.id, ben.id])
        cells = units.cells(session, campaign_id, today)
        expected = recounted.recount(told, today)
        assert [_counts(cells, arm) for arm in range(told.number)] == expected
        answers = {
            one.arm: (one.units, one.answered) for one in units.answered(session, [campaign_id])
        }
        assert answers == {
            arm: (one.units, one.answered) for arm, one in enumerate(expected) if one.units
        }
        assert _strata(cells) == _strata_by_hand(told, [mara.id, ben.id])
        raise _Enough

    with pytest.raises(_Enough):
        team.ask_for(count)


def _counts(cells: list[units.Cell], arm: int) -> recounted.Counts:
    of_arm = [cell for cell in cells if cell.arm == arm]

    def total(name: str) -> Any:
        return sum(getattr(cell, name) for cell in of_arm)

    names = ("units", "people", "answered_people", "delivered", "asked", "early", "outside")
    answered = sum(cell.units for cell in of_arm if cell.answered_on)
    counts = {name: total(name) for name in (*names, "waiting")}
    return recounted.Counts(answered=answered, **counts)


def _strata(cells: list[units.Cell]) -> Counter[tuple[int, Audience, int, date | None]]:
    found: Counter[tuple[int, Audience, int, date | None]] = Counter()
    for cell in cells:
        found[cell.owner_id, cell.audience, cell.arm, cell.answered_on] += cell.units
    return found


def _strata_by_hand(
    told: Ran, owners: list[int]
) -> Counter[tuple[int, Audience, int, date | None]]:
    """The contact of a unit that comes first has the lowest id."""
    found: Counter[tuple[int, Audience, int, date | None]] = Counter()
    for unit, arm in told.arms.items():
        places = [place for place, person in enumerate(told.people) if person.unit == unit]
        days = [day for place in places if (day := recounted.came_of(told, place).answered_on)]
        first = told.people[places[0]]
        found[owners[first.owner], first.audience, arm, min(days, default=None)] += 1
    return found
