"""Putting a reminder off: for a week, or until a working day within a year."""

from datetime import date, timedelta

import pytest

from bot.nudges import acts
from bot.privacy import erasure
from bot.refusals import DateNotAhead, DateTooFarOff, Gone
from bot.vocabulary import Purpose
from tests.bot.plain_words import Nudged

TOMORROW = date(2026, 11, 4)


def test_later_is_in_a_week_or_at_the_last_check_on_an_answer(nudged: Nudged) -> None:
    purpose = nudged.shown.purpose
    in_days = 14 if purpose is Purpose.RESPONSE else 7
    shown = nudged.click(acts.later)
    assert shown.put_off_until == TOMORROW + timedelta(days=in_days)
    assert [nudged.purposes_in(days) for days in (1, 2, 5, 6)] == [[]] * 4
    assert nudged.purposes_in(in_days) == [purpose]


def test_undo_of_later_is_for_the_next_nudge(nudged: Nudged) -> None:
    purpose = nudged.shown.purpose
    nudged.click(acts.later)
    nudged.undo()
    assert nudged.purposes_in(1) == [purpose]


@pytest.mark.parametrize(
    ("days", "until"), [(1, date(2026, 11, 5)), (3, date(2026, 11, 9)), (366, date(2027, 11, 5))]
)
def test_put_off_until_a_working_day(nudged: Nudged, days: int, until: date) -> None:
    assert nudged.click(acts.put_off, TOMORROW + timedelta(days=days)).put_off_until == until


def test_nobody_who_is_archived_is_put_off(nudged: Nudged) -> None:
    contact_id, now = nudged.shown.contact.id, nudged.team.now
    nudged.team.ask_for(lambda s: erasure.put_away(s, nudged.member, contact_id, now))
    with pytest.raises(Gone):
        nudged.click(acts.later)


@pytest.mark.parametrize(
    ("days", "refusal"), [(-1, DateNotAhead), (0, DateNotAhead), (367, DateTooFarOff)]
)
def test_put_off_only_to_a_day_within_a_year(
    nudged: Nudged, days: int, refusal: type[Exception]
) -> None:
    before = nudged.shown
    with pytest.raises(refusal):
        nudged.click(acts.put_off, TOMORROW + timedelta(days=days))
    assert nudged.shown == before
