"""An ask as it is filled in: when it fits, whether it comes in time, and who may change it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from bot.asking import asks, editing, plans
from bot.asking.editing import Missed, Wish
from bot.giving import gestures
from bot.ledger import reversals
from bot.ledger.entries import Ask
from bot.models import AskRow, ReminderRow
from bot.people.contacts import Contact
from bot.refusals import AskInsideWindow, DateNotAhead, DateTooFarOff, Gone, NotYours, WordsMissing
from bot.team.members import Member
from bot.vocabulary import AskKind, AskState, Direction
from tests.bot.plain_words import Team

TODAY = date(2026, 11, 3)
FRIDAY = date(2026, 11, 13)
WISH = Wish(
    "a review",
    AskKind.REFERENCE,
    FRIDAY,
    date(2026, 11, 20),
    "Dear Anna,\n\nwould you write a review?",
)
Row = Callable[[], AskRow]


@pytest.fixture
def row(team: Team) -> Row:
    """The ask as it is kept by now."""
    return lambda: team.ask_for(lambda s: AskRow(**s.exec(select(AskRow)).one().model_dump()))


def plan(team: Team, mara: Member, anna: Contact, wish: Wish = WISH) -> Ask:
    return team.ask_for(lambda s: editing.plan(s, mara, anna.id, wish, team.now))


def give(team: Team, mara: Member, anna: Contact, words: str = "tea") -> None:
    team.ask_for(lambda s: gestures.log(s, mara, anna, Direction.GIVEN, team.now, words=words))


def test_all_that_is_wished_is_kept(team: Team, mara: Member, anna: Contact, row: Row) -> None:
    assert plan(team, mara, anna).state is AskState.PLANNED
    kept = row()
    assert (kept.words, kept.kind, kept.planned_for) == (WISH.words, WISH.kind, FRIDAY)
    assert (kept.needed_by, kept.draft) == (WISH.needed_by, WISH.draft)


def test_it_is_best_asked_tomorrow_or_after_the_window(
    team: Team, mara: Member, anna: Contact
) -> None:
    fitting = team.ask_for(lambda s: editing.fitting(s, mara, anna, TODAY))
    assert (fitting.day, fitting.early) == (date(2026, 11, 4), None)
    give(team, mara, anna)
    fitting = team.ask_for(lambda s: editing.fitting(s, mara, anna, TODAY))
    assert fitting.day == FRIDAY
    assert fitting.early is not None


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        (Wish("", AskKind.OTHER, FRIDAY), WordsMissing),
        (Wish("a review", AskKind.OTHER, TODAY), DateNotAhead),
        (Wish("a review", AskKind.OTHER, date(2027, 11, 5)), DateTooFarOff),
        (Wish("a review", AskKind.OTHER, FRIDAY - timedelta(days=1)), AskInsideWindow),
    ],
)
def test_what_can_not_be_is_neither_planned_nor_changed(
    team: Team,
    mara: Member,
    anna: Contact,
    row: Row,
    changed: Wish,
    refusal: type[Exception],
) -> None:
    give(team, mara, anna)
    with pytest.raises(refusal):
        plan(team, mara, anna, changed)
    planned = plan(team, mara, anna)
    with pytest.raises(refusal):
        team.ask_for(lambda s: editing.change(s, mara, planned.id.id, changed, team.now))
    assert (row().words, row().planned_for) == ("a review", FRIDAY)


@pytest.mark.parametrize(
    ("gave", "day", "needed_by", "missed"),
    [
        (False, FRIDAY, FRIDAY, None),
        (False, FRIDAY, date(2026, 11, 12), FRIDAY),
        # Nobody works on Saturday.
        (False, date(2026, 11, 14), date(2026, 11, 15), date(2026, 11, 16)),
        (True, FRIDAY, FRIDAY, None),
        (True, date(2026, 11, 9), date(2026, 11, 12), FRIDAY),
    ],
)
def test_a_deadline_that_can_not_be_met_is_told(
    team: Team,
    mara: Member,
    anna: Contact,
    gave: bool,
    day: date,
    needed_by: date,
    missed: date | None,
) -> None:
    if gave:
        give(team, mara, anna)
    wish = Wish("a review", AskKind.OTHER, day, needed_by)
    told = team.ask_for(lambda s: editing.missed(s, mara, anna, wish, TODAY))
    assert (None if told is None else told.first_day) == missed
    assert told is None or (told.early is not None) is gave


def test_what_was_told_of_a_deadline_is_not_told_again(
    team: Team, mara: Member, anna: Contact
) -> None:
    late = Wish("a review", AskKind.OTHER, FRIDAY, date(2026, 11, 12))
    planned = plan(team, mara, anna, late)
    known = team.ask_for(lambda s: editing.find(s, mara, planned.id.id))
    sooner = Wish("a review", AskKind.OTHER, FRIDAY, date(2026, 11, 11))

    def missed(wish: Wish) -> Missed | None:
        return team.ask_for(lambda s: editing.missed(s, mara, anna, wish, TODAY, known))

    assert missed(late) is None
    assert missed(sooner) == Missed(date(2026, 11, 11), FRIDAY)


def test_a_change_reaches_the_reminder(team: Team, mara: Member, anna: Contact, row: Row) -> None:
    planned = plan(team, mara, anna)
    later = Wish("her reference", AskKind.FAVOUR, date(2026, 11, 17), None, "", "as she knows")
    changed = team.ask_for(lambda s: editing.change(s, mara, planned.id.id, later, team.now))
    assert (changed.words, changed.day, changed.needed_by) == ("her reference", later.day, None)
    kept = row()
    assert (kept.kind, kept.draft, kept.sent_because) == (AskKind.FAVOUR, "", "as she knows")
    assert team.ask_for(lambda s: s.exec(select(col(ReminderRow.show_on))).one()) == later.day


def test_a_plan_for_today_is_changed_and_stays_for_today(
    team: Team, mara: Member, anna: Contact, row: Row
) -> None:
    planned = plan(team, mara, anna)
    on_friday = team.now + timedelta(days=10)
    other = Wish("her reference", AskKind.OTHER, FRIDAY)
    team.ask_for(lambda s: editing.change(s, mara, planned.id.id, other, on_friday))
    assert (row().words, row().planned_for) == ("her reference", FRIDAY)


def test_only_who_planned_it_changes_it(
    team: Team, mara: Member, ben: Member, anna: Contact, row: Row
) -> None:
    planned = plan(team, mara, anna)
    with pytest.raises(NotYours):
        team.ask_for(lambda s: editing.change(s, ben, planned.id.id, WISH, team.now))
    with pytest.raises(NotYours):
        team.ask_for(lambda s: editing.change_made(s, ben, planned.id.id, AskKind.OTHER, team.now))
    with pytest.raises(NotYours):
        team.ask_for(lambda s: editing.find(s, ben, planned.id.id))
    assert row().kind is AskKind.REFERENCE


def test_of_an_ask_that_was_made_the_kind_and_the_deadline_are_changed(
    team: Team, mara: Member, anna: Contact, row: Row
) -> None:
    made = team.ask(mara, anna)
    day = date(2026, 11, 20)
    team.ask_for(lambda s: editing.change_made(s, mara, made.id.id, AskKind.MEETING, team.now, day))
    assert (row().kind, row().needed_by, row().words) == (AskKind.MEETING, day, "tax return")
    with pytest.raises(Gone):
        team.ask_for(lambda s: editing.change(s, mara, made.id.id, WISH, team.now))


def test_what_is_over_stays_as_it_was(team: Team, mara: Member, anna: Contact) -> None:
    planned = plan(team, mara, anna)
    with pytest.raises(Gone):
        team.ask_for(lambda s: editing.change_made(s, mara, planned.id.id, AskKind.OTHER, team.now))
    team.ask_for(lambda s: reversals.undo(s, mara, planned.id, team.now))
    with pytest.raises(Gone):
        team.ask_for(lambda s: editing.change(s, mara, planned.id.id, WISH, team.now))
    made = team.ask(mara, anna)
    team.answer(mara, made)
    with pytest.raises(Gone):
        team.ask_for(lambda s: editing.change_made(s, mara, made.id.id, AskKind.OTHER, team.now))


def test_the_reason_for_its_words_stays_when_it_is_made(
    team: Team, mara: Member, anna: Contact, row: Row
) -> None:
    planned = plan(team, mara, anna, Wish("a review", AskKind.OTHER, FRIDAY, because="as agreed"))
    on_friday = team.now + timedelta(days=10)
    team.ask_for(lambda s: asks.make_planned(s, mara, planned.id.id, on_friday))
    assert (row().state, row().sent_because) == (AskState.MADE, "as agreed")


def test_a_plan_is_moved_with_its_words(team: Team, mara: Member, anna: Contact, row: Row) -> None:
    planned = plan(team, mara, anna)
    team.ask_for(lambda s: plans.move(s, mara, planned.id.id, date(2026, 11, 16), team.now))
    assert (row().planned_for, row().draft) == (date(2026, 11, 16), WISH.draft)
