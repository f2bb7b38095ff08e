"""Reminders come inside the cadence's window, never like clockwork, and the same everywhere."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people import rhythm
from bot.people.rhythm import USUAL_CADENCE, Cadence
from bot.vocabulary import Audience

LAST = date(2026, 11, 3)
CONTACTS = st.integers(1, 10**9)
CADENCES = st.tuples(st.integers(1, 400), st.integers(0, 400)).map(
    lambda drawn: Cadence(drawn[0], drawn[0] + drawn[1])
)


@given(CONTACTS, st.dates(date(2020, 1, 1), date(2090, 12, 31)), CADENCES)
def test_a_reminder_comes_in_the_first_half_of_the_window(
    contact_id: int, last: date, cadence: Cadence
) -> None:
    waited = (rhythm.due_on(contact_id, last, cadence) - last).days
    assert cadence.ideal_days <= waited
    assert waited - cadence.ideal_days <= (cadence.maximum_days - cadence.ideal_days) / 2


@given(CONTACTS, CADENCES)
def test_the_same_touch_gives_the_same_day(contact_id: int, cadence: Cadence) -> None:
    days = {rhythm.due_on(contact_id, LAST, cadence) for _ in range(3)}
    assert len(days) == 1


def test_the_day_is_the_same_in_every_process_and_release() -> None:
    """Written down, so that a change of the seed does not go by unnoticed."""
    cadence = USUAL_CADENCE[Audience.CLIENT]
    waited = [(rhythm.due_on(n, LAST, cadence) - LAST).days for n in range(1, 6)]
    assert waited == [36, 41, 42, 44, 39]


def test_contacts_touched_on_one_day_come_back_on_different_days() -> None:
    days = {rhythm.due_on(n, LAST, USUAL_CADENCE[Audience.CLIENT]) for n in range(200)}
    assert len(days) == 16


def test_an_interval_without_slack_is_kept_to_the_day() -> None:
    assert rhythm.due_on(1, LAST, Cadence(7, 7)) == LAST + timedelta(days=7)


@pytest.mark.parametrize("audience", Audience)
def test_each_audience_has_a_usual_cadence(audience: Audience) -> None:
    assert 0 < USUAL_CADENCE[audience].ideal_days < USUAL_CADENCE[audience].maximum_days
