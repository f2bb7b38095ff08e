"""Two processes, or two clicks, at one moment: each thing happens once, and nothing is lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from threading import Barrier

import pytest
from sqlmodel import Session, SQLModel, select

from bot.delivery import postings
from bot.delivery.tables import NUDGES
from bot.giving import gestures
from bot.ledger import reversals
from bot.models import (
    ContactRow,
    GestureRow,
    MemberRow,
    NudgeRow,
    OrganisationRow,
    ReversalRow,
    WorkspaceRow,
)
from bot.nudges import acts, planning
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.recording import chosen_people
from bot.recording.outcomes import WhichContact
from bot.team import events, members, workspaces
from bot.team.events import State
from bot.team.members import Member
from bot.vocabulary import Audience, Direction, Verb
from tests.bot.plain_words import Team
from tests.conftest import mara_profile

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
AT_ONCE = 4

AllAtOnce = Callable[[Callable[[Session, int], object]], list[object]]


@pytest.fixture
def all_at_once(team: Team) -> AllAtOnce:
    """Does something several times at the same moment, each in a transaction of its own."""
    start = Barrier(AT_ONCE)

    def one(act: Callable[[Session, int], object], number: int) -> object:
        start.wait(timeout=10)
        with team.transaction() as session:
            return act(session, number)

    def run(act: Callable[[Session, int], object]) -> list[object]:
        with ThreadPoolExecutor(AT_ONCE) as threads:
            return list(threads.map(lambda number: one(act, number), range(AT_ONCE)))

    return run


def count(team: Team, table: type[SQLModel]) -> int:
    return team.ask_for(lambda session: len(session.exec(select(table)).all()))


def test_done_is_logged_once(
    team: Team, mara: Member, anna: Contact, all_at_once: AllAtOnce
) -> None:
    nudge = team.nudge(WEDNESDAY)
    assert nudge is not None
    reminder_id = nudge.suggestions[0].reminder_id
    all_at_once(lambda session, _: acts.done(session, mara, reminder_id, WEDNESDAY))
    assert count(team, GestureRow) == 1


def test_a_choice_counts_once(
    team: Team, mara: Member, anna: Contact, all_at_once: AllAtOnce
) -> None:
    team.meet(mara, "Anna Bos")
    which = team.type(mara, Verb.GIVE, "Anna", "a book")
    assert isinstance(which, WhichContact)
    all_at_once(
        lambda session, number: chosen_people.choose_contact(
            session,
            mara,
            which.pending_id,
            which.candidates[number % len(which.candidates)].id,
            which.place,
            team.now,
        )
    )
    assert count(team, GestureRow) == 1


def test_somebody_new_is_added_once(team: Team, mara: Member, all_at_once: AllAtOnce) -> None:
    which = team.type(mara, Verb.GIVE, "Eva de Wit", "a book")
    assert isinstance(which, WhichContact)
    all_at_once(
        lambda session, _: chosen_people.add_contact(
            session, mara, which.pending_id, Audience.CLIENT, which.place, team.now
        )
    )
    assert count(team, ContactRow) == 1
    assert count(team, GestureRow) == 1


def test_an_organisation_of_several_at_once_is_one(
    team: Team, mara: Member, all_at_once: AllAtOnce
) -> None:
    def add(session: Session, number: int) -> None:
        new = NewContact(f"Client {number}", Audience.CLIENT, "Bakkerij Jansen")
        contacts.add(session, mara, new, mara.today(team.now))

    all_at_once(add)
    assert count(team, OrganisationRow) == 1
    assert count(team, ContactRow) == AT_ONCE


def test_undo_takes_back_once(
    team: Team, mara: Member, anna: Contact, all_at_once: AllAtOnce
) -> None:
    given = team.give(mara, anna)
    all_at_once(lambda session, _: reversals.undo(session, mara, given.id, team.now))
    assert count(team, ReversalRow) == 1


def test_the_last_touch_is_the_last_of_those_that_came_at_once(
    team: Team, mara: Member, anna: Contact, all_at_once: AllAtOnce
) -> None:
    all_at_once(
        lambda session, number: gestures.log(
            session,
            mara,
            anna,
            Direction.GIVEN,
            team.now,
            words="tips",
            day=date(2026, 11, 3) - timedelta(days=number),
        )
    )
    last = team.ask_for(lambda session: session.get_one(ContactRow, anna.id).last_touch_on)
    assert last == date(2026, 11, 3)


def test_somebody_new_becomes_one_member(team: Team, all_at_once: AllAtOnce) -> None:
    met = all_at_once(
        lambda session, _: members.welcome(session, team.workspace_id, mara_profile(), team.now)
    )
    assert len({member.id for member in met if isinstance(member, Member)}) == 1
    assert count(team, MemberRow) == 1


def test_an_event_is_taken_once(team: Team, all_at_once: AllAtOnce) -> None:
    taken = all_at_once(lambda session, _: events.take(session, team.workspace_id, "Ev1", team.now))
    assert sorted(taken, key=str) == [State.TAKEN] + [State.UNDER_WAY] * (AT_ONCE - 1)


def test_a_new_workspace_is_known_once(team: Team, all_at_once: AllAtOnce) -> None:
    all_at_once(lambda session, _: workspaces.connect(session, "T0NEW", "New"))
    found = team.ask_for(lambda session: session.exec(select(WorkspaceRow.name)).all())
    assert sorted(found) == ["New", "Sandbox"]


def test_members_are_planned_for_once_and_each_nudge_is_claimed_once(
    team: Team, all_at_once: AllAtOnce
) -> None:
    for number in range(10):
        team.meet(team.hire(f"U0{number}"), f"Client {number}")
    all_at_once(lambda session, _: planning.plan_due(session, team.workspace_id, WEDNESDAY))
    assert count(team, NudgeRow) == 10
    ids: list[int] = []
    for _ in range(2):
        all_at_once(
            lambda session, _: ids.extend(
                postings.claim(session, NUDGES, team.workspace_id, WEDNESDAY, 2)
            )
        )
    assert len(ids) == len(set(ids)) == 10
