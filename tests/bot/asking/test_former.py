"""A change of an ask is taken back: it is as it was, on a day that still fits."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.asking import asks, editing, former, plans
from bot.asking.editing import Wish
from bot.asking.former import Changed
from bot.ledger.entries import Ask
from bot.models import AskRow, FormerAskRow, ReminderRow
from bot.people.contacts import Contact
from bot.privacy import erasure
from bot.refusals import NotYours
from bot.team.members import Member
from bot.vocabulary import AskKind, AskState
from tests.bot.plain_words import Team

FRIDAY, MONDAY = date(2026, 11, 13), date(2026, 11, 16)
WISH = Wish("a review", AskKind.REFERENCE, FRIDAY, date(2026, 11, 20), "Dear Anna, a review?")
OTHER = Wish("the figures", AskKind.DOCUMENT, MONDAY, date(2026, 11, 27), "The figures?", "Agreed")
Row = Callable[[], AskRow]


@pytest.fixture
def row(team: Team) -> Row:
    """The ask as it is kept by now."""
    return lambda: team.ask_for(lambda s: AskRow(**s.exec(select(AskRow)).one().model_dump()))


@pytest.fixture
def planned(team: Team, mara: Member, anna: Contact) -> Ask:
    return team.ask_for(lambda s: editing.plan(s, mara, anna.id, WISH, team.now))


def change(team: Team, mara: Member, planned: Ask) -> Changed:
    team.ask_for(lambda s: editing.change(s, mara, planned.id.id, OTHER, team.now))
    return latest(team, mara)


def latest(team: Team, mara: Member) -> Changed:
    changed = team.ask_for(lambda s: former.latest(s, mara))
    assert changed is not None
    return changed


def take_back(team: Team, mara: Member, changed: Changed, days_later: int = 0) -> Ask:
    at = team.now + timedelta(days=days_later)
    return team.ask_for(lambda s: former.take_back(s, mara, changed.ask_id, changed.id, at))


def due(team: Team) -> list[date]:
    return team.ask_for(lambda s: [one.show_on for one in s.exec(select(ReminderRow)).all()])


def test_all_of_it_is_as_it_was(team: Team, mara: Member, planned: Ask, row: Row) -> None:
    before = row()
    changed = change(team, mara, planned)
    assert row().words == OTHER.words
    assert take_back(team, mara, changed).day == FRIDAY
    assert row() == before
    assert due(team) == [FRIDAY]
    assert team.ask_for(lambda s: former.latest(s, mara)) is None


def test_changes_are_taken_back_one_after_the_other(
    team: Team, mara: Member, planned: Ask, row: Row
) -> None:
    change(team, mara, planned)
    team.ask_for(lambda s: plans.move(s, mara, planned.id.id, date(2026, 11, 18), team.now))
    asked = take_back(team, mara, latest(team, mara))
    assert (row().planned_for, row().words) == (MONDAY, OTHER.words)
    assert asked.change == latest(team, mara).id
    take_back(team, mara, latest(team, mara))
    assert (row().planned_for, row().words) == (FRIDAY, WISH.words)


def test_with_an_earlier_change_the_later_ones_go(
    team: Team, mara: Member, planned: Ask, row: Row
) -> None:
    first = change(team, mara, planned)
    team.ask_for(lambda s: plans.move(s, mara, planned.id.id, date(2026, 11, 18), team.now))
    take_back(team, mara, first)
    assert (row().planned_for, row().words) == (FRIDAY, WISH.words)
    assert team.ask_for(lambda s: former.latest(s, mara)) is None


def test_twice_is_as_once(team: Team, mara: Member, planned: Ask, row: Row) -> None:
    changed = change(team, mara, planned)
    take_back(team, mara, changed)
    again = change(team, mara, planned)
    take_back(team, mara, again)
    take_back(team, mara, changed)
    assert (row().state, row().words) == (AskState.PLANNED, WISH.words)


def test_what_stays_as_it_was_is_no_change(team: Team, mara: Member, planned: Ask) -> None:
    team.ask_for(lambda s: editing.change(s, mara, planned.id.id, WISH, team.now))
    team.ask_for(lambda s: plans.move(s, mara, planned.id.id, FRIDAY, team.now))
    assert team.ask_for(lambda s: former.latest(s, mara)) is None


def test_an_old_button_leaves_later_changes_alone(
    team: Team, mara: Member, planned: Ask, row: Row
) -> None:
    changed = change(team, mara, planned)
    team.ask_for(lambda s: asks.make_planned(s, mara, planned.id.id, team.now))
    day = date(2026, 11, 27)
    team.ask_for(
        lambda s: editing.change_made(s, mara, planned.id.id, AskKind.MEETING, team.now, day)
    )
    later = latest(team, mara)
    take_back(team, mara, changed)
    assert latest(team, mara) == later
    assert row().kind is AskKind.MEETING


def test_a_day_that_is_over_is_today(team: Team, mara: Member, planned: Ask, row: Row) -> None:
    changed = change(team, mara, planned)
    take_back(team, mara, changed, days_later=11)
    assert row().planned_for == date(2026, 11, 14)


def test_what_was_given_meanwhile_is_kept_clear_of(
    team: Team, mara: Member, anna: Contact, planned: Ask, row: Row
) -> None:
    changed = change(team, mara, planned)
    friday = date(2026, 11, 6)
    team.give(mara, anna, at=team.now + timedelta(days=3))
    take_back(team, mara, changed, days_later=4)
    assert (row().planned_for, row().wanted_for) == (friday + timedelta(days=10), FRIDAY)


def test_what_was_made_since_stays_made(team: Team, mara: Member, planned: Ask, row: Row) -> None:
    changed = change(team, mara, planned)
    team.ask_for(lambda s: asks.make_planned(s, mara, planned.id.id, team.now))
    assert team.ask_for(lambda s: former.latest(s, mara)) is None
    take_back(team, mara, changed)
    assert (row().state, row().words) == (AskState.MADE, OTHER.words)


def test_of_an_ask_that_was_made_too(team: Team, mara: Member, anna: Contact, row: Row) -> None:
    made = team.ask(mara, anna)
    day = date(2026, 11, 20)
    changed = team.ask_for(
        lambda s: editing.change_made(s, mara, made.id.id, AskKind.MEETING, team.now, day)
    )
    assert changed.change == latest(team, mara).id
    take_back(team, mara, latest(team, mara))
    assert (row().kind, row().needed_by) == (AskKind.OTHER, None)


def test_nobody_elses_change(team: Team, mara: Member, ben: Member, planned: Ask, row: Row) -> None:
    changed = change(team, mara, planned)
    assert team.ask_for(lambda s: former.latest(s, ben)) is None
    with pytest.raises(NotYours):
        take_back(team, ben, changed)
    assert row().words == OTHER.words


def test_who_is_forgotten_is_forgotten_there_too(
    team: Team, mara: Member, anna: Contact, planned: Ask
) -> None:
    change(team, mara, planned)
    team.ask_for(lambda s: erasure.forget(s, mara, anna.id, team.now))
    assert team.ask_for(lambda s: s.exec(select(FormerAskRow)).all()) == []


def test_a_day_that_was_put_back_is_no_change_any_more(
    team: Team, mara: Member, planned: Ask
) -> None:
    team.ask_for(lambda s: plans.move(s, mara, planned.id.id, MONDAY, team.now))
    team.ask_for(lambda s: former.forget_move(s, planned.id.id))
    assert team.ask_for(lambda s: former.latest(s, mara)) is None
    changed = change(team, mara, planned)
    team.ask_for(lambda s: former.forget_move(s, planned.id.id))
    assert latest(team, mara) == changed
