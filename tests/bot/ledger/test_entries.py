"""Facts stay: undo is a further entry, and everything else follows from what still stands."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlmodel import SQLModel, select

from bot.ledger import reversals
from bot.ledger.entries import Entry, EntryId
from bot.models import AskRow, GestureRow, MeetingRow, ResponseRow, ReversalRow
from bot.nudges import acts
from bot.people import contacts
from bot.people.contacts import Contact
from bot.refusals import Gone, NotYours
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind, GestureKind, Purpose
from tests.bot.plain_words import Known, Team, giving

Act = Callable[[Team, Member, Contact], Entry]

ACTS: dict[str, Act] = {
    "given": lambda team, mara, anna: team.give(mara, anna),
    "received": lambda team, mara, anna: team.receive(mara, anna),
    "met": lambda team, mara, anna: team.see(mara, anna),
    "asked": lambda team, mara, anna: team.ask(mara, anna, days_ago=2),
    "planned": lambda team, mara, anna: team.plan_ask(mara, anna, in_days=5),
    "answered": lambda team, mara, anna: team.answer(mara, team.ask(mara, anna, days_ago=2)),
}


@pytest.fixture(params=list(ACTS.values()), ids=list(ACTS))
def act(request: pytest.FixtureRequest) -> Act:
    """Each way to make an entry."""
    made: Act = request.param
    return made


def test_undo_takes_an_entry_back_once(team: Team, mara: Member, anna: Contact, act: Act) -> None:
    entry = act(team, mara, anna)
    assert not entry.reversed
    assert undo(team, mara, entry).reversed
    assert undo(team, mara, entry).reversed
    assert len(rows(team, ReversalRow)) == 1


def test_facts_stay_as_they_were_recorded(
    team: Team, mara: Member, anna: Contact, act: Act
) -> None:
    entry = act(team, mara, anna)
    tables = (GestureRow, MeetingRow, ResponseRow)
    before = [rows(team, table) for table in tables]
    said = [asked(row) for row in rows(team, AskRow)]
    undo(team, mara, entry)
    assert [rows(team, table) for table in tables] == before
    assert [asked(row) for row in rows(team, AskRow)] == said


def test_the_clock_goes_back_to_the_touch_before(
    team: Team, mara: Member, anna: Contact, act: Act
) -> None:
    team.give(mara, anna, days_ago=20)
    entry = act(team, mara, anna)
    undo(team, mara, entry)
    again = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    # Taking back an answer leaves the ask, which was a touch as well.
    touched_ago = 2 if entry.id.kind is EntryKind.RESPONSE else 20
    assert again.last_touch_on == mara.today(team.now) - timedelta(days=touched_ago)


def test_without_any_touch_left_the_contact_is_due_again(
    team: Team, mara: Member, anna: Contact
) -> None:
    undo(team, mara, team.give(mara, anna))
    nudge = team.nudge(team.now + timedelta(days=1))
    assert nudge is not None
    assert giving(nudge.suggestions[0]).days_since is None


def test_nobody_undoes_a_colleagues_entry(
    team: Team, mara: Member, ben: Member, anna: Contact, act: Act
) -> None:
    entry = act(team, mara, anna)
    with pytest.raises(NotYours):
        undo(team, ben, entry)
    assert rows(team, ReversalRow) == []


@pytest.mark.parametrize("kind", EntryKind)
def test_an_entry_that_never_was_is_gone(team: Team, mara: Member, kind: EntryKind) -> None:
    with pytest.raises(Gone):
        team.ask_for(lambda s: reversals.undo(s, mara, EntryId(kind, 404), team.now))


def test_undo_of_an_ask_takes_its_answer_along(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna, days_ago=2)
    response = team.answer(mara, ask)
    assert undo(team, mara, ask).state is AskState.DROPPED
    assert team.entry(response).reversed
    assert undo(team, mara, response).reversed
    assert team.entry(ask).state is AskState.DROPPED
    assert team.history(mara, anna).last_response is None


def test_undo_of_an_answer_opens_the_ask_again(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna, days_ago=9)
    undo(team, mara, team.answer(mara, ask))
    assert team.entry(ask).state is AskState.MADE
    nudge = team.nudge(team.now + timedelta(days=1))
    assert nudge is not None
    assert [suggestion.purpose for suggestion in nudge.suggestions] == [Purpose.RESPONSE]


def test_undo_of_a_planned_ask_that_was_made_leaves_the_plan(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=20)
    plan = team.plan_ask(mara, anna, in_days=1)
    tomorrow = team.now + timedelta(days=1)
    nudge = team.nudge(tomorrow)
    assert nudge is not None
    with team.transaction() as session:
        acts.done(session, mara, nudge.suggestions[0].reminder_id, tomorrow)
    assert team.entry(plan).state is AskState.MADE
    undone = undo(team, mara, plan)
    assert (undone.state, undone.day) == (AskState.PLANNED, date(2026, 11, 4))
    again = team.nudge(tomorrow + timedelta(days=1))
    assert again is not None
    assert again.suggestions[0].purpose is Purpose.ASK
    assert len(rows(team, ReversalRow)) == 1


def test_undo_of_flowers_takes_the_thanks_along(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna, days_ago=20)
    undo(team, mara, team.receive(mara, anna))
    assert team.nudge(team.now + timedelta(days=1)) is None


def test_undo_of_what_passed_for_thanks_brings_the_thanks_back(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.receive(mara, anna)
    undo(team, mara, team.give(mara, anna, "a slip", kind=GestureKind.THANK_YOU_NOTE))
    nudge = team.nudge(team.now + timedelta(days=1))
    assert nudge is not None
    assert [suggestion.purpose for suggestion in nudge.suggestions] == [Purpose.THANK]


def test_the_last_gesture_is_the_latest_that_stands(
    team: Team, mara: Member, anna: Contact
) -> None:
    assert last_gesture(team, mara, anna) is None
    older = team.give(mara, anna, "tips", days_ago=3)
    newer = team.receive(mara, anna, days_ago=1)
    assert last_gesture(team, mara, anna) == newer.id
    undo(team, mara, newer)
    assert last_gesture(team, mara, anna) == older.id


def last_gesture(team: Team, member: Member, contact: Contact) -> EntryId | None:
    last = team.history(member, contact).last_gesture
    return None if last is None else last.id


def undo(team: Team, member: Member, entry: Known) -> Known:
    team.ask_for(lambda s: reversals.undo(s, member, entry.id, team.now))
    return team.entry(entry)


def rows(team: Team, table: type[SQLModel]) -> list[dict[str, object]]:
    """What stands in a table."""
    with team.transaction() as session:
        return [row.model_dump() for row in session.exec(select(table)).all()]


def asked(row: dict[str, object]) -> tuple[object, ...]:
    """What an ask says, whatever has become of it."""
    return tuple(row[name] for name in ("id", "contact_id", "member_id", "words", "recorded_at"))
