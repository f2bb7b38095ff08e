"""The order of the day: answers before gifts, each first come, first served, and nobody starves."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nudges.choice import Line, Waiting, choose, line_of
from bot.vocabulary import Purpose

TODAY = date(2026, 11, 4)
OCCASION, THANK, RESPONSE, ASK, _, GIVE = Purpose


def waits(purpose: Purpose, contact_id: int, days: int, reminder_id: int | None = None) -> Waiting:
    """Something that waits since so many days ago; for giving, red since then."""
    return Waiting(purpose, contact_id, TODAY - timedelta(days=days), reminder_id)


@pytest.mark.parametrize(
    ("waiting", "places", "chosen"),
    [
        pytest.param([], 3, [], id="nobody waits"),
        pytest.param([waits(GIVE, 1, -20)], 0, [], id="no place"),
        pytest.param([waits(GIVE, n, -n) for n in range(1, 6)], 3, [1, 2, 3], id="soonest red"),
        pytest.param([waits(GIVE, n, n) for n in range(1, 6)], 3, [5, 4, 3], id="longest red"),
        pytest.param(
            [waits(GIVE, 1, 9), replace(waits(GIVE, 2, -9, 5), promised_for=TODAY)],
            1,
            [2],
            id="the day that the member chose",
        ),
        pytest.param(
            [waits(GIVE, 1, -5), waits(THANK, 2, 0), waits(ASK, 3, 1), waits(RESPONSE, 4, 2)],
            3,
            [2, 4, 3],
            id="answers first, shown by purpose",
        ),
        pytest.param(
            [waits(THANK, 1, 3), waits(THANK, 2, 9), waits(RESPONSE, 3, 5), waits(ASK, 4, 7)],
            3,
            [2, 3, 4],
            id="of the answers, those that wait longest",
        ),
        pytest.param(
            [waits(THANK, 1, 30), waits(RESPONSE, 2, 50), waits(OCCASION, 3, 0)],
            1,
            [3],
            id="an occasion goes first",
        ),
        pytest.param(
            [*(waits(THANK, n, 9) for n in (1, 2, 3)), waits(GIVE, 4, 1)],
            3,
            [1, 2, 4],
            id="a place for who is red",
        ),
        pytest.param(
            [*(waits(THANK, n, 9) for n in (1, 2, 3)), waits(GIVE, 4, -1)],
            3,
            [1, 2, 3],
            id="none for who is not",
        ),
        pytest.param(
            [waits(THANK, 1, 0, 7), waits(RESPONSE, 1, 4, 8), waits(GIVE, 1, 9, 9)],
            3,
            [1],
            id="one a contact",
        ),
    ],
)
def test_the_order_of_the_day(waiting: list[Waiting], places: int, chosen: list[int]) -> None:
    picked = choose(waiting, places, TODAY, {})
    assert [one.contact_id for one in picked] == chosen


@pytest.mark.parametrize(
    ("served", "chosen"),
    [
        ([], OCCASION),
        ([OCCASION], THANK),
        ([THANK, OCCASION], GIVE),
        ([GIVE, THANK, OCCASION], GIVE),
        ([OCCASION, GIVE, THANK], OCCASION),
    ],
)
def test_where_there_is_one_place_the_lines_take_turns(
    served: list[Purpose], chosen: Purpose
) -> None:
    """`served` names the lines that had the place, the longest ago first."""
    waiting = [waits(OCCASION, 1, 0), waits(THANK, 2, 9), waits(GIVE, 3, 1)]
    served_on = {line_of(one): TODAY - timedelta(days=9 - n) for n, one in enumerate(served)}
    (only,) = choose(waiting, 1, TODAY, served_on)
    assert only.purpose is chosen


def test_birthdays_leave_a_place_to_a_ripe_ask_and_to_who_is_red() -> None:
    waiting = [*(waits(OCCASION, n, 0) for n in range(1, 9)), waits(ASK, 10, 0), waits(GIVE, 11, 1)]
    assert [one.contact_id for one in choose(waiting, 3, TODAY, {})] == [1, 10, 11]


@given(
    st.lists(
        st.builds(
            waits,
            st.sampled_from(Purpose),
            st.integers(1, 12),
            st.integers(-60, 60),
            st.integers(1),
        )
    ),
    st.integers(0, 3),
)
def test_never_more_than_there_are_places_and_one_a_contact(
    waiting: list[Waiting], places: int
) -> None:
    picked = choose(waiting, places, TODAY, {})
    contacts = {one.contact_id for one in picked}
    assert len(contacts) == len(picked) == min(places, len({one.contact_id for one in waiting}))


@given(
    st.lists(st.tuples(st.sampled_from(Purpose), st.integers(0, 90)), min_size=1, max_size=30),
    st.integers(1, 3),
    st.sampled_from([OCCASION, THANK, GIVE]),
)
def test_nobody_starves_while_others_keep_coming(
    queue: list[tuple[Purpose, int]], places: int, coming: Purpose
) -> None:
    """As many newcomers as there are places come each day, and still the queue is worked off."""
    waiting = [waits(purpose, n, days, n) for n, (purpose, days) in enumerate(queue, 1)]
    first = {one.contact_id for one in waiting}
    served_on: dict[Line, date] = {}
    newest = len(waiting)
    for day in range(3 * len(queue) + 3):
        today = TODAY + timedelta(days=day)
        for _ in range(places):
            newest += 1
            waiting.append(Waiting(coming, newest, today, newest))
        picked = choose(waiting, places, today, served_on)
        served_on |= {line_of(one.purpose): today for one in picked}
        waiting = [one for one in waiting if one not in picked]
    assert not first & {one.contact_id for one in waiting}
