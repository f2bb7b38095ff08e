"""Recent giving and receiving against the worked example of the method, and its edges."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.measures import reciprocity
from bot.measures.reciprocity import Reciprocity

TODAY = date(2026, 11, 3)
AGO = st.lists(st.integers(0, 1000), max_size=12)


def of(given_ago: list[int], received_ago: list[int]) -> Reciprocity:
    given_on, received_on = (
        [TODAY - timedelta(days=days) for days in ago] for ago in (given_ago, received_ago)
    )
    return reciprocity.of(given_on, received_on, TODAY)


def test_the_worked_example() -> None:
    found = of([10, 60, 90], [50])
    assert found.giving == pytest.approx(1.7445, abs=5e-5)
    assert found.receiving == pytest.approx(0.5612, abs=5e-5)
    assert found.mutuality == pytest.approx(0.4868, abs=5e-5)
    assert not found.is_one_sided


def test_what_was_given_60_days_ago_counts_half() -> None:
    assert of([60], []).giving == pytest.approx(of([0], []).giving / 2)


@pytest.mark.parametrize(
    ("given_ago", "received_ago", "is_known"),
    [
        ([], [], False),
        ([10, 20, 40], [], False),
        ([10, 20, 40, 50], [], True),
        ([10, 20], [40, 50], True),
        # All of it in less than 30 days.
        ([1, 5, 10, 29], [], False),
        ([1, 5, 10, 30], [], True),
        # Only three of them in the last 240 days.
        ([1, 5, 10, 240], [], False),
        ([1, 5, 10, 239], [], True),
        # One of them is of tomorrow, for a colleague further east.
        ([-1, 5, 10, 30], [], True),
    ],
)
def test_too_little_history_says_nothing(
    given_ago: list[int], received_ago: list[int], is_known: bool
) -> None:
    found = of(given_ago, received_ago)
    assert (found.mutuality is not None) is is_known
    assert is_known or not found.is_one_sided


@pytest.mark.parametrize(
    ("given_ago", "received_ago", "is_one_sided"),
    [
        ([40, 40, 40, 40], [], True),
        ([], [40, 40, 40, 40], True),
        ([40] * 5, [40], False),
        ([40] * 6, [40], True),
        ([40], [40] * 6, True),
        # What came back long ago hardly counts any more.
        ([10, 20, 30, 40], [700], True),
    ],
)
def test_one_side_that_did_more_than_five_times_as_much(
    given_ago: list[int], received_ago: list[int], is_one_sided: bool
) -> None:
    assert of(given_ago, received_ago).is_one_sided is is_one_sided


@given(AGO, AGO)
def test_it_reads_the_same_from_either_side(given_ago: list[int], received_ago: list[int]) -> None:
    one, other = of(given_ago, received_ago), of(received_ago, given_ago)
    assert one.mutuality == other.mutuality
    assert one.mutuality is None or 0 <= one.mutuality <= 1
