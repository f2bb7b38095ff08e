"""The order of the day: answers before gifts, each first come, first served, and nobody starves."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.choosing import Waiting, choose
from bot.vocabulary import Purpose

TODAY = date(2026, 11, 4)
OCCASION, THANK, RESPONSE, ASK, GIVE = Purpose


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
            id="an occasion is worth nothing later",
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
    picked = choose(waiting, places, TODAY, gave_last_time=False)
    assert [one.contact_id for one in picked] == chosen


@pytest.mark.parametrize(("gave_last_time", "chosen"), [(False, GIVE), (True, THANK)])
def test_where_there_is_one_place_giving_has_every_second(
    gave_last_time: bool, chosen: Purpose
) -> None:
    waiting = [waits(THANK, 1, 9), waits(GIVE, 2, 1)]
    (only,) = choose(waiting, 1, TODAY, gave_last_time=gave_last_time)
    assert only.purpose is chosen


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
    st.booleans(),
)
def test_never_more_than_there_are_places_and_one_a_contact(
    waiting: list[Waiting], places: int, gave: bool
) -> None:
    picked = choose(waiting, places, TODAY, gave_last_time=gave)
    contacts = {one.contact_id for one in picked}
    assert len(contacts) == len(picked) == min(places, len({one.contact_id for one in waiting}))


@given(
    st.lists(st.tuples(st.sampled_from(Purpose), st.integers(0, 90)), min_size=1, max_size=40),
    st.integers(1, 3),
    st.integers(0, 3),
)
def test_nobody_starves_while_others_keep_coming(
    queue: list[tuple[Purpose, int]], places: int, arrivals: int
) -> None:
    """As many answers as there are places come anew each day, and still the queue is worked off."""
    waiting = [waits(purpose, n, days, n) for n, (purpose, days) in enumerate(queue, 1)]
    first = {one.contact_id for one in waiting if one.purpose is not OCCASION}
    gave, newest = False, len(waiting)
    for day in range(3 * (len(queue) + 1)):
        today = TODAY + timedelta(days=day)
        for _ in range(min(arrivals, places - 1)):
            newest += 1
            waiting.append(Waiting(THANK, newest, today, newest))
        picked = choose(waiting, places, today, gave_last_time=gave)
        gave = any(one.purpose is GIVE for one in picked)
        waiting = [one for one in waiting if one not in picked]
    assert not first & {one.contact_id for one in waiting}
